// Eligibility by operation, on the real record: who may ask, what a seat may not see is unknown to it, and whose word decides.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { readEligibility } from '../../api/eligibility.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

function told(entered: Entered, answers: Readonly<Record<string, unknown>>, given: object = {}) {
  return {
    member: entered.member,
    saidBy: 'member',
    sayerName: null,
    saidOn: '2026-11-24',
    answers: Object.entries(answers).map(([fact, value]) => ({ id: newId(), fact, value })),
    ...given,
  }
}

async function readBy(session: Session, { member }: Entered) {
  const { body } = await session.query('eligibility.read', { member })
  return readEligibility.output.parse(body.value)
}
const ruleIn = (read: Awaited<ReturnType<typeof readBy>>, id: string) => read.populations.find((one) => one.rule === id)

test('neither a biller nor another agency learns whether a member appears to meet anything', async () => {
  const entered = await enterMember(manager)
  const biller = await seated(agency, 'biller')
  equal((await biller.query('eligibility.read', { member: entered.member })).body.code, 'not-allowed')
  equal(
    (await biller.command('eligibility.answer', told(entered, { 'need.isPhysical': true }))).body.code,
    'not-allowed',
  )
  const stranger = await seated(await house.organization('agency'), 'supervisor')
  equal((await stranger.query('eligibility.read', { member: entered.member })).body.code, 'not-found')
})

test('a fact that is not in the catalog, a value of another type and a word of tomorrow are refused', async () => {
  const entered = await enterMember(manager)
  const say = async (answers: Readonly<Record<string, unknown>>, given?: object) =>
    (await manager.command('eligibility.answer', told(entered, answers, given))).body
  equal((await say({ 'member.luck': true })).code, 'bad-input')
  equal((await say({ 'need.isPhysical': 'yes' })).code, 'bad-input')
  equal((await say({ 'residence.kind': 'castle' })).code, 'bad-input')
  equal((await say({ 'justice.releasedOn': '2026-02-30' })).code, 'bad-input')
  equal((await say({})).code, 'bad-input')
  equal((await say({ 'need.isPhysical': true }, { saidOn: '2026-11-25' })).reason, 'in-the-future')
})

test('what people say decides with whose word it is; the latest word counts', async () => {
  const entered = await enterMember(manager)
  const before = await readBy(manager, entered)
  equal(ruleIn(before, 'focus.homelessness.adult')?.answer, 'unknown')
  ok(before.next !== null)
  const need = { 'need.isPhysical': true, 'need.cannotBeManagedAlone': true, 'need.isHelpedByCoordination': true }
  const word = told(entered, { ...need, 'housing.isUnsheltered': true }, { saidBy: 'referrer', saidOn: '2026-11-20' })
  equal((await manager.command('eligibility.answer', word)).body.outcome, 'done')
  const met = ruleIn(await readBy(manager, entered), 'focus.homelessness.adult')
  deepEqual([met?.answer, met?.limbs.A2, met?.limbs.B1], ['yes', 'yes', 'yes'])
  ok(JSON.stringify(met?.trace).includes('"by":"referrer","on":"2026-11-20"'))
  const later = told(entered, { 'housing.isUnsheltered': false })
  equal((await manager.command('eligibility.answer', later)).body.outcome, 'done')
  equal(ruleIn(await readBy(manager, entered), 'focus.homelessness.adult')?.answer, 'unknown')
})

test('a plan answers without what it may not see: it is unknown there, and not named as evidence', async () => {
  const plan = await house.organization('plan')
  const entered = await enterMember(manager, { plan })
  const words = { 'bh.getsDrugMediCal': true, 'social.lacksFood': true, 'risk.institution': true }
  equal((await manager.command('eligibility.answer', told(entered, words))).body.outcome, 'done')
  const id = 'focus.behavioral-health.adult'
  equal(ruleIn(await readBy(manager, entered), id)?.answer, 'yes')
  const network = await readBy(await seated(plan, 'network'), entered)
  const seen = ruleIn(network, id)
  deepEqual([seen?.answer, seen?.limbs['1b'], seen?.limbs['3a']], ['unknown', 'unknown', 'yes'])
  const authorizer = await readBy(await seated(plan, 'authorizer'), entered)
  equal(ruleIn(authorizer, id)?.limbs['1b'], 'unknown')
})

test('a block says no whatever else is met, and the basics come from the record', async () => {
  const plan = await house.organization('plan')
  const entered = await enterMember(manager, { plan })
  const words = { 'use.ed.6m': 5, 'coverage.shareOfCost': 'none', 'coverage.isInServedCounty': true }
  await manager.command('eligibility.answer', told(entered, { ...words, 'coverage.isManaged': true }))
  equal((await readBy(manager, entered)).answer, 'yes')
  await manager.command('eligibility.answer', told(entered, { 'program.hospice': true }))
  const blocked = await readBy(manager, entered)
  equal(blocked.answer, 'no')
  ok(blocked.overlaps.some((one) => one.rule === 'overlap.hospice' && one.answer === 'yes' && one.outcome === 'block'))
})
