// Whom an agency calls when a member is not safe: people in their order, each with the days and hours they are called in. Kept by the
// supervisor; who has no seat any more, or may not meet the member, is passed over.
import * as z from 'zod'
import { addDays, type Day, dayNumber, type Instant } from '../base/day.ts'
import type { Role } from './access.ts'
import { Id } from './entry.ts'
import { dayOfInstant } from './program-day.ts'
import { timeOfInstant } from './program-time.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, as 17:30')

export const OnCall = z.object({
  staffId: Id,
  /** Monday is 1 and Sunday 7; the day on which the hours begin. */
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** In Los Angeles. The end itself is no longer in it; from and until alike is the whole day, and an end before the beginning is the next day's. */
  from: time,
  until: time,
})
export type OnCall = z.infer<typeof OnCall>

/** So many people stand on one list. */
export const onCallMost = 20

/** Who may stand on the list: whoever of an agency walks with members or watches over it. */
export const onCallRoles: readonly Role[] = [
  'care-manager',
  'community-health-worker',
  'clinical-consultant',
  'supervisor',
  'intake',
]

/** Whether the person is called at an instant. */
export function isCalled({ days, from, until }: OnCall, at: Instant): boolean {
  const [today, now] = [dayOfInstant(at), timeOfInstant(at)]
  if (from < until) return days.includes(weekday(today)) && from <= now && now < until
  // Over midnight: the evening belongs to its own day, the morning to the day before.
  if (from <= now) return days.includes(weekday(today))
  return now < until && days.includes(weekday(addDays(today, -1)))
}

/** Day 0 was a Thursday. */
function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}
