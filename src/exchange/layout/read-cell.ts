// Reads one cell as its column says. What would make the record wrong is a fault and refuses the row; what merely cannot be used
// (a phone number of nine digits) is a warning, and the text stays with the row as sent.
import { readCin } from '../../domain/cin.ts'
import type { RowFaultReason, RowWarningReason } from '../../domain/file-fault.ts'
import { longestText } from '../../domain/file-field.ts'
import type { CellType, Column } from '../../domain/layout.ts'
import { isNpi } from '../../domain/npi.ts'
import type { CellKind } from '../../formats/table.ts'
import { headerKey } from './header.ts'
import { birthDaySerials, daySerials, readDay, readPeriod } from './read-day.ts'

export type CellValue = string | number | boolean | readonly string[] | null

/** Where a reader says what is wrong; `keep` leaves the text with the row as sent. */
export interface CellReport {
  fault(reason: RowFaultReason): null
  warn(reason: RowWarningReason): null
  keep(): void
}

type CellReader = (text: string, column: ReadColumn, report: CellReport, kind: CellKind) => CellValue

/** A column made ready for reading: its words by their letters and digits. */
export interface ReadColumn extends Column {
  readonly keyByWord: ReadonlyMap<string, string>
}

export function readyColumn(column: Column): ReadColumn {
  const words = Object.entries(column.values ?? {}).flatMap(([key, all]) =>
    all.map((word) => [headerKey(word), key] as const),
  )
  // The first key of a shared word wins: layouts declare the others as lost.
  return { ...column, keyByWord: new Map(words.reverse()) }
}

