// When the benefit ends after a member stopped: visits and texts stop at once, but a notice runs at least ten calendar days (CLOCK-22), in which one
// word takes the stop back. Who wants no days signs for it (42 CFR 431.213(b), unconfirmed): a clear written statement that it may end now.
import { addDays, type Day } from '../base/day.ts'
import { type Clocks, dueBy } from './clock.ts'
import type { Episode } from './episode.ts'

/** No notice runs longer; a guard, so that a clock set wrong ends in an error and not in a search without end. */
const longestDays = 366

/** The first day without the benefit, for a notice dated on a day. @throws RangeError where the clock asks for more than a year */
export function firstDayWithout(given: Clocks, noticeOn: Day): Day {
  for (let days = 0; days <= longestDays; days += 1) {
    const day = addDays(noticeOn, days)
    if (noticeOn <= dueBy(given, 'notice.before-effect', day)) return day
  }
  throw new RangeError('a notice longer than a year')
}

/** Whether the days in which a stop can be taken back are over; of a stop without such a day they are not. */
export function isNoticeOver({ benefitEndsOn }: Pick<Episode, 'benefitEndsOn'>, today: Day): boolean {
  return benefitEndsOn !== null && benefitEndsOn <= today
}
