// Reading a chart: whole for one member, or what is new for a device's caseload; labels one may not see are hidden on the way out.
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Pulled, pullCharts } from '../../api/device.ts'
import type { readChart, readStatus } from '../../api/member.ts'
import { Problem } from '../../base/problem.ts'
import { isVisible, may, relationTo, visibleLabels } from '../../domain/access.ts'
import { type Noun, nounNames } from '../../domain/chart.ts'
import type { Label } from '../../domain/label.ts'
import { cardColumns } from '../database/card-table.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import { beginReading } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'
import { readTies, tiesOf } from '../gate/ties.ts'
import { cardFor } from './card.ts'
import { foreignTo, readForeign } from './foreign.ts'

/** Nouns that are not part of the shared chart: who may not open it, who did, and what left the house. */
const apart: readonly Noun[] = ['block', 'disclosure']
const shown = nounNames.filter((noun) => !apart.includes(noun))

type ChartPart = Partial<Record<Noun, Record<string, unknown>[]>>

export async function answerChart(work: QueryWork, input: z.infer<(typeof readChart)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const [heads = [], foreign = [], ...rows] = await work.trips.go([
    { text: 'select seq from head where subject_id = $1', values: [input.member] },
    readForeign([input.member], organizationId),
    ...shown.map((noun) => loadSince(noun, [input.member], [0])),
  ])
  const view = { visible: work.visible, isForeign: foreignTo(foreign, organizationId) }
  const chart: ChartPart = Object.fromEntries([
    ...apart.map((noun) => [noun, []]),
    ...shown.map((noun, i) => [noun, visibleEntries(rows[i] ?? [], { ...view, withStruck: false })]),
  ])
  return {
    output: { member: input.member, seq: Number(heads[0]?.seq), relation: work.relation, chart },
    members: [input.member],
  }
}

interface View {
  readonly visible: readonly Label[]
  readonly isForeign: (entry: Readonly<Record<string, unknown>>) => boolean
  readonly withStruck: boolean
}

function visibleEntries(rows: readonly Row[], { visible, isForeign, withStruck }: View): Record<string, unknown>[] {
  return rows.flatMap((row) => {
    const { memberId: _member, ...entry } = entryOf(row)
    if (!isVisible(entry as { labels: Label[] }, visible) || isForeign(entry)) return []
    if (entry.struckAt === null || entry.struckAt === undefined) return [entry]
    // A device must drop what was struck, so it learns the id and nothing else.
    return withStruck ? [{ id: entry.id, struckAt: entry.struckAt, seq: entry.seq }] : []
  })
}

export async function answerStatus(work: QueryWork, input: z.infer<(typeof readStatus)['input']>) {
  const [rows = []] = await work.trips.go([
    { text: `select ${cardColumns} from member_card c where c.member_id = $1`, values: [input.member] },
  ])
  const card = rows[0] && entryOf(rows[0])
  if (!card || !isVisible(card as { labels: Label[] }, work.visible)) throw new Problem('not-found')
  return { output: cardFor(work.checked.seated.seat, card), members: [input.member] }
}

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
  const { forget, fresh } = sortOut(standings, have)
  const part = fresh.slice(0, pullMost)
  const charts = await loadCharts(trips, part, seat.organizationId)
  return { output: { charts, forget, more: fresh.length > part.length }, members: charts.map((chart) => chart.member) }
}

interface Standing {
  readonly member: string
  readonly seq: number
  readonly relation: Pulled['relation']
  readonly visible: readonly Label[]
  /** What this seat may see of the member, as a hash: when it changes, the member comes whole. */
  readonly seen: string
  readonly mayRead: boolean
}

async function standingsOf(work: QueryWork, members: readonly string[]): Promise<readonly Standing[]> {
  if (members.length === 0) return []
  const { checked, house, trips } = work
  const { seat } = checked.seated
  const [, , heads = [], ...ties] = await trips.go([
    { text: 'commit', plain: true },
    beginReading(members, seat.organizationId, seat.staffId),
    { text: 'select subject_id, seq from head where subject_id = any($1)', values: [members] },
    ...members.map((member) => readTies(member, checked.now)),
  ])
  const seqs = new Map(heads.map((row) => [String(row.subject_id), Number(row.seq)]))
  return members.map((member, i) => {
    const relation = seqs.has(member) ? relationTo(tiesOf(ties[i]?.[0]), seat, checked.today, checked.now) : 'none'
    const visible = visibleLabels(house.grants, seat.role, relation, checked.today)
    const mayRead = may(house.grants, seat.role, 'chart.read', relation, checked.today)
    const seen = createHash('sha256')
      .update([seat.id, seat.role, relation, ...visible].join(' '))
      .digest('base64url')
      .slice(0, 12)
    return { member, seq: seqs.get(member) ?? 0, relation, visible, seen, mayRead }
  })
}

interface Fresh extends Standing {
  readonly since: number
}

function sortOut(standings: readonly Standing[], have: ReadonlyMap<string, string>) {
  const forget: string[] = []
  const fresh: Fresh[] = []
  for (const standing of standings) {
    const cursor = have.get(standing.member)
    if (!standing.mayRead) {
      if (cursor !== undefined) forget.push(standing.member)
      continue
    }
    const [seq = '', seen] = (cursor ?? '').split('.')
    const since = seen === standing.seen ? Number(seq) : 0
    if (since < standing.seq || cursor === undefined) fresh.push({ ...standing, since })
  }
  return { forget, fresh }
}

async function loadCharts(trips: Trips, fresh: readonly Fresh[], organizationId: string) {
  if (fresh.length === 0) return []
  const members = fresh.map((one) => one.member)
  const seqs = fresh.map((one) => one.since)
  const [foreign = [], ...rows] = await trips.go([
    readForeign(members, organizationId),
    ...shown.map((noun) => loadSince(noun, members, seqs)),
  ])
  const isForeign = foreignTo(foreign, organizationId)
  const byMember = shown.map((_, i) => Map.groupBy(rows[i] ?? [], (row) => String(row.member_id)))
  return fresh.map((one) => ({
    member: one.member,
    cursor: `${one.seq}.${one.seen}`,
    isWhole: one.since === 0,
    relation: one.relation,
    chart: Object.fromEntries(
      shown.flatMap((noun, i) => {
        const entries = visibleEntries(byMember[i]?.get(one.member) ?? [], {
          visible: one.visible,
          isForeign,
          withStruck: one.since > 0,
        })
        return entries.length > 0 || one.since === 0 ? [[noun, entries]] : []
      }),
    ),
  }))
}
