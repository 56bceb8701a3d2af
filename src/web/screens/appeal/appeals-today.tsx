// Appeals, grievances and state hearings that are not over, in Today: how many, and of each the three that would be late first.
import { Link } from '@tanstack/react-router'
import { listAppeals } from '../../../api/appeal.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { OpenRow } from './appeals.tsx'
import { HearingRow } from './hearing-row.tsx'

const shownMost = 3

/** The section; nothing where nothing waits. */
export function AppealsToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const today = device.clock.today()
  const asked = useAsked(listAppeals, organization === undefined ? undefined : { organization, from: today, to: today })
  const { value, failure, again } = asked
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  const waiting = value.open.length + value.hearings.length
  if (waiting === 0) return null
  return (
    <Section
      title={text('appeals.today', 'Appeals, grievances and hearings · {count}', { count: waiting })}
      action={<Link to="/appeals">{text('appeals.toList', 'Open them all')}</Link>}
    >
      <ol
        className="due-list decision-list"
        aria-label={text('appeals.list', 'Appeals and grievances, the next first')}
      >
        {value.open.slice(0, shownMost).map((one) => (
          <OpenRow key={one.id} one={one} />
        ))}
        {value.hearings.slice(0, shownMost).map((one) => (
          <HearingRow key={one.id} one={one} />
        ))}
      </ol>
    </Section>
  )
}
