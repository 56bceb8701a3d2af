// How it goes with a medicine, that it is not taken any more, and what the member cannot take.
import { useId, useState } from 'react'
import { addAllergy, stopMedication, tellMedication } from '../../../api/medication.ts'
import { type Medication, medicineSources, takings } from '../../../domain/medication.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { medicineSourceWords, takingWords } from '../../text/medicine-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { NeverDosing, ProblemField } from './problem-field.tsx'

type OneProps = { held: HeldChart; of: string; onClose: () => void }

/** How it goes now; a problem goes on to a clinician. */
export function TellForm({ held, of, onClose }: OneProps) {
  const saving = useSaving()
  const medicine = held.chart.medication.find((one) => one.id === of)
  const [taking, setTaking] = useState<Medication['taking']>(medicine?.taking ?? 'unknown')
  const [problem, setProblem] = useState(medicine?.problem ?? '')
  if (!medicine) return null

  async function submit(): Promise<void> {
    const input = { member: held.member, medication: of, taking, problem: problem.trim() || null }
    if (await saving.save(tellMedication, input, { says: text('medicine.told', 'Written down.') })) onClose()
  }

  return (
    <FormDialog
      title={text('medicine.tell', 'How it goes')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('medicine.tellSave', 'Save')}
      onSubmit={() => void submit()}
    >
      <Named medicine={medicine} />
      <RadioCards
        label={text('medicine.goes', 'How does it go?')}
        cards={takings.map((value) => ({ value, label: takingWords(value) }))}
        value={taking}
        onChange={(value) => setTaking(value as Medication['taking'])}
      />
      <ProblemField value={problem} onChange={setProblem} />
      <NeverDosing />
    </FormDialog>
  )
}

/** It is not taken any more, and why. */
export function StopForm({ held, of, onClose }: OneProps) {
  const id = useId()
  const saving = useSaving()
  const [on, setOn] = useState(device.clock.today())
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const medicine = held.chart.medication.find((one) => one.id === of)
  if (!medicine) return null
  const faults = !isTried
    ? []
    : [
        ...(on === '' ? [{ fieldId: `${id}-on`, words: text('medicine.stopDay', 'Choose the day.') }] : []),
        ...(reason.trim() === ''
          ? [{ fieldId: `${id}-reason`, words: text('medicine.stopReason', 'Say who stopped it, and why.') }]
          : []),
      ]

  async function submit(): Promise<void> {
    setTried(true)
    if (on === '' || reason.trim() === '') return
    const input = { member: held.member, medication: of, on, reason: reason.trim() }
    if (await saving.save(stopMedication, input, { says: text('medicine.stopDone', 'Off the list.') })) onClose()
  }

  return (
    <FormDialog
      title={text('medicine.stop', 'Not taken any more')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('medicine.stopSave', 'Take it off the list')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Named medicine={medicine} />
      <TextField
        id={`${id}-reason`}
        label={text('medicine.reason', 'Who stopped it, and why')}
        hint={text('medicine.reasonAbout', 'The doctor stopped it; it ran out; it made them sick.')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={faults.find((fault) => fault.fieldId === `${id}-reason`)?.words}
      />
      <DayField
        id={`${id}-on`}
        label={text('medicine.stopOn', 'From which day')}
        latest={device.clock.today()}
        value={on}
        onChange={setOn}
        error={faults.find((fault) => fault.fieldId === `${id}-on`)?.words}
      />
      <p className="act-note">
        {text(
          'medicine.stopAbout',
          'If they stopped by themselves, also say it under “How it goes”: the clinician should know.',
        )}
      </p>
    </FormDialog>
  )
}

function Named({ medicine }: { medicine: Medication }) {
  return (
    <p>
      <strong>
        <bdi>{medicine.name}</bdi>
      </strong>{' '}
      {[medicine.strength, medicine.purpose].filter((part) => part !== null).join(' · ')}
    </p>
  )
}

/** What the member cannot take, and what it does to them. */
export function AllergyForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const [form, setForm] = useState({ substance: '', reaction: '', source: 'member' })
  const [isTried, setTried] = useState(false)
  const isMissing = form.substance.trim() === ''
  const missing = text('allergy.missing', 'Say what they cannot take.')
  const faults = isTried && isMissing ? [{ fieldId: `${id}-what`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing) return
    const input = {
      ...{ member: held.member, id: device.clock.newId(), substance: form.substance.trim() },
      reaction: form.reaction.trim() || null,
      source: medicineSources.find((one) => one === form.source) ?? 'member',
    }
    if (await saving.save(addAllergy, input, { says: text('allergy.done', 'The allergy is written down.') })) onClose()
  }

  return (
    <FormDialog
      title={text('allergy.add', 'Add an allergy')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('allergy.save', 'Save')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <TextField
        id={`${id}-what`}
        label={text('allergy.what', 'What they cannot take')}
        maxLength={150}
        value={form.substance}
        onChange={(substance) => setForm({ ...form, substance })}
        error={faults[0]?.words}
      />
      <TextField
        label={text('allergy.reaction', 'What it does to them')}
        isOptional
        maxLength={200}
        value={form.reaction}
        onChange={(reaction) => setForm({ ...form, reaction })}
      />
      <SelectField
        label={text('medicine.source', 'Known from')}
        value={form.source}
        onChange={(source) => setForm({ ...form, source })}
        options={medicineSources.map((value) => ({ value, label: medicineSourceWords(value) }))}
      />
    </FormDialog>
  )
}
