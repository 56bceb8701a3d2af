// What one member's chart is written with: its changes, its chance, and ids as old as what they stand for.
import type { Day } from '../../src/base/day.ts'
import { add, type Change, type Draft } from '../../src/domain/change.ts'
import type { Noun } from '../../src/domain/chart.ts'
import type { Label } from '../../src/domain/label.ts'
import { millisecondsAt } from './calendar.ts'
import type { Chance } from './chance.ts'

/** An entry as the story tells it: most details that ended did so when a newer one came, and need no reason. */
export type Written<N extends Noun> = Omit<Draft<N>, 'id' | 'labels' | 'endReason'> & {
  readonly id?: string
  readonly labels?: readonly Label[]
  readonly endReason?: Draft<N> extends { readonly endReason: infer Reason } ? Reason : never
}

const endsWithReason: readonly Noun[] = ['address', 'phone', 'safetyFlag', 'supporter']

export interface Pen {
  readonly today: Day
  readonly chance: Chance
  readonly changes: Change[]
  /** A new id, made on that day. */
  id(day: Day): string
  /** Writes an entry, its id made on that day when none is given; answers the id. */
  write<N extends Noun>(noun: N, day: Day, entry: Written<N>): string
}

/** A pen for an empty chart. */
export function penOf(today: Day, chance: Chance): Pen {
  const changes: Change[] = []
  const id = (day: Day) => chance.id(millisecondsAt(day, chance.between(480, 1080)))
  return {
    today,
    chance,
    changes,
    id,
    write: (noun, day, entry) => {
      const ending = endsWithReason.includes(noun) ? { endReason: null } : {}
      const entryId = entry.id ?? id(day)
      changes.push(add(noun, { labels: [], ...ending, ...entry, id: entryId } as unknown as Draft<typeof noun>))
      return entryId
    },
  }
}
