// Who is the Lead Care Manager of an episode, and who covers when away (PROMISE-2: exactly one lead).
import * as z from 'zod'
import type { Day } from '../base/day.ts'
import { DayField, entryFields, Id, InstantField, text } from './entry.ts'

export const Assignment = z.object({
  ...entryFields,
  episodeId: Id,
  staffId: Id,
  part: z.enum(['lead', 'cover']),
  fromOn: DayField,
  toOn: DayField.nullable(),
  endedAt: InstantField.nullable(),
  reason: text(500).nullable(),
})
export type Assignment = z.infer<typeof Assignment>

/** Whether who it names walks with the member on a day; both its days are in it. */
export function isInForce({ struckAt, endedAt, fromOn, toOn }: Assignment, on: Day): boolean {
  return struckAt === null && endedAt === null && fromOn <= on && (toOn === null || on <= toOn)
}
