// The steps of an episode: begin care, pause, take up again, end, come back. Each is a decision about the episode as it stands;
// every active episode has exactly one Lead Care Manager (PROMISE-2), and ending tests no Population of Focus (END-2).
import * as z from 'zod'
import { laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import { type At, add, type Change, set } from './change.ts'
import { endReasons, needsText } from './end-reason.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import { endStanding, needsPlan, openRecommendation } from './end-standing.ts'
import { DayField, Id, text } from './entry.ts'
import { type Episode, isOwn, mayBecome, newEpisode } from './episode.ts'
import { type Beside, tasksOf } from './episode-task.ts'
import type { Sending } from './sending.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'
import { callOff, ofAgency } from './visit-reminder.ts'

const step = { member: Id, episode: Id }

export const EpisodeBegin = z.object({ ...step, on: DayField, assignment: Id })
export type EpisodeBegin = z.infer<typeof EpisodeBegin>

interface WithTasks extends Beside {
  readonly episode: Episode | undefined
  readonly tasks: readonly Task[]
}

/** The Lead Care Manager's assignment now, or undefined. */
export function leadOf(assignments: readonly Assignment[], episode: string): Assignment | undefined {
  return assignments.find(
    (one) => one.episodeId === episode && one.part === 'lead' && one.endedAt === null && one.struckAt === null,
  )
}

/** Begins care, and with it outreach is over. Without a Lead Care Manager yet, the person who begins becomes it, if their seat can lead. */
export function decideBegin(
  at: At,
  { episode, tasks, ...beside }: WithTasks,
  input: EpisodeBegin,
): Result<readonly Change[], 'episode-unknown' | 'cannot-begin' | 'in-the-future' | 'lead-missing'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'paused' || !mayBecome(episode.state, 'active')) return refused('cannot-begin')
  if (input.on > at.today) return refused('in-the-future')
  const lead = leadOf(beside.assignments, episode.id)
  const begins = lead || !at.mayLead ? null : at.staffId
  if (!lead && begins === null) return refused('lead-missing')
  const begun = set('episode', episode.id, {
    state: 'active',
    startedOn: input.on,
    engagedOn: episode.engagedOn ?? input.on,
    revision: episode.revision + 1,
  })
  return done([
    begun,
    ...(begins === null ? [] : [leadFor(begins, input.assignment, episode.id, input.on)]),
    ...closed(
      at,
      tasksOf(episode, tasks, beside).filter(
        ({ kind }) => kind === 'reach' || kind === 'close-outreach' || kind === 'name-lead',
      ),
      'Care began',
    ),
  ])
}

const whyWanted = 'Entered by someone who does not lead; one Lead Care Manager at every time (PROMISE-2)'

/** What the supervisor is asked where nobody leads, say since somebody who cannot brought the member in: one lead at every time (PROMISE-2). */
export function leadWanted(id: string, episodeId: string, dueOn: string, why = whyWanted): Change {
  const what = 'Name the Lead Care Manager'
  return add('task', newTask({ id, kind: 'name-lead', what, why, dueOn, forRole: 'supervisor', sourceId: episodeId }))
}

/** A new assignment as Lead Care Manager. */
export function leadFor(
  staffId: string,
  id: string,
  episodeId: string,
  fromOn: string,
  reason: string | null = null,
): Change {
  return add('assignment', {
    id,
    labels: [],
    episodeId,
    staffId,
    part: 'lead',
    fromOn,
    toOn: null,
    endedAt: null,
    reason,
  })
}

export const EpisodePause = z.object({
  ...step,
  on: DayField,
  reason: text(300),
  lookAgainOn: DayField,
  lookAgainBy: Id,
  task: Id,
})
export type EpisodePause = z.infer<typeof EpisodePause>

/** Pauses (jail, a long stay: END-4); someone looks again on a day, so that nobody is forgotten. */
export function decidePause(
  at: At,
  { episode }: { readonly episode: Episode | undefined },
  input: EpisodePause,
): Result<readonly Change[], 'episode-unknown' | 'cannot-pause' | 'in-the-future' | 'look-again-in-the-past'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  const { state } = episode
  if (state !== 'engaged' && state !== 'active' && state !== 'outreach') return refused('cannot-pause')
  if (input.on > at.today) return refused('in-the-future')
  if (input.lookAgainOn < at.today) return refused('look-again-in-the-past')
  return done([
    set('episode', episode.id, {
      state: 'paused',
      beforePause: state,
      pausedOn: input.on,
      pauseReason: input.reason,
      lookAgainOn: input.lookAgainOn,
      lookAgainBy: input.lookAgainBy,
      revision: episode.revision + 1,
    }),
    add(
      'task',
      newTask({
        id: input.task,
        kind: 'look-again',
        what: 'Look again: care is paused',
        why: input.reason,
        dueOn: input.lookAgainOn,
        forStaff: input.lookAgainBy,
        sourceId: episode.id,
      }),
    ),
  ])
}

