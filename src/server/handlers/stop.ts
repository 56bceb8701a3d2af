// Who stopped ECM at the plan's desk: the chart closes for who led them, so the agency hears it here, by name and day and no more.
import type * as z from 'zod'
import type { listStops } from '../../api/ending.ts'
import { addDays } from '../../base/day.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'

/** How long it stands in Today. */
const daysShown = 7

export async function answerStops(work: QueryWork, { organization }: z.infer<(typeof listStops)['input']>) {
  const { house, checked, trips } = work
  const { seat } = checked.seated
  const since = addDays(checked.today, -daysShown)
  const [ended = []] = await trips.go([
    {
      text: `select c.member_id from member_card c where c.agency_id = $1 and c.state = 'ended' and c.state_on >= $2 and not c.is_merged
        order by c.state_on desc, c.member_id limit 500`,
      values: [organization, since],
    },
  ])
  const members = ended.map((row) => String(row.member_id))
  const [, rows = []] = await trips.go([
    rescope(members, organization),
    {
      text: `select t.member_id as member, c.name, c.name_used as "nameUsed", e.ended_on as "on", t.kind = 'stop-to-check' as "isToCheck",
          t.labels || c.labels as labels
        from task t join member_card c on c.member_id = t.member_id join episode e on e.member_id = t.member_id and e.id = t.source_id
        where t.member_id = any($1::uuid[]) and t.kind in ('stop-told', 'stop-to-check') and t.done_at is null and t.struck_at is null
          and e.state = 'ended' and ($2 or t.for_staff = $3) order by e.ended_on desc, t.id`,
      values: [members, seat.role === 'supervisor', seat.staffId],
    },
  ])
  const visible = visibleLabels(house.grants, seat.role, 'caseload', checked.today)
  const stops = rows
    .filter((row) => isVisible(row as unknown as { labels: Label[] }, visible))
    .map(({ labels: _labels, ...stop }) => stop)
  return { output: { stops }, members: stops.map((one) => String(one.member)) }
}
