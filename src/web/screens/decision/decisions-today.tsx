// What waits for the plan's decision, in Today: how many, and those that would be late first.
import { Link } from '@tanstack/react-router'
import { listAuthorizations } from '../../../api/authorization.ts'
import { useDevice } from '../../device/use-device.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { QueueToday } from '../today/queue-today.tsx'
import { QueuedRow, waitingTitle } from './queue.tsx'

/** The section; nothing where nothing waits. */
export function DecisionsToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  return (
    <QueueToday
      asked={useAsked(listAuthorizations, organization === undefined ? undefined : { organization })}
      count={({ queue }) => queue.length}
      title={waitingTitle}
      toAll={<Link to="/decisions">{text('queue.toQueue', 'Open the decisions')}</Link>}
      list={({ queue }, most) => (
        <ol className="due-list decision-list" aria-label={text('queue.list', 'Requests, the next one first')}>
          {queue.slice(0, most).map((one) => (
            <QueuedRow key={one.authorization} row={one} />
          ))}
        </ol>
      )}
    />
  )
}
