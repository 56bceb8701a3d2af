// An address, or where to find someone who has none. Ended, never erased; a private one leaves the house only at the member's word.
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'
import { Origin } from './origin.ts'

/** Letters that a place told in words may have, wherever it is told. */
export const placeMost = 500

export const Address = z.object({
  ...entryFields,
  kind: z.enum(['home', 'mail', 'where-to-find']),
  street: text(200).nullable(),
  city: text(100).nullable(),
  state: text(40).nullable(),
  zip: z
    .string()
    .regex(/^\d{5}(\d{4})?$/)
    .nullable(),
  county: text(60).nullable(),
  noFixedAddress: z.boolean(),
  asSent: text(placeMost).nullable(),
  isPrivate: z.boolean(),
  source: Origin,
  fromOn: DayField,
  endedOn: DayField.nullable(),
  endReason: text(300).nullable(),
})
export type Address = z.infer<typeof Address>
