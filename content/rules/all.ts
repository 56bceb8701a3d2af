// Every rule of the program, in the order a reader of the guide expects them.
import type { Rule } from '../../src/domain/rule.ts'
import { avoidableUseAdult, avoidableUseChild } from './avoidable-use.ts'
import { managedCare, planChange, preRelease, servedCounty, shareOfCost } from './basic.ts'
import { behavioralHealthAdult, behavioralHealthChild } from './behavioral-health.ts'
import { birthEquity } from './birth-equity.ts'
import { childrensServices, childWelfare } from './childhood.ts'
import {
  homelessAdult,
  homelessAdultBefore2026,
  homelessChild,
  homelessChildBefore2026,
  homelessFamily,
} from './homelessness.ts'
import { incarcerationAdult, incarcerationChild } from './incarceration.ts'
import { longTermCareRisk, nursingFacilityTransition } from './long-term-care.ts'
import {
  assistedLiving,
  asthmaRemediation,
  homeAdaptation,
  homeTransition,
  personalCare,
  respite,
  sobering,
  tailoredMeals,
} from './support-care.ts'
import {
  dayHabilitation,
  housingDeposits,
  housingNavigation,
  housingTenancy,
  postHospitalHousing,
  recuperativeCare,
  transitionalRent,
} from './support-housing.ts'

export const rules: readonly Rule[] = [
  managedCare,
  shareOfCost,
  servedCounty,
  planChange,
  preRelease,
  homelessAdultBefore2026,
  homelessAdult,
  homelessFamily,
  homelessChildBefore2026,
  homelessChild,
  avoidableUseAdult,
  avoidableUseChild,
  behavioralHealthAdult,
  behavioralHealthChild,
  incarcerationAdult,
  incarcerationChild,
  longTermCareRisk,
  nursingFacilityTransition,
  childrensServices,
  childWelfare,
  birthEquity,
  housingNavigation,
  housingDeposits,
  housingTenancy,
  postHospitalHousing,
  recuperativeCare,
  dayHabilitation,
  transitionalRent,
  respite,
  assistedLiving,
  homeTransition,
  personalCare,
  homeAdaptation,
  tailoredMeals,
  sobering,
  asthmaRemediation,
]
