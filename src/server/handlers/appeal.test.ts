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
  deepEqual(queue.value?.notices.map((one: { id: string }) => one.id).toSorted(), [letter, noticeId].toSorted())
  const { notices, appeals } = (await services.query('notice.list', { member })).body.value
  deepEqual([notices.map((one: { id: string }) => one.id), appeals.length], [[letter, noticeId], 2])
  const [row] = await house.sql('select status, end_on from "authorization" where id = $1', [authorization])
  deepEqual(row, { status: 'approved', end_on: '2027-11-23' })
  const after = await listOf(authorizer, member)
  deepEqual(
    [after.open.map((one) => one.kind), after.counts],
    [['grievance'], [{ kind: 'appeal', settled: 1, met: 1 }]],
  )
})
