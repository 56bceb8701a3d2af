// Permission taken back: at once, for what has not been told yet (CON-4). It shows exactly what ends and what goes on.
import { useState } from 'react'
import { revokeConsent } from '../../../api/consent.ts'
import { takingPart } from '../../../domain/consent.ts'
import { consentState } from '../../../domain/consent-standing.ts'
import { nameOf } from '../../../domain/member.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { categoryWords, consentFormWords, recipientWords, revokedHowWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const ways = ['spoken', 'phone', 'written', 'form'] as const

/** Takes one permission back, or all of them. */
export function TakeBackForm({ held, of, onClose }: { held: HeldChart; of: string | undefined; onClose: () => void }) {
  const saving = useSaving()
  const [how, setHow] = useState<(typeof ways)[number]>('spoken')
  const [by, setBy] = useState(held.chart.member[0] ? nameOf(held.chart.member[0]) : '')
  const { consent } = held.chart
  const today = device.clock.today()
  const ending = consent.filter(
    (one) =>
      (of === undefined || one.id === of) &&
      one.form !== takingPart &&
      ['in-force', 'not-yet'].includes(consentState(one, consent, today)),
  )

  async function submit(): Promise<void> {
    if (by.trim() === '') return saving.complain(text('takeBack.byMissing', 'Write who takes it back.'))
    const input = { member: held.member, consent: of ?? null, how, by: by.trim() }
    if (await saving.save(revokeConsent, input, { says: text('takeBack.done', 'Taken back.') })) onClose()
  }

  return (
    <FormDialog
      title={of === undefined ? text('takeBack.all', 'Take all of it back') : text('takeBack.title', 'Take back')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('takeBack.save', 'Take it back now')}
      onSubmit={() => void submit()}
    >
      <RadioCards
        label={text('takeBack.how', 'How did they say it?')}
        cards={ways.map((value) => ({ value, label: revokedHowWords(value) }))}
        value={how}
        onChange={(value) => setHow(ways.find((one) => one === value) ?? 'spoken')}
      />
      <TextField label={text('takeBack.by', 'Who takes it back')} maxLength={150} value={by} onChange={setBy} />
      <ul className="giving__kept" aria-label={text('takeBack.ends', 'What ends')}>
        {ending.map((one) => (
          <li key={one.id}>
            {consentFormWords(one.form)}: {one.given.map(categoryWords).join(', ')}{' '}
            {one.recipients.all.length === 0 ? null : `(${one.recipients.all.map(recipientWords).join(', ')})`}
          </li>
        ))}
      </ul>
      <p className="act-note">
        {text(
          'takeBack.means',
          'From now on nothing of it is told to them. What was told before cannot be called back. ECM goes on.',
        )}
      </p>
    </FormDialog>
  )
}
