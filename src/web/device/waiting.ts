// A command that waits to be sent: the exact bytes first written, who wrote them from which seat and when, and, once the house said no,
// why. Until the house answers, its decision is laid on the chart here.
import { derivedId } from '../../base/id.ts'
import type { Fault, ProblemCode } from '../../base/problem.ts'
import type { At } from '../../domain/change.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { contentHere, decidedHere } from './content.ts'
import { decideHere, withChanges } from './decide-here.ts'
import type { Layer } from './store.ts'

/** Why a command needs the person who wrote it. */
export type Why =
  /** The decision said no; the reason is one of the operation's. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It did not pass the gate; the title says what to do. */
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      readonly title: string
      readonly faults: readonly Fault[]
    }

export interface Waiting {
  readonly id: string
  readonly operation: string
  readonly version: number
  readonly seat: string
  readonly organization: string
  readonly staff: string
  /** Whether the seat it was written in can lead; what an earlier version wrote does not say. */
  readonly mayLead?: boolean
  readonly member: string
  readonly input: unknown
  /** What is sent, now and at every repeat. */
  readonly bytes: string
  readonly writtenAt: string
  readonly why: Why | null
}

/** A command as bytes on the wire. */
export function bytesOf(id: string, version: number, input: unknown): string {
  return JSON.stringify({ id, version, input })
}

/** The moment of a decision on this device: the same at every repeat, with the ids the server will derive too. */
export function momentOf(waiting: Pick<Waiting, 'id' | 'staff' | 'organization' | 'mayLead' | 'writtenAt'>): At {
  return {
    today: dayOfInstant(waiting.writtenAt),
    now: waiting.writtenAt,
    staffId: waiting.staff,
    organizationId: waiting.organization,
    isHouse: false,
    mayLead: waiting.mayLead ?? true,
    content: contentHere(),
    id: (n) => derivedId(waiting.id, n),
  }
}

/** What the command does to the chart it finds: decided anew each time, and nothing where the decision now says no. */
export function layerOf(waiting: Waiting): Layer {
  const operation = decidedHere(waiting.operation)
  // Written by an older app: the server still reads it, the decision here no longer does.
  if (!operation || operation.version !== waiting.version) return (chart) => chart
  return (chart) => {
    const decided = decideHere(operation, momentOf(waiting), chart, waiting.input)
    return decided.ok ? withChanges(chart, decided.value, { at: waiting.writtenAt, by: waiting.staff }) : chart
  }
}
