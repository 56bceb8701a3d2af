// The assignment board through the gate: who may look and give, what a seat may not see, and the way from the board to an agency and back.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { readBoard } from '../../api/assignment.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let plan: string
let agency: string
let manager: Session
let network: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  agency = await house.organization('agency', 'Agency before')
  manager = await seated(agency, 'care-manager')
  network = await seated(plan, 'network')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

/** A member of the plan, whose care ended, authorized again and without an agency. */
async function waiting(decidedOn = '2026-11-20') {
  const { member, episode } = await enterMember(manager, { plan, spokenLanguage: 'Armenian' })
  await house.sql(
    `update episode set state = 'ended', ended_on = '2026-11-24', end_reason = 'goals-met' where member_id = $1`,
    [member],
  )
  const authorization = newId()
  await house.sql(
    `insert into "authorization" (member_id, id, plan_id, program, status, decided_on, recorded_at, seq)
      values ($1, $2, $3, 'ecm', 'approved', $4, '2026-11-20T18:00:00Z', 1)`,
    [member, authorization, plan, decidedOn],
  )
  return { member, episode, authorization }
}

async function boardOf(session: Session) {
  const { body } = await session.query('assignment.board', { organization: session.seat.organizationId })
  return readBoard.output.parse(body.value)
}

test('the three lists of the board are never more members than one scope holds', () => {
  const asks = (most: number) => readBoard.input.safeParse({ organization: newId(), most }).success
  deepEqual([asks(Math.floor(500 / 3)), asks(Math.ceil(500 / 3))], [true, false])
})

test('neither an agency, nor oversight, nor another plan sees who waits or gives anybody', async () => {
  const { member, authorization } = await waiting()
  for (const session of [manager, await seated(agency, 'supervisor'), await seated(plan, 'oversight')]) {
    const { body } = await session.query('assignment.board', { organization: session.seat.organizationId })
    equal(body.code, 'not-allowed')
  }
  const stranger = await seated(await house.organization('plan'), 'network')
  deepEqual((await boardOf(stranger)).waiting, [])
  equal((await stranger.query('assignment.suggest', { member })).body.code, 'not-found')
  const given = { member, authorization, agency, episode: newId() }
  equal((await stranger.command('assignment.agency', given)).body.code, 'not-found')
  equal((await (await seated(agency, 'supervisor')).command('assignment.agency', given)).body.code, 'not-allowed')
})

test('the board says since when, by when (CLOCK-5, holidays known), and who fits with why; a label hides its member', async () => {
  const { member, authorization } = await waiting('2026-11-20')
  const speaks = await house.organization('agency', 'Agency that speaks')
  await (await seated(speaks, 'administrator')).command('network.list', {
    organization: speaks,
    street: null,
    city: null,
    zip: null,
    phone: null,
    languages: ['Armenian'],
    populations: [],
    hidesPlace: false,
    capacity: 10,
  })
  const row = (await boardOf(network)).waiting.find((one) => one.member === member)
  deepEqual([row?.authorization, row?.since, row?.dueOn], [authorization, '2026-11-20', '2026-12-08'])
  // Given today, the doctor is told in ten working days: Thanksgiving and the day after do not count.
  deepEqual([row?.doctor, row?.tellDoctorBy], [null, '2026-12-10'])
  deepEqual(row?.suggested[0]?.reasons, ['language', 'has-room'])
  equal(row?.suggested[0]?.agency, speaks)
  const { body } = await network.query('assignment.suggest', { member })
  deepEqual(body.value.agencies, row?.suggested)
  await house.sql(`update member_card set labels = '{justice}' where member_id = $1`, [member])
  equal(
    (await boardOf(network)).waiting.some((one) => one.member === member),
    false,
  )
  ok((await boardOf(await seated(plan, 'authorizer'))).waiting.some((one) => one.member === member))
})

