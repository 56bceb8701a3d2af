// The visits of some days for who walks with the members, each with what it still needs; pure, so that the device works it out without a
// signal.
import { addDays, type Day, type Instant, weekday } from '../base/day.ts'
import type { Appointment, AppointmentArranged } from './appointment.ts'
import { dayOfInstant } from './program-day.ts'
import type { Task } from './task.ts'
import type { ChartAtHand } from './today.ts'

/** What somebody has still to see to. `outcome`: its hour is past, and nobody said what came of it. */
export type VisitNeed = 'ride' | 'interpreter' | 'company' | 'outcome'

export interface Visit {
  readonly member: string
  readonly appointment: Appointment
  readonly needs: readonly VisitNeed[]
}

/** What a visit still needs; nothing once it is over. */
export function visitNeeds(visit: Appointment, now: Instant): readonly VisitNeed[] {
  if (visit.outcome !== null) return []
  if (visit.at <= now) return ['outcome']
  return [
    ...(visit.ride === 'to-arrange' ? (['ride'] as const) : []),
    ...(visit.interpreter === 'to-book' ? (['interpreter'] as const) : []),
    ...(visit.company === 'to-find' ? (['company'] as const) : []),
  ]
}

/** What one touch can settle; who goes along must be named. */
export type Settled = 'ride' | 'interpreter'

/** The visit with that need settled, else as it stands. */
export function settledVisit(member: string, visit: Appointment, need: Settled): AppointmentArranged {
  const { id: appointment, at, place, rideNote, company, companionId, questions, remindOn } = visit
  return {
    ...{ member, appointment, at, place, rideNote, company, companionId, questions, remindOn },
    ride: need === 'ride' ? 'arranged' : visit.ride,
    interpreter: need === 'interpreter' ? 'booked' : visit.interpreter,
  }
}

/** What finishing a task says of its visit: the visit with that settled, where it still needed it. */
export function settledByTask(
  member: string,
  task: Task,
  visits: readonly Appointment[],
): AppointmentArranged | undefined {
  const visit = visits.find((one) => one.id === task.sourceId && one.outcome === null)
  if (visit === undefined) return undefined
  if (task.kind === 'arrange-ride' && visit.ride === 'to-arrange') return settledVisit(member, visit, 'ride')
  if (task.kind === 'book-interpreter' && visit.interpreter === 'to-book')
    return settledVisit(member, visit, 'interpreter')
  return undefined
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** My visits of these days, both included, the earliest first: those of my members, and those I go along on. Called off or moved ones are not. */
export function visitsOf(
  charts: readonly ChartAtHand[],
  { from, to, now, staffId }: { readonly from: Day; readonly to: Day; readonly now: Instant; readonly staffId: string },
): readonly Visit[] {
  return charts
    .flatMap(({ member, relation, chart }) =>
      chart.appointment
        .filter((one) => relation === 'caseload' || one.companionId === staffId)
        .filter(({ outcome }) => outcome !== 'moved' && outcome !== 'called-off')
        .filter(({ at }) => from <= dayOfInstant(at) && dayOfInstant(at) <= to)
        .map((appointment): Visit => ({ member, appointment, needs: visitNeeds(appointment, now) })),
    )
    .toSorted((one, other) => (one.appointment.at < other.appointment.at ? -1 : 1))
}

/** Whether a missed or moved visit has its next day already: a later one with the same, or of the same kind. */
export function isFollowed(visit: Appointment, all: readonly Appointment[]): boolean {
  return all.some(
    (one) =>
      one.id !== visit.id &&
      one.at > visit.at &&
      one.outcome !== 'called-off' &&
      (one.withWhom === visit.withWhom || one.kind === visit.kind),
  )
}
