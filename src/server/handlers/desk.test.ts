// The Member Services desk through the front door: what it may not see or do first; then a call with what was checked, a stop that reaches
// who led the member, and somebody without a name who asks for ECM.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { referralExample } from '../../../test/referral-example.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

interface Place extends Entered {
  readonly agency: string
  readonly plan: string
  readonly manager: Session
  readonly desk: Session
}

async function inCare(): Promise<Place> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  await house.sql(
    `insert into coverage (member_id, id, plan_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-01-01', now(), 1)`,
    [entered.member, newId(), plan],
  )
  return { ...entered, agency, plan, manager, desk: await seated(plan, 'member-services') }
}

const call = (at: Pick<Place, 'plan'>, given: object = {}) => ({
  organization: at.plan,
  id: newId(),
  at: '2026-11-24T17:00:00.000Z',
  caller: 'member',
  topic: 'stop',
  language: 'Spanish',
  hadInterpreter: true,
  aboutId: null,
  checked: [],
  isUrgent: false,
  said: null,
  outcome: null,
  ...given,
})

const stop = (at: Entered, given: object = {}) => ({
  member: at.member,
  episode: at.episode,
  on: '2026-11-24',
  saidBy: 'member',
  saidTo: 'call',
  words: null,
  ...given,
})

test('the desk reads no chart, no notes, no documents and no task’s words, and does not open, contact, assess or end', async () => {
  const at = await inCare()
  await at.manager.command('task.add', {
    ...{ member: at.member, id: newId(), what: 'Words of a care manager', dueOn: '2026-11-27', forStaff: null },
  })
  const { body } = await at.desk.query('member.status', { member: at.member })
  deepEqual(
    [body.value.state, body.value.leadId, body.value.nextStep, body.value.marks, body.value.nextStepOn],
    ['active', at.manager.seat.staffId, null, null, '2026-11-27'],
  )
  equal(JSON.stringify(body).includes('Words of a care manager'), false)
  for (const [operation, input] of [
    ['member.chart', { member: at.member }],
    ['consent.use', { member: at.member, consent: newId() }],
    ['document.read', { member: at.member, document: newId() }],
    ['caseload.list', { organization: at.plan }],
    ['task.list', { organization: at.plan, for: 'supervisor' }],
    ['log.read', { organization: at.plan }],
    ['stop.list', { organization: at.plan }],
  ] as const)
    equal((await at.desk.query(operation, input)).body.code, 'not-allowed', operation)
  for (const [operation, input] of [
    ['chart.open', { member: at.member, id: newId(), reason: 'Curious' }],
    ['task.finish', { member: at.member, task: newId(), outcome: null }],
    ['episode.end', { member: at.member, episode: at.episode, on: '2026-11-24', reason: 'goals-met', text: null }],
  ] as const)
    equal((await at.desk.command(operation, input)).body.code, 'not-allowed', operation)
})

test('another plan’s member is nobody to the desk, in each of its steps', async () => {
  const [at, other] = [await inCare(), await inCare()]
  const found = await other.desk.query('member.search', { organization: other.plan, words: 'Ana Invented' })
  deepEqual(
    found.body.value.found.map((one: { memberId: string }) => one.memberId),
    [other.member],
  )
  for (const operation of ['member.status', 'member.walkers', 'eligibility.read'])
    equal((await other.desk.query(operation, { member: at.member })).body.code, 'not-found', operation)
  equal((await other.desk.command('episode.stop', stop(at))).body.code, 'not-found')
  equal(
    (await other.desk.command('consent.revoke', { member: at.member, consent: null, how: 'phone', by: 'x' })).body.code,
    'not-found',
  )
  const about = call(other, { aboutId: at.member, checked: ['born', 'cin'] })
  equal((await other.desk.command('call.record', about)).body.reason, 'member-unknown')
  equal((await other.desk.command('call.record', { ...about, aboutId: newId() })).body.reason, 'member-unknown')
})

