// A file in which no layout finds the member's CIN, names and birth date is no member information file.
import type { Layout, MemberInformationLayout } from '../../domain/layout.ts'
import type { Table } from '../../formats/table.ts'
import { bestGuess, type Guess as GuessOf, keyColumns, refuseWhole, type WholeRefusal } from '../layout/guess.ts'

export type Guess = GuessOf<MemberInformationLayout>

// Fewer known headers than this, and a missing key column is the least of it.
const fewestKnown = 5

/** Finds layout, sheet and header. Throws a FormatProblem for a damaged file. */
export async function guessLayout(
  table: Table,
  layouts: readonly Layout[],
): Promise<{ readonly ok: true; readonly value: Guess } | WholeRefusal> {
  const best = await bestGuess(table, layouts, (layout) => layout.memberInformation)
  if (!best || best.header.placed.length < fewestKnown) return refuseWhole('not-a-member-file')
  const missing = keyColumns(best.file).filter((header) => best.header.missing.includes(header))
  if (missing.length > 0) return refuseWhole('key-column-missing', `Missing: ${missing.join(', ')}.`)
  return { ok: true, value: best }
}
