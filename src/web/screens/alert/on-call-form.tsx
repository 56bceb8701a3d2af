// Adding a person to the on-call list: who, on which days, from when until when.
import { useId, useState } from 'react'
import type { OnCall } from '../../../domain/on-call.ts'
import { SelectField, TimeField } from '../../parts/text-field.tsx'
import { weekdayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { Choices } from '../act/choices.tsx'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import type { Saving } from '../act/saving.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

type OnCallFormProps = {
  others: readonly { readonly staffId: string; readonly name: string }[]
  saving: Saving
  onClose: () => void
  /** Whether it is saved. */
  onAdd: (one: OnCall) => Promise<boolean>
}

export function OnCallForm({ others, saving, onClose, onAdd }: OnCallFormProps) {
  const id = useId()
  const [form, setForm] = useState({ staffId: '', days: [...weekdays] as string[], from: '00:00', until: '00:00' })
  const [isTried, setTried] = useState(false)
  const found = [
    ...(form.staffId === ''
      ? [{ fieldId: `${id}-who`, words: text('onCall.whoMissing', 'Choose who is called.') }]
      : []),
    ...(form.days.length === 0
      ? [{ fieldId: `${id}-from`, words: text('onCall.daysMissing', 'Choose at least one day.') }]
      : []),
  ]
  const faults = isTried ? found : []

  async function submit(): Promise<void> {
    setTried(true)
    if (found.length > 0) return
    const days = form.days.map(Number).toSorted()
    if (await onAdd({ staffId: form.staffId, days, from: form.from, until: form.until })) onClose()
  }

  return (
    <FormDialog
      title={text('onCall.addTitle', 'Add a person to the on-call list')}
      onClose={onClose}
      saving={saving}
      does={text('onCall.addSave', 'Put them last on the list')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <SelectField
        id={`${id}-who`}
        label={text('onCall.who', 'Who is called')}
        emptyLabel={text('onCall.choose', 'Choose')}
        value={form.staffId}
        onChange={(staffId) => setForm({ ...form, staffId })}
        options={others.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        error={faults.find(({ fieldId }) => fieldId === `${id}-who`)?.words}
      />
      <Choices
        label={text('onCall.days', 'On which days')}
        all={weekdays}
        words={(day) => weekdayWords(Number(day))}
        chosen={weekdays.filter((day) => form.days.includes(day))}
        onChange={(days) => setForm({ ...form, days })}
      />
      <div className="form-pair">
        <TimeField
          id={`${id}-from`}
          label={text('onCall.from', 'From')}
          hint={text('onCall.fromHint', 'The same time twice is day and night.')}
          value={form.from}
          onChange={(from) => setForm({ ...form, from })}
          error={faults.find(({ fieldId }) => fieldId === `${id}-from`)?.words}
        />
        <TimeField
          label={text('onCall.until', 'Until')}
          hint={text('onCall.untilHint', 'Before “from” is the next morning.')}
          value={form.until}
          onChange={(until) => setForm({ ...form, until })}
        />
      </div>
    </FormDialog>
  )
}
