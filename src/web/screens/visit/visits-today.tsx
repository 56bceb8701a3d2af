// Today's visits of my members, the first hour first, over what is due; nothing where there is none.
import { Link } from '@tanstack/react-router'
import { useDevice } from '../../device/use-device.ts'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { useVisits } from './use-visits.ts'
import { VisitRow } from './visit-row.tsx'
import './visit.css'

/** The section in Today. */
export function VisitsToday() {
  const today = useDevice((given) => given.clock.today())
  const visits = useVisits(today, today)
  if (visits.length === 0) return null
  return (
    <Section
      title={text('visit.today', 'Visits today · {count}', { count: visits.length })}
      action={<Link to="/visits">{text('shell.week', 'My week')}</Link>}
    >
      <ul className="visits">
        {visits.map(({ held, appointment }) => (
          <VisitRow key={appointment.id} held={held} visit={appointment} isNamed isDayKnown />
        ))}
      </ul>
    </Section>
  )
}
