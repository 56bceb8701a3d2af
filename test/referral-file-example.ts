// Short files of referrals for tests: only the columns that a test is about, and people who are obviously invented.
import { byteOrderMark, csvText } from '../src/formats/csv/write.ts'

const usual = {
  'Member Last Name': 'Testname',
  'Member First Name': 'Refa',
  'Place to Find Member': 'The invented ward',
} as const

export type ReferralCells = Partial<Record<keyof typeof usual, string>> & Readonly<Record<string, string>>

/** A file of referrals as CSV: one row for each of the given, the usual cells where nothing is said. */
export function referralFile(...rows: readonly ReferralCells[]): string {
  const headers = [...new Set([...Object.keys(usual), ...rows.flatMap((row) => Object.keys(row))])]
  const cells = rows.map((row) => headers.map((header) => ({ ...usual, ...row })[header] ?? ''))
  return byteOrderMark + csvText([headers, ...cells])
}
