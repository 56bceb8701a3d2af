// The contacts of an episode in care, with what each left to do: done by a later contact, still open, overdue or due today.

import type { Instant } from '../../src/base/day.ts'
import { addDays, type Day, daysBetween, laterOf } from '../../src/base/day.ts'
import { set } from '../../src/domain/change.ts'
import { newTask } from '../../src/domain/task.ts'
import { addWorkdays, instantAt, officeMinute, streetMinute, workday, workdayBefore } from './calendar.ts'
import type { Course } from './course.ts'
import { taskOutcomes, unanswered } from './note/everyday.ts'
import type { Moment } from './note/moment.ts'
import type { DemoStaff } from './organization.ts'
import type { Pen } from './pen.ts'
import { type Person, told } from './person.ts'
import { type Scene, scriptOf } from './script.ts'

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

const notClosed = { closedAt: null, closedBy: null, closeReason: null } as const

/** So long ago, a writer who forgot something has finished it since. */
const finishedDays = 20

/** A contact to be: its day and hour, and what happens. */
interface Planned {
  readonly day: Day
  readonly at: Instant
  readonly scene: Scene
}

/** Writes the contacts and tasks of an episode. Answers the day on which the member moved, if one of them tells of it. */
export function writeCare(pen: Pen, given: CareGiven): Day | null {
  const { course, person } = given
  const from = course.engagedOn ?? course.startedOn
  if (from === null) return null
  const planned = planOf(pen, given, contactDays(pen, from, course, person.story.isChild))
  let open = 0
  for (const [i, one] of planned.entries()) {
    if (pen.chance.percent(9)) writeMissed(pen, given, one.day)
    const due = dueOf(pen, given, planned, i)
    const contactId = writeContact(pen, given, one, due.on)
    if (one.scene.moment.next === null) continue
    writeTask(pen, given, one, contactId, due)
    if (due.doneAt === null) open += 1
  }
  if (open === 0) writeNextVisit(pen, given, planned.at(-1)?.day ?? from)
  return planned.find((one) => one.scene.moment.isMove)?.day ?? null
}

function planOf(pen: Pen, given: CareGiven, days: readonly Day[]): readonly Planned[] {
  const scenes = scriptOf(given.person.story, days.length, given.isFamilyWelcome, pen.chance)
  return days.flatMap((day, i) => {
    const isEnd = given.course.state === 'ended' && i === days.length - 1
    const scene = isEnd && given.last ? { moment: given.last, thread: null } : scenes[i]
    if (!scene) return []
    const isOutside = scene.moment.place === 'street'
    return [{ day, at: instantAt(day, isOutside ? streetMinute(pen.chance) : officeMinute(pen.chance)), scene }]
  })
}

interface Due {
  readonly on: Day
  /** The contact that did it; null while it is open. */
  readonly doneAt: Instant | null
  readonly outcome: string | null
}

