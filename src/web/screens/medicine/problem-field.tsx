// What is hard about a medicine, in the member's words; and the one line that no form about medicines goes without.
import { TextArea } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'

export type ProblemFieldProps = { value: string; onChange: (value: string) => void }

/** A problem that goes on to a clinician. */
export function ProblemField({ value, onChange }: ProblemFieldProps) {
  return (
    <TextArea
      label={text('medicine.problem', 'What is hard about it')}
      hint={text(
        'medicine.problemAbout',
        'In their words: it makes me dizzy, I cannot pay for it. It goes to the clinician today.',
      )}
      isOptional
      maxLength={500}
      rows={2}
      value={value}
      onChange={onChange}
    />
  )
}

/** Nothing here advises. */
export function NeverDosing() {
  return (
    <p className="act-note">
      {text(
        'medicine.neverDosing',
        'Write what is taken, never what should be. What and how much to take only the doctor, the pharmacist or the clinician says. In an emergency call 911; Poison Control is 800-222-1222.',
      )}
    </p>
  )
}
