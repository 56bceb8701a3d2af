import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { addWorkdays, instantAt, workday, workdayBefore } from './calendar.ts'

test('an hour of Los Angeles is eight behind in winter and seven in summer, also on the days the clocks change', () => {
  assert.equal(instantAt('2026-01-15', 600), '2026-01-15T18:00:00.000Z')
  assert.equal(instantAt('2026-07-15', 600), '2026-07-15T17:00:00.000Z')
  assert.equal(instantAt('2026-03-08', 600), '2026-03-08T17:00:00.000Z')
  assert.equal(instantAt('2026-11-01', 600), '2026-11-01T18:00:00.000Z')
  assert.equal(dayOfInstant(instantAt('2026-11-23', 1175)), '2026-11-23')
})

test('nobody works on a weekend or a holiday', () => {
  assert.equal(workday('2026-11-21'), '2026-11-23')
  assert.equal(workdayBefore('2026-11-22'), '2026-11-20')
  assert.equal(workday('2026-12-24'), '2026-12-28')
  assert.equal(workday('2026-11-24'), '2026-11-24')
})

test('working days are counted from the next one', () => {
  assert.equal(addWorkdays('2026-11-20', 1), '2026-11-23')
  assert.equal(addWorkdays('2026-11-20', 0), '2026-11-20')
  assert.equal(addWorkdays('2026-12-22', 3), '2026-12-29')
})
