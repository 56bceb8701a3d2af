import { equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { rules } from '../../content/index.ts'
import { asOf, conditions, fillings, someFacts, valuesOf } from '../../test/condition-example.ts'
import { nextFact } from './ask.ts'
import { answerOf } from './condition.ts'
import { type FactId, type Facts, isFactId, questionOf } from './facts.ts'
import { rulesOn } from './rule.ts'
import { settlements } from './settle.ts'

test('with nothing known, the age is asked first: it halves the rules', () => {
  const next = nextFact(
    rulesOn(rules, asOf).filter((rule) => rule.kind === 'focus'),
    {},
    asOf,
  )
  equal(next, 'member.age')
  ok(next !== undefined && isFactId(next))
  equal(questionOf(next).id, 'fact.member.age')
})

test('nothing is asked that can no longer change an answer, and the asking ends with every answer settled', () => {
  fc.assert(
    fc.property(fc.array(conditions(2), { minLength: 1, maxLength: 3 }), someFacts, fc.nat(), (all, known, chance) => {
      const set = all.map((when) => ({ when }))
      let told: Facts = known
      for (let asked = 0; ; asked++) {
        const next = nextFact(set, told, asOf)
        if (next === undefined) break
        ok(asked < Object.keys(valuesOf).length && told[next] === undefined)
        ok(
          set.some(
            ({ when }) => answerOf(when, told, asOf) === 'unknown' && settlements(when, told, asOf).open.includes(next),
          ),
        )
        const answers = fillings([next])
        told = { ...told, ...answers[chance % answers.length] }
      }
      for (const { when } of set) ok(answerOf(when, told, asOf) !== 'unknown')
    }),
    { numRuns: 300 },
  )
})

test('whatever a person could not say, only what can still change an answer is asked, and each once', () => {
  fc.assert(
    fc.property(
      conditions(2),
      someFacts,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (when, known, knows) => {
        const skipped: FactId[] = []
        let told: Facts = known
        for (let asked = 0; ; asked++) {
          const next = nextFact([{ when }], told, asOf, skipped)
          if (next === undefined) break
          ok(asked < knows.length && !skipped.includes(next))
          ok(settlements(when, told, asOf).open.includes(next))
          if (knows[asked]) told = { ...told, ...fillings([next])[0] }
          else skipped.push(next)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('what a person could not say is not asked again', () => {
  const set = [
    {
      when: {
        any: [
          { fact: 'social.lacksFood', is: true },
          { fact: 'member.age', atLeast: 21 },
        ],
      },
    },
  ] as const
  const first = nextFact(set, {}, asOf)
  const second = nextFact(set, {}, asOf, [first as FactId])
  ok(first !== undefined && second !== undefined && first !== second)
  equal(nextFact(set, {}, asOf, [first, second]), undefined)
})
