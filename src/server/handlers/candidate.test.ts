// The plan's worklist through the gate: who may look, what reading and loading a run change and leave alone, and what is done with somebody.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { type FileSession, newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { listCandidates, readCandidateStanding, settleCandidate } from '../../api/candidate.ts'
import type { Role } from '../../domain/access.ts'
import { candidateColumns } from '../../domain/candidate.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function planWith() {
  const plan = await house.organization('plan')
  return { plan, authorizer: await seated(plan, 'authorizer') }
}

type Given = Partial<Readonly<Record<(typeof candidateColumns)[number], string>>>

/** A row as a run writes it. */
function row(cin: string, given: Given = {}): Given {
  return {
    cin,
    population: 'avoidable-use',
    group: 'adult',
    answer: 'yes',
    limbs_met: 'ed',
    evidence: 'emergency visit: C1 on 2026-10-01; emergency visit: C2 on 2026-09-01',
    rule: 'focus.avoidable-use.adult',
    first_name: 'Invented',
    last_name: `Person ${cin}`,
    birth_date: '1980-01-01',
    county: 'Los Angeles',
    language: 'Armenian',
    urgency_kind: 'uses',
    urgency_uses: '5',
    ...given,
  }
}

function csv(rows: readonly Given[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((given) => candidateColumns.map((name) => given[name] ?? '').join(','))
  return new TextEncoder().encode(`${[candidateColumns.join(','), ...lines].join('\n')}\n`)
}

const [first, second, third] = ['90000001A', '90000002A', '90000003A'] as const

async function receive(session: FileSession, rows: readonly Given[]) {
  const load = newId()
  const input = { organization: session.seat.organizationId, load, name: 'candidates.csv' }
  const { body } = await session.upload('candidate.receive', input, csv(rows))
  return { load, body, said: body.value?.load }
}

async function loadAll(session: FileSession, rows: readonly Given[]) {
  const { load, said } = await receive(session, rows)
  const { body } = await session.command('candidate.load', { organization: session.seat.organizationId, load })
  equal(body.outcome, 'done')
  return said
}

async function list(session: FileSession, given: object = {}) {
  const { body } = await session.query('candidate.list', { organization: session.seat.organizationId, ...given })
  return listCandidates.output.parse(body.value)
}

const cinsOf = async (session: FileSession, given: object = {}) =>
  (await list(session, given)).candidates.map(({ cin }) => cin)

async function settle(session: FileSession, candidate: string, given: object) {
  const organization = session.seat.organizationId
  const input = { organization, candidate, note: null, againOn: null, referral: null, ...given }
  return (await session.command('candidate.settle', input)).body
}

test('only who decides for the plan sees or changes the list; oversight sees counts; another plan sees nothing', async () => {
  const { plan, authorizer } = await planWith()
  await loadAll(authorizer, [row(first)])
  for (const role of ['network', 'member-services', 'oversight', 'administrator'] as const) {
    const session = await seated(plan, role)
    equal((await session.query('candidate.list', { organization: plan })).body.code, 'not-allowed', role)
    equal((await receive(session, [row(first)])).body.code, 'not-allowed', role)
    const loading = await session.command('candidate.load', { organization: plan, load: newId() })
    equal(loading.body.code, 'not-allowed', role)
    const { body } = await session.query('candidate.standing', { organization: plan })
    equal(body.code, role === 'oversight' ? undefined : 'not-allowed', role)
  }
  const agency = await house.organization('agency')
  const supervisor = await seated(agency, 'supervisor')
  equal((await supervisor.query('candidate.list', { organization: agency })).body.code, 'not-allowed')
  const stranger = (await planWith()).authorizer
  equal((await stranger.query('candidate.list', { organization: plan })).body.code, 'not-found')
  deepEqual(await cinsOf(stranger), [])
  const [{ candidate = '' } = {}] = (await list(authorizer)).candidates
  equal((await settle(stranger, candidate, { as: 'asked' })).reason, 'candidate-unknown')
})

test('a file that is no run’s is refused, and what was read before can still be loaded', async () => {
  const { authorizer } = await planWith()
  const organization = authorizer.seat.organizationId
  const { load } = await receive(authorizer, [row(first)])
  for (const bytes of ['', 'cin,name\n90000001A,X\n', 'not a table', `${candidateColumns.join(',')}\nx,y\n`]) {
    const input = { organization, load: newId(), name: 'x.csv' }
    const { body } = await authorizer.upload('candidate.receive', input, new TextEncoder().encode(bytes))
    equal(body.reason ?? body.value?.load.people, 'candidates-unreadable', bytes)
  }
  for (const run of ['nowhere', '2026-11-24'])
    equal(
      (await authorizer.command('candidate.read-run', { organization, load: newId(), run })).body.reason,
      'run-unknown',
    )
  const climbing = { organization, load: newId(), run: '../other' }
  equal((await authorizer.command('candidate.read-run', climbing)).body.code, 'bad-input')
  equal((await authorizer.command('candidate.load', { organization, load: newId() })).body.reason, 'load-unknown')
  equal((await authorizer.command('candidate.load', { organization, load })).body.outcome, 'done')
})

test('a preview changes nothing; loading adds, renews and marks who is gone; the same run twice changes nothing', async () => {
  const { authorizer } = await planWith()
  const organization = authorizer.seat.organizationId
  const { load: old } = await receive(authorizer, [row(third)])
  const before = [row(first), row(first, { population: 'homeless', rule: 'focus.homelessness.adult' }), row(second)]
  const { load, said } = await receive(authorizer, [...before, row('no cin')])
  deepEqual([said.people, said.fresh, said.gone, said.leftOut, said.state], [2, 2, 0, 1, 'waiting'])
  deepEqual(await cinsOf(authorizer), [])
  equal((await authorizer.command('candidate.load', { organization, load: old })).body.reason, 'load-old')
  const command = newId()
  for (let times = 0; times < 2; times++)
    equal((await authorizer.command('candidate.load', { organization, load }, command)).body.outcome, 'done')
  equal((await authorizer.command('candidate.load', { organization, load })).body.value.load.state, 'loaded')
  deepEqual(await cinsOf(authorizer), [first, second])
  const again = await loadAll(authorizer, before)
  deepEqual([again.fresh, again.changed, again.same, again.gone, again.back], [0, 0, 2, 0, 0])
  const next = await loadAll(authorizer, [row(third), row(second, { urgency_uses: '6' })])
  deepEqual([next.fresh, next.changed, next.same, next.gone, next.back], [1, 1, 0, 1, 0])
  deepEqual(await cinsOf(authorizer), [third, second])
  const gone = await list(authorizer, { show: 'gone' })
  deepEqual(
    gone.candidates.map(({ cin, goneAt }) => [cin, goneAt]),
    [[first, house.clock]],
  )
  const back = await loadAll(authorizer, [row(first), row(second), row(third)])
  deepEqual([back.changed, back.same, back.back], [1, 1, 1])
  deepEqual(await cinsOf(authorizer), [first, second, third])
})

test('the list comes page by page with filters, says why and what is missing, and hides what a label hides', async () => {
  const { authorizer } = await planWith()
  const many = Array.from({ length: 30 }, (_, n) => row(`9100000${n + 10}A`.slice(-9), { cin: `91000${n + 100}A` }))
  await loadAll(authorizer, [
    row(first, {
      population: 'incarceration',
      answer: 'unknown',
      missing: 'health.clinicalConditions;bh.hasDisorder',
      evidence: 'justice.releasedOn 2026-11-02: justice on 2026-11-02; HIV: C9 on 2026-10-02',
      rule: 'focus.incarceration.adult',
      urgency_kind: 'released',
      urgency_on: '2026-11-02',
    }),
    row(second, { language: 'Spanish', county: 'Kern' }),
    ...many.map((one) => ({ ...one, cin: one.cin ?? '' })),
  ])
  const page = await list(authorizer, { most: 3 })
  equal(page.candidates.length, 3)
  const rest = await list(authorizer, { most: 100, after: page.next })
  equal(
    rest.candidates.length,
    await house
      .sql('select count(*)::int as n from candidate where organization_id = $1', [authorizer.seat.organizationId])
      .then(([one]) => Number(one?.n) - 3),
  )
  equal(rest.next, null)
  deepEqual(await cinsOf(authorizer, { language: 'Spanish' }), [second])
  deepEqual(await cinsOf(authorizer, { county: 'Kern' }), [second])
  deepEqual(await cinsOf(authorizer, { population: 'incarceration' }), [first])
  equal(
    (await authorizer.query('candidate.list', { organization: authorizer.seat.organizationId, after: 'x y' })).body
      .code,
    'bad-input',
  )
  const [released] = page.candidates
  deepEqual(
    [released?.urgency, released?.urgencyOn, released?.found[0]?.missing],
    ['released', '2026-11-02', ['health.clinicalConditions', 'bh.hasDisorder']],
  )
  deepEqual(released?.found[0]?.seen, [
    { says: '2026-11-02: justice on 2026-11-02', fact: 'justice.releasedOn' },
    { says: 'HIV: C9 on 2026-10-02', fact: null },
  ])
  deepEqual(
    (
      await house.sql('select labels from candidate where organization_id = $1 and cin = $2', [
        authorizer.seat.organizationId,
        first,
      ])
    )[0]?.labels,
    ['hiv', 'justice'],
  )
  await house.sql(`update candidate set labels = '{psychotherapy-notes}' where cin = $1`, [second])
  deepEqual(await cinsOf(authorizer, { language: 'Spanish' }), [])
})

test('settling moves somebody on; not now comes back on its day; who is referred lies in the inbox and nowhere else', async () => {
  const { plan, authorizer } = await planWith()
  const manager = await seated(await house.organization('agency'), 'care-manager')
  await enterMember(manager, { plan, cin: third })
  await loadAll(authorizer, [row(first), row(second), row(third)])
  const { candidates } = await list(authorizer)
  const [one = '', two = '', three = ''] = candidates.map(({ candidate }) => candidate)
  equal(candidates[2]?.member?.state, 'referred')
  equal(candidates[0]?.member, null)
  equal((await settle(authorizer, newId(), { as: 'asked' })).reason, 'candidate-unknown')
  equal((await settle(authorizer, one, { as: 'not-now' })).reason, 'again-missing')
  equal((await settle(authorizer, one, { as: 'not-now', againOn: house.today() })).reason, 'again-in-the-past')
  equal((await settle(authorizer, one, { as: 'referred' })).reason, 'request-missing')
  equal((await settle(authorizer, one, { as: 'asked', note: 'Left word with her sister' })).outcome, 'done')
  equal((await settle(authorizer, two, { as: 'not-now', againOn: '2026-12-01' })).outcome, 'done')
  deepEqual(await cinsOf(authorizer), [third])
  equal((await list(authorizer, { show: 'asked' })).candidates[0]?.note, 'Left word with her sister')
  deepEqual(await cinsOf(authorizer, { show: 'not-now' }), [second])
  house.clock = '2026-12-01T18:00:00.000Z'
  const later = await seated(plan, 'authorizer')
  deepEqual(await cinsOf(later), [second, third])
  const referral = newId()
  equal((await settle(later, three, { as: 'referred', referral, note: 'She said yes' })).outcome, 'done')
  equal((await settle(later, three, { as: 'asked' })).reason, 'candidate-referred')
  const opened = (await later.query('referral.open', { organization: plan, referral })).body.value
  deepEqual(
    [opened.asked.cin, opened.asked.comment, opened.asked.populations],
    [third, 'She said yes', ['avoidable-use']],
  )
  equal(opened.candidates[0]?.by, 'cin')
  deepEqual(await cinsOf(later, { show: 'referred' }), [third])
  house.clock = '2026-11-24T18:00:00.000Z'
})

test('a run in the operator’s folder is found by its name, and brings its report; nobody is named in it', async () => {
  const { plan, authorizer } = await planWith()
  const folder = join(house.populationFolder, plan, 'runs', '2026-11-24')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'candidates.csv'), csv([row(first)]))
  await writeFile(
    join(folder, 'summary.csv'),
    'by,value,members,appears_to_meet,not_settled,served,meets_and_served\nall,all,9,1,2,3,1\n',
  )
  await writeFile(join(folder, 'excluded.csv'), 'cin,why\n90000009A,dsnp\n90000008A,dsnp\n')
  await mkdir(join(house.populationFolder, plan, 'runs', 'not-a-run'))
  const input = { organization: plan, load: newId(), run: '2026-11-24' }
  equal((await authorizer.command('candidate.read-run', input)).body.value.load.fresh, 1)
  equal((await authorizer.command('candidate.load', { organization: plan, load: input.load })).body.outcome, 'done')
  const oversight = await seated(plan, 'oversight')
  const { body } = await oversight.query('candidate.standing', { organization: plan })
  const standing = readCandidateStanding.output.parse(body.value)
  deepEqual(standing.runs, ['2026-11-24'])
  deepEqual(standing.shows[0], { show: 'open', people: 1 })
  deepEqual(standing.populations, [{ value: 'avoidable-use', people: 1 }])
  deepEqual(standing.report, {
    name: '2026-11-24',
    lines: [{ by: 'all', value: 'all', members: 9, meets: 1, notSettled: 2, served: 3, meetsAndServed: 1 }],
    excluded: [{ value: 'dsnp', people: 2 }],
  })
  ok(!JSON.stringify(body).includes(first))
})

