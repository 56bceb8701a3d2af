// The clocks of a request at their edges: weekends, holidays, the change of the clocks, the thirty days of a streamlined start.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { agency, at, episode, idOf, now } from '../../test/entry-example.ts'
import { addDays } from '../base/day.ts'
import type { Authorization } from './authorization.ts'
import {
  type AskedHow,
  askedHow,
  dayOfStart,
  inOrder,
  queueReason,
  requestDue,
  streamlinedWarning,
} from './authorization-clock.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Episode } from './episode.ts'

const asked = (given: Partial<AskedHow>): AskedHow => ({
  speed: 'routine',
  received: '2026-11-24',
  firstServiceOn: null,
  ...given,
})
const dueOf = (given: Partial<AskedHow>, when = now) => requestDue(at.content, asked(given), when)

test('routine: five working days, the fifth whole, over weekends and holidays', () => {
  // Tuesday; Thanksgiving and the day after, then a weekend.
  equal(dueOf({ received: '2026-11-24' }).dueOn, '2026-12-03')
  equal(dueOf({ received: '2026-11-02' }).dueOn, '2026-11-09')
  // Veterans Day.
  equal(dueOf({ received: '2026-11-06' }).dueOn, '2026-11-16')
  // Received late on a Friday evening in Los Angeles, Saturday in UTC: the Friday counts.
  equal(dueOf({ received: '2026-11-21T05:00:00Z' }).dueOn, dueOf({ received: '2026-11-20' }).dueOn)
  equal(dueOf({ received: '2026-11-02' }, '2026-11-10T07:59:59.999Z').state, 'due')
  equal(dueOf({ received: '2026-11-02' }, '2026-11-10T08:00:00.000Z').state, 'late')
})

test('expedited: 72 clock hours, through Thanksgiving and the night the clocks change', () => {
  const holiday = dueOf({ speed: 'expedited', received: '2026-11-25T18:30:00Z' })
  deepEqual([holiday.lateAt, holiday.dueOn], ['2026-11-28T18:30:00.000Z', '2026-11-28'])
  const change = dueOf({ speed: 'expedited', received: '2026-10-31T01:00:00Z' })
  equal(change.lateAt, '2026-11-03T01:00:00.000Z')
  const edge = { speed: 'expedited', received: '2026-11-21T20:00:00.000Z' } as const
  equal(dueOf(edge, '2026-11-24T19:59:59.999Z').state, 'due')
  equal(dueOf(edge, '2026-11-24T20:00:00.000Z').state, 'late')
})

test('streamlined: the thirty days may end first; asked in time, the five working days do', () => {
  const late = dueOf({ speed: 'streamlined', received: '2026-11-24', firstServiceOn: '2026-10-30' })
  deepEqual([late.dueOn, late.windowEndsOn], ['2026-11-29', '2026-11-29'])
  const early = dueOf({ speed: 'streamlined', received: '2026-11-02', firstServiceOn: '2026-10-30' })
  deepEqual([early.dueOn, early.windowEndsOn], ['2026-11-09', '2026-11-29'])
  // CLOCK-12: five working days before day 30, Thanksgiving and the day after left out.
  equal(early.askBy, '2026-11-19')
})

test('a streamlined start is warned of on day 20, on the day to ask by, and after day 30', () => {
  const first = '2026-10-30'
  const clock = dueOf({ speed: 'streamlined', firstServiceOn: first })
  const says = (day: string) => streamlinedWarning(clock, first, day)
  deepEqual([says(addDays(first, 19)), says(addDays(first, 20))], [null, 'ask-by'])
  // Where no holiday moves the day to ask by: day 20, then that day.
  const plain = '2026-09-01'
  const other = dueOf({ speed: 'streamlined', firstServiceOn: plain })
  const warned = [19, 20, 22, 23, 30, 31].map((n) => streamlinedWarning(other, plain, addDays(plain, n)))
  deepEqual([other.askBy, other.windowEndsOn], ['2026-09-24', '2026-10-01'])
  deepEqual(warned, [null, 'day-20', 'day-20', 'ask-by', 'ask-by', 'over'])
  equal(says('2026-11-30'), 'over')
  equal(dayOfStart(first, '2026-11-29'), 30)
  equal(streamlinedWarning(dueOf({}), null, '2026-11-24'), null)
})

test('how it was asked: as its request says; care begun before any authorization is a streamlined start; else routine', () => {
  const authorization = { id: idOf('asked'), planId: idOf('plan'), requestedOn: '2026-11-20' } as Authorization
  const request = {
    authorizationId: authorization.id,
    id: idOf('request'),
    speed: 'expedited',
    receivedAt: now,
    firstServiceOn: null,
    struckAt: null,
  } as AuthorizationRequest
  const how = (requests: readonly AuthorizationRequest[], episodes: readonly Episode[], before: object[] = []) =>
    askedHow(authorization, { authorizations: [authorization, ...(before as Authorization[])], requests, episodes })
  deepEqual(how([request], []), { speed: 'expedited', received: now, firstServiceOn: null })
  const begun = episode('active', { planId: idOf('plan'), startedOn: '2026-11-10', agencyId: agency })
  deepEqual(how([{ ...request, struckAt: now }], [begun]), {
    speed: 'streamlined',
    received: '2026-11-20',
    firstServiceOn: '2026-11-10',
  })
  // A streamlined start is for the first authorization only (STR-1).
  const ended = { ...authorization, id: idOf('ended'), program: 'ecm', status: 'ended', struckAt: null }
  equal(how([], [begun], [ended]).speed, 'routine')
  const given = { ...begun, assignedOn: '2026-11-01' }
  equal(how([], [given]).speed, 'routine')
  equal(how([], [{ ...begun, planId: idOf('another') }]).speed, 'routine')
})

test('who is late first is next, and the list says why', () => {
  const rows = ['2026-11-27T08:00:00Z', '2026-11-25T08:00:00Z'].map((lateAt) => ({ lateAt }))
  deepEqual(
    inOrder(rows).map((one) => one.lateAt),
    ['2026-11-25T08:00:00Z', '2026-11-27T08:00:00Z'],
  )
  const row = { lateAt: now, state: 'waiting', speed: 'routine', warning: null, waitsForSecond: false } as const
  equal(queueReason(row), 'in-order')
  equal(queueReason({ ...row, waitsForSecond: true }), 'second-waits')
  equal(queueReason({ ...row, warning: 'day-20' }), 'window-ends')
  equal(queueReason({ ...row, speed: 'expedited', warning: 'day-20' }), 'expedited')
  equal(queueReason({ ...row, speed: 'expedited', state: 'due' }), 'due-today')
  equal(queueReason({ ...row, state: 'late' }), 'late')
})
