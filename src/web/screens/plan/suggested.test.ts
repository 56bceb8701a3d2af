import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../../domain/assessment.ts'
import { suggestedFor } from './suggested.ts'

const given = { formId: 'ahc-hrsn', formVersion: 1, episodeId: 'e', labels: ['housing'], finishedAt: 'then' }
const answered = (id: string, at: string, answers: object, more: object = {}) =>
  ({ ...given, id, at, answers, ...more }) as unknown as Assessment
const hungry = { 'food-out': 'sometimes' }
const needsOf = (assessment: readonly Assessment[], problems: readonly { what: string }[] = []) =>
  suggestedFor({ assessment: [...assessment], member: [] }, 'e', problems).map(({ need }) => need)
const [early, late] = ['2026-11-01T18:00:00.000Z', '2026-11-20T18:00:00.000Z']

test('only a finished form of this episode suggests', () => {
  assert.deepEqual(needsOf([answered('a', early, hungry, { finishedAt: null })]), [])
  assert.deepEqual(needsOf([answered('a', early, hungry, { episodeId: 'other' })]), [])
  assert.deepEqual(needsOf([answered('a', early, hungry)]), ['food'])
})

test('the latest answers to a form speak, in whatever order they came', () => {
  const both = [answered('b', late, { transport: 'yes' }), answered('a', early, hungry)]
  for (const order of [both, both.toReversed()]) assert.deepEqual(needsOf(order), ['transport'])
})

test('what the plan names as a problem is not suggested again', () => {
  assert.deepEqual(needsOf([answered('a', early, hungry)], [{ what: 'Not enough to eat' }]), [])
})

test('each says which form, which day and which answer, and carries the labels of the answers', () => {
  const [one] = suggestedFor({ assessment: [answered('a', early, hungry)], member: [] }, 'e', [])
  assert.equal(one?.why, 'AHC-HRSN, needs of daily life, Nov 1, 2026: Enough food')
  assert.deepEqual([one?.assessmentId, one?.labels], ['a', ['housing']])
})
