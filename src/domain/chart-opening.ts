// A chart opened by someone who does not walk with the member: a reason, an end, and a supervisor who sees it. Break-glass is the same
// with four hours and a review within two working days (CON-8).
import * as z from 'zod'
import type { Instant } from '../base/day.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'

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

const hoursOpen = 4

/** Four hours after an instant (CON-8): when an opening ends by itself. */
export function openUntil(now: Instant): Instant {
  return instantFrom(millisecondsOf(now) + hoursOpen * 3_600_000)
}
