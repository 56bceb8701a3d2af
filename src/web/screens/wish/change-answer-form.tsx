// The answer to a member who wants another Lead Care Manager or agency: what they wish and why, and what comes of it from which day.
import { useId, useState } from 'react'
import { answerChange } from '../../../api/change.ts'
import { standing } from '../../../domain/chart.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

const answers = ['agreed', 'done', 'not-possible', 'withdrawn'] as const
type Answer = (typeof answers)[number]

/** The answer; a yes to another Lead Care Manager leads on to naming them. */
export function ChangeAnswerForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const { open } = useActing()
  const saving = useSaving()
  const today = device.clock.today()
  const [form, setForm] = useState({ answer: undefined as Answer | undefined, note: '', inEffectOn: today })
  const [isTried, setTried] = useState(false)
  const request = standing(held.chart.changeRequest).find((one) => one.answer === null || one.answer === 'agreed')
  if (request === undefined) return null
  const isYes = form.answer === 'agreed' || form.answer === 'done'
  const faultsOf = () => [
    ...(form.answer === undefined
      ? [{ fieldId: `${id}-answer`, words: text('changeAnswer.missing', 'Choose the answer.') }]
      : []),
    ...(form.answer === 'not-possible' && form.note.trim() === ''
      ? [{ fieldId: `${id}-note`, words: text('end.wordsMissing', 'Say why in a few words.') }]
      : []),
  ]
  const faults = isTried ? faultsOf() : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words

  async function submit(): Promise<void> {
    setTried(true)
    const { answer } = form
    if (answer === undefined || request === undefined || faultsOf().length > 0) return
    const input = {
      ...{ member: held.member, request: request.id, answer, note: form.note.trim() || null },
      inEffectOn: isYes ? form.inEffectOn || today : null,
    }
    if (!(await saving.save(answerChange, input, { says: text('changeAnswer.done', 'Answered. Tell the member.') })))
      return
    if (answer === 'agreed' && request.kind === 'lead') open('lead', held.member)
    else onClose()
  }

  return (
    <FormDialog
      title={
        request.kind === 'lead'
          ? text('history.wantsLead', 'Asked for another Lead Care Manager')
          : text('history.wantsAgency', 'Asked for another agency')
      }
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('changeAnswer.save', 'Answer')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <p className="act-note">
        {text('changeAnswer.by', 'Asked {asked}, answer by {by}.', {
          asked: dayWords(request.askedOn, 'dated'),
          by: dayWords(request.answerBy, 'dated'),
        })}
      </p>
      {request.wish === null ? null : <p dir="auto">{request.wish}</p>}
      {request.reason === null ? null : <p dir="auto">{request.reason}</p>}
      <RadioCards
        id={`${id}-answer`}
        label={text('changeAnswer.what', 'What is the answer?')}
        cards={answers.map((value) => ({ value, label: answerWords(value, request.kind) }))}
        value={form.answer}
        onChange={(value) => setForm({ ...form, answer: answers.find((one) => one === value) })}
        error={errorOf('answer')}
      />
      {isYes ? (
        <DayField
          label={text('changeAnswer.from', 'From which day')}
          value={form.inEffectOn}
          onChange={(inEffectOn) => setForm({ ...form, inEffectOn })}
        />
      ) : null}
      <TextArea
        id={`${id}-note`}
        label={text('end.words', 'In a few words')}
        isOptional={form.answer !== 'not-possible'}
        maxLength={500}
        rows={2}
        value={form.note}
        onChange={(note) => setForm({ ...form, note })}
        error={errorOf('note')}
      />
    </FormDialog>
  )
}

function answerWords(answer: Answer, kind: 'lead' | 'agency'): string {
  switch (answer) {
    case 'agreed':
      return kind === 'lead'
        ? text('changeAnswer.agreed', 'Yes, and name them now')
        : text('changeAnswer.agreedAgency', 'Yes: the plan moves them to another agency')
    case 'done':
      return text('changeAnswer.isDone', 'The change is made')
    case 'not-possible':
      return text('changeAnswer.not', 'Not possible')
    case 'withdrawn':
      return text('changeAnswer.withdrawn', 'They took it back')
  }
}
