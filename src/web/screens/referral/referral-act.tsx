// The forms of referrals to somebody else, by what one does.
import type { HeldChart } from '../../device/store.ts'
import type { ReferralAct } from '../act/act.ts'
import { ReferralForm } from './referral-form.tsx'
import { ReferralStepForm } from './referral-step-form.tsx'

type ReferralActFormProps = { act: ReferralAct; held: HeldChart; of: string | undefined; onClose: () => void }

/** The form for an act about a referral. */
export function ReferralActForm({ act, held, of, onClose }: ReferralActFormProps) {
  if (act === 'refer') return <ReferralForm held={held} of={of} onClose={onClose} />
  const referral = held.chart.referralOut.find((one) => one.id === of)
  if (referral === undefined) return null
  return <ReferralStepForm member={held.member} held={held} referral={referral} onClose={onClose} />
}
