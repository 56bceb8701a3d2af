// A safety flag (SAF-3): shown before any address or phone, obeyed by every screen, print and send. Facts, never labels of a person.
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'

export const safetyFlagKinds = [
  'no-home-visits',
  'visit-in-pairs',
  'no-voicemail',
  'no-texts',
  'do-not-contact-family',
  'confidential-address',
  'fact',
] as const

export const SafetyFlag = z.object({
  ...entryFields,
  kind: z.enum(safetyFlagKinds),
  note: text(500).nullable(),
  fromOn: DayField,
  endedOn: DayField.nullable(),
  endReason: text(300).nullable(),
})
export type SafetyFlag = z.infer<typeof SafetyFlag>
