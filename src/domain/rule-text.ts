// A rule as plain text: its title, its days, its source and each part in words, in the reader's language where a translation was made.
// The app and the command line print the same lines.
import type { Comparison, Condition, Span } from './condition.ts'
import { type FactId, facts } from './facts.ts'
import type { Rule } from './rule.ts'

/** Says a text by its id in the reader's language, or in the English given; `{holes}` are filled. */
export type Say = (id: string, english: string, values?: Readonly<Record<string, string | number>>) => string

export interface RuleLine {
  readonly depth: number
  readonly limb?: string
  readonly text: string
}

export interface RuleText {
  readonly title: string
  readonly about: readonly string[]
  readonly lines: readonly RuleLine[]
}

export function ruleText(rule: Rule, say: Say): RuleText {
  const { from, to, source } = rule
  return {
    title: say(`rule.${rule.id}.title`, rule.title),
    about: [
      to === undefined
        ? say('rule.since', 'In force since {from}', { from })
        : say('rule.between', 'In force from {from} to {to}', { from, to }),
      say('rule.source', 'Source: {source}', { source }),
      ...(rule.note === undefined ? [] : [say(`rule.${rule.id}.note`, rule.note)]),
      ...(rule.unconfirmed === undefined
        ? []
        : [
            say('rule.unconfirmed', 'Unconfirmed: {what}', {
              what: say(`rule.${rule.id}.unconfirmed`, rule.unconfirmed),
            }),
          ]),
    ],
    lines: linesOf(rule.when, say, 0),
  }
}

/** What a limb says; the same words have the same id in every rule. */
export function limbText(says: string, say: Say): string {
  return say(`rule.says.${slug(says)}`, says)
}

/** One comparison in words: the fact's label and the measure. */
export function comparisonText(comparison: Comparison, say: Say): string {
  const { fact } = comparison
  const label = say(`fact.${fact}.label`, facts[fact].label)
  if ('is' in comparison) return comparison.is ? label : say('rule.not-so', 'Not so: {fact}', { fact: label })
  if ('atLeast' in comparison) {
    return say('rule.at-least', '{fact}: {count} or more', { fact: label, count: comparison.atLeast })
  }
  if ('atMost' in comparison) {
    return say('rule.at-most', '{fact}: {count} or less', { fact: label, count: comparison.atMost })
  }
  if ('withinPast' in comparison) return spanText('past', label, comparison.withinPast, say)
  if ('withinNext' in comparison) return spanText('next', label, comparison.withinNext, say)
  const values = 'oneOf' in comparison ? comparison.oneOf : comparison.includesAny
  const choices = values.map((value) => choiceText(fact, value, say)).join(', ')
  return say('rule.one-of', '{fact}, one of: {choices}', { fact: label, choices })
}

function linesOf(condition: Condition, say: Say, depth: number): readonly RuleLine[] {
  const own = { depth, ...(condition.limb === undefined ? {} : { limb: condition.limb }) }
  const named = condition.says === undefined ? undefined : limbText(condition.says, say)
  const head = (text: string) => ({ ...own, text: named === undefined ? text : `${named}. ${text}` })
  const under = (parts: readonly Condition[]) => parts.flatMap((part) => linesOf(part, say, depth + 1))
  if ('all' in condition) return [head(say('rule.all', 'All of these:')), ...under(condition.all)]
  if ('any' in condition) return [head(say('rule.any', 'Any one of these:')), ...under(condition.any)]
  if ('not' in condition) return [head(say('rule.not', 'Not this:')), ...under([condition.not])]
  return [{ ...own, text: named ?? comparisonText(condition, say) }]
}

function spanText(way: 'past' | 'next', fact: string, span: Span, say: Say): string {
  if ('months' in span) {
    const values = { fact, count: span.months }
    return way === 'past'
      ? say('rule.past-months', '{fact}: within the last {count} months', values)
      : say('rule.next-months', '{fact}: within the next {count} months', values)
  }
  const values = { fact, count: span.days }
  return way === 'past'
    ? say('rule.past-days', '{fact}: within the last {count} days', values)
    : say('rule.next-days', '{fact}: within the next {count} days', values)
}

function choiceText(id: FactId, value: string, say: Say): string {
  const fact = facts[id]
  const choices: Readonly<Record<string, string>> = 'choices' in fact ? fact.choices : {}
  return say(`fact.${id}.choice.${value}`, choices[value] ?? value)
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
