import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseloadView } from '../../../domain/caseload-view.ts'
import { readCaseloadSearch } from './shown.ts'
import { searchOf, viewOf } from './view-of.ts'

const start: CaseloadView = {
  ...{ of: 'mine', state: 'open', language: null, sign: null, isCovered: false, by: 'next' },
  way: 'ascending',
}
const other: CaseloadView = {
  ...{ of: 'all', state: 'late', language: 'Armenian', sign: 'not-met', isCovered: true, by: 'met' },
  way: 'descending',
}

test('what is not of the caseload, or no longer there, is dropped from an address', () => {
  const odd = { of: 'theirs', state: 5, language: 'x'.repeat(61), sign: '', covered: 'yes', way: 'up', words: 'Ana' }
  assert.deepEqual(readCaseloadSearch(odd), {})
  assert.deepEqual(viewOf({ state: 'asleep', sign: 'mood', by: 'age' }, 'mine'), start)
})

test('a view as at the start has an empty address, and every view comes back from its own', () => {
  assert.deepEqual(searchOf(start, 'mine'), {})
  for (const view of [start, other]) {
    for (const first of ['mine', 'all'] as const)
      assert.deepEqual(viewOf(readCaseloadSearch({ ...searchOf(view, first) }), first), view)
  }
})
