// The rows of one sheet, a piece at a time: memory stays flat however long the sheet is.
import { dayFromNumber, dayNumber } from '../../base/day.ts'
import { type CellKind, FormatProblem, type TableLimits, type TableRow } from '../table.ts'
import { type Attributes, walkXml } from './xml.ts'

export interface SheetContext {
  readonly shared: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly countsFrom1904: boolean
}

const dayZero = dayNumber('1899-12-30')
const days1904 = 1462

/** Reads the rows that have a filled cell. Throws a FormatProblem. */
export async function* readSheetRows(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
  limits: TableLimits,
): AsyncIterable<TableRow> {
  const gather = new SheetGatherer(context, limits)
  for await (const _ of walkXml(chunks, gather)) yield* gather.take()
}

class SheetGatherer {
  readonly #context: SheetContext
  readonly #limits: TableLimits
  #rows: TableRow[] = []
  #rowNumber = 0
  #texts: string[] = []
  #kinds: CellKind[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #isValue = false
  #isPhonetic = false

  constructor(context: SheetContext, limits: TableLimits) {
    this.#context = context
    this.#limits = limits
  }

  take(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open = (name: string, attributes: Attributes): void => {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'rPh') this.#isPhonetic = true
    else if (name === 'v' || (name === 't' && !this.#isPhonetic)) this.#isValue = true
  }

  text = (text: string): void => {
    if (!this.#isValue) return
    this.#value += text
    if (this.#value.length > this.#limits.cell) throw new FormatProblem('cell-too-long')
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'rPh') this.#isPhonetic = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row' && this.#texts.some((text) => text !== '')) {
      this.#rows.push({ number: this.#rowNumber, texts: this.#texts, kinds: this.#kinds })
    }
  }

  #openRow(attributes: Attributes): void {
    const number = attributes.r === undefined ? this.#rowNumber + 1 : Number(attributes.r)
    if (!Number.isSafeInteger(number) || number <= this.#rowNumber) throw new FormatProblem('damaged')
    if (number > this.#limits.rows) throw new FormatProblem('too-many-rows')
    this.#rowNumber = number
    this.#texts = []
    this.#kinds = []
    this.#column = -1
  }

  #openCell(attributes: Attributes): void {
    this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r)
    if (this.#column >= this.#limits.columns) throw new FormatProblem('too-many-columns')
    this.#type = attributes.t ?? 'n'
    this.#style = Number(attributes.s ?? 0)
    this.#value = ''
  }

  #closeCell(): void {
    const [text, kind] = this.#cell()
    if (text === '') return
    while (this.#texts.length < this.#column) {
      this.#texts.push('')
      this.#kinds.push('text')
    }
    this.#texts[this.#column] = text
    this.#kinds[this.#column] = kind
  }

  #cell(): readonly [string, CellKind] {
    const value = this.#value
    switch (this.#type) {
      case 's': {
        const text = this.#context.shared[Number(value)]
        if (text === undefined) throw new FormatProblem('damaged')
        return [text, 'text']
      }
      case 'b':
        return [value, 'boolean']
      case 'e':
        return [value, 'error']
      case 'd':
        return [value.replace(/T00:00:00(\.0+)?Z?$/, ''), 'date']
      case 'n':
        return value === '' ? ['', 'number'] : this.#number(value)
      default:
        return [value, 'text']
    }
  }

  #number(value: string): readonly [string, CellKind] {
    const number = Number(value)
    if (!Number.isFinite(number)) throw new FormatProblem('damaged')
    if (this.#context.dates.has(this.#style) && number >= 1) {
      return [dayOfSerial(number + (this.#context.countsFrom1904 ? days1904 : 0)), 'date']
    }
    // 3.238762697E9 and 3238762697.0 are one number; beyond 15 digits a workbook has lost some, and the exponent stays to show it.
    return [Number.isSafeInteger(number) ? String(number) : value, 'number']
  }
}

/** The day, and the time if there is one, of a workbook's count of days since 1899-12-30. */
function dayOfSerial(serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const day = dayFromNumber(dayZero + Math.floor(seconds / 86_400))
  const rest = seconds % 86_400
  if (rest === 0) return day
  const [hours, minutes] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60)]
  return `${day}T${[hours, minutes, rest % 60].map((part) => String(part).padStart(2, '0')).join(':')}`
}

/** `A1` → 0, `BO301` → 66. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (column === 0) throw new FormatProblem('damaged')
  return column - 1
}
