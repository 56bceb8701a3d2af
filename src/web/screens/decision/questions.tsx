// What the plan asked the agency about a request, with the answers, and asking: the plan's days go on meanwhile.
import { useState } from 'react'
import { questionAuthorization } from '../../../api/authorization.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { Deciding } from './decide.tsx'

type Of = { readonly member: string; readonly authorization: string }
type QuestionsProps = { of: Of; deciding: Deciding; onDone: () => void }

/** The section; nothing where no agency of the house asked. */
export function Questions({ of, deciding: { questions, canQuestion }, onDone }: QuestionsProps) {
  const [isAsking, setAsking] = useState(false)
  if (questions.length === 0 && !canQuestion) return null
  return (
    <Section title={text('questions.title', 'Asked of the agency')}>
      {questions.length === 0 ? null : (
        <ul>
          {questions.map((one) => (
            <li key={one.id}>
              <p>
                <bdi>{one.what}</bdi>
              </p>
              <p className="decision-quiet">
                {one.isDone
                  ? text('questions.answer', 'Answer: {answer}', { answer: one.answer ?? '–' })
                  : one.dueOn === null
                    ? text('questions.waits', 'No answer yet')
                    : text('questions.waitsBy', 'No answer yet; asked for by {day}', {
                        day: dayWords(one.dueOn, 'dated'),
                      })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {canQuestion ? (
        <div className="decide__actions">
          <Button onClick={() => setAsking(true)}>{text('questions.ask', 'Ask for more')}</Button>
        </div>
      ) : null}
      {isAsking ? (
        <QuestionForm
          of={of}
          onClose={() => {
            setAsking(false)
            onDone()
          }}
        />
      ) : null}
    </Section>
  )
}

function QuestionForm({ of, onClose }: { of: Of; onClose: () => void }) {
  const saving = useSaving()
  const [id] = useState(() => device.clock.newId())
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const fieldId = `${id}-words`
  const missing = { fieldId, words: text('questions.missing', 'Write what you need to know.') }
  const faults = isTried && words.trim() === '' ? [missing] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (words.trim() === '') return
    const says = text('questions.done', 'Asked. It stands in the member’s chart at the agency.')
    if (await saving.save(questionAuthorization, { ...of, id, words: words.trim() }, { says })) onClose()
  }

  return (
    <FormDialog
      title={text('questions.form', 'Ask the agency for more')}
      onClose={onClose}
      saving={saving}
      does={text('questions.send', 'Send the question')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <TextArea
        id={fieldId}
        label={text('questions.words', 'What do you need to know?')}
        hint={text('questions.hint', 'Your days to decide go on. No diagnosis code and no proof may be asked for.')}
        maxLength={280}
        rows={3}
        value={words}
        onChange={setWords}
        error={faults[0]?.words}
      />
    </FormDialog>
  )
}
