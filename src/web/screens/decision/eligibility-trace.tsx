// What the rules say of this member, opened to the reasons: basic conditions, populations, programs beside it. It appears so; a person decides.
import type * as z from 'zod'
import { readEligibility } from '../../../api/eligibility.ts'
import type { Comparison } from '../../../domain/condition.ts'
import { comparisonText, limbText, type Say } from '../../../domain/rule-text.ts'
import { ReasonLine, type Trace } from '../../parts/reason-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'

type Eligibility = z.output<(typeof readEligibility)['output']>
type Decided = Eligibility['populations'][number]

const say: Say = (id, english, values) => text(`rule.${id}` as const, english, values)

/** The trace. */
export function EligibilityTrace({ member }: { member: string }) {
  const { value, failure, again } = useAsked(readEligibility, { member })
  return (
    <Section title={text('trace.title', 'What the rules say')}>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={3} />
        ) : null
      ) : (
        <>
          <p>{answerWords(value.answer)}</p>
          <ReasonLine
            reason={text('trace.populations', 'Populations of Focus')}
            trace={value.populations.map(traceOf)}
          />
          <ReasonLine reason={text('trace.basics', 'Basic conditions')} trace={value.basics.map(traceOf)} />
          <ReasonLine
            reason={
              value.overlaps.length === 0
                ? text('trace.noPrograms', 'No other program is known or open to ask')
                : text('trace.programs', 'Other programs, and those nobody asked about')
            }
            trace={value.overlaps.map(traceOf)}
          />
        </>
      )}
    </Section>
  )
}

function answerWords(answer: Eligibility['answer']): string {
  switch (answer) {
    case 'yes':
      return text('trace.meets', 'Appears to meet the criteria.')
    case 'no':
      return text('trace.meetsNot', 'Does not appear to meet the criteria.')
    case 'unknown':
      return text('trace.unknown', 'Not settled by what is known.')
  }
}

function traceOf(decided: Decided): Trace {
  return {
    id: decided.rule,
    words: decided.title,
    answer: decided.answer,
    source: decided.source,
    parts: decided.trace.parts.length === 0 ? [stepOf(decided.trace, '0')] : decided.trace.parts.map(partOf),
  }
}

function partOf(step: Decided['trace'], at: number): Trace {
  return stepOf(step, String(at))
}

function stepOf(step: Decided['trace'], id: string): Trace {
  const words =
    step.says !== undefined
      ? limbText(step.says, say)
      : step.comparison !== undefined
        ? comparisonText(step.comparison as unknown as Comparison, say)
        : joinWords(step.by)
  return {
    ...{ id, words, answer: step.answer },
    ...(step.value === undefined ? {} : { found: foundWords(step.value) }),
    ...(step.parts.length === 0 ? {} : { parts: step.parts.map((part, i) => stepOf(part, `${id}.${i}`)) }),
  }
}

function joinWords(by: Decided['trace']['by']): string {
  switch (by) {
    case 'all':
      return text('trace.all', 'All of these')
    case 'any':
      return text('trace.any', 'Any one of these')
    case 'not':
      return text('trace.not', 'Not this')
    case 'fact':
      return text('trace.fact', 'A fact')
  }
}

function foundWords(value: NonNullable<Decided['trace']['value']>): string {
  if (typeof value === 'boolean') return value ? text('trace.isYes', 'said yes') : text('trace.isNo', 'said no')
  return Array.isArray(value) ? value.join(', ') : String(value)
}
