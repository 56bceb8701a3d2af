// The list of medicines in words: how it is taken, where it was heard, why it was gone over.
import type { Medication, MedicationReview } from '../../domain/medication.ts'
import { text } from './text.ts'

/** How it goes with a medicine. */
export function takingWords(taking: Medication['taking']): string {
  switch (taking) {
    case 'as-told':
      return text('taking.asTold', 'As told')
    case 'sometimes':
      return text('taking.sometimes', 'Sometimes')
    case 'not-taken':
      return text('taking.not', 'Does not take it')
    case 'unknown':
      return text('taking.unknown', 'Not asked')
  }
}

/** Where it was heard. */
export function medicineSourceWords(source: Medication['source']): string {
  switch (source) {
    case 'member':
      return text('medicineSource.member', 'The member')
    case 'bottle':
      return text('medicineSource.bottle', 'Bottle or box')
    case 'discharge-papers':
      return text('medicineSource.papers', 'Discharge papers')
    case 'doctor':
      return text('medicineSource.doctor', 'Doctor')
    case 'pharmacy':
      return text('medicineSource.pharmacy', 'Pharmacy')
    case 'plan':
      return text('medicineSource.plan', 'Health plan')
    case 'family':
      return text('medicineSource.family', 'Family')
  }
}

/** Why the list was gone over. */
export function reviewReasonWords(why: MedicationReview['why']): string {
  switch (why) {
    case 'transition':
      return text('reviewReason.transition', 'After a stay')
    case 'routine':
      return text('reviewReason.routine', 'As usual')
    case 'new-medicine':
      return text('reviewReason.newMedicine', 'Something new')
    case 'asked':
      return text('reviewReason.asked', 'Somebody asked')
  }
}
