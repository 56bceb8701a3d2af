// Days, times and numbers as the reader's language writes them. A day is text and never meets a zone: it is formatted in UTC.
import { addDays, type Day, dayNumber, type Instant } from '../../base/day.ts'
import { formatNumber, plainDigits } from '../../base/message.ts'
import { currentLanguage } from './language.ts'

const shapes = {
  /** Friday, Nov 27 */
  weekday: { weekday: 'long', month: 'short', day: 'numeric' },
  /** Fri, Nov 27 */
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  /** Fri */
  weekdayAlone: { weekday: 'short' },
  /** Nov 27, 2026 */
  dated: { month: 'short', day: 'numeric', year: 'numeric' },
  /** Nov */
  month: { month: 'short' },
  /** Nov 2026 */
  monthYear: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DayShape = keyof typeof shapes

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day in words: `dayWords('2026-11-27', 'weekday')` is `Friday, Nov 27`. */
export function dayWords(day: Day, shape: DayShape): string {
  const key = `${currentLanguage()} ${shape}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(plainDigits(currentLanguage()), { ...shapes[shape], timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format.format(dayNumber(day) * 86_400_000)
}

/** A day of the week, Monday is 1: `Mon`. */
export function weekdayWords(weekday: number): string {
  // The 22nd of November 2026 is a Sunday.
  return dayWords(addDays('2026-11-22', weekday), 'weekdayAlone')
}

/** The time of day of an instant where the program is at home: `9:41 AM`. */
export function timeWords(instant: Instant, zone = 'America/Los_Angeles'): string {
  const key = `${currentLanguage()} ${zone}`
  let format = formats.get(key)
  if (format === undefined) {
    const shape = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const
    format = new Intl.DateTimeFormat(plainDigits(currentLanguage()), shape)
    formats.set(key, format)
  }
  return format.format(msOf(instant))
}

/** The day on paper for a reader of another language than the screen's. */
export function dayWordsIn(language: string, day: Day): string {
  const shape = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(plainDigits(gregorian(language)), shape).format(dayNumber(day) * 86_400_000)
}

/** The time of day on paper for such a reader. */
export function timeWordsIn(language: string, instant: Instant): string {
  const shape = { hour: 'numeric', minute: '2-digit', timeZone: 'America/Los_Angeles' } as const
  return new Intl.DateTimeFormat(plainDigits(language), shape).format(msOf(instant))
}

/** An appointment is kept by the calendar of the office, also by who reads Farsi. */
function gregorian(language: string): string {
  return language === 'fa' ? 'fa-u-ca-gregory-nu-latn' : language
}

/** Milliseconds since 1970 of an instant in UTC. */
function msOf(instant: Instant): number {
  const [, day = '', hours, minutes, seconds] = /^([\d-]{10})T(\d\d):(\d\d):(\d\d)/.exec(instant) ?? []
  return ((dayNumber(day) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
}

/** A number as the reader writes it: 12,345. */
export function numberWords(value: number): string {
  return formatNumber(value, currentLanguage())
}
