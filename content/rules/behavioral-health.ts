// Serious mental health and substance use needs (POF-3). Adults need all three limbs, those under 21 only the first. Meeting the
// access criteria is enough: neither enrollment nor past use is needed (p. 27).
import type { Condition } from '../../src/domain/condition.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Rule } from '../../src/domain/rule.ts'
import {
  adult,
  guide,
  highAceScore,
  lacksFood,
  lacksHousing,
  policeContact,
  sleepsWithoutHome,
  under21,
} from './part.ts'

const source = `${guide}, p. 24–27, 127–129 (POF-3)`

const inCare = [
  { limb: '1a', says: 'Gets specialty mental health services', fact: 'bh.getsSpecialtyMentalHealth', is: true },
  { limb: '1b', says: 'Gets Drug Medi-Cal services', fact: 'bh.getsDrugMediCal', is: true },
] as const satisfies readonly Condition[]

const adultAccess = {
  limb: '1',
  says: 'Gets or may get county specialty mental health or Drug Medi-Cal services',
  any: [
    ...inCare,
    {
      limb: '1c',
      says: 'Impaired or likely to get worse, from a diagnosed or suspected disorder',
      all: [
        {
          any: [
            { fact: 'bh.isImpaired', is: true },
            { fact: 'bh.mayGetWorse', is: true },
          ],
        },
        { fact: 'bh.hasDisorder', is: true },
      ],
    },
    { limb: '1d', says: 'A substance-related diagnosis, not tobacco', fact: 'bh.hasSubstanceDiagnosis', is: true },
  ],
} as const satisfies Condition

const socialFactor = {
  limb: '2',
  says: 'A complex social factor',
  any: [
    lacksFood,
    lacksHousing,
    { says: 'Cannot work or take part', fact: 'social.cannotWorkOrTakePart', is: true },
    highAceScore,
    { says: 'Former foster youth', fact: 'fosterCare.agedOut', is: true },
    policeContact,
  ],
} as const satisfies Condition

const highRisk = {
  limb: '3',
  says: 'High risk, or crisis care as the main care',
  any: [
    { limb: '3a', says: 'High risk of institutionalization', fact: 'risk.institution', is: true },
    { limb: '3b', says: 'High risk of overdose', fact: 'risk.overdose', is: true },
    { limb: '3c', says: 'High risk of suicide', fact: 'risk.suicide', is: true },
    {
      limb: '3d',
      says: 'Crisis, emergency or inpatient care is the primary care',
      fact: 'use.crisisIsPrimary',
      is: true,
    },
    { limb: '3e', says: 'Two or more emergency visits in 12 months for it', fact: 'use.behavioralEd.12m', atLeast: 2 },
    { limb: '3f', says: 'Two or more hospital stays in 12 months for it', fact: 'use.behavioralStay.12m', atLeast: 2 },
  ],
} as const satisfies Condition

const access = { 'member.age': 40, 'bh.isImpaired': true, 'bh.hasDisorder': true } as const satisfies Facts
const factor = { 'social.lacksFood': true } as const satisfies Facts
const noFactor = {
  'social.lacksFood': false,
  'housing.isUnstable': false,
  'social.cannotWorkOrTakePart': false,
  'social.aceScore': 0,
  'fosterCare.agedOut': false,
  'social.hasPoliceContact': false,
} as const satisfies Facts
const risk = { 'risk.suicide': true } as const satisfies Facts
const noRisk = {
  'risk.institution': false,
  'risk.overdose': false,
  'risk.suicide': false,
  'use.crisisIsPrimary': false,
  'use.behavioralEd.12m': 0,
  'use.behavioralStay.12m': 0,
} as const satisfies Facts
const noAccess = {
  'bh.getsSpecialtyMentalHealth': false,
  'bh.getsDrugMediCal': false,
  'bh.hasDisorder': false,
  'bh.hasSubstanceDiagnosis': false,
} as const satisfies Facts

