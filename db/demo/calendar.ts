// Days and hours of people at work in Los Angeles. All of the demo's past lies before today, so that it is the same whatever the hour.

import { addDays, type Day, dayNumber, type Instant, weekday } from '../../src/base/day.ts'
import { instantFrom } from '../../src/domain/program-day.ts'
import type { Chance } from './chance.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The hours that Los Angeles is behind on a day, seven or eight; asked once a day, since Intl is slow. */
const offsets = new Map<Day, number>()

function offsetOf(day: Day): number {
  let offset = offsets.get(day)
  if (offset === undefined) {
    const sevenBehind = instantFrom(dayNumber(day) * dayMs + 7 * hourMs + 12 * hourMs)
    offset = hourIn(sevenBehind) === 12 ? 7 : 8
    offsets.set(day, offset)
  }
  return offset
}

const clock = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', hour: 'numeric', hourCycle: 'h23' })

function hourIn(at: Instant): number {
  return Number(clock.format(Date.parse(at)))
}

/** Milliseconds since 1970 at so many minutes after midnight in Los Angeles. */
export function millisecondsAt(day: Day, minute: number): number {
  return dayNumber(day) * dayMs + offsetOf(day) * hourMs + minute * 60_000
}

/** The instant at so many minutes after midnight in Los Angeles; no minute is before 3:00, where the clocks change. */
export function instantAt(day: Day, minute: number): Instant {
  return instantFrom(millisecondsAt(day, minute))
}

/** An hour at which an office works, on the five minutes as people write it. */
export function officeMinute(chance: Chance): number {
  return chance.between(102, 203) * 5
}

/** An hour at which someone is found outside: early, or toward evening. */
export function streetMinute(chance: Chance): number {
  return chance.percent(60) ? chance.between(78, 110) * 5 : chance.between(186, 222) * 5
}

/** The day itself when people work on it, else the next one that they do. */
export function workday(day: Day): Day {
  return isWorkday(day) ? day : workday(addDays(day, 1))
}

/** The day itself when people work on it, else the last one before. */
export function workdayBefore(day: Day): Day {
  return isWorkday(day) ? day : workdayBefore(addDays(day, -1))
}

/** So many working days later. */
export function addWorkdays(day: Day, count: number): Day {
  let later = day
  for (let i = 0; i < count; i++) later = workday(addDays(later, 1))
  return later
}

const holidays = ['01-01', '06-19', '07-04', '11-11', '12-24', '12-25']

function isWorkday(day: Day): boolean {
  return weekday(day) <= 5 && !holidays.includes(day.slice(5))
}
