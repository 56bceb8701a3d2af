// One line of why, which opens to the trace: which facts, what was asked of each, what is missing, who says so.
import { text } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'
import { useRowTabIndex } from './row-focus.ts'
import './reason-line.css'

export type Trace = {
  readonly id: string
  readonly words: string
  readonly answer: 'yes' | 'no' | 'unknown'
  /** What the record says: `6 visits since May 24`. */
  readonly found?: string
  readonly source?: string
  readonly parts?: readonly Trace[]
}

export type ReasonLineProps = {
  /** The why in one line. */
  reason: string
  trace?: readonly Trace[]
  /** Open from the start, for a page that is about the reason. */
  isOpen?: boolean
}

const shapes: Record<Trace['answer'], IconName> = { yes: 'check', no: 'close', unknown: 'help' }

/** The reason of a suggestion, score, match, eligibility answer or refusal. */
export function ReasonLine({ reason, trace, isOpen }: ReasonLineProps) {
  const tabIndex = useRowTabIndex()
  if (trace === undefined || trace.length === 0) {
    return (
      <p className="reason-line">
        <span className="reason-line__why">{text('reason.why', 'Why')}</span> {reason}
      </p>
    )
  }
  return (
    <details className="reason-line" open={isOpen}>
      <summary className="reason-line__summary" tabIndex={tabIndex}>
        <span className="reason-line__why">{text('reason.why', 'Why')}</span> {reason}
        <Icon name="down" small />
      </summary>
      <TraceList trace={trace} />
    </details>
  )
}

function TraceList({ trace }: { trace: readonly Trace[] }) {
  return (
    <ul className="trace">
      {trace.map((step) => (
        <li key={step.id} className="trace__step" data-answer={step.answer}>
          <Icon name={shapes[step.answer]} small label={answerWord(step.answer)} />
          <div>
            <span className="trace__words">{step.words}</span>
            {step.found === undefined ? null : <span className="trace__found"> {step.found}</span>}
            {step.source === undefined ? null : <span className="trace__source">{step.source}</span>}
            {step.parts === undefined ? null : <TraceList trace={step.parts} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function answerWord(answer: Trace['answer']): string {
  switch (answer) {
    case 'yes':
      return text('reason.yes', 'Yes:')
    case 'no':
      return text('reason.no', 'No:')
    case 'unknown':
      return text('reason.unknown', 'Not known yet:')
  }
}
