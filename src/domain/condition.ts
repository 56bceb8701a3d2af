// A condition: one fact against one measure, or conditions put together. It is plain data, and its answer has three values:
// what is not known is never "no".
import { addDays, addMonths, type Day } from '../base/day.ts'
import type { ChoiceOf, FactId, FactOf, Facts } from './facts.ts'

export type Answer = 'yes' | 'no' | 'unknown'

export type Span = { readonly months: number } | { readonly days: number }

type OneOf<F extends FactOf<'choice'> = FactOf<'choice'>> = F extends FactId
  ? { readonly fact: F; readonly oneOf: readonly ChoiceOf<F>[] }
  : never
type IncludesAny<F extends FactOf<'list'> = FactOf<'list'>> = F extends FactId
  ? { readonly fact: F; readonly includesAny: readonly ChoiceOf<F>[] }
  : never

/** One fact against one measure. Spans count from the day asked about, both ends included. */
export type Comparison =
  | { readonly fact: FactOf<'boolean'>; readonly is: boolean }
  | { readonly fact: FactOf<'number'>; readonly atLeast: number }
  | { readonly fact: FactOf<'number'>; readonly atMost: number }
  | { readonly fact: FactOf<'day'>; readonly withinPast: Span }
  | { readonly fact: FactOf<'day'>; readonly withinNext: Span }
  | OneOf
  | IncludesAny

/** A part of a rule that its source names: shown, counted and compiled on its own. */
export interface Limb {
  readonly limb?: string
  readonly says?: string
}

export type Condition = Limb &
  (
    | Comparison
    | { readonly all: readonly Condition[] }
    | { readonly any: readonly Condition[] }
    | { readonly not: Condition }
  )

/** The answer alone, without trace. */
export function answerOf(condition: Condition, facts: Facts, asOf: Day): Answer {
  if ('all' in condition) return allOf(condition.all.map((part) => answerOf(part, facts, asOf)))
  if ('any' in condition) return anyOf(condition.any.map((part) => answerOf(part, facts, asOf)))
  if ('not' in condition) return notOf(answerOf(condition.not, facts, asOf))
  return compare(condition, facts, asOf)
}

export function compare(comparison: Comparison, facts: Facts, asOf: Day): Answer {
  const value = facts[comparison.fact]
  if (value === undefined) return 'unknown'
  return holds(comparison, value, asOf) ? 'yes' : 'no'
}

/** Whether a known value meets the comparison on the day. */
export function holds(
  comparison: Comparison,
  value: boolean | number | string | readonly string[],
  asOf: Day,
): boolean {
  if ('is' in comparison) return value === comparison.is
  if ('atLeast' in comparison) return Number(value) >= comparison.atLeast
  if ('atMost' in comparison) return Number(value) <= comparison.atMost
  if ('oneOf' in comparison) return (comparison.oneOf as readonly unknown[]).includes(value)
  if ('includesAny' in comparison) {
    return (comparison.includesAny as readonly string[]).some((one) => (value as readonly string[]).includes(one))
  }
  const { first, last } = daysOf(comparison, asOf)
  return first <= String(value) && String(value) <= last
}

/** The first and the last day a span allows. */
export function daysOf(
  comparison: { readonly withinPast: Span } | { readonly withinNext: Span },
  asOf: Day,
): { readonly first: Day; readonly last: Day } {
  return 'withinPast' in comparison
    ? { first: shift(asOf, comparison.withinPast, -1), last: asOf }
    : { first: asOf, last: shift(asOf, comparison.withinNext, 1) }
}

function shift(day: Day, span: Span, direction: 1 | -1): Day {
  return 'months' in span ? addMonths(day, span.months * direction) : addDays(day, span.days * direction)
}

export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

export function notOf(answer: Answer): Answer {
  if (answer === 'unknown') return 'unknown'
  return answer === 'yes' ? 'no' : 'yes'
}
