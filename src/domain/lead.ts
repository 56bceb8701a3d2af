// Giving an episode its Lead Care Manager, and a named cover when away (PROMISE-2, PROMISE-16). History stays: assignments end, they are not replaced.
import * as z from 'zod'
import { laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Role } from './access.ts'
import type { Assignment } from './assignment.ts'
import { type At, add, type Change, set } from './change.ts'
import type { ChangeRequest } from './change-request.ts'
import { DayField, Id, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { leadFor, leadOf } from './episode-step.ts'
import { tasksOf } from './episode-task.ts'
import { canWalk, type HeldSeat } from './staff.ts'
import type { Task } from './task.ts'
import { closed } from './task-step.ts'

export const LeadGiven = z.object({ member: Id, episode: Id, staff: Id, assignment: Id, reason: text(500).nullable() })
export type LeadGiven = z.infer<typeof LeadGiven>

interface Standing {
  /** The seats that the person named holds at the episode's agency. */
  readonly seats: readonly HeldSeat[]
  readonly episode: Episode | undefined
  readonly assignments: readonly Assignment[]
}

interface Naming {
  readonly episodes: readonly Episode[]
  readonly tasks: readonly Task[]
  /** What the member asked for in this episode, and the tasks to answer it. */
  readonly requests: readonly ChangeRequest[]
  readonly answers: readonly Task[]
}

/**
 * Names the Lead Care Manager, who holds one of the `leading` seats at this agency; the one before ends at the same moment, so there is
 * never a second and never none.
 */
export function decideLead(
  at: At,
  leading: readonly Role[],
  { episode, episodes, assignments, tasks, seats, ...asked }: Standing & Naming,
  input: LeadGiven,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'already-lead' | 'cannot-lead'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  const before = leadOf(assignments, episode.id)
  if (before?.staffId === input.staff) return refused('already-lead')
  if (!canWalk(seats, leading, at.today)) return refused('cannot-lead')
  return done([
    ...(before ? [set('assignment', before.id, { endedAt: at.now, toOn: laterOf(at.today, before.fromOn) })] : []),
    leadFor(input.staff, input.assignment, episode.id, at.today, input.reason),
    ...closed(
      at,
      tasksOf(episode, tasks, { episodes, assignments }).filter(({ kind }) => kind === 'name-lead'),
      'Lead Care Manager named',
    ),
    ...fulfilled(at, episode, asked),
  ])
}

/** A wish for another Lead Care Manager that was agreed to is brought about by naming them (PROMISE-16). */
function fulfilled(at: At, episode: Episode, { requests, answers }: Pick<Naming, 'requests' | 'answers'>) {
  const agreed = requests.filter(
    (one) => one.episodeId === episode.id && one.kind === 'lead' && one.answer === 'agreed' && one.struckAt === null,
  )
  return agreed.flatMap(({ id }) => [
    set('changeRequest', id, { answer: 'done', answeredAt: at.now, inEffectOn: at.today }),
    ...closed(
      at,
      answers.filter(({ sourceId }) => sourceId === id),
      'Lead Care Manager named',
    ),
  ])
}

export const CoverGiven = z.object({
  member: Id,
  episode: Id,
  staff: Id,
  assignment: Id,
  from: DayField,
  to: DayField,
  reason: text(500).nullable(),
})
export type CoverGiven = z.infer<typeof CoverGiven>

/** Names who covers from one day to another, both included. */
export function decideCover(
  at: At,
  leading: readonly Role[],
  { episode, assignments, seats }: Standing,
  input: CoverGiven,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'already-lead' | 'dates-crossed' | 'cannot-lead'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (input.to < input.from || input.to < at.today) return refused('dates-crossed')
  if (leadOf(assignments, episode.id)?.staffId === input.staff) return refused('already-lead')
  if (!canWalk(seats, leading, laterOf(input.from, at.today))) return refused('cannot-lead')
  return done([
    add('assignment', {
      id: input.assignment,
      labels: [],
      episodeId: input.episode,
      staffId: input.staff,
      part: 'cover',
      fromOn: input.from,
      toOn: input.to,
      endedAt: null,
      reason: input.reason,
    }),
  ])
}

export const CoverEnded = z.object({ member: Id, episode: Id, assignment: Id })
export type CoverEnded = z.infer<typeof CoverEnded>

/** Ends a cover before its day; one that has not begun never does. */
export function decideCoverEnd(
  at: At,
  { episode, cover }: { readonly episode: Episode | undefined; readonly cover: Assignment | undefined },
  input: CoverEnded,
): Result<readonly Change[], 'episode-unknown' | 'not-walking'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  const isStanding = cover?.part === 'cover' && cover.episodeId === input.episode
  if (!isStanding || cover.endedAt !== null || cover.struckAt !== null) return refused('not-walking')
  return done([set('assignment', cover.id, { endedAt: at.now, toOn: laterOf(at.today, cover.fromOn) })])
}
