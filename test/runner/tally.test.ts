// The last line and the exit code of a run, in the cases where a wrong one would be believed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileLines, NOTHING, verdict, withFile } from './tally.ts'

const report = (results: Parameters<typeof withFile>[2]['results'], output = '') => ({ results, output, seconds: 1 })
const passed = { kind: 'passed', name: 'a' } as const
const failed = { kind: 'failed', name: 'b › c', error: 'Error: no\nat here' } as const
const skipped = { kind: 'skipped', name: 'd', reason: 'no samples here' } as const

test('one failure among many fails the run', () => {
  const tally = withFile(withFile(NOTHING, 'x.test.ts', report([passed, failed])), 'y.test.ts', report([passed]))
  assert.deepEqual(verdict(tally, false), { line: '2 passed, 1 failed', code: 1 })
})

test('a run in which nothing passed is no success', () => {
  assert.deepEqual(verdict(NOTHING, false), { line: '0 passed, 0 failed', code: 1 })
  assert.equal(verdict(withFile(NOTHING, 'x.test.ts', report([skipped])), false).code, 1)
})

test('a stopped run is no success, whatever passed before', () => {
  assert.deepEqual(verdict({ ...NOTHING, passed: 3 }, true), { line: '3 passed, 0 failed', code: 1 })
})

test('what was skipped is named, and neither passed nor failed', () => {
  const tally = withFile(NOTHING, 'x.test.ts', report([passed, skipped]))
  assert.deepEqual(tally, { passed: 1, failed: 0, skipped: ['x.test.ts › d (no samples here)'] })
  assert.deepEqual(verdict(tally, false), { line: '1 passed, 0 failed', code: 0 })
})

test('a file that failed shows each error and what it printed; one that passed does not', () => {
  const lines = fileLines('x.test.ts', report([passed, failed], 'said\n'))
  assert.equal(
    lines,
    '✖ x.test.ts  1 passed, 1 failed, 1.0 s\n  ✖ b › c\n    Error: no\n    at here\n  It printed:\n    said',
  )
  assert.equal(fileLines('x.test.ts', report([passed], 'said\n')), '✔ x.test.ts  1 passed, 1.0 s')
})
