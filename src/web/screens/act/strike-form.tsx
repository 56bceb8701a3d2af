// "Wrong chart": an entry written about somebody else is taken from every screen, device and file, with why.
import { useId, useState } from 'react'
import { strikeEntry } from '../../../api/detail.ts'
import { strikable } from '../../../domain/strike.ts'
import type { HeldChart } from '../../device/store.ts'
import { TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { historyOf } from '../member/history.ts'
import { FormDialog } from './form-dialog.tsx'
import { Offline } from './lead-forms.tsx'
import { useSaving } from './saving.ts'

/** Takes an entry out. */
export function StrikeForm({ held, of, onClose }: { held: HeldChart; of: string; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const noun = strikable.find((one) => held.chart[one].some((entry) => entry.id === of))
  const item = historyOf(held.chart).find((one) => one.id === of)
  const faults =
    isTried && reason.trim() === ''
      ? [{ fieldId: `${id}-why`, words: text('strike.reasonMissing', 'Say why it does not belong here.') }]
      : []
  if (!noun) return null

  async function submit(): Promise<void> {
    setTried(true)
    if (reason.trim() === '' || !noun) return
    const input = { member: held.member, noun, id: of, reason: reason.trim() }
    if (await saving.save(strikeEntry, input, { says: text('strike.done', 'Taken out of this chart.') })) onClose()
  }

  return (
    <FormDialog
      title={text('strike.title', 'Wrong chart')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('strike.save', 'Take it out')}
      isDanger
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {item === undefined ? null : <p>{item.title}</p>}
      <TextField
        id={`${id}-why`}
        label={text('strike.reason', 'Why it does not belong here')}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={faults[0]?.words}
      />
      <p className="act-note">
        {text(
          'strike.what',
          'It goes from every screen, device and file. The privacy officer alone still finds it, with who saw it. Write it anew in the right chart.',
        )}
      </p>
    </FormDialog>
  )
}
