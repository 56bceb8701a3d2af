// Seats given and ended, accounts made anew, and people away: what is refused first, then that it holds at once and for every member.
import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { administered, browserOf, enterPerson } from '../../../test/people-here.ts'
import { awayStaff } from '../../api/staff.ts'
import { openGate } from '../gate/gate.ts'
import { resumeHandovers } from '../handover/resume.ts'
import { runHandover } from '../handover/run.ts'

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
  const { body } = await session.command(operation, { organization: agency, ...input })
  return body.reason ?? body.code ?? body.outcome
}

async function leading(count: number): Promise<{ readonly manager: Session; readonly members: readonly Entered[] }> {
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const members: Entered[] = []
  for (let i = 0; i < count; i++) members.push(await enterMember(manager))
  for (const entered of members) await begin(manager, entered)
  return { manager, members }
}

async function signIn(email: string, password: string): Promise<unknown> {
  const { body } = await browserOf(house).post('/sign-in/password', { email, password })
  return body.kind ?? body.code
}

const covers = (member: string) =>
  house.sql(
    `select staff_id, from_on, to_on, reason from assignment where member_id = $1 and part = 'cover' and ended_at is null`,
    [member],
  )
const leads = (member: string) =>
  house.sql(`select staff_id from assignment where member_id = $1 and part = 'lead' and ended_at is null`, [member])
const lines = async (member: string) =>
  Number((await house.sql('select seq from head where subject_id = $1', [member]))[0]?.seq)

test('nobody gives themselves a seat, nor anybody one that the organization has not or that they hold', async () => {
  const own = await enterPerson(administrator)
  const seat = { seat: newId(), from: '2026-11-24' }
  equal(await reasonOf('seat.give', { ...seat, staff: administrator.seat.staffId, role: 'supervisor' }), 'own-seat')
  equal(await reasonOf('seat.give', { ...seat, staff: own.staff, role: 'oversight' }), 'role-not-here')
  equal(await reasonOf('seat.give', { ...seat, staff: own.staff, role: 'care-manager' }), 'seat-held')
  equal(await reasonOf('seat.give', { ...seat, staff: own.staff, role: 'supervisor' }), 'done')
})

test('an ended seat is no seat from that moment on, and is not ended twice', async () => {
  const biller = house.as(await house.seat(agency, 'biller'))
  const { seatId: seat, staffId } = biller.seat
  equal((await biller.query('house.staff', { organization: agency })).status, 200)
  equal(await reasonOf('seat.give', { staff: staffId, seat: newId(), role: 'intake', from: '2022-01-01' }), 'done')
  equal(await reasonOf('seat.end', { seat }), 'done')
  equal((await biller.query('house.staff', { organization: agency })).body.code, 'seat-not-yours')
  equal(await reasonOf('seat.end', { seat }), 'seat-ended')
  const { body } = await administrator.query('house.staff', { organization: agency })
  const shown = body.value.staff.find((one: { id: string }) => one.id === staffId)
  deepEqual(shown.roles, ['intake'])
})

test('with the last seat the sign-in ends, and with the last that leads the members go back', async () => {
  const { manager, members } = await leading(2)
  const { seatId: seat } = manager.seat
  const { body } = await administrator.command('seat.end', { organization: agency, seat })
  deepEqual(body.value, { members: 2 })
  equal((await manager.query('caseload.list', { organization: agency })).body.code, 'session-ended')
  await house.house.core.settled()
  for (const { member } of members) deepEqual(await leads(member), [])
})

test('who holds another seat that leads keeps the members', async () => {
  const { manager, members } = await leading(1)
  const { seatId: seat, staffId: staff } = manager.seat
  equal(await reasonOf('seat.give', { staff, seat: newId(), role: 'supervisor', from: '2022-01-01' }), 'done')
  equal(await reasonOf('seat.end', { seat }), 'done')
  await house.house.core.settled()
  for (const { member } of members) deepEqual(await leads(member), [{ staff_id: staff }])
})

test('who left comes back with a seat and a new first password', async () => {
  const own = await enterPerson(administrator)
  equal(await reasonOf('staff.leave', { staff: own.staff, on: '2026-11-24' }), 'done')
  const seat = { staff: own.staff, seat: newId(), role: 'care-manager', from: '2022-01-01' }
  equal(await reasonOf('seat.give', seat), 'done')
  equal(await signIn(own.email, own.password), 'sign-in-refused')
  const { body } = await administrator.command('account.reset', { organization: agency, staff: own.staff })
  equal(await signIn(own.email, body.value.password), 'enroll')
})

test('nobody resets their own account; a colleague’s is theirs no more until they begin anew', async () => {
  equal(await reasonOf('account.reset', { staff: administrator.seat.staffId }), 'own-account')
  const own = await enterPerson(administrator)
  const seated = house.as(await house.seat(agency, 'intake'))
  const id = newId()
  const input = { organization: agency, staff: seated.seat.staffId }
  const first = await administrator.command('account.reset', input, id)
  equal((await seated.query('house.staff', { organization: agency })).body.code, 'session-ended')
  equal((await administrator.command('account.reset', input, id)).body.value.password, null)
  const { body } = await administrator.command('account.reset', { organization: agency, staff: own.staff })
  notEqual(body.value.password, own.password)
  notEqual(body.value.password, first.body.value.password)
  equal(await signIn(own.email, own.password), 'sign-in-refused')
  equal(await signIn(own.email, body.value.password), 'enroll')
})

