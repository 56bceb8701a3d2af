// What came of a file taken from the command line, in lines or as one JSON object; and what every import needs beside.
import { randomBytes } from 'node:crypto'
import { type FileSummary, readFile } from '../../api/file.ts'
import { idFrom } from '../../base/id.ts'
import { type AttachedFile, attachedAt } from '../attached-file.ts'
import type { Core } from '../house.ts'
import { operatorOf } from './operator.ts'
import { UsageError } from './option.ts'

/** What came of a file, as --json prints it. */
export interface Report {
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  readonly unknownColumns: readonly string[]
}

/** Every refused cell of a file that came, and its summary. */
export async function reportOf(
  core: Core,
  organization: string,
  file: string,
): Promise<{ readonly report: Report; readonly summary: FileSummary }> {
  const refused: { row: number; column: string; reason: string }[] = []
  for (let after = 0; ; ) {
    const input = { organization, file, only: 'refused', after, most: 500 }
    const answer = await core.gate.call(operatorOf(organization, 'import'), { operation: readFile, input })
    if (answer.outcome !== 'done') throw new Error('the file cannot be read again')
    const page = answer.value as {
      file: FileSummary
      rows: { row: number; faults: { column: string; reason: string }[] }[]
      more: boolean
    }
    for (const row of page.rows) {
      for (const fault of row.faults) refused.push({ row: row.row, ...fault })
    }
    if (!page.more) {
      const { rows, accepted, unknownColumns } = page.file
      return { report: { rows: rows ?? 0, accepted: accepted ?? 0, refused, unknownColumns }, summary: page.file }
    }
    after = page.rows.at(-1)?.row ?? after
  }
}

/** How many rows meant what. */
export function meaningsOf(summary: FileSummary): string {
  const counts = Object.entries(summary.meanings).map(([meaning, count]) => `${count} ${meaning}`)
  const gone = summary.gone ? [`${summary.gone} gone from the file (a question to intake; care goes on)`] : []
  return [...counts, ...gone].join(', ')
}

/** Prints the report: lines, or one object and nothing else. */
export function tell(asked: { readonly isJson: boolean }, report: Report, last: string): void {
  if (asked.isJson) {
    process.stdout.write(`${JSON.stringify(report)}\n`)
    return
  }
  const lines = [`${report.rows} rows, ${report.accepted} accepted, ${report.rows - report.accepted} refused.`]
  for (const { row, column, reason } of report.refused) lines.push(`  row ${row}  ${column}: ${reason}`)
  if (report.unknownColumns.length > 0) lines.push(`Also sent: ${report.unknownColumns.join(', ')}.`)
  process.stdout.write(`${[...lines, last].join('\n')}\n`)
}

/** Says why, and is the exit code of a file refused whole. */
export function refuse(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}

/** The file at a path, with its digest. @throws UsageError */
export async function fileAt(path: string): Promise<AttachedFile> {
  try {
    return await attachedAt(path)
  } catch (cause) {
    throw new UsageError(`The file ${path} cannot be read.`, { cause })
  }
}

export function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}
