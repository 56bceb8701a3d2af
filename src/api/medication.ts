// The medication list: add, say how it goes, stop, note an allergy, go over it.
import { MedicationDraft } from '../domain/medication.ts'
import {
  AllergyAdded,
  decideAllergy,
  decideMedication,
  decideReview,
  decideStopped,
  decideTaking,
  ListReviewed,
  MedicationStopped,
  MedicationTold,
} from '../domain/medication-step.ts'
import { all, command, member, one } from './operation.ts'

export const addMedication = command({
  name: 'medication.add',
  says: 'Adds a medicine as the member takes it; a problem with it goes on to a clinician.',
  does: 'care.write',
  offline: true,
  input: MedicationDraft,
  about: (input) => member(input.member),
  refuses: ['in-the-future'],
  loads: () => ({}),
  decide: decideMedication,
})

export const tellMedication = command({
  name: 'medication.tell',
  says: 'Says how it goes with a medicine; a problem goes on to a clinician.',
  does: 'care.write',
  offline: true,
  input: MedicationTold,
  about: (input) => member(input.member),
  refuses: ['medication-unknown', 'medication-ended'],
  loads: (input) => ({ medication: one('medication', input.medication) }),
  decide: decideTaking,
})

export const stopMedication = command({
  name: 'medication.stop',
  says: 'Says that a medicine is not taken any more, and why.',
  does: 'care.write',
  offline: true,
  input: MedicationStopped,
  about: (input) => member(input.member),
  refuses: ['medication-unknown', 'medication-ended', 'in-the-future'],
  loads: (input) => ({ medication: one('medication', input.medication) }),
  decide: decideStopped,
})

export const addAllergy = command({
  name: 'allergy.add',
  says: 'Notes what the member cannot take.',
  does: 'care.write',
  offline: true,
  input: AllergyAdded,
  about: (input) => member(input.member),
  refuses: ['already-known'],
  loads: () => ({ allergies: all('allergy') }),
  decide: decideAllergy,
})

export const reviewMedications = command({
  name: 'medication.review',
  says: 'Goes over the list with the member, against papers and bottles; what does not fit goes to a clinician.',
  does: 'care.write',
  offline: true,
  input: ListReviewed,
  about: (input) => member(input.member),
  refuses: ['in-the-future', 'note-missing'],
  loads: () => ({ tasks: all('task', { kind: 'reconcile' }) }),
  decide: decideReview,
})
