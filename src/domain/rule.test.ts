import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { asOf, conditions, fillings, someFacts, valuesOf } from '../../test/condition-example.ts'
import { addDays } from '../base/day.ts'
import { type Answer, answerOf, type Condition } from './condition.ts'
import type { FactId } from './facts.ts'
import { decide, type Rule, rulesOn } from './rule.ts'

const ids = Object.keys(valuesOf) as readonly (keyof typeof valuesOf)[]
const ruleOf = (when: Condition): Rule => ({
  id: 'made.up',
  kind: 'focus',
  title: 'Made up',
  from: '2022-01-01',
  source: 'nowhere',
  when,
  examples: [],
})

test('a span counts from the day asked about, both ends included, and a month that is short ends on its last day', () => {
  const past = { fact: 'justice.releasedOn', withinPast: { months: 12 } } as const
  const next = { fact: 'justice.releasePlannedOn', withinNext: { days: 90 } } as const
  const released = (day: string) => answerOf(past, { 'justice.releasedOn': day }, asOf)
  deepEqual(['2025-11-23', '2025-11-24', asOf, addDays(asOf, 1)].map(released), ['no', 'yes', 'yes', 'no'])
  const planned = (days: number) => answerOf(next, { 'justice.releasePlannedOn': addDays(asOf, days) }, asOf)
  deepEqual([-1, 0, 90, 91].map(planned), ['no', 'yes', 'yes', 'no'])
  equal(answerOf(past, { 'justice.releasedOn': '2023-02-28' }, '2024-02-29'), 'yes')
  equal(answerOf(past, { 'justice.releasedOn': '2023-02-27' }, '2024-02-29'), 'no')
})

test('a rule holds from its first day to its last', () => {
  const rule = { ...ruleOf({ fact: 'member.age', atLeast: 21 }), from: '2023-07-01', to: '2025-12-31' }
  const days = ['2023-06-30', '2023-07-01', '2025-12-31', '2026-01-01']
  deepEqual(
    days.map((day) => rulesOn([rule], day).length),
    [0, 1, 1, 0],
  )
})

test('the trace shows each part with its value and whose word it is', () => {
  const rule = ruleOf({ any: [{ limb: 'food', says: 'No food', fact: 'social.lacksFood', is: true }] })
  const evidence = { 'social.lacksFood': [{ by: 'referrer', on: '2026-11-20' }] } as const
  const { trace, limbs, answer } = decide(rule, { 'social.lacksFood': true }, asOf, evidence)
  deepEqual([answer, limbs], ['yes', { food: 'yes' }])
  deepEqual(trace.parts[0], {
    limb: 'food',
    says: 'No food',
    by: 'fact',
    answer: 'yes',
    comparison: { fact: 'social.lacksFood', is: true },
    value: true,
    evidence: [{ by: 'referrer', on: '2026-11-20' }],
    parts: [],
  })
})

test('a fact more never turns yes or no into anything else', () => {
  fc.assert(
    fc.property(conditions(), someFacts, someFacts, (when, known, more) => {
      const before = answerOf(when, known, asOf)
      if (before !== 'unknown') equal(answerOf(when, { ...more, ...known }, asOf), before)
    }),
    { numRuns: 2000 },
  )
})

test('the order of parts never matters: not for the answer, nor for what is missing', () => {
  fc.assert(
    fc.property(conditions(), someFacts, (when, known) => {
      const [one, other] = [when, reversed(when)].map((each) => decide(ruleOf(each), known, asOf))
      deepEqual([one?.answer, one?.missing, one?.open], [other?.answer, other?.missing, other?.open])
    }),
    { numRuns: 1000 },
  )
})

test('a rule and its decision survive a JSON round trip', () => {
  fc.assert(
    fc.property(conditions(), someFacts, (when, known) => {
      const rule = ruleOf(when)
      const decision = decide(rule, known, asOf)
      deepEqual(decide(JSON.parse(JSON.stringify(rule)), known, asOf), decision)
      deepEqual(JSON.parse(JSON.stringify(decision)), decision)
    }),
    { numRuns: 500 },
  )
})

test('what is missing can settle the answer, and fewer facts never can', () => {
  let asked = 0
  fc.assert(
    fc.property(conditions(), someFacts, (when, known) => {
      const { answer, missing } = decide(ruleOf(when), known, asOf)
      const unknown = ids.filter((id) => known[id] === undefined)
      if (answer !== 'unknown') return deepEqual(missing, [])
      const settles = (set: readonly FactId[]) =>
        fillings(set).some((more) => answerOf(when, { ...known, ...more }, asOf) !== 'unknown')
      ok(settles(missing) || missing.length === 0)
      ok(missing.every((id) => unknown.some((one) => one === id)))
      for (const set of subsets(unknown)) if (set.length < missing.length) equal(settles(set), false)
      asked++
    }),
    { numRuns: 400 },
  )
  ok(asked > 50)
})

test('one fact cannot be two things at once: a way that would need it is none', () => {
  const impossible: Condition = {
    all: [
      { fact: 'member.age', atLeast: 21 },
      { fact: 'member.age', atMost: 20 },
    ],
  }
  const possible: Condition = {
    all: [
      { fact: 'social.lacksFood', is: true },
      { fact: 'social.lacksTransport', is: true },
    ],
  }
  const { missing } = decide(ruleOf({ any: [impossible, possible] }), {}, asOf)
  deepEqual(missing, ['social.lacksFood', 'social.lacksTransport'])
})

test('an open fact is one without which some way to an answer fails', () => {
  fc.assert(
    fc.property(conditions(2), someFacts, (when, known) => {
      const { answer, open } = decide(ruleOf(when), known, asOf)
      if (answer !== 'unknown') return deepEqual(open, [])
      const unknown = ids.filter((id) => known[id] === undefined)
      deepEqual(open, [...unknown.filter((id) => canChange(when, known, unknown, id))].sort())
    }),
    { numRuns: 200 },
  )
})

/** Whether, with some other facts known, this one turns an unknown answer into a settled one. */
function canChange(when: Condition, known: object, unknown: readonly FactId[], id: FactId): boolean {
  const others = subsets(unknown.filter((one) => one !== id)).flatMap(fillings)
  return others.some((some) => {
    const given = { ...known, ...some }
    if (answerOf(when, given, asOf) !== 'unknown') return false
    return fillings([id]).some((one) => answerOf(when, { ...given, ...one }, asOf) !== ('unknown' satisfies Answer))
  })
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without, ...without.map((set) => [first, ...set])]
}

function reversed(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.toReversed().map(reversed) }
  if ('any' in condition) return { any: condition.any.toReversed().map(reversed) }
  if ('not' in condition) return { not: reversed(condition.not) }
  return condition
}
