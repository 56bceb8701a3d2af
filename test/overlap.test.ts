// Content beside the rules: overlaps, who may begin before the decision, and the order in which an agency is looked for.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { assignmentOrder, overlaps, rules, streamlinedPairs } from '../content/index.ts'
import { assignmentSteps } from '../src/domain/assignment-order.ts'
import { ruleOfOverlap } from '../src/domain/overlap.ts'
import { populations } from '../src/domain/population.ts'
import { programKeys } from '../src/domain/program-key.ts'
import { decide, rulesOn } from '../src/domain/rule.ts'
import { mayBegin } from '../src/domain/streamlined.ts'
import { supportKeys } from '../src/domain/support-key.ts'

const today = '2026-11-24'

test('every program has exactly one outcome today', () => {
  const inForce = rulesOn(overlaps, today).map((overlap) => overlap.program)
  deepEqual(inForce.toSorted(), programKeys.toSorted())
})

test('an overlap is a rule with its examples, its outcome in words and the day its source was checked', () => {
  for (const overlap of overlaps) {
    const rule = ruleOfOverlap(overlap)
    for (const example of rule.examples) equal(decide(rule, example.given, today).answer, example.is)
    ok(rule.note?.includes(overlap.checkedOn))
  }
  const county = overlaps.filter((overlap) => overlap.program === 'county-tcm')
  deepEqual([rulesOn(county, '2024-06-30').length, rulesOn(county, '2024-07-01').length], [0, 1])
})

test('a provider may begin before the decision only for its own population, and only since 2025', () => {
  equal(mayBegin(streamlinedPairs, 'homeless', 'street-medicine', today), true)
  equal(mayBegin(streamlinedPairs, 'homeless', 'midwifery', today), false)
  equal(mayBegin(streamlinedPairs, 'incarceration', 'county-behavioral-health', today), false)
  equal(mayBegin(streamlinedPairs, 'ccs', 'ccs-paneled', '2024-12-31'), false)
  equal(mayBegin(streamlinedPairs, 'ccs', 'ccs-paneled', '2025-01-01'), true)
})

test('the order of assignment names every step once', () => {
  deepEqual(
    assignmentOrder.map((step) => step.key),
    assignmentSteps,
  )
})

test('every population and every Community Support has a rule today', () => {
  const inForce = rulesOn(rules, today)
  deepEqual(new Set(inForce.flatMap((rule) => rule.population ?? [])), new Set(populations))
  deepEqual(new Set(inForce.flatMap((rule) => rule.support ?? [])), new Set(supportKeys))
})

test('each population begins on the day it went live in Los Angeles', () => {
  const first = (id: string) => rules.filter((rule) => rule.id === id).map((rule) => rule.from)[0]
  const days = { 'focus.avoidable-use.adult': '2022-01-01', 'focus.ltc-risk.adult': '2023-01-01' }
  for (const [id, day] of Object.entries({
    ...days,
    'focus.ccs.child': '2023-07-01',
    'focus.birth-equity': '2024-01-01',
  })) {
    equal(first(id), day)
  }
})
