// What each file tells of a person, at its edges; what it cannot tell stays unknown.
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { type Cells, claims, type Plan, person } from '../../../test/population-example.ts'
import { derivePlan } from '../../../test/population-run.ts'

const asOf = '2026-11-24'
const of = claims()
const cin = '90000001A'

/** The facts told of the first member, as text. */
async function toldOf(plan: Plan, member: Cells = {}): Promise<readonly string[]> {
  const last = of.office('90000002A', '2026-10-20', 'R05')
  const whole = {
    ...plan,
    members: [person(cin, member), person('90000002A', { first_name: 'Another' })],
    claim_lines: [last, ...(plan.claim_lines ?? [])],
  }
  const rows = await derivePlan(whole, asOf, (engine) =>
    engine.rows(`select distinct fact || coalesce(' ' || cast(flag as varchar), '') || coalesce(' ' || cast(number as varchar), '')
      || coalesce(' ' || cast(on_day as varchar), '') || coalesce(' ' || word, '') as says from told where cin = '${cin}' order by 1`),
  )
  return rows.map(({ says }) => String(says))
}

async function groupsOf(code: string, on = '2026-10-01'): Promise<readonly string[]> {
  const rows = await derivePlan(
    { members: [person(cin)], claim_lines: [of.office(cin, on, code), of.office(cin, '2026-10-20', 'R05')] },
    asOf,
    (engine) => engine.rows(`select distinct grp from diagnosis order by grp`),
  )
  return rows.map(({ grp }) => String(grp))
}

test('codes belong to their groups from the first to the last, with and without the dot', async () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'F09;F16.9;F17.2;F18;F19.99': ['substance-use'],
    'F17.210': [],
    'F19.99;F20;F39': ['mental-illness', 'substance-use'],
    'F40.1': [],
    'B20;E119;I10;I509;J45.901': ['diabetes', 'heart-failure', 'hiv', 'hypertension', 'respiratory'],
    'B21;E12;I11.0;I51;J46;J43': [],
    'Z59.00': ['homeless'],
    'Z59.01': ['sheltered'],
    Z5902: ['unsheltered'],
    'Z59.1;Z59.42': [],
    'Z59.41;Z59.811': ['housing-unstable', 'no-food'],
    'Z59.48': ['no-food'],
  }
  const found: Record<string, readonly string[]> = {}
  for (const codes of Object.keys(expected)) found[codes] = await groupsOf(codes)
  deepEqual(found, expected)
})

test('a diagnosis counts for twelve months; older it is only seen before', async () => {
  const homeless = (on: string) =>
    derivePlan(
      { members: [person(cin)], claim_lines: [of.office(cin, on, 'Z59.00'), of.office(cin, '2026-10-20', 'R05')] },
      asOf,
      (engine) => engine.rows('select cin from fact where housing_has_no_regular_place and housing_is_unstable'),
    )
  deepEqual(await homeless('2025-11-24'), [])
  deepEqual(await homeless('2025-11-25'), [{ cin }])
  deepEqual(await groupsOf('Z59.00', '2024-01-01'), ['homeless'])
})

test('of two claims of a day the evidence is always the same one, in whatever order they come', async () => {
  const [one, other] = [of.office(cin, '2026-10-01', 'F20.0'), of.office(cin, '2026-10-01', 'F20.0')]
  const refs = await Promise.all(
    [
      [one, other],
      [other, one],
    ].map((lines) =>
      derivePlan({ members: [person(cin)], claim_lines: lines }, asOf, (engine) =>
        engine.rows('select ref from diagnosis'),
      ),
    ),
  )
  deepEqual(refs, [[{ ref: other.claim_id }], [{ ref: other.claim_id }]])
})

test('pregnant up to 280 days before the due day; a day past is when it ended', async () => {
  const due = (on: string) => toldOf({ pregnancy: [{ cin, due_or_end_date: on }] })
  deepEqual(await due('2027-08-31'), ['pregnancy.isPregnant true'])
  deepEqual(await due('2027-09-01'), [])
  deepEqual(await due('2026-11-25'), ['pregnancy.isPregnant true'])
  deepEqual(await due('2026-11-24'), ['pregnancy.endedOn 2026-11-24'])
})

