// A rule decides one person in three values: yes, no, unknown. It says why (the trace, each part with its facts, their values and
// evidence) and which facts, the fewest, could still settle it. The same rule prints as text, asks, and compiles to SQL.
import type { Day } from '../base/day.ts'
import { type Answer, allOf, anyOf, type Comparison, type Condition, compare, notOf } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import type { PopulationOfFocus } from './population.ts'
import { settlements } from './settle.ts'
import type { SupportKey } from './support-key.ts'

export interface Example {
  readonly name: string
  readonly given: Facts
  /** The day asked about; without it the rule's first day, or 2026-11-24 when that is later. */
  readonly on?: Day
  readonly is: Answer
  readonly missing?: readonly FactId[]
}

export const ruleKinds = ['focus', 'basic', 'authorization', 'overlap', 'support'] as const
export type RuleKind = (typeof ruleKinds)[number]

export interface Rule {
  readonly id: string
  readonly kind: RuleKind
  readonly title: string
  readonly population?: PopulationOfFocus
  readonly group?: 'adult' | 'child'
  /** The Community Support it is a prescreen of. */
  readonly support?: SupportKey
  readonly from: Day
  readonly to?: Day
  readonly source: string
  /** What no public document confirms; the mark is shown wherever the rule is. */
  readonly unconfirmed?: string
  /** What a reader must know besides, such as what stays a person's judgment. */
  readonly note?: string
  readonly when: Condition
  readonly examples: readonly Example[]
}

/** Whose word a fact is, and of which day. */
export interface Evidence {
  readonly by: 'record' | 'member' | 'referrer' | 'staff' | 'data'
  readonly on: Day
  /** The entry or claim it stands in. */
  readonly ref?: string
}
export type EvidenceOf = { readonly [F in FactId]?: readonly Evidence[] }

/** One part of the rule with its answer; a leaf also shows the fact, its value and its evidence. */
export interface Trace {
  readonly answer: Answer
  readonly limb?: string
  readonly says?: string
  readonly by: 'all' | 'any' | 'not' | 'fact'
  readonly comparison?: Comparison
  readonly value?: boolean | number | string | readonly string[]
  readonly evidence?: readonly Evidence[]
  readonly parts: readonly Trace[]
}

export interface Decision {
  readonly rule: string
  readonly on: Day
  readonly answer: Answer
  readonly trace: Trace
  /** Each limb with its own answer, whatever the whole answers. */
  readonly limbs: Readonly<Record<string, Answer>>
  /** The fewest facts that could settle an unknown answer. */
  readonly missing: readonly FactId[]
  /** Every fact that can still change the answer. */
  readonly open: readonly FactId[]
}

export function decide(rule: Rule, facts: Facts, asOf: Day, evidence: EvidenceOf = {}): Decision {
  const trace = traceOf(rule.when, facts, asOf, evidence)
  const { missing, open } = trace.answer === 'unknown' ? settlements(rule.when, facts, asOf) : { missing: [], open: [] }
  return { rule: rule.id, on: asOf, answer: trace.answer, trace, limbs: limbAnswers(trace), missing, open }
}

/** The rules in force on a day. */
export function rulesOn<R extends { readonly from: Day; readonly to?: Day }>(
  rules: readonly R[],
  day: Day,
): readonly R[] {
  return rules.filter((rule) => rule.from <= day && (rule.to === undefined || day <= rule.to))
}

function traceOf(condition: Condition, facts: Facts, asOf: Day, evidence: EvidenceOf): Trace {
  const name = {
    ...(condition.limb === undefined ? {} : { limb: condition.limb }),
    ...(condition.says === undefined ? {} : { says: condition.says }),
  }
  const trace = (part: Condition) => traceOf(part, facts, asOf, evidence)
  if ('all' in condition) {
    const parts = condition.all.map(trace)
    return { ...name, by: 'all', answer: allOf(parts.map((part) => part.answer)), parts }
  }
  if ('any' in condition) {
    const parts = condition.any.map(trace)
    return { ...name, by: 'any', answer: anyOf(parts.map((part) => part.answer)), parts }
  }
  if ('not' in condition) {
    const part = trace(condition.not)
    return { ...name, by: 'not', answer: notOf(part.answer), parts: [part] }
  }
  const { limb: _limb, says: _says, ...comparison } = condition
  const value = facts[condition.fact]
  const told = evidence[condition.fact]
  return {
    ...name,
    by: 'fact',
    answer: compare(condition, facts, asOf),
    comparison: comparison as Comparison,
    ...(value === undefined ? {} : { value }),
    ...(told === undefined ? {} : { evidence: told }),
    parts: [],
  }
}

function limbAnswers(trace: Trace): Readonly<Record<string, Answer>> {
  const own = trace.limb === undefined ? {} : { [trace.limb]: trace.answer }
  return Object.assign(own, ...trace.parts.map(limbAnswers))
}