/** When what a contact leaves to do is due, and whether a later one did it: of its own thread, else the first after the day. */
function dueOf(pen: Pen, { course }: CareGiven, planned: readonly Planned[], i: number): Due {
  const { chance } = pen
  const one = planned[i]
  if (!one) throw new RangeError('no such contact')
  const usual = workday(addDays(one.day, chance.between(3, 18)))
  const later = planned.slice(i + 1)
  const follows = later.find(({ scene }) => scene.thread !== null && scene.thread === one.scene.thread)
  const isOld = course.state === 'ended' || daysBetween(one.day, pen.today) > 40
  const after = isOld ? later.find(({ day }) => day >= usual) : undefined
  const done = follows ?? after
  if (done) return { on: usual, doneAt: done.at, outcome: chance.pick(taskOutcomes) }
  const closesOn = course.endedOn ?? course.pausedOn
  const outcome = course.endedOn ? 'The episode ended' : 'Care is paused'
  if (closesOn) return { on: usual, doneAt: instantAt(closesOn, 1175), outcome }
  return { on: dueNear(pen, one.day), doneAt: null, outcome: null }
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

function writeMissed(pen: Pen, { episodeId, person, course, isFamilyWelcome }: CareGiven, day: Day): void {
  const { chance } = pen
  const before = workdayBefore(addDays(day, -1))
  if (before < (course.engagedOn ?? before)) return
  const away = person.story.isOutside ? 'home' : 'street'
  const moment = chance.pick(unanswered.filter(({ place }) => place !== away && (isFamilyWelcome || place === 'phone')))
  pen.write('contact', before, {
    episodeId,
    at: instantAt(before, officeMinute(chance)),
    method: moment.method,
    outcome: 'not-reached',
    withWhom: [],
    place: moment.place,
    minutes: chance.percent(60) ? moment.minutes : null,
    services: ['coordination'],
    interpreterMode: null,
    note: told(moment.note, person),
    nextStep: null,
    nextStepOn: null,
    householdVisit: null,
    signedAt: instantAt(before, 1140),
    amends: null,
    amendReason: null,
    ...notClosed,
  })
}

/** Writes a contact; answers its id. */
function writeContact(pen: Pen, given: CareGiven, { day, at, scene }: Planned, dueOn: Day): string {
  const { chance } = pen
  const { episodeId, person } = given
  const { moment } = scene
  const id = chance.id(Date.parse(at))
  const next = moment.next === null ? null : told(moment.next, person)
  const isByGuardian = moment.alsoWith.includes('guardian') && moment.method !== 'in-person'
  const more = moment.method === 'in-person' ? chance.between(-2, 3) : chance.between(-1, 2)
  const lacks = lackOf(pen, day)
  const contact = {
    episodeId,
    at,
    method: moment.method,
    outcome: 'reached' as const,
    withWhom: isByGuardian ? [...moment.alsoWith] : ['member' as const, ...moment.alsoWith],
    place: moment.place,
    // Nobody fills in minutes that a worker left out (EXC-8).
    minutes: lacks !== 'minutes' ? Math.max(5, moment.minutes + more * 5) : null,
    services: lacks === 'services' ? [] : moment.services.length > 0 ? [...moment.services] : ['coordination' as const],
    interpreterMode: interpreterFor(given),
    note: lacks === 'words' ? null : told(moment.note, person),
    nextStep: next,
    nextStepOn: next === null ? null : dueOn,
    householdVisit: null,
    signedAt: lacks === 'signature' ? null : instantAt(day, 1170),
    amends: null,
    amendReason: null,
    ...notClosed,
    labels: [...moment.labels],
  }
  pen.write('contact', day, { ...contact, id })
  if (chance.percent(1)) writeMended(pen, contact, id, day)
  if (given.isStruckShown && chance.percent(0.6)) writeStruck(pen, given, day)
  return id
}

/** What the writer of a contact has still to add; nothing in most, and in all that are old. One throw, so that the rest of a story stays as it was. */
function lackOf({ chance, today }: Pen, day: Day): 'minutes' | 'signature' | 'services' | 'words' | undefined {
  const lack = chance.weighted<'minutes' | 'signature' | 'services' | 'words' | undefined>([
    [undefined, 88],
    ['minutes', 4],
    ['signature', 4],
    ['services', 2],
    ['words', 2],
  ])
  return daysBetween(day, today) <= finishedDays ? lack : undefined
}

function interpreterFor({ person, lead }: CareGiven) {
  if (person.spoken === 'English') return null
  if (lead.languages.includes(person.spoken)) return 'bilingual-staff' as const
  return person.needsInterpreter ? ('qualified-interpreter' as const) : ('not-needed' as const)
}

/** The same contact again with its minutes mended: the first stays in the journal, the second is shown. */
function writeMended(pen: Pen, contact: Parameters<typeof pen.write<'contact'>>[2], amends: string, day: Day): void {
  pen.write('contact', day, { ...contact, minutes: 30, amends, amendReason: 'Minutes corrected' })
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
    householdVisit: null,
    signedAt: instantAt(day, 640),
    amends: null,
    amendReason: null,
    ...notClosed,
  })
  pen.changes.push(set('contact', id, { struckAt: instantAt(day, 700) }))
}

/** When the open next steps are due, seen from today: some overdue, some today, most soon. Never before the contact itself. */
function dueNear(pen: Pen, day: Day): Day {
  const { chance, today } = pen
  const due = chance.weighted<() => Day>([
    [() => workdayBefore(addDays(today, -chance.between(1, 7))), 9],
    [() => today, 14],
    [() => workday(addDays(today, chance.between(1, 6))), 38],
    [() => workday(addDays(today, chance.between(7, 26))), 39],
  ])()
  return laterOf(due, addDays(day, 1))
}

function writeTask(pen: Pen, { lead, person }: CareGiven, one: Planned, sourceId: string, due: Due): void {
  const { moment } = one.scene
  const {
    id: _id,
    labels: _labels,
    ...task
  } = newTask({ id: '', kind: 'next-step', what: told(moment.next ?? '', person) })
  pen.write('task', one.day, {
    ...task,
    labels: [...moment.labels],
    dueOn: due.on,
    forStaff: lead.id,
    doneAt: due.doneAt,
    doneBy: due.doneAt === null ? null : lead.id,
    outcome: due.outcome,
    sourceId,
  })
}

/** Nearly every member in care has a next step, also where the last contact left none. */
function writeNextVisit(pen: Pen, { course, lead }: CareGiven, lastOn: Day): void {
  if (course.state === 'ended' || course.state === 'paused' || pen.chance.percent(8)) return
  const what = course.state === 'engaged' ? 'First visit: begin the assessment' : 'Monthly visit'
  const { id: _id, ...task } = newTask({ id: '', kind: 'next-step', what })
  pen.write('task', lastOn, { ...task, dueOn: dueNear(pen, lastOn), forStaff: lead.id })
}
