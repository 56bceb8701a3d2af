// The team's own record of members in care: who is on the team and what each may know, notes, a case conference, and stays in a hospital
// with the tasks that followed, so that these screens are not empty.
import { addDays, type Day } from '../../src/base/day.ts'
import { newTask, type Task } from '../../src/domain/task.ts'
import { instantAt, officeMinute, workdayBefore } from './calendar.ts'
import type { DemoStaff } from './organization.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'
import { phoneNumber } from './place.ts'

export interface TeamGiven {
  readonly episodeId: string
  readonly agencyId: string
  readonly person: Person
  readonly lead: DemoStaff
  /** Care began on it; nothing of this lies before. */
  readonly startedOn: Day
  readonly isFamilyWelcome: boolean
}

/** Writes who is on the team, and what the team wrote. */
export function writeTeam(pen: Pen, given: TeamGiven): void {
  const { chance } = pen
  writePeople(pen, given)
  for (let i = chance.between(0, 2); i > 0; i--) writeNote(pen, given)
  if (chance.percent(25)) writeConference(pen, given)
  const kind = chance.weighted([
    ['none', 70],
    ['now', 6],
    ['lately', 8],
    ['before', 16],
  ])
  if (kind === 'now') writeStay(pen, given, -chance.between(2, 4), null)
  if (kind === 'lately') writeStay(pen, given, -chance.between(5, 9), -chance.between(1, 4))
  if (kind === 'before') writeStay(pen, given, -chance.between(60, 200), -chance.between(45, 58))
}

function writePeople(pen: Pen, { agencyId, startedOn, person, isFamilyWelcome }: TeamGiven): void {
  const { chance } = pen
  const on = { ownerId: agencyId, consentId: null, fromOn: startedOn, endedOn: null }
  if (chance.percent(45)) {
    pen.write('teamMember', startedOn, {
      ...on,
      part: person.story.isChild ? 'school' : 'behavioral-health',
      name: person.story.isChild ? 'The school nurse' : 'The counselor on call',
      organization: person.story.isChild ? null : person.clinic,
      phone: phoneNumber(chance),
      mayKnow: [],
      mayKnowNote: null,
    })
  }
  if (isFamilyWelcome && chance.percent(50)) {
    pen.write('teamMember', startedOn, {
      ...on,
      part: 'family',
      name: person.kin.name,
      organization: null,
      phone: phoneNumber(chance),
      mayKnow: ['general'],
      mayKnowNote: chance.pick(['Appointments and rides', 'Not the money', null]),
    })
  }
}

const notes = [
  {
    kind: 'call',
    words: 'The pharmacy called: the refill is ready, and nobody had come for it. Told the member the same day.',
  },
  {
    kind: 'from-outside',
    words: 'The front desk of the clinic says the last two letters came back. The address there was old and is mended.',
  },
  {
    kind: 'plain',
    words: 'Keys, papers and the phone charger are in the blue bag. It stays with the member wherever they sleep.',
  },
  { kind: 'supervision', words: 'Looked at the plan together: one goal at a time, the ride first.' },
] as const

function writeNote(pen: Pen, { agencyId, startedOn }: TeamGiven): void {
  const { chance, today } = pen
  const day = workdayBefore(addDays(today, -chance.between(2, 80)))
  if (day <= startedOn) return
  const note = chance.pick(notes)
  pen.write('note', day, { ...note, ownerId: agencyId, at: instantAt(day, officeMinute(chance)), amends: null })
}

function writeConference(pen: Pen, { agencyId, episodeId, startedOn, person, lead }: TeamGiven): void {
  const { chance, today } = pen
  const day = workdayBefore(addDays(today, -chance.between(7, 60)))
  if (day <= startedOn) return
  pen.write('caseConference', day, {
    ownerId: agencyId,
    episodeId,
    at: instantAt(day, officeMinute(chance)),
    minutes: chance.pick([20, 30, 45]),
    who: [lead.name, person.doctor],
    isMemberThere: chance.percent(60),
    decided: chance.pick([
      'One list of medicines for everyone, kept by us. The clinic sends what changes.',
      'Visits in the afternoon only. The clinic keeps the last hour of the day.',
      'We ask again about the housing list; the doctor writes the letter this week.',
    ]),
  })
}

/** A stay that began and, perhaps, ended so many days from today; its tasks are as the decision makes them. */
function writeStay(pen: Pen, given: TeamGiven, came: number, left: number | null): void {
  const { today, chance } = pen
  const { agencyId: ownerId, episodeId, startedOn, person, lead } = given
  const cameOn = addDays(today, came)
  const leftOn = left === null ? null : addDays(today, left)
  if (cameOn <= startedOn) return
  const heardOn = addDays(cameOn, 1)
  const stay = pen.write('careTransition', cameOn, {
    ...{ ownerId, episodeId, kind: 'hospital', place: person.hospital, cameOn, leftOn },
    why: chance.pick(['Short of breath at night', 'A fall on the stairs', 'Fever that did not go']),
    source: chance.pick(['family', 'facility', 'member']),
    heardAt: instantAt(heardOn, 560),
    toWhere: leftOn === null ? null : 'Back to where they lived before',
    isNamedInPaper: leftOn === null ? null : chance.percent(70),
  })
  const write = (day: Day, doneOn: Day | null, what: Pick<Task, 'kind' | 'what' | 'dueOn'>) =>
    pen.write('task', day, {
      ...newTask({ ...what, id: pen.id(day), sourceId: stay, ownerId }),
      doneAt: doneOn === null ? null : instantAt(doneOn, 1000),
      doneBy: doneOn === null ? null : lead.id,
      outcome: doneOn === null ? null : 'Done with the member',
    })
  const plan = `Call ${person.hospital}: plan the way home together`
  write(heardOn, leftOn, { kind: 'plan-discharge', what: plan, dueOn: addDays(heardOn, 1) })
  if (leftOn === null) return
  const isOld = addDays(leftOn, 30) < today
  const week = addDays(leftOn, 7)
  const visitedOn = isOld ? addDays(leftOn, 5) : null
  write(leftOn, visitedOn, { kind: 'visit-after-stay', what: 'Visit after the stay', dueOn: week })
  const medicines = 'Go over the medicines with the papers from the stay'
  write(leftOn, visitedOn, { kind: 'reconcile', what: medicines, dueOn: week })
  const thirty = addDays(leftOn, 30)
  const closeness = 'Thirty days after the stay: look how it goes'
  write(leftOn, isOld ? thirty : null, { kind: 'next-step', what: closeness, dueOn: thirty })
}
