// The alert's ladder, rung by rung: who is asked first and when the next is; both edges of the quarter of an hour; no list; a person without a
// seat any more, off their hours, or barred by the member; taken, and taken by two at once; and that the clock goes on after a crash.
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { operationByName } from '../../api/index.ts'
import type { Role } from '../../domain/access.ts'
import { climbAlerts } from '../alert-clock.ts'
import { createLog } from '../log.ts'

const start = '2026-11-24T18:00:00.000Z'
const later = (minutes: number, milliseconds = 0) =>
  new Date(Date.parse(start) + minutes * 60_000 + milliseconds).toISOString()
const always = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' }

let house: TestHouse
let plan: string
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan', 'Invented Health Plan')
})
after(() => house.close())

async function inCare() {
  house.clock = start
  const agency = await house.organization('agency')
  const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
  const [manager, supervisor, first, second] = [
    await seated('care-manager'),
    await seated('supervisor'),
    await seated('community-health-worker'),
    await seated('care-manager'),
  ]
  const desk = await seated('member-services', plan)
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const { member } = entered
  const raise = async () => {
    const operation = operationByName.get('crisis-alert.raise')
    if (!operation) throw new Error('no such operation')
    const phone = await house.phone(member, agency)
    const input = { member, id: newId(), how: 'button' }
    const answer = await house.house.core.gate.call(phone, { operation, input, id: newId() })
    return (answer as unknown as { value: { alert: string } }).value.alert
  }
  const list = (people: readonly object[]) => supervisor.command('on-call.write', { organization: agency, people })
  const called = (session: Session) => ({ ...always, staffId: session.seat.staffId })
  const alert = async () =>
    (
      await house.sql('select * from crisis_alert where member_id = $1 order by at desc, id desc limit 1', [member])
    )[0] ?? {}
  const shown = async (session: Session) =>
    (await session.query('crisis-alert.list', { organization: session.seat.organizationId })).body.value.alerts.filter(
      (one: { member: string }) => one.member === member,
    ).length
  return { ...entered, agency, seated, manager, supervisor, first, second, desk, raise, list, called, alert, shown }
}

async function at(minutes: number, milliseconds = 0) {
  house.clock = later(minutes, milliseconds)
  equal(await climbAlerts(house.house.core, createLog('silent')), 0)
}

test('the supervisor keeps the list, of people who have a seat for it', async () => {
  const { agency, list, called, manager, desk, first, supervisor } = await inCare()
  const people = [called(first)]
  equal((await manager.command('on-call.write', { organization: agency, people })).body.code, 'not-allowed')
  equal((await list([{ ...always, staffId: newId() }])).body.reason, 'person-not-here')
  equal((await list([called(desk)])).body.reason, 'person-not-here')
  equal((await list([{ ...called(first), from: '8:00' }])).body.code, 'bad-input')
  equal((await list(people)).body.outcome, 'done')
  const { value } = (await supervisor.query('on-call.read', { organization: agency })).body
  deepEqual(
    value.people.map(({ staffId, isHere, isCalledNow }: Record<string, unknown>) => [staffId, isHere, isCalledNow]),
    [[first.seat.staffId, true, true]],
  )
})

test('it asks the first at once, the next after five minutes and not before; who was asked stays asked', async () => {
  const { list, called, first, second, supervisor, manager, raise, alert, shown, desk } = await inCare()
  await list([called(first), called(second)])
  await raise()
  deepEqual((await alert()).asked, [first.seat.staffId])
  deepEqual([await shown(first), await shown(second), await shown(supervisor), await shown(manager)], [1, 0, 0, 0])
  await at(4, 59_999)
  deepEqual((await alert()).asked, [first.seat.staffId])
  await at(5)
  deepEqual((await alert()).asked, [first.seat.staffId, second.seat.staffId])
  deepEqual([await shown(first), await shown(second), await shown(desk)], [1, 1, 0])
})

test('the list an open app asks for again and again is in the access log when it shows somebody, and not before', async () => {
  const { member, list, called, first, raise, shown } = await inCare()
  const lines = () =>
    house.sql(`select members from access_log where operation = 'crisis-alert.list' and seat_id = $1`, [
      first.seat.seatId,
    ])
  await list([called(first)])
  equal(await shown(first), 0)
  deepEqual(await lines(), [])
  await raise()
  equal(await shown(first), 1)
  deepEqual(
    (await lines()).map((line) => line.members),
    [[member]],
  )
})

test('a list that comes to its end goes to the desk: the plan’s Member Services and the supervisors', async () => {
  const { list, called, first, raise, alert, shown, desk, supervisor } = await inCare()
  await list([called(first)])
  await raise()
  await at(5)
  equal((await alert()).desk_at, later(5))
  deepEqual([await shown(first), await shown(desk), await shown(supervisor)], [1, 1, 1])
})

test('nobody in fifteen minutes: at the desk then and not a millisecond before, whoever is still to be asked', async () => {
  const { agency, list, called, first, second, manager, supervisor, raise, alert, shown, desk } = await inCare()
  await house.sql(`update organization set settings = '{"alertRungMinutes": 7}' where id = $1`, [agency])
  await list([first, second, manager, supervisor].map(called))
  await raise()
  for (const minutes of [7, 14]) await at(minutes)
  equal((await alert()).climbs_at, later(15))
  await at(14, 59_999)
  deepEqual([(await alert()).desk_at, await shown(desk)], [null, 0])
  await at(15)
  deepEqual([(await alert()).desk_at, await shown(desk)], [later(15), 1])
  deepEqual(
    (await alert()).asked,
    [first, second, manager].map((one) => one.seat.staffId),
  )
  await at(30)
  equal((await alert()).desk_at, later(15))
})

