// One request in a list: who, from whom, what it waits for and how long, or what became of it.
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import type { listInbox } from '../../../api/referral-inbox.ts'
import { daysBetween } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { ListRow } from '../../parts/list-row.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { kindWords, settledWords, waitsForWords } from '../../text/inbox-words.ts'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'

type Row = z.output<(typeof listInbox)['output']>['waiting'][number]

export function InboxRow({ row }: { row: Row }) {
  const from =
    row.from === null
      ? kindWords(row.kind)
      : text('inbox.from', '{kind} · {from}', { kind: kindWords(row.kind), from: row.from })
  return (
    <ListRow
      before={<PersonDisc name={row.name} />}
      title={
        <Link to="/inbox/$referralId" params={{ referralId: row.referral }}>
          <bdi>{row.name}</bdi>
        </Link>
      }
      about={<bdi>{from}</bdi>}
      {...(row.settledAs === null ? { reason: waitsForWords(row.tells) } : {})}
      side={
        row.settledAs === null ? (
          <span className="inbox__side">
            {row.isUrgent ? <Tag kind="late">{text('inbox.urgent', 'Urgent')}</Tag> : null}
            {row.leavesOn === null ? null : (
              <Tag kind="due">{text('inbox.leaves', 'Leaves {day}', { day: dayWords(row.leavesOn, 'short') })}</Tag>
            )}
            <Waits row={row} />
            <Decide row={row} />
          </span>
        ) : (
          <Tag kind={row.settledAs === 'linked' ? 'done' : 'plain'}>{settledWords(row.settledAs)}</Tag>
        )
      }
    />
  )
}

function Waits({ row }: { row: Row }) {
  const days = daysBetween(dayOfInstant(row.receivedAt), device.clock.today())
  return (
    <span className="inbox__waits">
      {text('inbox.received', 'Received {day}', { day: dayWords(row.receivedOn, 'short') })}
      {' · '}
      {text('inbox.days', '{days, plural, =0 {today} one {waits # day} other {waits # days}}', { days })}
    </span>
  )
}

/** An urgent one is late by the hour, before its day is over. */
function Decide({ row }: { row: Row }) {
  const clock = clockBy(text('queue.clock', 'The plan decides'), row.dueOn, device.clock.today())
  return <ClockChip isShort clock={row.isLate ? { ...clock, state: 'late' } : clock} />
}
