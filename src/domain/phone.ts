// A phone number or e-mail of the member, with whether a message may be left there.
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'
import { Origin } from './origin.ts'

export const Phone = z.object({
  ...entryFields,
  kind: z.enum(['phone', 'email']),
  value: text(254),
  rank: z.int().min(1).max(9),
  isSafeToLeaveMessage: z.boolean().nullable(),
  isPrivate: z.boolean(),
  source: Origin,
  fromOn: DayField,
  endedOn: DayField.nullable(),
  endReason: text(300).nullable(),
  /** When somebody last made sure, with the member, that it is theirs; numbers pass to strangers. */
  confirmedOn: DayField.nullable(),
  /** When something sent there was refused for good. */
  bouncedOn: DayField.nullable(),
})
export type Phone = z.infer<typeof Phone>
