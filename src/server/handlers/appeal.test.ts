// Appeals and grievances through the gate: who may not, the list with its days, and a denial that an appeal turns.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { listAppeals } from '../../api/appeal.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let plan: string
let manager: Session
let services: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  manager = await seated(await house.organization('agency'), 'care-manager')
  services = await seated(plan, 'member-services')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

const said = (member: string, given: object = {}) => ({
  ...{ member, id: newId(), kind: 'grievance', noticeId: null, receivedAt: '2026-11-24T17:00:00.000Z' },
  ...{ saidBy: 'member', via: 'call', words: 'Nobody called me back', isExpedited: false },
  ...given,
})

async function listOf(session: Session, member?: string) {
  const days = { from: '2026-11-24', to: '2026-11-24' }
  const { body } = await session.query('appeal.list', { organization: session.seat.organizationId, ...days })
  const { open, counts } = listAppeals.output.parse(body.value)
  return { open: open.filter((one) => member === undefined || one.member === member), counts }
}

test('an agency lists none and another plan records none; a grievance an agency hears stands at the plan', async () => {
  const { member } = await enterMember(manager, { plan })
  const list = { organization: manager.seat.organizationId, from: '2026-11-24', to: '2026-11-24' }
  equal((await manager.query('appeal.list', list)).body.code, 'not-allowed')
  const stranger = await seated(await house.organization('plan'), 'member-services')
  equal((await stranger.command('appeal.record', said(member))).body.code, 'not-found')
  equal((await services.command('appeal.record', said(member))).body.outcome, 'done')
  equal((await manager.command('appeal.record', said(member))).body.outcome, 'done')
  equal((await listOf(services, member)).open.length, 2)
  deepEqual((await listOf(stranger)).open, [])
  await house.sql(`update member_card set labels = '{hiv}' where member_id = $1`, [member])
  deepEqual((await listOf(services)).open, [])
})

test('a grievance under an id that was tied to another of the same person stays on the list', async () => {
  const supervisor = await seated(manager.seat.organizationId, 'supervisor')
  const [one, other] = [await enterMember(manager, { plan }), await enterMember(manager, { plan })]
  equal((await services.command('appeal.record', said(other.member))).body.outcome, 'done')
  const tied = { member: one.member, id: newId(), other: other.member, reason: 'One person' }
  equal((await supervisor.command('member.merge', tied)).body.outcome, 'done')
  const { open } = await listOf(services)
  equal(open.filter((appeal) => [one.member, other.member].includes(appeal.member)).length, 1)
})

test('a grievance and an appeal stand by their days; a denial that was appealed and overturned is authorized', async () => {
  await (await seated(plan, 'administrator')).command('organization.setting', {
    ...{ organization: plan, name: 'denialReview', value: 'alone' },
  })
  const { member } = await enterMember(manager, { plan })
  const authorizer = await seated(plan, 'authorizer')
  const authorization = newId()
  await authorizer.command('authorization.ask', {
    ...{ member, id: newId(), authorization, plan, speed: 'routine', receivedAt: '2026-11-24T17:00:00.000Z' },
    ...{ askedBy: 'member', requester: null, firstServiceOn: null, why: null },
  })
  const decided = await authorizer.command('authorization.decide', {
    ...{ member, id: newId(), authorization, outcome: 'deny', startOn: null, endOn: null, choice: null, choiceOf: [] },
    ...{ reason: 'criteria-not-met', words: 'One visit in six months.' },
  })
  const [noticeId] = decided.body.value.notices
  const appeal = said(member, { kind: 'appeal', noticeId, isExpedited: true })
  equal((await authorizer.command('appeal.record', { ...appeal, noticeId: newId() })).body.reason, 'notice-unknown')
  equal((await authorizer.command('appeal.record', appeal)).body.outcome, 'done')
  equal((await authorizer.command('appeal.record', said(member))).body.outcome, 'done')
  const { open } = await listOf(authorizer, member)
  deepEqual(
    open.map((one) => [one.kind, one.lateAt]),
    [
      ['appeal', '2026-11-27T17:00:00.000Z'],
      ['grievance', '2026-12-25T08:00:00.000Z'],
    ],
  )
  const of = { member, appeal: appeal.id }
  equal((await authorizer.command('appeal.acknowledge', { ...of, on: '2026-11-24' })).body.outcome, 'done')
  const settle = { ...of, outcome: 'overturned', words: 'The stay in October counts' }
  equal((await authorizer.command('appeal.settle', settle)).body.reason, 'decided-before')
  const reviewer = await seated(plan, 'authorizer')
  const [letter] = (await reviewer.command('appeal.settle', settle)).body.value.notices
  const queue = (await authorizer.query('authorization.list', { organization: plan })).body
  // The denial's letter, which had not gone, does not go any more.
  deepEqual(
    queue.value?.notices.map((one: { id: string }) => one.id),
    [letter],
  )
  const { notices, appeals } = (await services.query('notice.list', { member })).body.value
  deepEqual([notices.map((one: { id: string }) => one.id), appeals.length], [[letter], 2])
  const [row] = await house.sql('select status, end_on from "authorization" where id = $1', [authorization])
  deepEqual(row, { status: 'approved', end_on: '2027-11-23' })
  const after = await listOf(authorizer, member)
  deepEqual(
    [after.open.map((one) => one.kind), after.counts],
    [['grievance'], [{ kind: 'appeal', settled: 1, met: 1 }]],
  )
})

