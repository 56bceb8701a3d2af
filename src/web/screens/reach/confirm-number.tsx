// One tap says that a number is still the member's, asked where one meets or talks: from then on codes and texts go there again.
import { confirmPhone } from '../../../api/sending.ts'
import type { Phone } from '../../../domain/phone.ts'
import { spaced } from '../../../domain/phone.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'

/** Draws nothing for who may not write it, and for a number where no message may be left. */
export function ConfirmNumber({ member, phone }: { member: string; phone: Phone }) {
  const saving = useSaving()
  if (phone.isSafeToLeaveMessage === false || !device.may('member.write', member)) return null
  const what = phone.kind === 'email' ? phone.value : spaced(phone.value)
  const confirm = () =>
    saving.save(
      confirmPhone,
      { member, phone: phone.id },
      { says: text('reach.confirmed', 'The number is confirmed.') },
    )
  return (
    <Button
      dense
      icon="check"
      disabled={saving.isBusy}
      aria-label={text('act.for', '{act}: {what}', { act: text('reach.confirm', 'Still theirs, and safe'), what })}
      onClick={() => void confirm()}
    >
      {saving.problem ?? text('reach.confirm', 'Still theirs, and safe')}
    </Button>
  )
}
