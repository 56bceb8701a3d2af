// What a finished form came to: each score with its band, its source and its marks, what to ask next, and what a care plan may take up. A
// clinician decides what it means.
import { forms } from '../../../../content/forms/all.ts'
import { needs, nextForms } from '../../../domain/form.ts'
import { score } from '../../../domain/form-score.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { interpreterWords, methodWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { answererWords, formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import type { Filling } from './filling.ts'

/** Scores with their provenance (SCR-6). */
export function Result({ filling }: { filling: Filling }) {
  const { form, assessment, known } = filling
  const house = useHouse()
  const me = useMe()
  const asked = staffName(house, assessment.recordedBy, me) ?? '…'
  const next = nextForms(form, assessment.answers, known).flatMap((id) => forms.find((one) => one.id === id) ?? [])
  const wanted = needs(form, assessment.answers, known)
  return (
    <div className="assess">
      {form.scores.length === 0 ? null : (
        <Section
          title={text('result.scores', 'Scores')}
          about={text('result.clinician', 'A clinician decides what they mean.')}
        >
          <ul className="result__scores">
            {score(form, assessment.answers, known, dayOfInstant(assessment.at)).map((one) => (
              <li key={one.id}>
                <strong>{form.scores.find(({ id }) => id === one.id)?.title}</strong>{' '}
                {one.kind === 'incomplete'
                  ? text(
                      'result.none',
                      'No score: {count, plural, one {# question is} other {# questions are}} open.',
                      { count: one.missing.length },
                    )
                  : `${one.points === null ? '' : `${one.points} · `}${formWords(form, `${one.id}.${one.band}`, one.says)}${one.isPositive === true ? ` · ${text('result.positive', 'at or above the cut-off')}` : ''}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {wanted.length === 0 ? null : (
        <Section title={text('result.needs', 'The care plan could take up')}>
          <ul>
            {wanted.map((need) => (
              <li key={need.id}>{formWords(form, `need.${need.id}`, need.says)}</li>
            ))}
          </ul>
        </Section>
      )}
      {next.length === 0 ? null : (
        <Section title={text('result.next', 'Ask next')}>
          <ul>
            {next.map((one) => (
              <li key={one.id}>{formWords(one, 'title', one.title)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('result.how', 'How it was asked')}>
        <Facts
          facts={[
            { id: 'day', label: text('result.day', 'Day'), value: dayWords(dayOfInstant(assessment.at), 'dated') },
            { id: 'by', label: text('result.by', 'Asked by'), value: asked },
            { id: 'of', label: text('result.of', 'Answered by'), value: answererWords(assessment.answeredBy) },
            { id: 'method', label: text('result.method', 'How'), value: methodWords(assessment.method) },
            {
              id: 'language',
              label: text('result.language', 'Language'),
              value: [
                assessment.language ?? '',
                assessment.interpreterMode === null ? '' : interpreterWords(assessment.interpreterMode),
              ]
                .filter((part) => part !== '')
                .join(', '),
            },
            { id: 'source', label: text('result.source', 'Source'), value: `${form.source}. ${form.attribution}` },
            ...form.unconfirmed.map((mark) => ({
              id: mark,
              label: text('result.unconfirmed', 'Unconfirmed'),
              value: mark,
            })),
          ]}
        />
      </Section>
    </div>
  )
}
