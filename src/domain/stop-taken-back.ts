// A member who stopped ECM may say that it goes on after all, until the benefit has ended: the same episode, the same Lead Care Manager, the
// steps that the stop had closed. After that a new episode takes one step.
import * as z from 'zod'
import { addDays } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import { isNoticeOver } from './benefit-end.ts'
import { type At, add, type Change, set } from './change.ts'
import { stoppedOutcome } from './end-step.ts'
import { Id } from './entry.ts'
import { type Episode, type EpisodeState, isOfHouse } from './episode.ts'
import { leadFor } from './episode-step.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export const StopTakenBack = z.object({ member: Id, episode: Id })
export type StopTakenBack = z.infer<typeof StopTakenBack>

interface Stopped {
  readonly episode: Episode | undefined
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly attempts: readonly OutreachAttempt[]
  readonly authorizations: readonly Authorization[]
  readonly tasks: readonly Task[]
}

/** Takes the stop back; somebody tells the member tomorrow at the latest that it goes on. */
export function decideStopTakenBack(
  at: At,
  { episode, episodes, assignments, attempts, authorizations, tasks }: Stopped,
  _input: StopTakenBack,
): Result<readonly Change[], 'episode-unknown' | 'not-stopped' | 'episode-open' | 'benefit-over'> {
  if (!episode || !isOfHouse(at, episode)) return refused('episode-unknown')
  if (!isStopped(episode)) return refused('not-stopped')
  const isTaken = episodes.some(
    (one) => one.struckAt === null && one.state !== 'ended' && one.agencyId === episode.agencyId,
  )
  if (isTaken) return refused('episode-open')
  if (isNoticeOver(episode, at.today) || isBenefitOver(authorizations, episode, at.today))
    return refused('benefit-over')
  const lead = assignments
    .filter((one) => one.part === 'lead' && one.struckAt === null && one.endedAt !== null)
    .toSorted((one, other) => ((one.endedAt ?? '') < (other.endedAt ?? '') ? 1 : -1))[0]
  return done([
    set('episode', episode.id, {
      ...{ state: stateBefore(episode, attempts), endedOn: null, endReason: null, endText: null, benefitEndsOn: null },
      ...{ pausedOn: null, pauseReason: null, lookAgainOn: null, lookAgainBy: null, revision: episode.revision + 1 },
    }),
    ...(lead === undefined ? [] : [leadFor(lead.staffId, at.id(1), episode.id, at.today)]),
    ...tasks
      .filter((one) => one.struckAt === null && one.outcome === stoppedOutcome)
      .map((one) => set('task', one.id, { doneAt: null, doneBy: null, outcome: null })),
    ...closed(
      at,
      tasks.filter((one) => one.sourceId === episode.id && isOfStop(one)),
      'The stop was taken back',
    ),
    add(
      'task',
      newTask({
        id: at.id(2),
        kind: 'next-step',
        what: 'ECM goes on after all: tell the member and see what is next',
        why: 'The member took their stop back',
        dueOn: addDays(at.today, 1),
        ...(lead === undefined ? { forRole: 'supervisor' as const } : { forStaff: lead.staffId }),
        sourceId: episode.id,
      }),
    ),
  ])
}

/** Whether an episode ended at the member's own word. */
export function isStopped(episode: Episode): boolean {
  const { state, endReason } = episode
  return state === 'ended' && (endReason === 'no-longer-wishes' || endReason === 'declined')
}

function isOfStop({ kind }: Task): boolean {
  return kind === 'stop-told' || kind === 'stop-to-check'
}

/** The plan's last authorization of ECM has run out; where none with an end is known, it has not. */
function isBenefitOver(authorizations: readonly Authorization[], { planId }: Episode, today: string): boolean {
  const ends = authorizations
    .filter((one) => one.struckAt === null && one.status === 'approved' && one.program === 'ecm')
    .flatMap((one) => (one.planId === planId && one.endOn !== null ? [one.endOn] : []))
  return ends.length > 0 && ends.every((end) => end < today)
}

function stateBefore(episode: Episode, attempts: readonly OutreachAttempt[]): EpisodeState {
  if (episode.startedOn !== null) return 'active'
  if (episode.engagedOn !== null) return 'engaged'
  if (attempts.some((one) => one.struckAt === null)) return 'outreach'
  return episode.assignedOn === null ? 'referred' : 'assigned'
}
