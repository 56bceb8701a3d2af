// The medicines of members in care as they take them, in plain words, with allergies, what is hard, and when the list was looked through.
import { addDays, type Day } from '../../src/base/day.ts'
import type { Medication } from '../../src/domain/medication.ts'
import { medicineLabels } from '../../src/domain/medicine-label.ts'
import { newTask } from '../../src/domain/task.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'

export interface MedicinesGiven {
  readonly agencyId: string
  readonly person: Person
  readonly startedOn: Day
}

type Known = readonly [name: string, strength: string | null, howTaken: string, purpose: string]

const grown: readonly Known[] = [
  ['Metformin', '500 mg', 'One with breakfast, one with supper', 'For sugar'],
  ['Lisinopril', '10 mg', 'One in the morning', 'For blood pressure'],
  ['Atorvastatin', '20 mg', 'One at night', 'For cholesterol'],
  ['Albuterol inhaler', null, 'When breathing is hard', 'To breathe easier'],
  ['Gabapentin', '300 mg', 'At night', 'For the pain in the feet'],
  ['Acetaminophen', '500 mg', 'When it hurts', 'For pain'],
  ['Levothyroxine', '50 mcg', 'First thing, before coffee', 'For the thyroid'],
]
const mind: readonly Known[] = [
  ['Sertraline', '50 mg', 'One in the morning', 'For the mood'],
  ['Buprenorphine-naloxone film', null, 'Under the tongue each morning', 'To stay off opioids'],
]
const small: readonly Known[] = [
  ['Albuterol inhaler', null, 'Two puffs before running', 'To breathe easier'],
  ['Cetirizine syrup', null, 'At night in spring', 'For the allergy'],
  ['Fluticasone inhaler', null, 'Morning and night, with the spacer', 'So that breathing stays easy'],
]

const problems = [
  'It makes me dizzy when I stand up',
  'I cannot pay for it every month',
  'I forget the one at night',
  'Two bottles, and they say two things',
]
const stops = ['The doctor stopped it', 'It ran out and was not renewed', 'It upset the stomach; the doctor knows']
const allergies = [
  ['Penicillin', 'Rash'],
  ['Sulfa medicines', 'Swelling'],
  ['Shellfish', 'Hives'],
  ['Latex', null],
] as const

/** Writes the list of a member; some take nothing. */
export function writeMedicines(pen: Pen, given: MedicinesGiven): void {
  const { chance, today } = pen
  const { person, startedOn, agencyId } = given
  const own = person.story.isChild ? small : person.story.key === 'mind' ? [...mind, ...grown] : grown
  const day = startedOn < today ? startedOn : workdayBefore(addDays(today, -1))
  for (const known of chance.shuffled(own).slice(0, chance.between(0, person.story.isChild ? 2 : 5))) {
    writeMedicine(pen, given, known, day)
  }
  if (chance.percent(25)) {
    const [substance, reaction] = chance.pick(allergies)
    pen.write('allergy', day, { ownerId: agencyId, substance, reaction, source: 'member' })
  }
  const lookedOn = workdayBefore(addDays(today, -chance.between(2, 60)))
  if (lookedOn <= day || !chance.percent(60)) return
  pen.write('medicationReview', lookedOn, {
    ownerId: agencyId,
    at: instantAt(lookedOn, 760),
    why: 'routine',
    transitionId: null,
    against: chance.percent(60) ? ['bottle', 'member'] : ['member'],
    isSettled: true,
    found: null,
  })
}

function writeMedicine(pen: Pen, given: MedicinesGiven, known: Known, day: Day): void {
  const { chance, today } = pen
  const { agencyId, person } = given
  const [name, strength, howTaken, purpose] = known
  const taking = chance.weighted<Medication['taking']>([
    ['as-told', 70],
    ['sometimes', 17],
    ['not-taken', 6],
    ['unknown', 7],
  ])
  const problem = taking !== 'as-told' && chance.percent(45) ? chance.pick(problems) : null
  const endedOn = chance.percent(8) ? workdayBefore(addDays(today, -chance.between(2, 30))) : null
  const isStopped = endedOn !== null && endedOn > day
  const labels = medicineLabels(name, null)
  const id = pen.write('medication', day, {
    ...{ ownerId: agencyId, name, strength, howTaken, purpose, taking, problem, ingredient: null, labels },
    prescriber: chance.percent(70) ? person.doctor : null,
    source: chance.weighted<Medication['source']>([
      ['bottle', 50],
      ['member', 25],
      ['discharge-papers', 10],
      ['pharmacy', 15],
    ]),
    startedOn: null,
    endedOn: isStopped ? endedOn : null,
    endReason: isStopped ? chance.pick(stops) : null,
  })
  if (problem === null || isStopped) return
  const what = `${name}, as the member tells it: ${problem}`
  const { id: _id, labels: _labels, ...task } = newTask({ id: '', kind: 'ask-clinician', what })
  const rest = { why: 'Only a clinician says what to take (PROMISE-8)', forRole: 'clinical-consultant', sourceId: id }
  const answered = workdayBefore(addDays(today, -chance.between(1, 6)))
  const isAnswered = chance.percent(70) && answered > day
  pen.write('task', day, {
    ...task,
    ...rest,
    labels,
    ownerId: agencyId,
    dueOn: isAnswered ? answered : addDays(today, chance.between(-1, 3)),
    doneAt: isAnswered ? instantAt(answered, 900) : null,
    doneBy: null,
    outcome: isAnswered ? 'Spoke with the pharmacist and the member; noted for the next visit' : null,
  })
}
