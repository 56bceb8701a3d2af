// What a device is given: the charts of its caseload that changed since each cursor, less what its seat may not see. What it may see no
// longer comes as a whole chart without it, so that nothing is left there and nothing is said of what went.
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Pulled, pullCharts } from '../../api/device.ts'
import { may, relationTo, visibleLabels } from '../../domain/access.ts'
import { readsReason } from '../../domain/change-request.ts'
import type { Label } from '../../domain/label.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import { beginReading, rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'
import { aliasesOf, readTies, tiesOf } from '../gate/ties.ts'
import { alone, findUnion, idsFor, type Union } from '../gate/union.ts'
import { isHidden, shown, visibleEntries, type Whole, wholeOf } from './chart.ts'
import { foreignTo, readForeign } from './foreign.ts'

const pullMost = 60

type PullInput = z.infer<(typeof pullCharts)['input']>

/** The device's caseload: members one leads or covers, and those opened with a reason. What is no longer among them is forgotten. */
export async function answerPull(work: QueryWork, input: PullInput) {
  const { checked, trips } = work
  const { seat } = checked.seated
  const [mine = []] = await trips.go([
    {
      text: `select c.member_id from member_card c where (c.lead_id = $1 or c.cover_id = $1) and c.state is distinct from 'ended' order by c.member_id limit 500`,
      values: [seat.staffId],
    },
  ])
  const wanted = [
    ...new Set([...mine.map((row) => String(row.member_id)), ...input.also, ...input.have.map((one) => one.member)]),
  ]
    .sort()
    .slice(0, 500)
  const have = new Map(input.have.map((one) => [one.member, one.cursor]))
  const standings = await standingsOf(work, wanted)
  const { forget, fresh } = sortOut(standings, have, wanted)
  const part = fresh.slice(0, pullMost)
  const charts = await loadCharts(trips, part, seat.organizationId)
  const members = charts.flatMap((chart) => chart.ids)
  return { output: { charts, forget, more: fresh.length > part.length }, members }
}

interface Standing extends Whole {
  /** The id the chart is held under on the device. */
  readonly member: string
  /** One for each id of the union, in its order. */
  readonly seqs: readonly number[]
  readonly relation: Pulled['relation']
  readonly visible: readonly Label[]
  /** What this seat may see of the member, as a hash: when it changes, the member comes whole. */
  readonly seen: string
  readonly mayRead: boolean
  readonly readsReason: boolean
}

async function standingsOf(work: QueryWork, members: readonly string[]): Promise<readonly Standing[]> {
  if (members.length === 0) return []
  const { checked, trips } = work
  const { seat } = checked.seated
  const [, , ...ties] = await trips.go([
    { text: 'commit', plain: true },
    beginReading(members, seat.organizationId, seat.staffId),
    ...members.map((member) => readTies(member, checked.now)),
  ])
  const unions: Union[] = []
  for (const [i, member] of members.entries()) {
    const row = ties[i]?.[0]
    const isOne = aliasesOf(row).length === 0
    const open = (ids: readonly string[]) => [rescope(ids, seat.organizationId)]
    unions.push(isOne ? alone(member, tiesOf(row)) : await findUnion(trips, member, checked.now, open))
  }
  const all = [...new Set(unions.flatMap((union) => union.ids))]
  const [, heads = [], merged = []] = await trips.go([
    rescope(all, seat.organizationId),
    { text: 'select subject_id, seq from head where subject_id = any($1)', values: [all] },
    { text: 'select member_id from member_card where member_id = any($1) and is_merged', values: [all] },
  ])
  const seqs = new Map(heads.map((row) => [String(row.subject_id), Number(row.seq)]))
  const joined = new Set(merged.map((row) => String(row.member_id)))
  return members.map((member, i) =>
    standingOf(work, member, unions[i] ?? alone(member, tiesOf(undefined)), { seqs, joined }),
  )
}

interface Known {
  readonly seqs: ReadonlyMap<string, number>
  /** Ids whose card lies in another's, or holds another's. */
  readonly joined: ReadonlySet<string>
}

