// A visit in words: what kind, how one gets there, who interprets, who goes along, what it still needs, what came of it.
import type { Appointment } from '../../domain/appointment.ts'
import type { VisitNeed } from '../../domain/visit-week.ts'
import { text } from './text.ts'

/** What kind of visit. */
export function visitKindWords(kind: Appointment['kind']): string {
  switch (kind) {
    case 'primary-care':
      return text('visitKind.primaryCare', 'Doctor')
    case 'behavioral-health':
      return text('visitKind.behavioralHealth', 'Mental health or substance use')
    case 'specialist':
      return text('visitKind.specialist', 'Specialist')
    case 'dental':
      return text('visitKind.dental', 'Dentist')
    case 'test':
      return text('visitKind.test', 'Test or lab')
    case 'housing':
      return text('visitKind.housing', 'Housing')
    case 'benefits':
      return text('visitKind.benefits', 'Benefits office')
    case 'court':
      return text('visitKind.court', 'Court')
    case 'school':
      return text('visitKind.school', 'School')
    case 'other':
      return text('visitKind.other', 'Something else')
  }
}

/** How the member gets there. */
export function rideWords(ride: Appointment['ride']): string {
  switch (ride) {
    case 'not-needed':
      return text('ride.notNeeded', 'No ride needed')
    case 'own':
      return text('ride.own', 'Gets there alone')
    case 'to-arrange':
      return text('ride.toArrange', 'Ride to arrange')
    case 'arranged':
      return text('ride.arranged', 'Ride arranged')
  }
}

/** Who interprets. */
export function bookingWords(interpreter: Appointment['interpreter']): string {
  switch (interpreter) {
    case 'not-needed':
      return text('booking.notNeeded', 'No interpreter needed')
    case 'to-book':
      return text('booking.toBook', 'Interpreter to book')
    case 'booked':
      return text('booking.booked', 'Interpreter booked')
    case 'bilingual-staff':
      return text('booking.bilingual', 'Someone there speaks the language')
    case 'refused':
      return text('booking.refused', 'Interpreter offered, and refused')
  }
}

/** Who goes along; `name` where it is a colleague whose name is known. */
export function companyWords(company: Appointment['company'], name?: string): string {
  switch (company) {
    case 'not-needed':
      return text('company.notNeeded', 'Goes without company')
    case 'to-find':
      return text('company.toFind', 'Company to find')
    case 'family':
      return text('company.family', 'Family or a friend goes along')
    case 'team':
      return name === undefined
        ? text('company.team', 'Someone of the team goes along')
        : text('company.named', 'Goes along: {name}', { name })
  }
}

/** What came of it. */
export function visitOutcomeWords(outcome: NonNullable<Appointment['outcome']>): string {
  switch (outcome) {
    case 'kept':
      return text('visitOutcome.kept', 'Went')
    case 'missed':
      return text('visitOutcome.missed', 'Missed')
    case 'moved':
      return text('visitOutcome.moved', 'Moved to another day')
    case 'called-off':
      return text('visitOutcome.calledOff', 'Called off')
  }
}

/** What somebody has still to see to. */
export function visitNeedWords(need: VisitNeed): string {
  switch (need) {
    case 'ride':
      return rideWords('to-arrange')
    case 'interpreter':
      return bookingWords('to-book')
    case 'company':
      return companyWords('to-find')
    case 'outcome':
      return text('visit.needsOutcome', 'Say what came of it')
  }
}
