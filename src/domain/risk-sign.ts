// What in a list says that somebody may be falling through: plain facts of the card, each in words. Never a score of a member or of whoever
// walks with them, and nothing of safety beyond its flags, since more people see a card than a chart.
import { type Day, daysBetween } from '../base/day.ts'
import type { MemberCard } from './card.ts'

export const riskSigns = ['in-stay', 'after-stay', 'missed-visit', 'not-met', 'message', 'renewal', 'flag'] as const
export type RiskSign = (typeof riskSigns)[number]

/** How long a stay that is over is a sign (CLOCK-20: support for 30 days); how long without a contact is; how long before Medi-Cal is renewed. */
const afterStayDays = 30
const notMetDays = 30
const renewalDays = 60

type Card = Pick<MemberCard, 'state' | 'safety' | 'marks'>

/** The signs of a card, the most pressing first; those that need the agency's own marks are left out for whoever does not see them. */
export function riskSignsOf({ state, safety, marks }: Card, today: Day): readonly RiskSign[] {
  if (state === null || state === 'ended') return []
  const isWithin = (day: Day | undefined, days: number) => day !== undefined && daysBetween(day, today) <= days
  const has: Readonly<Record<RiskSign, boolean>> = {
    'in-stay': marks?.stayOn !== undefined,
    'after-stay': marks?.stayOn === undefined && isWithin(marks?.leftOn, afterStayDays),
    'missed-visit': marks?.open.some((task) => task.split(' ')[0] === 'after-missed') ?? false,
    'not-met': state === 'active' && !isWithin(marks?.metOn ?? marks?.startedOn ?? today, notMetDays),
    message: marks?.messageOn !== undefined,
    renewal: isRenewalNear(marks, today),
    flag: safety.length > 0,
  }
  return riskSigns.filter((sign) => has[sign])
}

function isRenewalNear(marks: Card['marks'], today: Day): boolean {
  const day = marks?.renewalOn
  if (day === undefined || marks?.helpedOn !== undefined) return false
  const left = daysBetween(today, day)
  return left >= 0 && left <= renewalDays
}
