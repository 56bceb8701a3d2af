// An outreach attempt: individual contact the person can answer, reached or not (OUT-1). One record feeds the tracker file, the
// claim line, the quarterly count and the referral's status (EXC-25).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'
import { type Episode, isOwn, isToReach } from './episode.ts'
import { methods } from './method.ts'
import { isReached, outcomes } from './outcome.ts'
import { dayOfInstant } from './program-day.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

const fields = {
  episodeId: Id,
  at: InstantField,
  method: z.enum(methods),
  outcome: z.enum(outcomes),
  minutes: z.int().min(0).max(1440).nullable(),
  place: text(60).nullable(),
  note: text(4000).nullable(),
}

export const OutreachAttempt = z.object({ ...entryFields, ...fields, isReached: z.boolean(), amends: Id.nullable() })
export type OutreachAttempt = z.infer<typeof OutreachAttempt>

export const OutreachDraft = z.object({ member: Id, id: Id, ...fields })
export type OutreachDraft = z.infer<typeof OutreachDraft>

export type OutreachRefusal = 'episode-unknown' | 'episode-ended' | 'already-in-care' | 'in-the-future'

/**
 * Logs an attempt, and with it what was waiting for one is done. The first begins outreach; a yes makes the member engaged; a no asks for
 * the closing, it never closes by itself.
 */
export function decideOutreach(
  at: At,
  { episode, tasks }: { readonly episode: Episode | undefined; readonly tasks: readonly Task[] },
  draft: OutreachDraft,
): Result<readonly Change[], OutreachRefusal> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  if (!isToReach(episode.state) && episode.state !== 'engaged') return refused('already-in-care')
  if (draft.at > at.now) return refused('in-the-future')
  const { member: _member, ...entry } = draft
  const changes: Change[] = [
    add('outreachAttempt', { ...entry, isReached: isReached(draft.outcome), amends: null, labels: episode.labels }),
  ]
  if (draft.outcome === 'enrolled' && episode.state !== 'engaged') {
    changes.push(
      set('episode', episode.id, {
        state: 'engaged',
        engagedOn: dayOfInstant(draft.at),
        revision: episode.revision + 1,
      }),
    )
  } else if (isToReach(episode.state) && episode.state !== 'outreach') {
    changes.push(set('episode', episode.id, { state: 'outreach', revision: episode.revision + 1 }))
  }
  changes.push(
    ...closed(
      at,
      tasks.filter((task) => task.kind === 'reach'),
      'Outreach logged',
    ),
  )
  if (draft.outcome === 'declined') {
    changes.push(
      add('task', {
        ...newTask({
          id: at.id(1),
          kind: 'close-outreach',
          what: 'The member said no: close outreach',
          dueOn: at.today,
          forStaff: at.staffId,
        }),
        why: 'ECM is voluntary; a no closes outreach without penalty (PROMISE-14)',
        sourceId: draft.id,
      }),
    )
  }
  return done(changes)
}

export const OutreachAmendment = OutreachDraft.extend({ amends: Id })
export type OutreachAmendment = z.infer<typeof OutreachAmendment>

/** Mends an attempt by a new one that replaces it; the first stays in the journal. */
export function decideOutreachAmendment(
  at: At,
  { attempt, episode }: { readonly attempt: OutreachAttempt | undefined; readonly episode: Episode | undefined },
  draft: OutreachAmendment,
): Result<readonly Change[], 'attempt-unknown' | 'in-the-future'> {
  if (!attempt || attempt.struckAt !== null || attempt.episodeId !== draft.episodeId) return refused('attempt-unknown')
  if (!episode || !isOwn(at, episode)) return refused('attempt-unknown')
  if (draft.at > at.now) return refused('in-the-future')
  const { member: _member, ...entry } = draft
  return done([add('outreachAttempt', { ...entry, isReached: isReached(draft.outcome), labels: attempt.labels })])
}
