// One thing that is missing, answered in place: the question as one asks it of a person, the answer by its kind, and whose word it is.
import { useId, useState } from 'react'
import { answerEligibility } from '../../../api/eligibility.ts'
import type { Day } from '../../../base/day.ts'
import type { Fact } from '../../../domain/fact/fact.ts'
import { type FactId, facts } from '../../../domain/facts.ts'
import type { FactValue, sayers } from '../../../domain/told-fact.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, SelectField, TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { CheckGroup } from '../act/form-dialog.tsx'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { say } from './trace-words.ts'

export interface Sayer {
  readonly by: (typeof sayers)[number]
  readonly on: Day
}

type AnswerFactProps = { member: string; fact: FactId; sayer: Sayer; onSaved: () => void }

/** The question with its answer. */
export function AnswerFact({ member, fact, sayer, onSaved }: AnswerFactProps) {
  const id = useId()
  const saving = useSaving()
  const [value, setValue] = useState<FactValue>()
  const [isTried, setTried] = useState(false)
  const [entry] = useState(() => device.clock.newId())
  const isWhole = value !== undefined && value !== ''
  const error =
    isTried && !isWhole ? text('answer.missing', 'Choose or write an answer, or leave it unknown.') : undefined

  async function submit(): Promise<void> {
    setTried(true)
    if (value === undefined || value === '') return
    const answers = [{ id: entry, fact, value: typeof value === 'object' ? [...value] : value }]
    const input = { member, saidBy: sayer.by, sayerName: null, saidOn: sayer.on, answers }
    if (await saving.save(answerEligibility, input, { says: text('answer.kept', 'The answer is kept.') })) onSaved()
  }

  return (
    <form
      className="answer-fact"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving.isBusy) void submit()
      }}
    >
      <NotSaved saving={saving} />
      <Field id={id} fact={fact} value={value} onValue={setValue} error={error} />
      <div>
        <Button type="submit" disabled={saving.isBusy}>
          {text('answer.save', 'Keep this answer')}
        </Button>
      </div>
    </form>
  )
}

type FieldProps = {
  id: string
  fact: FactId
  value: FactValue | undefined
  onValue: (value: FactValue | undefined) => void
  error: string | undefined
}

function Field({ id, fact, value, onValue, error }: FieldProps) {
  const definition: Fact = facts[fact]
  const label = say(`fact.${fact}`, definition.question)
  const options = 'choices' in definition ? choicesOf(fact, definition.choices) : []
  switch (definition.type) {
    case 'boolean':
      return (
        <RadioCards
          id={id}
          label={label}
          cards={[
            { value: 'yes', label: text('form.yes', 'Yes') },
            { value: 'no', label: text('form.no', 'No') },
          ]}
          value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
          onChange={(chosen) => onValue(chosen === 'yes')}
          error={error}
        />
      )
    case 'number':
      return (
        <TextField
          id={id}
          label={label}
          hint={definition.unit}
          inputMode="numeric"
          size="short"
          dir="ltr"
          maxLength={6}
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onValue(/^\d+$/.test(typed) ? Number(typed) : undefined)}
          error={error}
        />
      )
    case 'day':
      return (
        <DayField
          id={id}
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={onValue}
          error={error}
        />
      )
    case 'choice':
      return (
        <SelectField
          id={id}
          label={label}
          emptyLabel={text('refer.choose', 'Choose')}
          options={options}
          value={typeof value === 'string' ? value : ''}
          onChange={onValue}
          error={error}
        />
      )
    case 'list':
      return (
        <Several
          label={label}
          options={options}
          chosen={typeof value === 'object' ? value : undefined}
          onValue={onValue}
        />
      )
  }
}

type SeveralProps = {
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  chosen: readonly string[] | undefined
  onValue: (value: FactValue | undefined) => void
}

/** A list that is known is known whole: none of them is an answer too, and is said. */
function Several({ label, options, chosen, onValue }: SeveralProps) {
  return (
    <CheckGroup label={label} hint={text('answer.whole', 'What is not ticked counts as no.')}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          isChecked={chosen?.includes(option.value) === true}
          onChange={(isChecked) =>
            onValue(
              isChecked ? [...(chosen ?? []), option.value] : (chosen ?? []).filter((one) => one !== option.value),
            )
          }
        />
      ))}
      <Checkbox
        label={text('answer.none', 'None of them')}
        isChecked={chosen?.length === 0}
        onChange={(isChecked) => onValue(isChecked ? [] : undefined)}
      />
    </CheckGroup>
  )
}

function choicesOf(fact: FactId, choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, words]) => ({ value, label: say(`fact.${fact}.choice.${value}`, words) }))
}
