// They may be ready for less: suggested with what speaks for it, decided together with the member. Whether they would qualify for ECM again is
// never asked (END-2).
import { type GraduationReason, graduationOf } from '../../../domain/graduation.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'

type GraduationNoticeProps = { held: HeldChart; does: string; onChoose: () => void }

/** The suggestion; nothing while a goal is open, or for who does not recommend. */
export function GraduationNotice({ held, does, onChoose }: GraduationNoticeProps) {
  const episode = currentEpisode(held.chart)
  if (episode === undefined || !device.may('end.recommend', held.member)) return null
  const reasons = graduationOf(held.chart, episode, device.clock.today())
  if (reasons.length === 0) return null
  return (
    <Notice
      kind="done"
      title={text('graduation.title', 'They may be ready for less')}
      actions={
        <Button dense onClick={onChoose}>
          {does}
        </Button>
      }
    >
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reasonWords(reason)}</li>
        ))}
      </ul>
      <p>{text('graduation.about', 'Talk it over with the member. Nothing ends by itself, and the plan decides.')}</p>
    </Notice>
  )
}

function reasonWords(reason: GraduationReason): string {
  switch (reason) {
    case 'goals-reached':
      return text('graduation.goals', 'Every goal is reached or set aside')
    case 'no-stay':
      return text('graduation.noStay', 'No hospital or other stay in 6 months')
    case 'visits-kept':
      return text('graduation.visits', 'No visit missed in 6 months')
    case 'referrals-closed':
      return text('graduation.referrals', 'No referral is open')
  }
}
