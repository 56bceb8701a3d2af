// The examples beside each rule are its tests: no rule brings test code of its own.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../content/index.ts'
import { laterOf } from '../src/base/day.ts'
import { decide } from '../src/domain/rule.ts'

for (const rule of rules) {
  for (const example of rule.examples) {
    test(`${rule.id}: ${example.name} is ${example.is}`, () => {
      const on = example.on ?? laterOf(rule.from, '2026-11-24' < (rule.to ?? '9999') ? '2026-11-24' : rule.from)
      const decision = decide(rule, example.given, on)
      equal(decision.answer, example.is)
      if (example.missing) deepEqual(decision.missing, example.missing)
    })
  }

  test(`${rule.id} has a yes, a no and an unknown among its examples, and survives JSON`, () => {
    const answers = new Set(rule.examples.map((example) => example.is))
    deepEqual([...answers].sort(), ['no', 'unknown', 'yes'])
    deepEqual(JSON.parse(JSON.stringify(rule)), rule)
    ok(/p\. \d/.test(rule.source) || rule.unconfirmed !== undefined, 'a source with its page, or the mark')
  })
}

test('a rule has an id of its own on each day', () => {
  for (const rule of rules) {
    const others = rules.filter((other) => other !== rule && other.id === rule.id)
    for (const other of others) ok((rule.to ?? '9999') < other.from || (other.to ?? '9999') < rule.from, rule.id)
  }
})
