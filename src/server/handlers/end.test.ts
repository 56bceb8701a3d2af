// The list of recommended ends at both houses, the plan's own number of tries, and what the agency hears, through the gate.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, contact, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

async function inCare() {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const supervisor = await seated(agency, 'supervisor')
  return { ...entered, agency, plan, seated, manager, supervisor, authorizer: await seated(plan, 'authorizer') }
}

type At = Awaited<ReturnType<typeof inCare>>

async function recommended({ manager, supervisor, member, episode }: At, given: object) {
  const wish = { member, id: newId(), episode, why: 'Said why', stepDown: null, supervisor: supervisor.seat.staffId }
  return { id: wish.id, body: (await manager.command('end.recommend', { ...wish, ...given })).body }
}

async function listed(session: At['manager']) {
  return (await session.query('end.list', { organization: session.seat.organizationId })).body
}

test('a biller, a care manager and another plan see no list; plan and agency see the same end, each with what was tried', async () => {
  const at = await inCare()
  equal((await listed(at.manager)).code, 'not-allowed')
  equal((await listed(await at.seated(at.agency, 'biller'))).code, 'not-allowed')
  for (const method of ['phone', 'in-person'])
    await at.manager.command('contact.record', contact(at, { method, outcome: 'not-reached', services: [] }))
  equal((await recommended(at, { reason: 'not-reached' })).body.reason, 'tries-missing')
  await house.sql(
    `insert into organization_setting (organization_id, id, name, value, from_at) values ($1, $2, 'triesLeast', '2', '2026-11-01')`,
    [at.plan, newId()],
  )
  const { id, body } = await recommended(at, { reason: 'not-reached' })
  equal(body.outcome, 'done')
  const other = await at.seated(await house.organization('plan'), 'authorizer')
  deepEqual((await listed(other)).value, { ends: [], more: false })
  for (const session of [at.authorizer, at.supervisor]) {
    const [end] = (await listed(session)).value.ends
    deepEqual([end.recommendation, end.standing, end.agency], [id, 'waits-for-plan', at.agency])
    deepEqual([end.tries.missed.length, end.tries.least, end.tries.isEnough], [2, 2, true])
    equal(typeof end.supervisor, 'string')
  }
})

test('the plan says no with its words: the end leaves the list, and the agency is to look at the plan again', async () => {
  const at = await inCare()
  const { id } = await recommended(at, { reason: 'goals-met', stepDown: 'Her doctor' })
  const decided = { member: at.member, recommendation: id, how: 'here', noticeOn: null, endsOn: null, words: null }
  const no = { ...decided, decision: 'goes-on' }
  equal((await at.authorizer.command('end.decide', no)).body.reason, 'note-missing')
  equal((await at.manager.command('end.decide', { ...no, words: 'x' })).body.reason, 'recommendation-unknown')
  equal((await at.authorizer.command('end.decide', { ...no, words: 'One goal is open' })).body.outcome, 'done')
  deepEqual((await listed(at.authorizer)).value.ends, [])
  const { chart } = (await at.manager.query('member.chart', { member: at.member })).body.value
  equal(chart.endRecommendation[0].decidedWords, 'One goal is open')
  deepEqual(
    chart.task
      .filter((one: { doneAt: string | null }) => one.doneAt === null)
      .map((one: { dueOn: string }) => one.dueOn),
    ['2026-11-25'],
  )
})

const appealOf = ({ member }: At, noticeId: string) => ({
  ...{ member, id: newId(), kind: 'appeal', noticeId, receivedAt: '2026-11-24T17:00:00.000Z', saidBy: 'member' },
  ...{ via: 'in-person', words: 'I still need it', isExpedited: false },
})

