// The words of the team's own record: parts on the care team, kinds of notes and documents, stays away from home.
import type { CareTransition } from '../../domain/care-transition.ts'
import type { Document } from '../../domain/document.ts'
import type { Note, TeamMember } from '../../domain/team-record.ts'
import { text } from './text.ts'

/** What somebody is on the care team. */
export function teamPartWords(part: TeamMember['part']): string {
  switch (part) {
    case 'primary-care':
      return text('teamPart.primaryCare', 'Doctor (PCP)')
    case 'behavioral-health':
      return text('teamPart.behavioralHealth', 'Behavioral health')
    case 'specialist':
      return text('teamPart.specialist', 'Specialist')
    case 'nurse':
      return text('teamPart.nurse', 'Nurse')
    case 'pharmacist':
      return text('teamPart.pharmacist', 'Pharmacist')
    case 'family':
      return text('teamPart.family', 'Family')
    case 'caregiver':
      return text('teamPart.caregiver', 'Caregiver')
    case 'school':
      return text('teamPart.school', 'School')
    case 'housing':
      return text('teamPart.housing', 'Housing')
    case 'justice':
      return text('teamPart.justice', 'Probation or parole')
    case 'other':
      return text('teamPart.other', 'Someone else')
  }
}

/** A kind of note. */
export function noteWords(kind: Note['kind']): string {
  switch (kind) {
    case 'plain':
      return text('noteKind.plain', 'Note')
    case 'call':
      return text('noteKind.call', 'Note of a call')
    case 'from-outside':
      return text('noteKind.fromOutside', 'Heard from someone outside')
    case 'supervision':
      return text('noteKind.supervision', 'From supervision')
    case 'psychotherapy':
      return text('noteKind.psychotherapy', 'Psychotherapy note')
  }
}

/** A kind of document. */
export function documentWords(kind: Document['kind']): string {
  switch (kind) {
    case 'consent':
      return text('documentKind.consent', 'Consent')
    case 'identity':
      return text('documentKind.identity', 'Identity card')
    case 'income':
      return text('documentKind.income', 'Income')
    case 'discharge':
      return text('documentKind.discharge', 'Discharge papers')
    case 'letter':
      return text('documentKind.letter', 'Letter')
    case 'housing':
      return text('documentKind.housing', 'Housing')
    case 'health':
      return text('documentKind.health', 'Health record')
    case 'photo':
      return text('documentKind.photo', 'Photo')
    case 'other':
      return text('documentKind.other', 'Something else')
  }
}

/** Where a stay is. */
export function stayWords(kind: CareTransition['kind']): string {
  switch (kind) {
    case 'emergency-room':
      return text('stayKind.emergencyRoom', 'Emergency room')
    case 'hospital':
      return text('stayKind.hospital', 'Hospital')
    case 'nursing-facility':
      return text('stayKind.nursingFacility', 'Nursing facility')
    case 'residential':
      return text('stayKind.residential', 'Residential treatment')
    case 'jail':
      return text('stayKind.jail', 'Jail')
    case 'other':
      return text('stayKind.other', 'Another place')
  }
}

/** Who told us of a stay. */
export function staySourceWords(source: CareTransition['source']): string {
  switch (source) {
    case 'member':
      return text('staySource.member', 'the member')
    case 'family':
      return text('staySource.family', 'family')
    case 'facility':
      return text('staySource.facility', 'the place itself')
    case 'plan':
      return text('staySource.plan', 'the plan')
    case 'hospital-message':
      return text('staySource.message', 'a hospital message')
    case 'staff':
      return text('staySource.staff', 'our team')
  }
}

/** That a stay is over, and where they went. */
export function stayLeftWords({ place, toWhere }: Pick<CareTransition, 'place' | 'toWhere'>): string {
  return toWhere === null
    ? text('stay.left', 'Left {place}', { place })
    : text('stay.leftTo', 'Left {place}, to: {where}', { place, where: toWhere })
}
