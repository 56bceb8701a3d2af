import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { overlaps, rules } from '../../content/index.ts'
import { fill } from '../base/message.ts'
import { ruleOfOverlap } from './overlap.ts'
import { rulesOn } from './rule.ts'
import { comparisonText, ruleText, type Say } from './rule-text.ts'

const english: Say = (_id, words, values) => (values ? fill(words, values, 'en') : words)

test('a rule reads as its source: limbs, measures, days and source', () => {
  const rule = rulesOn(rules, '2026-11-24').find((one) => one.id === 'focus.avoidable-use.adult')
  const { title, about, lines } = ruleText(rule ?? raise(), english)
  equal(title, 'Adults at risk of avoidable hospital or emergency department use')
  deepEqual(about.slice(0, 2), [
    'In force since 2022-01-01',
    'Source: DHCS, CalAIM ECM Policy Guide, January 2026, p. 19–21 (POF-2)',
  ])
  deepEqual(lines, [
    { depth: 0, text: 'All of these:' },
    { depth: 1, text: 'Age: 21 or more' },
    { depth: 1, text: 'Any one of these:' },
    { depth: 2, limb: 'ed', text: 'Five or more emergency visits in six months' },
    {
      depth: 2,
      limb: 'stays',
      text: 'Three or more unplanned hospital or short nursing stays, added together, in six months',
    },
  ])
})

test('every measure has its words', () => {
  const words = [
    { fact: 'program.hcba', is: false },
    { fact: 'member.age', atMost: 20 },
    { fact: 'justice.releasedOn', withinPast: { months: 12 } },
    { fact: 'justice.releasedOn', withinPast: { days: 90 } },
    { fact: 'justice.releasePlannedOn', withinNext: { days: 90 } },
    { fact: 'justice.releasePlannedOn', withinNext: { months: 3 } },
    { fact: 'residence.kind', oneOf: ['icf'] },
  ] as const
  deepEqual(
    words.map((one) => comparisonText(one, english)),
    [
      'Not so: Home and Community-Based Alternatives Waiver',
      'Age: 20 or less',
      'Day of release: within the last 12 months',
      'Day of release: within the last 90 days',
      'Planned day of release: within the next 90 days',
      'Planned day of release: within the next 3 months',
      'Where the person lives, one of: Intermediate care facility',
    ],
  )
})

test('the mark of what is unconfirmed is in the text, and a past rule says until when', () => {
  for (const rule of [...rules, ...overlaps.map(ruleOfOverlap)]) {
    const { about, lines } = ruleText(rule, english)
    ok(lines.length > 0)
    equal(
      about.some((line) => line.startsWith('Unconfirmed:')),
      rule.unconfirmed !== undefined,
      rule.id,
    )
    equal(about[0]?.includes(' to '), rule.to !== undefined)
  }
})

test('each text has one English under its id, so that one translation serves every rule', () => {
  const englishOf = new Map<string, string>()
  const say: Say = (id, words) => {
    // A rule has another text on other days under the same id.
    if (!/^rule\.(focus|support|basic|overlap|authorization)\./.test(id)) {
      equal(englishOf.get(id) ?? words, words, id)
      englishOf.set(id, words)
    }
    return words
  }
  for (const rule of rules) ruleText(rule, say)
  ok(englishOf.size > 100)
})

function raise(): never {
  throw new Error('the rule is gone')
}