test('no list, an empty one, and nobody called at this hour: the desk at once', async () => {
  for (const hours of [undefined, [], [{ from: '00:00', until: '06:00' }]]) {
    const { list, called, first, raise, alert, shown, desk, supervisor } = await inCare()
    if (hours) await list(hours.map((one) => ({ ...called(first), ...one })))
    await raise()
    deepEqual([(await alert()).asked, (await alert()).desk_at], [[], start])
    deepEqual([await shown(desk), await shown(supervisor), await shown(first)], [1, 1, 0])
  }
})

test('who has no seat any more, and whom the member barred, is passed over and sees nothing', async () => {
  const { member, list, called, first, second, manager, raise, alert, shown } = await inCare()
  await list([called(first), called(second), called(manager)])
  await house.sql('update seat set ended_at = $2 where id = $1', [first.seat.seatId, start])
  await house.sql(
    `insert into block (member_id, id, staff_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-11-24', now(), 1)`,
    [member, newId(), second.seat.staffId],
  )
  await house.sql('update member_card set blocked = array[$2::uuid] where member_id = $1', [
    member,
    second.seat.staffId,
  ])
  const id = await raise()
  deepEqual((await alert()).asked, [manager.seat.staffId])
  equal((await first.command('crisis-alert.take', { member, alert: id })).body.code, 'seat-not-yours')
  equal((await second.command('crisis-alert.take', { member, alert: id })).body.code, 'not-found')
  await at(5)
  equal(await shown(second), 0)
})

test('two take it at once: one has it, the other is told; who does not walk with the member opens the chart with it', async () => {
  const { member, list, called, first, second, raise, alert, shown } = await inCare()
  await list([called(first), called(second)])
  const id = await raise()
  await at(5)
  const both = await Promise.all([first, second].map((one) => one.command('crisis-alert.take', { member, alert: id })))
  deepEqual(both.map(({ body }) => body.outcome + (body.reason ?? '')).toSorted(), ['done', 'refusedalert-taken'])
  const taker = both[0]?.body.outcome === 'done' ? first : second
  deepEqual([(await alert()).taken_by, (await alert()).climbs_at], [taker.seat.staffId, null])
  deepEqual([await shown(first), await shown(second)], [0, 0])
  const chart = (await taker.query('member.chart', { member })).body.value.chart
  equal(chart.chartOpening[0].staffId, taker.seat.staffId)
  equal(chart.safetyStep[0].concernId, chart.safetyConcern[0].id)
  await at(20)
  equal((await alert()).desk_at, null)
})

test('the plan takes it at the desk and not before; another plan or agency finds nothing', async () => {
  const { member, list, called, first, raise, alert, desk, seated } = await inCare()
  await list([called(first)])
  const id = await raise()
  equal((await desk.command('crisis-alert.take', { member, alert: id })).body.reason, 'alert-unknown')
  const elsewhere = [
    await seated('member-services', await house.organization('plan')),
    await seated('supervisor', await house.organization('agency')),
  ]
  for (const one of elsewhere)
    equal((await one.command('crisis-alert.take', { member, alert: id })).body.code, 'not-found')
  await at(5)
  equal((await desk.command('crisis-alert.take', { member, alert: id })).body.outcome, 'done')
  equal((await alert()).taken_by, desk.seat.staffId)
})

test('while people are asked a second call is the same one; once it lies at the desk they are asked anew, and one hand takes both', async () => {
  const { member, list, called, first, raise } = await inCare()
  await list([called(first)])
  const id = await raise()
  equal(await raise(), id)
  await at(5)
  const again = await raise()
  equal(again === id, false)
  equal((await first.command('crisis-alert.take', { member, alert: again })).body.outcome, 'done')
  const open = await house.sql('select from crisis_alert where member_id = $1 and taken_at is null', [member])
  equal(open.length, 0)
})

test('it stands in the safety concern that is open, and opens one where there is none', async () => {
  const { member, episode, manager, raise, alert } = await inCare()
  const concern = newId()
  const open = { member, id: concern, episodeId: episode, at: start, kind: 'suicide', level: 'high', what: 'Said so' }
  equal((await manager.command('safety-concern.raise', open)).body.outcome, 'done')
  await raise()
  equal((await alert()).concern_id, concern)
  const other = await inCare()
  await other.raise()
  const [opened] = await house.sql('select id, kind, level from safety_concern where member_id = $1', [other.member])
  deepEqual(
    [opened?.kind, opened?.level, opened?.id],
    ['other-danger', 'not-assessed', (await other.alert()).concern_id],
  )
})

test('only the house lets it climb, and two clocks at once let it climb once', async () => {
  const { member, list, called, first, second, manager, raise, alert } = await inCare()
  await list([called(first), called(second)])
  const id = await raise()
  equal((await manager.command('crisis-alert.climb', { member, alert: id })).body.code, 'not-allowed')
  house.clock = later(5)
  const log = createLog('silent')
  deepEqual(await Promise.all([climbAlerts(house.house.core, log), climbAlerts(house.house.core, log)]), [0, 0])
  deepEqual((await alert()).asked, [first.seat.staffId, second.seat.staffId])
})

test('a clock that stood still for an hour goes straight to the desk', async () => {
  const { list, called, first, second, raise, alert } = await inCare()
  await list([called(first), called(second)])
  await raise()
  await at(60)
  deepEqual([(await alert()).asked, (await alert()).desk_at], [[first.seat.staffId], later(60)])
  await rejects(house.sql('update crisis_alert set desk_at = null where desk_at is not null'))
})
