// The time on the wall in Los Angeles: what a person writes into a form, turned into an instant and back.
import { type Day, dayNumber, type Instant } from '../base/day.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from './program-day.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Los_Angeles',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in Los Angeles at an instant, `14:05`. Throws a RangeError when the text is no instant. */
export function timeOfInstant(at: Instant): string {
  return clock.format(millisecondsOf(at))
}

/**
 * The instant at a time of day (`14:05`) in Los Angeles; undefined when the text is no time. Of the hour that comes twice in autumn it is
 * the first, and a time that spring leaves out is the one an hour later.
 */
export function instantOf(day: Day, time: string): Instant | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const wall = ((dayNumber(day) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000
  const [summer, winter] = [7, 8].map((behind) => instantFrom(wall + behind * 3_600_000))
  const isThat = (at: Instant | undefined) => at !== undefined && dayOfInstant(at) === day && timeOfInstant(at) === time
  return isThat(summer) ? summer : winter
}
