// Every edge of what counts as a visit and a stay, a member a case: merged, swallowed, planned, long, just inside and just outside.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type Cells, claims, person } from '../../../test/population-example.ts'
import { derivePlan } from '../../../test/population-run.ts'

const asOf = '2026-11-24'
const of = claims()

interface Case {
  readonly name: string
  readonly lines: (cin: string) => readonly Cells[]
  /** Emergency visits in six and twelve months, unplanned stays in six and twelve; null where unclear stays could tip a threshold. */
  readonly counts: readonly (number | null)[]
}

// The last claim of all is in October, so windows end on 2026-10-31: six months begin on May 1, twelve on November 1 of 2025.
const last: Cells = of.office('90000000A', '2026-10-20', 'R05')

const cases: readonly Case[] = [
  { name: 'nothing at all', lines: () => [], counts: [0, 0, 0, 0] },
  { name: 'an emergency visit', lines: (cin) => [of.emergency(cin, '2026-09-01')], counts: [1, 1, 0, 0] },
  {
    name: 'two claims of a day are one visit',
    lines: (cin) => [of.emergency(cin, '2026-09-01'), of.physician(cin, '2026-09-01')],
    counts: [1, 1, 0, 0],
  },
  {
    name: 'two days are two visits',
    lines: (cin) => [of.emergency(cin, '2026-09-01'), of.physician(cin, '2026-09-02')],
    counts: [2, 2, 0, 0],
  },
  {
    name: 'revenue codes from 0450 to 0459, and 13x bills, alone',
    lines: (cin) => [
      of.emergency(cin, '2026-09-01', { revenue_code: '0449' }),
      of.emergency(cin, '2026-09-02', { revenue_code: '0459' }),
      of.emergency(cin, '2026-09-03', { revenue_code: '0460' }),
      of.emergency(cin, '2026-09-04', { bill_type: '141' }),
      of.emergency(cin, '2026-09-05', { bill_type: '0131', revenue_code: '450' }),
      of.physician(cin, '2026-09-06', { place_of_service: '22' }),
    ],
    counts: [2, 2, 0, 0],
  },
  { name: 'the first day of six months', lines: (cin) => [of.emergency(cin, '2026-05-01')], counts: [1, 1, 0, 0] },
  { name: 'the day before', lines: (cin) => [of.emergency(cin, '2026-04-30')], counts: [0, 1, 0, 0] },
  { name: 'the first day of twelve months', lines: (cin) => [of.emergency(cin, '2025-11-01')], counts: [0, 1, 0, 0] },
  { name: 'the day before twelve months', lines: (cin) => [of.emergency(cin, '2025-10-31')], counts: [0, 0, 0, 0] },
  {
    name: 'admitted by emergency, urgent or trauma: unplanned; elective and newborn: not',
    lines: (cin) =>
      ['1', '2', '5', '3', '4'].map((type, i) => of.hospital(cin, `2026-0${i + 5}-10`, `2026-0${i + 5}-12`, type)),
    counts: [0, 0, 3, 3],
  },
  {
    name: 'the day after the end of one is the same stay',
    lines: (cin) => [
      of.hospital(cin, '2026-08-01', '2026-08-05', '1'),
      of.hospital(cin, '2026-08-06', '2026-08-08', '1'),
    ],
    counts: [0, 0, 1, 1],
  },
  {
    name: 'two days after is another',
    lines: (cin) => [
      of.hospital(cin, '2026-08-01', '2026-08-05', '1'),
      of.hospital(cin, '2026-08-07', '2026-08-08', '1'),
    ],
    counts: [0, 0, 2, 2],
  },
  {
    name: 'a short part inside a long one does not end it early',
    lines: (cin) => [
      of.hospital(cin, '2026-08-01', '2026-08-20', '1'),
      of.hospital(cin, '2026-08-02', '2026-08-03', '1'),
      of.hospital(cin, '2026-08-21', '2026-08-22', '1'),
    ],
    counts: [0, 0, 1, 1],
  },
  {
    name: 'the first part says whether it was planned',
    lines: (cin) => [
      of.hospital(cin, '2026-08-01', '2026-08-05', '3'),
      of.hospital(cin, '2026-08-06', '2026-08-08', '1'),
    ],
    counts: [0, 0, 0, 0],
  },
  {
    name: 'a stay counts by its first day',
    lines: (cin) => [of.hospital(cin, '2026-04-30', '2026-05-09', '1')],
    counts: [0, 0, 0, 1],
  },
  {
    name: 'a nursing stay of 100 days is short and unplanned',
    lines: (cin) => [of.nursing(cin, '2026-05-01', '2026-08-09')],
    counts: [0, 0, 1, 1],
  },
  {
    name: 'one of 101 days is long-term care',
    lines: (cin) => [of.nursing(cin, '2026-05-01', '2026-08-10')],
    counts: [0, 0, 0, 0],
  },
  {
    name: 'months of nursing that follow each other are one long stay',
    lines: (cin) => [
      of.nursing(cin, '2026-05-01', '2026-05-31'),
      of.nursing(cin, '2026-06-01', '2026-06-30'),
      of.nursing(cin, '2026-07-01', '2026-08-31'),
    ],
    counts: [0, 0, 0, 0],
  },
  {
    name: '65x and 66x are never a stay',
    lines: (cin) => [
      of.nursing(cin, '2026-05-01', '2026-05-09', '651'),
      of.nursing(cin, '2026-06-01', '2026-06-09', '661'),
    ],
    counts: [0, 0, 0, 0],
  },
  {
    name: 'hospital and then nursing the next day is one',
    lines: (cin) => [of.hospital(cin, '2026-08-01', '2026-08-05', '1'), of.nursing(cin, '2026-08-06', '2026-08-26')],
    counts: [0, 0, 1, 1],
  },
  {
    name: 'a visit on the day before a stay, on its first, middle and last day is part of it; two days before and the day after are not',
    lines: (cin) => [
      of.hospital(cin, '2026-08-10', '2026-08-14', '3'),
      ...['08', '09', '10', '12', '14', '15'].map((day) => of.emergency(cin, `2026-08-${day}`)),
    ],
    counts: [2, 2, 0, 0],
  },
  {
    name: 'unclear admission with emergency charges is unplanned',
    lines: (cin) => [
      of.hospital(cin, '2026-08-10', '2026-08-14', '9'),
      of.hospital(cin, '2026-07-10', '2026-07-14', '9', { claim_id: 'C-lines' }),
      of.hospital(cin, '2026-07-10', '2026-07-14', '9', { claim_id: 'C-lines', line: 2, revenue_code: '0450' }),
      of.hospital(cin, '2026-09-10', '2026-09-14', '', { revenue_code: '0452' }),
    ],
    counts: [0, 0, null, 2],
  },
  {
    name: 'an unclear one that cannot tip a threshold leaves the count known',
    lines: (cin) => [of.hospital(cin, '2026-05-10', '2026-05-14', '9')],
    counts: [0, 0, 0, 0],
  },
  {
    name: 'one that could make three of two leaves the six months open',
    lines: (cin) => [
      of.hospital(cin, '2026-05-10', '2026-05-14', '1'),
      of.hospital(cin, '2026-06-10', '2026-06-14', '1'),
      of.hospital(cin, '2026-07-10', '2026-07-14', ''),
    ],
    counts: [0, 0, null, 2],
  },
]

