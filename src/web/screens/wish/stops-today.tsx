// Members who stopped ECM by a call to the plan: their charts have closed, so it stands in Today of who led them, and of the supervisor, by
// name and day.

import { listStops } from '../../../api/ending.ts'
import { useDevice } from '../../device/use-device.ts'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { DuePerson } from '../today/due-person.tsx'

const beat = () => 60_000

/** The section; nothing while nobody stopped. */
export function StopsToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { value } = useAsked(listStops, organization === undefined ? undefined : { organization }, beat)
  const stops = value?.stops ?? []
  if (stops.length === 0) return null
  return (
    <Section
      title={text('stops.title', 'Stopped ECM · {count}', { count: stops.length })}
      about={text(
        'stops.about',
        'Said by phone to the plan. Visits, calls and texts have ended; do not reach out again.',
      )}
    >
      <ul className="due-list">
        {stops.map((one) => {
          const name = one.nameUsed ?? one.name
          return (
            <li key={one.member} className="due-row">
              <DuePerson member={one.member} name={name} />
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">
                    {text('stops.on', 'Stopped {day}', { day: dayWords(one.on, 'dated') })}{' '}
                    {one.isToCheck ? (
                      <Tag kind="due" icon="due">
                        {text('stops.check', 'Who called is not verified: the supervisor asks the member')}
                      </Tag>
                    ) : null}
                  </span>
                </li>
              </ul>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
