// The referral inbox in Today: how many wait and the three that wait longest; the rest stands in the inbox itself.
import { Link } from '@tanstack/react-router'
import { listInbox } from '../../../api/referral-inbox.ts'
import { useDevice } from '../../device/use-device.ts'
import { List } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { InboxRow } from './inbox-row.tsx'
import './inbox.css'

const shownMost = 3
const countedMost = 50

/** The section. */
export function InboxToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(listInbox, organization === undefined ? undefined : { organization, most: countedMost })
  const { value, failure, again } = asked
  if (value === undefined) {
    return failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  }
  const { waiting, more } = value
  return (
    <Section
      title={text('inbox.today', 'Referrals that wait · {count}', {
        count: more ? `${waiting.length}+` : waiting.length,
      })}
      action={<Link to="/inbox">{text('inbox.toInbox', 'Open the inbox')}</Link>}
    >
      {waiting.length === 0 ? (
        <p className="inbox__quiet">{text('inbox.empty', 'Nobody waits')}</p>
      ) : (
        <List label={text('inbox.oldest', 'Those who wait longest')}>
          {waiting.slice(0, shownMost).map((row) => (
            <InboxRow key={row.referral} row={row} />
          ))}
        </List>
      )}
    </Section>
  )
}
