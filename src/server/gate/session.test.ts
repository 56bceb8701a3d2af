// Who is let in at all: the edges of a session, of a seat and of a person's time here.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { SEAT_COOKIE } from '../sign-in/seat-session.ts'

const opened = '2026-11-24T18:00:00.000Z'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse({ clock: opened })
  agency = await house.organization('agency')
})
beforeEach(async () => {
  house.clock = opened
  manager = house.as(await house.seat(agency, 'care-manager'))
})
after(() => house.close())

async function answer(session: Session = manager): Promise<string> {
  const { status, body } = await session.query('caseload.list', { organization: agency })
  return status === 200 ? 'in' : body.code
}

async function answerAt(clock: string): Promise<string> {
  house.clock = clock
  return answer()
}

test('without a session, with a token nobody was given, or with a seat of someone else there is no way in', async () => {
  equal(await answer(house.as({ ...manager.seat, token: '' })), 'sign-in-needed')
  equal(await answer(house.as({ ...manager.seat, token: 'nobody was given this' })), 'sign-in-needed')
  const other = await house.seat(agency, 'supervisor')
  equal(await answer(house.as({ ...manager.seat, seatId: other.seatId })), 'seat-not-yours')
  equal(await answer(house.as({ ...manager.seat, seatId: newId() })), 'seat-not-yours')
  equal(await answer(house.as({ ...manager.seat, seatId: "' or true --" })), 'seat-not-yours')
})

test('a session locks after 15 minutes idle: 14:59 passes, 15:00 does not', async () => {
  equal(await answerAt('2026-11-24T18:15:00.000Z'), 'session-locked')
  equal(await answerAt('2026-11-24T18:14:59.999Z'), 'in')
})

test('what a person does keeps the session awake; what the app does by itself does not', async () => {
  equal(await answerAt('2026-11-24T18:10:00.000Z'), 'in')
  equal(await answerAt('2026-11-24T18:24:59.000Z'), 'in')
  const background = {
    cookie: `${SEAT_COOKIE}=${manager.seat.token}`,
    'alongside-seat': manager.seat.seatId,
    'alongside-background': '1',
  }
  const address = `http://localhost/api/caseload.list?input=${encodeURIComponent(JSON.stringify({ organization: agency }))}`
  house.clock = '2026-11-24T18:35:00.000Z'
  equal((await house.house.fetch(new Request(address, { headers: background }))).status, 200)
  equal(await answerAt('2026-11-24T18:39:59.000Z'), 'session-locked')
})

test('a refused call keeps a session awake no longer than a read that was not made', async () => {
  house.clock = '2026-11-24T18:10:00.000Z'
  equal((await manager.query('log.read', { organization: agency })).body.code, 'not-allowed')
  equal(await answerAt('2026-11-24T18:15:00.000Z'), 'session-locked')
})

test('a session ends 12 hours after sign-in, however busy it was', async () => {
  await house.sql('update seat_session set last_seen_at = $2 where staff_id = $1', [
    manager.seat.staffId,
    '2026-11-25T05:59:00.000Z',
  ])
  equal(await answerAt('2026-11-25T06:00:00.000Z'), 'session-ended')
  equal(await answerAt('2026-11-25T05:59:59.999Z'), 'in')
})

test('a session that was locked or ended by hand stays so', async () => {
  await house.sql('update seat_session set locked_at = $2 where staff_id = $1', [manager.seat.staffId, opened])
  equal(await answer(), 'session-locked')
  await house.sql('update seat_session set ended_at = $2 where staff_id = $1', [manager.seat.staffId, opened])
  equal(await answer(), 'session-ended')
})

test('a person who left yesterday is out; on the last day they still work', async () => {
  const leaves = (day: string) => house.sql('update staff set ended_on = $2 where id = $1', [manager.seat.staffId, day])
  await leaves('2026-11-23')
  equal(await answer(), 'session-ended')
  await leaves('2026-11-24')
  equal(await answer(), 'in')
})

test('a seat that begins tomorrow or ended yesterday is not held today; its first and its last day are', async () => {
  const seat = (from: string, to: string | null) =>
    house.sql('update seat set from_on = $2, to_on = $3 where id = $1', [manager.seat.seatId, from, to])
  await seat('2026-11-25', null)
  equal(await answer(), 'seat-not-yours')
  await seat('2022-01-01', '2026-11-23')
  equal(await answer(), 'seat-not-yours')
  await seat('2026-11-24', '2026-11-24')
  equal(await answer(), 'in')
})

test('today is the day in Los Angeles: late in the evening there it is not yet tomorrow', async () => {
  await house.sql('update seat set to_on = $2 where id = $1', [manager.seat.seatId, '2026-11-24'])
  await house.sql('update seat_session set last_seen_at = $2, ends_at = $3 where staff_id = $1', [
    manager.seat.staffId,
    '2026-11-25T07:55:00.000Z',
    '2026-11-25T12:00:00.000Z',
  ])
  equal(await answerAt('2026-11-25T08:00:00.000Z'), 'seat-not-yours')
  equal(await answerAt('2026-11-25T07:59:59.000Z'), 'in')
})

test('who was refused at the door is in the access log when the session tells who it is', async () => {
  equal(await answerAt('2026-11-24T18:15:00.000Z'), 'session-locked')
  const lines = await house.sql('select reason, seat_id from access_log where actor = $1', [
    `staff:${manager.seat.staffId}`,
  ])
  deepEqual(lines, [{ reason: 'session-locked', seat_id: null }])
})
