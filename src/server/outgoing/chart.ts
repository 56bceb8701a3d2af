// Charts of many members at once, as the organization may hold them, with what lies under a person's other ids; nouns not asked for are empty.
import { type Chart, emptyChart, type Noun } from '../../domain/chart.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'

/** The charts, by member; in blocks, since a caseload is large. */
export async function chartsOf(
  trips: Trips,
  memberIds: readonly string[],
  organizationId: string,
  nouns: readonly Noun[],
): Promise<ReadonlyMap<string, Chart>> {
  const [, aliases = []] = await trips.go([
    rescope(memberIds, organizationId),
    {
      text: 'select member_id, other_id from member_alias where member_id = any($1::uuid[]) and ended_at is null and struck_at is null',
      values: [memberIds],
    },
  ])
  // A person's other ids, which no list of this organization names: what lies there is told under the one that it does.
  const others = new Map(aliases.map((row) => [String(row.other_id), String(row.member_id)]))
  for (const id of memberIds) others.delete(id)
  const ids = [...memberIds, ...others.keys()]
  const seqs = ids.map(() => -1)
  const [, ...answers] = await trips.go([
    rescope(ids, organizationId),
    ...nouns.map((noun) => loadSince(noun, noun === 'member' ? memberIds : ids, seqs)),
  ])
  const charts = new Map(memberIds.map((id) => [id, { ...emptyChart() } as Record<Noun, unknown[]>]))
  nouns.forEach((noun, i) => {
    const byMember = Map.groupBy(answers[i] ?? [], ({ member_id: id }: Row) => others.get(String(id)) ?? String(id))
    for (const [memberId, rows] of byMember) {
      const chart = charts.get(memberId)
      if (chart) chart[noun] = rows.map(entryOf)
    }
  })
  return charts as unknown as ReadonlyMap<string, Chart>
}
