// A small plan for a test: members and claims with what the test says, all else ordinary, written as the CSV a plan would send.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inputTables, type TableName } from '../src/identify/input.ts'

export type Cells = Readonly<Record<string, string | number>>
export type Plan = { readonly [T in TableName]?: readonly Cells[] }

const member = {
  first_name: 'Example',
  last_name: 'Person',
  birth_date: '1980-01-01',
  county: 'Los Angeles',
  plan: 'EX',
  coverage_start: '2024-01-01',
  medicare: 'none',
  share_of_cost: 0,
  language_spoken: 'English',
  residence: 'community',
  address: '1 Example Street',
  regional_center: 0,
}

/** A member's row. */
export function person(cin: string, more: Cells = {}): Cells {
  return { cin, ...member, ...more }
}

/** Lines of the kinds the derivation knows; each claim has a number of its own. */
export function claims() {
  let n = 0
  const line = (cin: string, from: string, more: Cells): Cells => {
    n += 1
    return { claim_id: `C${n}`, line: 1, cin, from_date: from, thru_date: from, ...more }
  }
  return {
    emergency: (cin: string, on: string, more: Cells = {}) =>
      line(cin, on, { form: 'institutional', bill_type: '131', revenue_code: '0450', ...more }),
    physician: (cin: string, on: string, more: Cells = {}) =>
      line(cin, on, { form: 'professional', place_of_service: '23', ...more }),
    office: (cin: string, on: string, diagnoses: string) =>
      line(cin, on, { form: 'professional', place_of_service: '11', diagnoses }),
    hospital: (cin: string, from: string, thru: string, admitType: string, more: Cells = {}) =>
      line(cin, from, {
        thru_date: thru,
        form: 'institutional',
        bill_type: '111',
        revenue_code: '0120',
        admit_type: admitType,
        ...more,
      }),
    nursing: (cin: string, from: string, thru: string, billType = '211') =>
      line(cin, from, {
        thru_date: thru,
        form: 'institutional',
        bill_type: billType,
        revenue_code: '0120',
        admit_type: '3',
      }),
  }
}

/** Writes the files, each with all its columns. */
export async function writePlan(folder: string, plan: Plan): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, rows] of Object.entries(plan) as [TableName, readonly Cells[]][]) {
    const columns = Object.keys(inputTables[name].columns)
    const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
    await writeFile(join(folder, `${name}.csv`), `${lines.map((cells) => cells.join(',')).join('\n')}\n`)
  }
}
