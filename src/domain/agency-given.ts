// A plan gives an authorized member to an agency, and an agency may say that the member is not theirs, without having to prove it
// (program.md 7). The agency hears of it at once by the episode and the task of its supervisor, within the time of CLOCK-5.
import * as z from 'zod'
import { addDays, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import { type At, add, type Change, set } from './change.ts'
import { doctorToTell } from './doctor-told.ts'
import { Id, text } from './entry.ts'
import { type Episode, isToReach, newEpisode } from './episode.ts'
import { firstAttemptDays } from './intake/clock.ts'
import type { Supporter } from './supporter.ts'
import { newTask, type Task } from './task.ts'

export const AgencyGiven = z.object({ member: Id, authorization: Id, agency: Id, episode: Id })
export type AgencyGiven = z.infer<typeof AgencyGiven>

export const AgencyRefused = z.object({ member: Id, episode: Id, why: text(500).nullable() })
export type AgencyRefused = z.infer<typeof AgencyRefused>

/** Gives the member to the agency. Where it met the member first and walks with them already, that episode goes on. */
export function decideAgencyGiven(
  at: At,
  given: {
    readonly authorization: Authorization | undefined
    readonly episodes: readonly Episode[]
    /** What the agency is called; undefined where it is none, or works no longer. */
    readonly agencyName: string | undefined
    readonly supporters: readonly Supporter[]
  },
  input: AgencyGiven,
): Result<
  readonly Change[],
  'authorization-unknown' | 'not-authorized' | 'already-given' | 'agency-unknown' | 'walks-elsewhere'
> {
  const { authorization, episodes, agencyName, supporters } = given
  if (
    !authorization ||
    authorization.struckAt !== null ||
    authorization.planId !== at.organizationId ||
    authorization.program !== 'ecm'
  )
    return refused('authorization-unknown')
  if (authorization.agencyId !== null) return refused('already-given')
  if (authorization.status !== 'approved' || (authorization.endOn !== null && authorization.endOn < at.today))
    return refused('not-authorized')
  if (agencyName === undefined) return refused('agency-unknown')
  const open = episodes.filter((one) => one.struckAt === null && one.state !== 'ended')
  if (open.some((one) => one.agencyId !== input.agency)) return refused('walks-elsewhere')
  const [own] = open
  const told = doctorToTell(at, { id: at.id(2), episode: own?.id ?? input.episode, agencyName, supporters })
  const give = set('authorization', authorization.id, { agencyId: input.agency })
  if (own !== undefined) {
    const isBefore = own.state === 'referred' || own.state === 'authorized'
    const fields = { planId: at.organizationId, assignedOn: own.assignedOn ?? at.today, revision: own.revision + 1 }
    return done([give, set('episode', own.id, isBefore ? { ...fields, state: 'assigned' } : fields), ...told])
  }
  const episode = newEpisode({
    id: input.episode,
    agencyId: input.agency,
    planId: at.organizationId,
    state: 'assigned',
    hadEcmBefore: episodes.length > 0 ? true : null,
    referredOn: authorization.requestedOn,
    assignedOn: at.today,
  })
  return done([
    give,
    add('episode', episode),
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'name-lead',
        what: 'New from the plan: name who reaches out',
        why: 'Outreach begins promptly after assignment (CLOCK-7); the day is our setting',
        dueOn: addDays(at.today, firstAttemptDays),
        forRole: 'supervisor',
        sourceId: input.episode,
      }),
    ),
    ...told,
  ])
}

/** The agency’s word is enough. The member goes back to the plan, and what was opened here closes. */
export function decideAgencyRefused(
  at: At,
  given: {
    readonly episode: Episode | undefined
    readonly authorizations: readonly Authorization[]
    readonly assignments: readonly Assignment[]
    readonly tasks: readonly Task[]
  },
  input: AgencyRefused,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'already-in-care' | 'not-from-plan'> {
  const { episode, authorizations, assignments, tasks } = given
  if (!episode || episode.struckAt !== null || episode.agencyId !== at.organizationId) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (!isToReach(episode.state)) return refused('already-in-care')
  const given_ = authorizations.filter(
    (one) =>
      one.struckAt === null && one.agencyId === at.organizationId && one.program === 'ecm' && one.status === 'approved',
  )
  if (given_.length === 0) return refused('not-from-plan')
  const walking = assignments.filter((one) => one.struckAt === null && one.endedAt === null)
  const open = tasks.filter((one) => one.struckAt === null && one.doneAt === null && one.sourceId === episode.id)
  return done([
    ...given_.map((one) => set('authorization', one.id, { agencyId: null })),
    set('episode', episode.id, {
      state: 'ended',
      endedOn: at.today,
      endReason: 'wrong-information',
      endText: input.why ?? 'The agency says the member is not theirs',
      revision: episode.revision + 1,
    }),
    ...walking.map((one) => set('assignment', one.id, { endedAt: at.now, toOn: laterOf(at.today, one.fromOn) })),
    ...open.map((one) =>
      set('task', one.id, { doneAt: at.now, doneBy: at.staffId, outcome: 'Not ours: back to the plan' }),
    ),
  ])
}
