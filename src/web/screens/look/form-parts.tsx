// Every field on the living page, at rest, filled and wrong, and the two taps of an outreach attempt.
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { ErrorSummary, type FieldFault } from '../../parts/error-summary.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { DayField, SelectField, TextArea, TextField, TimeField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { lookToday } from './people.ts'

/** Fields, cards, errors, files. */
export function FormParts() {
  const [how, setHow] = useState<string>()
  const [outcome, setOutcome] = useState<string>()
  const [filled, setFilled] = useState({ name: '', cin: '9000000', day: '', time: '14:05', language: '', note: '' })
  const [isPrivate, setPrivate] = useState(true)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const set = (field: keyof typeof filled) => (value: string) => setFilled({ ...filled, [field]: value })
  const errorOf = (id: string) => faults.find((fault) => fault.fieldId === id)?.words
  return (
    <>
      <Section id="look-cards" title="Two taps" about="How, then what came of it: an outreach attempt is logged.">
        <div className="form">
          <RadioCards
            label="How did you try?"
            cards={[
              { value: 'in-person', label: 'In person', icon: 'steps' },
              { value: 'phone', label: 'Phone', icon: 'phone', about: '213 555 0142' },
              { value: 'text', label: 'Text', icon: 'message' },
              { value: 'letter', label: 'Letter', icon: 'letter', barred: 'Do not write to the address' },
            ]}
            value={how}
            onChange={setHow}
          />
          <RadioCards
            label="What came of it?"
            lay="column"
            cards={[
              { value: 'reached', label: 'Reached', icon: 'people', about: 'Opens the next step: begin care' },
              { value: 'not-there', label: 'Not there', icon: 'not' },
            ]}
            value={outcome}
            onChange={setOutcome}
          />
        </div>
      </Section>
      <Section id="look-form" title="Fields">
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setFaults(faultsOf(filled))
          }}
        >
          <ErrorSummary faults={faults} />
          <TextField
            id="look-name"
            label="Name used"
            value={filled.name}
            onChange={set('name')}
            error={errorOf('look-name')}
          />
          <TextField
            id="look-cin"
            label="CIN"
            hint="On the front of the Medi-Cal card: 9, seven digits and a letter."
            size="short"
            dir="ltr"
            value={filled.cin}
            onChange={set('cin')}
            error={errorOf('look-cin')}
          />
          <div className="form-pair">
            <DayField
              id="look-day"
              label="Day"
              value={filled.day}
              latest={lookToday}
              onChange={set('day')}
              error={errorOf('look-day')}
            />
            <TimeField label="Began at" value={filled.time} onChange={set('time')} isOptional />
          </div>
          <SelectField
            label="Spoken language"
            emptyLabel="Choose a language"
            options={[
              { value: 'hy', label: 'Armenian' },
              { value: 'es', label: 'Spanish' },
              { value: 'vi', label: 'Vietnamese' },
            ]}
            value={filled.language}
            onChange={set('language')}
          />
          <TextField label="New address" isPrivate isOptional value="" onChange={() => undefined} isDisabled />
          <TextArea
            label="What was said and agreed"
            maxLength={200}
            value={filled.note}
            onChange={set('note')}
            isOptional
          />
          <Checkbox
            label="Keep this address private"
            about="Never in a file, a letter or a copy, unless the member says so."
            isChecked={isPrivate}
            onChange={setPrivate}
          />
          <div className="look__shelf">
            <Button kind="primary" type="submit">
              Save
            </Button>
            <Button onClick={() => setFaults([])}>As if nothing were wrong</Button>
          </div>
        </form>
        <FileDrop
          label="Choose a member file"
          hint="Or drop it here: .xlsx, .csv or .txt. You see what changes before anything does."
          accept=".xlsx,.csv,.txt"
          onFiles={(files) => say(`${files.length} taken`)}
        />
      </Section>
    </>
  )
}

function faultsOf(filled: { name: string; cin: string; day: string }): readonly FieldFault[] {
  return [
    ...(filled.name === '' ? [{ fieldId: 'look-name', words: 'Write the name this person uses.' }] : []),
    ...(filled.cin.length === 9 ? [] : [{ fieldId: 'look-cin', words: 'Write all nine signs of the CIN.' }]),
    ...(filled.day === '' ? [{ fieldId: 'look-day', words: 'Choose the day you met.' }] : []),
  ]
}
