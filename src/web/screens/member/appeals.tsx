// The appeals, grievances and state hearings of a member that this house has, in the chart: where each stands, and the way to it.
import { Link } from '@tanstack/react-router'
import { answerBy } from '../../../domain/appeal.ts'
import { type Chart, standing } from '../../../domain/chart.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Section } from '../../parts/section.tsx'
import { appealKindWords, appealOutcomeWords, hearingOutcomeWords } from '../../text/appeal-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { HearingClock } from '../appeal/hearing-row.tsx'
import { clockBy } from '../due.ts'

type OneAppeal = Chart['appeal'][number]

/** The section; nothing where there is none. */
export function AppealsPart({ member, chart }: { member: string; chart: Chart }) {
  const appeals = standing(chart.appeal).toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
  if (appeals.length === 0) return null
  return (
    <Section title={text('appeals.title', 'Appeals and grievances')}>
      <ul className="due-list">
        {appeals.map((one) => (
          <li key={one.id}>
            <p>
              <Named member={member} appeal={one} /> {dayWords(dayOfInstant(one.receivedAt), 'dated')}
            </p>
            <Stands appeal={one} />
            <Hearings chart={chart} appeal={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Named({ member, appeal }: { member: string; appeal: OneAppeal }) {
  const words = appealKindWords(appeal.kind)
  if (!device.may('appeal.read')) return <strong>{words}</strong>
  return (
    <Link to="/appeal/$memberId/$appealId" params={{ memberId: member, appealId: appeal.id }}>
      {words}
    </Link>
  )
}

function Stands({ appeal }: { appeal: OneAppeal }) {
  if (appeal.outcome !== null) return <p>{appealOutcomeWords(appeal.outcome)}</p>
  const what = text('appeals.settleClock', 'Settled')
  return <ClockChip clock={clockBy(what, answerBy(appeal), device.clock.today())} />
}

function Hearings({ chart, appeal }: { chart: Chart; appeal: OneAppeal }) {
  return standing(chart.hearing)
    .filter((one) => one.appealId === appeal.id)
    .map((one) => (
      <div key={one.id}>
        <p>
          {text('hearing.title', 'State hearing')}
          {one.outcome === null ? null : `: ${hearingOutcomeWords(one.outcome)}`}
        </p>
        {one.outcome === null ? <HearingClock one={one} /> : null}
      </div>
    ))
}
