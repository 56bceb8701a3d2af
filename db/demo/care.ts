// The contacts of an episode in care, with what each left to do: done by a later contact, still open, overdue or due today.

import type { Instant } from '../../src/base/day.ts'
import { addDays, type Day, daysBetween, laterOf } from '../../src/base/day.ts'
import { set } from '../../src/domain/change.ts'
import { newTask } from '../../src/domain/task.ts'
import { addWorkdays, instantAt, officeMinute, streetMinute, workday, workdayBefore } from './calendar.ts'
import type { Course } from './course.ts'
import { taskOutcomes, unanswered } from './note/common.ts'
import type { Moment } from './note/moment.ts'
import type { DemoStaff } from './organization.ts'
import type { Pen } from './pen.ts'
import { type Person, told } from './person.ts'
import { scriptOf } from './script.ts'

export interface CareGiven {
  readonly episodeId: string
  readonly course: Course
  readonly person: Person
  readonly lead: DemoStaff
  readonly isFamilyWelcome: boolean
  /** Whether entries struck as "wrong chart" may be among them: updates are slow in a great load. */
  readonly isStruckShown: boolean
  /** The last contact of an ended episode. */
  readonly last: Moment | undefined
}

/** What is left to do after a contact, until a later one does it. */
interface Left {
  readonly id: string
  readonly what: string
  readonly on: Day
  readonly dueOn: Day
  readonly sourceId: string
  readonly labels: Moment['labels']
}

/** Writes the contacts and tasks of an episode. Answers the day the main thread came to its end, if it did. */
export function writeCare(pen: Pen, given: CareGiven): Day | null {
  const { course, person } = given
  const from = course.engagedOn ?? course.startedOn
  if (from === null) return null
  const days = contactDays(pen, from, course, person.story.isChild)
  const scenes = scriptOf(person.story, days.length, given.isFamilyWelcome, pen.chance)
  const left = new Map<number | null, Left>()
  let mainDoneOn: Day | null = null
  for (const [i, day] of days.entries()) {
    const scene = scenes[i]
    if (!scene) continue
    if (pen.chance.percent(9)) writeMissed(pen, given, day)
    const isEnd = course.state === 'ended' && i === days.length - 1 && given.last !== undefined
    const moment = isEnd && given.last ? given.last : scene.moment
    const at = instantAt(day, scene.moment.place === 'street' ? streetMinute(pen.chance) : officeMinute(pen.chance))
    const before = left.get(scene.thread)
    if (before) writeDone(pen, given, before, at)
    left.delete(scene.thread)
    const isOpenEnd = i > days.length - 5 && course.state !== 'ended'
    const next = isEnd ? null : writeContact(pen, given, moment, day, at, isOpenEnd)
    if (isEnd) writeContact(pen, given, moment, day, at, false)
    if (next) left.set(scene.thread, next)
    if (scene.isMain && scene.isLastOfThread) mainDoneOn = day
  }
  settle(pen, given, [...left.values()], days.at(-1) ?? from)
  return mainDoneOn
}

/** Often in the first weeks, then about twice a month; no day twice. */
function contactDays(pen: Pen, from: Day, course: Course, isChild: boolean): readonly Day[] {
  const days: Day[] = []
  const isStarted = course.startedOn !== null
  let day = addWorkdays(from, pen.chance.between(1, 4))
  while (day <= course.lastOn && day < pen.today && days.length < 60) {
    days.push(day)
    const isEarly = daysBetween(from, day) < 60
    const gap = isChild
      ? pen.chance.between(12, 30)
      : isEarly
        ? pen.chance.between(isStarted ? 4 : 2, 10)
        : pen.chance.between(9, 24)
    day = workday(addDays(day, gap))
  }
  // Care that goes on was not left alone: its last contact is at most two weeks old.
  const last = days.at(-1)
  if (course.state === 'active' && (!last || daysBetween(last, pen.today) > 16)) {
    const near = workday(addDays(pen.today, -pen.chance.between(2, 12)))
    if (near < pen.today && (!last || near > last) && near >= from) days.push(near)
  }
  return days
}

function writeMissed(pen: Pen, { episodeId, person, course }: CareGiven, day: Day): void {
  const before = workdayBefore(addDays(day, -1))
  if (before < (course.engagedOn ?? before)) return
  const at = instantAt(before, officeMinute(pen.chance))
  pen.write('contact', before, {
    episodeId,
    at,
    method: 'phone',
    outcome: 'not-reached',
    withWhom: [],
    place: 'phone',
    minutes: pen.chance.percent(60) ? 5 : null,
    services: ['coordination'],
    interpreterMode: null,
    note: told(pen.chance.pick(unanswered), person),
    nextStep: null,
    nextStepOn: null,
    signedAt: instantAt(before, 1140),
    amends: null,
  })
}

