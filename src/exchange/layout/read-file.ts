// A plan's file of a known layout → canonical rows: for rows that stayed back and come mended (EXC-7), and for the proof that what
// we write can be read.
import type { CellFault } from '../../domain/file-fault.ts'
import type { FileLayout } from '../../domain/layout.ts'
import { openTable } from '../../formats/open-table.ts'
import { type ByteSource, FormatProblem, type Sheet, type Table, type TableRow } from '../../formats/table.ts'
import { blankRowOf, type RowSchema } from './canonical.ts'
import { type Header, headerKey, matchHeader } from './header.ts'
import { rowReader } from './read-row.ts'

export interface FileReading<Row> {
  readonly rows: readonly Row[]
  /** By the row's number in the file. */
  readonly faults: readonly (CellFault & { readonly row: number })[]
}

/** Reads all rows. Throws a FormatProblem: damaged, or `not-a-table` when the layout's header is not there. */
export async function readLayoutFile<Row>(
  source: ByteSource,
  file: FileLayout,
  schema: RowSchema<Row>,
): Promise<FileReading<Row>> {
  const table = await openTable(source)
  const rows: Row[] = []
  const faults: (CellFault & { row: number })[] = []
  let header = file.hasHeader ? undefined : headerByPosition(file)
  let read = header && rowReader(header, blankRowOf(schema), table.type !== 'xlsx')
  for await (const row of sheetOf(table, file).rows()) {
    if (!read) {
      header = headerOf(row, file)
      read = rowReader(header, blankRowOf(schema), table.type !== 'xlsx')
      continue
    }
    const reading = read(row)
    for (const fault of reading.faults) faults.push({ row: row.number, ...fault })
    if (reading.faults.length === 0) rows.push(schema.parse(reading.draft))
  }
  return { rows, faults }
}

function sheetOf(table: Table, file: FileLayout): Sheet {
  const named = table.sheets.find(
    (sheet) => file.sheet !== undefined && headerKey(sheet.name) === headerKey(file.sheet),
  )
  const sheet = named ?? table.sheets[0]
  if (!sheet) throw new FormatProblem('not-a-table')
  return sheet
}

function headerByPosition(file: FileLayout): Header {
  const placed = file.columns.map((column, at) => ({ column, at }))
  return { placed, unknown: [], missing: [], mended: [], score: placed.length * 2 }
}

function headerOf(row: TableRow, file: FileLayout): Header {
  const header = matchHeader(row.texts, file.columns)
  const isMissingKey = file.columns.some(
    (column) => column.required === 'always' && header.missing.includes(column.header),
  )
  if (isMissingKey) throw new FormatProblem('not-a-table')
  return header
}
