// Each limb of homelessness alone, as examples of the rules of POF-1: what is enough for an adult with a need, a family and a child.
import type { Example } from '../../src/domain/rule.ts'

const need = {
  'need.isPhysical': true,
  'need.cannotBeManagedAlone': true,
  'need.isHelpedByCoordination': true,
} as const

/** With a complex need. */
export const adultLimbs = [
  { name: 'A1 alone', given: { 'member.age': 40, ...need, 'housing.hasNoRegularPlace': true }, is: 'yes' },
  { name: 'A2 alone', given: { 'member.age': 40, ...need, 'housing.isUnsheltered': true }, is: 'yes' },
  { name: 'A3 alone', given: { 'member.age': 40, ...need, 'housing.isInShelter': true }, is: 'yes' },
  { name: 'A4 alone', given: { 'member.age': 40, ...need, 'housing.isLeavingInstitution': true }, is: 'yes' },
  { name: 'A5 alone', given: { 'member.age': 40, ...need, 'housing.willBeLostIn30Days': true }, is: 'yes' },
  { name: 'A6 alone', given: { 'member.age': 40, ...need, 'housing.isFleeingViolence': true }, is: 'yes' },
] as const satisfies readonly Example[]

/** With dependent children along. */
export const familyLimbs = [
  {
    name: 'A1 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.hasNoRegularPlace': true },
    is: 'yes',
  },
  {
    name: 'A2 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isUnsheltered': true },
    is: 'yes',
  },
  {
    name: 'A3 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isInShelter': true },
    is: 'yes',
  },
  {
    name: 'A4 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isLeavingInstitution': true },
    is: 'yes',
  },
  {
    name: 'A5 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.willBeLostIn30Days': true },
    is: 'yes',
  },
  {
    name: 'A6 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isFleeingViolence': true },
    is: 'yes',
  },
  {
    name: 'D1 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isDoubledUp': true },
    is: 'yes',
  },
  {
    name: 'D2 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isInMotelOrCamp': true },
    is: 'yes',
  },
  {
    name: 'D3 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isInEmergencyShelter': true },
    is: 'yes',
  },
  {
    name: 'D4 alone',
    given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isLeftInHospital': true },
    is: 'yes',
  },
] as const satisfies readonly Example[]

/** Under 21. */
export const childLimbs = [
  { name: 'A1 alone', given: { 'member.age': 10, 'housing.hasNoRegularPlace': true }, is: 'yes' },
  { name: 'A2 alone', given: { 'member.age': 10, 'housing.isUnsheltered': true }, is: 'yes' },
  { name: 'A3 alone', given: { 'member.age': 10, 'housing.isInShelter': true }, is: 'yes' },
  { name: 'A4 alone', given: { 'member.age': 10, 'housing.isLeavingInstitution': true }, is: 'yes' },
  { name: 'A5 alone', given: { 'member.age': 10, 'housing.willBeLostIn30Days': true }, is: 'yes' },
  { name: 'A6 alone', given: { 'member.age': 10, 'housing.isFleeingViolence': true }, is: 'yes' },
  { name: 'D1 alone', given: { 'member.age': 10, 'housing.isDoubledUp': true }, is: 'yes' },
  { name: 'D2 alone', given: { 'member.age': 10, 'housing.isInMotelOrCamp': true }, is: 'yes' },
  { name: 'D3 alone', given: { 'member.age': 10, 'housing.isInEmergencyShelter': true }, is: 'yes' },
  { name: 'D4 alone', given: { 'member.age': 10, 'housing.isLeftInHospital': true }, is: 'yes' },
] as const satisfies readonly Example[]
