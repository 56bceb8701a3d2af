// The work of care through the front door: plan, referral, visit and medicine are stored as decided, stay in their house, and what a plan's
// Community Supports desk sees is what lies at it.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { medicineFields, planContent, referralFields, visitFields } from '../../../test/care-example.ts'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
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
}

async function inCare(): Promise<Place> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const coverage = [entered.member, newId(), plan]
  await house.sql(
    `insert into coverage (member_id, id, plan_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-01-01', now(), 1)`,
    coverage,
  )
  return { ...entered, agency, plan, manager }
}

const support = ({ member, episode, plan }: Place, given: object = {}) => ({
  member,
  id: newId(),
  ...referralFields,
  episodeId: episode,
  kind: 'community-support',
  supportKey: 'mtm',
  planId: plan,
  labels: [],
  ...given,
})

async function deskOf(at: Place) {
  const desk = await seated(at.plan, 'community-supports')
  const { body } = await desk.query('referral.desk', { organization: at.plan })
  return { desk, found: body.value.referrals as { referral: { id: string; forWhat: string } }[] }
}

test('a biller sends no referral, and no desk looks into another plan’s', async () => {
  const at = await inCare()
  const biller = await seated(at.agency, 'biller')
  equal((await biller.command('referral.send', support(at))).body.code, 'not-allowed')
  const other = await seated(await house.organization('plan'), 'community-supports')
  equal((await other.query('referral.desk', { organization: at.plan })).body.code, 'not-found')
  equal((await other.query('referral.list', { member: at.member })).body.code, 'not-found')
})

test('a support referral lies at the plan’s desk until its loop closes; food and a no never do', async () => {
  const at = await inCare()
  deepEqual((await deskOf(at)).found, [])
  const sent = support(at)
  equal((await at.manager.command('referral.send', sent)).body.outcome, 'done')
  await at.manager.command('referral.send', support(at, { answer: 'declined' }))
  await at.manager.command('referral.send', support(at, { kind: 'food', supportKey: null }))
  const { desk, found } = await deskOf(at)
  deepEqual(
    found.map((one) => one.referral.id),
    [sent.id],
  )
  const step = {
    member: at.member,
    id: newId(),
    referralId: sent.id,
    status: 'accepted',
    closure: null,
    startedOn: null,
    note: null,
  }
  equal((await desk.command('referral.step', step)).body.outcome, 'done')
  const end = { ...step, id: newId(), status: 'loop-closed', closure: 'services-received', startedOn: '2026-11-20' }
  equal((await desk.command('referral.step', end)).body.outcome, 'done')
  deepEqual((await deskOf(at)).found, [])
  const chart = (await at.manager.query('member.chart', { member: at.member })).body.value.chart
  deepEqual(chart.referralStep.map((one: { status: string }) => one.status).sort(), [
    'accepted',
    'loop-closed',
    'pending',
    'pending',
  ])
})

test('a desk does not see a referral whose label it may not see; without ECM it may write one itself', async () => {
  const at = await inCare()
  await at.manager.command('referral.send', support(at, { labels: ['sud-other'] }))
  const { desk, found } = await deskOf(at)
  deepEqual(found, [])
  equal(
    (await desk.command('referral.send', support(at, { episodeId: null, supportKey: 'asthma' }))).body.outcome,
    'done',
  )
  equal((await deskOf(at)).found.length, 1)
  const chart = (await at.manager.query('member.chart', { member: at.member })).body.value.chart
  equal(chart.referralOut.length, 1)
})

test('plan, visit and medicine are stored as decided, shown to the team, and not to another house', async () => {
  const at = await inCare()
  const plan = {
    member: at.member,
    id: newId(),
    episodeId: at.episode,
    replaces: null,
    content: planContent,
    assessmentId: null,
    labels: [],
  }
  equal((await at.manager.command('care-plan.write', plan)).body.outcome, 'done')
  const consultant = await seated(at.agency, 'clinical-consultant')
  const sign = { member: at.member, plan: plan.id }
  equal((await at.manager.command('care-plan.sign-off', sign)).body.code, 'not-allowed')
  equal((await consultant.command('care-plan.sign-off', sign)).body.code, 'reason-needed')
  await consultant.command('chart.open', { member: at.member, id: newId(), reason: 'To sign the plan' })
  equal((await consultant.command('care-plan.sign-off', sign)).body.outcome, 'done')
  const visit = {
    member: at.member,
    id: newId(),
    episodeId: at.episode,
    withWhom: 'Dr. Invented',
    kind: 'dental',
    ...visitFields,
    labels: [],
  }
  equal(
    (await at.manager.command('appointment.plan', { ...visit, questions: ['Why does it hurt?'] })).body.outcome,
    'done',
  )
  const medicine = { member: at.member, id: newId(), ...medicineFields, labels: [] }
  equal((await at.manager.command('medication.add', medicine)).body.outcome, 'done')
  const { chart } = (await at.manager.query('member.chart', { member: at.member })).body.value
  deepEqual(chart.carePlan[0].content, planContent)
  deepEqual([chart.carePlan[0].version, chart.carePlan[0].signedOffBy], [1, consultant.seat.staffId])
  deepEqual(chart.appointment[0].questions, ['Why does it hurt?'])
  equal(chart.medication[0].name, 'Metformin')
  const second = await house.organization('agency')
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, started_on, recorded_at, seq) values ($1, $2, $3, 'active', '2026-11-24', now(), 9)`,
    [at.member, newId(), second],
  )
  const other = await seated(second, 'supervisor')
  const theirs = (await other.query('member.chart', { member: at.member })).body.value.chart
  for (const noun of ['carePlan', 'appointment', 'medication', 'task']) deepEqual(theirs[noun], [], noun)
})
