// Parts that several Community Supports share. Homelessness is read as in ECM; that the supports use the same text is unconfirmed.
import type { Condition } from '../../src/domain/condition.ts'
import { homeless } from './part.ts'

export const unchecked =
  'From plan and county pages, not from the DHCS Community Supports Policy Guide’s own text; it decides nothing by itself.'
export const volumes = { from: '2025-04-01', unconfirmed: unchecked } as const

/** HOUSING-TRIO: navigation, deposits and tenancy (Health Net manual, 2025). */
export const housingTrio = {
  any: [
    {
      limb: 'homeless',
      says: 'Homeless with a serious health condition',
      all: [homeless, { fact: 'support.hasSeriousCondition', is: true }],
    },
    {
      limb: 'rent',
      says: 'Determined eligible for Transitional Rent',
      fact: 'support.mayGetTransitionalRent',
      is: true,
    },
    {
      limb: 'prioritized',
      says: 'Prioritized by Coordinated Entry for supportive housing or a rental subsidy',
      fact: 'support.isPrioritizedForHousing',
      is: true,
    },
  ],
} as const satisfies Condition
