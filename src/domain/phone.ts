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

/** A number as one reads it; what is none stays as it is. */
export function spaced(value: string): string {
  return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
}

/** The ten digits of a number however it was written, as the record keeps it and as it is found; else what was written. */
export function dialed(written: string): string {
  const digits = written.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits.length === 10 ? digits : written
}
