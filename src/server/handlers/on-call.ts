// The agency's on-call list, written whole and read whole.
import type * as z from 'zod'
import type { readOnCall, writeOnCall } from '../../api/crisis-alert.ts'
import { done, refused } from '../../base/result.ts'
import { isCalled, OnCall, onCallRoles } from '../../domain/on-call.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'

/** People with a seat from which one can be called. */
function readFitting(organization: string, today: string): Statement {
  return {
    text: `select distinct t.id, t.name from seat s join staff t on t.id = s.staff_id
      where s.organization_id = $1 and s.role = any($2) and s.ended_at is null and s.from_on <= $3 and (s.to_on is null or s.to_on >= $3)
        and (t.ended_on is null or t.ended_on >= $3) order by t.name, t.id`,
    values: [organization, onCallRoles, today],
  }
}

export async function write({ trips, at }: HandlerWork, input: z.infer<(typeof writeOnCall)['input']>) {
  const [here = []] = await trips.go([readFitting(input.organization, at.today)])
  if (!input.people.every(({ staffId }) => here.some((row) => row.id === staffId))) return refused('person-not-here')
  return done({
    output: {},
    statements: [
      {
        text: `insert into on_call (organization_id, people, written_at, written_by) values ($1, $2, $3, $4)
          on conflict (organization_id) do update set (people, written_at, written_by) = (excluded.people, excluded.written_at, excluded.written_by)`,
        values: [input.organization, JSON.stringify(input.people), at.now, at.staffId],
      },
    ],
  })
}

export async function answerOnCall({ trips, checked }: QueryWork, input: z.infer<(typeof readOnCall)['input']>) {
  const [lists = [], here = []] = await trips.go([
    { text: 'select people, written_at from on_call where organization_id = $1', values: [input.organization] },
    readFitting(input.organization, checked.today),
  ])
  const stored = OnCall.array().parse(lists[0]?.people ?? [])
  const [names = []] = await trips.go([
    { text: 'select id, name from staff where id = any($1::uuid[])', values: [stored.map((one) => one.staffId)] },
  ])
  const people = stored.map((one) => ({
    ...one,
    name: String(names.find((row) => row.id === one.staffId)?.name ?? ''),
    isHere: here.some((row) => row.id === one.staffId),
    isCalledNow: isCalled(one, checked.now),
  }))
  const others = here.map((row) => ({ staffId: String(row.id), name: String(row.name) }))
  return { output: { people, others, writtenAt: (lists[0]?.written_at as string | undefined) ?? null }, members: [] }
}
