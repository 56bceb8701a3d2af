// People experiencing homelessness (POF-1): adults need a complex need besides, families and those under 21 do not.
// Transitional Rent (limb C) is enough alone since January 2026. Proof of homelessness may not be demanded (p. 99).
import type { Condition } from '../../src/domain/condition.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Example, Rule } from '../../src/domain/rule.ts'
import { adultLimbs, childLimbs, familyLimbs } from './homelessness-example.ts'
import { adult, guide, homeless, housed, pregnantOrPostpartum, under21 } from './part.ts'

const source = `${guide}, p. 12–14 (POF-1)`

const complexNeed = {
  limb: 'B',
  says: 'A complex need',
  any: [
    {
      limb: 'B1',
      says: 'A complex need one cannot manage alone, that coordination would likely improve',
      all: [
        {
          any: [
            { fact: 'need.isPhysical', is: true },
            { fact: 'need.isBehavioral', is: true },
            { fact: 'need.isDevelopmental', is: true },
          ],
        },
        { fact: 'need.cannotBeManagedAlone', is: true },
        { fact: 'need.isHelpedByCoordination', is: true },
      ],
    },
    { limb: 'B2', says: 'Pregnant, or within 12 months after (p. 13)', any: pregnantOrPostpartum },
  ],
} as const satisfies Condition

const transitionalRent = {
  limb: 'C',
  says: 'Authorized for Transitional Rent',
  fact: 'housing.hasTransitionalRent',
  is: true,
} as const satisfies Condition

const withoutHome = {
  limb: 'D',
  says: 'Families and youth: without a home of their own',
  any: [
    { limb: 'D1', says: 'Doubled up after loss of housing or hardship', fact: 'housing.isDoubledUp', is: true },
    { limb: 'D2', says: 'Motel, trailer park or camp for want of better', fact: 'housing.isInMotelOrCamp', is: true },
    { limb: 'D3', says: 'Emergency or transitional shelter', fact: 'housing.isInEmergencyShelter', is: true },
    { limb: 'D4', says: 'Left in hospital with nowhere safe to go', fact: 'housing.isLeftInHospital', is: true },
  ],
} as const satisfies Condition

const need = {
  'need.isBehavioral': true,
  'need.cannotBeManagedAlone': true,
  'need.isHelpedByCoordination': true,
} as const satisfies Facts
const noNeed = {
  'need.cannotBeManagedAlone': false,
  'pregnancy.isPregnant': false,
  'pregnancy.endedOn': '2020-01-01',
} as const satisfies Facts
const ownHome = {
  ...housed,
  'housing.isDoubledUp': false,
  'housing.isInMotelOrCamp': false,
  'housing.isInEmergencyShelter': false,
  'housing.isLeftInHospital': false,
} as const satisfies Facts
const street = { 'member.age': 40, 'housing.isUnsheltered': true } as const satisfies Facts

const ages = [
  { name: 'is 20', given: { ...street, ...need, 'member.age': 20 }, is: 'no' },
  { name: 'turned 21', given: { ...street, ...need, 'member.age': 21 }, is: 'yes' },
  { name: 'is 22', given: { ...street, ...need, 'member.age': 22 }, is: 'yes' },
] as const satisfies readonly Example[]
const childAges = [
  { name: 'is 19', given: { 'member.age': 19, 'housing.isUnsheltered': true }, is: 'yes' },
  { name: 'is 20', given: { 'member.age': 20, 'housing.isUnsheltered': true }, is: 'yes' },
  { name: 'turned 21', given: { 'member.age': 21, 'housing.isUnsheltered': true }, is: 'no' },
] as const satisfies readonly Example[]

export const homelessAdultBefore2026 = {
  id: 'focus.homelessness.adult',
  kind: 'focus',
  title: 'Adults experiencing homelessness',
  population: 'homeless',
  group: 'adult',
  from: '2022-01-01',
  to: '2025-12-31',
  source,
  when: { all: [adult, homeless, complexNeed] },
  examples: [
    ...adultLimbs,
    ...ages,
    {
      name: 'last day of the pregnancy year',
      on: '2025-11-24',
      given: { ...street, 'pregnancy.endedOn': '2024-11-24' },
      is: 'yes',
    },
    {
      name: 'day after the pregnancy year, no other need',
      on: '2025-11-25',
      given: { ...street, ...noNeed, 'pregnancy.endedOn': '2024-11-24' },
      is: 'no',
    },
    { name: 'unsheltered with a need', given: { ...street, ...need }, is: 'yes' },
    {
      name: 'last day before Transitional Rent counts',
      on: '2025-12-31',
      given: { ...street, ...noNeed, 'housing.hasTransitionalRent': true },
      is: 'no',
    },
    { name: 'housed', given: { 'member.age': 40, ...housed, ...need }, is: 'no' },
    { name: 'need unknown', given: street, is: 'unknown' },
  ],
} as const satisfies Rule

