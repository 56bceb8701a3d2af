// Two charts side by side, before they are tied and after: for who may tie them, and only of charts that are theirs to see.
import type * as z from 'zod'
import type { compareMembers } from '../../api/merge.ts'
import { isVisible, may, relationTo, visibleLabels } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import type { Member } from '../../domain/member.ts'
import type { MemberAlias } from '../../domain/member-alias.ts'
import { decideMerge } from '../../domain/member-merge.ts'
import { cardColumns } from '../database/card-table.ts'
import { entryOf, loadAll, loadOne } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'
import { readTies, tiesOf } from '../gate/ties.ts'
import { careIds } from '../gate/union.ts'
import { cardFor } from './card.ts'

type Compared = z.infer<(typeof compareMembers)['output']>

export async function answerCompare(work: QueryWork, input: z.infer<(typeof compareMembers)['input']>) {
  const { seat } = work.checked.seated
  const known = work.union?.ids ?? [input.member]
  const own = work.union ? careIds(work.union, seat.organizationId, input.member) : known
  const tied = await tiedOf(work, input.member, own)
  const other = input.other !== null && input.other !== input.member ? input.other : undefined
  const ids = [...new Set([...known, ...(other === undefined ? [] : [other])])]
  const [, ties = []] = await work.trips.go([
    rescope(ids, seat.organizationId),
    readTies(other ?? input.member, work.checked.now),
  ])
  const isSeen = other === undefined || known.includes(other) || mayTouch(work, ties[0])
  const pair = [input.member, ...(other !== undefined && isSeen ? [other] : [])]
  const sides = await sidesOf(work, pair)
  if (other === undefined) return { output: { sides, goesOn: null, hinders: null, tied }, members: pair }
  if (!isSeen || sides.length < 2)
    return {
      output: { sides: sides.slice(0, 1), goesOn: null, hinders: 'other-unknown' as const, tied },
      members: pair,
    }
  const answer = await mergeOf(work, input.member, other)
  const output: Compared = {
    ...{ sides, tied },
    goesOn: answer.ok ? answer.value : null,
    hinders: answer.ok ? null : answer.reason,
  }
  return { output, members: pair }
}

function mayTouch({ house, checked }: QueryWork, ties: Row | undefined): boolean {
  const { seat } = checked.seated
  const relation = relationTo(tiesOf(ties), seat, checked.today, checked.now)
  return may(house.grants, seat.role, 'member.merge', relation, checked.today)
}

async function mergeOf({ trips }: QueryWork, member: string, other: string) {
  const [holder = [], ...rows] = await trips.go([
    {
      text: 'select r.member_id from registry_cin r join member m on m.cin = r.cin where m.member_id = $1',
      values: [member],
    },
    ...[member, other].flatMap((id) => [loadOne('member', id, id), loadAll('memberAlias', id, {})]),
  ])
  const side = (n: number) => ({
    member: rows[n]?.[0] && (entryOf(rows[n][0]) as unknown as Member),
    aliases: (rows[n + 1] ?? []).map(entryOf) as unknown as readonly MemberAlias[],
  })
  return decideMerge(side(0), side(2), holder[0] && String(holder[0].member_id))
}

/** What is tied to it, of this organization's own; another's chart of the same person would say who else serves them. */
async function tiedOf({ trips }: QueryWork, member: string, own: readonly string[]): Promise<Compared['tied']> {
  const [rows = []] = await trips.go([
    {
      text: `select a.other_id as other, coalesce(m.name_used, m.first_name) || ' ' || m.last_name as name, a.recorded_at as at, a.reason
        from member_alias a join member m on m.member_id = a.other_id
        where a.member_id = $1 and a.ended_at is null and a.struck_at is null and a.other_id = any($2::uuid[]) order by a.recorded_at`,
      values: [member, own],
    },
  ])
  return rows.map(entryOf) as unknown as Compared['tied']
}

const counted = {
  contacts: ['contact'],
  attempts: ['outreach_attempt'],
  tasks: ['task'],
  plans: ['care_plan'],
  documents: ['document', 'note'],
  permissions: ['consent'],
  places: ['address', 'phone'],
} as const

async function sidesOf(work: QueryWork, ids: readonly string[]): Promise<Compared['sides']> {
  const { house, checked } = work
  const { seat } = checked.seated
  const count = (table: string) =>
    `(select count(*)::int from ${table} t where t.member_id = c.member_id and t.struck_at is null)`
  const columns = Object.entries(counted).map(([name, tables]) => `${tables.map(count).join(' + ')} as ${name}`)
  const [rows = []] = await work.trips.go([
    {
      text: `select ${cardColumns}, ${columns.join(', ')} from member_card c where c.member_id = any($1::uuid[])`,
      values: [ids],
    },
  ])
  const visible = visibleLabels(house.grants, seat.role, work.relation, checked.today)
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.member_id === id)
    if (!row || !isVisible(row as unknown as { labels: Label[] }, visible)) return []
    const { contacts, attempts, tasks, plans, documents, permissions, places, ...card } = row
    const counts = { contacts, attempts, tasks, plans, documents, permissions, places }
    return [{ member: id, card: cardFor(seat, entryOf(card)), counts }] as unknown as Compared['sides']
  })
}
