// When the benefit ends after a member stopped: visits and texts stop at once, but a notice runs at least ten calendar days (CLOCK-22), in which one
// word takes the stop back. Who wants no days signs for it (42 CFR 431.213(b), unconfirmed): a clear written statement that it may end now.
import type { Day } from '../base/day.ts'
import type { Episode } from './episode.ts'

/** Whether the days in which a stop can be taken back are over; of a stop without such a day they are not. */
export function isNoticeOver({ benefitEndsOn }: Pick<Episode, 'benefitEndsOn'>, today: Day): boolean {
  return benefitEndsOn !== null && benefitEndsOn <= today
}
