// The member's visits on paper: when, with whom, where, how one gets there, who interprets, what to ask.
import type { Instant } from '../../../base/day.ts'
import type { Appointment } from '../../../domain/appointment.ts'
import type { Chart } from '../../../domain/chart.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import type { Paper } from './paper.ts'

/** The visits to come, the soonest first. */
export function printedVisits({ appointment }: Pick<Chart, 'appointment'>, now: Instant): readonly Appointment[] {
  return appointment
    .filter((one) => one.outcome === null && one.at >= now)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** The visit list; a line that holds a private place is not there. */
export function PrintedVisits({ held, paper }: { held: HeldChart; paper: Paper }) {
  const visits = printedVisits(held.chart, device.clock.now())
  if (visits.length === 0) return <p>{paper.say('noVisits')}</p>
  return (
    <ol className="paper__visits">
      {visits.map((visit) => (
        <PrintedVisit key={visit.id} visit={visit} paper={paper} />
      ))}
    </ol>
  )
}

function PrintedVisit({ visit, paper }: { visit: Appointment; paper: Paper }) {
  const { at, withWhom, place, ride, rideNote, interpreter } = visit
  const questions = visit.questions.filter(paper.isSafe)
  const way = [
    ...(ride === 'own' ? [paper.say('ride.own')] : []),
    ...(ride === 'arranged' ? [paper.say('ride.arranged')] : []),
    ...(ride === 'to-arrange' ? [paper.say('ride.toArrange')] : []),
    ...(rideNote !== null && paper.isSafe(rideNote) ? [rideNote] : []),
    ...(interpreter === 'booked' || interpreter === 'bilingual-staff' ? [paper.say('interpreter.booked')] : []),
    ...(interpreter === 'to-book' ? [paper.say('interpreter.toBook')] : []),
  ]
  return (
    <li>
      <p className="paper__name">
        {paper.day(dayOfInstant(at))}, {paper.time(at)}
      </p>
      {paper.isSafe(withWhom) ? <p dir="auto">{withWhom}</p> : null}
      {place === null || !paper.isSafe(place) ? null : <p dir="auto">{place}</p>}
      {way.length === 0 ? null : <p>{way.join(' · ')}</p>}
      {questions.length === 0 ? null : (
        <>
          <p className="paper__who">{paper.say('ask')}</p>
          <ul>
            {questions.map((one) => (
              <li key={one} dir="auto">
                {one}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}
