// A change of agency through the front door (PROMISE-16, CLOCK-8): who may bring it about, what is handed over and what stays, that the old agency's
// access is over at the gate and on the device, and that its last month can still be told and billed.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { planContent } from '../../../test/care-example.ts'
import { consentDraft } from '../../../test/consent-example.ts'
import { attempt, begin, contact, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { operations } from '../../api/index.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function done(session: Session, operation: string, input: object): Promise<void> {
  const { body } = await session.command(operation, input)
  equal(body.outcome, 'done', `${operation}: ${JSON.stringify(body)}`)
}

const street = '44 Hidden Lane'

/** In care at the old agency with a plan, medicines of two labels, a private place, a refusal, and the wish for another agency. */
async function wishing() {
  const plan = await house.organization('plan', 'A plan')
  const [old, next] = [
    await house.organization('agency', 'Agency old'),
    await house.organization('agency', 'Agency next'),
  ]
  const manager = await seated(old, 'care-manager')
  const entered = await enterMember(manager, { plan })
  const { member, episode } = entered
  await done(manager, 'outreach.log', attempt(entered, { minutes: 5 }))
  await begin(manager, entered)
  await done(manager, 'contact.record', contact(entered, { minutes: 40, note: 'A note of the old house' }))
  await house.sql(
    `insert into address (member_id, id, kind, street, is_private, source, from_on, labels, recorded_at, seq)
      values ($1, $2, 'home', $3, true, 'member', '2026-11-01', '{}', now(), 1)`,
    [member, newId(), street],
  )
  const content = structuredClone(planContent) as { barriers: unknown[] }
  const careful = { ...content, barriers: [{ id: newId(), what: `Afraid to go to ${street}` }] }
  const carePlan = { member, id: newId(), episodeId: episode, replaces: null, assessmentId: null, labels: [] }
  await done(manager, 'care-plan.write', { ...carePlan, content: careful })
  const medicine = { member, ingredient: null, strength: null, howTaken: null, purpose: null, prescriber: null }
  const taken = { ...medicine, source: 'member', startedOn: null, taking: 'as-told', problem: null }
  await done(manager, 'medication.add', { ...taken, id: newId(), name: 'Plainpill', labels: [] })
  await done(manager, 'medication.add', { ...taken, id: newId(), name: 'Secretpill', labels: ['sud-part-2'] })
  await done(manager, 'consent.record', {
    ...{ ...consentDraft, member, id: newId(), given: ['mental-health'], refused: ['housing'] },
  })
  await done(manager, 'task.add', { member, id: newId(), what: 'Call the clinic', dueOn: null, forStaff: null })
  const request = newId()
  await done(manager, 'change.request', {
    ...{ member, id: request, episodeId: episode, kind: 'agency', askedBy: 'member', via: 'call' },
    ...{ wish: 'Nearer to home', reason: 'Never on time' },
  })
  return { member, episode, plan, old, next, manager, request, network: await seated(plan, 'network') }
}

type Wishing = Awaited<ReturnType<typeof wishing>>
const moveOf = ({ member, request, next }: Wishing, given: object = {}) => ({
  ...{ member, request, agency: next, episode: newId() },
  ...given,
})

test('neither agency moves a member, nor another plan; not to a plan, nowhere twice, and not on a wish that is none', async () => {
  const at = await wishing()
  for (const organization of [at.old, at.next])
    ok(
      ['not-allowed', 'not-found'].includes(
        (await (await seated(organization, 'supervisor')).command('assignment.move', moveOf(at))).body.code,
      ),
    )
  const otherPlan = await seated(await house.organization('plan'), 'network')
  equal((await otherPlan.command('assignment.move', moveOf(at))).body.code, 'not-found')
  const reason = async (given: object) => (await at.network.command('assignment.move', moveOf(at, given))).body.reason
  equal(await reason({ agency: at.plan }), 'agency-unknown')
  equal(await reason({ agency: at.old }), 'walks-there')
  equal(await reason({ request: newId() }), 'request-unknown')
  equal((await house.sql('select from hand_over where member_id = $1', [at.member])).length, 0)
})

