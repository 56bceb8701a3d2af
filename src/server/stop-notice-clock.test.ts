// The plan's notice of a member's own stop: made by the house itself, once, where the plan is here to send it; it goes as every other, moves the day
// on which the benefit ends when it goes late, and is called off when the stop is taken back (CLOCK-22).
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestHouse, testHouse } from '../../test/house.ts'
import { memberInCare, sent } from '../../test/member-in-care.ts'
import { createLog } from './log.ts'
import { noticeStops } from './stop-notice-clock.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const tick = () => noticeStops(house.house.core, createLog('silent'))

async function withDesk() {
  const care = await memberInCare(house)
  return { ...care, desk: await house.as(await house.seat(care.plan, 'member-services')) }
}

type Care = Awaited<ReturnType<typeof withDesk>>

function noticesOf({ member }: Pick<Care, 'member'>) {
  return house.sql(
    'select id, kind, addressee, owner_id, dated_on, effective_on, appeal_by, keep_by, body, sent_on, struck_at from notice where member_id = $1 order by addressee',
    [member],
  )
}

const stopOf = ({ member, episode }: Care) => ({
  ...{ member, episode, on: '2026-11-24', saidBy: 'member', saidTo: 'call', words: null },
})

test('nobody but the house makes it, of a stop alone, and only where somebody at the plan can send it', async () => {
  const care = await withDesk()
  const { member, episode, manager, desk } = care
  for (const session of [manager, desk])
    equal((await session.command('stop.notice', { member, episode })).body.code, 'not-allowed')
  const away = await memberInCare(house)
  for (const one of [away, care]) await sent(one.phone, 'choices/stop', {})
  equal(await tick(), 0)
  deepEqual([(await noticesOf(away)).length, (await noticesOf(care)).length], [0, 2])
  const ended = await withDesk()
  const left = { member: ended.member, episode: ended.episode, on: '2026-11-24', reason: 'left-county', text: null }
  equal((await ended.manager.command('episode.end', left)).body.outcome, 'done')
  equal(await tick(), 0)
  deepEqual(await noticesOf(ended), [])
})

test('one to the member and a copy to the agency, once though several look, with the day and how to take it back', async () => {
  const care = await withDesk()
  await sent(care.phone, 'choices/stop', {})
  deepEqual(await Promise.all([tick(), tick()]), [0, 0])
  equal(await tick(), 0)
  const [mine, copy, ...others] = await noticesOf(care)
  deepEqual([others, copy?.addressee, copy?.owner_id], [[], 'requester', care.agency])
  deepEqual(
    [mine?.kind, mine?.owner_id, mine?.dated_on, mine?.effective_on, mine?.appeal_by, mine?.keep_by],
    ['stop', care.plan, '2026-11-24', '2026-12-04', '2027-01-23', null],
  )
  const body = String(mine?.body)
  match(body, /The benefit itself ends on December 4, 2026/)
  // On the day it ends, it is over: the letter names the last day on which the word still counts.
  match(body, /Until December 3, 2026 one word is enough/)
  equal(body.includes('{'), false)
  // It waits in the plan's queue to be sent, and went, it can be appealed at the door like any other.
  const authorizer = await house.as(await house.seat(care.plan, 'authorizer'))
  const queue = (await authorizer.query('authorization.list', { organization: care.plan })).body.value
  ok(queue.notices.some((one: { id: string }) => one.id === mine?.id))
  const went = { member: care.member, notice: mine?.id, way: 'hand', on: '2026-11-24', address: null }
  equal((await care.desk.command('notice.send', went)).body.outcome, 'done')
  match((await care.phone.open('/en/me/choices/complain')).text, /ends, as you asked/)
})

test('signed for, it ends at once and says of no days to take it back', async () => {
  const care = await withDesk()
  const signed = await care.manager.command('episode.stop', { ...stopOf(care), signedBy: 'Ana Invented' })
  equal(signed.body.outcome, 'done')
  equal(await tick(), 0)
  const [mine] = await noticesOf(care)
  deepEqual([mine?.effective_on, /one word is enough/.test(String(mine?.body))], ['2026-11-24', false])
  const went = { member: care.member, notice: mine?.id, way: 'hand', on: '2026-11-24', address: null }
  equal((await care.desk.command('notice.send', went)).body.outcome, 'done')
  const [row] = await house.sql('select benefit_ends_on from episode where id = $1', [care.episode])
  equal(row?.benefit_ends_on, '2026-11-24')
})

test('sent three days late, the benefit ends three days later, and so long the stop can be taken back', async () => {
  const care = await withDesk()
  equal((await care.manager.command('episode.stop', stopOf(care))).body.outcome, 'done')
  equal(await tick(), 0)
  const [mine] = await noticesOf(care)
  house.clock = '2026-11-27T18:00:00.000Z'
  const desk = await house.as(await house.seat(care.plan, 'member-services'))
  const went = { member: care.member, notice: mine?.id, way: 'hand', on: '2026-11-27', address: null }
  equal((await desk.command('notice.send', went)).body.outcome, 'done')
  const [row] = await house.sql('select benefit_ends_on from episode where id = $1', [care.episode])
  equal(row?.benefit_ends_on, '2026-12-07')
  house.clock = '2026-12-06T18:00:00.000Z'
  const later = await house.as(await house.seat(care.agency, 'supervisor'))
  const back = await later.command('episode.stop-back', { member: care.member, episode: care.episode })
  equal(back.body.outcome, 'done')
})

test('taken back before it went, it goes nowhere; stopped again another day, there is a new one', async () => {
  const care = await withDesk()
  await sent(care.phone, 'choices/stop', {})
  equal(await tick(), 0)
  await sent(care.phone, 'choices/back', {})
  equal((await noticesOf(care)).filter((one) => one.sent_on === null && one.struck_at === null).length, 0)
  equal(await tick(), 0)
  equal((await noticesOf(care)).filter((one) => one.addressee === 'member').length, 1)
  house.clock = '2026-11-25T18:00:00.000Z'
  const supervisor = await house.as(await house.seat(care.agency, 'supervisor'))
  equal((await supervisor.command('episode.stop', { ...stopOf(care), on: '2026-11-25' })).body.outcome, 'done')
  equal(await tick(), 0)
  const again = (await noticesOf(care)).filter((one) => one.addressee === 'member' && one.struck_at === null)
  deepEqual(
    again.map((one) => [one.dated_on, one.effective_on]),
    [['2026-11-25', '2026-12-05']],
  )
})
