// The examples beside each rule are its tests: no rule brings test code of its own.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../content/index.ts'
import { addDays, type Day, laterOf } from '../src/base/day.ts'
import { type Comparison, type Condition, daysOf } from '../src/domain/condition.ts'
import { decide, type Example, type Rule, rulesOn } from '../src/domain/rule.ts'

for (const rule of rules) {
  for (const example of rule.examples) {
    test(`${rule.id}: ${example.name} is ${example.is}`, () => {
      const decision = decide(rule, example.given, dayOf(rule, example))
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

for (const rule of rules) {
  const given = rule.examples.map((example) => ({ facts: example.given, on: dayOf(rule, example) }))

  test(`${rule.id} since ${rule.from}: the examples walk every edge`, () => {
    for (const measure of comparisonsIn(rule.when)) {
      const seen = given.map(({ facts, on }) => ({ value: facts[measure.fact], on }))
      for (const [name, isThere] of edgesOf(measure))
        ok(
          seen.some(({ value, on }) => isThere(value, on)),
          name,
        )
    }
  })

  test(`${rule.id} since ${rule.from}: holds from its first day to its last, and no day besides`, () => {
    const inForce = (day: string) => rulesOn([rule], day).length === 1
    deepEqual([inForce(addDays(rule.from, -1)), inForce(rule.from)], [false, true])
    if (rule.to !== undefined) deepEqual([inForce(rule.to), inForce(addDays(rule.to, 1))], [true, false])
  })

  if (rule.kind !== 'focus') continue
  test(`${rule.id} since ${rule.from}: each limb is met in some example`, () => {
    const met = new Set(
      given.flatMap(({ facts, on }) =>
        Object.entries(decide(rule, facts, on).limbs).flatMap(([limb, answer]) => (answer === 'yes' ? [limb] : [])),
      ),
    )
    deepEqual(
      Object.keys(decide(rule, {}, rule.from).limbs).filter((limb) => !met.has(limb)),
      [],
    )
  })
}

test('a rule has an id of its own on each day', () => {
  for (const rule of rules) {
    const others = rules.filter((other) => other !== rule && other.id === rule.id)
    for (const other of others) ok((rule.to ?? '9999') < other.from || (other.to ?? '9999') < rule.from, rule.id)
  }
})

/** The day an example asks about: its own, else today or the rule's last day before. */
function dayOf(rule: Rule, example: Example): Day {
  return example.on ?? laterOf(rule.from, '2026-11-24' < (rule.to ?? '9999') ? '2026-11-24' : rule.from)
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn)
  if ('any' in condition) return condition.any.flatMap(comparisonsIn)
  if ('not' in condition) return comparisonsIn(condition.not)
  return [condition]
}

type Edge = readonly [name: string, isThere: (value: unknown, on: Day) => boolean]

/** For a number n−1, n and n+1; for a span its last day and the day after, on the side where it ends. */
function edgesOf(measure: Comparison): readonly Edge[] {
  const at = 'atLeast' in measure ? measure.atLeast : 'atMost' in measure ? measure.atMost : undefined
  if (at !== undefined) {
    return [at - 1, at, at + 1].map((number): Edge => [`${measure.fact} ${number}`, (value) => value === number])
  }
  if (!('withinPast' in measure || 'withinNext' in measure)) return []
  const isPast = 'withinPast' in measure
  const edge = (on: Day) => (isPast ? daysOf(measure, on).first : daysOf(measure, on).last)
  return [
    [`${measure.fact} on the last day`, (value, on) => value === edge(on)],
    [`${measure.fact} a day beyond`, (value, on) => value === addDays(edge(on), isPast ? -1 : 1)],
  ]
}
