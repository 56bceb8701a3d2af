// Naming who walks with a member. Only the house knows which seats a person holds, so this is decided here and never on a device.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import type { giveCover, giveLead } from '../../api/episode.ts'
import { done } from '../../base/result.ts'
import type { Assignment } from '../../domain/assignment.ts'
import type { Change } from '../../domain/change.ts'
import type { Episode } from '../../domain/episode.ts'
import { decideCover, decideLead } from '../../domain/lead.ts'
import type { HeldSeat } from '../../domain/staff.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf, loadAll, loadOne } from '../database/entry-table.ts'
import { writeChanges } from '../gate/command.ts'
import type { HandlerWork } from '../gate/gate.ts'

export async function lead(work: HandlerWork, input: z.infer<(typeof giveLead)['input']>) {
  const decided = decideLead(work.at, leadingRoles, await standing(work, input), input)
  return decided.ok ? written(work, decided.value) : decided
}

export async function cover(work: HandlerWork, input: z.infer<(typeof giveCover)['input']>) {
  const decided = decideCover(work.at, leadingRoles, await standing(work, input), input)
  return decided.ok ? written(work, decided.value) : decided
}

interface Named {
  readonly member: string
  readonly episode: string
  readonly staff: string
}

async function standing({ trips, at }: HandlerWork, { member, episode, staff }: Named) {
  const [episodes = [], assignments = [], tasks = [], seats = []] = await trips.go([
    loadOne('episode', member, episode),
    loadAll('assignment', member, { episodeId: episode }),
    loadAll('task', member, { kind: 'name-lead' }),
    {
      text: 'select id, staff_id, role, from_on, to_on, ended_at from seat where staff_id = $1 and organization_id = $2',
      values: [staff, at.organizationId],
    },
  ])
  return {
    episode: episodes.map(entryOf)[0] as Episode | undefined,
    assignments: assignments.map(entryOf) as unknown as readonly Assignment[],
    tasks: tasks.map(entryOf) as unknown as readonly Task[],
    seats: seats.map(entryOf) as unknown as readonly HeldSeat[],
  }
}

function written(work: HandlerWork, changes: readonly Change[]) {
  return done({ output: {}, statements: writeChanges(work.checked, work.head, changes) })
}
