// What a referrer's ticks and words come to in the rules.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { doorQuestions, ticks } from '../../content/door-question.ts'
import { rules } from '../../content/index.ts'
import { referralExample } from '../../test/referral-example.ts'
import { populations } from './population.ts'
import type { Referral } from './referral.ts'
import { factsAsked, saidMet } from './referral-word.ts'
import { decide } from './rule.ts'

const today = '2026-11-24'
const said = (given: Partial<Referral>) => factsAsked(doorQuestions, ticks, referralExample(given), today)

test('nothing ticked is nothing known, and a birth date ahead says no age', () => {
  deepEqual(said({}), {})
  deepEqual(said({ bornOn: '2026-11-25' }), {})
  deepEqual(said({ bornOn: '2005-11-24' }), { 'member.age': 21 })
})

test('a ticked group says what a yes at the door would; visits to a hospital are not counted by a tick', () => {
  equal(said({ populations: ['homeless'] })['housing.hasNoRegularPlace'], true)
  deepEqual(said({ populations: ['avoidable-use'] }), {})
  for (const tick of Object.values(ticks)) ok(doorQuestions.some(({ id, answers }) => id === tick && 'yes' in answers))
  ok(Object.keys(ticks).every((key) => populations.includes(key as never)))
})

test('a word alone is rarely enough: what it supports is named, and what is missing', () => {
  const rule = rules.find(({ id }) => id === 'focus.homelessness.adult')
  ok(rule)
  const facts = said({ populations: ['homeless'], bornOn: '1980-01-01' })
  const decided = decide(rule, facts, today)
  equal(decided.answer, 'unknown')
  ok(decided.missing.length > 0)
  const met = saidMet(decided.trace)
  ok(met.length > 0)
  deepEqual(met, [...new Set(met)])
  deepEqual(saidMet(decide(rule, {}, today).trace), [])
  const under = {
    answer: 'yes',
    says: 'Not so',
    by: 'not',
    parts: [{ answer: 'yes', says: 'So', by: 'fact', parts: [] }],
  }
  deepEqual(saidMet(under as never), ['Not so'])
})
