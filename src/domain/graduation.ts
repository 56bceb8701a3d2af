// Whether somebody may be ready for less, with the reasons to look at together: suggested, never decided, and never by testing a Population
// of Focus again (END-2).
import { addDays, type Day } from '../base/day.ts'
import { currentPlan } from './care-plan-step.ts'
import { type Chart, standing } from './chart.ts'
import type { Episode } from './episode.ts'
import { dayOfInstant } from './program-day.ts'

export const graduationReasons = ['goals-reached', 'no-stay', 'visits-kept', 'referrals-closed'] as const
export type GraduationReason = (typeof graduationReasons)[number]

/** How long nothing must have happened; ours. */
const quietDays = 180

/** The reasons that hold; suggested only with all goals of the plan reached or set aside, and one of them reached. */
export function graduationOf(chart: Chart, episode: Episode, today: Day): readonly GraduationReason[] {
  const goals = currentPlan(chart.carePlan, episode.id)?.content.goals ?? []
  const isReached = goals.some((one) => one.state === 'reached') && goals.every((one) => one.state !== 'open')
  if (episode.state !== 'active' || !isReached) return []
  const since = addDays(today, -quietDays)
  const stays = standing(chart.careTransition).filter((one) => (one.leftOn ?? today) >= since)
  const missed = standing(chart.appointment).filter((one) => one.outcome === 'missed' && dayOfInstant(one.at) >= since)
  const settled = new Set(
    standing(chart.referralStep)
      .filter((one) => one.status === 'loop-closed' || one.status === 'declined')
      .map((one) => one.referralId),
  )
  const open = standing(chart.referralOut).filter((one) => one.answer === 'agreed' && !settled.has(one.id))
  const holds: Readonly<Record<GraduationReason, boolean>> = {
    'goals-reached': true,
    'no-stay': stays.length === 0,
    'visits-kept': missed.length === 0,
    'referrals-closed': open.length === 0,
  }
  return graduationReasons.filter((reason) => holds[reason])
}
