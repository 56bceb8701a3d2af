// A visit of the member's: with whom, when, how they get there, who interprets, who goes along, what to ask; then what came of it, and after a
// missed one what next (PROMISE-9). The interpreter is booked ten business days ahead (CLOCK-38).
import * as z from 'zod'
import { DayField, Id, InstantField, text } from './entry.ts'
import { Label } from './label.ts'
import { ownedFields } from './owner.ts'

export const rides = ['not-needed', 'own', 'to-arrange', 'arranged'] as const
export const interpreterBookings = ['not-needed', 'to-book', 'booked', 'bilingual-staff', 'refused'] as const
export const visitCompanies = ['not-needed', 'to-find', 'family', 'team'] as const
export const visitKinds = [
  'primary-care',
  'behavioral-health',
  'specialist',
  'dental',
  'test',
  'housing',
  'benefits',
  'court',
  'school',
  'other',
] as const

const arrangements = {
  at: InstantField,
  place: text(200).nullable(),
  ride: z.enum(rides),
  rideNote: text(200).nullable(),
  interpreter: z.enum(interpreterBookings),
  company: z.enum(visitCompanies),
  /** Who of the team goes along; named where `company` says the team. */
  companionId: Id.nullable(),
  questions: z.array(text(300)).max(12),
  remindOn: DayField.nullable(),
}

const fields = {
  episodeId: Id.nullable(),
  withWhom: text(150),
  kind: z.enum(visitKinds),
  ...arrangements,
}

export const appointmentOutcomes = ['kept', 'missed', 'moved', 'called-off'] as const

export const Appointment = z.object({
  ...ownedFields,
  ...fields,
  outcome: z.enum(appointmentOutcomes).nullable(),
  outcomeNote: text(1000).nullable(),
  outcomeAt: InstantField.nullable(),
})
export type Appointment = z.infer<typeof Appointment>

export const AppointmentDraft = z.object({ member: Id, id: Id, ...fields, labels: z.array(Label).max(11) })
export type AppointmentDraft = z.infer<typeof AppointmentDraft>

export const AppointmentArranged = z.object({ member: Id, appointment: Id, ...arrangements })
export type AppointmentArranged = z.infer<typeof AppointmentArranged>

export const AppointmentOver = z.object({
  member: Id,
  appointment: Id,
  outcome: z.enum(appointmentOutcomes),
  note: text(1000).nullable(),
})
export type AppointmentOver = z.infer<typeof AppointmentOver>
