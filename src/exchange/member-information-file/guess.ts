// Which layout and which sheet a file is in, told by its headers: the layout that knows most of them, its own spellings counting
// double. A file in which no layout finds the member's CIN, names and birth date is no member information file.
import { type WholeFileReason, wholeFileFaults } from '../../domain/file-fault.ts'
import type { Layout, MemberInformationLayout } from '../../domain/layout.ts'
import type { Sheet, Table, TableRow } from '../../formats/table.ts'
import { type Header, headerKey, matchHeader } from '../layout/header.ts'

export interface Guess {
  readonly layout: Layout
  readonly file: MemberInformationLayout
  readonly sheet: Sheet
  readonly header: Header
  /** The header as the file has it. */
  readonly headerRow: TableRow
}

export type WholeRefusal = { readonly ok: false; readonly reason: WholeFileReason; readonly says: string }

// Some files begin with a title or a note; the header is looked for this far down.
const headerWithin = 20
// Fewer known headers than this, and a missing key column is the least of it.
const fewestKnown = 5

/** Finds layout, sheet and header. Throws a FormatProblem for a damaged file. */
export async function guessLayout(
  table: Table,
  layouts: readonly Layout[],
): Promise<{ readonly ok: true; readonly value: Guess } | WholeRefusal> {
  let best: Guess | undefined
  for (const sheet of table.sheets) {
    if (sheet.isHidden) continue
    for await (const row of firstRows(sheet)) {
      for (const layout of layouts) {
        const file = layout.memberInformation
        if (!file) continue
        const header = matchHeader(row.texts, file.columns)
        const guess = { layout, file, sheet, header, headerRow: row }
        if (!best || fit(guess) > fit(best)) best = guess
      }
    }
  }
  if (!best || best.header.placed.length < fewestKnown) return refuseWhole('not-a-member-file')
  const missing = keyColumns(best.file).filter((header) => best.header.missing.includes(header))
  if (missing.length > 0) return refuseWhole('key-column-missing', `Missing: ${missing.join(', ')}.`)
  return { ok: true, value: best }
}

export function refuseWhole(reason: WholeFileReason, detail = ''): WholeRefusal {
  return { ok: false, reason, says: detail === '' ? wholeFileFaults[reason] : `${wholeFileFaults[reason]} ${detail}` }
}

/** The sheet that the layout names wins among sheets that fit equally. */
function fit({ header, file, sheet }: Guess): number {
  const isNamed = file.sheet !== undefined && headerKey(file.sheet) === headerKey(sheet.name)
  const hasKeys = keyColumns(file).every((key) => !header.missing.includes(key))
  return header.score + (isNamed ? 0.5 : 0) + (hasKeys ? 1_000 : 0)
}

function keyColumns(file: MemberInformationLayout): readonly string[] {
  return file.columns.filter((column) => column.required === 'always').map((column) => column.header)
}

async function* firstRows(sheet: Sheet): AsyncIterable<TableRow> {
  for await (const row of sheet.rows()) {
    if (row.number > headerWithin) return
    yield row
  }
}
