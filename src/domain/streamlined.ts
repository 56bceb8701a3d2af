// Streamlined authorization: which kinds of contracted provider may begin ECM for which population before the plan decides.
import type { Day } from '../base/day.ts'
import type { PopulationOfFocus } from './population.ts'

export const providerKinds = {
  'street-medicine': 'Street medicine',
  'housing-trio': 'Community Supports provider of housing navigation, deposits or tenancy',
  'county-behavioral-health': 'County or county-contracted specialty behavioral health',
  'primary-care': 'Primary care practice, including community health centers and county clinics',
  'cct-lead': 'California Community Transitions lead organization',
  'alf-transition': 'Community Supports provider of assisted living transitions',
  'home-transition': 'Community Supports provider of community or home transitions',
  'ccs-paneled': 'CCS-paneled provider',
  'health-department-ccs': 'Health department CCS program',
  'high-fidelity-wraparound': 'High Fidelity Wraparound',
  hcpcfc: 'Health Care Program for Children in Foster Care',
  'social-services-office': 'Department of Social Services office',
  'foster-family-agency': 'Foster family agency',
  'foster-youth-housing': 'Transitional housing for current or former foster youth',
  'childrens-crisis-residential': 'Children’s crisis residential program',
  obstetrics: 'Obstetrics and gynecology',
  midwifery: 'Midwifery',
  'black-infant-health': 'Black Infant Health',
  'perinatal-equity': 'Perinatal Equity Initiative',
  'indian-health': 'Indian Health Program',
  aimss: 'American Indian Maternal Support Services',
} as const
export type ProviderKind = keyof typeof providerKinds

export interface StreamlinedPair {
  readonly population: PopulationOfFocus
  readonly providers: readonly ProviderKind[]
  readonly from: Day
  readonly to?: Day
  readonly source: string
}

/** Whether a provider of this kind, contracted for the population, may begin before the decision on the day. */
export function mayBegin(
  pairs: readonly StreamlinedPair[],
  population: PopulationOfFocus,
  kind: ProviderKind,
  on: Day,
): boolean {
  return pairs.some(
    (pair) =>
      pair.population === population &&
      pair.providers.includes(kind) &&
      pair.from <= on &&
      (pair.to === undefined || on <= pair.to),
  )
}
