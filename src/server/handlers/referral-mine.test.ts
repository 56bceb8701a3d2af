// An organization that refers: who may, what is refused, that it reads its own requests and nobody else's, and learns nothing of anybody.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { referralExample } from '../../../test/referral-example.ts'
import { listMine } from '../../api/referral-mine.ts'
import type { Role } from '../../domain/access.ts'
import type { Referral } from '../../domain/referral.ts'

let house: TestHouse
let plan: string
let hospital: Session
let authorizer: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  hospital = await seated(await house.organization('referrer'), 'referrer')
  authorizer = await seated(plan, 'authorizer')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

const asked = { name: 'Mineda Testname', place: 'The invented ward' }

const refer = (session: Session, given: Partial<Referral> = {}, more: object = {}) => {
  const input = {
    organization: session.seat.organizationId,
    plan,
    referral: newId(),
    asked: referralExample({ ...asked, ...given }),
  }
  return session.command('referral.refer', { ...input, ...more })
}

async function mineOf(session: Session) {
  const { body } = await session.query('referral.mine', { organization: session.seat.organizationId })
  return listMine.output.parse(body.value).referrals
}

test('an agency and a plan do not refer here; another hospital’s requests are not seen', async () => {
  const agency = await seated(await house.organization('agency'), 'care-manager')
  for (const session of [agency, authorizer]) {
    equal((await refer(session)).body.code, 'not-allowed')
    const { organizationId: organization } = session.seat
    equal((await session.query('referral.mine', { organization })).body.code, 'not-allowed')
  }
  equal((await refer(hospital)).body.outcome, 'done')
  const other = await seated(await house.organization('referrer'), 'referrer')
  deepEqual(await mineOf(other), [])
  const { organizationId: organization } = hospital.seat
  equal((await other.query('referral.mine', { organization })).body.code, 'not-found')
})

test('no name, no way, no such plan and a request known already are refused', async () => {
  equal((await refer(hospital, { name: null })).body.reason, 'name-needed')
  equal((await refer(hospital, { place: null })).body.reason, 'way-needed')
  equal((await refer(hospital, {}, { plan: newId() })).body.reason, 'plan-unknown')
  equal((await refer(hospital, {}, { plan: hospital.seat.organizationId })).body.reason, 'plan-unknown')
  const twice = { referral: newId() }
  equal((await refer(hospital, {}, twice)).body.outcome, 'done')
  equal((await refer(hospital, {}, twice)).body.reason, 'referral-known')
})

test('it comes to the plan’s inbox in the organization’s own name, and whoever the person is the sender sees the same', async () => {
  const clinic = await seated(await house.organization('referrer'), 'referrer')
  const manager = await seated(await house.organization('agency'), 'care-manager')
  const { member } = await enterMember(manager, { plan, cin: '94000001A' })
  const [isHere, isNobody] = [newId(), newId()]
  const forged = { name: null, contact: null, organization: 'Somebody else', relation: null, personKnows: null }
  await refer(clinic, { cin: '94000001A', referrer: forged }, { referral: isHere })
  await refer(clinic, {}, { referral: isNobody })
  const [row] = await house.sql('select name from organization where id = $1', [clinic.seat.organizationId])
  const opened = await authorizer.query('referral.open', { organization: plan, referral: isHere })
  equal(opened.body.value.asked.referrer.organization, row?.name)
  const states = async () => (await mineOf(clinic)).map((one) => ({ ...one, referral: '', number: '' }))
  const [first, second] = await states()
  deepEqual(first, second)
  equal(first?.state, 'received')
  await authorizer.command('referral.link', { member, referral: isHere })
  await authorizer.command('referral.settle', {
    organization: plan,
    referral: isNobody,
    as: 'closed',
    why: 'Not reached',
  })
  const [later, rest] = await states()
  deepEqual(later, rest)
  equal(later?.state, 'passed-on')
  const journal = await house.sql('select * from journal')
  equal(JSON.stringify(journal).includes('Mineda'), false)
})
