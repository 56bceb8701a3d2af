// Tying two charts of one person, and untying them: an alias under both heads, a line in both journals, and cards that tell it. No row moves.
import type * as z from 'zod'
import type { alikeMembers, mergeMembers, unmergeMembers } from '../../api/merge.ts'
import { done, refused } from '../../base/result.ts'
import { may, relationTo } from '../../domain/access.ts'
import { add, set } from '../../domain/change.ts'
import type { Member } from '../../domain/member.ts'
import type { MemberAlias } from '../../domain/member-alias.ts'
import { decideMerge, type Side } from '../../domain/member-merge.ts'
import { cardColumns, refreshApart } from '../database/card-table.ts'
import { entryOf, loadAll, loadOne, storeChange } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import type { Head } from '../gate/journal.ts'
import { readTies, tiesOf } from '../gate/ties.ts'
import { type Union, unionCards } from '../gate/union.ts'
import { shownCards } from './list.ts'

/** How alike two names must be, by trigrams, to be asked about. */
const alikeAtLeast = 0.4

export async function answerAlike(work: QueryWork, input: z.infer<(typeof alikeMembers)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: `select ${cardColumns} from member_card c
        where c.born_on = $1 and similarity(c.search_text, lower(unaccent($2))) >= $3 order by c.name limit 20`,
      values: [input.bornOn, `${input.firstName} ${input.lastName}`.trim(), alikeAtLeast],
    },
  ])
  const found = shownCards(work, rows)
  return { output: { found }, members: found.map((card) => String(card.memberId)) }
}

export async function merge(work: HandlerWork, input: z.infer<(typeof mergeMembers)['input']>) {
  const holder = await whoHasCin(work, input.member)
  const otherId = input.other ?? holder
  if (otherId === undefined || otherId === input.member) return refused('other-unknown')
  const union = work.merged?.union
  const head = work.merged?.heads.get(otherId) ?? (await lockOther(work, otherId, union?.ids ?? [input.member]))
  if (!head) return refused('other-unknown')
  const [ties = [], own = [], ...sides] = await work.trips.go([
    readTies(otherId, work.at.now),
    readTies(input.member, work.at.now),
    loadOne('member', input.member, input.member),
    loadAll('memberAlias', input.member, {}),
    loadOne('member', otherId, otherId),
    loadAll('memberAlias', otherId, {}),
  ])
  // Whose CIN it is has been looked at by a person with the card in hand; any other chart must be one's own to see.
  if (input.other !== null && !mayTouch(work, ties[0])) return refused('other-unknown')
  const decided = decideMerge(sideOf(sides[0], sides[1]), sideOf(sides[2], sides[3]), holder)
  if (!decided.ok) return decided
  const agenciesOf = new Map(union?.agenciesOf ?? [[input.member, tiesOf(own[0]).agencies]])
  agenciesOf.set(otherId, tiesOf(ties[0]).agencies)
  const ids = [...new Set([...(union?.ids ?? [input.member]), otherId])].sort()
  return done({
    output: {},
    statements: tie(
      work,
      { one: work.head, other: head, id: input.id, main: decided.value, reason: input.reason },
      {
        ids,
        main: decided.value,
        agenciesOf,
        ties: tiesOf(own[0]),
      },
    ),
    also: [head],
  })
}

interface Tie {
  readonly one: Head
  readonly other: Head
  readonly id: string
  readonly main: string
  readonly reason: string | null
}

/** The statements that put an alias under both heads and bring the cards after it. */
export function tie(work: HandlerWork, { one, other, id, main, reason }: Tie, union: Union): readonly Statement[] {
  const under = (head: Head, otherId: string) =>
    storeChange(
      add('memberAlias', { id, labels: [], otherId, isMain: head.subjectId === main, reason, endedAt: null }),
      { memberId: head.subjectId, at: work.at.now, by: work.at.staffId, seq: head.seq + 1 },
    )
  return [under(one, other.subjectId), under(other, one.subjectId), ...unionCards(union)]
}

async function whoHasCin({ trips }: HandlerWork, member: string): Promise<string | undefined> {
  const [rows = []] = await trips.go([
    {
      text: 'select r.member_id from registry_cin r join member m on m.cin = r.cin where m.member_id = $1',
      values: [member],
    },
  ])
  return rows[0] ? String(rows[0].member_id) : undefined
}

/** Locks another head beside the subject's. Out of the order of ids it does not wait: two who tie crosswise would wait for each other. */
export async function lockOther(
  work: HandlerWork,
  otherId: string,
  held: readonly string[],
): Promise<Head | undefined> {
  const isInOrder = held.every((id) => id < otherId)
  const [, rows = []] = await work.trips.go([
    rescope([...held, otherId], work.at.organizationId),
    {
      text: `select seq, chain from head where subject_id = $1 and kind = 'member' for update ${isInOrder ? '' : 'nowait'}`,
      values: [otherId],
    },
  ])
  return rows[0] && { subjectId: otherId, seq: Number(rows[0].seq), chain: rows[0].chain as Buffer }
}

function mayTouch({ house, checked, at }: HandlerWork, ties: Row | undefined): boolean {
  const { seat } = checked.seated
  const relation = relationTo(tiesOf(ties), seat, at.today, at.now)
  return may(house.grants, seat.role, checked.call.operation.does, relation, at.today)
}

function sideOf(members: readonly Row[] | undefined, aliases: readonly Row[] | undefined): Side {
  return {
    member: members?.[0] && (entryOf(members[0]) as unknown as Member),
    aliases: (aliases ?? []).map(entryOf) as unknown as readonly MemberAlias[],
  }
}

export async function unmerge(work: HandlerWork, input: z.infer<(typeof unmergeMembers)['input']>) {
  const { merged, at } = work
  const other = merged?.heads.get(input.other)
  if (!merged || !other) return refused('not-merged')
  const [rows = []] = await work.trips.go([loadAll('memberAlias', input.member, { otherId: input.other })])
  const alias = rows.map(entryOf).find((row) => row.endedAt === null && row.struckAt === null)
  if (!alias) return refused('not-merged')
  const ended = (head: Head) =>
    storeChange(set('memberAlias', String(alias.id), { endedAt: at.now }), {
      memberId: head.subjectId,
      at: at.now,
      by: at.staffId,
      seq: head.seq + 1,
    })
  const left = merged.union.ids.filter((id) => id !== (alias.isMain ? input.other : input.member))
  const rest = left.length > 1 ? unionCards({ ...merged.union, ids: left }) : []
  return done({
    output: {},
    statements: [ended(work.head), ended(other), ...refreshApart([input.member, input.other]), ...rest],
    also: [other],
  })
}
