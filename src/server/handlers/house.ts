// The house itself: who works here and with whom, and who looked at whom.
import type * as z from 'zod'
import type { listStaff, readLog } from '../../api/house.ts'
import { entryOf } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerStaff(work: QueryWork, input: z.infer<(typeof listStaff)['input']>) {
  const [staff = [], organizations = []] = await work.trips.go([
    {
      text: `select p.id, p.name, array_agg(distinct e.role) as roles, p.languages, p.phone, p.is_licensed, p.ended_on
        from seat e join staff p on p.id = e.staff_id where e.organization_id = $1 group by p.id order by p.name limit 1000`,
      values: [input.organization],
    },
    { text: 'select id, kind, name, phone, plan_code from organization order by name limit 1000', values: [] },
  ])
  return { output: { staff: staff.map(entryOf), organizations: organizations.map(entryOf) }, members: [] }
}

export async function answerLog(work: QueryWork, input: z.infer<(typeof readLog)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: `select at, actor, operation, outcome, reason, members from access_log
        where organization_id = $1 and ($2::uuid is null or members @> array[$2::uuid]) and ($3::timestamptz is null or at < $3)
        order by at desc limit $4`,
      values: [input.organization, input.member ?? null, input.before ?? null, input.most],
    },
  ])
  return { output: { lines: rows.map(entryOf) }, members: input.member === undefined ? [] : [input.member] }
}