export const behavioralHealthAdult = {
  id: 'focus.behavioral-health.adult',
  kind: 'focus',
  title: 'Adults with serious mental health or substance use needs',
  population: 'smh-sud',
  group: 'adult',
  from: '2022-01-01',
  source,
  note: 'The social factors are the guide’s examples; another one of like weight is a person’s judgment.',
  when: { all: [adult, adultAccess, socialFactor, highRisk] },
  examples: [
    { name: 'all three limbs', given: { ...access, ...factor, ...risk }, is: 'yes' },
    {
      name: 'substance diagnosis, ACE score 4, crisis care',
      given: { 'member.age': 40, 'bh.hasSubstanceDiagnosis': true, 'social.aceScore': 4, 'use.crisisIsPrimary': true },
      is: 'yes',
    },
    { name: 'ACE score 5', given: { ...access, ...noFactor, 'social.aceScore': 5, ...risk }, is: 'yes' },
    { name: 'ACE score 3', given: { ...access, ...noFactor, 'social.aceScore': 3, ...risk }, is: 'no' },
    {
      name: 'in county care, at risk of an institution',
      given: { 'member.age': 40, 'bh.getsSpecialtyMentalHealth': true, ...factor, 'risk.institution': true },
      is: 'yes',
    },
    {
      name: 'in Drug Medi-Cal, at risk of overdose',
      given: { 'member.age': 40, 'bh.getsDrugMediCal': true, ...factor, 'risk.overdose': true },
      is: 'yes',
    },
    { name: 'one visit', given: { ...access, ...factor, ...noRisk, 'use.behavioralEd.12m': 1 }, is: 'no' },
    { name: 'two visits', given: { ...access, ...factor, ...noRisk, 'use.behavioralEd.12m': 2 }, is: 'yes' },
    { name: 'three visits', given: { ...access, ...factor, ...noRisk, 'use.behavioralEd.12m': 3 }, is: 'yes' },
    { name: 'one stay', given: { ...access, ...factor, ...noRisk, 'use.behavioralStay.12m': 1 }, is: 'no' },
    { name: 'two stays', given: { ...access, ...factor, ...noRisk, 'use.behavioralStay.12m': 2 }, is: 'yes' },
    { name: 'three stays', given: { ...access, ...factor, ...noRisk, 'use.behavioralStay.12m': 3 }, is: 'yes' },
    { name: 'no access', given: { ...noAccess, 'member.age': 40, ...factor, ...risk }, is: 'no' },
    { name: 'is 20', given: { ...access, ...factor, ...risk, 'member.age': 20 }, is: 'no' },
    { name: 'turned 21', given: { ...access, ...factor, ...risk, 'member.age': 21 }, is: 'yes' },
    { name: 'is 22', given: { ...access, ...factor, ...risk, 'member.age': 22 }, is: 'yes' },
    { name: 'risk unknown', given: { ...access, ...factor }, is: 'unknown', missing: ['risk.institution'] },
  ],
} as const satisfies Rule

export const behavioralHealthChild = {
  id: 'focus.behavioral-health.child',
  kind: 'focus',
  title: 'Children and youth with serious mental health or substance use needs',
  population: 'smh-sud',
  group: 'child',
  from: '2023-07-01',
  source,
  when: {
    all: [
      under21,
      {
        limb: '1',
        says: 'Gets or may get county specialty mental health or Drug Medi-Cal services',
        any: [
          ...inCare,
          {
            limb: '1i',
            says: 'High risk from trauma',
            any: [
              { fact: 'bh.screensHighTrauma', is: true },
              { fact: 'fosterCare.isNow', is: true },
              { fact: 'familyMaintenance.isNow', is: true },
              { fact: 'justice.isJuvenile', is: true },
              ...sleepsWithoutHome,
            ],
          },
          {
            limb: '1ii',
            says: 'Impaired or at risk, with a disorder diagnosed or suspected, or significant trauma',
            all: [
              {
                any: [
                  { fact: 'bh.isImpaired', is: true },
                  { fact: 'bh.mayGetWorse', is: true },
                  { fact: 'bh.isAtDevelopmentalRisk', is: true },
                  { fact: 'bh.needsMoreThanPlan', is: true },
                ],
              },
              {
                any: [
                  { fact: 'bh.hasDisorder', is: true },
                  { fact: 'bh.hasTrauma', is: true },
                ],
              },
            ],
          },
          { limb: '1e', says: 'Substance use care is medically necessary', fact: 'bh.needsSubstanceCare', is: true },
        ],
      },
    ],
  },
  examples: [
    { name: 'in Drug Medi-Cal', given: { 'member.age': 16, 'bh.getsDrugMediCal': true }, is: 'yes' },
    { name: 'sleeps in a car', given: { 'member.age': 16, 'housing.isUnsheltered': true }, is: 'yes' },
    { name: 'in a shelter', given: { 'member.age': 16, 'housing.isInShelter': true }, is: 'yes' },
    { name: 'doubled up', given: { 'member.age': 16, 'housing.isDoubledUp': true }, is: 'yes' },
    { name: 'in foster care', given: { 'member.age': 12, 'fosterCare.isNow': true }, is: 'yes' },
    {
      name: 'development at risk after trauma',
      given: { 'member.age': 4, 'bh.isAtDevelopmentalRisk': true, 'bh.hasTrauma': true },
      is: 'yes',
    },
    { name: 'is 19, needs substance use care', given: { 'member.age': 19, 'bh.needsSubstanceCare': true }, is: 'yes' },
    { name: 'is 20', given: { 'member.age': 20, 'bh.getsSpecialtyMentalHealth': true }, is: 'yes' },
    { name: 'turned 21', given: { 'member.age': 21, 'bh.getsSpecialtyMentalHealth': true }, is: 'no' },
    {
      name: 'none of it',
      given: {
        ...noAccess,
        'member.age': 12,
        'bh.screensHighTrauma': false,
        'fosterCare.isNow': false,
        'familyMaintenance.isNow': false,
        'justice.isJuvenile': false,
        'housing.hasNoRegularPlace': false,
        'housing.isUnsheltered': false,
        'housing.isInShelter': false,
        'housing.isDoubledUp': false,
        'bh.hasTrauma': false,
        'bh.needsSubstanceCare': false,
      },
      is: 'no',
    },
    { name: 'impaired, cause unknown', given: { 'member.age': 12, 'bh.isImpaired': true }, is: 'unknown' },
  ],
} as const satisfies Rule
