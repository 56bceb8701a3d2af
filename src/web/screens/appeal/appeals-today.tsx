// Appeals, grievances and state hearings that are not over, in Today: how many, and of each those that would be late first.
import { Link } from '@tanstack/react-router'
import { listAppeals } from '../../../api/appeal.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { QueueToday } from '../today/queue-today.tsx'
import { OpenRow } from './appeals.tsx'
import { HearingRow } from './hearing-row.tsx'

/** The section; nothing where nothing waits. */
export function AppealsToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const today = device.clock.today()
  return (
    <QueueToday
      asked={useAsked(listAppeals, organization === undefined ? undefined : { organization, from: today, to: today })}
      count={waitingOf}
      title={(value) =>
        text('appeals.today', 'Appeals, grievances and hearings · {count}', { count: waitingOf(value) })
      }
      toAll={<Link to="/appeals">{text('appeals.toList', 'Open them all')}</Link>}
      list={({ open, hearings }, most) => (
        <ol
          className="due-list decision-list"
          aria-label={text('appeals.list', 'Appeals and grievances, the next first')}
        >
          {open.slice(0, most).map((one) => (
            <OpenRow key={one.id} one={one} />
          ))}
          {hearings.slice(0, most).map((one) => (
            <HearingRow key={one.id} one={one} />
          ))}
        </ol>
      )}
    />
  )
}

function waitingOf({ open, hearings }: { readonly open: readonly unknown[]; readonly hearings: readonly unknown[] }) {
  return open.length + hearings.length
}
