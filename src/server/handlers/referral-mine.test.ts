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

const passedOn = { state: 'passed-on', on: null, why: null, agency: null, manager: null, toPlan: null }

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
  equal(first?.heard.state, 'received')
  await authorizer.command('referral.link', { member, referral: isHere })
  await authorizer.command('referral.settle', {
    organization: plan,
    referral: isNobody,
    as: 'closed',
    why: 'Not reached',
  })
  const [later, rest] = await states()
  deepEqual(later, rest)
  deepEqual(later?.heard, passedOn)
  const journal = await house.sql('select * from journal')
  equal(JSON.stringify(journal).includes('Mineda'), false)
})

/** An organization of a kind that may know, its referrer, and one request of theirs for this member. */
async function knowing(kind: string | null, given: Partial<Referral> = {}) {
  const organization = await house.organization('referrer', `Invented ${kind}`)
  await house.sql('update organization set recipient_kind = $2 where id = $1', [organization, kind])
  const session = await seated(organization, 'referrer')
  const referral = newId()
  equal((await refer(session, given, { referral })).body.outcome, 'done')
  const heard = async () => (await mineOf(session)).find((one) => one.referral === referral)
  return { session, referral, heard }
}

async function inEcm() {
  const agency = await house.organization('agency', 'Agency Walkingly')
  await house.sql(`update organization set phone = '2135550111' where id = $1`, [agency])
  const manager = await seated(agency, 'care-manager')
  await house.sql(`update staff set phone = '2135550112' where id = $1`, [manager.seat.staffId])
  return { agency, ...(await enterMember(manager, { plan })) }
}

const endEpisode = (member: string) =>
  house.sql(
    `update episode set state = 'ended', ended_on = '2026-11-20', end_reason = 'goals-met' where member_id = $1`,
    [member],
  )

const linked = async (member: string, referral: string) =>
  equal((await authorizer.command('referral.link', { member, referral })).body.outcome, 'done')

test('for somebody in ECM a hospital with a basis hears who walks with them; a food pantry, an organization of no kind and a hospital they refused hear “passed on”', async () => {
  const { member } = await inEcm()
  const hearers = [await knowing('health-provider'), await knowing('community-organization'), await knowing(null)]
  const [hospital, ...others] = hearers
  for (const { referral } of hearers) await linked(member, referral)
  const told = await hospital?.heard()
  equal(told?.isNew, true)
  deepEqual(told?.heard, {
    ...{ state: 'in-ecm', on: '2026-11-24', why: null, toPlan: null },
    agency: { name: 'Agency Walkingly', phone: '2135550111' },
    manager: { name: 'An invented person', phone: '2135550112' },
  })
  for (const other of others) deepEqual((await other.heard())?.heard, passedOn)
  const looks = `select organization_id, members from access_log where operation = 'referral.mine' and $1::text = any(members::text[])`
  const logged = await house.sql(looks, [member])
  deepEqual([...new Set(logged.map((row) => row.organization_id))], [hospital?.session.seat.organizationId])
})

test('a request of a substance-use program, or that names such treatment at one, tells its sender no more than “passed on” without consent', async () => {
  const { member } = await inEcm()
  const program = await knowing('health-provider')
  await house.sql('update organization set is_sud_program = true where id = $1', [program.session.seat.organizationId])
  const referral = newId()
  await refer(program.session, { name: 'Programa Testname' }, { referral })
  await linked(member, referral)
  const [row] = (await mineOf(program.session)).filter((one) => one.referral === referral)
  deepEqual(row?.heard, passedOn)
})

test('from accepted over authorized to assigned, and what is new until it was heard; nobody marks another’s', async () => {
  const { member, agency } = await inEcm()
  await endEpisode(member)
  const { session, referral, heard } = await knowing('health-provider')
  const state = async () => (await heard())?.heard
  equal((await state())?.state, 'received')
  equal((await heard())?.isNew, false)
  await linked(member, referral)
  equal((await state())?.state, 'accepted')
  const hear = (by: Session, to: string) =>
    by.command('referral.hear', { organization: by.seat.organizationId, plan, referral, state: to })
  equal((await hear(hospital, 'accepted')).body.reason, 'referral-unknown')
  equal((await hear(session, 'accepted')).body.outcome, 'done')
  equal((await heard())?.isNew, false)
  const decided = `update "authorization" set status = 'approved', decided_on = '2026-11-24', start_on = '2026-11-24', end_on = '2027-11-23'
    where member_id = $1 and status = 'requested' returning id`
  const [authorization] = await house.sql(decided, [member])
  deepEqual([(await state())?.state, (await heard())?.isNew], ['authorized', true])
  const network = await seated(plan, 'network')
  const given = { member, authorization: String(authorization?.id), agency, episode: newId() }
  equal((await network.command('assignment.agency', given)).body.outcome, 'done')
  const last = await state()
  deepEqual([last?.state, last?.agency?.name, last?.manager], ['assigned', 'Agency Walkingly', null])
})

