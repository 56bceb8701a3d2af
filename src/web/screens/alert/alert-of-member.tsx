// An alert of this member that nobody took, with the one tap that takes it; on their page, for whoever opens it.
import { takeAlert } from '../../../api/crisis-alert.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'

/** The notice; nothing while no alert is open. */
export function AlertOfMember({ held }: { held: HeldChart }) {
  const saving = useSaving()
  const open = held.chart.crisisAlert.findLast((one) => one.takenAt === null)
  if (open === undefined) return null
  const { member } = held
  const says = text('alert.taken', 'You have it. Call the member now.')
  return (
    <Notice
      kind="late"
      isLive
      title={text('alert.ofMember', 'The member is not safe, said {time}, and nobody has taken it', {
        time: timeWords(open.at),
      })}
      actions={
        device.may('alert.take', member) ? (
          <Button
            kind="primary"
            disabled={saving.isBusy}
            onClick={() => void saving.save(takeAlert, { member, alert: open.id }, { says })}
          >
            {text('alert.take', 'I take it: I call now')}
          </Button>
        ) : null
      }
    >
      {saving.problem}
    </Notice>
  )
}
