// The days that a Notice of Action sets going: until when it can be appealed, until when that keeps care, and when an end may take effect.
import { addDays, type Day, laterOf } from '../base/day.ts'
import { type Clocks, clockOn, due, dueBy } from './clock.ts'

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

/** The first day on which an end may take effect whose notice goes on a day: the clock of the notice, looked at from its other end (CLOCK-22). */
export function earliestEnd(given: Clocks, noticeOn: Day): Day {
  const { steps } = clockOn(given, 'notice.before-effect', noticeOn)
  return due({ steps: steps.map((one) => ({ ...one, direction: 'after' as const })) }, noticeOn, given.calendar).day
}
