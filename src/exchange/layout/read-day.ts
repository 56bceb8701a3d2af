// Days and months as files write them (EXC-13): the layout's format, ISO, or a workbook's count of days. Never a two-digit year.
import { type Day, dayFromNumber, dayNumber, dayOf, isDay } from '../../base/day.ts'

export interface SerialRange {
  readonly from: number
  readonly to: number
}

export const daySerials: SerialRange = { from: 20_000, to: 90_000 }
// Living members were born before 1954-10-03, which is 20000; from 1910 on, so that a bare year (1990) is never read as a day.
export const birthDaySerials: SerialRange = { from: 3_654, to: 90_000 }

const serialZero = dayNumber('1899-12-30')

/** The day a cell says, or undefined. A time behind it is left out. */
export function readDay(text: string, serials: SerialRange): Day | undefined {
  if (isDay(text)) return plausible(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (iso) return plausible(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const american = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: .*)?$/.exec(text)
  if (american) return plausible(dayOf(Number(american[4]), Number(american[1]), Number(american[3])))
  if (!/^\d{4,5}(\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  return serial >= serials.from && serial <= serials.to ? dayFromNumber(serialZero + serial) : undefined
}

/** The month a cell says, as `YYYY-MM`, or undefined. */
export function readPeriod(text: string): string | undefined {
  const month = /^(\d{4})[-/]?(0[1-9]|1[0-2])$/.exec(text)
  if (month) return `${month[1]}-${month[2]}`
  const american = /^(0?[1-9]|1[0-2])[/-](\d{4})$/.exec(text)
  if (american) return `${american[2]}-${american[1]?.padStart(2, '0')}`
  return readDay(text, daySerials)?.slice(0, 7)
}

function plausible(day: Day | undefined): Day | undefined {
  return day !== undefined && day >= '1900-01-01' ? day : undefined
}
