// The program's day is America/Los_Angeles: an instant late in the evening there is already tomorrow in UTC.
import { type Day, dayFromNumber, dayNumber, type Instant } from '../base/day.ts'

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Hours come again and again, and to format one takes long; this many are remembered. */
const hoursKept = 10_000
const dayByHour = new Map<string, Day>()

/** The day in Los Angeles at an instant; since 1883 it changes only on a full hour. Throws a RangeError when the text is no instant. */
export function dayOfInstant(at: Instant): Day {
  const milliseconds = millisecondsOf(at)
  const hour = at.slice(0, 13)
  let day = dayByHour.get(hour)
  if (day === undefined) {
    day = format.format(milliseconds)
    if (dayByHour.size >= hoursKept) dayByHour.clear()
    dayByHour.set(hour, day)
  }
  return day
}

/** Milliseconds since 1970 of an instant in UTC; read by our own arithmetic, since pure code has no clock type. */
export function millisecondsOf(at: Instant): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?Z$/.exec(at)
  if (!match) throw new RangeError('not an instant in UTC')
  const [, year, month, day, hours, minutes, seconds, fraction] = match
  const days = dayNumber(`${year}-${month}-${day}`)
  const whole = ((days * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
  return whole * 1000 + Number((fraction ?? '0').padEnd(3, '0').slice(0, 3))
}

/** The instant so many milliseconds after 1970. */
export function instantFrom(milliseconds: number): Instant {
  const days = Math.floor(milliseconds / 86_400_000)
  const rest = milliseconds - days * 86_400_000
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`
  return `${dayFromNumber(days)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`
}
