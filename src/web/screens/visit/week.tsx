// My week: every visit of those I walk with, day by day, each with what it still needs; before them what is past and nobody said the end of.
import { useState } from 'react'
import { addDays, type Day } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { mondayOf } from '../../../domain/visit-week.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { type HeldVisit, useVisits } from './use-visits.ts'
import { useVisitKeys } from './visit-keys.ts'
import { VisitRow } from './visit-row.tsx'
import './visit.css'

/** How far back a visit without an end is still asked about; ours. */
const backDays = 60

/** The My week screen. */
export function WeekScreen() {
  const today = useDevice((given) => given.clock.today())
  const isFilled = useDevice((given) => given.charts.isFilled())
  const [week, setWeek] = useState(0)
  const [shown, setShown] = useState('all')
  const from = addDays(mondayOf(today), week * 7)
  const to = addDays(from, 6)
  const visits = useVisits(from, to)
  const open = useVisits(addDays(today, -backDays), addDays(from, -1)).filter(({ needs }) => needs.includes('outcome'))
  const wanting = visits.filter(({ needs }) => needs.length > 0)
  useVisitKeys()
  const chosen = shown === 'all' ? visits : wanting
  return (
    <>
      <PageHeader
        title={text('shell.week', 'My week')}
        about={`${dayWords(from, 'short')} – ${dayWords(to, 'short')}`}
        others={<Turn week={week} onTurn={setWeek} />}
      />
      {!isFilled && visits.length + open.length === 0 ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <div className="week__filters">
            <Filter
              label={text('week.shown', 'Which visits')}
              chips={[
                { value: 'all', label: text('week.all', 'All visits'), count: numberWords(visits.length) },
                {
                  value: 'wanting',
                  label: text('week.wanting', 'Something still needed'),
                  count: numberWords(wanting.length),
                },
              ]}
              value={shown}
              onChange={setShown}
            />
          </div>
          {week === 0 && open.length > 0 ? (
            <Section
              title={text('week.open', 'What came of these? · {count}', { count: open.length })}
              about={text('week.openAbout', 'Before this week, and nobody said it yet.')}
            >
              <ul className="visits">
                {open.map((one) => (
                  <VisitRow key={one.appointment.id} held={one.held} visit={one.appointment} isNamed />
                ))}
              </ul>
            </Section>
          ) : null}
          {chosen.length === 0 ? <NoVisits isAll={shown === 'all'} /> : <Days visits={chosen} today={today} />}
        </>
      )}
    </>
  )
}

function Turn({ week, onTurn }: { week: number; onTurn: (week: number) => void }) {
  return (
    <div className="week__turn">
      <Button icon="back" onClick={() => onTurn(week - 1)}>
        {text('week.before', 'Week before')}
      </Button>
      {week === 0 ? null : <Button onClick={() => onTurn(0)}>{text('week.this', 'This week')}</Button>}
      <Button icon="forward" onClick={() => onTurn(week + 1)}>
        {text('week.next', 'Next week')}
      </Button>
    </div>
  )
}

function Days({ visits, today }: { visits: readonly HeldVisit[]; today: Day }) {
  const days = [...Map.groupBy(visits, ({ appointment }) => dayOfInstant(appointment.at))]
  return days.map(([day, own]) => (
    <Section
      key={day}
      title={
        day === today
          ? text('week.today', 'Today, {day} · {count}', { day: dayWords(day, 'weekday'), count: own.length })
          : text('week.day', '{day} · {count}', { day: dayWords(day, 'weekday'), count: own.length })
      }
    >
      <ul className="visits">
        {own.map(({ held, appointment }) => (
          <VisitRow key={appointment.id} held={held} visit={appointment} isNamed isDayKnown />
        ))}
      </ul>
    </Section>
  ))
}

function NoVisits({ isAll }: { isAll: boolean }) {
  const hasMembers = useDevice((given) => given.charts.all().length > 0)
  if (!isAll) {
    return (
      <Empty title={text('week.settled', 'Nothing is still needed')}>
        {text('week.settledAbout', 'Every visit of this week has its ride, interpreter and company.')}
      </Empty>
    )
  }
  return (
    <Empty title={text('week.none', 'No visits in this week')}>
      {hasMembers
        ? text('week.noneAbout', 'Plan one on a member’s page, under Visits.')
        : text('week.noMembers', 'Visits of the members you walk with will stand here.')}
    </Empty>
  )
}
