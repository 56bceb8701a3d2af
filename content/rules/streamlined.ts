// Who may begin before the decision (STR-1, STR-3): contracted providers of these kinds, each for the population beside it. Plans may
// widen the pairs; leaving incarceration (POF-4) follows the justice-involved operations guide instead.
import type { StreamlinedPair } from '../../src/domain/streamlined.ts'
import { guide } from './part.ts'

const pair = { from: '2025-01-01', source: `${guide}, p. 106–108 (STR-3)` } as const

export const streamlinedPairs: readonly StreamlinedPair[] = [
  { population: 'homeless', providers: ['street-medicine', 'housing-trio', 'county-behavioral-health'], ...pair },
  { population: 'avoidable-use', providers: ['primary-care'], ...pair },
  { population: 'smh-sud', providers: ['county-behavioral-health'], ...pair },
  { population: 'ltc-risk', providers: ['cct-lead', 'alf-transition', 'home-transition'], ...pair },
  { population: 'nf-transition', providers: ['cct-lead', 'alf-transition', 'home-transition'], ...pair },
  { population: 'ccs', providers: ['ccs-paneled', 'health-department-ccs'], ...pair },
  {
    population: 'child-welfare',
    providers: [
      'county-behavioral-health',
      'high-fidelity-wraparound',
      'hcpcfc',
      'social-services-office',
      'foster-family-agency',
      'foster-youth-housing',
      'childrens-crisis-residential',
    ],
    ...pair,
  },
  {
    population: 'birth-equity',
    providers: ['obstetrics', 'midwifery', 'black-infant-health', 'perinatal-equity', 'indian-health', 'aimss'],
    ...pair,
  },
]