test('who walks with a member is told by name to their plan, and to no house that does not see who leads them', async () => {
  const at = await inCare()
  const ask = async (session: Session) => (await session.query('member.walkers', { member: at.member })).body
  equal((await ask((await inCare()).desk)).code, 'not-found')
  const { lead, cover, agency } = (await ask(at.desk)).value
  deepEqual([lead.name, cover, agency.name], ['An invented person', null, 'An invented organization'])
  const former = await house.organization('agency')
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, ended_on, end_reason, recorded_at, seq) values ($1, $2, $3, 'ended', '2026-11-20', 'other', now(), 9)`,
    [at.member, newId(), former],
  )
  deepEqual((await ask(await seated(former, 'supervisor'))).value, { lead: null, cover: null, agency: null })
})

test('a call keeps what was checked; a name alone identifies nobody, and neither do answers about nobody', async () => {
  const at = await inCare()
  const taken = async (given: object) => {
    const one = call(at, given)
    equal((await at.desk.command('call.record', one)).body.outcome, 'done')
    const { body } = await at.desk.query('call.list', { organization: at.plan })
    const kept = body.value.calls.find(({ id }: { id: string }) => id === one.id)
    return [kept.checked, kept.isIdentified]
  }
  deepEqual(await taken({ aboutId: at.member, checked: ['name'] }), [['name'], false])
  deepEqual(await taken({ checked: ['born', 'cin'] }), [['born', 'cin'], false])
  deepEqual(await taken({ aboutId: at.member, checked: ['born', 'cin'] }), [['born', 'cin'], true])
})

test('complaints are listed alone, with whether they can wait', async () => {
  const at = await inCare()
  await at.desk.command('call.record', call(at, { topic: 'other' }))
  await at.desk.command('call.record', call(at, { topic: 'complaint', said: 'Nobody came', isUrgent: true }))
  const { body } = await at.desk.query('call.list', { organization: at.plan, topics: ['complaint', 'appeal'] })
  deepEqual(
    body.value.calls.map(({ topic, said, isUrgent }: Record<string, unknown>) => [topic, said, isUrgent]),
    [['complaint', 'Nobody came', true]],
  )
})

test('a complaint about a member who was found stands at the member under the call’s id, and its clocks run there', async () => {
  const [at, other] = [await inCare(), await inCare()]
  const about = { topic: 'complaint', said: 'Nobody came', aboutId: at.member }
  const [taken, onlyKept] = [call(at, about), call(at, about)]
  const said = { member: at.member, id: taken.id, kind: 'grievance', noticeId: null, receivedAt: taken.at }
  const words = { saidBy: 'member', via: 'call', words: 'Nobody came', isExpedited: false }
  equal((await other.desk.command('appeal.record', { ...said, ...words })).body.code, 'not-found')
  const supports = await seated(at.plan, 'community-supports')
  equal((await supports.command('appeal.record', { ...said, ...words })).body.outcome, 'done')
  // They hear it; settling it, and the member's letters, are others'.
  const settle = { member: at.member, appeal: taken.id, outcome: 'resolved', words: 'Sorry' }
  equal((await supports.command('appeal.settle', settle)).body.code, 'not-allowed')
  equal((await supports.query('notice.list', { member: at.member })).body.code, 'not-allowed')
  for (const one of [taken, onlyKept]) equal((await at.desk.command('call.record', one)).body.outcome, 'done')
  const { calls } = (await at.desk.query('call.list', { organization: at.plan })).body.value
  const isAppeal = (of: string) => calls.find(({ id }: { id: string }) => id === of).isAppeal
  deepEqual([isAppeal(taken.id), isAppeal(onlyKept.id)], [true, false])
})

test('a stop said to the desk reaches who led the member and the supervisor, and nobody else', async () => {
  const at = await inCare()
  const colleague = await seated(at.agency, 'care-manager')
  const supervisor = await seated(at.agency, 'supervisor')
  const biller = await seated(at.agency, 'biller')
  const stops = async (session: Session) => (await session.query('stop.list', { organization: at.agency })).body
  equal((await stops(biller)).code, 'not-allowed')
  equal((await at.manager.query('stop.list', { organization: at.plan })).body.code, 'not-found')
  deepEqual((await stops(at.manager)).value.stops, [])
  equal((await at.desk.command('episode.stop', stop(at, { isVerified: false }))).body.outcome, 'done')
  const told = [{ member: at.member, name: 'Ana Invented', nameUsed: null, on: '2026-11-24', isToCheck: true }]
  deepEqual((await stops(at.manager)).value.stops, told)
  deepEqual((await stops(supervisor)).value.stops, told)
  deepEqual((await stops(colleague)).value.stops, [])
  equal((await at.manager.query('member.chart', { member: at.member })).body.code, 'reason-needed')
  const waiting = await supervisor.query('task.list', { organization: at.agency, for: 'supervisor' })
  const [task] = waiting.body.value.tasks
  deepEqual([task.kind, task.dueOn], ['stop-to-check', '2026-11-24'])
  await supervisor.command('task.finish', { member: at.member, task: task.id, outcome: 'Called her' })
  deepEqual((await stops(at.manager)).value.stops, [])
})

test('a stop said to the agency itself tells nobody twice', async () => {
  const at = await inCare()
  equal((await at.manager.command('episode.stop', stop(at))).body.outcome, 'done')
  deepEqual((await at.manager.query('stop.list', { organization: at.agency })).body.value.stops, [])
})

test('the desk asks for ECM for somebody else, and for one who gives hardly a name; the answer is a number', async () => {
  const at = await inCare()
  const asked = referralExample({ name: 'Sam Invented', phone: '2135550100', place: null })
  const receive = (given: object) =>
    at.desk.command('referral.receive', {
      ...{ organization: at.plan, referral: newId(), secret: null },
      asked: { ...asked, ...given },
    })
  equal((await receive({ phone: null })).body.reason, 'way-needed')
  equal(typeof (await receive({})).body.value.number, 'string')
})
