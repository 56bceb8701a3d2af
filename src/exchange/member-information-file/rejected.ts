// The refused rows of a plan's file, as they were sent and under the same columns, with the reasons in a last one: a person mends them
// there, or sends them back to the plan, and the mended file is read like any other.
import { type CellFault, rowFaults } from '../../domain/file-fault.ts'
import { byteOrderMark, harmlessCsvText } from '../../formats/csv/write.ts'
import { reasonHeader } from '../layout/header.ts'
import type { MemberInformationFile } from './read.ts'

/** The name of the rejected rows' file: `members.xlsx` → `members.rejected.csv`. */
export function rejectedFileName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.rejected.csv`
}

/** The rejected rows as a CSV file, in pieces. Throws a FormatProblem as the file's rows do. */
export async function* writeRejectedRows(file: MemberInformationFile): AsyncIterable<Uint8Array> {
  const { headers } = file.facts
  const encoder = new TextEncoder()
  yield encoder.encode(byteOrderMark + harmlessCsvText([[...headers, reasonHeader]]))
  for await (const { verdict } of file.rows()) {
    if (verdict.kind === 'accepted') continue
    const cells = headers.map((_, at) => verdict.cells[at] ?? '')
    yield encoder.encode(harmlessCsvText([[...cells, reasonsInWords(verdict.faults)]]))
  }
}

/** Why a row stays back, as sentences with their columns. */
export function reasonsInWords(faults: readonly CellFault[]): string {
  return faults.map(inWords).join(' ')
}

function inWords({ column, reason }: CellFault): string {
  return `${column}: ${rowFaults[reason]}`
}
