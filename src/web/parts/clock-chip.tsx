// Every due thing says what, by when, in words; its state is a shape before it is a color; why stands behind it.
import { text } from '../text/text.ts'
import { type Clock, type ClockState, clockStateWord, clockWords, clockWordsShort } from './clock-words.ts'
import { Float } from './float.tsx'
import { Icon, type IconName } from './icon.tsx'
import { useRowTabIndex } from './row-focus.ts'
import './clock-chip.css'

export type ClockWhy = {
  /** The rule in one sentence. */
  readonly rule: string
  /** What started it: `Request received Nov 20`. */
  readonly started: string
  /** Document and page, and the rule's id. */
  readonly source: string
  readonly isConfirmed?: boolean
}

const shapes: Record<ClockState, IconName> = { waiting: 'clock', due: 'due', late: 'late', done: 'done' }

export type ClockChipProps = { clock: Clock; why?: ClockWhy; isShort?: boolean }

/** A clock, in full on a page and short in a row. With a why it opens the rule and its source. */
export function ClockChip({ clock, why, isShort }: ClockChipProps) {
  const tabIndex = useRowTabIndex()
  const words = isShort ? clockWordsShort(clock) : clockWords(clock)
  const inside = (
    <>
      <Icon name={shapes[clock.state]} small />
      <span className="unseen">{clockStateWord(clock.state)}: </span>
      <span className="clock-chip__words">
        {isShort === true ? <span className="unseen">{clock.what} </span> : null}
        <span className="clock-chip__due">{words.due}</span>
        {words.left === '' ? null : <span className="clock-chip__left"> · {words.left}</span>}
      </span>
    </>
  )
  if (why === undefined) {
    return (
      <span className="clock-chip" data-state={clock.state}>
        {inside}
      </span>
    )
  }
  return (
    <Float
      className="clock-chip"
      state={clock.state}
      label={text('clock.why', 'Why this is due')}
      tabIndex={tabIndex}
      button={inside}
    >
      <p className="clock-why__due">
        <Icon name={shapes[clock.state]} /> {clockWords(clock).due}
      </p>
      <p>{why.rule}</p>
      <dl className="clock-why__facts">
        <dt>{text('clock.started', 'Started')}</dt>
        <dd>{why.started}</dd>
        <dt>{text('clock.source', 'Source')}</dt>
        <dd>
          {why.source}
          {why.isConfirmed === false ? ` ${text('clock.unconfirmed', '(not confirmed)')}` : ''}
        </dd>
      </dl>
    </Float>
  )
}
