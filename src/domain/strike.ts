// "Wrong chart": takes an entry from every screen, device and file. It stays in the journal for the privacy officer alone.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, type Change, set } from './change.ts'
import type { Entry } from './chart.ts'
import { Id, text } from './entry.ts'

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
] as const
export type Strikable = (typeof strikable)[number]

export const EntryStruck = z.object({ member: Id, noun: z.enum(strikable), id: Id, reason: text(500) })
export type EntryStruck = z.infer<typeof EntryStruck>

export function decideStrike(
  at: At,
  { entry }: { readonly entry: Entry<Strikable> | undefined },
  input: EntryStruck,
): Result<readonly Change[], 'entry-unknown'> {
  if (!entry || entry.struckAt !== null) return refused('entry-unknown')
  return done([set(input.noun, input.id, { struckAt: at.now })])
}
