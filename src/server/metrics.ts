// Counts of calls by operation and outcome, in the text format monitors read. No member's data, no names.
import type { Operation } from '../api/operation.ts'
import { Problem } from '../base/problem.ts'
import type { Gate } from './gate/gate.ts'

/** A gate that counts, and the page of its counts. */
export function countCalls(
  gate: Gate,
  operations: readonly Operation[],
): { readonly gate: Gate; readonly metrics: () => string } {
  const counts = new Map<string, number>(operations.map((operation) => [key(operation.name, 'done'), 0]))
  const count = (name: string, outcome: string) =>
    counts.set(key(name, outcome), (counts.get(key(name, outcome)) ?? 0) + 1)
  return {
    gate: {
      admit: gate.admit,
      call: async (caller, call) => {
        try {
          const answer = await gate.call(caller, call)
          count(call.operation.name, answer.outcome)
          return answer
        } catch (error) {
          count(call.operation.name, error instanceof Problem ? error.code : 'broken')
          throw error
        }
      },
    },
    metrics: () => {
      const lines = [...counts].map(([labels, value]) => `alongside_calls_total{${labels}} ${value}`)
      return ['# TYPE alongside_calls_total counter', ...lines, ''].join('\n')
    },
  }
}

function key(operation: string, outcome: string): string {
  return `operation="${operation}",outcome="${outcome}"`
}
