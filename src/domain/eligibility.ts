// Could this member get ECM? Every basic condition, every population and every overlap in force, each decided with its trace. Never
// "eligible": "appears to meet" (POF-0.6), and the plan decides.
import type { Day } from '../base/day.ts'
import { type Answer, allOf, anyOf } from './condition.ts'
import type { KnownFacts } from './fact-reader.ts'
import { type Overlap, type OverlapOutcome, ruleOfOverlap } from './overlap.ts'
import type { PopulationOfFocus } from './population.ts'
import type { ProgramKey } from './program-key.ts'
import { type Decision, decide, type Rule, rulesOn } from './rule.ts'

export interface EligibilityRules {
  readonly rules: readonly Rule[]
  readonly overlaps: readonly Overlap[]
}

export interface Decided extends Decision {
  readonly title: string
  readonly source: string
  readonly population?: PopulationOfFocus
  readonly group?: 'adult' | 'child'
  readonly unconfirmed?: string
  readonly note?: string
}

export interface Eligibility {
  /** Whether the member appears to meet the criteria as far as is known. Overlaps nobody asked about do not hold it up; they are listed. */
  readonly answer: Answer
  readonly basics: readonly Decided[]
  readonly populations: readonly Decided[]
  /** Programs the member is in, and those nobody asked about that would block or need a choice. */
  readonly overlaps: readonly (Decided & { readonly outcome: OverlapOutcome; readonly program: ProgramKey })[]
}

export function eligibilityOf(content: EligibilityRules, known: KnownFacts, asOf: Day): Eligibility {
  const decideOne = (rule: Rule): Decided => ({
    ...decide(rule, known.facts, asOf, known.evidence),
    title: rule.title,
    source: rule.source,
    ...(rule.population === undefined ? {} : { population: rule.population }),
    ...(rule.group === undefined ? {} : { group: rule.group }),
    ...(rule.unconfirmed === undefined ? {} : { unconfirmed: rule.unconfirmed }),
    ...(rule.note === undefined ? {} : { note: rule.note }),
  })
  const inForce = rulesOn(content.rules, asOf)
  const basics = inForce.filter((rule) => rule.kind === 'basic').map(decideOne)
  const populations = inForce.filter((rule) => rule.kind === 'focus').map(decideOne)
  const overlaps = rulesOn(content.overlaps, asOf)
    .map((overlap) => ({
      ...decideOne(ruleOfOverlap(overlap)),
      outcome: overlap.outcome,
      program: overlap.program,
    }))
    .filter(({ answer, outcome }) => answer === 'yes' || (answer === 'unknown' && outcome !== 'allow'))
  const isBlocked = overlaps.some(({ answer, outcome }) => answer === 'yes' && outcome === 'block')
  const basic = allOf(basics.map((one) => one.answer))
  const inOne = anyOf(populations.map((one) => one.answer))
  return { answer: isBlocked ? 'no' : allOf([basic, inOne]), basics, populations, overlaps }
}