test('an end decided at the plan makes its notice with a copy for the agency; it runs from when it went, an appeal holds it, and another decides', async () => {
  const at = await inCare()
  const { id } = await recommended(at, { reason: 'goals-met', stepDown: 'Her doctor' })
  const decided = {
    member: at.member,
    recommendation: id,
    how: 'here',
    noticeOn: null,
    words: 'You reached your goals',
  }
  const ends = { ...decided, decision: 'ends', endsOn: '2026-12-04' }
  equal((await at.manager.command('end.decide', ends)).body.reason, 'recommendation-unknown')
  const [ofMember, ofAgency] = (await at.authorizer.command('end.decide', ends)).body.value.notices
  deepEqual(
    await house.sql(
      'select kind, addressee, owner_id, sent_on, keep_by from notice where member_id = $1 order by addressee',
      [at.member],
    ),
    [
      { kind: 'end', addressee: 'member', owner_id: at.plan, sent_on: null, keep_by: '2026-12-04' },
      { kind: 'end', addressee: 'requester', owner_id: at.agency, sent_on: '2026-11-24', keep_by: '2026-12-04' },
    ],
  )
  equal((await listed(at.supervisor)).value.ends[0].standing, 'notice-waits')
  const end = { member: at.member, episode: at.episode, on: '2026-11-24', reason: 'goals-met', text: null }
  equal((await at.manager.command('episode.end', end)).body.reason, 'notice-waits')
  const went = { member: at.member, notice: ofMember, way: 'hand', on: '2026-11-24', address: null }
  equal((await at.authorizer.command('notice.send', went)).body.outcome, 'done')
  const [runs] = (await listed(at.supervisor)).value.ends
  deepEqual([runs.standing, runs.notice, runs.keepBy], ['notice-runs', ofAgency, '2026-12-04'])

  // The agency hears it, and it stands at the plan with its clocks; the agency settles nothing.
  const appeal = appealOf(at, ofAgency)
  equal((await at.manager.command('appeal.record', appeal)).body.outcome, 'done')
  const settle = { member: at.member, appeal: appeal.id, outcome: 'overturned', words: 'One goal is open' }
  equal((await at.manager.command('appeal.settle', settle)).body.reason, 'appeal-unknown')
  deepEqual((await listed(at.supervisor)).value.ends[0].appeal, null)
  const [heldUp] = (await listed(at.authorizer)).value.ends
  deepEqual([heldUp.standing, heldUp.appeal], ['appeal-runs', appeal.id])
  equal((await at.manager.command('episode.end', end)).body.reason, 'appeal-runs')

  const read = { member: at.member, appeal: appeal.id }
  equal((await at.authorizer.query('appeal.read', read)).body.value.bar, 'decided-before')
  equal((await at.authorizer.command('appeal.settle', settle)).body.reason, 'decided-before')
  const reviewer = await at.seated(at.plan, 'authorizer')
  const seen = (await reviewer.query('appeal.read', read)).body.value
  deepEqual([seen.bar, seen.barIfLost, seen.outcomes], [null, 'not-licensed', ['upheld', 'overturned', 'withdrawn']])
  equal((await reviewer.command('appeal.settle', { ...settle, outcome: 'upheld' })).body.reason, 'not-licensed')
  const [letter] = (await reviewer.command('appeal.settle', settle)).body.value.notices
  const [waits] = await house.sql('select kind, appeal_by, sent_on from notice where id = $1', [letter])
  deepEqual(waits, { kind: 'overturned', appeal_by: null, sent_on: null })
  deepEqual((await listed(at.authorizer)).value.ends, [])
  equal((await at.manager.command('episode.end', end)).body.reason, 'plan-decides')
})

test('a letter’s decision is the agency’s to write down; an appeal that is won lets care go on', async () => {
  const at = await inCare()
  const { id } = await recommended(at, { reason: 'unsafe' })
  const letter = { member: at.member, recommendation: id, decision: 'ends', how: 'letter', words: null }
  const days = { noticeOn: '2026-11-20', endsOn: '2026-11-30' }
  equal((await at.supervisor.command('end.decide', { ...letter, ...days })).body.outcome, 'done')
  const [end] = (await listed(at.supervisor)).value.ends
  deepEqual([end.standing, end.appealBy, end.keepBy], ['notice-runs', '2027-01-19', '2026-11-30'])
  const appeal = appealOf(at, end.notice)
  equal((await at.supervisor.command('appeal.record', appeal)).body.outcome, 'done')
  const [running] = (await listed(at.supervisor)).value.ends
  deepEqual([running.standing, running.appeal], ['appeal-runs', appeal.id])
  const won = { member: at.member, appeal: appeal.id, outcome: 'overturned', words: 'The plan wrote so' }
  deepEqual((await at.supervisor.command('appeal.settle', won)).body.value, { notices: [] })
  deepEqual((await listed(at.supervisor)).value.ends, [])
})
