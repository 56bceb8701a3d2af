// A named staff person may not open this chart (CON-11).
import * as z from 'zod'
import { DayField, entryFields, Id, InstantField, text } from './entry.ts'

export const Block = z.object({
  ...entryFields,
  staffId: Id,
  reason: text(500).nullable(),
  fromOn: DayField,
  endedAt: InstantField.nullable(),
})
export type Block = z.infer<typeof Block>
