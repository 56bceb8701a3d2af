// Adding a document: a photo of a paper, or a PDF. It goes to the house at once and lies there sealed; nothing of it stays on the device.
import { useId, useState } from 'react'
import { addDocument } from '../../../api/document.ts'
import { documentKinds, documentMost } from '../../../domain/document.ts'
import type { Label } from '../../../domain/label.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { FileDrop } from '../../parts/file-drop.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { sizeWords } from '../../text/file-words.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { documentWords } from '../../text/team-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { LabelPart } from './label-part.tsx'
import { base64Of, readyToSend } from './photo.ts'

interface Chosen {
  /** The document’s id: sent again, it is the same one. */
  readonly id: string
  readonly content: string
  readonly bytes: number
}

/** Adds a photo or a PDF. */
export function DocumentForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const [chosen, setChosen] = useState<Chosen>()
  const [form, setForm] = useState({ name: '', kind: 'letter', madeOn: '', labels: [] as Label[] })
  const [isTried, setTried] = useState(false)
  const isNameless = form.name.trim() === ''
  const nameFault = { fieldId: `${id}-name`, words: text('document.nameMissing', 'Say what it is.') }

  async function choose(file: File): Promise<void> {
    saving.complain(undefined)
    setChosen(undefined)
    const ready = await readyToSend(file)
    if (ready === undefined) return saving.complain(refusalWords('document-kind'))
    if (ready.size > documentMost) return saving.complain(refusalWords('document-too-large'))
    setChosen({ id: device.clock.newId(), content: await base64Of(ready), bytes: ready.size })
    if (isNameless) setForm((before) => ({ ...before, name: file.name.replace(/\.[^.]*$/, '').slice(0, 150) }))
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (chosen === undefined) return saving.complain(text('document.missing', 'Choose a photo or a PDF first.'))
    if (isNameless) return
    const kind = documentKinds.find((one) => one === form.kind) ?? 'other'
    const input = {
      ...{ member: held.member, id: chosen.id, kind, name: form.name.trim() },
      ...{ madeOn: form.madeOn || null, labels: form.labels, content: chosen.content },
    }
    if (await saving.save(addDocument, input, { says: text('document.done', 'Document kept.') })) onClose()
  }

  return (
    <FormDialog
      title={text('document.title', 'Add a document')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('document.save', 'Keep the document')}
      onSubmit={() => void submit()}
      faults={isTried && isNameless ? [nameFault] : []}
    >
      <Offline />
      <FileDrop
        label={text('document.choose', 'Take a photo, or choose a file')}
        hint={
          chosen === undefined
            ? text('document.most', 'A photo is made smaller here. A PDF can have up to {size}.', {
                size: sizeWords(documentMost),
              })
            : text('document.ready', 'Ready to send: {size}', { size: sizeWords(chosen.bytes) })
        }
        accept="image/*,application/pdf,.pdf"
        onFiles={([file]) => {
          if (file) void choose(file)
        }}
      />
      <TextField
        id={`${id}-name`}
        label={text('document.name', 'What it is')}
        hint={text('document.nameAbout', 'As “Letter from the county, denied”')}
        maxLength={150}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        error={isTried && isNameless ? nameFault.words : undefined}
      />
      <div className="form-pair">
        <SelectField
          label={text('document.kind', 'What kind')}
          value={form.kind}
          onChange={(kind) => setForm({ ...form, kind })}
          options={documentKinds.map((value) => ({ value, label: documentWords(value) }))}
        />
        <DayField
          label={text('document.madeOn', 'Its date')}
          isOptional
          value={form.madeOn}
          onChange={(madeOn) => setForm({ ...form, madeOn })}
        />
      </div>
      <LabelPart chosen={form.labels} onChange={(labels) => setForm({ ...form, labels })} />
    </FormDialog>
  )
}
