// What the gate refuses, whoever asks and whatever the operation: someone else's member, a barred person, an ended episode, ids that
// lead nowhere. Absent and forbidden are one answer.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grants, seatTable } from '../../../content/access.ts'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { everyOperation, exampleInput, subjectOf } from '../../../test/example.ts'
import { newId, type Reply, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Operation } from '../../api/operation.ts'
import { mayEver, type Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const someone = { member: newId(), organization: newId() }
const aboutMember = everyOperation.filter((operation) => subjectOf(operation, someone).kind === 'member')
const aboutOrganization = everyOperation.filter((operation) => subjectOf(operation, someone).kind !== 'member')

async function seated(organization: string, role: Role): Promise<Session> {
  return house.as(await house.seat(organization, role))
}

async function inCare(): Promise<Entered & { readonly agency: string; readonly manager: Session }> {
  const agency = await house.organization('agency')
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { ...entered, agency, manager }
}

function send(session: Session, operation: Operation, given: Readonly<Record<string, unknown>>): Promise<Reply> {
  const input = exampleInput(operation, given)
  return operation.kind === 'query' ? session.query(operation.name, input) : session.command(operation.name, input)
}

async function linesOf(member: string): Promise<number> {
  const [row] = await house.sql('select count(*)::int as n from journal where subject_id = $1', [member])
  return Number(row?.n)
}

test('another agency’s member and another plan’s member are not there, for every operation about a member', async () => {
  const { member } = await inCare()
  const [otherAgency, otherPlan] = [await house.organization('agency'), await house.organization('plan')]
  const strangers = [await seated(otherAgency, 'supervisor'), await seated(otherPlan, 'member-services')]
  const before = await linesOf(member)
  for (const operation of aboutMember) {
    for (const stranger of strangers) {
      const reply = await send(stranger, operation, { member })
      const absent = await send(stranger, operation, { member: newId() })
      deepEqual(reply, absent, operation.name)
      equal(['not-found', 'not-allowed'].includes(reply.body.code), true, operation.name)
    }
  }
  equal(await linesOf(member), before)
})

test('a barred person finds nothing of the member, for every operation and in every list, though they lead the care', async () => {
  const { member, agency, manager } = await inCare()
  const supervisor = await seated(agency, 'supervisor')
  const bar = { member, id: newId(), staff: manager.seat.staffId, reason: null }
  equal((await supervisor.command('block.set', bar)).body.outcome, 'done')
  for (const operation of aboutMember) {
    const { body } = await send(manager, operation, { member })
    equal(['not-found', 'not-allowed'].includes(body.code), true, `${operation.name}: ${JSON.stringify(body)}`)
  }
  for (const operation of aboutOrganization.filter((one) => one.kind === 'query' && one.name !== 'log.read')) {
    const given = { organization: agency, words: 'Invented' }
    const seen = JSON.stringify((await send(manager, operation, given)).body)
    equal(seen.includes(member), false, operation.name)
  }
  const pulled = await manager.query('device.pull', {
    organization: agency,
    have: [{ member, cursor: '1.x' }],
    also: [member],
  })
  deepEqual(pulled.body.value, { charts: [], forget: [member], more: false })
  const all = await supervisor.query('caseload.list', { organization: agency, of: 'all' })
  equal(all.body.value.cards.length, 1)
})

test('a role without the right is refused before its input is looked at', async () => {
  const { agency } = await inCare()
  const network = await seated(agency, 'network')
  for (const operation of everyOperation.filter((one) => !mayEver(grants, 'network', one.does, '2026-11-24'))) {
    const { status, body } =
      operation.kind === 'query' ? await network.query(operation.name, {}) : await network.command(operation.name, {})
    deepEqual([status, body.code, body.faults], [403, 'not-allowed', undefined], operation.name)
  }
})

const kinds = ['agency', 'plan', 'referrer'] as const

/** A role that an organization of the kind seats and that may do it. */
function seatOf(operation: Operation, kind: (typeof kinds)[number]): Role | undefined {
  return seatTable[kind].find((role) => mayEver(grants, role, operation.does, '2026-11-24'))
}

test('another organization is not there, even to its own role elsewhere', async () => {
  const pair = async (kind: (typeof kinds)[number]) =>
    [await house.organization(kind), await house.organization(kind)] as const
  const pairs = { agency: await pair('agency'), plan: await pair('plan'), referrer: await pair('referrer') }
  for (const operation of aboutOrganization) {
    const kind = kinds.find((one) => seatOf(operation, one))
    const role = kind && seatOf(operation, kind)
    // What no seat may, the open door does, about the house itself, or the house's own clock.
    if (!kind || !role) {
      ok(['door.enter', 'seat.close'].includes(operation.does), operation.name)
      continue
    }
    const [own, other] = pairs[kind]
    const { body } = await send(await seated(own, role), operation, { organization: other })
    equal(body.code, 'not-found', operation.name)
  }
})

test('another worker’s chart opens after a reason, for four hours, and not a minute longer', async () => {
  const { member, agency } = await inCare()
  const colleague = await seated(agency, 'care-manager')
  const read = async () => (await colleague.query('member.chart', { member })).body.code ?? 'read'
  equal(await read(), 'reason-needed')
  equal((await colleague.command('chart.open', { member, id: newId(), reason: '' })).body.code, 'bad-input')
  const opened = await colleague.command('chart.open', { member, id: newId(), reason: 'She asked for me' })
  equal(opened.body.outcome, 'done')
  const before = house.clock
  for (const [clock, answer] of [
    ['2026-11-24T21:59:59.999Z', 'read'],
    ['2026-11-24T22:00:00.000Z', 'reason-needed'],
  ] as const) {
    house.clock = clock
    await house.sql('update seat_session set last_seen_at = $2 where staff_id = $1', [colleague.seat.staffId, clock])
    equal(await read(), answer)
  }
  house.clock = before
})

test('on an ended episode no contact, attempt, cover or second end is taken', async () => {
  const { member, episode, agency } = await inCare()
  const supervisor = await seated(agency, 'supervisor')
  const end = { member, episode, on: '2026-11-24', reason: 'no-longer-wishes', text: null }
  equal((await supervisor.command('episode.end', end)).body.outcome, 'done')
  const cover = { staff: supervisor.seat.staffId, assignment: newId(), from: '2026-11-24', to: '2026-11-25' }
  for (const [operation, input] of [
    ['contact.record', contact({ member, episode })],
    ['outreach.log', attempt({ member, episode })],
    ['episode.end', end],
    ['assignment.cover', { member, episode, ...cover, reason: null }],
  ] as const) {
    const { body } = await supervisor.command(operation, input)
    deepEqual(body, { outcome: 'refused', reason: 'episode-ended' }, operation)
  }
})

test('an episode of the member at another agency is not theirs to change', async () => {
  const { member, episode } = await inCare()
  const other = await house.organization('agency')
  const supervisor = await seated(other, 'supervisor')
  const second = newId()
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, recorded_at, seq) values ($1, $2, $3, 'assigned', now(), 1)`,
    [member, second, other],
  )
  const end = { member, on: '2026-11-24', reason: 'no-longer-wishes', text: null }
  for (const [operation, input] of [
    ['contact.record', contact({ member, episode })],
    ['episode.end', { ...end, episode }],
  ] as const) {
    const { body } = await supervisor.command(operation, input)
    deepEqual(body, { outcome: 'refused', reason: 'episode-unknown' }, operation)
  }
  const refer = { member, episode: newId(), agency: newId(), plan: null, on: '2026-11-24', assignment: null }
  equal((await supervisor.command('episode.refer', refer)).body.reason, 'other-agency')
  equal((await supervisor.command('episode.end', { ...end, episode: second })).body.outcome, 'done')
})

test('ids that lead nowhere, have another spelling, or are another command’s entry, change nothing', async () => {
  const { member, episode, agency, manager } = await inCare()
  const supervisor = await seated(agency, 'supervisor')
  const before = await linesOf(member)
  const upper = await manager.command('contact.record', contact({ member: member.toUpperCase(), episode }))
  equal(upper.body.code, 'bad-input')
  for (const id of ['', '1', member.toUpperCase(), `${member}'`]) {
    const { body } = await manager.command('contact.record', contact({ member, episode }), id)
    deepEqual([body.code, body.faults?.[0].path], ['bad-input', 'id'])
  }
  const lead = { member, episode, staff: newId(), assignment: newId(), reason: null }
  equal((await supervisor.command('assignment.lead', lead)).body.reason, 'cannot-lead')
  const first = contact({ member, episode })
  await manager.command('contact.record', first)
  equal((await manager.command('contact.record', first)).body.code, 'id-used')
  const again = { organization: agency, member, episode: newId(), assignment: newId(), firstName: 'Ana' }
  const rest = { lastName: 'Invented', nameUsed: null, bornOn: null, cin: null, spokenLanguage: null }
  const entered = { ...again, ...rest, plan: null, whereToFind: null, phone: null }
  equal((await manager.command('member.enter', entered)).body.code, 'id-used')
  equal(await linesOf(member), before + 1)
})
