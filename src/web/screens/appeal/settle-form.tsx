// What came of an appeal or a grievance, with why: it goes to the member in a letter, or is written down as another house's letter said.
import { useId, useState } from 'react'
import { settleAppeal } from '../../../api/appeal.ts'
import type { Appeal } from '../../../domain/appeal.ts'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { appealOutcomeWords } from '../../text/appeal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'

type Outcome = NonNullable<Appeal['outcome']>

type SettleFormProps = {
  member: string
  name: string
  appeal: string
  outcomes: readonly Outcome[]
  /** Whether a letter is made here. */
  hasLetter: boolean
  /** What only a licensed person may say, where this is none. */
  closed?: readonly Outcome[]
  onClose: () => void
}

/** The form. */
export function SettleForm({ member, name, appeal, outcomes, hasLetter, closed = [], onClose }: SettleFormProps) {
  const id = useId()
  const saving = useSaving()
  const [outcome, setOutcome] = useState<Outcome>()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const needsWords = outcome !== undefined && outcome !== 'withdrawn'
  const all = [
    ...(outcome === undefined
      ? [{ fieldId: `${id}-outcome`, words: text('endAppeal.missing', 'Choose what came of the appeal.') }]
      : []),
    ...(needsWords && words.trim() === ''
      ? [{ fieldId: `${id}-words`, words: text('end.wordsMissing', 'Say why in a few words.') }]
      : []),
  ]
  const faults = isTried ? all : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    if (outcome === undefined || all.length > 0) return
    const says =
      hasLetter && outcome !== 'withdrawn'
        ? text('settle.done', 'Settled. The letter waits to be sent.')
        : text('settle.kept', 'Kept.')
    if (await saving.save(settleAppeal, { member, appeal, outcome, words: words.trim() || null }, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('settle.title', 'What came of it? {name}', { name })}
      onClose={onClose}
      saving={saving}
      does={text('settle.save', 'Settle it')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {closed.length === 0 ? null : (
        <Notice title={text('settle.licensed', 'Against the member decides a licensed person')}>
          {text('settle.licensedAbout', 'You can decide for the member, or ask a clinical reviewer.')}
        </Notice>
      )}
      <RadioCards
        id={`${id}-outcome`}
        label={text('endAppeal.outcome', 'Outcome')}
        cards={outcomes
          .filter((one) => !closed.includes(one))
          .map((value) => ({ value, label: appealOutcomeWords(value) }))}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((one) => one === value))}
        error={errorOf('outcome')}
      />
      <TextArea
        id={`${id}-words`}
        label={hasLetter ? text('decide.words', 'To the member, in plain words') : text('end.words', 'In a few words')}
        hint={hasLetter ? text('settle.wordsHint', 'Stands in the letter.') : undefined}
        isOptional={outcome === 'withdrawn'}
        maxLength={2000}
        rows={4}
        value={words}
        onChange={setWords}
        error={errorOf('words')}
      />
    </FormDialog>
  )
}
