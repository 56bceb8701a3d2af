// A safety concern: pinned until somebody says what came of it. Its level says what to do now; the clocks are ours, a licensed person
// decides (SCR-4). What was done stands in steps that only append.
import * as z from 'zod'
import { concernLevels, concerns } from './concern.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const dispositions = [
  'safe-now',
  'handed-to-crisis-team',
  'emergency',
  'hospital',
  'in-treatment',
  'not-a-concern',
  'cannot-be-reached',
  'other',
] as const

export const SafetyConcern = z.object({
  ...entryFields,
  episodeId: Id,
  at: InstantField,
  kind: z.enum(concerns),
  level: z.enum(concernLevels),
  /** Why it is open: the form and its rule, or nothing where a worker's word opened it. */
  source: text(200).nullable(),
  sourceId: Id.nullable(),
  what: text(2000).nullable(),
  followUpBy: InstantField.nullable(),
  closedAt: InstantField.nullable(),
  closedBy: Id.nullable(),
  disposition: z.enum(dispositions).nullable(),
  closingNote: text(2000).nullable(),
  /** The licensed person it was decided with. */
  decidedWith: text(200).nullable(),
  revision: z.int(),
})
export type SafetyConcern = z.infer<typeof SafetyConcern>

/** A mandated report is no step: it lies outside the shared chart (SAF-2). */
export const safetyStepKinds = [
  'stayed',
  'called-988',
  'called-911',
  'called-crisis-team',
  'handed-over',
  'told-supervisor',
  'told-clinician',
  'gave-numbers',
  'made-place-safe',
  'asked-again',
  'followed-up',
  'could-not-reach',
  'other',
] as const

export const SafetyStep = z.object({
  ...entryFields,
  episodeId: Id,
  concernId: Id,
  at: InstantField,
  what: z.enum(safetyStepKinds),
  withWhom: text(200).nullable(),
  /** Where the member was at that moment. */
  location: text(300).nullable(),
  note: text(2000).nullable(),
})
export type SafetyStep = z.infer<typeof SafetyStep>

/** Concerns that are open, the gravest and then the oldest first. */
export function openConcerns(entries: readonly SafetyConcern[]): readonly SafetyConcern[] {
  const rank = (one: SafetyConcern) => `${concernLevels.indexOf(one.level)} ${one.at}`
  return entries
    .filter((one) => one.closedAt === null && one.struckAt === null)
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
}
