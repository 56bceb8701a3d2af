import { equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOfInstant, instantFrom, millisecondsOf } from './program-day.ts'
import { instantOf, timeOfInstant } from './program-time.ts'

test('what is no time has no instant', () => {
  for (const text of ['', '24:00', '9:05', '12:60', 'noon']) equal(instantOf('2026-11-24', text), undefined)
  throws(() => timeOfInstant('yesterday'), RangeError)
})

test('Los Angeles is eight hours behind in winter and seven in summer', () => {
  equal(instantOf('2026-11-24', '09:05'), '2026-11-24T17:05:00.000Z')
  equal(instantOf('2026-07-01', '23:30'), '2026-07-02T06:30:00.000Z')
})

test('the hour that comes twice is the first, the one that is left out an hour later', () => {
  equal(instantOf('2026-11-01', '01:30'), '2026-11-01T08:30:00.000Z')
  equal(instantOf('2026-03-08', '02:30'), '2026-03-08T10:30:00.000Z')
  equal(timeOfInstant('2026-03-08T10:30:00.000Z'), '03:30')
})

test('a time read from an instant leads back to it, except in the second of two equal hours', () => {
  const twice = [Date.parse('2026-11-01T09:00:00Z'), Date.parse('2026-11-01T10:00:00Z')] as const
  const minutes = fc
    .integer({ min: 0, max: 530_000 })
    .map((count) => Date.parse('2026-01-01T00:00:00Z') + count * 60_000)
  fc.assert(
    fc.property(minutes, (ms) => {
      fc.pre(ms < twice[0] || ms >= twice[1])
      const at = instantFrom(ms)
      equal(millisecondsOf(instantOf(dayOfInstant(at), timeOfInstant(at)) ?? ''), ms)
    }),
  )
})
