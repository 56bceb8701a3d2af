// The questions of "Could I get this help?", in the order a person can bear them, and what each answer says of the rules' facts. A stranger
// is not asked forty facts: a yes sets the one that meets the limb, a no all that the question speaks of. Words: `could.q.{id}`.
import type { DoorQuestion, DoorRule } from '../src/domain/door-question.ts'
import type { Ticks } from '../src/domain/referral-word.ts'

const never = '1900-01-01'
const notPlanned = '2100-01-01'
const noSocialTrouble = {
  'social.lacksFood': false,
  'social.lacksTransport': false,
  'social.cannotWorkOrTakePart': false,
  'social.aceScore': 0,
  'social.hasPoliceContact': false,
  'social.neededCrisisCare': false,
  'housing.isUnstable': false,
} as const

/** Programs that give this help in another way, or stand in its way (OVL-BLOCK): one question for all of them. */
export const noOtherProgram: DoorRule = {
  kind: 'basic',
  when: {
    not: {
      any: [
        { fact: 'program.hospice', is: true },
        { fact: 'program.pace', is: true },
        { fact: 'program.d-snp', is: true },
        { fact: 'program.fide-snp', is: true },
      ],
    },
  },
}

export const doorQuestions: readonly DoorQuestion[] = [
  { id: 'medical', answers: { yes: {}, no: { 'coverage.isManaged': false } } },
  {
    // Who is in a health plan has no share of cost but one for long-term care (POF-0.1).
    id: 'plan',
    answers: {
      yes: { 'coverage.isManaged': true, 'coverage.shareOfCost': 'none', 'coverage.isInServedCounty': true },
      no: { 'coverage.isManaged': false },
    },
  },
  {
    id: 'age',
    answers: {
      child: { 'member.age': 17 },
      youth: { 'member.age': 19 },
      young: { 'member.age': 23 },
      adult: { 'member.age': 40 },
    },
  },
  {
    id: 'homeless',
    answers: {
      yes: { 'housing.hasNoRegularPlace': true, 'housing.isUnstable': true },
      no: {
        'housing.hasNoRegularPlace': false,
        'housing.isUnsheltered': false,
        'housing.isInShelter': false,
        'housing.isInEmergencyShelter': false,
        'housing.isInMotelOrCamp': false,
      },
    },
  },
  {
    id: 'losing',
    answers: {
      yes: { 'housing.willBeLostIn30Days': true, 'housing.isUnstable': true },
      no: { 'housing.willBeLostIn30Days': false },
    },
  },
  {
    id: 'unsafe',
    answers: { yes: { 'housing.isFleeingViolence': true }, no: { 'housing.isFleeingViolence': false } },
  },
  {
    id: 'leavingHospital',
    answers: {
      yes: { 'housing.isLeavingInstitution': true, 'housing.isLeftInHospital': true },
      no: { 'housing.isLeavingInstitution': false, 'housing.isLeftInHospital': false },
    },
  },
  { id: 'doubled', answers: { yes: { 'housing.isDoubledUp': true }, no: { 'housing.isDoubledUp': false } } },
  {
    id: 'family',
    answers: { yes: { 'family.hasChildrenAlong': true }, no: { 'family.hasChildrenAlong': false } },
  },
  {
    id: 'need',
    answers: {
      yes: { 'need.isPhysical': true, 'need.cannotBeManagedAlone': true, 'need.isHelpedByCoordination': true },
      no: { 'need.cannotBeManagedAlone': false },
    },
  },
  {
    id: 'pregnant',
    answers: {
      yes: { 'pregnancy.isPregnant': true },
      no: { 'pregnancy.isPregnant': false, 'pregnancy.endedOn': never },
    },
  },
  {
    // Groups of the plan's page; the state follows current CDPH data (POF-9).
    id: 'race',
    answers: { yes: { 'member.raceEthnicity': ['black'] }, no: { 'member.raceEthnicity': ['other'] } },
  },
  {
    id: 'rent',
    answers: { yes: { 'housing.hasTransitionalRent': true }, no: { 'housing.hasTransitionalRent': false } },
  },
  {
    id: 'ed6',
    answers: {
      none: { 'use.ed.6m': 0 },
      one: { 'use.ed.6m': 1 },
      two: { 'use.ed.6m': 2 },
      three: { 'use.ed.6m': 3 },
      five: { 'use.ed.6m': 5 },
    },
  },
  {
    id: 'stay6',
    answers: {
      none: { 'use.unplannedStay.6m': 0 },
      one: { 'use.unplannedStay.6m': 1 },
      two: { 'use.unplannedStay.6m': 2 },
      three: { 'use.unplannedStay.6m': 3 },
    },
  },
  {
    id: 'ed12',
    answers: {
      none: { 'use.ed.12m': 0 },
      one: { 'use.ed.12m': 1 },
      two: { 'use.ed.12m': 2 },
      three: { 'use.ed.12m': 3 },
    },
  },
  {
    id: 'stay12',
    answers: {
      none: { 'use.unplannedStay.12m': 0 },
      one: { 'use.unplannedStay.12m': 1 },
      two: { 'use.unplannedStay.12m': 2 },
    },
  },
  {
    id: 'release',
    answers: {
      yes: { 'justice.releasedOn': 'today', 'justice.isJuvenile': true },
      no: {
        'justice.releasedOn': never,
        'justice.releasePlannedOn': notPlanned,
        'justice.isJuvenile': false,
      },
    },
  },
  {
    id: 'releaseNeed',
    answers: {
      yes: { 'health.clinicalConditions': ['complex-medicines'] },
      no: {
        'health.hasMentalIllness': false,
        'health.hasSubstanceUse': false,
        'health.clinicalConditions': [],
        'health.hasDevelopmentalDisability': false,
        'health.hasBrainInjury': false,
        'health.hasHiv': false,
        'pregnancy.isPregnant': false,
        'pregnancy.endedOn': never,
      },
    },
  },
  {
    id: 'foster',
    answers: {
      yes: { 'fosterCare.isNow': true },
      no: { 'fosterCare.isNow': false, 'fosterCare.endedOn': never },
    },
  },
  { id: 'fosterAged', answers: { yes: { 'fosterCare.agedOut': true }, no: { 'fosterCare.agedOut': false } } },
  {
    id: 'adoption',
    answers: {
      yes: { 'adoption.hasAssistance': true, 'familyMaintenance.isNow': true },
      no: {
        'adoption.hasAssistance': false,
        'familyMaintenance.isNow': false,
        'familyMaintenance.endedOn': never,
      },
    },
  },
  {
    id: 'ccs',
    answers: { yes: { 'program.ccs': true }, no: { 'program.ccs': false, 'program.ccs-wcm': false } },
  },
  {
    id: 'mind',
    answers: {
      yes: { 'bh.isImpaired': true, 'bh.hasDisorder': true },
      no: {
        'bh.getsSpecialtyMentalHealth': false,
        'bh.getsDrugMediCal': false,
        'bh.isImpaired': false,
        'bh.mayGetWorse': false,
        'bh.hasDisorder': false,
        'bh.hasSubstanceDiagnosis': false,
        'bh.needsSubstanceCare': false,
        'bh.isAtDevelopmentalRisk': false,
        'bh.needsMoreThanPlan': false,
        'bh.hasTrauma': false,
        'bh.screensHighTrauma': false,
      },
    },
  },
  {
    id: 'social',
    answers: {
      yes: { 'social.lacksFood': true },
      no: noSocialTrouble,
    },
  },
  {
    id: 'crisis',
    answers: {
      yes: { 'risk.institution': true },
      no: {
        'risk.institution': false,
        'risk.overdose': false,
        'risk.suicide': false,
        'use.crisisIsPrimary': false,
        'use.behavioralEd.12m': 0,
        'use.behavioralStay.12m': 0,
      },
    },
  },
  {
    id: 'nursing',
    answers: {
      yes: { 'residence.kind': 'nursing-facility', 'ltc.wantsToMoveOut': true },
      no: { 'residence.kind': 'community', 'ltc.wantsToMoveOut': false },
    },
  },
  {
    id: 'nursingStay',
    answers: {
      yes: { 'ltc.isLikelyToMove': true, 'ltc.canStayInCommunity': true },
      no: { 'ltc.isLikelyToMove': false },
    },
  },
  {
    id: 'longTerm',
    answers: {
      yes: { 'ltc.needsNursingLevel': true, 'ltc.needsDailyHelp': true },
      no: { 'ltc.needsNursingLevel': false, 'ltc.needsSkilledNursing': false },
    },
  },
  {
    id: 'stayHome',
    answers: { yes: { 'ltc.canStayInCommunity': true }, no: { 'ltc.canStayInCommunity': false } },
  },
  {
    id: 'other',
    answers: {
      yes: { 'program.pace': true },
      no: { 'program.hospice': false, 'program.pace': false, 'program.d-snp': false, 'program.fide-snp': false },
    },
  },
]

/** What ticking a group when asking for somebody says: the question it would answer with yes. How often somebody was in hospital it does not say. */
export const ticks: Ticks = {
  homeless: 'homeless',
  'smh-sud': 'mind',
  incarceration: 'release',
  'ltc-risk': 'longTerm',
  'nf-transition': 'nursing',
  ccs: 'ccs',
  'child-welfare': 'foster',
  'birth-equity': 'pregnant',
}
