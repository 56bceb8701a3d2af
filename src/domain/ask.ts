// What to ask next: of the facts that can still change an answer, the one that settles most. A form and the member's door ask so,
// and end by themselves when nothing they could ask would change anything.
import type { Day } from '../base/day.ts'
import { answerOf, type Condition } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import type { Rule } from './rule.ts'
import { settlements } from './settle.ts'

/** The next fact to ask for; undefined when no answer can change any more. What a person could not say is `skipped`. */
export function nextFact(
  rules: readonly Pick<Rule, 'when'>[],
  facts: Facts,
  asOf: Day,
  skipped: readonly FactId[] = [],
): FactId | undefined {
  const worth = new Map<FactId, number>()
  for (const rule of rules) {
    if (answerOf(rule.when, facts, asOf) !== 'unknown') continue
    const { missing, open } = settlements(rule.when, facts, asOf)
    // In the order of the rule, so that among equals what its source names first is asked first.
    for (const fact of factsIn(rule.when)) {
      if (!open.includes(fact) || skipped.includes(fact)) continue
      worth.set(fact, (worth.get(fact) ?? 0) + 1 / open.length + (missing.includes(fact) ? 1 / missing.length : 0))
    }
  }
  return [...worth].reduce<[FactId, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}

/** Every fact a condition names, in its order. */
export function factsIn(condition: Condition): readonly FactId[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsIn))]
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsIn))]
  if ('not' in condition) return factsIn(condition.not)
  return [condition.fact]
}
