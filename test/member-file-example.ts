// Short member files of the default layout for tests: only the columns that a test is about, and people who are obviously invented.
import { byteOrderMark, csvText } from '../src/formats/csv/write.ts'
import { openTable } from '../src/formats/open-table.ts'

const usual = {
  'MCP Plan Code': '304',
  'MIF Production Date': '2026-11-20',
  'MIF Reporting Period': '2026-11',
  'Member Client Index Number (CIN)': '',
  'Member Last Name': 'Invented',
  'Member First Name': 'Ana',
  'Member Date of Birth': '1980-02-29',
  'Primary Phone Number': '',
  'Member Record Status': 'new',
} as const

export type FileCells = Partial<Record<keyof typeof usual, string>> & Readonly<Record<string, string>>

/** A member file as CSV: one row for each of the given, the usual cells where nothing is said. */
export function memberFile(...rows: readonly FileCells[]): string {
  const headers = [...new Set([...Object.keys(usual), ...rows.flatMap((row) => Object.keys(row))])]
  const cells = rows.map((row) => headers.map((header) => ({ ...usual, ...row })[header] ?? ''))
  return byteOrderMark + csvText([headers, ...cells])
}

/** The CIN of the n-th invented person: `91000003A`. */
export function fileCin(n: number): string {
  return `9${1_000_000 + n}A`
}

/** Every cell of a file of any kind, as its reader gives them: text in a workbook is compressed and not found by looking at bytes. */
export async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const table = await openTable(new Blob([new Uint8Array(bytes)]))
  const rows: (readonly string[])[] = []
  for (const sheet of table.sheets) for await (const row of sheet.rows()) rows.push(row.texts)
  return rows
}
