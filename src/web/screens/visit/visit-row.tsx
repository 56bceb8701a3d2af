// One visit as a line: when, with whom, what is arranged, what is still needed in a word with its shape, and what one can do about it.
import { Link } from '@tanstack/react-router'
import { arrangeAppointment } from '../../../api/appointment.ts'
import type { Appointment } from '../../../domain/appointment.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { settledVisit, type VisitNeed, visitNeeds } from '../../../domain/visit-week.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { bookingWords, companyWords, rideWords, visitKindWords, visitNeedWords } from '../../text/visit-words.ts'
import { useActing } from '../act/act.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { personOf } from '../person.ts'

export type VisitRowProps = {
  held: HeldChart
  visit: Appointment
  /** Names the member, where the list is of many. */
  isNamed?: boolean
  /** Leaves the day out, where a heading says it. */
  isDayKnown?: boolean
}

/** A visit that is not over. */
export function VisitRow({ held, visit, isNamed = false, isDayKnown = false }: VisitRowProps) {
  const house = useHouse()
  const me = useMe()
  const needs = visitNeeds(visit, device.clock.now())
  const settled = [
    visit.ride === 'to-arrange' || visit.ride === 'not-needed' ? '' : rideWords(visit.ride),
    visit.rideNote ?? '',
    visit.interpreter === 'to-book' || visit.interpreter === 'not-needed' ? '' : bookingWords(visit.interpreter),
    visit.company === 'to-find' || visit.company === 'not-needed'
      ? ''
      : companyWords(visit.company, staffName(house, visit.companionId, me)),
    visit.remindOn === null ? '' : text('visit.remind', 'Remind {day}', { day: dayWords(visit.remindOn, 'short') }),
  ].filter((part) => part !== '')
  return (
    <li className="visit">
      <p className="visit__when">
        {isDayKnown ? null : <span className="visit__day">{dayWords(dayOfInstant(visit.at), 'short')}</span>}{' '}
        <span className="figures">{timeWords(visit.at)}</span>
      </p>
      <div className="visit__what">
        {isNamed ? <Who held={held} /> : null}
        <p className="visit__with">
          <bdi>{visit.withWhom}</bdi> <span className="visit__kind">{visitKindWords(visit.kind)}</span>
        </p>
        {visit.place === null ? null : (
          <p className="visit__line">
            <Icon name="place" small label={text('visit.place', 'Place')} /> <bdi>{visit.place}</bdi>
          </p>
        )}
        <Needs held={held} visit={visit} needs={needs} />
        {settled.length === 0 ? null : <p className="visit__line">{settled.join(' · ')}</p>}
        <Questions questions={visit.questions} />
      </div>
      <VisitActs held={held} visit={visit} isPast={needs.includes('outcome')} />
    </li>
  )
}

/** What is still needed, each with the one touch that settles it. */
function Needs({ held, visit, needs }: { held: HeldChart; visit: Appointment; needs: readonly VisitNeed[] }) {
  const { open } = useActing()
  const saving = useSaving()
  const mayWrite = device.may('care.write', held.member)
  if (needs.length === 0) return null
  function settle(need: VisitNeed): void {
    if (need === 'company') open('visit', held.member, visit.id)
    if (need !== 'ride' && need !== 'interpreter') return
    const says = need === 'ride' ? rideWords('arranged') : bookingWords('booked')
    void saving.save(arrangeAppointment, settledVisit(held.member, visit, need), { says })
  }
  return (
    <>
      <NotSaved saving={saving} />
      <ul className="visit__needs" aria-label={text('visit.needs', 'Still needed')}>
        {needs.map((need) => (
          <li key={need}>
            <Tag kind="due" icon="due">
              {visitNeedWords(need)}
            </Tag>
            {mayWrite && need !== 'outcome' ? (
              <Button
                dense
                kind="bare"
                aria-label={text('act.for', '{act}: {what}', { act: settleWords(need), what: visit.withWhom })}
                disabled={saving.isBusy}
                onClick={() => settle(need)}
              >
                {settleWords(need)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function settleWords(need: 'ride' | 'interpreter' | 'company'): string {
  switch (need) {
    case 'ride':
      return text('visit.rideSettled', 'Arranged')
    case 'interpreter':
      return text('visit.interpreterSettled', 'Booked')
    case 'company':
      return text('visit.companySettled', 'Name who')
  }
}

/** Whom it is for, and what not to do, before any place (SAF-3). */
function Who({ held }: { held: HeldChart }) {
  const person = personOf(held.chart, device.clock.today())
  if (person === undefined) return null
  return (
    <>
      <p className="visit__who">
        <Link to="/member/$memberId/$tab" params={{ memberId: held.member, tab: 'visits' }} data-visit>
          <bdi>{person.name}</bdi>
        </Link>{' '}
        <span className="visit__kind">
          {person.language}
          {person.interpreter === undefined ? '' : `, ${person.interpreter}`}
        </span>
      </p>
      {[...person.safetyFlags, ...person.doNot].map((words) => (
        <p key={words} className="visit__safety">
          <Icon name="shield" small /> <bdi>{words}</bdi>
        </p>
      ))}
    </>
  )
}

/** What the member wants to ask there. */
export function Questions({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null
  return (
    <details className="visit__questions">
      <summary>
        {text('visit.questions', '{count, plural, one {# question to ask} other {# questions to ask}}', {
          count: questions.length,
        })}
      </summary>
      <ul>
        {questions.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

function VisitActs({ held, visit, isPast }: { held: HeldChart; visit: Appointment; isPast: boolean }) {
  const { open } = useActing()
  if (!device.may('care.write', held.member)) return null
  const of = (act: string) => text('act.for', '{act}: {what}', { act, what: visit.withWhom })
  const change = text('visit.change', 'Change')
  const over = text('visit.over', 'What came of it')
  return (
    <div className="visit__acts">
      <Button
        dense
        kind={isPast ? 'quiet' : 'bare'}
        icon="check"
        aria-label={of(over)}
        onClick={() => open('visit-over', held.member, visit.id)}
      >
        {over}
      </Button>
      <Button
        dense
        kind="bare"
        icon="note"
        aria-label={of(change)}
        onClick={() => open('visit', held.member, visit.id)}
      >
        {change}
      </Button>
    </div>
  )
}
