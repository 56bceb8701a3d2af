import assert from 'node:assert/strict'
import { test } from 'node:test'
import { birthDaySerials, daySerials, readDay, readPeriod } from './read-day.ts'

const days: readonly (readonly [string, string | undefined])[] = [
  ['unknown', undefined],
  ['11/24/26', undefined],
  ['02/30/1987', undefined],
  ['2026-02-29', undefined],
  ['24/11/2026', undefined],
  ['0197-07-24', undefined],
  ['11/24-2026', undefined],
  ['2026', undefined],
  ['19999', undefined],
  ['20000', '1954-10-03'],
  ['90000', '2146-05-29'],
  ['90001', undefined],
  ['46350', '2026-11-24'],
  ['46350.75', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['2024-02-29', '2024-02-29'],
  ['2026-1-5', '2026-01-05'],
  ['2026-11-24T00:00:00', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['1/5/2026', '2026-01-05'],
  ['01-05-2026', '2026-01-05'],
  ['11/24/2026 12:00:00 AM', '2026-11-24'],
]

for (const [text, day] of days) {
  test(`${text} is ${day ?? 'no day'}`, () => assert.equal(readDay(text, daySerials), day))
}

test('a birth day may be a small count of days, a bare year never is', () => {
  assert.equal(readDay('16522', birthDaySerials), '1945-03-26')
  assert.equal(readDay('3654', birthDaySerials), '1910-01-01')
  assert.equal(readDay('3653', birthDaySerials), undefined)
  assert.equal(readDay('1990', birthDaySerials), undefined)
})

const periods: readonly (readonly [string, string | undefined])[] = [
  ['soon', undefined],
  ['2026-13', undefined],
  ['2026-00', undefined],
  ['13/2026', undefined],
  ['2026-11', '2026-11'],
  ['202611', '2026-11'],
  ['11/2026', '2026-11'],
  ['3/2026', '2026-03'],
  ['2026-11-20', '2026-11'],
  ['11/20/2026', '2026-11'],
]

for (const [text, period] of periods) {
  test(`${text} is ${period ?? 'no month'}`, () => assert.equal(readPeriod(text), period))
}
