// The plan's referral inbox: who was asked for at the door, the oldest first, and what each waits for; and what was answered, to look at again.
import { useState } from 'react'
import type * as z from 'zod'
import { listInbox } from '../../../api/referral-inbox.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { List } from '../../parts/list-row.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { InboxRow } from './inbox-row.tsx'
import './inbox.css'

type Inbox = z.output<(typeof listInbox)['output']>
type Part = 'waiting' | 'settled'

const pageOf = 50
const pageMost = 200

/** The list. */
export function InboxScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const [of, setOf] = useState<Part>('waiting')
  const [most, setMost] = useState(pageOf)
  const mayRead = device.may('referral.inbox')
  const asked = useAsked(listInbox, mayRead && organization !== undefined ? { organization, of, most } : undefined)
  if (!mayRead) return <NotYours title={text('shell.inbox', 'Inbox')} />
  const { value, failure, again } = asked
  return (
    <>
      <PageHeader
        title={text('shell.inbox', 'Inbox')}
        about={text(
          'inbox.about',
          'Who was asked for at the plan’s door. Say which member it is, pass it on, or close it.',
        )}
      />
      <div className="inbox__filter">
        <Filter
          label={text('inbox.which', 'Which referrals')}
          chips={[
            { value: 'waiting', label: text('inbox.waiting', 'Wait for an answer') },
            { value: 'settled', label: text('inbox.settled', 'Answered') },
          ]}
          value={of}
          onChange={(value) => {
            setOf(value as Part)
            setMost(pageOf)
          }}
        />
      </div>
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value !== undefined ? (
        <Listed of={of} inbox={value} onMore={most < pageMost ? () => setMost(pageMost) : undefined} />
      ) : failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
    </>
  )
}

function Listed({ of, inbox, onMore }: { of: Part; inbox: Inbox; onMore: (() => void) | undefined }) {
  if (inbox.waiting.length === 0) return <Nobody of={of} />
  return (
    <>
      <List label={text('shell.inbox', 'Inbox')}>
        {inbox.waiting.map((row) => (
          <InboxRow key={row.referral} row={row} />
        ))}
      </List>
      {!inbox.more ? null : onMore === undefined ? (
        <p className="inbox__more">{text('inbox.rest', 'More wait behind these. Answer some, and they come up.')}</p>
      ) : (
        <div className="inbox__more">
          <Button onClick={onMore}>{text('inbox.showMore', 'Show more')}</Button>
        </div>
      )}
    </>
  )
}

function Nobody({ of }: { of: Part }) {
  return of === 'waiting' ? (
    <Empty title={text('inbox.empty', 'Nobody waits')}>
      {text(
        'inbox.emptyAbout',
        'Whoever is asked for on the plan’s public page stands here until you say which member it is.',
      )}
    </Empty>
  ) : (
    <Empty title={text('inbox.emptySettled', 'Nothing was answered yet')}>
      {text('inbox.emptySettledAbout', 'What you link, pass on or close stays here to be looked at again.')}
    </Empty>
  )
}