test('visits and stays count as the guide and the settings say, at every edge', async () => {
  const plan = cases.map(({ lines }, i) => ({ cin: cinOf(i), lines: lines(cinOf(i)) }))
  const rows = await derivePlan(
    { members: plan.map(({ cin }) => person(cin)), claim_lines: [last, ...plan.flatMap(({ lines }) => lines)] },
    asOf,
    (engine) =>
      engine.rows(`select m.cin, coalesce(use_ed_6m, case when u.cin is null then 0 end) as a, coalesce(use_ed_12m, case when u.cin is null then 0 end) as b,
        coalesce(use_unplanned_stay_6m, case when u.cin is null then 0 end) as c, coalesce(use_unplanned_stay_12m, case when u.cin is null then 0 end) as d
        from member_in m left join use_count u on u.cin = m.cin order by m.cin`),
  )
  const found = Object.fromEntries(
    rows.map(({ cin, a, b, c, d }, i) => [
      cases[i]?.name ?? cin,
      [a, b, c, d].map((n) => (n === null ? null : Number(n))),
    ]),
  )
  deepEqual(found, Object.fromEntries(cases.map(({ name, counts }) => [name, counts])))
})

test('an earlier day asked about ends the windows there, and what is later is a fault', async () => {
  const plan = {
    members: [person('90000001A')],
    claim_lines: [of.emergency('90000001A', '2026-10-10'), of.emergency('90000001A', '2026-10-11')],
  }
  const [row] = await derivePlan(plan, '2026-10-10', (engine) =>
    engine.rows(
      `select (select count(*) from visit) as visits, (select count(*) from fault where reason = 'is in the future') as faults`,
    ),
  )
  deepEqual([Number(row?.visits), Number(row?.faults)], [1, 1])
})

test('hospital messages after the last month of claims make the end later, and bring their visits and stays', async () => {
  const cin = '90000001A'
  const plan = {
    members: [person(cin), person('90000002A'), person('90000003A')],
    claim_lines: [last, of.emergency(cin, '2026-05-01')],
    adt: [
      { cin, event: 'register', class: 'emergency', at: '2026-10-30', facility: 'X' },
      { cin, event: 'register', class: 'emergency', at: '2026-11-09', facility: 'X' },
      { cin: '90000002A', event: 'register', class: 'emergency', at: '2026-11-05', facility: 'X' },
      { cin: '90000002A', event: 'admit', class: 'inpatient', at: '2026-11-05', facility: 'X' },
      { cin: '90000002A', event: 'discharge', class: 'inpatient', at: '2026-11-07', facility: 'X' },
      { cin: '90000003A', event: 'admit', class: 'inpatient', at: '2026-11-05', facility: 'X' },
    ],
  }
  const rows = await derivePlan(plan, asOf, (engine) =>
    engine.rows(`select cin, use_ed_6m as visits, use_unplanned_stay_12m as stays, (select count(*) from stay s where s.cin = u.cin and is_unplanned is null) as unclear
      from use_count u order by cin`),
  )
  // The end is November 9 now, so May 1 has left the six months; the message of October 30 is claims' time and not counted twice.
  deepEqual(
    rows.map(({ cin: who, visits, stays, unclear }) => [who, Number(visits), Number(stays), Number(unclear)]),
    [
      [cin, 1, 0, 0],
      ['90000002A', 0, 1, 0],
      ['90000003A', 0, 0, 1],
    ],
  )
  equal(rows.length, 3)
})

function cinOf(n: number): string {
  return `9${String(n + 1).padStart(7, '0')}A`
}
