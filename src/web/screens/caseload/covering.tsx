// For whom one covers, and until when: the same line over Today and over the caseload, each with how many members it is.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Day } from '../../../base/day.ts'
import { coveringOf } from '../../../domain/covering.ts'
import { useDevice } from '../../device/use-device.ts'
import { Icon } from '../../parts/icon.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import './covering.css'

interface Covered {
  readonly leadId: string | null
  readonly until: Day | null
  readonly members: number
}

/** The lines; nothing where one covers for nobody. `isLinked` leads to those members. */
export function CoveringLines({ isLinked = false }: { isLinked?: boolean }) {
  const charts = useDevice((given) => given.charts.all())
  const today = useDevice((given) => given.clock.today())
  const me = useMe()
  const house = useHouse()
  const covered = useMemo(() => coveredBy(charts, me, today), [charts, me, today])
  if (covered.length === 0) return null
  return (
    <ul className="covering" aria-label={text('covering.label', 'You cover')}>
      {covered.map(({ leadId, until, members }) => (
        <li key={`${leadId} ${until}`}>
          <Icon name="people" small />{' '}
          <span>
            {text('covering.for', 'You cover for {name}', { name: staffName(house, leadId, me) ?? nobodyWords() })}
            {until === null ? '' : `, ${text('covering.until', 'until {day}', { day: dayWords(until, 'short') })}`}
            {': '}
            {isLinked ? (
              <Link to="/caseload" search={{ of: 'mine', covered: true }}>
                {membersWords(members)}
              </Link>
            ) : (
              membersWords(members)
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What stands on a member's own row. */
export function coverWords(name: string | undefined): string {
  return text('covering.for', 'You cover for {name}', { name: name ?? nobodyWords() })
}

function coveredBy(
  charts: readonly { readonly relation: string; readonly chart: Parameters<typeof coveringOf>[0] }[],
  me: string,
  today: Day,
): readonly Covered[] {
  const found = charts.flatMap(({ relation, chart }) =>
    relation === 'caseload' ? (coveringOf(chart, me, today) ?? []) : [],
  )
  return [...Map.groupBy(found, ({ leadId, until }) => `${leadId} ${until}`).values()].flatMap((those) =>
    those[0] === undefined ? [] : [{ ...those[0], members: those.length }],
  )
}

function membersWords(count: number): string {
  return text('caseload.count', '{count, plural, one {# member} other {# members}}', { count })
}

function nobodyWords(): string {
  return text('covering.nobody', 'whom nobody leads')
}
