// Visits of members in care: what was, kept or missed, and what comes, with what each still needs, so that the week is not empty.
import { californiaCalendar } from '../../content/rules/calendar.ts'
import { addDays, type Day } from '../../src/base/day.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import { addWorkingDays } from '../../src/domain/clock.ts'
import { newTask } from '../../src/domain/task.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import type { DemoStaff } from './organization.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'

export interface VisitsGiven {
  readonly episodeId: string
  readonly agencyId: string
  readonly person: Person
  readonly lead: DemoStaff
  /** Care began on it; no visit lies before. */
  readonly startedOn: Day
}

interface Kind {
  readonly kind: Appointment['kind']
  readonly withWhom: string
  readonly questions: readonly string[]
}

/** Writes a few visits before today and a few after. */
export function writeVisits(pen: Pen, given: VisitsGiven): void {
  const { chance, today } = pen
  const kinds = kindsFor(given.person)
  for (let i = chance.between(0, 3); i > 0; i--) {
    const day = workdayBefore(addDays(today, -chance.between(3, 90)))
    if (day > given.startedOn) writePast(pen, given, chance.pick(kinds), day)
  }
  if (chance.percent(8)) {
    const day = workdayBefore(addDays(today, -1))
    if (day > given.startedOn) writeVisit(pen, given, chance.pick(kinds), day, null)
  }
  for (
    let i = chance.weighted([
      [0, 35],
      [1, 45],
      [2, 20],
    ]);
    i > 0;
    i--
  ) {
    const days = chance.weighted([
      [0, 10],
      [chance.between(1, 4), 45],
      [chance.between(5, 15), 45],
    ])
    writeNext(pen, given, chance.pick(kinds), addWorkingDays(today, days, californiaCalendar))
  }
}

function kindsFor({ doctor, clinic, story }: Person): readonly Kind[] {
  const common: readonly Kind[] = [
    {
      kind: 'primary-care',
      withWhom: `${doctor}, ${clinic}`,
      questions: ['Can one of the pills go?', 'Who calls with the result?'],
    },
    { kind: 'dental', withWhom: 'The dental van', questions: [] },
    { kind: 'test', withWhom: 'Lab: blood draw', questions: ['Do I come without breakfast?'] },
    { kind: 'specialist', withWhom: 'Eye clinic', questions: ['Is the new pair of glasses paid for?'] },
  ]
  if (story.isChild)
    return [...common, { kind: 'school', withWhom: 'School meeting', questions: ['Who gives the inhaler there?'] }]
  return [
    ...common,
    { kind: 'benefits', withWhom: 'County office, Medi-Cal renewal', questions: ['Which papers are missing?'] },
    { kind: 'housing', withWhom: 'Housing authority intake', questions: [] },
    { kind: 'behavioral-health', withWhom: 'Counselor, first talk', questions: [] },
  ]
}

const missedNotes = [
  'The ride did not come. Waited an hour outside.',
  'Slept badly and could not get up. Would like an afternoon.',
  'Did not want to go alone.',
  'The phone was off, the reminder did not arrive.',
]
const keptNotes = [
  'Asked all the questions from the list.',
  'Waited long, but stayed. New paper in the folder.',
  null,
  null,
]

function writePast(pen: Pen, given: VisitsGiven, kind: Kind, day: Day): void {
  const { chance } = pen
  const outcome = chance.weighted<NonNullable<Appointment['outcome']>>([
    ['kept', 66],
    ['missed', 20],
    ['moved', 8],
    ['called-off', 6],
  ])
  const notes = outcome === 'missed' ? missedNotes : outcome === 'kept' ? keptNotes : [null]
  writeVisit(pen, given, kind, day, { outcome, outcomeNote: chance.pick(notes), outcomeAt: instantAt(day, 1120) })
}

function writeNext(pen: Pen, given: VisitsGiven, kind: Kind, day: Day): void {
  const { chance, today } = pen
  const { lead, agencyId } = given
  const ride = chance.weighted<Appointment['ride']>([
    ['own', 30],
    ['arranged', 30],
    ['to-arrange', 40],
  ])
  const company = chance.weighted<Appointment['company']>([
    ['not-needed', 55],
    ['team', 20],
    ['family', 10],
    ['to-find', 15],
  ])
  const remindOn = day > today ? workdayBefore(addDays(day, -1)) : null
  const id = writeVisit(pen, given, kind, day, null, {
    ride,
    interpreter: interpreterFor(given, pen),
    company,
    companionId: company === 'team' ? lead.id : null,
    remindOn: remindOn !== null && remindOn >= today ? remindOn : null,
  })
  if (ride !== 'to-arrange') return
  const { id: _id, ...task } = newTask({ id: '', kind: 'arrange-ride', what: 'Arrange the ride', forStaff: lead.id })
  const dueOn = addDays(today, chance.between(0, 3))
  const why = 'Three working days ahead (ours)'
  pen.write('task', earlier(pen, day), { ...task, why, dueOn, sourceId: id, ownerId: agencyId })
}

function interpreterFor({ person, lead }: VisitsGiven, { chance }: Pen): Appointment['interpreter'] {
  if (!person.needsInterpreter) return 'not-needed'
  if (lead.languages.includes(person.spoken) && chance.percent(40)) return 'bilingual-staff'
  return chance.percent(50) ? 'booked' : 'to-book'
}

type Over = Pick<Appointment, 'outcome' | 'outcomeNote' | 'outcomeAt'>
type Arranged = Pick<Appointment, 'ride' | 'interpreter' | 'company' | 'companionId' | 'remindOn'>

const plain: Arranged = {
  ride: 'own',
  interpreter: 'not-needed',
  company: 'not-needed',
  companionId: null,
  remindOn: null,
}

function writeVisit(
  pen: Pen,
  { episodeId, agencyId }: VisitsGiven,
  { kind, withWhom, questions }: Kind,
  day: Day,
  over: Over | null,
  arranged: Arranged = plain,
): string {
  return pen.write('appointment', earlier(pen, day), {
    ...{ ownerId: agencyId, episodeId, withWhom, kind, place: null, rideNote: null },
    ...arranged,
    at: instantAt(day, pen.chance.between(32, 64) * 15),
    questions: pen.chance.percent(60) ? [...questions] : [],
    ...(over ?? { outcome: null, outcomeNote: null, outcomeAt: null }),
  })
}

/** The day on which it was arranged. */
function earlier({ chance, today }: Pen, day: Day): Day {
  const before = workdayBefore(addDays(day, -chance.between(3, 20)))
  const yesterday = workdayBefore(addDays(today, -1))
  if (before < yesterday) return before
  return yesterday
}
