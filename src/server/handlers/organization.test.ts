// The organization's own data and settings: only what is declared, only within its limits, and each setting does what it says.
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { administered, anEmail, browserOf, enterPerson } from '../../../test/people-here.ts'
import { totpCode } from '../../../test/sign-in.ts'
import { defaultSettings } from '../../domain/organization-setting.ts'
import { enterHouse } from '../command/enter.ts'

let house: TestHouse
let agency: string
let administrator: Session
before(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  const made = await administered(house)
  agency = made.organization
  administrator = made.administrator
})
after(() => house.close())

async function reasonOf(operation: string, input: object, session = administrator): Promise<unknown> {
  const { body } = await session.command(operation, { organization: session.seat.organizationId, ...input })
  return body.reason ?? body.code ?? body.outcome
}

const known = { name: 'Invented Care', npi: null, tin: null, providerType: null, phone: null }

/** The next NPI with a right check digit, so that no two tests share one. */
let lastNpi = 1_300_000_000
function anNpi(): string {
  lastNpi += 10
  for (let digit = 0; digit < 10; digit++) {
    const text = String(lastNpi + digit)
    const sum = [...`80840${text}`].reverse().reduce((total, letter, place) => {
      const value = Number(letter) * (place % 2 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
    if (sum % 10 === 0) return text
  }
  throw new Error('every ten have one')
}

test('a wrong or foreign NPI, a TIN that is none, and an agency’s fields at a plan are refused', async () => {
  const npi = anNpi()
  const other = await administered(house)
  equal(await reasonOf('organization.correct', { ...known, npi }, other.administrator), 'done')
  equal(await reasonOf('organization.correct', { ...known, npi: '1234567890' }), 'npi-wrong')
  equal(await reasonOf('organization.correct', { ...known, npi }), 'npi-used')
  equal(await reasonOf('organization.correct', { ...known, tin: '12-3456789' }), 'bad-input')
  const plan = await administered(house, 'plan')
  equal(await reasonOf('organization.correct', { ...known, npi: anNpi() }, plan.administrator), 'agency-only')
  const typed = { ...known, providerType: 'Community-based organization' }
  equal(await reasonOf('organization.correct', typed, plan.administrator), 'agency-only')
})

test('what is corrected is what is read', async () => {
  const given = { name: 'Invented Care', npi: anNpi(), tin: '123456789', providerType: 'Clinic', phone: '2135550100' }
  equal(await reasonOf('organization.correct', given), 'done')
  const { body } = await administrator.query('organization.read', { organization: agency })
  const settings = { ...defaultSettings, idleMinutes: 15 }
  deepEqual(body.value, { kind: 'agency', ...given, settings, history: [] })
})

test('a setting nobody declared, and a value beyond its limits, are refused', async () => {
  const set = (name: string, value: unknown) => reasonOf('organization.setting', { name, value })
  equal(await set('theme', 'dark'), 'setting-unknown')
  equal(await set('constructor', 'x'), 'setting-unknown')
  for (const value of [0, 21, -1, '15']) equal(await set('idleMinutes', value), 'setting-value', String(value))
  equal(await set('idleMinutes', 15.5), 'bad-input')
  for (const value of ['always', 'toString', 1]) equal(await set('otherCharts', value), 'setting-value', String(value))
  const { body } = await administrator.query('organization.read', { organization: agency })
  deepEqual(body.value.settings, { ...defaultSettings, idleMinutes: 15 })
})

test('what was set keeps its day and who set it; what is refused leaves no trace', async () => {
  await reasonOf('organization.setting', { name: 'otherCharts', value: 'sometimes' })
  await reasonOf('organization.setting', { name: 'otherCharts', value: 'never' })
  await reasonOf('organization.setting', { name: 'otherCharts', value: 'after-reason' })
  const { history } = (await administrator.query('organization.read', { organization: agency })).body.value
  const by = { name: 'otherCharts', fromAt: house.clock, setBy: administrator.seat.staffId }
  deepEqual(history, [
    { ...by, value: 'after-reason' },
    { ...by, value: 'never' },
  ])
})

test('idle minutes: the screen locks after as many, here and for signing in, and not elsewhere', async () => {
  equal(await reasonOf('organization.setting', { name: 'idleMinutes', value: 5 }), 'done')
  const worker = house.as(await house.seat(agency, 'intake'))
  const elsewhere = house.as(await house.seat(await house.organization('agency'), 'intake'))
  const code = async (session: Session) =>
    (await session.query('house.staff', { organization: session.seat.organizationId })).body.code
  const before = house.clock
  house.clock = '2026-11-24T18:04:59.000Z'
  equal(await code(worker), undefined)
  house.clock = '2026-11-24T18:09:59.000Z'
  equal(await code(worker), 'session-locked')
  equal(await code(elsewhere), undefined)
  house.clock = before

  const { email, password } = await enterPerson(administrator)
  const browser = browserOf(house)
  await browser.post('/sign-in/password', { email, password })
  const { body } = await browser.post('/sign-in/enroll/totp', { password })
  const code_ = totpCode(String(body.secret))
  equal((await browser.post('/sign-in/enroll/totp/confirm', { code: code_ })).body.idleMinutes, 5)
})

test('other charts: where a reason opens nothing, neither asking nor giving one helps; with the setting back, it does', async () => {
  const { member } = await enterMember(house.as(await house.seat(agency, 'care-manager')))
  const colleague = house.as(await house.seat(agency, 'care-manager'))
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  const read = async (session: Session) => (await session.query('member.chart', { member })).body.code ?? 'read'
  const open = () => colleague.command('chart.open', { member, id: newId(), reason: 'She asked for me' })
  equal(await reasonOf('organization.setting', { name: 'otherCharts', value: 'never' }), 'done')
  equal(await read(colleague), 'not-allowed')
  equal((await open()).body.code, 'not-allowed')
  equal(await read(supervisor), 'read')
  equal(await reasonOf('organization.setting', { name: 'otherCharts', value: 'after-reason' }), 'done')
  equal(await read(colleague), 'reason-needed')
  equal((await open()).body.outcome, 'done')
  equal(await read(colleague), 'read')
})

const begun = (given: object = {}) => ({
  kind: 'agency' as const,
  name: `Invented ${newId()}`,
  administrator: 'Ada Admin',
  email: anEmail(),
  planCode: null,
  npi: null,
  ...given,
})

test('an administrator enters no organization, neither their own again nor another', async () => {
  const input = { kind: 'agency', name: 'Another', planCode: null, npi: null, from: '2026-11-24' }
  equal(await reasonOf('organization.enter', input), 'organization-known')
  equal(await reasonOf('organization.enter', { ...input, organization: newId() }), 'not-found')
})

test('the operator’s wrong code, NPI or e-mail is one clear line, and what was entered is not entered twice', async () => {
  const { core } = house.house
  const code = String(lastNpi)
  await enterHouse(core, begun({ kind: 'plan', planCode: code }))
  await rejects(enterHouse(core, begun({ kind: 'plan' })), /Say --plan-code/)
  await rejects(enterHouse(core, begun({ kind: 'plan', planCode: code })), /Another plan has this code/)
  await rejects(enterHouse(core, begun({ npi: '1234567890' })), /This NPI is not right/)
  await rejects(enterHouse(core, begun({ kind: 'referrer', npi: '1234567893' })), /Only an agency has an NPI/)
  await rejects(enterHouse(core, begun({ recipientKind: 'county' })), /Only an organization that refers/)
  await rejects(enterHouse(core, begun({ isSudProgram: true })), /Only an organization that refers/)
  const jail = begun({ kind: 'referrer', recipientKind: 'county', isSudProgram: true })
  await enterHouse(core, jail)
  const columns = 'select recipient_kind, is_sud_program from organization where name = $1'
  deepEqual(await house.sql(columns, [jail.name]), [{ recipient_kind: 'county', is_sud_program: true }])
  const { email } = await enterPerson(administrator)
  const first = begun({ email })
  await rejects(enterHouse(core, first), /This e-mail is in use/)
  await enterHouse(core, { ...first, email: anEmail() })
  equal((await house.sql('select from organization where name = $1', [first.name])).length, 1)
})

test('the operator enters an organization and its administrator, who signs in with the password told', async () => {
  const entering = begun({ npi: anNpi() })
  const password = await enterHouse(house.house.core, entering)
  const browser = browserOf(house)
  equal((await browser.post('/sign-in/password', { email: entering.email, password })).body.kind, 'enroll')
  const seats = await house.sql(
    'select e.role from seat e join organization o on o.id = e.organization_id where o.name = $1',
    [entering.name],
  )
  deepEqual(seats, [{ role: 'administrator' }])
})
