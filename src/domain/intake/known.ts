// What the house knows of a member when a plan's row comes in: the parts of the chart that a member file can touch.

import type { Change } from '../change.ts'
import type { Chart, Entry, Noun } from '../chart.ts'

/** The nouns a member file can touch; they are loaded for a whole block of members at once. */
export const touchedNouns = [
  'member',
  'address',
  'phone',
  'supporter',
  'safetyFlag',
  'coverage',
  'authorization',
  'populationFinding',
  'episode',
  'task',
] as const satisfies readonly Noun[]

export type Touched = (typeof touchedNouns)[number]
export type Known = Pick<Chart, Touched>

export const nothingKnown: Known = {
  member: [],
  address: [],
  phone: [],
  supporter: [],
  safetyFlag: [],
  coverage: [],
  authorization: [],
  populationFinding: [],
  episode: [],
  task: [],
}

/** What is known after changes that are decided but not stored yet: a list may have several rows for one member. */
export function knownAfter(known: Known, changes: readonly Change[], now: string): Known {
  const after: Record<string, readonly { readonly id: string }[]> = { ...known }
  for (const change of changes) {
    const entries = after[change.noun]
    if (!entries) continue
    after[change.noun] =
      change.kind === 'add'
        ? [...entries, { ...change.entry, recordedAt: now, recordedBy: null, struckAt: null, seq: 0 } as Entry<Touched>]
        : entries.map((entry) => (entry.id === change.id ? { ...entry, ...change.fields } : entry))
  }
  return after as unknown as Known
}