test('denied, closed and passed to another plan: an organization with a basis hears why and whom to call', async () => {
  const { member } = await inEcm()
  await endEpisode(member)
  const [denied, shut, moved] = [
    await knowing('health-provider'),
    await knowing('county'),
    await knowing('health-provider'),
  ]
  await linked(member, denied.referral)
  await house.sql(
    `update "authorization" set status = 'denied', decided_on = '2026-11-24' where member_id = $1 and status = 'requested'`,
    [member],
  )
  const settle = (referral: string, more: object) =>
    authorizer.command('referral.settle', { organization: plan, referral, why: 'Secretly so', ...more })
  equal((await settle(moved.referral, { as: 'passed-on', toPlan: 'nowhere' })).body.reason, 'plan-unknown')
  await settle(moved.referral, { as: 'passed-on', toPlan: 'kaiser' })
  await settle(shut.referral, { as: 'closed', closure: 'unable-to-reach' })
  const of = async ({ heard }: Awaited<ReturnType<typeof knowing>>) => {
    const one = (await heard())?.heard
    return [one?.state, one?.why, one?.toPlan]
  }
  deepEqual(await of(denied), ['closed', 'other', null])
  deepEqual(await of(shut), ['closed', 'unable-to-reach', null])
  deepEqual(await of(moved), ['other-plan', null, 'kaiser'])
})

test('what is put by stays at the organization, is gone on with, thrown away, and gone once it is sent', async () => {
  const clinic = await seated(await house.organization('referrer'), 'referrer')
  const organization = clinic.seat.organizationId
  const [one, other] = [newId(), newId()]
  const asked = referralExample({ name: null, place: null, leavesOn: '2026-11-27', isUrgent: true })
  const save = (referral: string) => clinic.command('referral.draft', { organization, referral, asked })
  for (const id of [one, other]) equal((await save(id)).body.outcome, 'done')
  const drafts = async () => {
    const { body } = await clinic.query('referral.mine', { organization })
    return listMine.output.parse(body.value).drafts.map(({ referral }) => referral)
  }
  deepEqual((await drafts()).toSorted(), [one, other].toSorted())
  const resume = (session: Session, referral: string) =>
    session.query('referral.resume', { organization: session.seat.organizationId, referral })
  deepEqual((await resume(clinic, one)).body.value.asked, asked)
  equal((await resume(hospital, one)).body.code, 'not-found')
  const discard = (session: Session, referral: string) =>
    session.command('referral.discard', { organization: session.seat.organizationId, referral })
  equal((await discard(hospital, other)).body.reason, 'referral-unknown')
  equal((await discard(clinic, other)).body.outcome, 'done')
  equal((await refer(clinic, { name: 'Finisheda Testname' }, { referral: one })).body.outcome, 'done')
  deepEqual(await drafts(), [])
  deepEqual(
    (await mineOf(clinic)).map(({ referral }) => referral),
    [one],
  )
})

const accounted = async (member: string) =>
  house.sql(
    'select recipient_id, owner_id, what, purpose, basis, consent_id from disclosure where member_id = $1 order by at, id',
    [member],
  )

test('what a look tells is in the accounting first, once, with its basis (CON-10); “received” and “passed on” tell nobody anything', async () => {
  const { member } = await inEcm()
  const [knows, pantry] = [await knowing('health-provider'), await knowing('community-organization')]
  await knows.heard()
  for (const { referral } of [knows, pantry]) await linked(member, referral)
  await pantry.heard()
  deepEqual(await accounted(member), [])
  await knows.heard()
  await knows.heard()
  const row = {
    recipient_id: knows.session.seat.organizationId,
    owner_id: plan,
    what: 'Who gives ECM already: the agency and the Lead Care Manager, with their phone',
    purpose: 'coordination: status of its referral',
    basis: 'treatment-payment-operations',
    consent_id: null,
  }
  deepEqual(await accounted(member), [row])
  await endEpisode(member)
  await knows.heard()
  deepEqual((await accounted(member)).map(({ what }) => what).sort(), [
    'That a referral was accepted by the plan',
    row.what,
  ])
  const officer = await seated(plan, 'privacy-officer')
  const { body } = await officer.query('disclosure.list', {
    ...{ organization: plan, member, from: '2026-01-01', to: '2026-12-31' },
  })
  equal(body.value.given.filter((one: { purpose: string }) => one.purpose === row.purpose).length, 2)
})

test('two looks at once are one row; where the row cannot be written, nothing is told', async () => {
  const { member } = await inEcm()
  const { session, referral, heard } = await knowing('health-provider')
  await linked(member, referral)
  await Promise.all([heard(), heard(), heard()])
  equal((await accounted(member)).length, 1)
  await endEpisode(member)
  await house.sql(
    `alter table disclosure add constraint nothing_new check (member_id <> '${member}' or what not like 'That%')`,
  )
  const { body } = await session.query('referral.mine', { organization: session.seat.organizationId })
  equal(body.value, undefined)
  await house.sql('alter table disclosure drop constraint nothing_new')
  equal((await heard())?.heard.state, 'accepted')
})
