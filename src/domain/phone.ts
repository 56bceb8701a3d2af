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

/**
 * A phone number as it is read: `213 555 0142`; anything but ten digits is shown as it is written. Its spaces do not break, and so it is one
 * number from right to left too: with common ones its parts change places there.
 */
export function spaced(value: string): string {
  const [, area, exchange, line] = /^1?(\d{3})(\d{3})(\d{4})$/.exec(value.replace(/[\s().+-]/g, '')) ?? []
  return area === undefined ? value : `${area}\u00A0${exchange}\u00A0${line}`
}

/** The ten digits of a number however it was written, as the record keeps it and as it is found; else what was written. */
export function dialed(written: string): string {
  const digits = written.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits.length === 10 ? digits : written
}
