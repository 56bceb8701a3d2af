// What stands already: members whose rows are what the file before said, on a chart that has not moved since. Deciding them again would
// change nothing, so neither head nor chart is opened. The mark is kept only where deciding the same rows once more was seen to do nothing.
import { hash } from 'node:crypto'
import type { MemberFileRow } from '../../domain/member-file.ts'
import type { Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { IntakeAt, IntakeRow } from './block.ts'

/** Raised when a row comes to mean something else than before: every chart is then looked at once more. */
const decisionVersion = 2

/** The digest of a member's rows as they bear on the decision; the month and the day of the file do not. */
export function contentOf(rows: readonly IntakeRow[], { planId, agencyId, program }: IntakeAt['from']): string {
  const said = rows.map(({ accepted }) => `\n${JSON.stringify(withoutFile(accepted.value))}`)
  return hash('sha256', `${decisionVersion}\n${planId}\n${agencyId}\n${program}${said.join('')}`, 'base64url').slice(
    0,
    22,
  )
}

function withoutFile({ file: _file, ...rest }: MemberFileRow): Omit<MemberFileRow, 'file'> {
  return rest
}

/** The mark of rows that stand on a head. */
export function markOf(content: string, seq: number): string {
  return `${content}.${seq}`
}

export interface Standing {
  readonly memberId: string
  readonly mark: string
}

/** Of these members, by CIN, those whom the last file's rows left as these rows would. The scope is left at those looked at. */
export async function standing(
  trips: Trips,
  groups: ReadonlyMap<string, readonly IntakeRow[]>,
  from: IntakeAt['from'],
  lastFileId: string | undefined,
): Promise<ReadonlyMap<string, Standing>> {
  if (lastFileId === undefined) return new Map()
  const organizationId = from.agencyId
  const [marked = []] = await trips.go([
    {
      // One look-up a CIN, and by the CIN: the file is a condition that no index takes, since before the planner knows a new file it would
      // take it for empty and read the whole of it for each.
      text: `select c.cin, r.about_id, r.mark from unnest($3::text[]) as c (cin) cross join lateral (
          select about_id, mark from exchange_row where organization_id = $1 and cin = c.cin and (file_id = $2) is true and mark is not null limit 1) r`,
      values: [organizationId, lastFileId, [...groups.keys()]],
    },
  ])
  if (marked.length === 0) return new Map()
  const ids = marked.map((row) => String(row.about_id))
  const [, heads = []] = await trips.go([
    rescope(ids, organizationId),
    { text: 'select subject_id, seq from head where subject_id = any($1::uuid[])', values: [ids] },
  ])
  const seqs = new Map(heads.map((row) => [String(row.subject_id), Number(row.seq)]))
  return new Map(
    marked.flatMap(({ cin, about_id, mark }) => {
      const rows = groups.get(String(cin)) ?? []
      const memberId = String(about_id)
      const isStanding = mark === markOf(contentOf(rows, from), seqs.get(memberId) ?? -1)
      return isStanding ? [[String(cin), { memberId, mark: String(mark) }] as const] : []
    }),
  )
}