test('why somebody is on the list and what was noted lie sealed, and no log or journal holds them', async () => {
  const { plan, authorizer } = await planWith()
  await loadAll(authorizer, [row(first, { evidence: 'HIV: C77 on 2026-10-01' })])
  const [{ candidate = '' } = {}] = (await list(authorizer)).candidates
  await settle(authorizer, candidate, { as: 'reached', note: 'Wants to think about it' })
  const [open] = await house.sql('select to_jsonb(c) - $2 - $3 as c from candidate c where organization_id = $1', [
    plan,
    'found_sealed',
    'note_sealed',
  ])
  ok(!/C77|think/.test(JSON.stringify(open)))
  const [stored] = await house.sql(
    `select position(convert_to('C77', 'UTF8') in found_sealed) as found, position(convert_to('think', 'UTF8') in note_sealed) as note
      from candidate where organization_id = $1`,
    [plan],
  )
  deepEqual(stored, { found: 0, note: 0 })
  const logged = await house.sql('select * from access_log where organization_id = $1', [plan])
  ok(!/C77|think|90000001A/.test(JSON.stringify(logged)))
  match(JSON.stringify(logged), /candidate\.list/)
  const said = { organization: plan, candidate, as: 'reached', note: 'think', againOn: null, referral: null } as const
  ok(!/think/.test(JSON.stringify(settleCandidate.keeps?.(said) ?? 'think')))
})
