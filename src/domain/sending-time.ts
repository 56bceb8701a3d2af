// At which hours a message goes out: codes that somebody waits for at any, the rest not at night (LANG-5).
import { addDays, type Instant } from '../base/day.ts'
import { dayOfInstant } from './program-day.ts'
import { instantOf, timeOfInstant } from './program-time.ts'
import type { SendingKind } from './sending.ts'

/** From `after` to `before` the next morning, by the clock of Los Angeles, as `21:00`. */
export interface QuietHours {
  readonly after: string
  readonly before: string
}

/** Whether a message of this kind has to wait. What a person sends who stands beside the member, or asks for, does not. */
export function isQuiet({ after, before }: QuietHours, kind: SendingKind, now: Instant): boolean {
  if (kind === 'sign-in-code' || kind === 'invitation') return false
  const time = timeOfInstant(now)
  return time >= after || time < before
}

/** The end of the quiet hours in which `now` lies. */
export function quietUntil({ before }: QuietHours, now: Instant): Instant {
  const today = dayOfInstant(now)
  const day = timeOfInstant(now) < before ? today : addDays(today, 1)
  return instantOf(day, before) ?? now
}
