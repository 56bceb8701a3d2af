// The member wants another Lead Care Manager or another agency (PROMISE-16): asked of anyone, answered by a day. Ours is two working days for a
// new manager (CLOCK-9 has none); a new agency is in effect within 30 days (CLOCK-8).
import * as z from 'zod'
import type { Day } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type Grant, may, type Relation, type Role } from './access.ts'
import { type At, add, type Change, set } from './change.ts'
import { dueBy } from './clock.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { type Episode, isOfHouse } from './episode.ts'
import { ownedFields } from './owner.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

const asked = {
  episodeId: Id,
  kind: z.enum(['lead', 'agency']),
  askedBy: z.enum(['member', 'representative', 'family', 'care-manager']),
  via: z.enum(['call', 'in-person', 'message', 'letter']),
  wish: text(500).nullable(),
  reason: text(500).nullable(),
}

export const ChangeRequest = z.object({
  ...ownedFields,
  ...asked,
  askedOn: DayField,
  answerBy: DayField,
  answer: z.enum(['done', 'agreed', 'not-possible', 'withdrawn']).nullable(),
  answerNote: text(500).nullable(),
  answeredAt: InstantField.nullable(),
  inEffectOn: DayField.nullable(),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>

export const ChangeAsked = z.object({ member: Id, id: Id, ...asked })
export type ChangeAsked = z.infer<typeof ChangeAsked>

/**
 * Whether a seat reads why the member wants a change: who answers it, and never who walks with them, of whom it may speak; a supervisor who
 * leads or covers is left out too.
 */
export function readsReason(grants: readonly Grant[], role: Role, relation: Relation, today: Day): boolean {
  return relation !== 'caseload' && may(grants, role, 'change.answer', relation, today)
}

/** Takes the wish down, with the day it is answered by, for the supervisor of the agency that walks with the member. */
export function decideChangeAsked(
  at: At,
  { episode, requests }: { readonly episode: Episode | undefined; readonly requests: readonly ChangeRequest[] },
  input: ChangeAsked,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'already-asked'> {
  if (!episode || !isOfHouse(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  const isOpen = requests.some((one) => one.struckAt === null && one.answer === null && one.kind === input.kind)
  if (isOpen) return refused('already-asked')
  const answerBy = dueBy(at.content, input.kind === 'lead' ? 'change.lead' : 'change.provider', at.today)
  const { member: _member, ...entry } = input
  const owned = { ownerId: episode.agencyId, labels: episode.labels }
  const nothing = { answer: null, answerNote: null, answeredAt: null, inEffectOn: null }
  return done([
    add('changeRequest', { ...entry, ...owned, askedOn: at.today, answerBy, ...nothing }),
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'answer-request',
        what:
          input.kind === 'lead'
            ? 'The member wants another Lead Care Manager: answer'
            : 'The member wants another agency: bring it about',
        why: input.kind === 'lead' ? 'Two working days (ours; PROMISE-16)' : 'In effect within 30 days (CLOCK-8)',
        dueOn: answerBy,
        forRole: 'supervisor',
        sourceId: input.id,
        ...owned,
      }),
    ),
  ])
}

export const ChangeAnswered = z.object({
  member: Id,
  request: Id,
  answer: z.enum(['done', 'agreed', 'not-possible', 'withdrawn']),
  note: text(500).nullable(),
  inEffectOn: DayField.nullable(),
})
export type ChangeAnswered = z.infer<typeof ChangeAnswered>

/** The answer, with its reason when it is a no; the change itself is a step of its own (a new lead, a new referral). */
export function decideChangeAnswered(
  at: At,
  { request, tasks }: { readonly request: ChangeRequest | undefined; readonly tasks: readonly Task[] },
  input: ChangeAnswered,
): Result<readonly Change[], 'request-unknown' | 'request-answered' | 'note-missing' | 'day-missing'> {
  if (!request || request.struckAt !== null) return refused('request-unknown')
  if (at.staffId !== null && request.ownerId !== at.organizationId) return refused('request-unknown')
  if (request.answer !== null && request.answer !== 'agreed') return refused('request-answered')
  if (input.answer === 'not-possible' && input.note === null) return refused('note-missing')
  if ((input.answer === 'agreed' || input.answer === 'done') && input.inEffectOn === null) return refused('day-missing')
  const { answer, note, inEffectOn } = input
  return done([
    set('changeRequest', request.id, { answer, answerNote: note, answeredAt: at.now, inEffectOn }),
    ...(answer === 'agreed' ? [] : closed(at, tasks, 'The request was answered')),
  ])
}
