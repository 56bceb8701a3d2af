// Ending what is known of a member: an address, a phone, a person around them, a safety flag. Each says from which day and why, and stays
// in the history; a safety flag asks for more, since taking one down can put somebody in danger (SAF-3).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, type Change, set } from './change.ts'
import type { Entry } from './chart.ts'
import { DayField, Id, text } from './entry.ts'

const endable = ['address', 'phone', 'supporter'] as const
type Endable = (typeof endable)[number]

export const DetailEnded = z.object({
  member: Id,
  noun: z.enum(endable),
  id: Id,
  on: DayField,
  reason: text(300),
})
export type DetailEnded = z.infer<typeof DetailEnded>

type EndRefusal = 'detail-unknown' | 'detail-ended' | 'in-the-future' | 'ends-before-it-began'

export function decideDetailEnd(
  at: At,
  { detail }: { readonly detail: Entry<Endable> | undefined },
  input: DetailEnded,
): Result<readonly Change[], EndRefusal> {
  if (!detail || detail.struckAt !== null) return refused('detail-unknown')
  if (detail.endedOn !== null) return refused('detail-ended')
  if (input.on > at.today) return refused('in-the-future')
  if (input.on < detail.fromOn) return refused('ends-before-it-began')
  return done([set(input.noun, input.id, { endedOn: input.on, endReason: input.reason })])
}

export const FlagEnded = DetailEnded.omit({ noun: true })
export type FlagEnded = z.infer<typeof FlagEnded>

/** Ends a safety flag. Its own operation, because it asks for its own right. */
export function decideFlagEnd(
  at: At,
  { detail }: { readonly detail: Entry<'safetyFlag'> | undefined },
  input: FlagEnded,
): Result<readonly Change[], EndRefusal> {
  if (!detail || detail.struckAt !== null) return refused('detail-unknown')
  if (detail.endedOn !== null) return refused('detail-ended')
  if (input.on > at.today) return refused('in-the-future')
  if (input.on < detail.fromOn) return refused('ends-before-it-began')
  return done([set('safetyFlag', input.id, { endedOn: input.on, endReason: input.reason })])
}

export const DetailKept = z.object({
  member: Id,
  noun: z.enum(endable),
  id: Id,
  isPrivate: z.boolean(),
  /** Whether the member said so. What is private leaves the house only at the member's own word. */
  isMembersWord: z.boolean(),
})
export type DetailKept = z.infer<typeof DetailKept>

export const PhoneMessaged = z.object({ member: Id, id: Id, isSafeToLeaveMessage: z.boolean() })
export type PhoneMessaged = z.infer<typeof PhoneMessaged>

/** Whether a message may be left at a number, from now on, as the member says (SAF-3). */
export function decidePhoneMessage(
  _at: At,
  { phone }: { readonly phone: Entry<'phone'> | undefined },
  { id, isSafeToLeaveMessage }: PhoneMessaged,
): Result<readonly Change[], 'detail-unknown'> {
  if (!phone || phone.struckAt !== null || phone.endedOn !== null) return refused('detail-unknown')
  return done([set('phone', id, { isSafeToLeaveMessage })])
}

/** Makes a detail private at once; shares it again only when the member said so. */
export function decidePrivacy(
  _at: At,
  { detail }: { readonly detail: Entry<Endable> | undefined },
  input: DetailKept,
): Result<readonly Change[], 'detail-unknown' | 'word-needed'> {
  if (!detail || detail.struckAt !== null || detail.endedOn !== null) return refused('detail-unknown')
  if (!input.isPrivate && !input.isMembersWord) return refused('word-needed')
  return done([set(input.noun, input.id, { isPrivate: input.isPrivate })])
}
