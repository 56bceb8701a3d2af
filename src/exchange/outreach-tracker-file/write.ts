// The outreach tracker file: each attempt one row, in the plan's layout (exchange.md 3.2).
import type { Layout } from '../../domain/layout.ts'
import { isReached } from '../../domain/outcome.ts'
import { OutreachRow } from '../../domain/outreach-file.ts'
import { type CanonicalRow, valueAt } from '../layout/canonical.ts'
import { type FileMaking, type FileWriting, type RowCheck, writeLayoutFile } from '../layout/write-file.ts'

/** Writes the attempts. Throws a TypeError for a layout that has no tracker file. */
export async function writeOutreachTrackerFile(
  layout: Layout,
  rows: readonly OutreachRow[],
  making: FileMaking,
): Promise<FileWriting> {
  if (!layout.outreachTracker) throw new TypeError(`the layout ${layout.id} has no outreach tracker file`)
  return writeLayoutFile(layout.outreachTracker, rows, making, (row) => [...attemptFaults(row), ...pairFaults(row)])
}

/** An attempt whose outcome and success contradict each other. */
export const attemptFaults: RowCheck = (row) => {
  const attempt = OutreachRow.shape.attempt.safeParse(row.attempt)
  if (!attempt.success || attempt.data.outcome === null || attempt.data.isReached === null) return []
  if (isReached(attempt.data.outcome) === attempt.data.isReached) return []
  return [
    { field: 'attempt.isReached', reason: 'outcome-contradicts' },
    { field: 'attempt.outcome', reason: 'outcome-contradicts' },
  ]
}

/** Pairs are complete or blank (3.4). */
export const pairFaults: RowCheck = (row: CanonicalRow) =>
  ['pair1', 'pair2', 'pair3', 'pair4'].flatMap((pair) => {
    const [code, description] = [valueAt(row, `${pair}.code`), valueAt(row, `${pair}.description`)]
    if ((code === null) === (description === null)) return []
    return [{ field: `${pair}.${code === null ? 'code' : 'description'}`, reason: 'pair-half' as const }]
  })
