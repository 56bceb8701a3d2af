// Writes comma-separated text as RFC 4180 has it: UTF-8 with a byte-order mark, CRLF, quotes where needed (EXC-17). A cell that a
// spreadsheet would run as a formula is refused, or, in rows that go back to a person, made harmless by an apostrophe.
import { stringify } from 'csv-stringify/sync'

export const byteOrderMark = '\ufeff'

/** Whether a spreadsheet would take the text for a formula. */
export function isFormulaText(text: string): boolean {
  return /^[=+\-@\t]/.test(text)
}

/** The rows as text, without a byte-order mark, for appending. Throws a RangeError for a cell that looks like a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  if (rows.some((row) => row.some(isFormulaText))) throw new RangeError('a cell begins like a formula')
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
}

/** As `csvText`, with an apostrophe before what looks like a formula; our reader takes it off again. */
export function harmlessCsvText(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((row) => row.map((text) => (isFormulaText(text) ? `'${text}` : text))))
}

/** A whole file's bytes. */
export function csvBytes(text: string): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + text)
}
