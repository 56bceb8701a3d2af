// One moment in words, under the lines: the day, what it was, and the way into its entry.
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { Button } from '../button.tsx'
import { Icon, type IconName } from '../icon.tsx'
import type { TimelineEvent } from './layout.ts'

export const momentIcons: Record<TimelineEvent['kind'], IconName> = {
  meeting: 'people',
  attempt: 'steps',
  stay: 'hospital',
  goal: 'flag',
  step: 'due',
  planned: 'calendar',
}

/** The kind of a moment as a word, in the reader's language. */
export function kindWords(kind: TimelineEvent['kind']): string {
  switch (kind) {
    case 'meeting':
      return text('timeline.meeting', 'Met')
    case 'attempt':
      return text('timeline.attempt', 'Tried, not reached')
    case 'stay':
      return text('timeline.stay', 'Stay')
    case 'goal':
      return text('timeline.goal', 'Goal reached')
    case 'step':
      return text('timeline.step', 'Step')
    case 'planned':
      return text('timeline.planned', 'Planned')
  }
}

/** The days of a moment: one, or from–to for a stay. */
export function momentDays(event: TimelineEvent): string {
  const on = dayWords(event.on, 'dated')
  if (event.kind !== 'stay') return on
  return event.until === undefined
    ? text('timeline.since', 'Since {day}', { day: on })
    : `${on} – ${dayWords(event.until, 'dated')}`
}

/** The whole moment as one sentence, for readers. */
export function momentWords(event: TimelineEvent): string {
  return `${momentDays(event)}. ${kindWords(event.kind)}: ${event.words}`
}

/** The line under the chart for the chosen moment. */
export function TimelineReadout({
  event,
  onOpen,
}: {
  event: TimelineEvent
  onOpen: ((id: string) => void) | undefined
}) {
  return (
    <p className="timeline__readout">
      <span className="timeline__kind" data-kind={event.kind}>
        <Icon name={momentIcons[event.kind]} small />
      </span>
      <span>
        <strong className="figures">{momentDays(event)}</strong> {kindWords(event.kind)}: {event.words}{' '}
        {onOpen === undefined ? null : (
          <Button kind="bare" dense onClick={() => onOpen(event.id)}>
            {text('timeline.open', 'Open')}
          </Button>
        )}
      </span>
    </p>
  )
}
