// People leaving a prison, jail or youth facility (POF-4). A stay of two days counts; youth need no condition besides.
import type { Condition } from '../../src/domain/condition.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Rule } from '../../src/domain/rule.ts'
import { adult, guide, pregnantOrPostpartum, under21 } from './part.ts'

const source = `${guide}, p. 31–33, 130–134 (POF-4)`
const note =
  '"Leaving now" is read as a planned release within 90 days, as far ahead as pre-release services go (CLOCK-15).'

const leaving = {
  limb: 'release',
  says: 'Leaving a prison, jail or youth facility, or left it within 12 months',
  any: [
    { fact: 'justice.releasedOn', withinPast: { months: 12 } },
    { fact: 'justice.releasePlannedOn', withinNext: { days: 90 } },
  ],
} as const satisfies Condition

const released = { 'justice.releasedOn': '2026-06-01' } as const satisfies Facts
const healthy = {
  'health.hasMentalIllness': false,
  'health.hasSubstanceUse': false,
  'health.clinicalConditions': [],
  'health.hasDevelopmentalDisability': false,
  'health.hasBrainInjury': false,
  'health.hasHiv': false,
  'pregnancy.isPregnant': false,
  'pregnancy.endedOn': '2020-01-01',
} as const satisfies Facts

export const incarcerationAdult = {
  id: 'focus.incarceration.adult',
  kind: 'focus',
  title: 'Adults leaving incarceration',
  population: 'incarceration',
  group: 'adult',
  from: '2022-01-01',
  source,
  note,
  when: {
    all: [
      adult,
      leaving,
      {
        limb: 'condition',
        says: 'One of the conditions',
        any: [
          { limb: 'mental', says: 'Mental illness', fact: 'health.hasMentalIllness', is: true },
          { limb: 'substance', says: 'Substance use disorder', fact: 'health.hasSubstanceUse', is: true },
          {
            limb: 'clinical',
            says: 'Chronic or significant clinical condition',
            fact: 'health.clinicalConditions',
            includesAny: [
              'cancer',
              'hepatitis',
              'liver-or-kidney',
              'autoimmune',
              'musculoskeletal',
              'neurological',
              'pain',
              'heart-failure',
              'connective-tissue',
              'coronary',
              'opiates-or-benzodiazepines',
              'complex-medicines',
              'metabolic',
              'epilepsy',
              'amputation',
              'hip-or-pelvic-fracture',
              'hiv',
              'hyperlipidemia',
              'hypertension',
              'incontinence',
              'headache',
              'long-covid',
              'arrhythmia',
              'mobility-or-neurosensory',
              'obesity',
              'peripheral-vascular',
              'ulcers',
              'stroke-or-tia',
              'gender-affirming-care',
              'respiratory',
              'severe-infection',
              'blood',
              'hearing-or-vision',
              'congenital-neurological',
              'tuberculosis',
              'diabetes',
            ],
          },
          { limb: 'idd', says: 'Developmental disability', fact: 'health.hasDevelopmentalDisability', is: true },
          { limb: 'tbi', says: 'Traumatic brain injury', fact: 'health.hasBrainInjury', is: true },
          { limb: 'hiv', says: 'HIV or AIDS, ever positive', fact: 'health.hasHiv', is: true },
          { limb: 'pregnancy', says: 'Pregnant, or within 12 months after', any: pregnantOrPostpartum },
        ],
      },
    ],
  },
  examples: [
    {
      name: 'released, mental illness',
      given: { 'member.age': 40, ...released, 'health.hasMentalIllness': true },
      is: 'yes',
    },
    {
      name: 'released, developmental disability',
      given: { 'member.age': 40, ...released, 'health.hasDevelopmentalDisability': true },
      is: 'yes',
    },
    { name: 'released, pregnant', given: { 'member.age': 40, ...released, 'pregnancy.isPregnant': true }, is: 'yes' },
    {
      name: 'released, last day of the pregnancy year',
      on: '2026-11-24',
      given: { 'member.age': 40, ...released, ...healthy, 'pregnancy.endedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'released, day after the pregnancy year',
      on: '2026-11-25',
      given: { 'member.age': 40, ...released, ...healthy, 'pregnancy.endedOn': '2025-11-24' },
      is: 'no',
    },
    {
      name: 'released, substance use',
      given: { 'member.age': 40, ...released, 'health.hasSubstanceUse': true },
      is: 'yes',
    },
    {
      name: 'released, diabetes',
      given: { 'member.age': 40, ...released, 'health.clinicalConditions': ['diabetes'] },
      is: 'yes',
    },
    {
      name: 'the last day of 12 months',
      on: '2026-11-24',
      given: { 'member.age': 40, 'justice.releasedOn': '2025-11-24', 'health.hasHiv': true },
      is: 'yes',
    },
    {
      name: 'a day after 12 months, no release ahead',
      on: '2026-11-25',
      given: {
        'member.age': 40,
        'justice.releasedOn': '2025-11-24',
        'justice.releasePlannedOn': '2028-01-01',
        'health.hasHiv': true,
      },
      is: 'no',
    },
    {
      name: 'released today',
      on: '2026-11-24',
      given: { 'member.age': 40, 'justice.releasedOn': '2026-11-24', 'health.hasHiv': true },
      is: 'yes',
    },
    {
      name: 'release 90 days ahead',
      on: '2026-11-24',
      given: { 'member.age': 40, 'justice.releasePlannedOn': '2027-02-22', 'health.hasBrainInjury': true },
      is: 'yes',
    },
    {
      name: 'release 91 days ahead',
      on: '2026-11-24',
      given: {
        'member.age': 40,
        'justice.releasedOn': '2020-01-01',
        'justice.releasePlannedOn': '2027-02-23',
        'health.hasBrainInjury': true,
      },
      is: 'no',
    },
    { name: 'no condition', given: { 'member.age': 40, ...released, ...healthy }, is: 'no' },
    { name: 'is 20', given: { 'member.age': 20, ...released, 'health.hasHiv': true }, is: 'no' },
    { name: 'turned 21', given: { 'member.age': 21, ...released, 'health.hasHiv': true }, is: 'yes' },
    { name: 'is 22', given: { 'member.age': 22, ...released, 'health.hasHiv': true }, is: 'yes' },
    { name: 'condition unknown', given: { 'member.age': 40, ...released }, is: 'unknown' },
  ],
} as const satisfies Rule

export const incarcerationChild = {
  id: 'focus.incarceration.child',
  kind: 'focus',
  title: 'Children and youth leaving incarceration, and former foster youth up to 26',
  population: 'incarceration',
  group: 'child',
  from: '2022-01-01',
  source,
  note: `${note} "18–26" is read with both ages included.`,
  when: {
    all: [
      {
        limb: 'youth',
        says: 'Under 21, or a former foster youth of 18 to 26',
        any: [
          under21,
          {
            all: [
              { fact: 'member.age', atMost: 26 },
              { fact: 'fosterCare.agedOut', is: true },
            ],
          },
        ],
      },
      leaving,
    ],
  },
  examples: [
    { name: 'is 19', given: { 'member.age': 19, ...released }, is: 'yes' },
    {
      name: 'release 90 days ahead',
      on: '2026-11-24',
      given: { 'member.age': 16, 'justice.releasePlannedOn': '2027-02-22' },
      is: 'yes',
    },
    {
      name: 'release 91 days ahead',
      on: '2026-11-24',
      given: { 'member.age': 16, 'justice.releasedOn': '2020-01-01', 'justice.releasePlannedOn': '2027-02-23' },
      is: 'no',
    },
    { name: 'is 16', given: { 'member.age': 16, ...released }, is: 'yes' },
    { name: 'is 20', given: { 'member.age': 20, ...released }, is: 'yes' },
    {
      name: 'is 21, never in foster care',
      given: { 'member.age': 21, ...released, 'fosterCare.agedOut': false },
      is: 'no',
    },
    {
      name: 'is 25, former foster youth',
      given: { 'member.age': 25, ...released, 'fosterCare.agedOut': true },
      is: 'yes',
    },
    {
      name: 'is 26, former foster youth',
      given: { 'member.age': 26, ...released, 'fosterCare.agedOut': true },
      is: 'yes',
    },
    {
      name: 'is 27, former foster youth',
      given: { 'member.age': 27, ...released, 'fosterCare.agedOut': true },
      is: 'no',
    },
    {
      name: 'the last day of 12 months',
      on: '2026-11-24',
      given: { 'member.age': 16, 'justice.releasedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'a day after 12 months, no release ahead',
      on: '2026-11-25',
      given: { 'member.age': 16, 'justice.releasedOn': '2025-11-24', 'justice.releasePlannedOn': '2028-01-01' },
      is: 'no',
    },
    {
      name: 'is 22, foster care unknown',
      given: { 'member.age': 22, ...released },
      is: 'unknown',
      missing: ['fosterCare.agedOut'],
    },
  ],
} as const satisfies Rule
