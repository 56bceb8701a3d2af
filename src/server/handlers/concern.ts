// Who must know today: the members of the agency with an open safety concern.
import type * as z from 'zod'
import type { listConcerns } from '../../api/safety.ts'
import { entryOf } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerConcerns(work: QueryWork, input: z.infer<(typeof listConcerns)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: `select c.member_id, c.name, c.lead_id, c.concern_level as level, c.concern_at as since, c.concern_follow_up_by as follow_up_by
        from member_card c where c.agency_id = $1 and c.concern_level is not null
        order by array_position(array['high', 'moderate', 'not-assessed', 'low'], c.concern_level), c.concern_at limit 500`,
      values: [input.organization],
    },
  ])
  const concerns = rows.map(entryOf)
  return { output: { concerns }, members: concerns.map((one) => String(one.memberId)) }
}
