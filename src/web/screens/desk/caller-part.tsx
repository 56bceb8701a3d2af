// The first minute of a call: which language, with an interpreter before anything else (LANG-1), and who calls.
import { useId } from 'react'
import { callerKinds } from '../../../domain/call-record.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Field } from '../../parts/field.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import type { Call, CallFields } from './call-draft.ts'
import { Script, useSaid } from './script.tsx'
import { callerWords } from './topic-words.ts'

/** Languages of Los Angeles County (privacy.md section 4), each as it is called in English; any other is written. */
const languages = [
  ...['English', 'Spanish', 'Arabic', 'Armenian', 'Cantonese', 'Farsi', 'Khmer', 'Korean', 'Mandarin', 'Russian'],
  ...['Tagalog', 'Vietnamese', 'American Sign Language'],
]

export function LanguagePart({ call }: { call: Call }) {
  const said = useSaid()
  const list = useId()
  const { form, set } = call
  return (
    <Section title={text('desk.first', '1 · Language first')}>
      <Script
        lines={[
          text('desk.sayLanguage', 'Which language is best for you? An interpreter is free, day and night.'),
          said('rights.language'),
        ]}
      />
      <div className="form">
        <Field label={text('desk.language', 'Language of the call')} isOptional>
          {(control) => (
            <>
              <input
                {...control}
                className="field__input"
                data-size="middle"
                list={list}
                autoComplete="off"
                maxLength={60}
                dir="auto"
                value={form.language}
                onChange={(event) => set({ language: event.target.value })}
              />
              <datalist id={list}>
                {languages.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Checkbox
          label={text('desk.interpreter', 'An interpreter is on the line')}
          about={text('desk.interpreterAbout', 'Never family, never a child.')}
          isChecked={form.hadInterpreter}
          onChange={(hadInterpreter) => set({ hadInterpreter })}
        />
      </div>
    </Section>
  )
}

export function CallerPart({ call }: { call: Call }) {
  return (
    <Section title={text('desk.second', '2 · Who calls')}>
      <RadioCards
        label={text('desk.caller', 'The caller is')}
        cards={callerKinds.map((value) => ({ value, label: callerWords(value) }))}
        value={call.form.caller ?? undefined}
        // Who was looked for, and what was checked, was for the caller before.
        onChange={(value) => call.set({ caller: value as CallFields['caller'], aboutId: null, checked: [] })}
      />
    </Section>
  )
}
