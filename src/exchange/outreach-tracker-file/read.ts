// Reads an outreach tracker file back, as for rows that stayed behind and come mended (EXC-7).
import type { Layout } from '../../domain/layout.ts'
import { isReached } from '../../domain/outcome.ts'
import { type FileAttempt, OutreachRow } from '../../domain/outreach-file.ts'
import type { ByteSource } from '../../formats/table.ts'
import { type FileReading, readLayoutFile } from '../layout/read-file.ts'

/** Reads the attempts. Throws a FormatProblem, and a TypeError for a layout that has no tracker file. */
export async function readOutreachTrackerFile(layout: Layout, source: ByteSource): Promise<FileReading<OutreachRow>> {
  if (!layout.outreachTracker) throw new TypeError(`the layout ${layout.id} has no outreach tracker file`)
  const { rows, faults } = await readLayoutFile(source, layout.outreachTracker, OutreachRow)
  return { rows: rows.map((row) => ({ ...row, attempt: withReached(row.attempt) })), faults }
}

/** Where a layout has the outcome but not whether it means reached, the outcome says so. */
export function withReached(attempt: FileAttempt): FileAttempt {
  if (attempt.isReached !== null || attempt.outcome === null) return attempt
  return { ...attempt, isReached: isReached(attempt.outcome) }
}
