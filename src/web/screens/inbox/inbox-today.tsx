// The referral inbox in Today: how many wait, and those that wait longest.
import { Link } from '@tanstack/react-router'
import { listInbox } from '../../../api/referral-inbox.ts'
import { useDevice } from '../../device/use-device.ts'
import { List } from '../../parts/list-row.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { QueueToday } from '../today/queue-today.tsx'
import { InboxRow } from './inbox-row.tsx'
import './inbox.css'

const countedMost = 50

/** The section. */
export function InboxToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  return (
    <QueueToday
      asked={useAsked(listInbox, organization === undefined ? undefined : { organization, most: countedMost })}
      count={({ waiting }) => waiting.length}
      title={({ waiting, more }) =>
        text('inbox.today', 'Referrals that wait · {count}', {
          count: more ? `${waiting.length}+` : waiting.length,
        })
      }
      toAll={<Link to="/inbox">{text('inbox.toInbox', 'Open the inbox')}</Link>}
      empty={text('inbox.empty', 'Nobody waits')}
      list={({ waiting }, most) => (
        <List label={text('inbox.oldest', 'Those who wait longest')}>
          {waiting.slice(0, most).map((row) => (
            <InboxRow key={row.referral} row={row} />
          ))}
        </List>
      )}
    />
  )
}
