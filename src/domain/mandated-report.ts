// A mandated report of abuse or neglect (SAF-2). It is the worker's own duty: nobody allows or forbids it. Reporter and report lie outside
// the shared chart, so it is no noun of the chart; what everyone may know is that clocks run.
import * as z from 'zod'
import { addDays, type Day, type Instant } from '../base/day.ts'
import { Id, InstantField, text } from './entry.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from './program-day.ts'
import { instantOf } from './program-time.ts'

export const reportKinds = ['child', 'elder-or-dependent-adult'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What is in a report, kept sealed. */
export const ReportBody = z.object({
  /** The member it is about, where it is about one; never a key of anything. */
  aboutMember: Id.nullable(),
  agency: text(200),
  referralNumber: text(60).nullable(),
  spokeWith: text(200).nullable(),
  text: text(8000),
})
export type ReportBody = z.infer<typeof ReportBody>

export const ReportCalled = z.object({
  organization: Id,
  id: Id,
  kind: z.enum(reportKinds),
  calledAt: InstantField,
  ...ReportBody.shape,
})
export type ReportCalled = z.infer<typeof ReportCalled>

/** Penal Code 11166: 36 hours after the call, by the clock. */
const childHours = 36
/** W&I 15630: two working days after the call. */
const elderDays = 2

/**
 * By when the written report must be there: for a child 36 hours after the call (form SS 8572); for an elder or dependent adult by the end of
 * the second working day after it (form SOC 341). `isWorkday` knows the calendar.
 */
export function writtenBy(kind: ReportKind, calledAt: Instant, isWorkday: (day: Day) => boolean): Instant {
  if (kind === 'child') return instantFrom(millisecondsOf(calledAt) + childHours * 3_600_000)
  let day = dayOfInstant(calledAt)
  for (let left = elderDays; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) left -= 1
  }
  return instantOf(day, '23:59') ?? calledAt
}