/** The value of a cell, null for a blank one. `isDelimited`: a leading formula sign is refused there (EXC-17). */
export function readCell(
  raw: string,
  column: ReadColumn,
  report: CellReport,
  kind: CellKind,
  isDelimited: boolean,
): CellValue {
  if (raw === '') return blank(column, report)
  let text = raw.trim()
  // An apostrophe before a formula sign is our own mark in rejected rows.
  if (/^'[=+\-@]/.test(text)) text = text.slice(1)
  else if (isDelimited && isFormula(raw, text, column.type)) return report.fault('formula')
  if (text === '' || isPlaceholder(text, column.type)) return blank(column, report)
  return readers[column.type](text, column, report, kind)
}

function blank(column: ReadColumn, report: CellReport): CellValue {
  if (column.type === 'codes') return []
  if (column.required !== 'always') return null
  return report.fault(missingReasons[column.type] ?? 'cell-missing')
}

const missingReasons: Readonly<Partial<Record<CellType, RowFaultReason>>> = {
  cin: 'cin-missing',
  name: 'name-missing',
  'full-name': 'name-missing',
  day: 'date-missing',
  'birth-day': 'date-missing',
  'day-time': 'date-missing',
}

const formulaTypes: ReadonlySet<CellType> = new Set(['id', 'name', 'text', 'street', 'email', 'code', 'codes'])

function isFormula(raw: string, text: string, type: CellType): boolean {
  if (!formulaTypes.has(type)) return false
  return raw.startsWith('\t') || (/^[=+\-@]/.test(text) && !/^-+$/.test(text))
}

// NA is a surname and may be an initial; only in other fields does it say nothing (EXC-15).
function isPlaceholder(text: string, type: CellType): boolean {
  if (type === 'cin') return false
  if (type === 'name') return /^(0|n\/a|-+)$/i.test(text)
  if (/^(n\/?a|#n\/a|none|null|-+)$/i.test(text)) return true
  return (
    text === '0' && (type === 'text' || type === 'street' || type === 'email' || type === 'phone' || type === 'zip')
  )
}

const readFreeText: CellReader = (text, column, report) =>
  text.length > (column.most ?? longestText) ? report.fault('text-too-long') : text

const readNothing: CellReader = () => null

const readers: Readonly<Record<CellType, CellReader>> = {
  cin: (text, _column, report) => {
    const cin = readCin(text)
    if (!cin.ok) return report.fault(cin.reason)
    if (cin.value.length < text.length) report.keep()
    return cin.value
  },
  npi: (text, _column, report) => {
    if (!/^[12]\d{9}$/.test(text)) return report.fault('npi-format')
    return isNpi(text) ? text : report.fault('npi-check-digit')
  },
  tin: (text, _column, report) => (/^\d{2}-?\d{7}$/.test(text) ? text.replace('-', '') : report.fault('code-unknown')),
  id: readId,
  name: (text, column, report) => (text.length > (column.most ?? 100) ? report.fault('text-too-long') : text),
  text: readFreeText,
  street: readFreeText,
  email: (text, _column, report) =>
    text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : report.warn('email-format'),
  phone: (text, _column, report) => {
    const digits = text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
    return /^[2-9]\d{9}$/.test(digits) ? digits : report.warn('phone-format')
  },
  zip: (text, column, report, kind) => {
    const digits = text.replace(/[\s-]/g, '')
    const padded = kind === 'number' ? digits.padStart(column.width ?? 0, '0') : digits
    return /^\d{5}(\d{4})?$/.test(padded) ? padded : report.warn('zip-format')
  },
  day: (text, _column, report) => readDay(text, daySerials) ?? report.fault('date-invalid'),
  'birth-day': (text, _column, report) => readDay(text, birthDaySerials) ?? report.fault('date-invalid'),
  period: (text, _column, report) => readPeriod(text) ?? report.fault('period-invalid'),
  flag: readFlag,
  count: (text, _column, report) =>
    /^\d{1,5}(\.0+)?$/.test(text) ? Number.parseInt(text, 10) : report.fault('count-invalid'),
  code: (text, column, report) => column.keyByWord.get(headerKey(text)) ?? report.fault('code-unknown'),
  codes: readCodes,
  'full-name': (text, _column, report) => (text.length > 202 ? report.fault('text-too-long') : text),
  'day-time': readDayTime,
  'code-part': (text, column, report) => column.keyByWord.get(headerKey(text)) ?? report.fault('code-unknown'),
  'flag-of': readFlag,
  'flag-is': readFlag,
  'flag-any': readNothing,
  'flag-filled': readNothing,
  'row-number': readNothing,
  'created-at': readNothing,
  constant: readNothing,
}

/** Yes and no as the layout words them, else as people write them. Unknown is blank: blank is not no. */
function readFlag(text: string, column: ReadColumn, report: CellReport): CellValue {
  const key = column.keyByWord.get(headerKey(text))
  if (key !== undefined) return key === 'yes'
  if (column.keyByWord.size === 0 && /^(1|y|yes|true)$/i.test(text)) return true
  if (column.keyByWord.size === 0 && /^(0|n|no|false)$/i.test(text)) return false
  return /^(u|unknown)$/i.test(text) ? null : report.fault('flag-invalid')
}

/** A day, with `THH:MM:SS` where a time stands behind it. */
function readDayTime(text: string, _column: ReadColumn, report: CellReport): CellValue {
  const day = readDay(text, daySerials)
  if (day === undefined) return report.fault('date-invalid')
  const time = /[T ]([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  return time ? `${day}T${time[1]?.padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}` : day
}

/** Ids are text (EXC-12): a number is padded only where the layout states the width, and one that lost digits is not taken. */
function readId(text: string, column: ReadColumn, report: CellReport, kind: CellKind): CellValue {
  if (text.length > longestText) return report.fault('text-too-long')
  if (/^\d\.\d+E\+?\d+$/i.test(text)) return report.warn('number-spoiled')
  if (kind !== 'number') return text
  if (!/^\d+$/.test(text)) return report.warn('number-spoiled')
  if (column.width !== undefined) return text.padStart(column.width, '0')
  report.warn('number-in-id')
  return text
}

function readCodes(text: string, column: ReadColumn, report: CellReport): CellValue {
  const whole = column.keyByWord.get(headerKey(text))
  if (whole !== undefined) return [whole]
  const words = text.split(/[;,|\n]/).filter((word) => word.trim() !== '')
  const keys = words.flatMap((word) => column.keyByWord.get(headerKey(word)) ?? [])
  if (keys.length < words.length) report.warn('code-unknown')
  return [...new Set(keys)]
}