test('given to an agency it is its supervisor’s task; “not ours” brings the member back, and that agency stands last', async () => {
  const { member, authorization } = await waiting()
  const [eastside, other] = [
    await house.organization('agency', 'Eastside'),
    await house.organization('agency', 'Zenith'),
  ]
  const episode = newId()
  const give = (to: string) => network.command('assignment.agency', { member, authorization, agency: to, episode })
  equal((await give(plan)).body.reason, 'agency-unknown')
  equal((await give(eastside)).body.outcome, 'done')
  equal((await give(other)).body.reason, 'already-given')
  equal(
    (await boardOf(network)).waiting.some((one) => one.member === member),
    false,
  )
  const supervisor = await seated(eastside, 'supervisor')
  const { body } = await supervisor.query('task.list', { organization: eastside, for: 'supervisor' })
  deepEqual(
    body.value.tasks.map((task: { member: string; kind: string }) => [task.member, task.kind]),
    [[member, 'name-lead']],
  )
  const lead = await seated(eastside, 'care-manager')
  const no = { member, episode, why: 'Lives in another county' }
  equal((await lead.command('assignment.refuse', no)).body.code, 'not-allowed')
  equal((await supervisor.command('assignment.refuse', no)).body.outcome, 'done')
  const row = (await boardOf(network)).waiting.find((one) => one.member === member)
  deepEqual(row?.refusedBy, [{ agency: eastside, why: 'Lives in another county', on: '2026-11-24' }])
  deepEqual(row?.suggested.at(-1)?.doubts.includes('refused'), true)
  equal((await give(other)).body.reason, undefined)
})

test('a wish for another agency stands on the plan’s board with the day it is in effect by (CLOCK-8)', async () => {
  const entered = await enterMember(manager, { plan })
  const asked = {
    member: entered.member,
    id: newId(),
    episodeId: entered.episode,
    kind: 'agency',
    askedBy: 'member',
    via: 'call',
    wish: 'Nearer to home',
    reason: null,
  }
  equal((await manager.command('change.request', asked)).body.outcome, 'done')
  const row = (await boardOf(network)).changes.find((one) => one.member === entered.member)
  deepEqual([row?.wish, row?.from, row?.dueOn], ['Nearer to home', agency, '2026-12-24'])
})

test('whose doctor is to be told under an id that was tied to another of the same person stays on the list (CLOCK-6)', async () => {
  const { member, authorization } = await waiting()
  const given = { member, authorization, agency, episode: newId() }
  equal((await network.command('assignment.agency', given)).body.outcome, 'done')
  const kept = await enterMember(manager, { plan })
  const tied = { member: kept.member, id: newId(), other: member, reason: 'One person' }
  equal((await (await seated(agency, 'supervisor')).command('member.merge', tied)).body.outcome, 'done')
  const { doctors } = await boardOf(network)
  equal(doctors.filter((one) => [kept.member, member].includes(one.member)).length, 1)
})

test('the doctor is to be told within ten working days (CLOCK-6): at this plan’s desk alone, until it is done or the member is not theirs', async () => {
  const { member, authorization } = await waiting()
  const [eastside, other] = [
    await house.organization('agency', 'Eastend'),
    await house.organization('agency', 'Westend'),
  ]
  const [first, second] = [newId(), newId()]
  const give = (to: string, episode: string) =>
    network.command('assignment.agency', { member, authorization, agency: to, episode })
  const untold = async () => (await boardOf(network)).doctors.filter((one) => one.member === member)
  equal((await give(eastside, first)).body.outcome, 'done')
  const [row] = await untold()
  // Thanksgiving and the day after do not count.
  deepEqual([row?.agency, row?.since, row?.dueOn, row?.doctor], ['Eastend', '2026-11-24', '2026-12-10', null])
  const stranger = await seated(await house.organization('plan'), 'network')
  deepEqual((await boardOf(stranger)).doctors, [])
  const supervisor = await seated(eastside, 'supervisor')
  const told = { member, task: row?.task, how: 'phone', doctor: 'Dr. Invented', why: null }
  equal((await supervisor.command('assignment.tell-doctor', told)).body.code, 'not-allowed')
  equal((await stranger.command('assignment.tell-doctor', told)).body.code, 'not-found')
  equal((await supervisor.command('assignment.refuse', { member, episode: first, why: null })).body.outcome, 'done')
  deepEqual(await untold(), [])
  equal((await give(other, second)).body.outcome, 'done')
  const [again] = await untold()
  equal(
    (await network.command('assignment.tell-doctor', { ...told, task: again?.task, doctor: null })).body.reason,
    'doctor-missing',
  )
  equal((await network.command('assignment.tell-doctor', { ...told, task: again?.task })).body.outcome, 'done')
  deepEqual(await untold(), [])
  const disclosures = await house.sql('select recipient, what, owner_id from disclosure where member_id = $1', [member])
  deepEqual(disclosures, [{ recipient: 'Dr. Invented', what: 'Which agency gives ECM: Westend', owner_id: plan }])
})
