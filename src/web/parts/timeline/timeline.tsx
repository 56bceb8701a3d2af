// The story of an episode at a glance: two lines, the member's and the team's, and what happened along them.
// One tab stop; arrows walk from moment to moment; the same year stands beside it as a list.
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import { currentDirection } from '../../text/language.ts'
import { text } from '../../text/text.ts'
import { Button } from '../button.tsx'
import { useWidth } from '../width.ts'
import { layOut, nearestMoment, summaryOf, type TimelineEvent, type TimelineSpan } from './layout.ts'
import { TimelineDrawing } from './timeline-drawing.tsx'
import { TimelineList } from './timeline-list.tsx'
import { momentWords, TimelineReadout } from './timeline-readout.tsx'
import './timeline.css'

export type TimelineProps = {
  /** Whose story it is, for readers: `Episode since Jan 10, 2026`. */
  label: string
  span: TimelineSpan
  events: readonly TimelineEvent[]
  /** Opens the entry behind a moment. */
  onOpen?: (eventId: string) => void
}

/** The timeline as a chart, with its list one press away. */
export function Timeline({ label, span, events, onOpen }: TimelineProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 600)
  const [at, setAt] = useState<number>()
  const [isList, setList] = useState(false)
  const isMirrored = currentDirection() === 'rtl'
  const drawn = useMemo(() => layOut(span, events, width, isMirrored), [span, events, width, isMirrored])
  const count = drawn.moments.length
  const chosen = at === undefined ? undefined : drawn.moments[at]

  function onKeyDown(event: KeyboardEvent): void {
    const [earlier, later] = isMirrored ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    const from = at ?? count
    const next = {
      [earlier]: from - 1,
      ArrowDown: from - 1,
      [later]: at === undefined ? count - 1 : at + 1,
      ArrowUp: at === undefined ? count - 1 : at + 1,
      PageDown: from - 10,
      PageUp: from + 10,
      Home: 0,
      End: count - 1,
    }[event.key]
    if (next !== undefined) setAt(Math.min(Math.max(next, 0), count - 1))
    else if (event.key === 'Enter' && chosen !== undefined) onOpen?.(chosen.event.id)
    else if (event.key === 'Escape') setAt(undefined)
    else return
    event.preventDefault()
  }
  function point(event: PointerEvent<HTMLDivElement>): void {
    const found = nearestMoment(drawn.moments, event.clientX - event.currentTarget.getBoundingClientRect().left)
    setAt(found === -1 ? undefined : found)
  }

  return (
    <figure className="timeline" aria-labelledby={`${id}-label`}>
      <figcaption id={`${id}-label`} className="unseen">
        {label}
      </figcaption>
      <div ref={box} className="timeline__box">
        {isList ? (
          <TimelineList moments={drawn.moments} onOpen={onOpen} />
        ) : (
          <div
            className="timeline__chart"
            role="slider"
            tabIndex={count === 0 ? -1 : 0}
            aria-label={label}
            aria-describedby={`${id}-how`}
            aria-valuemin={count === 0 ? 0 : 1}
            aria-valuemax={count}
            aria-valuenow={at === undefined ? count : at + 1}
            aria-valuetext={chosen === undefined ? summaryWords(span, events) : momentWords(chosen.event)}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
            onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(undefined)}
            onPointerDown={point}
            onClick={(event) => {
              // A finger chooses and reads first; a mouse has read on the way.
              if (chosen !== undefined && isMouse(event.nativeEvent)) onOpen?.(chosen.event.id)
            }}
          >
            <TimelineDrawing layout={drawn} width={width} at={at} />
          </div>
        )}
      </div>
      <div className="timeline__foot">
        {isList || chosen === undefined ? (
          <p className="timeline__readout">{summaryWords(span, events)}</p>
        ) : (
          <TimelineReadout event={chosen.event} onOpen={onOpen} />
        )}
        <Button kind="bare" dense aria-pressed={isList} onClick={() => setList(!isList)}>
          {isList ? text('timeline.asLines', 'As lines') : text('timeline.asList', 'As a list')}
        </Button>
      </div>
      <span id={`${id}-how`} hidden>
        {text('timeline.how', 'Arrow keys go from moment to moment, Enter opens one.')}
      </span>
    </figure>
  )
}

function isMouse(event: MouseEvent): boolean {
  return event instanceof globalThis.PointerEvent && event.pointerType === 'mouse'
}

function summaryWords(span: TimelineSpan, events: readonly TimelineEvent[]): string {
  const { meetings, longestGapDays, sinceLastDays } = summaryOf(span, events)
  if (sinceLastDays === undefined) return text('timeline.noMeeting', 'Not met yet.')
  if (span.endedOn !== undefined) {
    return text(
      'timeline.summaryEnded',
      '{meetings, plural, one {Met once} other {Met # times}}. Longest gap {gap, plural, one {# day} other {# days}}.',
      { meetings, gap: longestGapDays },
    )
  }
  return text(
    'timeline.summary',
    '{meetings, plural, one {Met once} other {Met # times}}, last {since, plural, =0 {today} one {yesterday} other {# days ago}}. Longest gap {gap, plural, one {# day} other {# days}}.',
    { meetings, gap: longestGapDays, since: sinceLastDays },
  )
}
