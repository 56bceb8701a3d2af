// What another program means for ECM is said beside it: beside every one the form offers, on the days its rule is in force, and beside nothing else.
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { programs } from '../../../../content/forms/ecm/beginning.ts'
import { overlapWords } from './overlap-words.ts'

const today = '2026-11-24'
const [question] = programs.questions

test('beside no other question, no other answer, and not before its rule is in force', () => {
  equal(overlapWords({ id: 'needs' }, 'pace', today), undefined)
  equal(overlapWords(question, 'none', today), undefined)
  equal(overlapWords(question, 'county-tcm', '2024-06-30'), undefined)
})

test('every program the form offers says allow, choose or block, and where that stands', () => {
  for (const { value } of question.options.filter((one) => one.value !== 'none'))
    match(overlapWords(question, value, today) ?? value, /^(Allowed|Choose|Block): .*p\. \d/)
  match(overlapWords(question, 'hospice', today) ?? '', /^Block/)
})
