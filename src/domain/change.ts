// What a decision returns is what is stored, on the device and on the server alike: entries added, and the few edited things set.
import type { Instant } from '../base/day.ts'
import type { Entry, Noun } from './chart.ts'
import type { Content } from './content.ts'
import type { Filled } from './entry.ts'

export type Draft<N extends Noun> = Omit<Entry<N>, Filled>

export interface Added<N extends Noun = Noun> {
  readonly kind: 'add'
  readonly noun: N
  readonly entry: Draft<N>
}

export interface Set<N extends Noun = Noun> {
  readonly kind: 'set'
  readonly noun: N
  readonly id: string
  readonly fields: Partial<Omit<Entry<N>, 'id' | Exclude<Filled, 'struckAt'>>>
}

export type Change = { [N in Noun]: Added<N> | Set<N> }[Noun]

export function add<N extends Noun>(noun: N, entry: Draft<N>): Change {
  return { kind: 'add', noun, entry } as unknown as Change
}

export function set<N extends Noun>(noun: N, id: string, fields: Set<N>['fields']): Change {
  return { kind: 'set', noun, id, fields } as unknown as Change
}

/** The moment and the person of a decision: today and now are arguments, never looked up. */
export interface At {
  readonly today: string
  readonly now: Instant
  /** The person deciding; null for a named job or the operator at the command line. */
  readonly staffId: string | null
  readonly organizationId: string
  /** A named job, the intake of files, or the operator: it keeps the entries of every agency, where a person keeps those of their own. */
  readonly isHouse: boolean
  /** Whether the seat deciding is one that can walk with a member. */
  readonly mayLead: boolean
  readonly content: Content
  /** Ids for what the decision adds beside its main entry: the n-th is always the same for one command. */
  readonly id: (n: number) => string
}

/** What a decision takes that needs nothing of the chart. */
export type Nothing = Readonly<Record<string, never>>
