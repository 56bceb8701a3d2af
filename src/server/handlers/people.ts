// The people of an organization as their administrator sees them: seats, how they stand to signing in, who is away. Of members nothing.
import type * as z from 'zod'
import type { listPeople } from '../../api/staff.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Statement } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerPeople(work: QueryWork, input: z.infer<(typeof listPeople)['input']>) {
  const { today } = work.checked
  const [people = [], seats = [], away = []] = await work.trips.go([
    peopleOf(input.organization, today),
    {
      text: `select id, staff_id, role, from_on, to_on, ended_at from seat where organization_id = $1
        order by ended_at nulls first, from_on, id limit 5000`,
      values: [input.organization],
    },
    {
      text: `select id, staff_id as staff, cover_id as cover, from_on as "from", to_on as "to", done_at is not null as is_done from handover
        where organization_id = $1 and kind = 'away' and ended_at is null and to_on >= $2 order by from_on, id limit 1000`,
      values: [input.organization, today],
    },
  ])
  const byPerson = Map.groupBy(seats, (row) => String(row.staff_id))
  const standings = await work.house.accounts.standings(people.map((row) => String(row.id)))
  const shown = people.map((row) => ({
    ...entryOf(row),
    signIn: standings.get(String(row.id)) ?? 'none',
    seats: (byPerson.get(String(row.id)) ?? []).map(({ staff_id: _of, ...seat }) => entryOf(seat)),
  }))
  return { output: { people: shown, away: away.map(entryOf) }, members: [] }
}

function peopleOf(organization: string, today: string): Statement {
  return {
    text: `select p.id, p.name, p.email, p.is_licensed, p.npi, p.languages, p.gender, p.phone, p.started_on, p.ended_on,
        exists (select from seat e where e.staff_id = p.id and e.organization_id <> $1 and e.ended_at is null
          and (e.to_on is null or e.to_on >= $2)) as is_elsewhere,
        (select max(s.last_seen_at) from seat_session s where s.staff_id = p.id) as seen_at
      from staff p where p.id in (select staff_id from seat where organization_id = $1) order by p.name, p.id limit 1000`,
    values: [organization, today],
  }
}
