// Where a referral stands: its last step, how long nothing moved, and what the return file says of the month (CLR-3, CLR-6).
import { addDays, type Day } from '../base/day.ts'
import { standing } from './chart.ts'
import { dayOfInstant } from './program-day.ts'
import type { ReferralOut, ReferralStep } from './referral-out.ts'

/** The steps of one referral, the last one last. */
export function stepsOf(referralId: string, steps: readonly ReferralStep[]): readonly ReferralStep[] {
  return standing(steps)
    .filter((one) => one.referralId === referralId)
    .toSorted((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1))
}

export function isReferralOpen(referral: ReferralOut, steps: readonly ReferralStep[]): boolean {
  const isOver = stepsOf(referral.id, steps).some((one) => one.status === 'loop-closed' || one.status === 'declined')
  return referral.answer === 'agreed' && !isOver
}

/** No change for so many days raises a referral to the lead; ours, fourteen (CLR-6). */
export const quietReferralDays = 14

/** Open referrals in which nothing moved for too long. */
export function quietReferrals(
  referrals: readonly ReferralOut[],
  steps: readonly ReferralStep[],
  today: Day,
): readonly ReferralOut[] {
  return standing(referrals).filter((one) => {
    const last = stepsOf(one.id, steps).at(-1)
    const since = last ? dayOfInstant(last.at) : one.referredOn
    return isReferralOpen(one, steps) && addDays(since, quietReferralDays) <= today
  })
}

export interface ClosedLoop {
  readonly status: ReferralStep['status'] | null
  readonly statusOn: Day | null
  readonly closure: ReferralStep['closure']
}

/** What the return file’s three columns say: the referral last touched in the month. Sobering is outside closed loops (CLR FAQ). */
export function closedLoopOf(
  referrals: readonly ReferralOut[],
  steps: readonly ReferralStep[],
  month: { readonly from: Day; readonly to: Day },
): ClosedLoop {
  const told = new Set(
    standing(referrals)
      .filter((one) => one.answer === 'agreed' && one.supportKey !== 'sober')
      .map((one) => one.id),
  )
  const last = standing(steps)
    .filter((one) => told.has(one.referralId))
    .filter((one) => dayOfInstant(one.at) >= month.from && dayOfInstant(one.at) <= month.to)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  if (!last) return { status: null, statusOn: null, closure: null }
  return { status: last.status, statusOn: dayOfInstant(last.at), closure: last.closure }
}
