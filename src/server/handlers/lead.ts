// Naming who walks with a member. Only the house knows which seats a person holds, so this is decided here and never on a device.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import type { giveCover, giveLead } from '../../api/episode.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import type { Assignment } from '../../domain/assignment.ts'
import type { ChangeRequest } from '../../domain/change-request.ts'
import type { Episode } from '../../domain/episode.ts'
import { decideCover, decideLead } from '../../domain/lead.ts'
import type { HeldSeat } from '../../domain/staff.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

export async function lead(work: HandlerWork, input: z.infer<(typeof giveLead)['input']>) {
  const { given, owners } = await standing(work, input)
  const decided = decideLead(work.at, leadingRoles, given, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

export async function cover(work: HandlerWork, input: z.infer<(typeof giveCover)['input']>) {
  const { given, owners } = await standing(work, input)
  const decided = decideCover(work.at, leadingRoles, given, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

interface Named {
  readonly member: string
  readonly episode: string
  readonly staff: string
}

async function standing(work: HandlerWork, { member, episode, staff }: Named) {
  const [seats = []] = await work.trips.go([
    {
      text: 'select id, staff_id, role, from_on, to_on, ended_at from seat where staff_id = $1 and organization_id = $2',
      values: [staff, work.at.organizationId],
    },
  ])
  const { loaded, owners } = await loadFor(work, member, {
    episode: one('episode', episode),
    episodes: all('episode'),
    assignments: all('assignment'),
    tasks: all('task', { kind: 'name-lead' }),
    requests: all('changeRequest', { episodeId: episode }),
    answers: all('task', { kind: 'answer-request' }),
  })
  const found = loaded as unknown as {
    readonly episode: Episode | undefined
    readonly episodes: readonly Episode[]
    readonly assignments: readonly Assignment[]
    readonly tasks: readonly Task[]
    readonly requests: readonly ChangeRequest[]
    readonly answers: readonly Task[]
  }
  return { given: { ...found, seats: seats.map(entryOf) as unknown as readonly HeldSeat[] }, owners }
}
