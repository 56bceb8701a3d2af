// The days that a Notice of Action sets going: until when it can be appealed, until when that keeps care, and when an end may take effect.
import { addDays, type Day, laterOf } from '../base/day.ts'
import { type Clocks, dueBy } from './clock.ts'

export interface NoticeDays {
  /** The last day to appeal (CLOCK-23). */
  readonly appealBy: Day
  /** The last day on which an appeal keeps care going: in time after the notice, or before it takes effect (CLOCK-26). */
  readonly keepBy: Day
}

/** The days of a notice of that day which takes effect on the other. */
export function noticeDays(given: Clocks, noticeOn: Day, effectiveOn: Day): NoticeDays {
  const inTime = dueBy(given, 'appeal.keep-service', noticeOn)
  return { appealBy: dueBy(given, 'appeal.file', noticeOn), keepBy: laterOf(inTime, addDays(effectiveOn, -1)) }
}

/** No notice runs longer; a guard, so that a clock set wrong ends in an error and not in a search without end. */
const longestDays = 366

/**
 * The first day on which an end may take effect whose notice goes on a day: the clock of the notice, looked at from its other end (CLOCK-22).
 * @throws RangeError where the clock asks for more than a year
 */
export function earliestEnd(given: Clocks, noticeOn: Day): Day {
  for (let days = 0; days <= longestDays; days += 1) {
    const day = addDays(noticeOn, days)
    if (noticeOn <= dueBy(given, 'notice.before-effect', day)) return day
  }
  throw new RangeError('a notice longer than a year')
}
