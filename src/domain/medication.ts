// The medication list as the member takes it (PROMISE-8): in plain words, with where each was heard, what is hard about it, and reconciliation
// after each transition. Problems go to a clinician; nothing here ever says what or how much to take.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from './entry.ts'
import { Label } from './label.ts'
import { ownedFields } from './owner.ts'

export const medicineSources = ['member', 'bottle', 'discharge-papers', 'doctor', 'pharmacy', 'plan', 'family'] as const
export const takings = ['as-told', 'sometimes', 'not-taken', 'unknown'] as const

const fields = {
  name: text(150),
  ingredient: text(150).nullable(),
  strength: text(60).nullable(),
  howTaken: text(200).nullable(),
  purpose: text(200).nullable(),
  prescriber: text(150).nullable(),
  source: z.enum(medicineSources),
  startedOn: DayField.nullable(),
}

export const Medication = z.object({
  ...ownedFields,
  ...fields,
  taking: z.enum(takings),
  problem: text(500).nullable(),
  endedOn: DayField.nullable(),
  endReason: text(200).nullable(),
})
export type Medication = z.infer<typeof Medication>

export const MedicationDraft = z.object({
  member: Id,
  id: Id,
  ...fields,
  taking: z.enum(takings),
  problem: text(500).nullable(),
  labels: z.array(Label).max(11),
})
export type MedicationDraft = z.infer<typeof MedicationDraft>

export const Allergy = z.object({
  ...ownedFields,
  substance: text(150),
  reaction: text(200).nullable(),
  source: z.enum(medicineSources),
})
export type Allergy = z.infer<typeof Allergy>

export const reviewReasons = ['transition', 'routine', 'new-medicine', 'asked'] as const

/** The list gone over with the member: against what, and whether all of it fits. */
export const MedicationReview = z.object({
  ...ownedFields,
  at: InstantField,
  why: z.enum(reviewReasons),
  transitionId: Id.nullable(),
  against: z.array(z.enum(medicineSources)).max(7),
  isSettled: z.boolean(),
  found: text(1000).nullable(),
})
export type MedicationReview = z.infer<typeof MedicationReview>

export interface MedicineRemark {
  readonly kind: 'same-ingredient' | 'allergy'
  readonly medicines: readonly string[]
  readonly word: string
}

/** Said wherever remarks are shown. */
export const notSafetyCheck = 'This is not a safety check. Ask the pharmacist or the doctor.'

/** Two entries of one ingredient, and names that an allergy names: by their text alone, so this is never a safety check. */
export function medicineRemarks(list: readonly Medication[], allergies: readonly Allergy[]): readonly MedicineRemark[] {
  const taken = list.filter((one) => one.struckAt === null && one.endedOn === null)
  const twice = [...Map.groupBy(taken, ingredientOf)]
    .filter(([, same]) => same.length > 1)
    .map(([word, same]): MedicineRemark => ({ kind: 'same-ingredient', medicines: same.map((one) => one.id), word }))
  const matched = allergies
    .filter((one) => one.struckAt === null)
    .flatMap((allergy): readonly MedicineRemark[] => {
      const word = allergy.substance.toLowerCase().trim()
      const hits = taken.filter((one) => `${one.name} ${one.ingredient ?? ''}`.toLowerCase().includes(word))
      return hits.length > 0 ? [{ kind: 'allergy', medicines: hits.map((one) => one.id), word }] : []
    })
  return [...twice, ...matched]
}

function ingredientOf({ ingredient, name }: Medication): string {
  return (ingredient ?? name).toLowerCase().trim().split(/\s+/)[0] ?? ''
}