function writeContact(
  pen: Pen,
  given: CareGiven,
  moment: Moment,
  day: Day,
  at: Instant,
  isOpenEnd: boolean,
): Left | null {
  const { chance } = pen
  const { episodeId, person } = given
  const id = chance.id(Date.parse(at))
  const dueOn = isOpenEnd ? dueNear(pen, day) : workday(addDays(day, chance.between(3, 18)))
  const next = moment.next === null ? null : told(moment.next, person)
  const isByGuardian = moment.alsoWith.includes('guardian') && moment.method !== 'in-person'
  const minutes = chance.percent(94) ? Math.max(5, moment.minutes + chance.between(-2, 3) * 5) : null
  const contact = {
    episodeId,
    at,
    method: moment.method,
    outcome: 'reached' as const,
    withWhom: isByGuardian ? [...moment.alsoWith] : ['member' as const, ...moment.alsoWith],
    place: moment.place,
    minutes,
    services: moment.services.length > 0 ? [...moment.services] : ['coordination' as const],
    interpreterMode: interpreterFor(given),
    note: told(moment.note, person),
    nextStep: next,
    nextStepOn: next === null ? null : dueOn,
    signedAt: instantAt(day, 1170),
    amends: null,
  }
  pen.write('contact', day, { ...contact, id, labels: [...moment.labels] })
  if (chance.percent(1)) writeMended(pen, { ...contact, labels: [...moment.labels] }, id, day)
  if (given.isStruckShown && chance.percent(0.6)) writeStruck(pen, given, day)
  return next === null ? null : { id: pen.id(day), what: next, on: day, dueOn, sourceId: id, labels: moment.labels }
}

function interpreterFor({ person, lead }: CareGiven) {
  if (person.spoken === 'English') return null
  if (lead.languages.includes(person.spoken)) return 'bilingual-staff' as const
  return person.needsInterpreter ? ('qualified-interpreter' as const) : ('not-needed' as const)
}

/** The same contact again with its minutes mended: the first stays in the journal, the second is shown. */
function writeMended(pen: Pen, contact: Parameters<typeof pen.write<'contact'>>[2], amends: string, day: Day): void {
  pen.write('contact', day, { ...contact, minutes: 30, note: `${contact.note ?? ''} (Minutes corrected.)`, amends })
}

/** A note that belongs to another chart, struck the same day. */
function writeStruck(pen: Pen, { episodeId }: CareGiven, day: Day): void {
  const id = pen.write('contact', day, {
    episodeId,
    at: instantAt(day, 620),
    method: 'phone',
    outcome: 'reached',
    withWhom: ['member'],
    place: 'phone',
    minutes: 10,
    services: ['coordination'],
    interpreterMode: null,
    note: 'Call about a ride. Written into the wrong chart.',
    nextStep: null,
    nextStepOn: null,
    signedAt: instantAt(day, 640),
    amends: null,
  })
  pen.changes.push(set('contact', id, { struckAt: instantAt(day, 700) }))
}

/** When the open next steps are due, seen from today: some overdue, some today, most soon. Never before the contact itself. */
function dueNear(pen: Pen, day: Day): Day {
  const { chance, today } = pen
  const due = chance.weighted<() => Day>([
    [() => addDays(today, -chance.between(1, 7)), 9],
    [() => today, 14],
    [() => workday(addDays(today, chance.between(1, 6))), 38],
    [() => workday(addDays(today, chance.between(7, 26))), 39],
  ])()
  return laterOf(due, addDays(day, 1))
}

function taskOf(left: Left, lead: DemoStaff) {
  const { id: _id, labels: _labels, ...task } = newTask({ id: left.id, kind: 'next-step', what: left.what })
  return { ...task, id: left.id, labels: left.labels, dueOn: left.dueOn, forStaff: lead.id, sourceId: left.sourceId }
}

function writeDone(pen: Pen, { lead }: CareGiven, left: Left, at: Instant, outcome?: string): void {
  pen.write('task', left.on, {
    ...taskOf(left, lead),
    doneAt: at,
    doneBy: lead.id,
    outcome: outcome ?? pen.chance.pick(taskOutcomes),
  })
}

/** What is left at the end: closed with the episode, closed when it grew old, else open. An active member always has a next step. */
function settle(pen: Pen, given: CareGiven, left: readonly Left[], lastOn: Day): void {
  const { course, lead } = given
  const closedAt = instantAt(course.endedOn ?? lastOn, 1175)
  let open = 0
  for (const one of left) {
    if (course.state === 'ended') writeDone(pen, given, one, closedAt, 'The episode ended')
    else if (one.dueOn < pen.today && one.on < lastOn) writeDone(pen, given, one, closedAt)
    else {
      pen.write('task', one.on, taskOf(one, lead))
      open += 1
    }
  }
  if (open > 0 || course.state === 'ended' || course.state === 'paused' || pen.chance.percent(8)) return
  const what = course.state === 'engaged' ? 'First visit: begin the assessment' : 'Monthly visit'
  const next = { id: pen.id(lastOn), what, on: lastOn, dueOn: dueNear(pen, lastOn), labels: [] }
  pen.write('task', lastOn, { ...taskOf({ ...next, sourceId: '' }, lead), sourceId: null })
}
