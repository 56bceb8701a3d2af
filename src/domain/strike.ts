// "Wrong chart": takes an entry from every screen, device and file. It stays in the journal for the privacy officer alone.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import type { GoalProgress } from './care-plan.ts'
import { type At, type Change, set } from './change.ts'
import type { Entry } from './chart.ts'
import { Id, text } from './entry.ts'
import { isOurs } from './owner.ts'
import type { ReferralStep } from './referral-out.ts'
import type { Task } from './task.ts'

/** The nouns a person can write into the wrong chart. */
export const strikable = [
  'outreachAttempt',
  'contact',
  'task',
  'address',
  'phone',
  'supporter',
  'safetyFlag',
  'assessment',
  'safetyPlan',
  'teamMember',
  'note',
  'document',
  'caseConference',
  'careTransition',
  'medication',
  'allergy',
  'appointment',
  'medicationReview',
  'consent',
  'carePlan',
  'goalProgress',
  'referralOut',
  'referralStep',
] as const
export type Strikable = (typeof strikable)[number]

export const EntryStruck = z.object({ member: Id, noun: z.enum(strikable), id: Id, reason: text(500) })
export type EntryStruck = z.infer<typeof EntryStruck>

interface Loaded {
  readonly entry: Entry<Strikable> | undefined
  /** What hangs on the entry: what is to be done because of it, a referral's steps, how a plan's goals went. */
  readonly tasks: readonly Task[]
  readonly steps: readonly ReferralStep[]
  readonly progress: readonly GoalProgress[]
}

/**
 * Takes the entry out, and with it what hangs on it: a stay in the wrong chart asks for no visit, a referral has no steps without it. What the
 * entry replaced stands again: an earlier permission, the plan's version before.
 */
export function decideStrike(
  at: At,
  { entry, tasks, steps, progress }: Loaded,
  input: EntryStruck,
): Result<readonly Change[], 'entry-unknown'> {
  if (!entry || entry.struckAt !== null || isOthers(at, entry)) return refused('entry-unknown')
  const struck = { struckAt: at.now }
  const ids = (entries: readonly { readonly id: string; readonly struckAt: string | null }[]) =>
    entries.filter((one) => one.struckAt === null).map((one) => one.id)
  return done([
    set(input.noun, input.id, struck),
    ...ids(tasks.filter(({ doneAt }) => doneAt === null)).map((id) => set('task', id, struck)),
    ...ids(steps).map((id) => set('referralStep', id, struck)),
    ...ids(progress).map((id) => set('goalProgress', id, struck)),
  ])
}

function isOthers(at: At, entry: Entry<Strikable>): boolean {
  return 'ownerId' in entry && entry.ownerId !== null && !isOurs(at, { ...entry, ownerId: entry.ownerId })
}
