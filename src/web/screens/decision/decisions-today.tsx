// What waits for the plan's decision, in Today: how many, and the three that would be late first; the rest stands in the queue itself.
import { Link } from '@tanstack/react-router'
import { listAuthorizations } from '../../../api/authorization.ts'
import { useDevice } from '../../device/use-device.ts'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { QueuedRow, waitingTitle } from './queue.tsx'

const shownMost = 3

/** The section; nothing where nothing waits. */
export function DecisionsToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(listAuthorizations, organization === undefined ? undefined : { organization })
  const { value, failure, again } = asked
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  if (value.queue.length === 0) return null
  return (
    <Section
      title={waitingTitle(value)}
      action={<Link to="/decisions">{text('queue.toQueue', 'Open the decisions')}</Link>}
    >
      <ol className="due-list decision-list" aria-label={text('queue.list', 'Requests, the next one first')}>
        {value.queue.slice(0, shownMost).map((one) => (
          <QueuedRow key={one.authorization} row={one} />
        ))}
      </ol>
    </Section>
  )
}
