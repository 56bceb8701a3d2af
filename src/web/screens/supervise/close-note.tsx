// Closing a note that waits for somebody who works here no more: with a reason, and with what that means. Nobody signs for another (EXC-47).
import { useId, useState } from 'react'
import { closeContact } from '../../../api/unfinished.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { TextField } from '../../parts/text-field.tsx'
import { missingPartWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { type Note, nameOf } from './unfinished.tsx'

/** The dialog; `onClose` hears whether the note was closed. */
export function CloseNote({ note, onClose }: { note: Note; onClose: (isClosed: boolean) => void }) {
  const id = useId()
  const saving = useSaving()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const missing = text('closeNote.reasonMissing', 'Say why it is closed as it is.')
  const faults = isTried && reason.trim() === '' ? [{ fieldId: `${id}-why`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (reason.trim() === '') return
    const input = { member: note.member, contact: note.contact, reason: reason.trim() }
    if (await saving.save(closeContact, input, { says: text('closeNote.done', 'The note is closed as it stands.') }))
      onClose(true)
  }

  return (
    <FormDialog
      title={text('closeNote.title', 'Close a note as it stands')}
      onClose={() => onClose(false)}
      saving={saving}
      does={text('closeNote.short', 'Close it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <p>
        {text('closeNote.which', '{name}, {day}. Missing: {parts}.', {
          name: nameOf(note),
          day: dayWords(dayOfInstant(note.at), 'dated'),
          parts: note.lacks.map(missingPartWords).join(', '),
        })}
      </p>
      <p className="act-note">
        {text(
          'closeNote.what',
          'Only the writer can sign, and nobody guesses minutes. The note stays in the chart as it was written, with your name and reason; it is never billed.',
        )}
      </p>
      <TextField
        id={`${id}-why`}
        label={text('closeNote.reason', 'Why')}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={faults[0]?.words}
      />
    </FormDialog>
  )
}
