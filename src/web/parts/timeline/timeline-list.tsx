// The same year as a list, newest first: for readers, for printing, and for whoever would rather read than look.
import { Icon } from '../icon.tsx'
import type { Moment } from './layout.ts'
import { kindWords, momentDays, momentIcons } from './timeline-readout.tsx'

/** Every moment with its day, its kind and its words. */
export function TimelineList({
  moments,
  onOpen,
}: {
  moments: readonly Moment[]
  onOpen: ((id: string) => void) | undefined
}) {
  return (
    <ol className="timeline__list" reversed>
      {moments.toReversed().map(({ event }) => (
        <li key={event.id} className="timeline__item">
          <span className="timeline__kind" data-kind={event.kind}>
            <Icon name={momentIcons[event.kind]} small />
          </span>
          <span className="timeline__days figures">{momentDays(event)}</span>
          <span className="timeline__words">
            <span className="timeline__kind-word">{kindWords(event.kind)}.</span>{' '}
            {onOpen === undefined ? (
              event.words
            ) : (
              <button type="button" className="timeline__open" onClick={() => onOpen(event.id)}>
                {event.words}
              </button>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
