// Reads one row of a file into canonical groups, and says all its faults at once: a person mends the row in one go.
import type { CellFault, RowFaultReason, RowWarningReason } from '../../domain/file-fault.ts'
import type { CellType } from '../../domain/layout.ts'
import type { TableRow } from '../../formats/table.ts'
import { type DraftRow, type Group, pathOf } from './canonical.ts'
import { type Header, headerKey } from './header.ts'
import { type CellReport, type CellValue, type ReadColumn, readCell, readyColumn } from './read-cell.ts'

export interface RowReading {
  readonly draft: DraftRow
  readonly faults: readonly CellFault[]
  readonly warnings: readonly CellFault<RowWarningReason>[]
  /** Column → text: unknown columns and what could not be taken over (EXC-14). */
  readonly alsoSent: Readonly<Record<string, string>>
}

interface Place {
  readonly column: ReadColumn
  readonly group: string
  readonly key: string
  readonly at: number
  readonly secondAt: number
}

/** A reader of rows under a matched header. `isDelimited`: text files, where a leading formula sign is refused. */
export function rowReader(
  header: Header,
  blankRow: () => DraftRow,
  isDelimited: boolean,
): (row: TableRow) => RowReading {
  const places = header.placed.flatMap(({ column, at, secondAt = -1 }): readonly Place[] => {
    if (column.field === undefined || derived.has(column.type)) return []
    const [group, key] = pathOf(column.field)
    return [{ column: readyColumn(column), group, key, at, secondAt }]
  })
  return (row) => {
    const draft = blankRow()
    const report = new Report(isDelimited)
    for (const place of places) put(draft, place, report.read(place, row))
    for (const { name, at } of header.unknown) report.keepAs(name, row.texts[at] ?? '')
    return { draft, faults: report.faults, warnings: report.warnings, alsoSent: report.alsoSent }
  }
}

/** Types whose cells follow from other values or from the file: there is nothing to read in them. */
const derived: ReadonlySet<CellType> = new Set(['flag-any', 'flag-filled', 'row-number', 'created-at', 'constant'])

function put(draft: DraftRow, { group, key, column }: Place, value: CellValue): void {
  const fields = draft[group]
  if (!fields) return
  switch (column.type) {
    case 'flag-of':
      if (value === true) fields[key] = [...listOf(fields[key]), column.of ?? '']
      return
    case 'flag-is':
      if (value === true) fields[key] = column.of ?? null
      return
    case 'code-part':
      fields[key] ??= value
      return
    case 'full-name':
      putTwo(draft, fields, key, column.of, typeof value === 'string' ? value.split(/, (.*)/s) : [])
      return
    case 'day-time':
      putTwo(draft, fields, key, column.of, typeof value === 'string' ? value.split('T') : [])
      return
    default:
      fields[key] = value
  }
}

function putTwo(draft: DraftRow, fields: Group, key: string, of: string | undefined, parts: readonly string[]): void {
  const [first = null, second = null] = parts
  const [otherGroup, otherKey] = pathOf(of ?? '')
  const others = draft[otherGroup]
  fields[key] = first
  if (others) others[otherKey] = second
}

function listOf(value: CellValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}

class Report implements CellReport {
  readonly faults: CellFault[] = []
  readonly warnings: CellFault<RowWarningReason>[] = []
  readonly alsoSent: Record<string, string> = {}
  readonly #isDelimited: boolean
  #header = ''
  #raw = ''

  constructor(isDelimited: boolean) {
    this.#isDelimited = isDelimited
  }

  read(place: Place, row: TableRow): CellValue {
    const { column, at, secondAt } = place
    const first = row.texts[at] ?? ''
    this.#header = column.header
    if (secondAt >= 0) return this.#readOneOfTwo(place, row, first)
    this.#raw = first
    return readCell(first, column, this, row.kinds?.[at] ?? 'text', this.#isDelimited)
  }

  /** Of two columns with one name the first counts, the second fills it when it is blank; both filled and different is a question. */
  #readOneOfTwo({ column, at, secondAt }: Place, row: TableRow, first: string): CellValue {
    const second = row.texts[secondAt] ?? ''
    const isFromSecond = first.trim() === '' && second.trim() !== ''
    this.#raw = isFromSecond ? second : first
    if (!isFromSecond && second.trim() !== '' && headerKey(first) !== headerKey(second)) this.warn('columns-differ')
    return readCell(this.#raw, column, this, row.kinds?.[isFromSecond ? secondAt : at] ?? 'text', this.#isDelimited)
  }

  fault(reason: RowFaultReason): null {
    this.faults.push({ column: this.#header, reason })
    return null
  }

  warn(reason: RowWarningReason): null {
    this.warnings.push({ column: this.#header, reason })
    if (reason !== 'number-in-id' && reason !== 'columns-differ') this.keep()
    return null
  }

  keep(): void {
    this.keepAs(this.#header, this.#raw)
  }

  keepAs(name: string, text: string): void {
    const tidy = text.trim()
    if (tidy !== '') this.alsoSent[name] = tidy
  }
}
