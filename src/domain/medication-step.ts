// Keeping the medication list: add, say how it goes, stop, go over it. A problem is carried to a clinician as a task, in the words it was told.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import type { Label } from './label.ts'
import { Allergy, type Medication, type MedicationDraft, MedicationReview, takings } from './medication.ts'
import { medicineLabels } from './medicine-label.ts'
import { isOurs } from './owner.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

/** Adds a medicine as it is taken; what its name says of the person is labeled by itself (CON-2). */
export function decideMedication(
  at: At,
  _loaded: Readonly<Record<string, never>>,
  draft: MedicationDraft,
): Result<readonly Change[], 'in-the-future'> {
  if (draft.startedOn !== null && draft.startedOn > at.today) return refused('in-the-future')
  const { member: _member, labels: given, ...entry } = draft
  const labels = [...new Set([...given, ...medicineLabels(draft.name, draft.ingredient)])]
  return done([
    add('medication', { ...entry, labels, ownerId: at.organizationId, endedOn: null, endReason: null }),
    ...(draft.problem === null ? [] : [forClinician(at, draft.id, labels, toldOf(draft.name, draft.problem))]),
  ])
}

/** The clinician needs to know of which medicine it is said. */
function toldOf(medicine: string, problem: string): string {
  return `${medicine}, as the member tells it: ${problem}`
}

function forClinician(at: At, sourceId: string, labels: readonly Label[], what: string): Change {
  return add(
    'task',
    newTask({
      id: at.id(1),
      kind: 'ask-clinician',
      what: what.slice(0, 300),
      why: 'Only a clinician says what to take (PROMISE-8)',
      dueOn: at.today,
      forRole: 'clinical-consultant',
      sourceId,
      ownerId: at.organizationId,
      labels: [...labels],
    }),
  )
}

export const MedicationTold = z.object({
  member: Id,
  medication: Id,
  taking: z.enum(takings),
  problem: text(500).nullable(),
})
export type MedicationTold = z.infer<typeof MedicationTold>

/** How it goes with a medicine now. A problem goes on to the clinician, once: one that is told already waits there. */
export function decideTaking(
  at: At,
  { medication }: { readonly medication: Medication | undefined },
  input: MedicationTold,
): Result<readonly Change[], 'medication-unknown' | 'medication-ended'> {
  if (!isOurs(at, medication)) return refused('medication-unknown')
  if (medication.endedOn !== null) return refused('medication-ended')
  const { id, labels } = medication
  return done([
    set('medication', id, { taking: input.taking, problem: input.problem }),
    ...(input.problem === null || input.problem === medication.problem
      ? []
      : [forClinician(at, id, labels, toldOf(medication.name, input.problem))]),
  ])
}

export const MedicationStopped = z.object({ member: Id, medication: Id, on: DayField, reason: text(200) })
export type MedicationStopped = z.infer<typeof MedicationStopped>

/** It is not taken any more, whoever decided that. */
export function decideStopped(
  at: At,
  { medication }: { readonly medication: Medication | undefined },
  input: MedicationStopped,
): Result<readonly Change[], 'medication-unknown' | 'medication-ended' | 'in-the-future'> {
  if (!isOurs(at, medication)) return refused('medication-unknown')
  if (medication.endedOn !== null) return refused('medication-ended')
  if (input.on > at.today) return refused('in-the-future')
  return done([set('medication', medication.id, { endedOn: input.on, endReason: input.reason })])
}

export const AllergyAdded = z.object({
  member: Id,
  id: Id,
  substance: Allergy.shape.substance,
  reaction: Allergy.shape.reaction,
  source: Allergy.shape.source,
})
export type AllergyAdded = z.infer<typeof AllergyAdded>

export function decideAllergy(
  at: At,
  { allergies }: { readonly allergies: readonly Allergy[] },
  { member: _member, ...entry }: AllergyAdded,
): Result<readonly Change[], 'already-known'> {
  const isKnown = allergies.some(
    (one) => one.struckAt === null && one.substance.toLowerCase() === entry.substance.toLowerCase(),
  )
  if (isKnown) return refused('already-known')
  return done([add('allergy', { ...entry, labels: [...medicineLabels(entry.substance)], ownerId: at.organizationId })])
}

export const ListReviewed = z.object({
  member: Id,
  id: Id,
  at: InstantField,
  why: MedicationReview.shape.why,
  transitionId: Id.nullable(),
  against: MedicationReview.shape.against,
  isSettled: z.boolean(),
  found: text(1000).nullable(),
})
export type ListReviewed = z.infer<typeof ListReviewed>

/** The list gone over. What does not fit is said, and a clinician looks; after a transition its task is done with that. */
export function decideReview(
  at: At,
  { tasks }: { readonly tasks: readonly Task[] },
  { member: _member, ...entry }: ListReviewed,
): Result<readonly Change[], 'in-the-future' | 'note-missing'> {
  if (entry.at > at.now) return refused('in-the-future')
  if (!entry.isSettled && entry.found === null) return refused('note-missing')
  const waiting = tasks.filter((task) => entry.transitionId !== null && task.sourceId === entry.transitionId)
  return done([
    add('medicationReview', { ...entry, labels: [], ownerId: at.organizationId }),
    ...closed(at, waiting, 'The list was gone over'),
    ...(entry.isSettled ? [] : [forClinician(at, entry.id, [], `Medicines looked through: ${entry.found ?? ''}`)]),
  ])
}
