// The Community Supports around housing, as far as public pages state their criteria; limits and caps are a ledger, not a criterion.
import type { Facts } from '../../src/domain/facts.ts'
import type { Rule } from '../../src/domain/rule.ts'
import { homeless, housed } from './part.ts'
import { housingTrio, unchecked, volumes } from './support-part.ts'

const manual = 'Health Net Medi-Cal provider manual, 2025'
const notTrio = {
  ...housed,
  'support.mayGetTransitionalRent': false,
  'support.isPrioritizedForHousing': false,
} as const satisfies Facts
const trio = { 'support.isPrioritizedForHousing': true } as const satisfies Facts

export const housingNavigation = {
  id: 'support.htns',
  kind: 'support',
  support: 'htns',
  title: 'Housing Transition Navigation Services',
  ...volumes,
  source: manual,
  when: housingTrio,
  examples: [
    {
      name: 'unsheltered with a serious condition',
      given: { 'housing.isUnsheltered': true, 'support.hasSeriousCondition': true },
      is: 'yes',
    },
    { name: 'prioritized by Coordinated Entry', given: trio, is: 'yes' },
    { name: 'none of the three', given: notTrio, is: 'no' },
    { name: 'unsheltered, condition unknown', given: { 'housing.isUnsheltered': true }, is: 'unknown' },
  ],
} as const satisfies Rule

export const housingDeposits = {
  id: 'support.dep',
  kind: 'support',
  support: 'dep',
  title: 'Housing Deposits',
  ...volumes,
  source: `${manual}; L.A. Care page (undated)`,
  note: 'Once a lifetime and once more with a note of what changed; county money first. A home one already has excludes it.',
  when: {
    all: [
      housingTrio,
      { limb: 'navigation', says: 'Gets housing navigation', fact: 'support.getsNavigation', is: true },
    ],
  },
  examples: [
    { name: 'with a navigator', given: { ...trio, 'support.getsNavigation': true }, is: 'yes' },
    { name: 'without one', given: { ...trio, 'support.getsNavigation': false }, is: 'no' },
    { name: 'navigator unknown', given: trio, is: 'unknown', missing: ['support.getsNavigation'] },
  ],
} as const satisfies Rule

export const housingTenancy = {
  id: 'support.htss',
  kind: 'support',
  support: 'htss',
  title: 'Housing Tenancy and Sustaining Services',
  ...volumes,
  source: manual,
  when: housingTrio,
  examples: [
    { name: 'may get Transitional Rent', given: { 'support.mayGetTransitionalRent': true }, is: 'yes' },
    { name: 'none of the three', given: notTrio, is: 'no' },
    { name: 'nothing known', given: {}, is: 'unknown' },
  ],
} as const satisfies Rule

export const postHospitalHousing = {
  id: 'support.stphh',
  kind: 'support',
  support: 'stphh',
  title: 'Short-Term Post-Hospitalization Housing',
  ...volumes,
  source: `${manual}; a provider’s page (hammockhh.com)`,
  when: {
    all: [
      { limb: 'leaving', says: 'Leaving an institution', fact: 'support.isLeavingFacility', is: true },
      { limb: 'stable', says: 'Medically stable', fact: 'support.isMedicallyStable', is: true },
      { limb: 'home', says: 'Homeless or at risk', any: [homeless, { fact: 'housing.isAtRisk', is: true }] },
    ],
  },
  examples: [
    {
      name: 'leaving, stable, at risk',
      given: { 'support.isLeavingFacility': true, 'support.isMedicallyStable': true, 'housing.isAtRisk': true },
      is: 'yes',
    },
    { name: 'not leaving', given: { 'support.isLeavingFacility': false }, is: 'no' },
    {
      name: 'housing unknown',
      given: { 'support.isLeavingFacility': true, 'support.isMedicallyStable': true },
      is: 'unknown',
    },
  ],
} as const satisfies Rule

export const recuperativeCare = {
  id: 'support.recup',
  kind: 'support',
  support: 'recup',
  title: 'Recuperative Care (Medical Respite)',
  ...volumes,
  source: `${manual}; L.A. Care page (undated)`,
  when: {
    all: [
      {
        limb: 'home',
        says: 'Homeless, in unstable housing or without support at home',
        any: [homeless, { fact: 'housing.isUnstable', is: true }, { fact: 'support.lacksHelpAtHome', is: true }],
      },
      { limb: 'recovering', says: 'Recovering from injury or illness', fact: 'support.isRecovering', is: true },
    ],
  },
  examples: [
    {
      name: 'in a shelter, recovering',
      given: { 'housing.isInShelter': true, 'support.isRecovering': true },
      is: 'yes',
    },
    {
      name: 'nothing to recover from',
      given: { 'housing.isInShelter': true, 'support.isRecovering': false },
      is: 'no',
    },
    { name: 'home unknown', given: { 'support.isRecovering': true }, is: 'unknown' },
  ],
} as const satisfies Rule

