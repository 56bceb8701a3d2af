// Asking the state for a hearing, as the member or somebody for them said it: the plan passes it on.
import { useState } from 'react'
import { recordHearing } from '../../../api/hearing.ts'
import type { Hearing } from '../../../domain/hearing.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { saidByWords, viaWords } from '../../text/appeal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { instantOfMoment, Moment, thisMoment } from '../act/moment.tsx'
import { useSaving } from '../act/saving.ts'

const sayers = ['member', 'representative', 'provider', 'other'] as const
const ways = ['call', 'letter', 'in-person', 'online'] as const

type HearingFormProps = { member: string; name: string; appeal: string; onClose: () => void }

/** The form. */
export function HearingForm({ member, name, appeal, onClose }: HearingFormProps) {
  const saving = useSaving()
  const [hearing] = useState(() => device.clock.newId())
  const [form, setForm] = useState(() => ({
    ...thisMoment(),
    ...{ saidBy: 'member' as Hearing['saidBy'], via: 'call' as Hearing['via'], words: '' },
    ...{ isExpedited: false, filedOn: '' },
  }))
  const set = (fields: Partial<typeof form>) => setForm((before) => ({ ...before, ...fields }))

  async function submit(): Promise<void> {
    const askedAt = instantOfMoment(form)
    if (askedAt === undefined) return
    const { saidBy, via, isExpedited } = form
    const said = { saidBy, via, isExpedited, words: form.words.trim() || null, filedOn: form.filedOn || null }
    const says = text('hearing.taken', 'The request for a hearing stands.')
    if (await saving.save(recordHearing, { member, id: hearing, appealId: appeal, askedAt, ...said }, { says }))
      onClose()
  }

  return (
    <FormDialog
      title={text('hearing.of', 'A state hearing for {name}', { name })}
      onClose={onClose}
      saving={saving}
      does={text('appeal.keep', 'Keep it')}
      onSubmit={() => void submit()}
    >
      <Offline />
      <RadioCards
        label={text('hearing.saidBy', 'Who asks for it?')}
        cards={sayers.map((value) => ({ value, label: saidByWords(value) }))}
        value={form.saidBy}
        onChange={(value) => set({ saidBy: value as Hearing['saidBy'] })}
      />
      <RadioCards
        label={text('appeal.via', 'How?')}
        cards={ways.map((value) => ({ value, label: viaWords(value) }))}
        value={form.via}
        onChange={(value) => set({ via: value as Hearing['via'] })}
      />
      <TextArea
        label={text('hearing.words', 'What the judge should know, in their words')}
        isOptional
        maxLength={2000}
        rows={3}
        value={form.words}
        onChange={(words) => set({ words })}
      />
      <Checkbox
        label={text('hearing.expedited', 'Waiting could seriously harm their health: three working days')}
        isChecked={form.isExpedited}
        onChange={(isExpedited) => set({ isExpedited })}
      />
      <Moment form={form} set={set} id="hearing" />
      <DayField
        label={text('hearing.filedOn', 'The state has it since')}
        hint={text('hearing.filedOnHint', 'Where they asked the state themselves. Else leave it open: you pass it on.')}
        isOptional
        latest={device.clock.today()}
        value={form.filedOn}
        onChange={(filedOn) => set({ filedOn })}
      />
    </FormDialog>
  )
}