export const EpisodeStep = z.object(step)
export type EpisodeStep = z.infer<typeof EpisodeStep>

/** Takes care up again where it stood before the pause. */
export function decideResume(
  at: At,
  { episode, tasks }: { readonly episode: Episode | undefined; readonly tasks: readonly Task[] },
  _input: EpisodeStep,
): Result<readonly Change[], 'episode-unknown' | 'not-paused'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state !== 'paused') return refused('not-paused')
  return done([
    set('episode', episode.id, {
      state: episode.beforePause ?? 'active',
      beforePause: null,
      pausedOn: null,
      pauseReason: null,
      lookAgainOn: null,
      lookAgainBy: null,
      revision: episode.revision + 1,
    }),
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'look-again'),
      'Care goes on',
    ),
  ])
}

export const EpisodeEnd = z.object({ ...step, on: DayField, reason: z.enum(endReasons), text: text(1000).nullable() })
export type EpisodeEnd = z.infer<typeof EpisodeEnd>

interface Ending extends WithTasks {
  readonly recommendations: readonly EndRecommendation[]
  /** Messages that wait. */
  readonly sendings: readonly Sending[]
}

type EndRefusal =
  | 'episode-unknown'
  | 'episode-ended'
  | 'in-the-future'
  | 'text-needed'
  | 'before-start'
  | 'plan-decides'
  | 'notice-waits'
  | 'notice-runs'
  | 'appeal-runs'
  | 'hearing-runs'

/**
 * Ends the episode; what is open of its tasks stops with it. Nothing holds a no back (PROMISE-14); what is a judgment ends only after the plan's
 * notice and any appeal, care going on until then (CLOCK-22, CLOCK-26).
 */
export function decideEnd(
  at: At,
  { episode, tasks, recommendations, sendings, ...beside }: Ending,
  input: EpisodeEnd,
): Result<readonly Change[], EndRefusal> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (input.on > at.today) return refused('in-the-future')
  if (needsText(input.reason) && input.text === null) return refused('text-needed')
  if (episode.startedOn !== null && input.on < episode.startedOn) return refused('before-start')
  if (!at.isHouse && needsPlan(episode, input.reason)) {
    const said = openRecommendation(at.content, recommendations, episode.id, at.today)
    const standing = said && endStanding(at.content, said, input.on)
    if (!said || said.reason !== input.reason || standing === 'waits-for-plan') return refused('plan-decides')
    if (standing === 'notice-waits') return refused('notice-waits')
    if (standing === 'appeal-runs' || standing === 'hearing-runs') return refused(standing)
    if (standing === 'notice-runs') return refused('notice-runs')
  }
  return done([
    set('episode', episode.id, {
      state: 'ended',
      endedOn: input.on,
      endReason: input.reason,
      endText: input.text,
      beforePause: null,
      revision: episode.revision + 1,
    }),
    ...beside.assignments
      .filter((one) => one.episodeId === episode.id && one.endedAt === null && one.struckAt === null)
      .map((one) => set('assignment', one.id, { endedAt: at.now, toOn: laterOf(input.on, one.fromOn) })),
    ...closed(at, tasksOf(episode, tasks, beside), 'The episode ended'),
    ...callOff(at, ofAgency(episode, sendings), 'care-ended'),
  ])
}

export const EpisodeRefer = z.object({
  ...step,
  agency: Id,
  plan: Id.nullable(),
  on: DayField,
  assignment: Id.nullable(),
})
export type EpisodeRefer = z.infer<typeof EpisodeRefer>

/** A new episode for someone met on the street or coming back: one step, the old chart in view. One open episode at a time. */
export function decideRefer(
  at: At,
  { episodes }: { readonly episodes: readonly Episode[] },
  input: EpisodeRefer,
): Result<readonly Change[], 'other-agency' | 'episode-open' | 'in-the-future' | 'id-taken'> {
  if (!at.isHouse && input.agency !== at.organizationId) return refused('other-agency')
  if (input.on > at.today) return refused('in-the-future')
  if (episodes.some((one) => one.id === input.episode)) return refused('id-taken')
  if (episodes.some((one) => one.state !== 'ended' && one.struckAt === null && one.agencyId === input.agency))
    return refused('episode-open')
  const earlier = episodes.some((one) => one.startedOn !== null)
  const episode = newEpisode({
    id: input.episode,
    agencyId: input.agency,
    planId: input.plan,
    state: 'referred',
    referredOn: input.on,
    hadEcmBefore: earlier || null,
  })
  const changes: Change[] = [add('episode', episode)]
  if (input.assignment !== null && at.staffId !== null)
    changes.push(
      at.mayLead
        ? leadFor(at.staffId, input.assignment, input.episode, input.on)
        : leadWanted(at.id(1), input.episode, at.today),
    )
  return done(changes)
}