function standingOf(work: QueryWork, asked: string, union: Union, { seqs, joined }: Known): Standing {
  const { checked, house } = work
  const { seat } = checked.seated
  const whole = wholeOf(union, seat.organizationId, asked)
  const member = joined.has(asked) ? union.main : asked
  const relation = seqs.has(asked) ? relationTo(union.ties, seat, checked.today, checked.now) : 'none'
  const visible = visibleLabels(house.grants, seat.role, relation, checked.today)
  const mayRead = may(house.grants, seat.role, 'chart.read', relation, checked.today)
  const reads = readsReason(house.grants, seat.role, relation, checked.today)
  const seen = createHash('sha256')
    .update(
      [seat.id, seat.role, relation, reads ? 'reasons' : 'no-reasons', ...visible, ...union.ids, ...whole.care].join(
        ' ',
      ),
    )
    .digest('base64url')
    .slice(0, 12)
  return {
    ...whole,
    member,
    seqs: union.ids.map((id) => seqs.get(id) ?? 0),
    relation,
    visible,
    seen,
    mayRead,
    readsReason: reads,
  }
}

interface Fresh extends Standing {
  readonly since: readonly number[]
}

function sortOut(standings: readonly Standing[], have: ReadonlyMap<string, string>, wanted: readonly string[]) {
  const forget = new Set(wanted.filter((id) => have.has(id)))
  const fresh = new Map<string, Fresh>()
  for (const standing of standings) {
    if (!standing.mayRead) continue
    forget.delete(standing.member)
    const cursor = have.get(standing.member)
    const [seqs = '', seen] = (cursor ?? '').split('.')
    const before = seqs.split('-').map(Number)
    const isSame = seen === standing.seen && before.length === standing.seqs.length
    const since = standing.seqs.map((_, i) => (isSame ? (before[i] ?? 0) : 0))
    const isNew = standing.seqs.some((seq, i) => (since[i] ?? 0) < seq)
    if (isNew || cursor === undefined) fresh.set(standing.member, { ...standing, since })
  }
  return { forget: [...forget], fresh: [...fresh.values()] }
}

async function loadCharts(trips: Trips, fresh: readonly Fresh[], organizationId: string): Promise<readonly Loaded[]> {
  if (fresh.length === 0) return []
  const since = new Map(fresh.flatMap(({ union, since }) => union.ids.map((id, i) => [id, since[i] ?? 0])))
  const ids = [...since.keys()]
  const [foreign = [], ...rows] = await trips.go([
    readForeign(ids, organizationId),
    ...shown.map((noun) => loadSince(noun, ids, [...since.values()])),
  ])
  const byMember = shown.map((_, i) => Map.groupBy(rows[i] ?? [], (row) => String(row.member_id)))
  const isForeign = foreignTo(foreign, organizationId)
  const rowsOf = (one: Fresh, i: number, noun: (typeof shown)[number]): readonly Row[] =>
    idsFor(one.union, noun, one.care).flatMap((id) => byMember[i]?.get(id) ?? [])
  const lost = fresh.filter(
    (one) =>
      isPart(one) &&
      shown.some((noun, i) => rowsOf(one, i, noun).some((row) => isHidden(noun, entryOf(row), { ...one, isForeign }))),
  )
  const whole = await loadCharts(
    trips,
    lost.map((one) => ({ ...one, since: one.since.map(() => 0) })),
    organizationId,
  )
  const parts = fresh.filter((one) => !lost.includes(one))
  return [
    ...parts.map((one) => ({
      member: one.member,
      ids: [...one.union.ids],
      cursor: `${one.seqs.join('-')}.${one.seen}`,
      isWhole: !isPart(one),
      relation: one.relation,
      chart: Object.fromEntries(
        shown.flatMap((noun, i) => {
          const entries = visibleEntries(noun, rowsOf(one, i, noun), { ...one, isForeign, withStruck: isPart(one) })
          return entries.length > 0 || !isPart(one) ? [[noun, entries]] : []
        }),
      ),
    })),
    ...whole,
  ]
}

interface Loaded {
  readonly member: string
  readonly ids: readonly string[]
  readonly cursor: string
  readonly isWhole: boolean
  readonly relation: Pulled['relation']
  readonly chart: Readonly<Record<string, unknown>>
}

/** Whether the device has the rest already. */
function isPart(one: Fresh): boolean {
  return one.since.some((seq) => seq > 0)
}
