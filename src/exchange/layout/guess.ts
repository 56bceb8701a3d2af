// Which layout and which sheet a file is in, told by its headers: the layout that knows most of them, its own spellings counting double.
import { type WholeFileReason, wholeFileFaults } from '../../domain/file-fault.ts'
import type { FileField, FileLayout, Layout } from '../../domain/layout.ts'
import type { Sheet, Table, TableRow } from '../../formats/table.ts'
import { type Header, headerKey, matchHeader } from './header.ts'

/** A file as a layout reads it; `File` is the part of the layout for its kind. */
export interface Guess<File extends Fitting = Fitting> {
  readonly layout: Layout
  readonly file: File
  readonly sheet: Sheet
  readonly header: Header
  /** The header as the file has it. */
  readonly headerRow: TableRow
}

/** What of a layout's part tells whether a header fits it. */
type Fitting = Pick<FileLayout<FileField>, 'columns' | 'sheet'>

export type WholeRefusal = { readonly ok: false; readonly reason: WholeFileReason; readonly says: string }

// Some files begin with a title or a note; the header is looked for this far down.
const headerWithin = 20

/** The layout, sheet and header that fit best; undefined where there is no row at all. Throws a FormatProblem for a damaged file. */
export async function bestGuess<File extends Fitting>(
  table: Table,
  layouts: readonly Layout[],
  partOf: (layout: Layout) => File | undefined,
): Promise<Guess<File> | undefined> {
  let best: Guess<File> | undefined
  for (const sheet of table.sheets) {
    if (sheet.isHidden) continue
    for await (const row of firstRows(sheet)) {
      for (const layout of layouts) {
        const file = partOf(layout)
        if (!file) continue
        const header = matchHeader(row.texts, file.columns)
        const guess = { layout, file, sheet, header, headerRow: row }
        if (!best || fit(guess) > fit(best)) best = guess
      }
    }
  }
  return best
}

export function refuseWhole(reason: WholeFileReason, detail = ''): WholeRefusal {
  return { ok: false, reason, says: detail === '' ? wholeFileFaults[reason] : `${wholeFileFaults[reason]} ${detail}` }
}

/** The rows below the header that hold anything. */
export async function* dataRows({ sheet, headerRow }: Guess): AsyncIterable<TableRow> {
  for await (const row of sheet.rows()) {
    if (row.number > headerRow.number && row.texts.some((text) => text.trim() !== '')) yield row
  }
}

/** The headers without which the layout cannot read a row. */
export function keyColumns(file: Fitting): readonly string[] {
  return file.columns.filter((column) => column.required === 'always').map((column) => column.header)
}

/** The sheet that the layout names wins among sheets that fit equally. */
function fit({ header, file, sheet }: Guess): number {
  const isNamed = file.sheet !== undefined && headerKey(file.sheet) === headerKey(sheet.name)
  const hasKeys = keyColumns(file).every((key) => !header.missing.includes(key))
  return header.score + (isNamed ? 0.5 : 0) + (hasKeys ? 1_000 : 0)
}

async function* firstRows(sheet: Sheet): AsyncIterable<TableRow> {
  for await (const row of sheet.rows()) {
    if (row.number > headerWithin) return
    yield row
  }
}
