// The days of an episode, from who asked for it to its end, drawn backward from today so that every state has a past that led to it.
import { addDays, type Day, daysBetween } from '../../src/base/day.ts'
import type { EpisodeState } from '../../src/domain/episode.ts'
import { workdayBefore } from './calendar.ts'
import type { Chance } from './chance.ts'

export interface Course {
  readonly state: EpisodeState
  /** Someone met on the street, in care before any authorization (STR-1). */
  readonly isStreetStart: boolean
  readonly referredOn: Day
  readonly requestedOn: Day | null
  readonly decidedOn: Day | null
  readonly assignedOn: Day | null
  /** Days on which someone tried to reach the member, the first one first. */
  readonly tries: readonly Day[]
  readonly engagedOn: Day | null
  readonly startedOn: Day | null
  readonly pausedOn: Day | null
  readonly endedOn: Day | null
  /** The last day on which a contact can have been. */
  readonly lastOn: Day
}

/** The longest past of the demo: two years. */
const longestPast = 730

export interface CourseWish {
  readonly state: EpisodeState
  /** For an ended one: whether care had begun. */
  readonly isOfCare: boolean
  readonly isStreetStart: boolean
  /** Shortest and longest care in days. */
  readonly shortest: number
  readonly longest: number
  /** It must have ended this many days before today. */
  readonly endedBefore: number
}

/** Draws the days of an episode; all lie before today. */
export function courseOf(wish: CourseWish, today: Day, chance: Chance): Course {
  const yesterday = workdayBefore(addDays(today, -1))
  const end = wish.state === 'ended' ? earlier(yesterday, wish.endedBefore + chance.between(2, 380)) : null
  const last = end ?? yesterday
  if (wish.state === 'ended' ? wish.isOfCare : isCare(wish.state)) return careCourse(wish, last, end, today, chance)
  return reachCourse(wish, last, end, chance)
}

function isCare(state: EpisodeState): boolean {
  return state === 'engaged' || state === 'active' || state === 'paused'
}

/** So many days earlier, on a day people work. */
function earlier(day: Day, count: number): Day {
  return workdayBefore(addDays(day, -count))
}

function careCourse(wish: CourseWish, last: Day, end: Day | null, today: Day, chance: Chance): Course {
  const room = longestPast - 90 - daysBetween(last, today)
  const most = Math.max(20, Math.min(wish.longest, room))
  const least = Math.min(most, Math.max(wish.shortest, end === null ? 9 : 45))
  // More began lately than long ago.
  const length = Math.floor(least + (most - least) * chance.next() ** 1.4)
  const isStarted = wish.state !== 'engaged'
  const startedOn = isStarted ? earlier(last, length) : null
  const engagedOn = startedOn
    ? earlier(startedOn, chance.between(0, 9))
    : earlier(
        last,
        chance.weighted([
          [0, 40],
          [1, 25],
          [3, 20],
          [8, 15],
        ]),
      )
  const pausedOn =
    wish.state === 'paused' ? earlier(last, Math.min(chance.between(8, 60), Math.floor(length / 2))) : null
  const before = beforeReach(engagedOn, wish.isStreetStart, triesBefore(chance), chance)
  return {
    state: wish.state,
    isStreetStart: wish.isStreetStart,
    ...before,
    tries: [...before.tries, engagedOn],
    engagedOn,
    startedOn,
    pausedOn,
    endedOn: end,
    lastOn: pausedOn ?? last,
  }
}

function triesBefore(chance: Chance): number {
  return chance.weighted([
    [0, 20],
    [1, 26],
    [2, 24],
    [3, 15],
    [5, 10],
    [7, 5],
  ])
}

function reachCourse(wish: CourseWish, last: Day, end: Day | null, chance: Chance): Course {
  const nothing = { engagedOn: null, startedOn: null, pausedOn: null, endedOn: end, lastOn: last, isStreetStart: false }
  const { state } = wish
  if (state === 'outreach' || state === 'ended') {
    const count =
      state === 'ended'
        ? chance.between(3, 8)
        : chance.weighted([
            [1, 22],
            [2, 24],
            [3, 20],
            [4, 14],
            [6, 12],
            [9, 8],
          ])
    const lastTry = state === 'ended' ? earlier(last, chance.between(0, 4)) : earlier(last, chance.between(0, 9))
    const before = beforeReach(lastTry, false, count - 1, chance)
    return { state, ...nothing, ...before, tries: [...before.tries, lastTry] }
  }
  const assignedOn =
    state === 'assigned'
      ? earlier(
          last,
          chance.weighted([
            [0, 62],
            [1, 20],
            [3, 12],
            [6, 4],
            [12, 2],
          ]),
        )
      : null
  const decidedOn =
    state === 'referred' ? null : earlier(assignedOn ?? last, assignedOn ? chance.between(1, 7) : chance.between(0, 6))
  const referredOn = earlier(decidedOn ?? last, decidedOn ? chance.between(1, 6) : chance.between(0, 6))
  return { state, ...nothing, referredOn, requestedOn: referredOn, decidedOn, assignedOn, tries: [] }
}

/** Request, decision, assignment and the tries before the day someone was reached, or last tried. */
function beforeReach(reachOn: Day, isStreetStart: boolean, count: number, chance: Chance) {
  const tries: Day[] = []
  let day = reachOn
  for (let i = 0; i < count; i++) {
    day = earlier(day, chance.between(2, 7))
    tries.unshift(day)
  }
  if (isStreetStart) return { referredOn: day, requestedOn: null, decidedOn: null, assignedOn: null, tries }
  const assignedOn = earlier(day, chance.between(1, 5))
  const decidedOn = earlier(assignedOn, chance.between(1, 7))
  const requestedOn = earlier(decidedOn, chance.between(1, 6))
  return { referredOn: requestedOn, requestedOn, decidedOn, assignedOn, tries }
}
