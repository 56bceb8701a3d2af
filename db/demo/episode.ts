// An episode of the demo with all that hangs on it: authorizations, who walks along, outreach attempts, what waits to be done.
import { addDays, addMonths, type Day } from '../../src/base/day.ts'
import { newEpisode } from '../../src/domain/episode.ts'
import { firstAttemptDays } from '../../src/domain/intake/clock.ts'
import { isReached, type Outcome } from '../../src/domain/outcome.ts'
import { newTask } from '../../src/domain/task.ts'
import { addWorkdays, instantAt, officeMinute, streetMinute, workday } from './calendar.ts'
import type { Course } from './course.ts'
import { type Ending, pauseReasons } from './note/ending.ts'
import {
  answersThatEnd,
  missedAtHome,
  missedOutside,
  streetYeses,
  type Try,
  undecided,
  yeses,
} from './note/outreach.ts'
import type { DemoStaff } from './organization.ts'
import type { Pen } from './pen.ts'
import { type Person, told } from './person.ts'

export interface EpisodeGiven {
  readonly course: Course
  readonly person: Person
  readonly lead: DemoStaff | null
  readonly isFamilyWelcome: boolean
  readonly agencyId: string
  readonly planId: string
  readonly ending: Ending | undefined
  readonly hadEcmBefore: boolean | null
}

/** Writes the episode, its authorizations, assignments and attempts; answers its id. */
export function writeEpisode(pen: Pen, given: EpisodeGiven): string {
  const { course, agencyId, planId, lead, ending } = given
  const { chance, today } = pen
  const paused =
    course.pausedOn && lead
      ? {
          pausedOn: course.pausedOn,
          lookAgainOn: workday(addDays(today, chance.between(-2, 28))),
          lookAgainBy: lead.id,
          pauseReason: chance.pick(pauseReasons),
          beforePause: 'active' as const,
        }
      : {}
  const { id: _id, ...fields } = newEpisode({
    id: '',
    agencyId,
    planId,
    state: course.state,
    hadEcmBefore: given.hadEcmBefore,
    acuity: chance.percent(70) ? chance.pick(['High', 'Moderate', 'Moderate', 'Low']) : null,
    referredOn: course.referredOn,
    assignedOn: course.assignedOn,
    engagedOn: course.engagedOn,
    startedOn: course.startedOn,
    endedOn: course.endedOn,
    endReason: ending?.reason ?? null,
    endText: ending?.text ?? null,
    revision: 1,
    ...paused,
  })
  const id = pen.write('episode', course.referredOn, fields)
  writeAuthorizations(pen, given)
  if (lead) writeAssignment(pen, given, id, lead)
  writeTries(pen, given, id)
  writeWaiting(pen, given, id)
  if (paused.lookAgainOn) {
    const what = 'Look again: care is paused'
    const { id: _task, ...task } = newTask({ id: '', kind: 'look-again', what, why: paused.pauseReason })
    const on = course.pausedOn ?? today
    pen.write('task', on, { ...task, dueOn: paused.lookAgainOn, forStaff: paused.lookAgainBy, sourceId: id })
  }
  return id
}

/** Twelve months at first, six each after (CLOCK-3, CLOCK-4); those met on the street wait for the first. */
function writeAuthorizations(pen: Pen, { course, agencyId, planId }: EpisodeGiven): void {
  const { chance, today } = pen
  const common = { planId, agencyId, program: 'ecm', units: null }
  const number = () => `A26${String(chance.between(0, 999_999)).padStart(6, '0')}`
  const decidedBy = 'Utilization management'
  if (course.isStreetStart) {
    const requestedOn = course.startedOn ?? course.engagedOn ?? course.referredOn
    const undecided_ = { number: null, decidedOn: null, startOn: null, endOn: null, decidedBy: null }
    pen.write('authorization', requestedOn, { ...common, ...undecided_, status: 'requested', requestedOn })
    return
  }
  const { requestedOn, decidedOn } = course
  if (decidedOn === null) {
    const undecided_ = { number: null, decidedOn, startOn: null, endOn: null, decidedBy: null }
    pen.write('authorization', course.referredOn, { ...common, ...undecided_, status: 'requested', requestedOn })
    return
  }
  let startOn = decidedOn
  let asked = requestedOn
  let months = 12
  for (;;) {
    const endOn = addDays(addMonths(startOn, months), -1)
    const isOver = endOn < today
    const stopped = course.endedOn !== null && course.endedOn <= endOn
    const dates = { requestedOn: asked, decidedOn: asked === requestedOn ? decidedOn : addDays(asked ?? decidedOn, 3) }
    const status = isOver || stopped ? ('ended' as const) : ('approved' as const)
    pen.write('authorization', dates.decidedOn, {
      ...common,
      ...dates,
      number: number(),
      status,
      startOn,
      endOn,
      decidedBy,
    })
    if (!isOver || stopped) return
    startOn = addDays(endOn, 1)
    asked = addDays(endOn, -chance.between(12, 25))
    months = 6
  }
}