test('the plan, the permissions and a summary go along as permissions let them; no note, no private place, nothing of Part 2', async () => {
  const at = await wishing()
  await done(at.network, 'assignment.move', moveOf(at))
  const supervisor = await seated(at.next, 'supervisor')
  const { chart } = (await supervisor.query('member.chart', { member: at.member })).body.value
  const lines = chart.handOver.flatMap((one: { content: { lines: never[] } }) => one.content.lines)
  const kinds = new Set(lines.map((one: { kind: string }) => one.kind))
  deepEqual(
    ['matters', 'goal', 'medicine', 'permission', 'refusal'].filter((kind) => !kinds.has(kind)),
    [],
  )
  deepEqual([chart.handOver[0].fromAgency, chart.handOver[0].keptBack], ['Agency old', 1])
  const whole = JSON.stringify(chart.handOver) + JSON.stringify(chart.carePlan)
  deepEqual(
    ['Plainpill', 'Secretpill', street, 'A note of the old house', 'Never on time'].map((words) =>
      whole.includes(words),
    ),
    [true, false, false, false, false],
  )
  equal(chart.carePlan.length, 1)
  deepEqual([chart.carePlan[0].version, chart.carePlan[0].agreedAt], [1, null])
  deepEqual(
    [chart.episode.map((one: { state: string }) => one.state), chart.contact.length, chart.medication.length],
    [['engaged'], 0, 0],
  )
  const rows = await house.sql('select owner_id, recipient_id, basis from disclosure where member_id = $1', [at.member])
  deepEqual(rows, [{ owner_id: at.old, recipient_id: at.next, basis: 'treatment-payment-operations' }])
})

test('the plan’s yes to ECM goes along; what it authorized of a Community Support stays with who gives it', async () => {
  const at = await wishing()
  for (const program of ['ecm', 'htns'])
    await house.sql(
      `insert into "authorization" (member_id, id, plan_id, agency_id, program, status, labels, recorded_at, seq)
        values ($1, $2, $3, $4, $5, 'approved', '{}', now(), 1)`,
      [at.member, newId(), at.plan, at.old, program],
    )
  await done(at.network, 'assignment.move', moveOf(at))
  deepEqual(
    await house.sql('select program, agency_id from "authorization" where member_id = $1 order by program', [
      at.member,
    ]),
    [
      { program: 'ecm', agency_id: at.next },
      { program: 'htns', agency_id: at.old },
    ],
  )
})

test('with a consent the labeled part goes too, in an entry of its own, with the notice of 42 CFR 2.32', async () => {
  const at = await wishing()
  const given = { given: ['sud-part-2'], refused: [], purposes: ['coordination', 'treatment', 'payment', 'operations'] }
  const recipients = { all: [{ kind: 'health-provider', id: null, name: null }] }
  await done(at.manager, 'consent.record', { ...consentDraft, member: at.member, id: newId(), ...given, recipients })
  await done(at.network, 'assignment.move', moveOf(at))
  const seen = async (role: Role) => {
    const worker = await seated(at.next, role)
    if (role !== 'supervisor') await worker.command('chart.open', { member: at.member, id: newId(), reason: 'Covers' })
    const { chart } = (await worker.query('member.chart', { member: at.member })).body.value
    return [JSON.stringify(chart.handOver).includes('Plainpill'), JSON.stringify(chart.handOver).includes('Secretpill')]
  }
  deepEqual(await seen('supervisor'), [true, true])
  deepEqual(await seen('community-health-worker'), [true, false])
  const [row] = await house.sql('select basis, labels, notice is null as bare from disclosure where member_id = $1', [
    at.member,
  ])
  deepEqual(row, { basis: 'consent', labels: ['sud-part-2'], bare: false })
})