test('a hearing: asked for once the appeal is lost, passed on, and what the judge decides authorizes what was denied', async () => {
  const authorizer = await seated(plan, 'authorizer')
  const { member } = await enterMember(manager, { plan })
  const { appeal, notice } = await lostAppeal(authorizer, member)
  const of = { member, appealId: appeal, saidBy: 'member', via: 'call', words: 'Ask my doctor', isExpedited: false }
  const asked = { ...of, id: newId(), askedAt: '2026-11-24T18:00:00.000Z', filedOn: null }
  equal(
    (await manager.command('hearing.file', { member, hearing: asked.id, on: '2026-11-24' })).body.outcome,
    'refused',
  )
  equal((await services.command('hearing.record', { ...asked, appealId: newId() })).body.reason, 'appeal-unknown')
  equal((await services.command('hearing.record', asked)).body.outcome, 'done')
  equal((await services.command('hearing.record', { ...asked, id: newId() })).body.reason, 'already-asked')
  const listed = async () => {
    const days = { from: '2026-11-24', to: '2026-11-24' }
    const { body } = await services.query('appeal.list', { organization: plan, ...days })
    return listAppeals.output.parse(body.value).hearings.filter((one) => one.member === member)
  }
  deepEqual(
    (await listed()).map((one) => [one.passOnBy, one.decideBy, one.keepsService]),
    [['2026-11-25', '2027-02-22', false]],
  )
  // The agency that walks with them has none of it in the chart.
  deepEqual((await manager.query('member.chart', { member })).body.value.chart.hearing, [])
  const judged = { member, hearing: asked.id, outcome: 'for-member', decidedOn: '2026-11-24', words: 'You were right' }
  equal((await services.command('hearing.settle', judged)).body.reason, 'not-filed')
  equal((await services.command('hearing.file', { member, hearing: asked.id, on: '2026-11-24' })).body.outcome, 'done')
  const { notices } = (await services.command('hearing.settle', judged)).body.value
  equal(notices.length, 1)
  deepEqual(await listed(), [])
  const [row] = await house.sql('select status from "authorization" where member_id = $1 and plan_id = $2', [
    member,
    plan,
  ])
  equal(row?.status, 'approved')
  const waiting = (await authorizer.query('authorization.list', { organization: plan })).body.value.notices
  const ofMember = waiting
    .filter((one: { member: string }) => one.member === member)
    .map((one: { id: string }) => one.id)
  deepEqual([ofMember, ofMember.includes(notice)], [notices, false])
})

/** A denial whose notice has not gone, and the appeal against it that was lost. */
async function lostAppeal(authorizer: Session, member: string) {
  const authorization = newId()
  await authorizer.command('authorization.ask', {
    ...{ member, id: newId(), authorization, plan, speed: 'routine', receivedAt: '2026-11-24T17:00:00.000Z' },
    ...{ askedBy: 'member', requester: null, firstServiceOn: null, why: null },
  })
  const decided = await authorizer.command('authorization.decide', {
    ...{ member, id: newId(), authorization, outcome: 'deny', startOn: null, endOn: null, choice: null, choiceOf: [] },
    ...{ reason: 'criteria-not-met', words: 'One visit in six months.' },
  })
  const [notice] = decided.body.value.notices
  const appeal = said(member, { kind: 'appeal', noticeId: notice })
  await authorizer.command('appeal.record', appeal)
  const reviewer = await seated(plan, 'authorizer')
  await house.sql('update staff set is_licensed = true where id = (select staff_id from seat where id = $1)', [
    reviewer.seat.seatId,
  ])
  const settle = { member, appeal: appeal.id, outcome: 'upheld', words: 'It was one visit' }
  equal((await reviewer.command('appeal.settle', settle)).body.outcome, 'done')
  return { appeal: appeal.id, notice }
}
