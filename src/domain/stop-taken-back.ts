// A member who stopped ECM may say that it goes on after all, until the benefit has ended: the same episode, the same Lead Care Manager, the
// steps that the stop had closed. After that a new episode takes one step.
import * as z from 'zod'
import { addDays } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Role } from './access.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import { isNoticeOver } from './benefit-end.ts'
import { type At, add, type Change, set } from './change.ts'
import { stoppedOutcome } from './end-step.ts'
import { Id } from './entry.ts'
import { type Episode, type EpisodeState, isOfHouse } from './episode.ts'
import { leadFor, leadWanted } from './episode-step.ts'
import { tasksOf } from './episode-task.ts'
import type { Notice } from './notice.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import { canWalk, type HeldSeat } from './staff.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export const StopTakenBack = z.object({ member: Id, episode: Id })
export type StopTakenBack = z.infer<typeof StopTakenBack>

export interface Stopped {
  readonly episode: Episode | undefined
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly attempts: readonly OutreachAttempt[]
  readonly authorizations: readonly Authorization[]
  readonly tasks: readonly Task[]
  readonly notices: readonly Notice[]
  /** The seats that whoever led last holds at the episode's agency. */
  readonly seats: readonly HeldSeat[]
}

/** Who led an episode last; undefined where nobody did. */
export function ledLast(assignments: readonly Assignment[]): Assignment | undefined {
  return assignments
    .filter((one) => one.part === 'lead' && one.struckAt === null && one.endedAt !== null)
    .toSorted((one, other) => ((one.endedAt ?? '') < (other.endedAt ?? '') ? 1 : -1))[0]
}

/**
 * Takes the stop back; somebody tells the member tomorrow at the latest that it goes on. Who led and has left since leads no more: the
 * supervisor names another.
 */
export function decideStopTakenBack(
  at: At,
  leading: readonly Role[],
  { episode, episodes, assignments, attempts, authorizations, tasks, notices, seats }: Stopped,
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
  const last = ledLast(assignments)
  const lead = last && canWalk(seats, leading, at.today) ? last : undefined
  const again = tasksOf(episode, tasks, { episodes, assignments }).filter(
    (one) => isOfThisStop(one, episode) && (lead === undefined || one.kind !== 'name-lead'),
  )
  const isAsked = lead !== undefined || again.some((one) => one.kind === 'name-lead')
  return done([
    set('episode', episode.id, {
      ...{ state: stateBefore(episode, attempts), endedOn: null, endReason: null, endText: null, benefitEndsOn: null },
      ...{ pausedOn: null, pauseReason: null, lookAgainOn: null, lookAgainBy: null, revision: episode.revision + 1 },
    }),
    ...(lead === undefined ? [] : [leadFor(lead.staffId, at.id(1), episode.id, at.today)]),
    ...(isAsked ? [] : [leadWanted(at.id(3), episode.id, at.today, whyLeft)]),
    ...again.map((one) => set('task', one.id, { doneAt: null, doneBy: null, outcome: null })),
    ...closed(
      at,
      tasks.filter((one) => one.sourceId === episode.id && isOfStop(one)),
      'The stop was taken back',
    ),
    // A notice that has not gone has nothing to tell any more; one that went stands as it was sent.
    ...notices
      .filter((one) => one.kind === 'stop' && one.struckAt === null && one.sentOn === null)
      .map((one) => set('notice', one.id, { struckAt: at.now })),
    add(
      'task',
      newTask({
        id: at.id(2),
        kind: 'next-step',
        what: 'ECM goes on after all: tell the member and see what is next',
        why: 'The member took their stop back',
        dueOn: addDays(at.today, 1),
        // Without a lead it waits for whoever is named.
        forStaff: lead?.staffId ?? null,
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

const whyLeft = 'ECM goes on, and nobody leads; one Lead Care Manager at every time (PROMISE-2)'

/** Closed by this episode's stop, not by one of an earlier episode. */
function isOfThisStop({ struckAt, outcome, doneAt }: Task, episode: Episode): boolean {
  return struckAt === null && outcome === stoppedOutcome && doneAt !== null && doneAt >= episode.recordedAt
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
