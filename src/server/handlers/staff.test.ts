// Entering, correcting and putting out people: what is refused and what it tells, the password told once, and that nobody is half here.
import { deepEqual, equal, match, notEqual } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { failingDatabase } from '../../../test/failing-database.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { administered, anEmail, browserOf, enterPerson, person } from '../../../test/people-here.ts'
import { totpCode } from '../../../test/sign-in.ts'
import { enterStaff } from '../../api/staff.ts'
import { type Answer, openGate } from '../gate/gate.ts'

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
  const { body } = await session.command(operation, input)
  return body.reason ?? body.code ?? body.outcome
}

async function stands(email: string): Promise<readonly unknown[]> {
  const staff = await house.sql('select id from staff where email = $1', [email])
  const accounts = await house.sql('select id from signin."user" where email = $1', [email])
  return [staff.length, accounts.length]
}

async function signIn(email: string, password: string): Promise<unknown> {
  const { body } = await browserOf(house).post('/sign-in/password', { email, password })
  return body.kind ?? body.code
}

/** All that is kept outside the memory of this process, as one text. */
async function everything(): Promise<string> {
  const tables = await house.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'signin')`,
  )
  const rows = await Promise.all(tables.map(({ name }) => house.sql(`select t::text as row from ${name} t`)))
  return JSON.stringify(rows)
}

const correction = (staff: string, given: object = {}) => {
  const { id: _id, seat: _seat, role: _role, from: _from, ...fields } = person(agency)
  return { ...fields, staff, ...given }
}

test('another organization’s person is not there, for every operation, just like nobody', async () => {
  const other = await administered(house)
  const stranger = await enterPerson(other.administrator)
  const colleague = await enterPerson(administrator)
  const range = { from: '2026-11-24', to: '2026-11-30', reason: null }
  for (const staff of [stranger.staff, newId()]) {
    equal(await reasonOf('staff.correct', correction(staff)), 'staff-unknown')
    equal(await reasonOf('staff.leave', { organization: agency, staff, on: '2026-11-24' }), 'staff-unknown')
    equal(await reasonOf('account.reset', { organization: agency, staff }), 'staff-unknown')
    const seat = { organization: agency, staff, seat: newId(), role: 'biller', from: '2026-11-24' }
    equal(await reasonOf('seat.give', seat), 'staff-unknown')
    const away = { organization: agency, staff, cover: colleague.staff, ...range }
    equal(await reasonOf('staff.away', away), 'staff-unknown')
    equal(await reasonOf('staff.away', { ...away, staff: colleague.staff, cover: staff }), 'cover-unknown')
  }
  for (const seat of [stranger.seat, newId()])
    equal(await reasonOf('seat.end', { organization: agency, seat }), 'seat-unknown')
  const { body } = await administrator.query('staff.list', { organization: agency })
  equal(JSON.stringify(body).includes(stranger.staff), false)
})

test('an e-mail in use is refused alike wherever it is used, in any letters, and nothing is left behind', async () => {
  const own = await enterPerson(administrator)
  const other = await enterPerson((await administered(house)).administrator)
  const answers = [own.email, other.email, other.email.toUpperCase()].map(async (email) => {
    const { status, body } = await administrator.command('staff.enter', person(agency, { email }))
    return { status, body }
  })
  for (const answer of await Promise.all(answers))
    deepEqual(answer, { status: 200, body: { outcome: 'refused', reason: 'email-used' } })
  deepEqual(await stands(other.email), [1, 1])
  equal(await reasonOf('staff.correct', correction(own.staff, { email: other.email })), 'email-used')
})

test('a wrong NPI and a role the kind of organization has not are refused, with nobody entered and no account made', async () => {
  const plan = await administered(house, 'plan')
  const bad = person(agency, { isLicensed: true, npi: '1234567890' })
  equal(await reasonOf('staff.enter', bad), 'npi-wrong')
  deepEqual(await stands(bad.email), [0, 0])
  for (const role of ['authorizer', 'member-services', 'oversight', 'referrer']) {
    const input = person(agency, { role })
    equal(await reasonOf('staff.enter', input), 'role-not-here', role)
    deepEqual(await stands(input.email), [0, 0])
  }
  for (const role of ['care-manager', 'supervisor', 'biller']) {
    const input = person(plan.organization, { role })
    equal(await reasonOf('staff.enter', input, plan.administrator), 'role-not-here', role)
  }
  for (const role of ['operator', 'job', 'member'])
    equal(await reasonOf('staff.enter', person(agency, { role })), 'bad-input', role)
  const own = await enterPerson(administrator)
  equal(await reasonOf('staff.correct', correction(own.staff, { npi: '1234567890' })), 'npi-wrong')
})

test('who is entered gets a first password, signs in with it, sets up a second factor, and takes the seat', async () => {
  const input = person(agency, { npi: '1234567893', isLicensed: true })
  const { body } = await administrator.command('staff.enter', input)
  const { password } = body.value
  match(password, /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  const browser = browserOf(house)
  const first = await browser.post('/sign-in/password', { email: input.email.toUpperCase(), password })
  equal(first.body.kind, 'enroll')
  const { body: totp } = await browser.post('/sign-in/enroll/totp', { password })
  const { body: open } = await browser.post('/sign-in/enroll/totp/confirm', { code: totpCode(String(totp.secret)) })
  equal(open.kind, 'open')
  deepEqual(
    (open.seats as { id: string; role: string }[]).map(({ id, role }) => [id, role]),
    [[input.seat, 'care-manager']],
  )
  const { body: list } = await administrator.query('staff.list', { organization: agency })
  const shown = list.value.people.find((one: { id: string }) => one.id === input.id)
  equal(shown.signIn, 'ready')
  equal(shown.npi, '1234567893')
})

test('the password is told once: the same command again does not tell it, and it is kept nowhere', async () => {
  const [id, input] = [newId(), person(agency)]
  const first = await administrator.command('staff.enter', input, id)
  const again = await administrator.command('staff.enter', input, id)
  equal(String(first.body.value.password).length >= 15, true)
  deepEqual(again.body, { ...first.body, value: { staff: input.id, password: null } })
  equal((await everything()).includes(first.body.value.password), false)
  equal(await signIn(input.email, first.body.value.password), 'enroll')
})

test('cut off at any statement nobody is half here, and the same command again enters them', async () => {
  const { core } = house.house
  const { token, seatId } = administrator.seat
  const caller = { kind: 'person', token, seatId, isBackground: true } as const
  for (const failure of ['error', 'cut'] as const) {
    const [id, input] = [newId(), person(agency)]
    let answer: Answer | undefined
    let n = 0
    while (answer === undefined) {
      n += 1
      const database = failingDatabase(core.house.database, failure, n)
      const gate = openGate({ ...core.house, database })
      answer = await gate.call(caller, { operation: enterStaff, input, id }).catch(() => undefined)
      // No staff member: whatever account is left opens nothing.
      if (!answer) equal((await stands(input.email))[0], 0, `${failure} ${n}`)
      else equal(database.count < n, true, 'a failure was swallowed')
    }
    equal(n > 8, true)
    const { password } = (answer as { readonly value: { readonly password: string } }).value
    deepEqual(await stands(input.email), [1, 1])
    equal(await signIn(input.email, password), 'enroll')
  }
})

test('an account of nobody does not keep its e-mail from the one who is entered with it', async () => {
  const input = person(agency)
  await house.sql(
    `insert into signin."user" (id, name, email, "emailVerified", demo) values ($1, $2, $2, true, false)`,
    [newId(), input.email],
  )
  const { body } = await administrator.command('staff.enter', input)
  equal(await signIn(input.email, body.value.password), 'enroll')
})

test('two who enter one e-mail at the same time: one does, the other hears that it is used', async () => {
  const email = anEmail()
  const other = await administered(house)
  const answers = await Promise.all([
    reasonOf('staff.enter', person(agency, { email })),
    reasonOf('staff.enter', person(other.organization, { email }), other.administrator),
  ])
  deepEqual(answers.toSorted(), ['done', 'email-used'])
  deepEqual(await stands(email), [1, 1])
})

test('a corrected e-mail is the one to sign in with; of who works elsewhere too it is not this administrator’s', async () => {
  const own = await enterPerson(administrator)
  const input = correction(own.staff, { name: 'Quilla Otherwell' })
  equal(await reasonOf('staff.correct', input), 'done')
  equal(await signIn(own.email, own.password), 'sign-in-refused')
  equal(await signIn(input.email, own.password), 'enroll')
  await seatElsewhere(own.staff)
  equal(await reasonOf('staff.correct', { ...input, email: anEmail() }), 'works-elsewhere')
  equal(await reasonOf('account.reset', { organization: agency, staff: own.staff }), 'works-elsewhere')
  equal(await reasonOf('staff.correct', { ...input, phone: null }), 'done')
})

/** A seat in another organization, as its operator gives it. */
async function seatElsewhere(staff: string): Promise<string> {
  const elsewhere = await house.organization('agency')
  await house.sql(
    `insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, 'biller', '2022-01-01')`,
    [newId(), staff, elsewhere],
  )
  return elsewhere
}

test('the last administrator cannot leave nor lose that seat; with a second one they can', async () => {
  const { staffId: staff, seatId: seat } = administrator.seat
  const out = { organization: agency, staff, on: '2026-11-24' }
  equal(await reasonOf('staff.leave', out), 'last-administrator')
  equal(await reasonOf('seat.end', { organization: agency, seat }), 'last-administrator')
  await enterPerson(administrator, { role: 'administrator', from: '2026-11-25' })
  equal(await reasonOf('staff.leave', out), 'last-administrator', 'one who begins tomorrow cannot administer today')
  await enterPerson(administrator, { role: 'administrator' })
  equal(await reasonOf('staff.leave', out), 'done')
  equal((await administrator.query('staff.list', { organization: agency })).body.code, 'session-ended')
})

test('nobody leaves on a day to come, nor before they began, nor twice', async () => {
  const own = await enterPerson(administrator, { from: '2026-11-02' })
  const out = (on: string) => ({ organization: agency, staff: own.staff, on })
  equal(await reasonOf('staff.leave', out('2026-11-25')), 'in-the-future')
  equal(await reasonOf('staff.leave', out('2026-11-01')), 'before-first-day')
  equal(await reasonOf('staff.leave', out('2026-11-24')), 'done')
  equal(await reasonOf('staff.leave', out('2026-11-24')), 'staff-left')
  equal(await reasonOf('account.reset', { organization: agency, staff: own.staff }), 'staff-left')
})

test('who leaves is out at once: what is open ends, and no password opens anything', async () => {
  const own = await enterPerson(administrator)
  const seated = house.as(await house.seat(agency, 'care-manager'))
  equal((await seated.query('caseload.list', { organization: agency })).status, 200)
  const { staffId } = seated.seat
  for (const staff of [own.staff, staffId])
    equal(await reasonOf('staff.leave', { organization: agency, staff, on: '2026-11-24' }), 'done')
  equal((await seated.query('caseload.list', { organization: agency })).body.code, 'session-ended')
  equal(await signIn(own.email, own.password), 'sign-in-refused')
  deepEqual(await stands(own.email), [1, 0])
})

test('who works elsewhere too keeps the way in to that, and has lost it to this', async () => {
  const own = await enterPerson(administrator)
  await seatElsewhere(own.staff)
  equal(await reasonOf('staff.leave', { organization: agency, staff: own.staff, on: '2026-11-24' }), 'done')
  equal(await signIn(own.email, own.password), 'enroll')
  const seats = await house.sql('select organization_id from seat where staff_id = $1 and ended_at is null', [
    own.staff,
  ])
  equal(seats.length, 1)
  notEqual(seats[0]?.organization_id, agency)
})

test('every member a leaver led goes back to the supervisor, and the administrator is told how many and not who', async () => {
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  const members = [await enterMember(manager), await enterMember(manager), await enterMember(manager)]
  for (const entered of members) await begin(manager, entered)
  const kept = await enterMember(supervisor)
  const { body } = await administrator.command('staff.leave', {
    organization: agency,
    staff: manager.seat.staffId,
    on: '2026-11-24',
  })
  deepEqual(body.value, { members: 3 })
  await house.house.core.settled()
  const waiting = await supervisor.query('caseload.list', { organization: agency, of: 'nobody' })
  const ids = waiting.body.value.cards.map((card: { memberId: string }) => card.memberId)
  deepEqual(ids, members.map(({ member }) => member).toSorted())
  equal(ids.includes(kept.member), false)
  const { body: chart } = await supervisor.query('member.chart', { member: members[0]?.member })
  const open = chart.value.chart.task.filter((task: { doneAt: unknown }) => task.doneAt === null)
  deepEqual(
    open.map((task: { kind: string; forRole: string }) => [task.kind, task.forRole]),
    [['name-lead', 'supervisor']],
  )
  const seen = JSON.stringify((await administrator.query('staff.list', { organization: agency })).body)
  for (const { member } of members) equal(seen.includes(member), false)
})

test('every step stands in the journal of the organization, with who did it', async () => {
  const own = await enterPerson(administrator)
  await reasonOf('staff.correct', correction(own.staff))
  await reasonOf('account.reset', { organization: agency, staff: own.staff })
  await reasonOf('staff.leave', { organization: agency, staff: own.staff, on: '2026-11-24' })
  const lines = await house.sql('select operation, actor from journal where subject_id = $1 order by seq', [agency])
  const actor = `staff:${administrator.seat.staffId}@${administrator.seat.seatId}`
  deepEqual(lines, [
    { operation: 'staff.enter', actor },
    { operation: 'staff.correct', actor },
    { operation: 'account.reset', actor },
    { operation: 'staff.leave', actor },
  ])
})
