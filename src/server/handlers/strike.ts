// "Wrong chart": the entry goes from every screen, device and file, and who had it meanwhile is found in the access log and in the accounting
// of disclosures. Only people of the caller's own organization are told to them: who else serves the member is not theirs to learn.
import type * as z from 'zod'
import type { strikeEntry } from '../../api/detail.ts'
import type { listStruck } from '../../api/house.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import type { Entry } from '../../domain/chart.ts'
import { decideStrike, type Strikable } from '../../domain/strike.ts'
import type { StrikeReach } from '../../domain/strike-reach.ts'
import { entryOf } from '../database/entry-table.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { isMemberHere } from './house.ts'

export async function strike(work: HandlerWork, input: z.infer<(typeof strikeEntry)['input']>) {
  const asked = {
    entry: one(input.noun, input.id),
    tasks: all('task', { sourceId: input.id }),
    steps: all('referralStep', { referralId: input.id }),
    progress: all('goalProgress', { planId: input.id }),
  }
  const { loaded, owners } = await loadFor(work, input.member, asked)
  const found = loaded as unknown as Parameters<typeof decideStrike>[1]
  const decided = decideStrike(work.at, found, input)
  if (!decided.ok) return decided
  const reach = await reachOf(work, found.entry as Entry<Strikable>)
  const kept = {
    text: `insert into strike_reach (member_id, id, noun, reason, struck_at, struck_by, organization_id, reach)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      owners.get(input.id) ?? input.member,
      input.id,
      input.noun,
      input.reason,
      work.at.now,
      work.at.staffId,
      work.at.organizationId,
      JSON.stringify(reach),
    ],
  }
  return done({ output: own(reach, work.at.organizationId), statements: [kept], changes: decided.value, owners })
}

async function reachOf(work: HandlerWork, entry: Entry<Strikable>): Promise<StrikeReach> {
  const ids = work.merged?.union.ids ?? [work.checked.subject.id]
  const [looks = [], files = []] = await work.trips.go([
    {
      text: `select actor, seat_id as seat, organization_id as organization,
          case operation when 'device.pull' then 'device' else 'screen' end as how, min(at) as "from", max(at) as "to"
        from access_log where members && $1::uuid[] and at >= $2 and outcome = 'done' and operation in ('member.chart', 'device.pull')
        group by actor, seat_id, organization_id, operation order by min(at), actor limit 1000`,
      values: [ids, entry.recordedAt],
    },
    {
      text: `select file_id as file, recipient, at from disclosure where member_id = any($1::uuid[]) and at >= $2
        and owner_id = $3 and basis <> 'mandated-report' order by at, id limit 1000`,
      values: [ids, entry.recordedAt, work.at.organizationId],
    },
  ])
  const writer = {
    actor: entry.recordedBy === null ? 'house' : `staff:${entry.recordedBy}`,
    ...{ seat: null, organization: work.at.organizationId, how: 'wrote' },
    ...{ from: entry.recordedAt, to: entry.recordedAt },
  }
  return { seats: [writer, ...looks], files } as unknown as StrikeReach
}

/** What an organization is told of it. */
function own(reach: StrikeReach, organizationId: string): StrikeReach {
  return { ...reach, seats: reach.seats.filter((seat) => seat.organization === organizationId) }
}

export async function answerStruck(work: QueryWork, input: z.infer<(typeof listStruck)['input']>) {
  if (!(await isMemberHere(work, input.member))) return { output: { struck: [] }, members: [input.member] }
  const [, rows = []] = await work.trips.go([
    rescope([input.member], input.organization),
    {
      text: `select id, noun, reason, struck_at, struck_by, reach from strike_reach
        where member_id = $1 and organization_id = $2 order by struck_at desc, id limit 200`,
      values: [input.member, input.organization],
    },
  ])
  const struck = rows.map(({ reach, ...row }) => ({
    ...entryOf(row),
    ...own(reach as StrikeReach, input.organization),
  }))
  return { output: { struck }, members: [input.member] }
}
