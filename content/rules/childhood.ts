// Children and youth in California Children's Services with a need besides (POF-7), and those in or from child welfare (POF-8).
import type { Facts } from '../../src/domain/facts.ts'
import type { Rule } from '../../src/domain/rule.ts'
import { guide, highAceScore, lacksFood, lacksHousing, policeContact, under21 } from './part.ts'

const enrolled = { 'member.age': 9, 'program.ccs': true } as const satisfies Facts
const noFactor = {
  'social.lacksFood': false,
  'housing.isUnstable': false,
  'social.lacksTransport': false,
  'social.aceScore': 0,
  'social.hasPoliceContact': false,
  'social.neededCrisisCare': false,
} as const satisfies Facts

export const childrensServices = {
  id: 'focus.ccs.child',
  kind: 'focus',
  title: 'Children and youth in CCS or CCS Whole Child Model with additional needs',
  population: 'ccs',
  group: 'child',
  from: '2023-07-01',
  source: `${guide}, p. 42–43 (POF-7)`,
  note: 'A child in CCS may instead meet any other population.',
  when: {
    all: [
      under21,
      {
        limb: '1',
        says: 'In CCS or CCS Whole Child Model',
        any: [
          { fact: 'program.ccs', is: true },
          { fact: 'program.ccs-wcm', is: true },
        ],
      },
      {
        limb: '2',
        says: 'A complex social factor',
        any: [
          lacksFood,
          lacksHousing,
          { says: 'No transport', fact: 'social.lacksTransport', is: true },
          highAceScore,
          policeContact,
          { says: 'Crisis intervention', fact: 'social.neededCrisisCare', is: true },
        ],
      },
    ],
  },
  examples: [
    { name: 'in CCS without transport', given: { ...enrolled, 'social.lacksTransport': true }, is: 'yes' },
    {
      name: 'in the Whole Child Model without food',
      given: { 'member.age': 9, 'program.ccs-wcm': true, 'social.lacksFood': true },
      is: 'yes',
    },
    { name: 'ACE score 3', given: { ...enrolled, ...noFactor, 'social.aceScore': 3 }, is: 'no' },
    { name: 'ACE score 4', given: { ...enrolled, ...noFactor, 'social.aceScore': 4 }, is: 'yes' },
    { name: 'ACE score 5', given: { ...enrolled, ...noFactor, 'social.aceScore': 5 }, is: 'yes' },
    {
      name: 'not in CCS',
      given: { 'member.age': 9, 'program.ccs': false, 'program.ccs-wcm': false, 'social.lacksFood': true },
      is: 'no',
    },
    { name: 'is 19', given: { ...enrolled, 'member.age': 19, 'social.lacksFood': true }, is: 'yes' },
    { name: 'is 20', given: { ...enrolled, 'member.age': 20, 'social.lacksFood': true }, is: 'yes' },
    { name: 'turned 21', given: { ...enrolled, 'member.age': 21, 'social.lacksFood': true }, is: 'no' },
    { name: 'social factors unknown', given: enrolled, is: 'unknown' },
  ],
} as const satisfies Rule

const neverInCare = {
  'fosterCare.isNow': false,
  'fosterCare.endedOn': '2020-01-01',
  'fosterCare.agedOut': false,
  'adoption.hasAssistance': false,
  'familyMaintenance.isNow': false,
  'familyMaintenance.endedOn': '2020-01-01',
} as const satisfies Facts

export const childWelfare = {
  id: 'focus.child-welfare.child',
  kind: 'focus',
  title: 'Children and youth who are or were in child welfare',
  population: 'child-welfare',
  group: 'child',
  from: '2023-07-01',
  source: `${guide}, p. 46–47, 134–135 (POF-8)`,
  note: 'The guide’s example stretches limb d to under 21 with a disability: ask the plan. "Up to 26" is read with 26 included.',
  when: {
    any: [
      {
        limb: 'a',
        says: 'Under 21, in California foster care now',
        all: [under21, { fact: 'fosterCare.isNow', is: true }],
      },
      {
        limb: 'b',
        says: 'Under 21, foster care in any state within 12 months',
        all: [under21, { fact: 'fosterCare.endedOn', withinPast: { months: 12 } }],
      },
      {
        limb: 'c',
        says: 'Aged out of foster care, up to 26',
        all: [
          { fact: 'member.age', atMost: 26 },
          { fact: 'fosterCare.agedOut', is: true },
        ],
      },
      {
        limb: 'd',
        says: 'Under 18, in or eligible for Adoption Assistance',
        all: [
          { fact: 'member.age', atMost: 17 },
          { fact: 'adoption.hasAssistance', is: true },
        ],
      },
      {
        limb: 'e',
        says: 'Under 18, Family Maintenance now or within 12 months',
        all: [
          { fact: 'member.age', atMost: 17 },
          {
            any: [
              { fact: 'familyMaintenance.isNow', is: true },
              { fact: 'familyMaintenance.endedOn', withinPast: { months: 12 } },
            ],
          },
        ],
      },
    ],
  },
  examples: [
    { name: 'is 19, in foster care', given: { 'member.age': 19, 'fosterCare.isNow': true }, is: 'yes' },
    { name: 'is 20, in foster care', given: { 'member.age': 20, 'fosterCare.isNow': true }, is: 'yes' },
    { name: 'is 21, in foster care', given: { ...neverInCare, 'member.age': 21, 'fosterCare.isNow': true }, is: 'no' },
    {
      name: 'last day of 12 months after foster care',
      on: '2026-11-24',
      given: { ...neverInCare, 'member.age': 8, 'fosterCare.endedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'day after 12 months after foster care',
      on: '2026-11-25',
      given: { ...neverInCare, 'member.age': 8, 'fosterCare.endedOn': '2025-11-24' },
      is: 'no',
    },
    { name: 'is 25, aged out', given: { 'member.age': 25, 'fosterCare.agedOut': true }, is: 'yes' },
    { name: 'is 26, aged out', given: { 'member.age': 26, 'fosterCare.agedOut': true }, is: 'yes' },
    { name: 'is 27, aged out', given: { 'member.age': 27, 'fosterCare.agedOut': true }, is: 'no' },
    { name: 'is 16, adoption assistance', given: { 'member.age': 16, 'adoption.hasAssistance': true }, is: 'yes' },
    { name: 'is 17, adoption assistance', given: { 'member.age': 17, 'adoption.hasAssistance': true }, is: 'yes' },
    {
      name: 'is 18, adoption assistance',
      given: { ...neverInCare, 'member.age': 18, 'adoption.hasAssistance': true },
      is: 'no',
    },
    { name: 'is 17, Family Maintenance', given: { 'member.age': 17, 'familyMaintenance.isNow': true }, is: 'yes' },
    {
      name: 'is 18, Family Maintenance',
      given: { ...neverInCare, 'member.age': 18, 'familyMaintenance.isNow': true },
      is: 'no',
    },
    {
      name: 'last day of 12 months after Family Maintenance',
      on: '2026-11-24',
      given: { ...neverInCare, 'member.age': 8, 'familyMaintenance.endedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'day after 12 months after Family Maintenance',
      on: '2026-11-25',
      given: { ...neverInCare, 'member.age': 8, 'familyMaintenance.endedOn': '2025-11-24' },
      is: 'no',
    },
    { name: 'is 30', given: { 'member.age': 30 }, is: 'no' },
    { name: 'is 24, nothing known', given: { 'member.age': 24 }, is: 'unknown', missing: ['fosterCare.agedOut'] },
  ],
} as const satisfies Rule
