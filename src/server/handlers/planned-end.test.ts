// A planned last day and a cover that ends early, through the front door: who may, what is refused, and that on the day after the seat ends by
// itself with nobody forgotten.
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'
import { closeSeats } from '../handover/close-seat.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (role: Role, organization: string) => house.as(await house.seat(organization, role))

async function team() {
  const agency = await house.organization('agency')
  const [admin, supervisor, lead, colleague] = [
    await seated('administrator', agency),
    await seated('supervisor', agency),
    await seated('care-manager', agency),
    await seated('care-manager', agency),
  ]
  const entered = await enterMember(lead)
  await begin(lead, entered)
  const [seat] = await house.sql('select id from seat where staff_id = $1', [lead.seat.staffId])
  return { agency, admin, supervisor, lead, colleague, entered, seat: String(seat?.id) }
}

const reason = async (session: Session, name: string, input: object) => {
  const { body } = await session.command(name, input)
  return body.reason ?? body.code ?? body.outcome
}
const teamOf = async (session: Session) =>
  (await session.query('staff.team', { organization: session.seat.organizationId })).body.value
const walking = async ({ member }: Entered) =>
  (await house.sql('select lead_id, cover_id from member_card where member_id = $1', [member]))[0]

test('a last day is planned by the administrator alone, from today on, and never for the last administrator', async () => {
  const { agency, admin, supervisor, seat } = await team()
  const planning = { organization: agency, seat, on: '2026-12-04' }
  equal(await reason(supervisor, 'seat.plan', planning), 'not-allowed')
  equal(
    await reason(await seated('administrator', await house.organization('agency')), 'seat.plan', planning),
    'not-found',
  )
  equal(await reason(admin, 'seat.plan', { ...planning, seat: newId() }), 'seat-unknown')
  equal(await reason(admin, 'seat.plan', { ...planning, on: '2026-11-23' }), 'day-passed')
  const [own] = await house.sql('select id from seat where staff_id = $1', [admin.seat.staffId])
  equal(await reason(admin, 'seat.plan', { ...planning, seat: own?.id }), 'last-administrator')
  equal(await reason(admin, 'seat.close', { organization: agency, seat }), 'not-allowed')
  equal(await reason(admin, 'seat.plan', planning), 'done')
  deepEqual(
    (await teamOf(supervisor)).leaving.map((one: { lastOn: string; members: number }) => [one.lastOn, one.members]),
    [['2026-12-04', 1]],
  )
  equal(await reason(admin, 'seat.plan', { ...planning, on: null }), 'done')
  deepEqual((await teamOf(supervisor)).leaving, [])
})

test('on its last day a seat still stands; on the day after it ends by itself, and the member goes back to the supervisor', async () => {
  const { lead, entered, seat, supervisor } = await team()
  await house.sql(`update seat set from_on = '2022-01-01', to_on = '2026-11-24' where id = $1`, [seat])
  await closeSeats(house.house.core.house)
  deepEqual((await house.sql('select ended_at from seat where id = $1', [seat]))[0]?.ended_at, null)
  equal((await walking(entered))?.lead_id, lead.seat.staffId)
  await house.sql(`update seat set to_on = '2026-11-23' where id = $1`, [seat])
  for (let i = 0; i < 2; i++) {
    await closeSeats(house.house.core.house)
    await house.house.core.settled()
  }
  equal((await walking(entered))?.lead_id, null)
  equal((await house.sql('select ended_at from seat where id = $1', [seat]))[0]?.ended_at === null, false)
  const { tasks } = (
    await supervisor.query('task.list', { organization: supervisor.seat.organizationId, for: 'supervisor' })
  ).body.value
  deepEqual(
    tasks.map((one: { kind: string; member: string }) => [one.kind, one.member]),
    [['name-lead', entered.member]],
  )
  const [person] = await house.sql('select ended_on from staff where id = $1', [lead.seat.staffId])
  equal(person?.ended_on, '2026-11-23')
})

test('a seat that cannot be ended now holds up no other', async () => {
  const [stuck, other] = [await team(), await team()]
  await house.sql(`update seat set from_on = '2022-01-01', to_on = '2026-11-22' where id = $1`, [stuck.seat])
  await house.sql(`update seat set from_on = '2022-01-01', to_on = '2026-11-23' where id = $1`, [other.seat])
  const core = house.house.core.house
  const close = async (staff: string) => {
    if (staff === stuck.lead.seat.staffId) throw new Error('out of reach')
    await core.accounts.close(staff)
  }
  await rejects(closeSeats({ ...core, accounts: { ...core.accounts, close } }), /out of reach/)
  await house.house.core.settled()
  const ended = (await house.sql('select id from seat where id = any($1::uuid[]) and ended_at is not null', [
    [stuck.seat, other.seat],
  ])) as readonly { id: string }[]
  deepEqual(
    ended.map(({ id }) => id),
    [other.seat],
  )
})

test('a supervisor names a cover and ends it when the lead is back; a cover given by hand stays', async () => {
  const { agency, supervisor, lead, colleague, entered } = await team()
  const away = {
    organization: agency,
    staff: lead.seat.staffId,
    cover: colleague.seat.staffId,
    from: '2026-11-24',
    to: '2026-11-30',
    reason: null,
  }
  equal(await reason(lead, 'staff.away', away), 'not-allowed')
  equal(await reason(supervisor, 'staff.away', away), 'done')
  await house.house.core.settled()
  equal((await walking(entered))?.cover_id, colleague.seat.staffId)
  const [{ id }] = (await teamOf(supervisor)).away
  equal(await reason(colleague, 'staff.back', { organization: agency, away: id }), 'not-allowed')
  equal(await reason(supervisor, 'staff.back', { organization: agency, away: newId() }), 'away-unknown')
  const byHand = await enterMember(lead)
  const given = { episode: byHand.episode, staff: colleague.seat.staffId, assignment: newId(), reason: null }
  const days = { from: '2026-11-24', to: '2026-11-30' }
  equal(await reason(supervisor, 'assignment.cover', { member: byHand.member, ...given, ...days }), 'done')
  equal(await reason(supervisor, 'staff.back', { organization: agency, away: id }), 'done')
  await house.house.core.settled()
  equal((await walking(entered))?.cover_id, null)
  equal((await walking(byHand))?.cover_id, colleague.seat.staffId)
  equal(await reason(supervisor, 'staff.back', { organization: agency, away: id }), 'away-over')
  deepEqual((await teamOf(supervisor)).away, [])
})
