// What the rules say of this member, opened to the reasons: basic conditions, populations, programs beside it. It appears so; a person decides.
import type { Decided } from '../../../domain/eligibility.ts'
import { ReasonLine, type Trace } from '../../parts/reason-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { shownTrace, titleOf } from '../eligibility/trace-words.ts'
import { type Found, useEligibility } from '../eligibility/use-eligibility.ts'
import { Unreached } from '../staff/unreached.tsx'

/** The trace. */
export function EligibilityTrace({ member }: { member: string }) {
  const { found, failure, again } = useEligibility(member)
  return (
    <Section title={text('trace.title', 'What the rules say')}>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={found !== undefined} />}
      {found === undefined ? failure === undefined ? <Skeleton rows={3} /> : null : <Reasons found={found} />}
    </Section>
  )
}

function Reasons({ found: { answer, populations, basics, overlaps } }: { found: Found }) {
  return (
    <>
      <p>{answerWords(answer)}</p>
      <ReasonLine reason={text('trace.populations', 'Populations of Focus')} trace={populations.map(traceOf)} />
      <ReasonLine reason={text('trace.basics', 'Basic conditions')} trace={basics.map(traceOf)} />
      <ReasonLine
        reason={
          overlaps.length === 0
            ? text('trace.noPrograms', 'No other program is known or open to ask')
            : text('trace.programs', 'Other programs, and those nobody asked about')
        }
        trace={overlaps.map(traceOf)}
      />
    </>
  )
}

function answerWords(answer: Found['answer']): string {
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
  const { rule, answer, source } = decided
  return { id: rule, words: titleOf(decided), answer, source, parts: shownTrace(decided) }
}
