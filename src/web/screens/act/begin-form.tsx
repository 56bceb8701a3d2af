// Care begins: the member said yes. Nothing holds it back, no signature and no finished form; whoever begins without a lead becomes it.
import { useState } from 'react'
import { beginEpisode } from '../../../api/episode.ts'
import { leadOf } from '../../../domain/episode-step.ts'
import { nameOf } from '../../../domain/member.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { DayField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { FormDialog } from './form-dialog.tsx'
import { useSaving } from './saving.ts'

/** Begins care. */
export function BeginForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const saving = useSaving()
  const house = useHouse()
  const me = useMe()
  const [on, setOn] = useState(device.clock.today())
  const episode = currentEpisode(held.chart)
  const lead = episode && leadOf(held.chart.assignment, episode.id)
  const name = held.chart.member[0] ? nameOf(held.chart.member[0]) : ''

  async function submit(): Promise<void> {
    if (on === '') return saving.complain(text('begin.dayMissing', 'Choose the day care begins.'))
    if (!episode) return
    const input = { member: held.member, episode: episode.id, on, assignment: device.clock.newId() }
    if (await saving.save(beginEpisode, input, { says: text('begin.done', 'Care has begun.') })) onClose()
  }

  return (
    <FormDialog
      title={text('begin.title', 'Begin care')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('begin.save', 'Begin care')}
      onSubmit={() => void submit()}
    >
      <DayField
        label={text('begin.day', 'First day of care')}
        value={on}
        latest={device.clock.today()}
        onChange={setOn}
      />
      <p>
        {leadWords(
          lead === undefined ? undefined : (staffName(house, lead.staffId, me) ?? ''),
          name,
          me === lead?.staffId,
        )}
      </p>
      <p className="act-note">
        {text(
          'begin.free',
          'ECM costs nothing and is {name}’s choice: they can stop at any time. Consent to share, and the assessment, can follow.',
          { name },
        )}
      </p>
    </FormDialog>
  )
}

function leadWords(lead: string | undefined, name: string, isMe: boolean): string {
  if (lead === undefined) return text('begin.youLead', 'You become {name}’s Lead Care Manager.', { name })
  if (isMe) return text('begin.youStay', 'You are {name}’s Lead Care Manager.', { name })
  return lead === ''
    ? text('begin.leadStays', 'The Lead Care Manager stays.')
    : text('begin.leadStaysNamed', '{lead} stays {name}’s Lead Care Manager.', { lead, name })
}