test('a release, past and planned, with the kind of the latest place', async () => {
  deepEqual(
    await toldOf({
      justice: [
        { cin, released_on: '2026-01-05', facility_kind: 'prison' },
        { cin, planned_release_on: '2026-12-24', facility_kind: 'jail' },
        { cin, released_on: '2026-03-05', facility_kind: 'castle' },
      ],
    }),
    ['justice.facility jail', 'justice.releasePlannedOn 2026-12-24', 'justice.releasedOn 2026-03-05'],
  )
})

test('HMIS is matched by names and birth date, never to one of two, never after a year', async () => {
  const row = {
    first_name: 'EXAMPLE',
    last_name: 'Person ',
    birth_date: '1980-01-01',
    living_situation: 'Emergency Shelter',
  }
  deepEqual(await toldOf({ hmis: [{ ...row, date: '2026-10-01' }] }), ['housing.isInShelter true'])
  deepEqual(await toldOf({ hmis: [{ ...row, date: '2025-11-24' }] }), [])
  deepEqual(await toldOf({ hmis: [{ ...row, birth_date: '1980-01-02', date: '2026-10-01' }] }), [])
  const twins = await derivePlan(
    {
      members: [person(cin), person('90000003A')],
      claim_lines: [of.office(cin, '2026-10-20', 'R05')],
      hmis: [{ ...row, date: '2026-10-01' }],
    },
    asOf,
    (engine) => engine.rows('select * from told'),
  )
  deepEqual(twins, [])
})

test('the member’s own row: aid code, no fixed address, Regional Center', async () => {
  deepEqual(await toldOf({}, { aid_code: '4K', address: 'General Delivery', regional_center: 1 }), [
    'fosterCare.isNow true',
    'health.hasDevelopmentalDisability true',
    'housing.hasNoRegularPlace true',
    'need.isDevelopmental true',
  ])
  deepEqual(await toldOf({}, { aid_code: '4M' }), ['fosterCare.agedOut true'])
  deepEqual(await toldOf({}, { aid_code: '03' }), ['adoption.hasAssistance true'])
  deepEqual(await toldOf({}, { aid_code: 'M1' }), [])
})

test('the latest ACE score and the latest Section Q', async () => {
  deepEqual(
    await toldOf({
      ace_scores: [{ cin, score: 2, date: '2025-01-01' }],
      screenings: [
        { cin, tool: 'ACE', score: 5, date: '2026-01-01' },
        { cin, tool: 'PHQ-9', score: 20, date: '2026-02-01' },
      ],
      mds: [
        { cin, section_q: 0, date: '2026-01-01' },
        { cin, section_q: 1, date: '2026-05-01' },
      ],
    }),
    ['ltc.wantsToMoveOut true', 'social.aceScore 5'],
  )
})

test('a program is in force from its first to its last day, and a program the file names is known whole', async () => {
  const rows = await derivePlan(
    {
      members: [person(cin), person('90000002A'), person('90000003A')],
      claim_lines: [of.office(cin, '2026-10-20', 'R05')],
      programs: [
        { cin, program: 'hospice', start: '2026-11-24' },
        { cin: '90000002A', program: 'Hospice', start: '2026-01-01', end: '2026-11-23' },
        { cin: '90000003A', program: 'pace', start: '2026-11-25' },
      ],
    },
    asOf,
    (engine) =>
      engine.rows(
        'select cin, program_hospice as hospice, program_pace as pace, program_county_tcm as tcm from standing order by cin',
      ),
  )
  deepEqual(rows, [
    { cin, hospice: true, pace: false, tcm: null },
    { cin: '90000002A', hospice: false, pace: false, tcm: null },
    { cin: '90000003A', hospice: false, pace: false, tcm: null },
  ])
})