/** One lead; sometimes another before, who left or did not speak the language. */
function writeAssignment(pen: Pen, { course }: EpisodeGiven, episodeId: string, lead: DemoStaff): void {
  const fromOn = course.assignedOn ?? course.tries[0] ?? course.referredOn
  const { endedOn } = course
  const toOn = endedOn && endedOn < fromOn ? fromOn : endedOn
  const endedAt = toOn === null ? null : instantAt(toOn, 1175)
  pen.write('assignment', fromOn, { episodeId, staffId: lead.id, part: 'lead', fromOn, toOn, endedAt, reason: null })
}

function writeTries(pen: Pen, given: EpisodeGiven, episodeId: string): void {
  const { course, person } = given
  for (const [i, day] of course.tries.entries()) {
    const isLast = i === course.tries.length - 1
    const one = tryFor(pen, given, isLast)
    const at = instantAt(day, one.place === 'street' ? streetMinute(pen.chance) : officeMinute(pen.chance))
    pen.write('outreachAttempt', day, {
      episodeId,
      at,
      method: one.method,
      outcome: one.outcome,
      isReached: isReached(one.outcome),
      minutes: pen.chance.percent(92) ? one.minutes + pen.chance.between(0, 2) * 5 : null,
      place: one.place,
      note: one.note === null ? null : told(one.note, person),
      amends: null,
    })
  }
}

const outcomeOfEnd: Readonly<Partial<Record<Ending['reason'], Outcome>>> = {
  declined: 'declined',
  'duplicate-program': 'duplicate-program',
  unsafe: 'unsafe',
  'changed-plan': 'left-plan',
  'left-country': 'not-eligible',
}

function tryFor(pen: Pen, given: EpisodeGiven, isLast: boolean): Try {
  const fitting = triesFor(pen, given, isLast)
  const isFit = (one: Try) => given.isFamilyWelcome || !one.note?.includes('{kin}')
  return pen.chance.pick(fitting.filter(isFit))
}

function triesFor(pen: Pen, { course, person, ending }: EpisodeGiven, isLast: boolean): readonly Try[] {
  const isOutside = person.story.isOutside
  if (isLast && course.engagedOn !== null) return isOutside ? streetYeses : yeses
  const outcome = isLast && ending ? outcomeOfEnd[ending.reason] : undefined
  const answers = outcome ? answersThatEnd[outcome] : undefined
  if (answers) return answers
  if (isLast && course.state === 'outreach' && pen.chance.percent(24)) {
    return undecided.filter((one) => one.place !== (isOutside ? 'home' : 'street'))
  }
  return isOutside ? missedOutside : missedAtHome
}

/** What waits for somebody before care begins. */
function writeWaiting(pen: Pen, { course, lead, hadEcmBefore }: EpisodeGiven, episodeId: string): void {
  const { chance, today } = pen
  const task = (kind: 'name-lead' | 'reach' | 'ask-authorization', what: string, on: Day, dueOn: Day) => {
    const { id: _id, ...fields } = newTask({ id: '', kind, what, dueOn, sourceId: episodeId })
    const isForRole = kind === 'name-lead' || lead === null
    const forWhom = isForRole ? { forRole: 'supervisor', forStaff: null } : { forRole: null, forStaff: lead.id }
    pen.write('task', on, { ...fields, ...forWhom, why: whys[kind] })
  }
  const { state, assignedOn } = course
  if (state === 'assigned' && assignedOn) {
    const due = addDays(assignedOn, firstAttemptDays)
    const first = hadEcmBefore ? 'Coming back to ECM: reach out' : 'New from the plan: reach out'
    if (lead) task('reach', first, assignedOn, due)
    else task('name-lead', 'New from the plan: name who reaches out', assignedOn, due)
  }
  const lastTry = course.tries.at(-1)
  if (state === 'outreach' && lastTry) {
    const soon = [today, addDays(today, -chance.between(1, 4)), workday(addDays(today, chance.between(1, 5)))]
    const next = chance.pick(['Try again, in person', 'Try again, after five', 'Ask the plan for another number'])
    task('reach', next, lastTry, chance.pick([...soon, ...soon.slice(2), ...soon.slice(2), ...soon.slice(2)]))
  }
  if (course.isStreetStart && course.startedOn) {
    task('ask-authorization', 'Ask the plan for the authorization', course.startedOn, addWorkdays(course.startedOn, 12))
  }
}

const whys = {
  'name-lead': 'Outreach begins promptly after assignment (CLOCK-7); the day is our setting',
  reach: 'Outreach goes on until the member is reached or enough was tried (CLOCK-7a)',
  'ask-authorization': 'The first 30 days may run before the plan decides (CLOCK-11, CLOCK-12)',
} as const
