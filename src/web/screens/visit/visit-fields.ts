// What the form of a visit holds while one types, what it lacks, and what the commands take of it.
import * as z from 'zod'
import { addDays, laterOf } from '../../../base/day.ts'
import {
  type Appointment,
  interpreterBookings,
  rides,
  visitCompanies,
  visitKinds,
} from '../../../domain/appointment.ts'
import type { Member } from '../../../domain/member.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { instantOf, timeOfInstant } from '../../../domain/program-time.ts'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { text } from '../../text/text.ts'
import { needsBridge } from '../act/contact-fields.ts'

export const visitShape = z.object({
  withWhom: z.string(),
  kind: z.enum(visitKinds),
  on: z.string(),
  time: z.string(),
  place: z.string(),
  ride: z.enum(rides).optional(),
  rideNote: z.string(),
  interpreter: z.enum(interpreterBookings).optional(),
  company: z.enum(visitCompanies),
  companionId: z.string(),
  /** One a line. */
  questions: z.string(),
  isReminded: z.boolean(),
})
export type VisitFields = z.infer<typeof visitShape>

/** The form as it opens: from the visit it changes, from the missed one it follows, else with what is known of the member. */
export function firstVisit(person: Pick<Member, 'needsInterpreter' | 'spokenLanguage'>, of?: Appointment): VisitFields {
  const isFollowing = of !== undefined && of.outcome !== null
  return {
    withWhom: of?.withWhom ?? '',
    kind: of?.kind ?? 'primary-care',
    on: of === undefined || isFollowing ? '' : dayOfInstant(of.at),
    time: of === undefined ? '' : timeOfInstant(of.at),
    place: of?.place ?? '',
    ride: isFollowing && of.ride === 'arranged' ? 'to-arrange' : of?.ride,
    rideNote: of?.rideNote ?? '',
    interpreter:
      of === undefined
        ? needsBridge(person)
          ? 'to-book'
          : 'not-needed'
        : isFollowing && of.interpreter === 'booked'
          ? 'to-book'
          : of.interpreter,
    company: of?.company ?? 'not-needed',
    companionId: of?.companionId ?? '',
    questions: of?.questions.join('\n') ?? '',
    isReminded: of === undefined || isFollowing || of.remindOn !== null,
  }
}

const questionsMost = 12

/** What keeps the form from being saved. */
export function visitFaults(form: VisitFields, id: string): readonly FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, words: string) => faults.push({ fieldId: `${id}-${field}`, words })
  if (form.withWhom.trim() === '') fault('with', text('visit.withMissing', 'Say with whom the visit is.'))
  if (instantOfVisit(form) === undefined) fault('on', text('visit.whenMissing', 'Choose the day and the time.'))
  if (form.ride === undefined) fault('ride', text('visit.rideMissing', 'Say how they get there.'))
  if (form.company === 'team' && form.companionId === '') {
    fault('companion', text('visit.companionMissing', 'Choose who of the team goes along.'))
  }
  if (questionsOf(form).length > questionsMost || questionsOf(form).some((one) => one.length > 300)) {
    fault('questions', text('visit.questionsMany', 'At most 12 questions, each shorter than 300 letters.'))
  }
  return faults
}

/** What the commands take of it; undefined while something is missing. */
export function visitInput(form: VisitFields, today: string) {
  const at = instantOfVisit(form)
  const { ride, interpreter, company } = form
  if (at === undefined || ride === undefined || interpreter === undefined) return undefined
  return {
    ...{ at, ride, interpreter, company },
    place: form.place.trim() || null,
    rideNote: form.rideNote.trim() || null,
    companionId: company === 'team' ? form.companionId : null,
    questions: questionsOf(form),
    // The day before; of a visit today, today.
    remindOn: form.isReminded && form.on >= today ? laterOf(today, addDays(form.on, -1)) : null,
  }
}

function instantOfVisit({ on, time }: VisitFields) {
  return on === '' ? undefined : instantOf(on, time)
}

function questionsOf({ questions }: VisitFields): string[] {
  return questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