test('the old agency’s access is over: gate, search, list and device; its task is closed, the new one has its own, the wish is done', async () => {
  const at = await wishing()
  const pull = async (have: object[]) =>
    (await at.manager.query('device.pull', { organization: at.old, have, also: [] })).body.value
  const [held] = (await pull([])).charts
  await done(at.network, 'assignment.move', moveOf(at))
  deepEqual((await pull([{ member: at.member, cursor: held.cursor }])).forget, [at.member])
  const supervisor = await seated(at.old, 'supervisor')
  for (const session of [at.manager, supervisor]) {
    equal((await session.query('member.chart', { member: at.member })).body.code, 'not-found')
    equal((await session.query('member.status', { member: at.member })).body.code, 'not-found')
    equal((await session.command('chart.open', { member: at.member, id: newId(), reason: 'x' })).body.code, 'not-found')
  }
  const found = await supervisor.query('member.search', { organization: at.old, words: 'Ana Invented' })
  deepEqual(found.body.value.found, [])
  const list = await supervisor.query('caseload.list', { organization: at.old, of: 'all' })
  deepEqual(list.body.value.cards, [])
  deepEqual((await supervisor.query('task.list', { organization: at.old, for: 'supervisor' })).body.value.tasks, [])
  const next = await seated(at.next, 'supervisor')
  const tasks = (await next.query('task.list', { organization: at.next, for: 'supervisor' })).body.value.tasks
  deepEqual(tasks.map((one: { kind: string }) => one.kind).sort(), ['name-lead', 'next-step'])
  const board = (await at.network.query('assignment.board', { organization: at.plan })).body.value
  deepEqual([board.changes, board.waiting], [[], []])
  equal((await at.network.command('assignment.move', moveOf(at))).body.reason, 'walks-there')
})

test('the old agency still owes its accounting, bills its month and tells the plan of the end; a new address is not its to tell', async () => {
  const at = await wishing()
  await done(at.network, 'assignment.move', moveOf(at))
  const biller = await seated(at.old, 'biller')
  const month = await biller.query('billing.month', { organization: at.old, month: '2026-11' })
  equal(month.body.value.lines > 0, true)
  const officer = await seated(at.old, 'privacy-officer')
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const asked = { organization: at.old, member: at.member, ...period }
  const { given } = (await officer.query('disclosure.list', asked)).body.value
  deepEqual(
    given.map((one: { recipient: string }) => one.recipient),
    ['Agency next'],
  )
  await house.sql('update organization set npi = $2, tin = $3 where id = $1', [at.old, '1234567893', '123456789'])
  await house.sql('update organization set plan_code = $2 where id = $1', [at.plan, '778'])
  await house.sql('update staff set phone = $2 where id = $1', [at.manager.seat.staffId, '2135550100'])
  await house.sql('update address set ended_on = from_on where member_id = $1', [at.member])
  await house.sql(`update member set cin = '94234567A' where member_id = $1`, [at.member])
  house.clock = '2026-11-26T18:00:00.000Z'
  await house.sql(
    `insert into address (member_id, id, kind, street, city, state, zip, source, from_on, labels, recorded_at, seq)
      values ($1, $2, 'home', '9 Later Road', 'Los Angeles', 'CA', '90001', 'member', '2026-11-26', '{}', '2026-11-26T18:00:00Z', 1)`,
    [at.member, newId()],
  )
  const supervisor = await seated(at.old, 'supervisor')
  const wanted = { organization: at.old, plan: at.plan, kind: 'rtf', month: '2026-11', layout: 'dhcs-like' }
  const { body } = await supervisor.command('file.send', { ...wanted, file: newId() })
  equal(body.outcome, 'done', JSON.stringify(body))
  equal(body.value.members, 1)
  const [file] = body.value.files
  const sent = Buffer.from(file.content, 'base64').toString('utf8')
  deepEqual([sent.includes('94234567A'), sent.includes('9 Later Road')], [true, false])
  house.clock = '2026-11-24T18:00:00.000Z'
})

test('the member’s own phone goes along: they read the new agency’s name and that the wish is done; back at the old agency it is theirs again', async () => {
  const at = await wishing()
  const phone = await house.phone(at.member, at.old)
  await done(at.network, 'assignment.move', moveOf(at))
  const operation = operations.find((one) => one.name === 'member.self')
  const call = { operation: operation as NonNullable<typeof operation>, input: { member: at.member } }
  const own = (await house.house.core.gate.call(phone, call)) as {
    value: { agency: { name: string }; told: { by: string }[] }
  }
  deepEqual([own.value.agency.name, own.value.told[0]?.by], ['Agency next', 'Agency old'])
  await done(at.network, 'assignment.move', moveOf(at, { request: null, agency: at.old }))
  const supervisor = await seated(at.old, 'supervisor')
  const { chart } = (await supervisor.query('member.chart', { member: at.member })).body.value
  // What it wrote before is its own again.
  deepEqual([chart.contact.length, chart.handOver.length > 0], [1, true])
  equal(
    (await (await seated(at.next, 'supervisor')).query('member.chart', { member: at.member })).body.code,
    'not-found',
  )
})
