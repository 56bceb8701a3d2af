// What I did today, so that the day's end can be looked at: attempts, contacts and tasks, the latest first.
import { Link } from '@tanstack/react-router'
import { nameOf } from '../../../domain/member.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { HeldChart } from '../../device/store.ts'
import { derived, useDevice } from '../../device/use-device.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Section } from '../../parts/section.tsx'
import { methodWords, outcomeWords } from '../../text/contact-words.ts'
import { timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

interface DoneThing {
  readonly id: string
  readonly member: string
  readonly name: string
  readonly at: string
  readonly icon: IconName
  readonly words: string
}

const doneNow = derived(
  (given) => given.charts.all(),
  (charts, given): readonly DoneThing[] => {
    const state = given.session.state()
    const me = state.kind === 'open' || state.kind === 'locked' ? state.staff : ''
    const today = given.clock.today()
    return charts.flatMap((held) => doneOf(held, me, today)).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  },
)

/** The section of what was done today; nothing while nothing was. */
export function DoneToday() {
  const done = useDevice(doneNow)
  if (done.length === 0) return null
  return (
    <Section title={text('today.done', 'Done today · {count}', { count: done.length })}>
      <ul className="done-list">
        {done.map((one) => (
          <li key={one.id} className="done-list__one">
            <Icon name={one.icon} small />
            <span className="figures">{timeWords(one.at)}</span>
            <span>
              <Link to="/member/$memberId" params={{ memberId: one.member }}>
                <bdi>{one.name}</bdi>
              </Link>{' '}
              {one.words}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function doneOf({ member, chart }: HeldChart, me: string, today: string): readonly DoneThing[] {
  const name = chart.member[0] ? nameOf(chart.member[0]) : ''
  const isToday = (at: string | null) => at !== null && dayOfInstant(at) === today
  const attempts = chart.outreachAttempt
    .filter((one) => one.recordedBy === me && isToday(one.at))
    .map((one) =>
      thing(one.id, one.at, 'steps', `${methodWords(one.method)}: ${outcomeWords(one.outcome, one.method)}`),
    )
  const contacts = chart.contact
    .filter((one) => one.recordedBy === me && isToday(one.at))
    .map((one) =>
      thing(
        one.id,
        one.at,
        'people',
        `${methodWords(one.method)}: ${one.outcome === 'reached' ? text('today.met', 'met') : text('today.notMet', 'not reached')}`,
      ),
    )
  const tasks = chart.task
    .filter((one) => one.doneBy === me && isToday(one.doneAt))
    .map((one) => thing(one.id, one.doneAt ?? '', 'check', one.what))
  return [...attempts, ...contacts, ...tasks]

  function thing(id: string, at: string, icon: IconName, words: string): DoneThing {
    return { id, member, name, at, icon, words }
  }
}
