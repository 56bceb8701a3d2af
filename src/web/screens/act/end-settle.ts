// What becomes of the open referrals when care ends: nobody is left waiting for someone who no longer asks (CLR-1, CLR-6).
import { followReferral } from '../../../api/referral.ts'
import type { Day } from '../../../base/day.ts'
import { standing } from '../../../domain/chart.ts'
import type { ReferralOut } from '../../../domain/referral-out.ts'
import { isReferralOpen, stepsOf } from '../../../domain/referral-standing.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from './saving.ts'

/** `stays`: whoever asks goes on asking. `handed`: somebody else asks from now on. The rest closes it. */
export const settleWays = [
  'stays',
  'handed',
  'services-received',
  'no-longer-needs-or-declines',
  'no-longer-eligible',
  'other',
] as const
export type SettleWay = (typeof settleWays)[number]

export interface Settling {
  readonly how: SettleWay | undefined
  readonly words: string
  readonly since: Day
}
export type Settlings = Readonly<Record<string, Settling>>

/** Referrals still open that this seat follows. */
export function openReferrals({ chart, member }: HeldChart): readonly ReferralOut[] {
  if (!device.may('referral.write', member)) return []
  return standing(chart.referralOut).filter((one) => isReferralOpen(one, chart.referralStep))
}

/** Whether the way says nothing without its words. */
export function needsSettleWords(how: SettleWay | undefined): boolean {
  return how === 'handed' || how === 'other'
}

/** What is not said yet; where care goes on or stops at the member’s word, a referral may stay as it is. */
export function settleFaults(
  settled: Settlings,
  open: readonly string[],
  id: string,
  isEvery: boolean,
): readonly FieldFault[] {
  return open.flatMap((referral) => {
    const { how, words } = settled[referral] ?? { how: undefined, words: '' }
    const fieldId = `${id}-settle-${referral}`
    if (isEvery && (how === undefined || how === 'stays'))
      return [{ fieldId, words: text('endSettle.missing', 'Say what becomes of each open referral.') }]
    if (needsSettleWords(how) && words.trim() === '')
      return [{ fieldId: `${fieldId}-words`, words: text('end.wordsMissing', 'Say why in a few words.') }]
    return []
  })
}

/** Saves what was said of each, before care ends; `saved` holds those already safe, so that a second try does not repeat them. */
export async function saveSettled(saving: Saving, held: HeldChart, settled: Settlings, saved: Set<string>) {
  for (const { id: referralId } of openReferrals(held)) {
    const { how, words, since } = settled[referralId] ?? { how: undefined, words: '', since: '' }
    if (how === undefined || how === 'stays' || saved.has(referralId)) continue
    const last = stepsOf(referralId, held.chart.referralStep).at(-1)?.status ?? 'pending'
    const step =
      how === 'handed'
        ? { status: last, closure: null, startedOn: null }
        : {
            status: 'loop-closed' as const,
            closure: how,
            startedOn: how === 'services-received' ? since || device.clock.today() : null,
          }
    const note = needsSettleWords(how) ? words.trim() : null
    const input = { member: held.member, id: device.clock.newId(), referralId, note, ...step }
    if (!(await saving.save(followReferral, input))) return false
    saved.add(referralId)
  }
  return true
}
