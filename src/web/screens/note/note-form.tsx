// Writing a note, and mending one: a new note takes its place and the first stays in the journal.
import { useId, useState } from 'react'
import * as z from 'zod'
import { writeNote } from '../../../api/team.ts'
import { labels } from '../../../domain/label.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { noteKinds } from '../../../domain/team-record.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { SelectField, TextArea } from '../../parts/text-field.tsx'
import { noteWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { instantOfMoment, Moment, momentOf, momentShape, thisMoment } from '../act/moment.tsx'
import { useSaving } from '../act/saving.ts'
import { LabelPart } from './label-part.tsx'

const noteShape = z.object({
  ...momentShape,
  kind: z.enum(noteKinds),
  words: z.string(),
  labels: z.array(z.enum(labels)),
})
type NoteFields = z.infer<typeof noteShape>

type NoteFormProps = { held: HeldChart; of: string | undefined; onClose: () => void }

/** A note, new or in place of the one given. */
export function NoteForm({ held, of, onClose }: NoteFormProps) {
  const id = useId()
  const saving = useSaving()
  const before = held.chart.note.find((one) => one.id === of)
  const name = `note ${of ?? held.member}`
  const { form, set, isFound, startOver } = useDraft<NoteFields>(name, noteShape, () =>
    before === undefined
      ? { ...thisMoment(), kind: 'plain', words: '', labels: [] }
      : {
          ...momentOf(before.at, dayOfInstant(before.at)),
          kind: before.kind,
          words: before.words,
          labels: before.labels,
        },
  )
  const [isTried, setTried] = useState(false)
  const at = instantOfMoment(form)
  const faults = !isTried
    ? []
    : [
        ...(at === undefined
          ? [{ fieldId: `${id}-day`, words: text('moment.missing', 'Choose the day and the time.') }]
          : []),
        ...(form.words.trim() === ''
          ? [{ fieldId: `${id}-words`, words: text('note.missing', 'Write what is to be kept.') }]
          : []),
      ]

  async function submit(): Promise<void> {
    setTried(true)
    const moment = instantOfMoment(form)
    if (moment === undefined || form.words.trim() === '') return
    const input = {
      ...{ member: held.member, id: device.clock.newId(), kind: form.kind, at: moment },
      ...{ words: form.words.trim(), amends: before?.id ?? null, labels: form.labels },
    }
    if (await saving.save(writeNote, input, { draft: name, says: text('note.done', 'Note kept.') })) onClose()
  }

  return (
    <FormDialog
      title={before === undefined ? text('note.title', 'Write a note') : text('note.mend', 'Mend a note')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('note.save', 'Keep the note')}
      onSubmit={() => void submit()}
      faults={faults}
      onStartOver={isFound ? startOver : undefined}
    >
      <TextArea
        id={`${id}-words`}
        label={text('note.words', 'What is to be kept')}
        hint={text('note.about', 'What you saw and heard, and what was agreed. The member may read it.')}
        rows={6}
        maxLength={8000}
        value={form.words}
        onChange={(words) => set({ words })}
        error={faults.find(({ fieldId }) => fieldId === `${id}-words`)?.words}
      />
      <Moment form={form} set={set} id={`${id}-day`} />
      <SelectField
        label={text('note.kind', 'What kind')}
        value={form.kind}
        onChange={(value) => set({ kind: noteKinds.find((one) => one === value) ?? 'plain' })}
        options={noteKinds.map((value) => ({ value, label: noteWords(value) }))}
      />
      <LabelPart chosen={form.labels} onChange={(chosen) => set({ labels: chosen })} />
    </FormDialog>
  )
}
