// One question of a form, by its kind. What is chosen is saved at once; what is typed, when one leaves it.
import { useState } from 'react'
import type { Form, Question } from '../../../domain/form.ts'
import type { Answer } from '../../../domain/form-condition.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea, TextField } from '../../parts/text-field.tsx'
import { formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup } from '../act/form-dialog.tsx'

export type QuestionFieldProps = {
  form: Form
  question: Question
  answer: Answer | undefined
  /** Null takes the answer back. */
  onAnswer: (answer: Answer | null) => void
  /** What is said beside an answer once it is ticked. */
  beside?: ((question: Question, value: string) => string | undefined) | undefined
}

/** The question with its control. */
export function QuestionField({ form, question, answer, onAnswer, beside }: QuestionFieldProps) {
  const label = formWords(form, question.id, question.asks)
  const hint = question.hint === undefined ? undefined : formWords(form, `${question.id}.hint`, question.hint)
  switch (question.kind) {
    case 'choice':
    case 'yes-no':
    case 'scale':
      return (
        <RadioCards
          label={label}
          hint={
            question.kind === 'scale'
              ? `${question.least}: ${question.ends[0]}. ${question.most}: ${question.ends[1]}.`
              : hint
          }
          cards={cardsOf(form, question)}
          value={answer === undefined ? undefined : String(answer)}
          onChange={(value) => onAnswer(question.kind === 'scale' ? Number(value) : value)}
          lay={question.kind === 'choice' ? 'column' : 'row'}
        />
      )
    case 'several':
      return <Several form={form} question={question} answer={answer} onAnswer={onAnswer} beside={beside} />
    case 'day':
      return (
        <DayField
          label={label}
          hint={hint}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(value) => onAnswer(value === '' ? null : value)}
        />
      )
    case 'number':
    case 'text':
      return <Typed form={form} question={question} answer={answer} onAnswer={onAnswer} />
  }
}

function cardsOf(
  form: Form,
  question: Extract<Question, { kind: 'choice' | 'yes-no' | 'scale' | 'several' }> | Question,
) {
  if ('options' in question)
    return question.options.map(({ value, says }) => ({
      value,
      label: formWords(form, `${question.id}.${value}`, says),
    }))
  if (question.kind === 'scale')
    return Array.from({ length: question.most - question.least + 1 }, (_, i) => String(question.least + i)).map(
      (value) => ({ value, label: value }),
    )
  return [
    { value: 'yes', label: text('form.yes', 'Yes') },
    { value: 'no', label: text('form.no', 'No') },
  ]
}

function Several({ form, question, answer, onAnswer, beside }: QuestionFieldProps) {
  if (!('options' in question)) return null
  const chosen = typeof answer === 'object' ? answer : []
  const hint = question.hint === undefined ? {} : { hint: formWords(form, `${question.id}.hint`, question.hint) }
  // "None" and a thing exclude each other.
  const isNone = (value: string) => value === 'none' || value === 'nothing'
  function toggle(value: string, isChecked: boolean): void {
    const kept = chosen.filter((one) => one !== value && (!isChecked || isNone(one) === isNone(value)))
    const next = isChecked ? [...(isNone(value) ? [] : kept), value] : kept
    onAnswer(next.length === 0 ? null : next)
  }
  return (
    <CheckGroup label={formWords(form, question.id, question.asks)} {...hint}>
      {question.options.map(({ value, says }) => {
        const about = chosen.includes(value) ? beside?.(question, value) : undefined
        return (
          <Checkbox
            key={value}
            label={formWords(form, `${question.id}.${value}`, says)}
            {...(about === undefined ? {} : { about })}
            isChecked={chosen.includes(value)}
            onChange={(isChecked) => toggle(value, isChecked)}
          />
        )
      })}
    </CheckGroup>
  )
}

/** Kept as typed, and told when one leaves the field. */
function Typed({ form, question, answer, onAnswer }: QuestionFieldProps) {
  const [value, setValue] = useState(answer === undefined ? '' : String(answer))
  const label = formWords(form, question.id, question.asks)
  const hint = question.hint === undefined ? undefined : formWords(form, `${question.id}.hint`, question.hint)
  const number = question.kind === 'number' ? question : undefined
  const isWrong = number !== undefined && value !== '' && !fits(value, number.least, number.most)
  function leave(): void {
    if (isWrong) return
    const said = value.trim()
    if (said === (answer === undefined ? '' : String(answer))) return
    onAnswer(said === '' ? null : number === undefined ? said : Number(said))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the blur is of the field inside, which nobody else can hear
    <div onBlur={leave}>
      {number === undefined ? (
        <TextArea label={label} hint={hint} value={value} onChange={setValue} maxLength={4000} rows={2} />
      ) : (
        <TextField
          label={label}
          hint={hint ?? number.unit}
          inputMode="numeric"
          size="short"
          value={value}
          onChange={setValue}
          error={
            isWrong
              ? text('form.between', 'Write a number from {least} to {most}.', {
                  least: number.least,
                  most: number.most,
                })
              : undefined
          }
        />
      )}
    </div>
  )
}

function fits(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value.trim()) && Number(value) >= least && Number(value) <= most
}