export const homelessAdult = {
  id: 'focus.homelessness.adult',
  kind: 'focus',
  title: 'Adults experiencing homelessness',
  population: 'homeless',
  group: 'adult',
  from: '2026-01-01',
  source,
  when: { all: [adult, { any: [{ all: [homeless, complexNeed] }, transitionalRent] }] },
  examples: [
    ...adultLimbs,
    { name: 'unsheltered with a behavioral need', given: { ...street, ...need }, is: 'yes' },
    {
      name: 'will lose housing, pregnant',
      given: { 'member.age': 40, 'housing.willBeLostIn30Days': true, 'pregnancy.isPregnant': true },
      is: 'yes',
    },
    {
      name: 'fleeing, last day of the pregnancy year',
      on: '2026-11-24',
      given: { 'member.age': 40, 'housing.isFleeingViolence': true, 'pregnancy.endedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'fleeing, day after the pregnancy year, no other need',
      on: '2026-11-25',
      given: {
        ...noNeed,
        'member.age': 40,
        'housing.isFleeingViolence': true,
        'pregnancy.endedOn': '2025-11-24',
        'housing.hasTransitionalRent': false,
      },
      is: 'no',
    },
    { name: 'Transitional Rent alone', given: { 'member.age': 40, 'housing.hasTransitionalRent': true }, is: 'yes' },
    {
      name: 'Transitional Rent on its first day',
      on: '2026-01-01',
      given: { 'member.age': 40, 'housing.hasTransitionalRent': true },
      is: 'yes',
    },
    {
      name: 'homeless without a complex need',
      given: { ...street, ...noNeed, 'housing.hasTransitionalRent': false },
      is: 'no',
    },
    {
      name: 'a need that is managed alone',
      given: { ...street, ...need, ...noNeed, 'housing.hasTransitionalRent': false },
      is: 'no',
    },
    { name: 'housed', given: { 'member.age': 40, ...housed, ...need, 'housing.hasTransitionalRent': false }, is: 'no' },
    ...ages,
    { name: 'on the street, need unknown', given: street, is: 'unknown', missing: ['housing.hasTransitionalRent'] },
  ],
} as const satisfies Rule

export const homelessFamily = {
  id: 'focus.homelessness.family',
  kind: 'focus',
  title: 'Families experiencing homelessness (an adult with dependent children along)',
  population: 'homeless',
  group: 'adult',
  from: '2026-01-01',
  source,
  note: 'A family may be served together by one team (POF-0.5).',
  when: {
    all: [adult, { fact: 'family.hasChildrenAlong', is: true }, { any: [homeless, withoutHome, transitionalRent] }],
  },
  examples: [
    ...familyLimbs,
    {
      name: 'Transitional Rent alone',
      given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.hasTransitionalRent': true },
      is: 'yes',
    },
    {
      name: 'doubled up with children',
      given: { 'member.age': 30, 'family.hasChildrenAlong': true, 'housing.isDoubledUp': true },
      is: 'yes',
    },
    {
      name: 'turned 21, with a child',
      given: { 'member.age': 21, 'family.hasChildrenAlong': true, 'housing.isInShelter': true },
      is: 'yes',
    },
    {
      name: 'is 22, with a child',
      given: { 'member.age': 22, 'family.hasChildrenAlong': true, 'housing.isInShelter': true },
      is: 'yes',
    },
    {
      name: 'is 20: the rule for youth asks',
      given: { 'member.age': 20, 'family.hasChildrenAlong': true, 'housing.isInShelter': true },
      is: 'no',
    },
    {
      name: 'no children along',
      given: { 'member.age': 30, 'family.hasChildrenAlong': false, 'housing.isDoubledUp': true },
      is: 'no',
    },
    {
      name: 'own home',
      given: { 'member.age': 30, 'family.hasChildrenAlong': true, ...ownHome, 'housing.hasTransitionalRent': false },
      is: 'no',
    },
    {
      name: 'children unknown',
      given: { 'member.age': 30, 'housing.isDoubledUp': true },
      is: 'unknown',
      missing: ['family.hasChildrenAlong'],
    },
  ],
} as const satisfies Rule

export const homelessChildBefore2026 = {
  id: 'focus.homelessness.child',
  kind: 'focus',
  title: 'Children and youth experiencing homelessness',
  population: 'homeless',
  group: 'child',
  from: '2023-07-01',
  to: '2025-12-31',
  source,
  when: { all: [under21, { any: [homeless, withoutHome] }] },
  examples: [
    ...childLimbs,
    ...childAges,
    { name: 'doubled up', given: { 'member.age': 10, 'housing.isDoubledUp': true }, is: 'yes' },
    {
      name: 'last day before Transitional Rent counts',
      on: '2025-12-31',
      given: { 'member.age': 10, ...ownHome, 'housing.hasTransitionalRent': true },
      is: 'no',
    },
    { name: 'housing unknown', given: { 'member.age': 10 }, is: 'unknown' },
  ],
} as const satisfies Rule

export const homelessChild = {
  id: 'focus.homelessness.child',
  kind: 'focus',
  title: 'Children and youth experiencing homelessness',
  population: 'homeless',
  group: 'child',
  from: '2026-01-01',
  source,
  when: { all: [under21, { any: [homeless, withoutHome, transitionalRent] }] },
  examples: [
    ...childLimbs,
    { name: 'doubled up', given: { 'member.age': 10, 'housing.isDoubledUp': true }, is: 'yes' },
    { name: 'left in hospital', given: { 'member.age': 0, 'housing.isLeftInHospital': true }, is: 'yes' },
    {
      name: 'Transitional Rent on its first day',
      on: '2026-01-01',
      given: { 'member.age': 10, ...ownHome, 'housing.hasTransitionalRent': true },
      is: 'yes',
    },
    { name: 'own home', given: { 'member.age': 10, ...ownHome, 'housing.hasTransitionalRent': false }, is: 'no' },
    ...childAges,
    {
      name: 'one limb unknown',
      given: { 'member.age': 10, ...ownHome },
      is: 'unknown',
      missing: ['housing.hasTransitionalRent'],
    },
  ],
} as const satisfies Rule
