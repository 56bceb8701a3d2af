// Recommending that care ends, and stopping at the member's own word, which needs nobody's leave. Nothing here asks for a Population of Focus
// again (END-2).
import * as z from 'zod'
import { addDays, type Day, laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import type { Contact } from './contact.ts'
import { isLighter } from './end-reason.ts'
import { type EndRecommendation, type EndRecommended, recommendedReasons } from './end-recommendation.ts'
import { openRecommendation } from './end-standing.ts'
import { endTries } from './end-tries.ts'
import { DayField, Id, text } from './entry.ts'
import { type Episode, isOfHouse, isOwn } from './episode.ts'
import { leadOf } from './episode-step.ts'
import { type Beside, tasksOf } from './episode-task.ts'
import { earliestEnd } from './notice-days.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import type { Sending } from './sending.ts'
import type { Reach } from './sending-reach.ts'
import { heardStop } from './stop-heard.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'
import { callOff, ofAgency } from './visit-reminder.ts'

export const EpisodeStop = z.object({
  member: Id,
  episode: Id,
  on: DayField,
  saidBy: z.enum(['member', 'parent', 'guardian', 'representative']),
  saidTo: z.enum(['in-person', 'call', 'message', 'letter']),
  words: text(1000).nullable(),
  /** Whether who said it is known to be the one; left out where one stood before them. It counts all the same, and is checked afterwards. */
  isVerified: z.boolean().optional(),
  /** The name under a written word that the benefit may end at once; left out or null, it ends on the notice’s day (CLOCK-22). */
  signedBy: text(150).nullable().optional(),
})
export type EpisodeStop = z.infer<typeof EpisodeStop>

interface Standing extends Beside, Reach {
  readonly episode: Episode | undefined
  readonly tasks: readonly Task[]
  /** Those that wait. */
  readonly sendings: readonly Sending[]
}

/** What a stop writes on the tasks it closes; taking it back opens those again. */
export const stoppedOutcome = 'The member stopped ECM'

/** Stops at the member’s word, said to anyone of the team or the plan’s desk (PROMISE-14, PROMISE-15); reminders and tasks stop with it. */
export function decideStop(
  at: At,
  { episode, tasks, sendings, ...beside }: Standing,
  input: EpisodeStop,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'in-the-future' | 'before-start'> {
  if (!episode || !isOfHouse(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (input.on > at.today) return refused('in-the-future')
  if (episode.startedOn !== null && input.on < episode.startedOn) return refused('before-start')
  const { assignments } = beside
  return done([
    set('episode', episode.id, {
      state: 'ended',
      endedOn: input.on,
      endReason: episode.startedOn === null ? 'declined' : 'no-longer-wishes',
      endText: input.words,
      benefitEndsOn: benefitEndOf(at, episode, input),
      beforePause: null,
      revision: episode.revision + 1,
    }),
    ...assignments
      .filter((one) => one.episodeId === episode.id && one.endedAt === null && one.struckAt === null)
      .map((one) => set('assignment', one.id, { endedAt: at.now, toOn: laterOf(input.on, one.fromOn) })),
    ...closed(at, tasksOf(episode, tasks, beside), stoppedOutcome),
    ...callOff(at, ofAgency(episode, sendings), 'care-ended'),
    ...heardStop(at, beside, episode),
    ...(isOwn(at, episode) ? [] : [tellAgency(at, episode, leadOf(assignments, episode.id)?.staffId ?? null, input)]),
  ])
}

/** Care that never began has no benefit that ends. */
function benefitEndOf(at: At, { startedOn }: Episode, { signedBy }: EpisodeStop): Day | null {
  if (startedOn === null) return null
  return signedBy ? at.today : earliestEnd(at.content, at.today)
}

/** What another house heard, the agency hears: who walked with the member, and their supervisor, who sees to what is still open. */
function tellAgency(at: At, episode: Episode, lead: string | null, { isVerified }: EpisodeStop): Change {
  const isToCheck = isVerified === false
  return add(
    'task',
    newTask({
      id: at.id(1),
      kind: isToCheck ? 'stop-to-check' : 'stop-told',
      what: isToCheck
        ? 'Stopped by a call to the plan; who called is not verified. Ask the member'
        : 'The member stopped ECM by a call to the plan. See what is still open for them',
      why: 'A stop counts at once, told to the agency or to Member Services (PROMISE-15)',
      dueOn: isToCheck ? at.today : addDays(at.today, 1),
      forStaff: lead,
      forRole: 'supervisor',
      sourceId: episode.id,
      ownerId: episode.agencyId,
      labels: episode.labels,
    }),
  )
}

export interface Recommending {
  readonly episode: Episode | undefined
  readonly recommendations: readonly EndRecommendation[]
  readonly attempts: readonly OutreachAttempt[]
  readonly contacts: readonly Contact[]
  /** How many tries the plan, else the agency, set for “not reached”; undefined where nobody did. */
  readonly least: number | undefined
}

export function decideRecommendation(
  at: At,
  { episode, recommendations, attempts, contacts, least }: Recommending,
  input: EndRecommended,
): Result<
  readonly Change[],
  | 'episode-unknown'
  | 'episode-ended'
  | 'episode-not-begun'
  | 'not-a-recommendation'
  | 'already-recommended'
  | 'step-down-missing'
  | 'supervisor-missing'
  | 'tries-missing'
> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (episode.startedOn === null) return refused('episode-not-begun')
  if (!recommendedReasons.includes(input.reason)) return refused('not-a-recommendation')
  if (openRecommendation(at.content, recommendations, episode.id, at.today)) return refused('already-recommended')
  if (isLighter(input.reason) && input.stepDown === null) return refused('step-down-missing')
  if (input.reason === 'not-reached') {
    if (input.supervisor === null) return refused('supervisor-missing')
    if (!endTries(episode.id, attempts, contacts, least).isEnough) return refused('tries-missing')
  }
  const { id, reason, why, stepDown } = input
  const undecided = { decision: null, decidedHow: null, decidedAt: null, decidedWords: null }
  return done([
    add('endRecommendation', {
      ...{ id, reason, why, stepDown, episodeId: episode.id, supervisorId: input.supervisor },
      ...{ ownerId: at.organizationId, labels: episode.labels, recommendedOn: at.today, ...undecided },
      ...{ noticeOn: null, endsOn: null },
      ...{ appealOn: null, appealOutcome: null, appealDecidedOn: null, isHeard: false },
    }),
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'plan-question',
        what: 'Ending recommended: hear what the plan decides; care goes on',
        why: 'The plan decides and gives notice; at least 10 calendar days (CLOCK-22)',
        dueOn: addDays(at.today, 5),
        forStaff: at.staffId,
        sourceId: id,
        ownerId: at.organizationId,
        labels: episode.labels,
      }),
    ),
  ])
}
