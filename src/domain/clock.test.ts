import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { californiaCalendar as calendar, clocks } from '../../content/index.ts'
import { addDays, type Day, type Instant, weekday } from '../base/day.ts'
import { type Clock, due, isHoliday, isWorkingDay, state } from './clock.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'
import { instantOf, timeOfInstant } from './program-time.ts'

function clockOf(id: string): Clock {
  const found = clocks.find((clock) => clock.id === id)
  if (!found) throw new Error(`no clock ${id}`)
  return found
}
const dueDay = (id: string, start: Day) => due(clockOf(id), start, calendar).day
const at = (day: Day, time: string) => instantOf(day, time) ?? ''
const later = (instant: Instant, milliseconds: number) => instantFrom(millisecondsOf(instant) + milliseconds)

test('state offices keep these holidays from 2024 to 2028, counted by hand', () => {
  const kept: Record<string, string> = {
    2024: '01-01 01-15 02-19 04-01 05-27 07-04 09-02 11-11 11-28 11-29 12-25',
    2025: '01-01 01-20 02-17 03-31 05-26 07-04 09-01 11-11 11-27 11-28 12-25',
    2026: '01-01 01-19 02-16 03-31 05-25 09-07 11-11 11-26 11-27 12-25',
    2027: '01-01 01-18 02-15 03-31 05-31 07-05 09-06 11-11 11-25 11-26',
    2028: '01-17 02-21 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25',
  }
  for (const [year, days] of Object.entries(kept)) {
    const found: string[] = []
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
      if (weekday(day) <= 5 && isHoliday(day, calendar)) found.push(day.slice(5))
    }
    equal(found.join(' '), days)
  }
})

test('a weekend is no working day, nor the Monday after a Sunday holiday; a Saturday holiday moves nothing', () => {
  equal(isWorkingDay('2026-07-03', calendar), true)
  equal(isWorkingDay('2026-07-04', calendar), false)
  equal(isWorkingDay('2027-07-05', calendar), false)
  equal(isWorkingDay('2027-07-06', calendar), true)
  equal(isWorkingDay('2028-11-10', calendar), false)
})

test('CLOCK-1: five working days, the day of receipt not counted', () => {
  equal(dueDay('authorization.routine', '2026-11-16'), '2026-11-23')
  equal(dueDay('authorization.routine', '2026-11-14'), '2026-11-20')
  equal(dueDay('authorization.routine', '2026-11-15'), '2026-11-20')
  // Thanksgiving and the day after do not count.
  equal(dueDay('authorization.routine', '2026-11-20'), '2026-12-01')
  equal(dueDay('authorization.routine', '2026-12-18'), '2026-12-28')
  equal(dueDay('authorization.routine', '2026-12-31'), '2027-01-08')
})

test('a request late in the evening is received that day in Los Angeles, though it is tomorrow in UTC', () => {
  equal(due(clockOf('authorization.routine'), '2026-11-17T07:30:00.000Z', calendar).day, '2026-11-23')
  equal(due(clockOf('authorization.routine'), '2026-11-17T08:30:00.000Z', calendar).day, '2026-11-24')
})

test('CLOCK-2: 72 clock hours, through weekends, holidays and both changes of the clocks', () => {
  const expedited = clockOf('authorization.expedited')
  const end = (day: Day, time: string) => due(expedited, at(day, time), calendar)
  deepEqual(end('2026-11-25', '10:00'), { day: '2026-11-28', lateAt: at('2026-11-28', '10:00') })
  const autumn = end('2026-10-30', '10:00')
  deepEqual([autumn.day, timeOfInstant(autumn.lateAt)], ['2026-11-02', '09:00'])
  const spring = end('2026-03-06', '10:00')
  deepEqual([spring.day, timeOfInstant(spring.lateAt)], ['2026-03-09', '11:00'])
  equal(millisecondsOf(spring.lateAt) - millisecondsOf(at('2026-03-06', '10:00')), 72 * 3_600_000)
})

test('CLOCK-12: five working days before day 30; CLOCK-11 warns from day 20', () => {
  equal(dueDay('streamlined.window', '2026-11-02'), '2026-12-02')
  // Thanksgiving lies between: back from 2 December over 1 and 30 November, then 25, 24, 23.
  equal(dueDay('streamlined.request', '2026-11-02'), '2026-11-23')
  const window = clockOf('streamlined.window')
  const on = (day: Day) => state(window, '2026-11-02', at(day, '12:00'), calendar)
  deepEqual(
    [on('2026-11-21'), on('2026-11-22'), on('2026-12-02'), on('2026-12-03')],
    ['waiting', 'due-soon', 'due', 'late'],
  )
})

test('an authorization of twelve months ends the day before its anniversary, also from the last of February', () => {
  equal(dueDay('authorization.first-ends', '2026-01-01'), '2026-12-31')
  equal(dueDay('authorization.first-ends', '2024-02-29'), '2025-02-27')
  equal(dueDay('authorization.next-ends', '2026-08-31'), '2027-02-27')
})

test('a clock that runs backward counts from its event: notice, interpreter, pre-release', () => {
  equal(dueDay('notice.before-effect', '2026-12-01'), '2026-11-21')
  equal(dueDay('interpreter.book', '2026-12-01'), '2026-11-13')
  equal(dueDay('prerelease.opens', '2026-12-01'), '2026-09-02')
})

test('calendar days end on weekends and holidays as on any day', () => {
  equal(dueDay('appeal.acknowledge', '2026-11-23'), '2026-11-28')
  equal(dueDay('appeal.decide', '2026-11-25'), '2026-12-25')
})

test('a day clock is due until midnight in Los Angeles, in winter as in summer', () => {
  const clock = clockOf('discharge.visit')
  for (const start of ['2026-10-27', '2026-03-04', '2026-11-23']) {
    const { day, lateAt } = due(clock, start, calendar)
    equal(lateAt, at(addDays(day, 1), '00:00'))
    deepEqual(
      [state(clock, start, later(lateAt, -1), calendar), state(clock, start, lateAt, calendar)],
      ['due', 'late'],
    )
  }
})

test('each clock has an id, a step, a source and a first day, and hours are counted first', () => {
  equal(new Set(clocks.map((clock) => clock.id)).size, clocks.length)
  for (const clock of clocks) {
    ok(clock.steps.length > 0 && clock.steps.every((step) => step.count > 0), clock.id)
    ok(/^CLOCK-\d+$/.test(clock.rule) && clock.source.length > 5)
    ok(clock.kind !== 'state' || clock.adjustableBy === 'nobody', clock.id)
    deepEqual(JSON.parse(JSON.stringify(clock)), clock)
  }
})

test('every clock walks its edges: on the day before it is not yet due, on its day it is, the day after it is late', () => {
  for (const clock of clocks) {
    const start = '2026-06-15T19:00:00.000Z'
    const { day, lateAt } = due(clock, start, calendar)
    ok(['waiting', 'due-soon'].includes(state(clock, start, at(addDays(day, -1), '00:00'), calendar)), clock.id)
    equal(state(clock, start, later(lateAt, -1), calendar), 'due', clock.id)
    equal(state(clock, start, at(addDays(day, 1), '00:00'), calendar), 'late', clock.id)
  }
})

test('what is neither day nor instant is no start', () => {
  throws(() => due(clockOf('authorization.expedited'), 'tomorrow', calendar), RangeError)
})
