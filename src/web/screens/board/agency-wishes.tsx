// Wishes for another agency in the plan's own day, and on the page of one member: one step leads to the board's move, with everything filled in.
import { Link } from '@tanstack/react-router'
import { clocks } from '../../../../content/rules/clock.ts'
import { readBoard } from '../../../api/assignment.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { DuePerson } from '../today/due-person.tsx'

/** The section; nothing while nobody wishes it. `member` narrows it to one. */
export function AgencyWishes({ member }: { member?: string }) {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { value, failure, again } = useAsked(readBoard, organization === undefined ? undefined : { organization })
  const wishes = (value?.changes ?? []).filter((one) => member === undefined || one.member === member)
  if (failure !== undefined && value === undefined)
    return <Unreached failure={failure} onAgain={again} hasOld={false} />
  if (wishes.length === 0) return null
  const words = text('move.open', 'Move to another agency')
  const clock = clocks.find(({ id }) => id === 'change.provider')
  return (
    <Section title={text('board.changes', 'Wish for another agency · {count}', { count: wishes.length })}>
      <ul className="due-list">
        {wishes.map((one) => {
          const name = one.nameUsed ?? one.name
          return (
            <li key={one.request} className="due-row">
              <DuePerson {...(device.may('status.read') ? { member: one.member } : {})} name={name}>
                {one.wish === null ? null : (
                  <p className="due-row__about">
                    <q>
                      <bdi>{one.wish}</bdi>
                    </q>
                  </p>
                )}
              </DuePerson>
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">
                    {clock?.title ?? text('board.changeBy', 'The change is in effect')}
                  </span>
                  <ClockChip
                    clock={clockBy(text('board.changeBy', 'The change is in effect'), one.dueOn, device.clock.today())}
                    isShort
                  />
                </li>
              </ul>
              <div className="due-row__act">
                <Link
                  {...buttonLook()}
                  to="/board"
                  search={{ move: one.request }}
                  aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
                >
                  {words}
                </Link>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
