// A plan enters a new member from a request at its door: who may not, what is refused, what the chart then holds, and a CIN somebody has.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { referralExample } from '../../../test/referral-example.ts'
import { operationByName } from '../../api/index.ts'
import type { Role } from '../../domain/access.ts'
import type { Referral } from '../../domain/referral.ts'

let house: TestHouse
let plan: string
let manager: Session
let authorizer: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  manager = await seated(await house.organization('agency'), 'care-manager')
  authorizer = await seated(plan, 'authorizer')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

const nobody: Partial<Referral> = {
  kind: 'self',
  name: 'Neweda Testname',
  phone: '2135550123',
  isSafeToLeaveMessage: false,
  language: 'Spanish',
  wantsInterpreter: true,
}

async function ask(given: Partial<Referral> = {}): Promise<string> {
  const operation = operationByName.get('referral.receive')
  if (!operation) throw new Error('referral.receive')
  const caller = { kind: 'house', role: 'public', name: 'door', organizationId: plan } as const
  const referral = newId()
  const input = { organization: plan, referral, secret: null, asked: referralExample({ ...nobody, ...given }) }
  await house.house.core.gate.call(caller, { operation, input, id: newId() })
  return referral
}

function entering(referral: string, given: object = {}) {
  const who = { firstName: 'Neweda', lastName: 'Testname', bornOn: '1970-01-02', cin: '92000001A' }
  return { organization: plan, member: newId(), referral, ...who, ...given }
}

const charted = async (member: string) => {
  const count = async (table: string) =>
    Number((await house.sql(`select count(*)::int as n from ${table} where member_id = $1`, [member]))[0]?.n)
  const tables = ['member', 'coverage', '"authorization"', 'address', 'phone', 'episode', 'assignment', 'task']
  return Promise.all(tables.map(count))
}

test('where somebody is to be found is entered whole, as long as the form lets one tell it', async () => {
  const place = `${'Behind the invented market, third tent. '.repeat(12)}Ask for Nia`
  const into = entering(await ask({ place }), { cin: '92000077A' })
  equal((await authorizer.command('referral.enter', into)).body.outcome, 'done')
  deepEqual(await house.sql('select as_sent from address where member_id = $1', [into.member]), [{ as_sent: place }])
})

test('an agency, oversight and another plan enter nobody from the inbox', async () => {
  const referral = await ask()
  const own = (session: Session) => entering(referral, { organization: session.seat.organizationId })
  for (const session of [manager, await seated(plan, 'oversight')])
    equal((await session.command('referral.enter', own(session))).body.code, 'not-allowed')
  const stranger = await seated(await house.organization('plan'), 'authorizer')
  equal((await stranger.command('referral.enter', entering(referral))).body.code, 'not-found')
  equal((await stranger.command('referral.enter', own(stranger))).body.reason, 'referral-unknown')
})

test('a wrong CIN, another than was asked with, a birth tomorrow and an answered request are refused; nobody is entered', async () => {
  const referral = await ask({ cin: '92000009Z' })
  for (const [given, reason] of [
    [{ cin: '1234' }, 'cin-format'],
    [{ cin: '99999999A' }, 'cin-fake'],
    [{ cin: '92000001A' }, 'other-cin'],
    [{ bornOn: '2026-11-25', cin: '92000009Z' }, 'born-in-the-future'],
  ] as const)
    equal((await authorizer.command('referral.enter', entering(referral, given))).body.reason, reason)
  const closed = { organization: plan, referral, as: 'closed', why: 'Not reached' }
  await authorizer.command('referral.settle', closed)
  const late = entering(referral, { cin: '92000009Z' })
  equal((await authorizer.command('referral.enter', late)).body.reason, 'referral-settled')
  deepEqual(await charted(late.member), [0, 0, 0, 0, 0, 0, 0, 0])
  const { member } = await enterMember(manager)
  equal((await authorizer.command('referral.enter', entering(await ask(), { member }))).body.code, 'id-used')
})

test('the chart holds identity, coverage and the request, what the referrer said of reaching them, and no episode', async () => {
  const input = entering(await ask())
  deepEqual((await authorizer.command('referral.enter', input)).body.value, { member: input.member })
  deepEqual(await charted(input.member), [1, 1, 1, 1, 1, 0, 0, 0])
  const [row] = await house.sql(
    `select m.cin, m.spoken_language, a.status, a.plan_id = $2 as own, p.source, p.is_safe_to_leave_message as safe, d.as_sent
      from member m join "authorization" a using (member_id) join phone p using (member_id) join address d using (member_id)
      where m.member_id = $1`,
    [input.member, plan],
  )
  const said = { source: 'referral', safe: false, as_sent: 'The invented corner' }
  deepEqual(row, { cin: '92000001A', spoken_language: 'Spanish', status: 'requested', own: true, ...said })
  const card = (await authorizer.query('member.status', { member: input.member })).body.value
  deepEqual([card.name, card.cin], ['Neweda Testname', '92000001A'])
  equal((await manager.query('member.status', { member: input.member })).body.code, 'not-found')
  const { referral, member } = input
  equal((await authorizer.command('referral.unlink', { member, referral })).body.outcome, 'done')
  equal((await authorizer.command('referral.link', { member, referral })).body.value.follows, 'asks')
})

test('a CIN that an agency has is answered like any other, tied when they agree and looked at when not', async () => {
  const first = { firstName: 'Knowna', lastName: 'Testname', bornOn: '1970-01-02', cin: '92000005E' }
  const known = await enterMember(manager, first)
  const [same, other] = [entering(await ask(), first), entering(await ask(), { ...first, lastName: 'Elsewise' })]
  const [one, two] = [
    await authorizer.command('referral.enter', same),
    await authorizer.command('referral.enter', other),
  ]
  deepEqual(Object.keys(one.body), Object.keys(two.body))
  deepEqual([one.body.outcome, two.body.outcome], ['done', 'done'])
  const aliases = await house.sql('select other_id from member_alias where member_id = $1', [same.member])
  deepEqual(aliases, [{ other_id: known.member }])
  deepEqual((await charted(other.member))[7], 1)
  const found = await authorizer.query('member.search', { organization: plan, words: 'Knowna Testname' })
  equal(found.body.value.found.length, 1)
  const rows = await house.sql('select member_id from registry_cin where cin = $1', ['92000005E'])
  deepEqual(rows, [{ member_id: known.member }])
})
