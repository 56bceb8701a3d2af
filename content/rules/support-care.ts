// The Community Supports around care and the home, as far as public pages state their criteria; caps are a ledger, not a criterion.
import type { Condition } from '../../src/domain/condition.ts'
import type { Rule } from '../../src/domain/rule.ts'
import { volumes } from './support-part.ts'

const forms = 'Kaiser Community Supports referral forms, 2025'
const page = 'L.A. Care page (undated)'
const sixtyDays = {
  says: '60 days or more in the facility',
  fact: 'support.daysInFacility',
  atLeast: 60,
} as const satisfies Condition
const nursingLevel = {
  says: 'At nursing facility level of care',
  fact: 'ltc.needsNursingLevel',
  is: true,
} as const satisfies Condition

export const respite = {
  id: 'support.respite',
  kind: 'support',
  support: 'respite',
  title: 'Respite Services',
  ...volumes,
  source: forms,
  when: {
    any: [
      {
        limb: 'caregiver',
        says: 'Needs help with daily tasks and depends on a caregiver',
        all: [
          { fact: 'ltc.needsDailyHelp', is: true },
          { fact: 'support.dependsOnCaregiver', is: true },
        ],
      },
      {
        limb: 'child',
        says: 'A child with complex needs',
        any: [
          { fact: 'support.hadPediatricPalliative', is: true },
          {
            all: [
              { fact: 'member.age', atMost: 20 },
              {
                any: [
                  { fact: 'fosterCare.isNow', is: true },
                  { fact: 'program.ccs', is: true },
                  { fact: 'program.ghpp', is: true },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  examples: [
    {
      name: 'depends on a caregiver',
      given: { 'ltc.needsDailyHelp': true, 'support.dependsOnCaregiver': true },
      is: 'yes',
    },
    { name: 'is 19, in CCS', given: { 'member.age': 19, 'program.ccs': true }, is: 'yes' },
    { name: 'is 20, in CCS', given: { 'member.age': 20, 'program.ccs': true }, is: 'yes' },
    {
      name: 'is 21, no caregiver',
      given: {
        'member.age': 21,
        'program.ccs': true,
        'support.dependsOnCaregiver': false,
        'support.hadPediatricPalliative': false,
      },
      is: 'no',
    },
    { name: 'caregiver unknown', given: { 'ltc.needsDailyHelp': true }, is: 'unknown' },
  ],
} as const satisfies Rule

export const assistedLiving = {
  id: 'support.alf',
  kind: 'support',
  support: 'alf',
  title: 'Assisted Living Facility Transitions',
  ...volumes,
  source: `${forms}; ${page}`,
  note: 'The member pays room and board.',
  when: {
    all: [
      {
        limb: 'place',
        says: 'In a nursing facility for 60 days and wants out, or at that level of care at home or in assisted living',
        any: [
          {
            all: [
              { fact: 'residence.kind', oneOf: ['nursing-facility'] },
              sixtyDays,
              { fact: 'ltc.wantsToMoveOut', is: true },
            ],
          },
          { all: [{ fact: 'residence.kind', oneOf: ['community', 'assisted-living'] }, nursingLevel] },
        ],
      },
      { limb: 'willing', says: 'Willing, and safe there', fact: 'support.isWillingAndSafe', is: true },
    ],
  },
  examples: [
    {
      name: '59 days',
      given: {
        'residence.kind': 'nursing-facility',
        'support.daysInFacility': 59,
        'ltc.wantsToMoveOut': true,
        'support.isWillingAndSafe': true,
      },
      is: 'no',
    },
    {
      name: '60 days',
      given: {
        'residence.kind': 'nursing-facility',
        'support.daysInFacility': 60,
        'ltc.wantsToMoveOut': true,
        'support.isWillingAndSafe': true,
      },
      is: 'yes',
    },
    {
      name: '61 days',
      given: {
        'residence.kind': 'nursing-facility',
        'support.daysInFacility': 61,
        'ltc.wantsToMoveOut': true,
        'support.isWillingAndSafe': true,
      },
      is: 'yes',
    },
    {
      name: 'level of care unknown',
      given: { 'residence.kind': 'community', 'support.isWillingAndSafe': true },
      is: 'unknown',
      missing: ['ltc.needsNursingLevel'],
    },
  ],
} as const satisfies Rule

export const homeTransition = {
  id: 'support.comm',
  kind: 'support',
  support: 'comm',
  title: 'Community or Home Transition Services',
  ...volumes,
  source: forms,
  when: {
    all: [
      { limb: 'level', ...nursingLevel },
      { limb: 'days', ...sixtyDays },
      { limb: 'wants', says: 'Wants to live in the community', fact: 'ltc.wantsToMoveOut', is: true },
      { limb: 'can', says: 'Can live in the community', fact: 'ltc.canStayInCommunity', is: true },
    ],
  },
  examples: [
    {
      name: '60 days',
      given: {
        'ltc.needsNursingLevel': true,
        'support.daysInFacility': 60,
        'ltc.wantsToMoveOut': true,
        'ltc.canStayInCommunity': true,
      },
      is: 'yes',
    },
    {
      name: '61 days',
      given: {
        'ltc.needsNursingLevel': true,
        'support.daysInFacility': 61,
        'ltc.wantsToMoveOut': true,
        'ltc.canStayInCommunity': true,
      },
      is: 'yes',
    },
    { name: '59 days', given: { 'support.daysInFacility': 59 }, is: 'no' },
    {
      name: 'wish unknown',
      given: { 'ltc.needsNursingLevel': true, 'support.daysInFacility': 60, 'ltc.canStayInCommunity': true },
      is: 'unknown',
      missing: ['ltc.wantsToMoveOut'],
    },
  ],
} as const satisfies Rule

export const personalCare = {
  id: 'support.pchs',
  kind: 'support',
  support: 'pchs',
  title: 'Personal Care and Homemaker Services',
  ...volumes,
  source: forms,
  note: 'Never a substitute for IHSS.',
  when: {
    all: [
      {
        limb: 'need',
        says: 'At risk of a facility, or needs daily help without support, or approved for IHSS',
        any: [
          { fact: 'risk.institution', is: true },
          {
            all: [
              { fact: 'ltc.needsDailyHelp', is: true },
              { fact: 'support.lacksHelpAtHome', is: true },
            ],
          },
          { fact: 'program.ihss', is: true },
        ],
      },
      { limb: 'ihss', says: 'Referred to IHSS', fact: 'support.isReferredToIhss', is: true },
      { limb: 'hcba', says: 'Not in the HCBA waiver', fact: 'program.hcba', is: false },
    ],
  },
  examples: [
    {
      name: 'at risk and referred',
      given: { 'risk.institution': true, 'support.isReferredToIhss': true, 'program.hcba': false },
      is: 'yes',
    },
    {
      name: 'in the HCBA waiver',
      given: { 'risk.institution': true, 'support.isReferredToIhss': true, 'program.hcba': true },
      is: 'no',
    },
    {
      name: 'referral unknown',
      given: { 'risk.institution': true, 'program.hcba': false },
      is: 'unknown',
      missing: ['support.isReferredToIhss'],
    },
  ],
} as const satisfies Rule

export const homeAdaptation = {
  id: 'support.eaa',
  kind: 'support',
  support: 'eaa',
  title: 'Environmental Accessibility Adaptations',
  ...volumes,
  source: page,
  note: 'Equipment (DME) first, a home visit, and written consent of member and owner.',
  when: { limb: 'risk', says: 'At risk of hospital or nursing facility', fact: 'risk.institution', is: true },
  examples: [
    { name: 'at risk', given: { 'risk.institution': true }, is: 'yes' },
    { name: 'not at risk', given: { 'risk.institution': false }, is: 'no' },
    { name: 'risk unknown', given: {}, is: 'unknown', missing: ['risk.institution'] },
  ],
} as const satisfies Rule

export const tailoredMeals = {
  id: 'support.mtm',
  kind: 'support',
  support: 'mtm',
  title: 'Medically Tailored Meals and Medically Supportive Food',
  ...volumes,
  source: forms,
  note: 'Not for food insecurity alone.',
  when: {
    any: [
      { limb: 'discharge', says: 'Recently discharged', fact: 'support.isLeavingFacility', is: true },
      {
        limb: 'malnutrition',
        says: 'Malnutrition score of three or more',
        fact: 'support.malnutritionScore',
        atLeast: 3,
      },
      { limb: 'diabetes', says: 'Diabetes with A1c of nine or more', fact: 'support.hasHighA1c', is: true },
      {
        limb: 'condition',
        says: 'Heart, vessel, kidney, lung disease, stroke or cancer',
        fact: 'support.mealConditions',
        includesAny: ['cardiovascular', 'heart-failure', 'kidney-failure', 'stroke', 'chronic-lung', 'cancer'],
      },
    ],
  },
  examples: [
    { name: 'recently discharged', given: { 'support.isLeavingFacility': true }, is: 'yes' },
    { name: 'A1c of nine', given: { 'support.hasHighA1c': true }, is: 'yes' },
    { name: 'stroke', given: { 'support.mealConditions': ['stroke'] }, is: 'yes' },
    { name: 'score 3', given: { 'support.malnutritionScore': 3 }, is: 'yes' },
    { name: 'score 4', given: { 'support.malnutritionScore': 4 }, is: 'yes' },
    {
      name: 'score 2 and nothing else',
      given: {
        'support.malnutritionScore': 2,
        'support.isLeavingFacility': false,
        'support.hasHighA1c': false,
        'support.mealConditions': [],
      },
      is: 'no',
    },
    { name: 'nothing known', given: {}, is: 'unknown' },
  ],
} as const satisfies Rule

export const sobering = {
  id: 'support.sober',
  kind: 'support',
  support: 'sober',
  title: 'Sobering Centers',
  ...volumes,
  source: 'CHCF and San Francisco Health Plan pages; criteria unconfirmed',
  when: {
    all: [
      { limb: 'age', says: '18 or older', fact: 'member.age', atLeast: 18 },
      { limb: 'state', says: 'Intoxicated', fact: 'support.isIntoxicated', is: true },
      {
        limb: 'safe',
        says: 'Conscious, cooperative, walking, no medical distress',
        fact: 'support.canGoToSobering',
        is: true,
      },
    ],
  },
  examples: [
    {
      name: 'is 18',
      given: { 'member.age': 18, 'support.isIntoxicated': true, 'support.canGoToSobering': true },
      is: 'yes',
    },
    {
      name: 'is 19',
      given: { 'member.age': 19, 'support.isIntoxicated': true, 'support.canGoToSobering': true },
      is: 'yes',
    },
    { name: 'is 17', given: { 'member.age': 17 }, is: 'no' },
    {
      name: 'state unknown',
      given: { 'member.age': 30, 'support.canGoToSobering': true },
      is: 'unknown',
      missing: ['support.isIntoxicated'],
    },
  ],
} as const satisfies Rule

export const asthmaRemediation = {
  id: 'support.asthma',
  kind: 'support',
  support: 'asthma',
  title: 'Asthma Remediation',
  ...volumes,
  source: `${page}; ${forms}`,
  when: {
    any: [
      { limb: 'ed', says: 'An emergency visit in 12 months', fact: 'support.asthmaEd.12m', atLeast: 1 },
      { limb: 'stay', says: 'A hospital stay in 12 months', fact: 'support.asthmaStay.12m', atLeast: 1 },
      { limb: 'urgent', says: 'Two urgent visits in 12 months', fact: 'support.asthmaUrgent.12m', atLeast: 2 },
      { limb: 'control', says: 'Asthma Control Test of 19 or less', fact: 'support.asthmaControl', atMost: 19 },
      { limb: 'advised', says: 'A provider recommends it', fact: 'support.asthmaAdvised', is: true },
    ],
  },
  examples: [
    { name: 'one emergency visit', given: { 'support.asthmaEd.12m': 1 }, is: 'yes' },
    { name: 'two emergency visits', given: { 'support.asthmaEd.12m': 2 }, is: 'yes' },
    { name: 'one stay', given: { 'support.asthmaStay.12m': 1 }, is: 'yes' },
    { name: 'two stays', given: { 'support.asthmaStay.12m': 2 }, is: 'yes' },
    { name: 'a provider recommends it', given: { 'support.asthmaAdvised': true }, is: 'yes' },
    { name: 'control test 18', given: { 'support.asthmaControl': 18 }, is: 'yes' },
    { name: 'control test 19', given: { 'support.asthmaControl': 19 }, is: 'yes' },
    {
      name: 'control test 20, one urgent visit',
      given: {
        'support.asthmaEd.12m': 0,
        'support.asthmaStay.12m': 0,
        'support.asthmaUrgent.12m': 1,
        'support.asthmaControl': 20,
        'support.asthmaAdvised': false,
      },
      is: 'no',
    },
    { name: 'two urgent visits', given: { 'support.asthmaUrgent.12m': 2 }, is: 'yes' },
    { name: 'three urgent visits', given: { 'support.asthmaUrgent.12m': 3 }, is: 'yes' },
    { name: 'nothing known', given: {}, is: 'unknown' },
  ],
} as const satisfies Rule
