// The clocks of a request for ECM: five working days, 72 clock hours, or with a streamlined start the thirty days from the first service, which
// may end before the plan has to have decided (CLOCK-1, 2, 11, 12; STR-2). Who is next is who is late first, and the list says why.
import { addDays, type Day, daysBetween, type Instant } from '../base/day.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationRequest, RequestSpeed } from './authorization-request.ts'
import type { At } from './change.ts'
import { standing } from './chart.ts'
import { type ClockState, clockOn, due, state } from './clock.ts'
import type { Episode } from './episode.ts'
import { dayOfInstant } from './program-day.ts'

type Content = At['content']

export interface AskedHow {
  readonly speed: RequestSpeed
  /** A day where the hour is not known. */
  readonly received: Day | Instant
  readonly firstServiceOn: Day | null
}

export interface AskedFrom {
  readonly authorizations: readonly Authorization[]
  readonly requests: readonly AuthorizationRequest[]
  readonly episodes: readonly Episode[]
}

/** Whether ECM was authorized before: the first lasts twelve months, each one after it six (CLOCK-3, CLOCK-4). */
export function isFirst(authorization: Pick<Authorization, 'id'>, authorizations: readonly Authorization[]): boolean {
  return !standing(authorizations).some(
    (one) =>
      one.id !== authorization.id && one.program === 'ecm' && (one.status === 'approved' || one.status === 'ended'),
  )
}

/** How it was asked: as its request says; without one, care that began before any authorization is a streamlined start, else it is routine. */
export function askedHow(authorization: Authorization, { authorizations, requests, episodes }: AskedFrom): AskedHow {
  const request = standing(requests).find((one) => one.authorizationId === authorization.id)
  if (request)
    return { speed: request.speed, received: request.receivedAt, firstServiceOn: request.firstServiceOn ?? null }
  const received = authorization.requestedOn ?? authorization.recordedAt
  const begun = standing(episodes).find(
    (one) =>
      one.startedOn !== null &&
      one.state !== 'ended' &&
      one.planId === authorization.planId &&
      (one.assignedOn === null || one.startedOn < one.assignedOn),
  )
  return begun && isFirst(authorization, authorizations)
    ? { speed: 'streamlined', received, firstServiceOn: begun.startedOn }
    : { speed: 'routine', received, firstServiceOn: null }
}

export interface RequestDue {
  readonly dueOn: Day
  readonly lateAt: Instant
  readonly state: ClockState
  /** The last day of a streamlined start, and the day its request is best here by. */
  readonly windowEndsOn: Day | null
  readonly askBy: Day | null
}

/** By when the plan decides: its own clock, or the end of the thirty days of a streamlined start, whichever comes first. */
export function requestDue(content: Content, asked: AskedHow, now: Instant): RequestDue {
  const day = asked.received.length === 10 ? asked.received : dayOfInstant(asked.received)
  const id = asked.speed === 'expedited' ? 'authorization.expedited' : 'authorization.routine'
  const own = { clock: clockOn(content, id, day), start: asked.received }
  const thirty = windowOf(content, asked.firstServiceOn)
  const decide = due(own.clock, own.start, content.calendar)
  const isWindowFirst = thirty !== null && thirty.ends.lateAt < decide.lateAt
  const first = isWindowFirst ? { clock: thirty.clock, start: thirty.start } : own
  return {
    dueOn: isWindowFirst ? thirty.ends.day : decide.day,
    lateAt: isWindowFirst ? thirty.ends.lateAt : decide.lateAt,
    state: state(first.clock, first.start, now, content.calendar),
    windowEndsOn: thirty?.ends.day ?? null,
    askBy: thirty?.askBy ?? null,
  }
}

function windowOf(content: Content, start: Day | null) {
  if (start === null || start < '2025-01-01') return null
  const clock = clockOn(content, 'streamlined.window', start)
  const ask = clockOn(content, 'streamlined.request', start)
  return { clock, start, ends: due(clock, start, content.calendar), askBy: due(ask, start, content.calendar).day }
}

/** The day on which a streamlined start is warned of, the first of the two (STR-2; ours). */
export const warnDay = 20

export const streamlinedWarnings = ['day-20', 'ask-by', 'over'] as const
export type StreamlinedWarning = (typeof streamlinedWarnings)[number]

/** What to warn of, from day 20 on, again on the day the request should be here by, and when the thirty days are over. */
export function streamlinedWarning(
  { windowEndsOn, askBy }: Pick<RequestDue, 'windowEndsOn' | 'askBy'>,
  firstServiceOn: Day | null,
  today: Day,
): StreamlinedWarning | null {
  if (windowEndsOn === null || askBy === null || firstServiceOn === null) return null
  if (today > windowEndsOn) return 'over'
  const days = [
    { on: addDays(firstServiceOn, warnDay), says: 'day-20' as const },
    { on: askBy, says: 'ask-by' as const },
  ]
  return days.filter(({ on }) => on <= today).toSorted((one, other) => (one.on < other.on ? 1 : -1))[0]?.says ?? null
}

/** Which day of a streamlined start it is; the first service is day 0. */
export function dayOfStart(firstServiceOn: Day, today: Day): number {
  return daysBetween(firstServiceOn, today)
}

export const queueReasons = ['late', 'due-today', 'window-ends', 'expedited', 'second-waits', 'in-order'] as const
export type QueueReason = (typeof queueReasons)[number]

interface Queued {
  readonly lateAt: Instant
  readonly state: ClockState
  readonly speed: RequestSpeed
  readonly warning: StreamlinedWarning | null
  readonly waitsForSecond: boolean
}

/** Why somebody stands where they stand in the list. */
export function queueReason({ state: stands, speed, warning, waitsForSecond }: Queued): QueueReason {
  if (stands === 'late') return 'late'
  if (stands === 'due') return 'due-today'
  if (speed === 'expedited') return 'expedited'
  if (warning !== null) return 'window-ends'
  return waitsForSecond ? 'second-waits' : 'in-order'
}

/** Who is late first is next. */
export function inOrder<Q extends Pick<Queued, 'lateAt'>>(all: readonly Q[]): readonly Q[] {
  return all.toSorted((one, other) => (one.lateAt < other.lateAt ? -1 : one.lateAt > other.lateAt ? 1 : 0))
}
