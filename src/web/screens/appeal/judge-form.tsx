// What the judge of a state hearing decided, as the state's letter says it: the plan's own letter tells the member what it does now.
import { useId, useState } from 'react'
import { settleHearing } from '../../../api/hearing.ts'
import type { HearingOutcome } from '../../../domain/hearing.ts'
import { device } from '../../device/device.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { hearingOutcomeWords } from '../../text/appeal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'

type JudgeFormProps = {
  member: string
  name: string
  hearing: string
  outcomes: readonly HearingOutcome[]
  onClose: () => void
}

/** The form. */
export function JudgeForm({ member, name, hearing, outcomes, onClose }: JudgeFormProps) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [outcome, setOutcome] = useState<HearingOutcome | undefined>(outcomes.length === 1 ? outcomes[0] : undefined)
  const [decidedOn, setDecidedOn] = useState(today)
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const isTakenBack = outcome === 'withdrawn'
  const all = [
    ...(outcome === undefined
      ? [{ fieldId: `${id}-outcome`, words: text('judge.missing', 'Choose what the judge decided.') }]
      : []),
    ...(words.trim() === '' && !isTakenBack
      ? [{ fieldId: `${id}-words`, words: text('judge.wordsMissing', 'Say what the judge decided, in plain words.') }]
      : []),
  ]
  const faults = isTried ? all : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (outcome === undefined || all.length > 0) return
    const says = isTakenBack
      ? text('settle.kept', 'Kept.')
      : text('settle.done', 'Settled. The letter waits to be sent.')
    const input = { member, hearing, outcome, decidedOn: decidedOn || today, words: words.trim() || null }
    if (await saving.save(settleHearing, input, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('judge.title', 'The hearing of {name}', { name })}
      onClose={onClose}
      saving={saving}
      does={text('judge.save', 'Keep it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <RadioCards
        id={`${id}-outcome`}
        label={text('hearing.outcome', 'Outcome')}
        cards={outcomes.map((value) => ({ value, label: hearingOutcomeWords(value) }))}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((one) => one === value))}
        error={errorOf('outcome')}
      />
      <DayField label={text('judge.on', 'On')} latest={today} value={decidedOn} onChange={setDecidedOn} />
      <TextArea
        id={`${id}-words`}
        label={text('decide.words', 'To the member, in plain words')}
        hint={text('settle.wordsHint', 'Stands in the letter.')}
        isOptional={isTakenBack}
        maxLength={2000}
        rows={4}
        value={words}
        onChange={setWords}
        error={errorOf('words')}
      />
    </FormDialog>
  )
}
