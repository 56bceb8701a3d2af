// Appeals and grievances not settled yet, in Today: how many, and the three that would be late first.
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
  if (value.open.length === 0) return null
  return (
    <Section
      title={text('appeals.today', 'Appeals and grievances · {count}', { count: value.open.length })}
      action={<Link to="/appeals">{text('appeals.toList', 'Open them all')}</Link>}
    >
      <ol
        className="due-list decision-list"
        aria-label={text('appeals.list', 'Appeals and grievances, the next first')}
      >
        {value.open.slice(0, shownMost).map((one) => (
          <OpenRow key={one.id} one={one} />
        ))}
      </ol>
    </Section>
  )
}
