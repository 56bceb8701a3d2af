// "Wrong chart": takes an entry from every screen, device and file. It stays in the journal for the privacy officer alone.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, type Change, set } from './change.ts'
import type { Entry } from './chart.ts'
import { Id, text } from './entry.ts'
import { isOurs } from './owner.ts'
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
] as const
export type Strikable = (typeof strikable)[number]

export const EntryStruck = z.object({ member: Id, noun: z.enum(strikable), id: Id, reason: text(500) })
export type EntryStruck = z.infer<typeof EntryStruck>

/** Takes the entry out, and with it what is still to be done because of it: a stay in the wrong chart asks for no visit. */
export function decideStrike(
  at: At,
  { entry, tasks }: { readonly entry: Entry<Strikable> | undefined; readonly tasks: readonly Task[] },
  input: EntryStruck,
): Result<readonly Change[], 'entry-unknown'> {
  if (!entry || entry.struckAt !== null || isOthers(at, entry)) return refused('entry-unknown')
  const follows = tasks.filter(({ struckAt, doneAt }) => struckAt === null && doneAt === null)
  return done([
    set(input.noun, input.id, { struckAt: at.now }),
    ...follows.map(({ id }) => set('task', id, { struckAt: at.now })),
  ])
}

function isOthers(at: At, entry: Entry<Strikable>): boolean {
  return 'ownerId' in entry && entry.ownerId !== null && !isOurs(at, { ...entry, ownerId: entry.ownerId })
}
