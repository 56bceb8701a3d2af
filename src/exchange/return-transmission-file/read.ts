// Reads a return transmission file back, from all the files its layout has: for rows that stayed behind and come mended (EXC-7).
import type { FileLayout, Layout } from '../../domain/layout.ts'
import type { OutreachRow } from '../../domain/outreach-file.ts'
import type { ReturnRow } from '../../domain/return-file.ts'
import type { ByteSource } from '../../formats/table.ts'
import { type DraftRow, pathOf } from '../layout/canonical.ts'
import { type FileReading, readLayoutFile } from '../layout/read-file.ts'
import { partAttempts, ReturnAttemptRow } from './attempt-row.ts'

export interface ReturnReading {
  readonly returns: readonly ReturnRow[]
  /** Blank but for layouts that carry them. */
  readonly attempts: readonly OutreachRow[]
  readonly faults: FileReading<ReturnRow>['faults']
}

/** Reads the files, given in the layout's order. Throws a FormatProblem, and a TypeError for a layout without a return file. */
export async function readReturnTransmissionFile(
  layout: Layout,
  sources: readonly ByteSource[],
): Promise<ReturnReading> {
  const transmission = layout.returnTransmission
  if (!transmission) throw new TypeError(`the layout ${layout.id} has no return transmission file`)
  const readings: { file: FileLayout; reading: FileReading<ReturnAttemptRow> }[] = []
  for (const [at, file] of transmission.files.entries()) {
    const source = sources[at]
    if (source) readings.push({ file, reading: await readLayoutFile(source, file, ReturnAttemptRow) })
  }
  const faults = readings.flatMap(({ reading }) => reading.faults)
  const [first] = readings
  if (!first) return { returns: [], attempts: [], faults }
  const rows = readings.length === 1 ? first.reading.rows : mergeByCin(readings)
  return { ...partAttempts(rows), faults }
}

/** One row a member out of several files: each file gives the fields it has columns for. */
function mergeByCin(
  readings: readonly { readonly file: FileLayout; readonly reading: FileReading<ReturnAttemptRow> }[],
): readonly ReturnAttemptRow[] {
  const merged = new Map<string, DraftRow>()
  for (const { file, reading } of readings) {
    const paths = file.columns.flatMap((column) => (column.field === undefined ? [] : [pathOf(column.field)]))
    for (const row of reading.rows) {
      const groups: DraftRow = Object.fromEntries(Object.entries(row).map(([group, fields]) => [group, { ...fields }]))
      const known = merged.get(row.member.cin)
      merged.set(row.member.cin, known ?? groups)
      if (!known) continue
      for (const [group, key] of paths) {
        const [from, to] = [groups[group], known[group]]
        if (from && to) to[key] = from[key] ?? null
      }
    }
  }
  return [...merged.values()].map((row) => ReturnAttemptRow.parse(row))
}
