// A decision's trace in words: what was asked, what the record says of it, whose word that is and of which day.
import type { Decided } from '../../../domain/eligibility.ts'
import type { FactId } from '../../../domain/facts.ts'
import { facts } from '../../../domain/facts.ts'
import type { Decision, Evidence, Trace } from '../../../domain/rule.ts'
import { comparisonText, limbText, type Say } from '../../../domain/rule-text.ts'
import type { Trace as Shown } from '../../parts/reason-line.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

/** The rules' own texts stand under ids made from the rule; what was not translated is said in English. */
export const say: Say = (id, english, values) => text(id as `${string}.${string}`, english, values)

export function factLabel(fact: FactId): string {
  return say(`fact.${fact}.label`, facts[fact].label)
}

export function titleOf({ rule, title }: Pick<Decided, 'rule' | 'title'>): string {
  return say(`rule.${rule}.title`, title)
}

/** The parts of a decision, as the reason line shows them. */
export function shownTrace({ rule, trace }: Decision): readonly Shown[] {
  // The whole has its words above already.
  return trace.by === 'fact' ? [stepOf(trace, rule)] : trace.parts.map((part, i) => stepOf(part, `${rule} ${i}`))
}

function stepOf(trace: Trace, id: string): Shown {
  const parts = trace.parts.map((part, i) => stepOf(part, `${id} ${i}`))
  const found = foundWords(trace)
  return {
    id,
    words: wordsOf(trace),
    answer: trace.answer,
    ...(found === undefined ? {} : { found }),
    ...(parts.length === 0 ? {} : { parts }),
  }
}

function wordsOf({ says, by, comparison }: Trace): string {
  if (says !== undefined) return limbText(says, say)
  if (comparison !== undefined) return comparisonText(comparison, say)
  if (by === 'any') return text('rule.any', 'Any one of these:')
  return by === 'not' ? text('rule.not', 'Not this:') : text('rule.all', 'All of these:')
}

function foundWords({ comparison, value, evidence = [] }: Trace): string | undefined {
  if (comparison === undefined || value === undefined) return undefined
  const said = valueWords(comparison.fact, value)
  const [told] = evidence
  return told === undefined
    ? text('trace.found', 'Known: {said}.', { said })
    : text('trace.foundBy', 'Known: {said}, {who}, {day}.', {
        said,
        who: whoWords(told.by),
        day: dayWords(told.on, 'dated'),
      })
}

function valueWords(fact: FactId, value: NonNullable<Trace['value']>): string {
  const definition = facts[fact]
  if (typeof value === 'boolean') return value ? text('trace.yes', 'yes') : text('trace.no', 'no')
  if (typeof value === 'number') return definition.type === 'number' ? `${value} ${definition.unit}` : String(value)
  if (definition.type === 'day' && typeof value === 'string') return dayWords(value, 'dated')
  const choices: Readonly<Record<string, string>> = 'choices' in definition ? definition.choices : {}
  const chosen = typeof value === 'string' ? [value] : value
  return chosen.length === 0
    ? text('trace.none', 'none of them')
    : chosen.map((one) => say(`fact.${fact}.choice.${one}`, choices[one] ?? one)).join(', ')
}

export function whoWords(by: Evidence['by']): string {
  switch (by) {
    case 'record':
      return text('trace.record', 'in the record')
    case 'member':
      return text('trace.member', 'the member’s word')
    case 'referrer':
      return text('trace.referrer', 'a referrer’s word')
    case 'staff':
      return text('trace.staff', 'a worker’s word')
    case 'data':
      return text('trace.data', 'from the plan’s data')
  }
}
