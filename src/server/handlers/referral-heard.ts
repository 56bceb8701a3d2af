// The charts of those whom an organization's requests were linked to, read for what it may hear of them, and the names of who walks with them.

import type { SharingContent } from '../../domain/permit.ts'
import { type Heard, type HeardChart, type Hearer, heardOf, type SentReferral } from '../../domain/referral-heard.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'
import { accountFor } from './referral-told.ts'

const nouns = {
  authorizations: 'authorization',
  decisions: 'authorizationDecision',
  episodes: 'episode',
  assignments: 'assignment',
  consents: 'consent',
} as const

/** What is heard of each row, in their order, and whose chart was looked into for it. */
export async function hearAll(work: QueryWork, content: SharingContent, hearer: Hearer, rows: readonly Row[]) {
  // Without a kind there is no basis, and no chart is opened at all.
  const linked =
    hearer.kind === null ? [] : rows.flatMap((row) => (row.linked_to === null ? [] : [String(row.linked_to)]))
  const members = [...new Set(linked)]
  const charts = await chartsOf(work, members, hearer.id)
  const heard = rows.map((row) =>
    heardOf(content, sentOf(row), {
      hearer,
      planId: String(row.organization_id),
      chart: charts.get(String(row.linked_to)),
      today: work.checked.today,
    }),
  )
  await accountFor(
    work,
    hearer,
    rows.flatMap((row, i) => (heard[i] === undefined ? [] : [{ row, heard: heard[i] }])),
  )
  const named = await namesOf(work, heard)
  const told = heard.map(({ agencyId, leadId, permit: _permit, ...rest }) => ({
    ...rest,
    agency: named(agencyId),
    manager: named(leadId),
  }))
  // Who hears only “passed on” was told of nobody’s chart.
  const shown = rows.flatMap((row, i) =>
    row.linked_to !== null && heard[i]?.on !== null ? [String(row.linked_to)] : [],
  )
  return { heard: told, members: [...new Set(shown)] }
}

/** Under every id of the person: whoever else entered them may walk with them. */
async function chartsOf({ trips }: QueryWork, members: readonly string[], organization: string) {
  if (members.length === 0) return new Map<string, HeardChart>()
  const [, tied = []] = await trips.go([
    rescope(members, organization),
    {
      text: `select member_id, other_id from member_alias where member_id = any($1::uuid[]) and struck_at is null and ended_at is null`,
      values: [members],
    },
  ])
  const ids = [...new Set([...members, ...tied.map((row) => String(row.other_id))])]
  const since = ids.map(() => -1)
  const [, ...loaded] = await trips.go([
    rescope(ids, organization),
    ...Object.values(nouns).map((noun) => loadSince(noun, ids, since)),
    rescope([organization], organization),
  ])
  const entries = (at: number, own: readonly string[]) =>
    (loaded[at] ?? []).filter((row) => own.includes(String(row.member_id))).map(entryOf)
  const names = Object.keys(nouns)
  return new Map(
    members.map((member) => {
      const own = [member, ...tied.filter((row) => row.member_id === member).map((row) => String(row.other_id))]
      return [member, Object.fromEntries(names.map((name, i) => [name, entries(i, own)])) as unknown as HeardChart]
    }),
  )
}

function sentOf(row: Row): SentReferral {
  return {
    state: row.state,
    settledAs: row.settled_as,
    settledAt: row.settled_at,
    closure: row.closure,
    toPlan: row.to_plan,
    requestId: row.request_id,
    labels: row.labels,
  } as SentReferral
}

async function namesOf({ trips }: QueryWork, heard: readonly Heard[]) {
  const ids = heard.flatMap(({ agencyId, leadId }) => [agencyId, leadId]).filter((id) => id !== null)
  if (ids.length === 0) return () => null
  const [agencies = [], people = []] = await trips.go([
    { text: 'select id, name, phone from organization where id = any($1::uuid[])', values: [ids] },
    { text: 'select id, name, phone from staff where id = any($1::uuid[])', values: [ids] },
  ])
  const all = [...agencies, ...people]
  return (id: string | null) => {
    const found = id === null ? undefined : all.find((row) => row.id === id)
    return found ? { name: String(found.name), phone: found.phone === null ? null : String(found.phone) } : null
  }
}
