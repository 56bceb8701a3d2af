// A chart opened by someone who does not walk with the member: a reason, an end, and a supervisor who sees it. Break-glass is the same
// with four hours and a review within two working days (CON-8).
import * as z from 'zod'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const ChartOpening = z.object({
  ...entryFields,
  staffId: Id,
  kind: z.enum(['reason', 'break-glass']),
  reason: text(500),
  until: InstantField,
  reviewedAt: InstantField.nullable(),
  reviewedBy: Id.nullable(),
})
export type ChartOpening = z.infer<typeof ChartOpening>