const week = { from: '2026-11-30', to: '2026-12-06', reason: 'On leave' }

test('a cover is somebody else, who can walk, for days that are not over', async () => {
  const { manager } = await leading(1)
  const { staffId: staff } = manager.seat
  const { staffId: cover } = (await leading(0)).manager.seat
  const { staffId: biller } = await house.seat(agency, 'biller')
  equal(await reasonOf('staff.away', { ...week, staff, cover: staff }), 'cover-is-self')
  equal(await reasonOf('staff.away', { ...week, staff, cover: biller }), 'cover-cannot')
  equal(await reasonOf('staff.away', { ...week, staff, cover, to: '2026-11-29' }), 'dates-crossed')
  equal(await reasonOf('staff.away', { ...week, staff, cover, from: '2026-11-20', to: '2026-11-23' }), 'dates-crossed')
})

test('away: every member they lead has the cover once, however often the work is begun again', async () => {
  const { manager, members } = await leading(3)
  const { manager: colleague, members: others } = await leading(1)
  const id = newId()
  const input = { organization: agency, staff: manager.seat.staffId, cover: colleague.seat.staffId, ...week }
  const { body } = await administrator.command('staff.away', input, id)
  deepEqual(body.value, { members: 3 })
  await house.house.core.settled()
  const expected = [{ staff_id: colleague.seat.staffId, from_on: week.from, to_on: week.to, reason: week.reason }]
  for (const { member } of members) deepEqual(await covers(member), expected)
  for (const { member } of others) deepEqual(await covers(member), [])
  const before = await Promise.all(members.map(({ member }) => lines(member)))
  await house.sql('update handover set done_at = null where organization_id = $1', [agency])
  await runHandover(house.house.core.house, { organizationId: agency, id })
  await administrator.command('staff.away', input, id)
  deepEqual(await Promise.all(members.map(({ member }) => lines(member))), before)
  const { body: list } = await administrator.query('staff.list', { organization: agency })
  const { staff, cover, from, to } = input
  deepEqual(list.value.away, [{ id, staff, cover, from, to, isDone: true }])
})

test('a handover cut off half way goes on at the next start, and does nobody twice', async () => {
  const { manager, members } = await leading(3)
  const { manager: colleague } = await leading(0)
  const id = newId()
  const input = { organization: agency, staff: manager.seat.staffId, cover: colleague.seat.staffId, ...week }
  const core = house.house.core.house
  // The process dies after the answer: what was to follow never runs.
  const { token, seatId } = administrator.seat
  const caller = { kind: 'person', token, seatId, isBackground: true } as const
  const dying = openGate({ ...core, background: () => {} })
  await dying.call(caller, { operation: awayStaff, input, id })
  deepEqual(await covers(members[0]?.member ?? ''), [])
  await resumeHandovers(core)
  await resumeHandovers(core)
  await house.house.core.settled()
  for (const { member } of members) equal((await covers(member)).length, 1)
  equal((await house.sql('select from handover where id = $1 and done_at is not null', [id])).length, 1)
})

test('a member who has barred the cover is not theirs: the chart asks for another', async () => {
  const { manager, members } = await leading(1)
  const { manager: colleague } = await leading(0)
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  const member = members[0]?.member ?? ''
  await supervisor.command('block.set', { member, id: newId(), staff: colleague.seat.staffId, reason: null })
  await reasonOf('staff.away', { ...week, staff: manager.seat.staffId, cover: colleague.seat.staffId })
  await house.house.core.settled()
  deepEqual(await covers(member), [])
  const tasks = await house.sql('select due_on from task where member_id = $1 and done_at is null', [member])
  deepEqual(tasks, [{ due_on: week.from }])
})

test('of a leaver’s covers the supervisor names others; what they had to do is the next one’s', async () => {
  const { manager, members } = await leading(1)
  const { manager: leaver } = await leading(0)
  const member = members[0]?.member ?? ''
  await reasonOf('staff.away', { ...week, staff: manager.seat.staffId, cover: leaver.seat.staffId })
  await house.house.core.settled()
  await manager.command('task.add', { member, id: newId(), what: 'Call', dueOn: null, forStaff: leaver.seat.staffId })
  await reasonOf('staff.leave', { staff: leaver.seat.staffId, on: '2026-11-24' })
  await house.house.core.settled()
  deepEqual(await covers(member), [])
  deepEqual(await leads(member), [{ staff_id: manager.seat.staffId }])
  const open = await house.sql(
    'select what, for_staff, for_role from task where member_id = $1 and done_at is null order by what',
    [member],
  )
  deepEqual(open, [
    { what: 'Call', for_staff: null, for_role: null },
    { what: 'Who covered has left: name another cover', for_staff: null, for_role: 'supervisor' },
  ])
})
