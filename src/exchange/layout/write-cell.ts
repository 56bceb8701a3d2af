// Writes one cell as its column says, or says why it cannot: no value is ever invented (EXC-8) and none slips out without a word of
// the plan's for it (EXC-22).
import { type Day, isDay } from '../../base/day.ts'
import { readCin } from '../../domain/cin.ts'
import type { ExportFaultReason } from '../../domain/export-fault.ts'
import { longestText } from '../../domain/file-field.ts'
import type { CellType, Column, DayFormat, FileLayout } from '../../domain/layout.ts'
import { isNpi } from '../../domain/npi.ts'
import { isFormulaText } from '../../formats/csv/write.ts'
import { type CanonicalRow, valueAt } from './canonical.ts'
import type { CellValue } from './read-cell.ts'

export interface WritingRow {
  readonly row: CanonicalRow
  readonly file: FileLayout
  /** From 1. */
  readonly number: number
  /** When the file is made, on the program's clock. */
  readonly madeOn: Day
  readonly madeTime: string
}

export interface CellWriting {
  readonly text: string
  readonly fault?: ExportFaultReason
}

/** The cell's text, and why it keeps its row back, if it does. */
export function writeCell(column: Column, at: WritingRow): CellWriting {
  const value = column.field === undefined ? null : valueAt(at.row, column.field)
  const isBlank = value === null || (Array.isArray(value) && value.length === 0)
  const written: CellWriting =
    isBlank && !speaksBlank.has(column.type) ? { text: '' } : writers[column.type](value, column, at)
  if (written.fault) return written
  if (written.text === '') return isRequired(column, at.row) ? { text: '', fault: 'cell-empty' } : written
  return withTextFaults(written, column, at.file)
}

// These say something even of an absent value: no next visit planned is a 0.
const speaksBlank: ReadonlySet<CellType> = new Set(['flag-any', 'flag-filled', 'row-number', 'created-at', 'constant'])

function isRequired({ required }: Column, row: CanonicalRow): boolean {
  if (required === undefined || required === 'always') return required === 'always'
  const value = valueAt(row, required.field)
  const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  return 'is' in required ? key === required.is : key !== null && key !== required.isNot
}

const placeholders = /^(n\/?a|none|null|0{5,})$/i
const freeTypes: ReadonlySet<CellType> = new Set(['id', 'text', 'street', 'email'])
const signTypes: ReadonlySet<CellType> = new Set(['id', 'name', 'text', 'street', 'email', 'full-name'])

function withTextFaults({ text }: CellWriting, column: Column, file: FileLayout): CellWriting {
  if (freeTypes.has(column.type) && placeholders.test(text)) return { text, fault: 'placeholder' }
  if (!signTypes.has(column.type)) return { text }
  if (text.length > longestText) return { text, fault: 'text-too-long' }
  const isUnsendable = /[\p{Cc}--[\t\n\r]]/v.test(text) || (file.type !== 'xlsx' && isFormulaText(text))
  return isUnsendable ? { text, fault: 'text-unsendable' } : { text }
}

type CellWriter = (value: CellValue, column: Column, at: WritingRow) => CellWriting

const plain: CellWriter = (value) => ({ text: String(value).trim() })

/** The text when it passes, else the text with the fault, so that a row that stays back shows what is wrong. */
function checked(text: string, isGood: boolean, fault: ExportFaultReason): CellWriting {
  return isGood ? { text } : { text, fault }
}

const writeFlag: CellWriter = (value, column) => ({ text: flagWord(value === true, column) })

const writeCode: CellWriter = (value, column) => {
  const word = column.values?.[String(value)]?.[0]
  return word === undefined ? { text: String(value), fault: 'code-unmapped' } : { text: word }
}

const writers: Readonly<Record<CellType, CellWriter>> = {
  cin: (value) => checked(String(value), readCin(String(value)).ok && String(value).length === 9, 'cin-format'),
  npi: (value) => checked(String(value), isNpi(String(value)), 'npi-wrong'),
  tin: (value) => checked(String(value), /^\d{9}$/.test(String(value)), 'tin-wrong'),
  id: (value, column, at) => {
    const text = at.file.type === 'pipe' ? String(value).trim().toUpperCase() : String(value).trim()
    return checked(text, column.width === undefined || text.length === column.width, 'id-width')
  },
  name: plain,
  text: plain,
  street: plain,
  email: (value) => checked(String(value), /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)), 'email-format'),
  phone: (value) => checked(String(value), /^[2-9]\d{9}$/.test(String(value)), 'phone-format'),
  zip: (value) => checked(String(value), /^\d{5}(\d{4})?$/.test(String(value)), 'zip-format'),
  day: writeDay,
  'birth-day': writeDay,
  period: (value) => checked(String(value), /^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)), 'date-invalid'),
  flag: writeFlag,
  count: (value) => checked(String(value), Number.isSafeInteger(value) && Number(value) >= 0, 'cell-empty'),
  code: writeCode,
  codes: writeCodes,
  'full-name': (value, column, { row }) => {
    const first = valueAt(row, column.of ?? '')
    return first === null
      ? { text: String(value), fault: 'cell-empty' }
      : { text: `${String(value)}, ${String(first)}` }
  },
  'day-time': (value, column, at) => {
    const day = writeDay(value, column, at)
    const time = valueAt(at.row, column.of ?? '')
    return time === null || day.fault ? day : { text: `${day.text} ${String(time)}` }
  },
  // The other part of the list stands in another column; that one of them has a word is checked for the whole row.
  'code-part': (value, column) => ({ text: column.values?.[String(value)]?.[0] ?? '' }),
  'flag-of': (value, column) => ({ text: listOf(value).includes(column.of ?? '') ? '1' : '' }),
  'flag-is': (value, column) => ({ text: value === column.of ? '1' : '0' }),
  'flag-any': (value) => ({ text: listOf(value).length > 0 ? '1' : '0' }),
  'flag-filled': (value) => ({ text: value === null ? '0' : '1' }),
  'row-number': (_value, _column, at) => ({ text: String(at.number).padStart(4, '0') }),
  'created-at': (_value, _column, at) => ({ text: `${formatDay(at.madeOn, at.file.dayFormat)} ${at.madeTime}` }),
  constant: (_value, column) => ({ text: column.of ?? '' }),
}

function writeDay(value: CellValue, _column: Column, at: WritingRow): CellWriting {
  const day = String(value)
  return isDay(day) ? { text: formatDay(day, at.file.dayFormat) } : { text: day, fault: 'date-invalid' }
}

function writeCodes(value: CellValue, column: Column): CellWriting {
  const words = listOf(value).map((key) => column.values?.[key]?.[0])
  const text = words.map((word, at) => word ?? listOf(value)[at] ?? '').join('; ')
  return words.includes(undefined) ? { text, fault: 'code-unmapped' } : { text }
}

/** The day as the layout writes it. */
export function formatDay(day: Day, format: DayFormat): string {
  if (format === 'YYYY-MM-DD') return day
  const separator = format === 'MM/DD/YYYY' ? '/' : '-'
  return [day.slice(5, 7), day.slice(8, 10), day.slice(0, 4)].join(separator)
}

function flagWord(isYes: boolean, { values }: Column): string {
  return isYes ? (values?.yes?.[0] ?? '1') : (values?.no?.[0] ?? '0')
}

function listOf(value: CellValue): readonly string[] {
  return Array.isArray(value) ? value : []
}
