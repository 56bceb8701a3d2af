// One section of a form at a time: its questions, the way on and back, how far one has come. Any question may be left open.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Progress } from '../../parts/progress.tsx'
import { formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import type { Filling } from './filling.ts'
import { QuestionField, type QuestionFieldProps } from './question-field.tsx'
import './assess.css'

type SectionFormProps = Pick<QuestionFieldProps, 'beside'> & {
  filling: Filling
  /** Stands after the last section. */
  last: ReactNode
}

/** The section one is in. */
export function SectionForm({ filling, last, beside }: SectionFormProps) {
  const { form, sections, assessment, saving } = filling
  const [index, setIndex] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const at = Math.min(index, sections.length - 1)
  const section = sections[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is the reason to go to its head
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus()
  }, [at])
  if (section === undefined) return null
  const words = { now: at + 1, all: sections.length }
  function go(to: number): void {
    hasMoved.current = true
    setIndex(to)
  }
  return (
    <div className="assess">
      <Progress
        label={formWords(form, 'title', form.title)}
        words={text('form.part', 'Part {now} of {all}', words)}
        share={(at + 1) / sections.length}
      />
      <h2 ref={heading} tabIndex={-1} className="assess__title">
        {formWords(form, section.id, section.title)}
      </h2>
      {section.says === undefined ? null : <p>{formWords(form, `${section.id}.says`, section.says)}</p>}
      {saving.problem === undefined ? null : (
        <Notice kind="late" isLive title={text('act.notSaved', 'Not saved yet')}>
          {saving.problem}
        </Notice>
      )}
      <div className="assess__questions">
        {section.questions.map((question) => (
          <QuestionField
            key={`${section.id} ${question.id}`}
            form={form}
            question={question}
            answer={assessment.answers[question.id]}
            onAnswer={(answer) => filling.answer(question.id, answer)}
            beside={beside}
          />
        ))}
      </div>
      <div className="assess__ways">
        {at === 0 ? null : (
          <Button icon="back" onClick={() => go(at - 1)}>
            {text('form.back', 'Back')}
          </Button>
        )}
        {at < sections.length - 1 ? (
          <Button kind="primary" onClick={() => go(at + 1)}>
            {text('form.next', 'Next')}
          </Button>
        ) : (
          last
        )}
      </div>
      <p className="assess__note">{text('form.saved', 'Saved as you go. Any question may be left open.')}</p>
    </div>
  )
}
