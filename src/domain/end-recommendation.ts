// Ending care other than at the member's word is a recommendation (END-1…3, program.md 9): the agency says why, the plan decides and gives
// notice, and care goes on at least ten calendar days (CLOCK-22) and during an appeal (CLOCK-26). Kept here even when the plan decides elsewhere.
// The appeal itself is the noun of every appeal (appeal.ts); that one runs and how it went stands here too, for the agency.
import * as z from 'zod'
import { type EndReason, endReasons } from './end-reason.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'

/** Reasons that are somebody's judgment: the plan's to decide. The member's own word, and what simply happened, are not among them. */
export const recommendedReasons: readonly EndReason[] = [
  'goals-met',
  'lower-level',
  'not-reached',
  'unsafe',
  'no-capacity',
  'other',
]

export const EndRecommendation = z.object({
  ...ownedFields,
  episodeId: Id,
  reason: z.enum(endReasons),
  why: text(2000),
  /** What comes after: CCM or basic population health, and who sees to it. */
  stepDown: text(1000).nullable(),
  supervisorId: Id.nullable(),
  recommendedOn: DayField,
  decision: z.enum(['ends', 'goes-on']).nullable(),
  /** Where the plan said so. */
  decidedHow: z.enum(['here', 'file', 'letter', 'call']).nullable(),
  decidedAt: InstantField.nullable(),
  /** Why, in the plan’s words; they stand in its notice too. */
  decidedWords: text(1000).nullable(),
  /** The day the notice went; null while the plan's own has not gone. */
  noticeOn: DayField.nullable(),
  endsOn: DayField.nullable(),
  appealOn: DayField.nullable(),
  appealOutcome: z.enum(['upheld', 'overturned', 'withdrawn']).nullable(),
  appealDecidedOn: DayField.nullable(),
  /** While a state hearing runs that keeps care going (CLOCK-26). */
  isHeard: z.boolean(),
})
export type EndRecommendation = z.infer<typeof EndRecommendation>

export const EndRecommended = z.object({
  member: Id,
  id: Id,
  episode: Id,
  reason: z.enum(endReasons),
  why: text(2000),
  stepDown: text(1000).nullable(),
  supervisor: Id.nullable(),
})
export type EndRecommended = z.infer<typeof EndRecommended>

export const EndDecided = z.object({
  member: Id,
  recommendation: Id,
  decision: z.enum(['ends', 'goes-on']),
  how: z.enum(['here', 'file', 'letter', 'call']),
  words: text(1000).nullable(),
  /** The day on the plan's letter; a notice made here is dated today. */
  noticeOn: DayField.nullable(),
  endsOn: DayField.nullable(),
})
export type EndDecided = z.infer<typeof EndDecided>
