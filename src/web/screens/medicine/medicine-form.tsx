// A medicine put on the list as the member takes it: name, how, and what for. The rest may stay empty.
import { useId, useState } from 'react'
import * as z from 'zod'
import { addMedication } from '../../../api/medication.ts'
import { medicineSources, takings } from '../../../domain/medication.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { medicineSourceWords, takingWords } from '../../text/medicine-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { NeverDosing, ProblemField } from './problem-field.tsx'

const shape = z.object({
  name: z.string(),
  howTaken: z.string(),
  purpose: z.string(),
  source: z.enum(medicineSources),
  taking: z.enum(takings),
  problem: z.string(),
  strength: z.string(),
  ingredient: z.string(),
  prescriber: z.string(),
  startedOn: z.string(),
})
type Form = z.infer<typeof shape>

const empty: Form = {
  ...{ name: '', howTaken: '', purpose: '', source: 'bottle', taking: 'as-told', problem: '' },
  ...{ strength: '', ingredient: '', prescriber: '', startedOn: '' },
}

/** Adds a medicine. */
export function MedicineForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const draft = `medicine ${held.member}`
  const { form, set, isFound, startOver } = useDraft<Form>(draft, shape, () => empty)
  const [isTried, setTried] = useState(false)
  const isMissing = form.name.trim() === ''
  const missing = text('medicine.nameMissing', 'Write the name, as on the bottle or as they say it.')
  const faults = isTried && isMissing ? [{ fieldId: `${id}-name`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (isMissing) return
    const said = (words: string) => words.trim() || null
    const input = {
      ...{ member: held.member, id: device.clock.newId(), name: form.name.trim(), labels: [] },
      ...{ source: form.source, taking: form.taking, startedOn: form.startedOn === '' ? null : form.startedOn },
      ...{ howTaken: said(form.howTaken), purpose: said(form.purpose), problem: said(form.problem) },
      ...{ strength: said(form.strength), ingredient: said(form.ingredient), prescriber: said(form.prescriber) },
    }
    const says = text('medicine.added', 'On the list.')
    if (await saving.save(addMedication, input, { draft, says })) onClose()
  }

  return (
    <FormDialog
      title={text('medicine.add', 'Add a medicine')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('medicine.addSave', 'Put it on the list')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <TextField
        id={`${id}-name`}
        label={text('medicine.name', 'Name')}
        hint={text('medicine.nameAbout', 'As on the bottle, or as they say it.')}
        maxLength={150}
        value={form.name}
        onChange={(name) => set({ name })}
        error={faults[0]?.words}
      />
      <FirstFields form={form} set={set} />
      <ProblemField value={form.problem} onChange={(problem) => set({ problem })} />
      <MoreFields form={form} set={set} />
      <NeverDosing />
    </FormDialog>
  )
}

type FieldsProps = { form: Form; set: (fields: Partial<Form>) => void }

function FirstFields({ form, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={text('medicine.howTaken', 'How they take it')}
        hint={text('medicine.howTakenAbout', 'As they do it, in their words: one in the morning.')}
        isOptional
        maxLength={200}
        value={form.howTaken}
        onChange={(howTaken) => set({ howTaken })}
      />
      <TextField
        label={text('medicine.purpose', 'What it is for')}
        hint={text('medicine.purposeAbout', 'In plain words: for sugar, to sleep.')}
        isOptional
        maxLength={200}
        value={form.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <RadioCards
        label={text('medicine.goes', 'How does it go?')}
        cards={takings.map((value) => ({ value, label: takingWords(value) }))}
        value={form.taking}
        onChange={(taking) => set({ taking: taking as Form['taking'] })}
      />
      <SelectField
        label={text('medicine.source', 'Known from')}
        value={form.source}
        onChange={(value) => set({ source: medicineSources.find((one) => one === value) ?? 'member' })}
        options={medicineSources.map((value) => ({ value, label: medicineSourceWords(value) }))}
      />
    </>
  )
}

function MoreFields({ form, set }: FieldsProps) {
  const isOpen = [form.strength, form.ingredient, form.prescriber, form.startedOn].some((one) => one !== '')
  return (
    <details className="act-more" open={isOpen}>
      <summary>{text('medicine.more', 'Strength, who prescribed it, since when')}</summary>
      <div className="form">
        <div className="form-pair">
          <TextField
            label={text('medicine.strength', 'Strength, as printed')}
            isOptional
            maxLength={60}
            value={form.strength}
            onChange={(strength) => set({ strength })}
          />
          <TextField
            label={text('medicine.ingredient', 'Ingredient, as printed')}
            isOptional
            maxLength={150}
            value={form.ingredient}
            onChange={(ingredient) => set({ ingredient })}
          />
        </div>
        <div className="form-pair">
          <TextField
            label={text('medicine.prescriber', 'Who prescribed it')}
            isOptional
            maxLength={150}
            value={form.prescriber}
            onChange={(prescriber) => set({ prescriber })}
          />
          <DayField
            label={text('medicine.startedOn', 'Since')}
            isOptional
            latest={device.clock.today()}
            value={form.startedOn}
            onChange={(startedOn) => set({ startedOn })}
          />
        </div>
      </div>
    </details>
  )
}
