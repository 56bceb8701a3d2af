// What every member of ECM needs besides a population (POF-0.1), and the one case in which nothing else is asked (CLOCK-10).
import type { Rule } from '../../src/domain/rule.ts'
import { guide } from './part.ts'

export const managedCare = {
  id: 'basic.managed-care',
  kind: 'basic',
  title: 'Enrolled in a Medi-Cal managed care plan',
  from: '2022-01-01',
  source: `${guide}, p. 10, 112 (POF-0.1)`,
  when: { fact: 'coverage.isManaged', is: true },
  examples: [
    { name: 'enrolled', given: { 'coverage.isManaged': true }, is: 'yes' },
    { name: 'not enrolled', given: { 'coverage.isManaged': false }, is: 'no' },
    { name: 'nobody looked', given: {}, is: 'unknown', missing: ['coverage.isManaged'] },
  ],
} as const satisfies Rule

export const shareOfCost = {
  id: 'basic.share-of-cost',
  kind: 'basic',
  title: 'No share of cost, or one for long-term care',
  from: '2022-01-01',
  source: `${guide}, p. 10 (POF-0.1)`,
  when: { fact: 'coverage.shareOfCost', oneOf: ['none', 'long-term-care'] },
  examples: [
    { name: 'none', given: { 'coverage.shareOfCost': 'none' }, is: 'yes' },
    { name: 'for long-term care', given: { 'coverage.shareOfCost': 'long-term-care' }, is: 'yes' },
    { name: 'another kind', given: { 'coverage.shareOfCost': 'other' }, is: 'no' },
    { name: 'unknown', given: {}, is: 'unknown', missing: ['coverage.shareOfCost'] },
  ],
} as const satisfies Rule

export const servedCounty = {
  id: 'basic.county',
  kind: 'basic',
  title: 'Lives in a county the plan serves',
  unconfirmed: 'No page of the guide says it; enrollment in a plan is by county.',
  from: '2022-01-01',
  source: `${guide}, p. 10 (POF-0.1)`,
  when: { fact: 'coverage.isInServedCounty', is: true },
  examples: [
    { name: 'in the county', given: { 'coverage.isInServedCounty': true }, is: 'yes' },
    { name: 'elsewhere', given: { 'coverage.isInServedCounty': false }, is: 'no' },
    { name: 'unknown', given: {}, is: 'unknown', missing: ['coverage.isInServedCounty'] },
  ],
} as const satisfies Rule

export const planChange = {
  id: 'authorization.plan-change',
  kind: 'authorization',
  title: 'In ECM in the last 90 days of another plan: authorized by itself',
  from: '2022-01-01',
  source: `${guide}, p. 110–111 (CLOCK-10)`,
  note: 'Asked of the day of enrollment in the new plan. Any word of it is enough; no other step, no consent.',
  when: { fact: 'ecm.lastServiceOn', withinPast: { days: 90 } },
  examples: [
    { name: 'last service 89 days before', on: '2026-11-24', given: { 'ecm.lastServiceOn': '2026-08-27' }, is: 'yes' },
    { name: 'last service 90 days before', on: '2026-11-24', given: { 'ecm.lastServiceOn': '2026-08-26' }, is: 'yes' },
    { name: 'last service 91 days before', on: '2026-11-24', given: { 'ecm.lastServiceOn': '2026-08-25' }, is: 'no' },
    { name: 'unknown', given: {}, is: 'unknown', missing: ['ecm.lastServiceOn'] },
  ],
} as const satisfies Rule

export const preRelease = {
  id: 'authorization.pre-release',
  kind: 'authorization',
  title:
    'Leaves, or left, jail, prison or a youth facility: authorized from the day of release where pre-release services were given',
  from: '2024-10-01',
  source: `${guide}, p. 106 (CLOCK-14), p. 31 (CLOCK-15)`,
  note: 'Or from the day of enrollment, if later; also looking back. That they had pre-release services a person says. How far back is ours: twelve months, as the population itself.',
  when: {
    any: [
      { fact: 'justice.releasePlannedOn', withinNext: { days: 90 } },
      { fact: 'justice.releasedOn', withinPast: { months: 12 } },
    ],
  },
  examples: [
    { name: 'released today', on: '2026-11-24', given: { 'justice.releasedOn': '2026-11-24' }, is: 'yes' },
    { name: 'twelve months ago', on: '2026-11-24', given: { 'justice.releasedOn': '2025-11-24' }, is: 'yes' },
    {
      name: 'a day before twelve months, no release ahead',
      on: '2026-11-24',
      given: { 'justice.releasedOn': '2025-11-23', 'justice.releasePlannedOn': '2028-01-01' },
      is: 'no',
    },
    { name: 'in ninety days', on: '2026-11-24', given: { 'justice.releasePlannedOn': '2027-02-22' }, is: 'yes' },
    {
      name: 'in ninety-one days',
      on: '2026-11-24',
      given: { 'justice.releasedOn': '2020-01-01', 'justice.releasePlannedOn': '2027-02-23' },
      is: 'no',
    },
    {
      name: 'unknown',
      given: {},
      is: 'unknown',
      missing: ['justice.releasePlannedOn'],
    },
  ],
} as const satisfies Rule
