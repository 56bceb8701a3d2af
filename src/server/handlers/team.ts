// Who of the team is away and who covers, and whose last day is planned with how many members to give on before it. Counts alone: whose members
// they are, other lists tell.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import type { listTeam } from '../../api/staff.ts'
import { entryOf } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerTeam(work: QueryWork, input: z.infer<(typeof listTeam)['input']>) {
  const { today } = work.checked
  const [away = [], leaving = []] = await work.trips.go([
    {
      text: `select id, staff_id as staff, cover_id as cover, from_on as "from", to_on as "to", done_at is not null as is_done from handover
        where organization_id = $1 and kind = 'away' and ended_at is null and to_on >= $2 order by from_on, id limit 1000`,
      values: [input.organization, today],
    },
    {
      // Every seat of theirs that walks has a last day; the latest of these is their own.
      text: `select e.staff_id as staff, max(e.to_on) as last_on,
          (select count(*)::int from member_card c where c.agency_id = $1 and c.lead_id = e.staff_id and c.state <> 'ended' and not c.is_merged) as members,
          (select count(*)::int from member_card c where c.agency_id = $1 and c.cover_id = e.staff_id and c.state <> 'ended' and not c.is_merged) as covered
        from seat e where e.organization_id = $1 and e.role = any($3) and e.ended_at is null
        group by e.staff_id having bool_and(e.to_on is not null) and max(e.to_on) >= $2 order by 2, 1 limit 1000`,
      values: [input.organization, today, leadingRoles],
    },
  ])
  return { output: { away: away.map(entryOf), leaving: leaving.map(entryOf) }, members: [] }
}
