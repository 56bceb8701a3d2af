// The file before this one: the last that was taken of the same plan and layout and listed everybody. What differs from it is shown before
// anything is taken over (EXC-4, EXC-5); a short file of single referrals is no measure for the next.
import type { Trips } from '../database/executor.ts'

export interface LastFile {
  readonly file: string
  readonly name: string
  readonly period: string | null
  readonly recordedAt: string
  readonly rows: number
}

interface Of {
  readonly organizationId: string
  readonly planId: string
  readonly layout: string
  /** The file that is looked at itself; never its own last one. */
  readonly fileId: string
}

/** The last whole file of its kind; undefined when this is the first. The scope must be the organization's. */
export async function lastFile(trips: Trips, of: Of): Promise<LastFile | undefined> {
  const [rows = []] = await trips.go([
    {
      text: `select id, name, period, recorded_at, rows from exchange_file
        where organization_id = $1 and partner_id = $2 and layout = $3 and id <> $4 and kind = 'mif' and direction = 'in' and state = 'taken'
          and coalesce(reading ->> 'covers', 'unsaid') <> 'some'
        order by recorded_at desc limit 1`,
      values: [of.organizationId, of.planId, of.layout, of.fileId],
    },
  ])
  const [row] = rows
  if (!row) return undefined
  return {
    file: String(row.id),
    name: String(row.name),
    period: row.period === null ? null : String(row.period),
    recordedAt: String(row.recorded_at),
    rows: Number(row.rows),
  }
}

/** The CINs that stood in a file, also in rows that stayed back. */
export async function cinsIn(trips: Trips, organizationId: string, fileId: string): Promise<Set<string>> {
  const [rows = []] = await trips.go([
    {
      text: 'select distinct cin from exchange_row where organization_id = $1 and file_id = $2 and cin is not null',
      values: [organizationId, fileId],
    },
  ])
  return new Set(rows.map((row) => String(row.cin)))
}
