// A day is text, `2026-11-24`, and never moves between zones. Its arithmetic is ours because some phones have no Temporal.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string

/** Whether the text is a real calendar day: `2026-02-29` is not. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day from its parts, or undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : undefined
}

/** Days since 1970-01-01 (negative before it). */
export function dayNumber(day: Day): number {
  const [y, m, d] = parts(day)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day with this number of days since 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** The same day so many months later, or the month's last day where there is no such day. */
export function addMonths(day: Day, count: number): Day {
  const [y, m, d] = parts(day)
  const months = y * 12 + (m - 1) + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysInMonth(year, month)), 2)}`
}

/** Whole days from the first day to the second. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Completed years from birth to the day: a person born on 29 February has the birthday on 1 March in other years. */
export function ageOn(bornOn: Day, on: Day): number {
  const [by, bm, bd] = parts(bornOn)
  const [y, m, d] = parts(on)
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0)
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  if (one < other) return other
  return one
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  const from = (dayNumber(day) + 3) % 7
  return (from < 0 ? from + 7 : from) + 1
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function parts(day: Day): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