export const dayHabilitation = {
  id: 'support.dayhab',
  kind: 'support',
  support: 'dayhab',
  title: 'Day Habilitation',
  ...volumes,
  source: 'L.A. Care page (undated)',
  when: {
    any: [
      homeless,
      {
        limb: 'housed',
        says: 'Left homelessness within 24 months',
        fact: 'support.housedOn',
        withinPast: { months: 24 },
      },
      {
        limb: 'risk',
        says: 'At risk, with stability that could improve',
        all: [
          {
            any: [
              { fact: 'housing.isAtRisk', is: true },
              { fact: 'risk.institution', is: true },
            ],
          },
          { fact: 'support.couldBeSteadier', is: true },
        ],
      },
    ],
  },
  examples: [
    {
      name: 'last day of 24 months',
      on: '2026-11-24',
      given: { ...housed, 'support.housedOn': '2024-11-24' },
      is: 'yes',
    },
    {
      name: 'day after 24 months',
      on: '2026-11-25',
      given: { ...housed, 'support.housedOn': '2024-11-24', 'support.couldBeSteadier': false },
      is: 'no',
    },
    {
      name: 'at risk, could be steadier',
      given: { 'housing.isAtRisk': true, 'support.couldBeSteadier': true },
      is: 'yes',
    },
    { name: 'at risk only', given: { 'housing.isAtRisk': true }, is: 'unknown' },
  ],
} as const satisfies Rule

const ready = {
  'bh.getsSpecialtyMentalHealth': true,
  'housing.isAtRisk': true,
  'support.namesFundingAfter': true,
} as const satisfies Facts
const settled = {
  'support.isLeavingFacility': false,
  'support.isInInterimHousing': false,
  'justice.releasedOn': '2020-01-01',
  'fosterCare.endedOn': '2020-01-01',
  'housing.isUnsheltered': false,
  'program.fsp': false,
} as const satisfies Facts

export const transitionalRent = {
  id: 'support.tr',
  kind: 'support',
  support: 'tr',
  title: 'Transitional Rent',
  from: '2025-07-01',
  unconfirmed: unchecked,
  source: `${manual}; third-party summary (blueridgems.com)`,
  note: 'Mandatory for the behavioral-health group since 2026-01-01; a plan may add serious conditions and pregnancy. ECM goes with it.',
  when: {
    all: [
      {
        limb: 'i',
        says: 'Meets access criteria for specialty mental health or Drug Medi-Cal',
        any: [
          { fact: 'bh.getsSpecialtyMentalHealth', is: true },
          { fact: 'bh.getsDrugMediCal', is: true },
          { fact: 'bh.hasSubstanceDiagnosis', is: true },
          {
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
        ],
      },
      { limb: 'ii', says: 'Homeless or at risk', any: [homeless, { fact: 'housing.isAtRisk', is: true }] },
      {
        limb: 'iii',
        says: 'In transition, unsheltered, or in a Full Service Partnership',
        any: [
          { fact: 'support.isLeavingFacility', is: true },
          { fact: 'support.isInInterimHousing', is: true },
          { fact: 'justice.releasedOn', withinPast: { months: 12 } },
          { fact: 'fosterCare.endedOn', withinPast: { months: 12 } },
          { fact: 'housing.isUnsheltered', is: true },
          { fact: 'program.fsp', is: true },
        ],
      },
      {
        limb: 'plan',
        says: 'The housing support plan names the funding after it',
        fact: 'support.namesFundingAfter',
        is: true,
      },
    ],
  },
  examples: [
    {
      name: 'last day of 12 months after release',
      on: '2026-11-24',
      given: { ...ready, 'justice.releasedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'day after 12 months after release',
      on: '2026-11-25',
      given: { ...ready, ...settled, 'justice.releasedOn': '2025-11-24' },
      is: 'no',
    },
    {
      name: 'last day of 12 months after foster care',
      on: '2026-11-24',
      given: { ...ready, 'fosterCare.endedOn': '2025-11-24' },
      is: 'yes',
    },
    {
      name: 'day after 12 months after foster care',
      on: '2026-11-25',
      given: { ...ready, ...settled, 'fosterCare.endedOn': '2025-11-24' },
      is: 'no',
    },
    {
      name: 'all four',
      given: { 'bh.getsSpecialtyMentalHealth': true, 'housing.isUnsheltered': true, 'support.namesFundingAfter': true },
      is: 'yes',
    },
    {
      name: 'no funding after it',
      given: {
        'bh.getsSpecialtyMentalHealth': true,
        'housing.isUnsheltered': true,
        'support.namesFundingAfter': false,
      },
      is: 'no',
    },
    {
      name: 'funding unknown',
      given: { 'bh.getsSpecialtyMentalHealth': true, 'housing.isUnsheltered': true },
      is: 'unknown',
      missing: ['support.namesFundingAfter'],
    },
  ],
} as const satisfies Rule
