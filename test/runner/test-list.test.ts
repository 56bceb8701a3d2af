// A pattern that fits nothing must not look like a run in which nothing failed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listTests } from './test-list.ts'

const FILES = ['src/base/day.test.ts', 'src/base/day.ts', 'src/domain/cin.test.ts', 'test/browser/work.test.ts']

test('a pattern that fits no test file gives none', () => {
  assert.deepEqual(listTests(FILES, ['absent'], '/house'), [])
  assert.deepEqual(listTests(FILES, ['src/base/day.ts'], '/house'), [])
})

test('without a pattern all test files run, journeys last', () => {
  const files = ['test/browser/work.test.ts', ...FILES.slice(0, 3)]
  assert.deepEqual(listTests(files, [], '/house'), [
    'src/base/day.test.ts',
    'src/domain/cin.test.ts',
    'test/browser/work.test.ts',
  ])
})

test('a part of a path, a path as a shell completes it, and a glob all fit', () => {
  for (const pattern of ['day', './src/base/day.test.ts', '/house/src/base/day.test.ts', 'src/base/*', '**/day*']) {
    assert.deepEqual(listTests(FILES, [pattern], '/house'), ['src/base/day.test.ts'], pattern)
  }
})
