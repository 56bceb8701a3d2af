// Clocks: from an event to the day or the moment something is due. Working days come from a dated calendar; hours run through weekends,
// holidays and the change of the clocks in Los Angeles. No rule we know lets a clock pause, so none has a pause.
import { addDays, addMonths, type Day, type Instant, isDay, weekday } from '../base/day.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from './program-day.ts'
import { instantOf } from './program-time.ts'

export const clockEvents = [
  'request-received',
  'authorization-started',
  'authorization-ended',
  'authorization-decided',
  'assigned',
  'change-asked',
  'first-service',
  'release-planned',
  'rent-authorized',
  'transition',
  'discharged',
  'engaged',
  'takes-effect',
  'notice-dated',
  'appeal-received',
  'appeal-decided',
  'grievance-received',
  'hearing-asked',
  'quarter-ended',
  'month-ended',
  'model-changes',
  'claim-received',
  'exception-approved',
  'visit',
  'file-sent',
  'audited',
] as const
export type ClockEvent = (typeof clockEvents)[number]

export interface ClockStep {
  readonly count: number
  readonly unit: 'hours' | 'calendar-days' | 'working-days' | 'months'
  readonly direction: 'after' | 'before'
}

export interface Clock {
  /** As the program's rules number it: CLOCK-1. */
  readonly rule: string
  readonly id: string
  readonly title: string
  readonly starts: ClockEvent
  /** One after the other: day 30, then five working days before it. */
  readonly steps: readonly ClockStep[]
  readonly kind: 'state' | 'plan' | 'ours'
  readonly adjustableBy: 'nobody' | 'plan' | 'agency'
  /** How long before it is due it is shown as due soon. */
  readonly warnHours: number
  /** What starts it again. */
  readonly restartsOn?: ClockEvent
  readonly from: Day
  readonly to?: Day
  readonly source: string
  readonly unconfirmed?: string
  readonly note?: string
}

/** A holiday by its rule. Where it falls on a weekend, another day is kept only if the law says so. */
export interface Holiday {
  readonly name: string
  readonly on:
    | { readonly month: number; readonly day: number }
    | {
        readonly month: number
        readonly weekday: number
        readonly which: 1 | 2 | 3 | 4 | 'last'
        readonly plusDays?: number
      }
  readonly ifSunday?: 'monday'
  readonly ifSaturday?: 'friday'
  readonly from: Day
  readonly to?: Day
  readonly source: string
}

export type Calendar = readonly Holiday[]

/** The day something is due, and the moment from which it is late: for days, the end of that day in Los Angeles. */
export interface Due {
  readonly day: Day
  readonly lateAt: Instant
}

export type ClockState = 'waiting' | 'due-soon' | 'due' | 'late'

/** The program’s clocks, and the days its offices keep. */
export interface Clocks {
  readonly clocks: readonly Clock[]
  readonly calendar: Calendar
}

/** The clock of that id as it is in force on the day. @throws RangeError for an id that is no clock's */
export function clockOn({ clocks }: Pick<Clocks, 'clocks'>, id: string, on: Day): Clock {
  const clock = clocks.find((one) => one.id === id && one.from <= on && on <= (one.to ?? '9999-12-31'))
  if (!clock) throw new RangeError(`no clock ${id} on ${on}`)
  return clock
}

/** The day by which the clock of that id, as it is in force on the day, wants something done. @throws RangeError for an id that is no clock's */
export function dueBy(given: Clocks, id: string, start: Day): Day {
  return due(clockOn(given, id, start), start, given.calendar).day
}

/** When it is due. A day stands for its beginning in Los Angeles where hours are counted. */
export function due(clock: Pick<Clock, 'steps'>, start: Day | Instant, calendar: Calendar): Due {
  let at: Day | Instant = start
  for (const step of clock.steps) at = stepped(at, step, calendar)
  return isDay(at) ? { day: at, lateAt: beginningOf(addDays(at, 1)) } : { day: dayOfInstant(at), lateAt: at }
}

export function state(clock: Clock, start: Day | Instant, now: Instant, calendar: Calendar): ClockState {
  const { day, lateAt } = due(clock, start, calendar)
  const left = millisecondsOf(lateAt) - millisecondsOf(now)
  if (left <= 0) return 'late'
  if (dayOfInstant(now) === day) return 'due'
  return left <= clock.warnHours * 3_600_000 ? 'due-soon' : 'waiting'
}

/** Whether offices work on the day: neither weekend nor holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekday(day) <= 5 && !isHoliday(day, calendar)
}

export function isHoliday(day: Day, calendar: Calendar): boolean {
  return calendar.some((holiday) => holiday.from <= day && day <= (holiday.to ?? '9999-12-31') && isKept(holiday, day))
}

/** Kept on its own day, or on the day beside the weekend where the law moves it. */
function isKept(holiday: Holiday, day: Day): boolean {
  if (isItsDay(holiday, day)) return true
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  if (holiday.ifSunday === 'monday' && weekday(day) === 1 && isItsDay(holiday, before)) return true
  return holiday.ifSaturday === 'friday' && weekday(day) === 5 && isItsDay(holiday, after)
}

function isItsDay({ on }: Holiday, day: Day): boolean {
  if ('day' in on) return Number(day.slice(5, 7)) === on.month && Number(day.slice(8)) === on.day
  const base = addDays(day, -(on.plusDays ?? 0))
  if (Number(base.slice(5, 7)) !== on.month || weekday(base) !== on.weekday) return false
  if (on.which === 'last') return addDays(base, 7).slice(5, 7) !== base.slice(5, 7)
  return Math.ceil(Number(base.slice(8)) / 7) === on.which
}

function stepped(at: Day | Instant, { count, unit, direction }: ClockStep, calendar: Calendar): Day | Instant {
  const way = direction === 'after' ? 1 : -1
  if (unit === 'hours') {
    const from = isDay(at) ? beginningOf(at) : at
    return instantFrom(millisecondsOf(from) + way * count * 3_600_000)
  }
  const day = isDay(at) ? at : dayOfInstant(at)
  if (unit === 'calendar-days') return addDays(day, way * count)
  if (unit === 'months') return addMonths(day, way * count)
  return addWorkingDays(day, way * count, calendar)
}

/** So many working days after a day (before it, when negative); that day itself is never counted. */
export function addWorkingDays(start: Day, count: number, calendar: Calendar): Day {
  const way = count < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, way)
    if (isWorkingDay(day, calendar)) left--
  }
  return day
}

function beginningOf(day: Day): Instant {
  const at = instantOf(day, '00:00')
  if (at === undefined) throw new RangeError('a day without a beginning')
  return at
}
