import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { readingGrade } from '../../test/reading-grade.ts'
import type { Condition } from './condition.ts'
import { columnOf, factIds, facts } from './facts.ts'
import type { Rule } from './rule.ts'

test('a rule names only facts of the catalog, each by the measure of its type', () => {
  const known: Condition = { fact: 'member.age', atLeast: 21 }
  // @ts-expect-error: there is no such fact
  const invented: Condition = { fact: 'member.luck', atLeast: 21 }
  // @ts-expect-error: a number is not yes or no
  const mismeasured: Condition = { fact: 'member.age', is: true }
  // @ts-expect-error: the catalog has no such choice
  const unheard: Condition = { fact: 'residence.kind', oneOf: ['castle'] }
  // @ts-expect-error: an example may give only values of the fact's type
  const example: Rule['examples'][number] = { name: 'x', given: { 'member.age': 'old' }, is: 'yes' }
  ok([known, invented, mismeasured, unheard, example].length === 5)
})

test('every fact has a column of its own, that any SQL takes as it is', () => {
  const columns = factIds.map(columnOf)
  equal(new Set(columns).size, columns.length)
  for (const column of columns) ok(/^[a-z][a-z0-9_]*$/.test(column), column)
})

/** Names of things a person meets on cards and letters anyway; each counts as one syllable. */
const spared = new Set(
  'medi-cal california children’s community support supports services member emergency hospital county medicine transitional maintenance assistance in-home supportive'.split(
    ' ',
  ),
)

test('every question is at sixth grade or below, the names of programs aside', () => {
  const hard = factIds
    .filter((id) => !id.startsWith('program.'))
    .map((id) => ({ id, grade: readingGrade(facts[id].question, spared) }))
    .filter(({ grade }) => grade > 6)
  deepEqual(hard, [])
})

test('every fact has a label and a question that ends as one', () => {
  for (const id of factIds) {
    ok(facts[id].label.length > 1, id)
    ok(facts[id].question.endsWith('?'), id)
  }
})
