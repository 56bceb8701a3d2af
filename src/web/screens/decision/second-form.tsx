// The second, licensed person: agrees with a denial or a lesser decision, and it stands; or sends it back with why.
import { type FormEvent, useId, useState } from 'react'
import { secondAuthorization } from '../../../api/authorization.ts'
import type { AuthorizationDecision } from '../../../domain/authorization-decision.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { denialWords, outcomeWords } from '../../text/decision-words.ts'
import { text } from '../../text/text.ts'
import { Offline } from '../act/lead-forms.tsx'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useMe } from '../house-names.ts'

type SecondFormProps = { member: string; decision: AuthorizationDecision; onDone: () => void }

/** The proposal, and what the second person says to it. */
export function SecondForm({ member, decision, onDone }: SecondFormProps) {
  const id = useId()
  const me = useMe()
  const saving = useSaving()
  const [agrees, setAgrees] = useState<boolean>()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const faults = [
    ...(agrees === undefined
      ? [{ fieldId: `${id}-agrees`, words: text('second.missing', 'Choose whether you agree.') }]
      : []),
    ...(agrees === false && words.trim() === ''
      ? [{ fieldId: `${id}-words`, words: text('second.wordsMissing', 'Say what to look at again.') }]
      : []),
  ]
  const shown = isTried ? faults : []

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (saving.isBusy || agrees === undefined || faults.length > 0) return
    const says = agrees
      ? text('second.done', 'It stands. The notices are made.')
      : text('second.back', 'Sent back to the queue.')
    const input = { member, decision: decision.id, agrees, words: words.trim() || null }
    if (await saving.save(secondAuthorization, input, { says })) onDone()
  }

  return (
    <Section title={text('second.title', 'Proposed: {what}', { what: outcomeWords(decision.outcome) })}>
      {decision.reason === null ? null : <p>{denialWords(decision.reason)}</p>}
      {decision.words === null ? null : (
        <p>
          <q>
            <bdi>{decision.words}</bdi>
          </q>
        </p>
      )}
      {decision.recordedBy === me ? (
        <p className="decision-quiet">
          {text('second.yours', 'You proposed this. A licensed second person looks at it.')}
        </p>
      ) : (
        <form className="form act-form" noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary faults={shown} />
          <NotSaved saving={saving} />
          <Offline />
          <RadioCards
            id={`${id}-agrees`}
            label={text('second.agrees', 'Do you agree, as a clinician?')}
            cards={[
              { value: 'yes', label: text('second.yes', 'I agree: it stands') },
              { value: 'no', label: text('second.no', 'Send it back') },
            ]}
            value={agrees === undefined ? undefined : agrees ? 'yes' : 'no'}
            onChange={(value) => setAgrees(value === 'yes')}
            error={shown.find(({ fieldId }) => fieldId === `${id}-agrees`)?.words}
          />
          <TextArea
            id={`${id}-words`}
            label={text('second.words', 'In a few words')}
            isOptional={agrees !== false}
            maxLength={1000}
            value={words}
            onChange={setWords}
            error={shown.find(({ fieldId }) => fieldId === `${id}-words`)?.words}
          />
          <Button type="submit" kind="primary" disabled={saving.isBusy}>
            {text('second.save', 'Save')}
          </Button>
        </form>
      )}
    </Section>
  )
}
