// Reading a chart, whole, from all the ids of the person; labels one may not see are hidden on the way out.
import type * as z from 'zod'
import type { readChart, readStatus } from '../../api/member.ts'
import { Problem } from '../../base/problem.ts'
import { isVisible } from '../../domain/access.ts'
import { isReport } from '../../domain/accounting.ts'
import { readsReason } from '../../domain/change-request.ts'
import { type Noun, nounNames } from '../../domain/chart.ts'
import type { Disclosure } from '../../domain/disclosure.ts'
import type { Label } from '../../domain/label.ts'
import { cardColumns } from '../database/card-table.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { alone, careIds, idsFor, noTies, type Union } from '../gate/union.ts'
import { cardFor } from './card.ts'
import { foreignTo, readForeign } from './foreign.ts'

/** Not part of the shared chart: who may not open it. */
const apart: readonly Noun[] = ['block']
export const shown = nounNames.filter((noun) => !apart.includes(noun))

type ChartPart = Partial<Record<Noun, Record<string, unknown>[]>>

export async function answerChart(work: QueryWork, input: z.infer<(typeof readChart)['input']>) {
  const { organizationId, role } = work.checked.seated.seat
  const whole = wholeOf(work.union ?? alone(input.member, noTies), organizationId, input.member)
  const [heads = [], foreign = [], ...rows] = await work.trips.go([
    { text: 'select seq from head where subject_id = $1', values: [input.member] },
    readForeign(whole.union.ids, organizationId),
    ...shown.map((noun) => loadSince(noun, idsFor(whole.union, noun, whole.care), zeros(whole.union.ids))),
  ])
  const reads = readsReason(work.house.grants, role, work.relation, work.checked.today)
  const view = {
    readsReason: reads,
    visible: work.visible,
    isForeign: foreignTo(foreign, organizationId),
    care: whole.care,
  }
  const chart: ChartPart = Object.fromEntries([
    ...apart.map((noun) => [noun, []]),
    ...shown.map((noun, i) => [noun, visibleEntries(noun, rows[i] ?? [], { ...view, withStruck: false })]),
  ])
  return {
    output: { member: input.member, seq: Number(heads[0]?.seq), relation: work.relation, chart },
    members: whole.union.ids,
  }
}

/** The person as this organization works with them. */
export interface Whole {
  readonly union: Union
  /** The ids whose care is the organization's own. */
  readonly care: readonly string[]
}

export function wholeOf(union: Union, organizationId: string, asked: string): Whole {
  return { union, care: careIds(union, organizationId, asked) }
}

function zeros(ids: readonly string[]): readonly number[] {
  return ids.map(() => 0)
}

interface View {
  readonly visible: readonly Label[]
  readonly isForeign: (entry: Readonly<Record<string, unknown>>) => boolean
  readonly care: readonly string[]
  readonly withStruck: boolean
  /** Whether the seat reads why a member wants another Lead Care Manager or agency. */
  readonly readsReason: boolean
}

export function isHidden(
  noun: Noun,
  entry: Readonly<Record<string, unknown>>,
  { visible, isForeign, care }: Omit<View, 'withStruck' | 'readsReason'>,
): boolean {
  // An alias to a chart that another organization keeps would say who else serves the person.
  if (typeof entry.otherId === 'string' && !care.includes(entry.otherId)) return true
  if (noun === 'disclosure' && isKeptApart(entry as unknown as Disclosure)) return true
  return !isVisible(entry as { labels: Label[] }, visible) || isForeign(entry)
}

/** A report of the law's duty (SAF-2), and what nobody knows the house of. */
function isKeptApart(disclosure: Disclosure): boolean {
  return disclosure.ownerId === null || isReport(disclosure)
}

export function visibleEntries(noun: Noun, rows: readonly Row[], view: View): Record<string, unknown>[] {
  const { withStruck } = view
  const inOrder = rows.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1))
  return inOrder.flatMap((row) => {
    const { memberId: _member, ...whole } = entryOf(row)
    const entry = noun === 'changeRequest' && !view.readsReason ? { ...whole, reason: null } : whole
    if (isHidden(noun, entry, view)) return []
    if (entry.struckAt === null || entry.struckAt === undefined) return [entry]
    // A device must drop what was struck, so it learns the id and nothing else.
    return withStruck ? [{ id: entry.id, struckAt: entry.struckAt, seq: entry.seq }] : []
  })
}

export async function answerStatus(work: QueryWork, input: z.infer<(typeof readStatus)['input']>) {
  const { ids, main } = work.union ?? alone(input.member, noTies)
  const [rows = []] = await work.trips.go([
    {
      text: `select ${cardColumns}, c.is_merged from member_card c where c.member_id = any($1::uuid[])`,
      values: [ids],
    },
  ])
  const asked = rows.find((row) => row.member_id === input.member)
  const row = asked?.is_merged === true ? rows.find((one) => one.member_id === main) : asked
  const { isMerged: _isMerged, ...card } = row ? entryOf(row) : {}
  if (!row || !isVisible(card as { labels: Label[] }, work.visible)) throw new Problem('not-found')
  return { output: cardFor(work.checked.seated.seat, card), members: [input.member] }
}
