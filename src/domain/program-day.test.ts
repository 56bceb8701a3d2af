import { equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOfInstant, instantFrom, millisecondsOf } from './program-day.ts'

test('what is no instant in UTC is refused', () => {
  for (const text of ['', '2026-11-24', '2026-11-24T08:00:00', '2026-11-24T08:00:00+00:00', '2026-11-24 08:00:00Z'])
    throws(() => millisecondsOf(text), RangeError)
})

test('a day ends at midnight in Los Angeles, an hour earlier by UTC in summer', () => {
  equal(dayOfInstant('2026-11-25T07:59:59.999Z'), '2026-11-24')
  equal(dayOfInstant('2026-11-25T08:00:00.000Z'), '2026-11-25')
  equal(dayOfInstant('2026-07-25T06:59:59.999Z'), '2026-07-24')
  equal(dayOfInstant('2026-07-25T07:00:00.000Z'), '2026-07-25')
})

test('an hour seen before has the day that the platform gives to each of its instants', () => {
  const platform = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' })
  const years = { min: millisecondsOf('1900-01-01T00:00:00Z'), max: millisecondsOf('2100-01-01T00:00:00Z') }
  fc.assert(
    fc.property(fc.integer(years), fc.nat(3_600_000), (milliseconds, later) => {
      for (const at of [milliseconds, milliseconds + later])
        equal(dayOfInstant(instantFrom(at)), platform.format(at), instantFrom(at))
    }),
  )
})

test('the days on which clocks change are days like others', () => {
  equal(dayOfInstant('2026-03-08T09:59:59Z'), '2026-03-08')
  equal(dayOfInstant('2026-03-09T06:59:59Z'), '2026-03-08')
  equal(dayOfInstant('2026-11-01T08:30:00Z'), '2026-11-01')
  equal(dayOfInstant('2026-11-02T07:59:59Z'), '2026-11-01')
})

test('parts of a second are read to the millisecond', () => {
  equal(millisecondsOf('1970-01-01T00:00:01Z'), 1000)
  equal(millisecondsOf('1970-01-01T00:00:01.5Z'), 1500)
  equal(millisecondsOf('1970-01-01T00:00:01.123456Z'), 1123)
})

test('milliseconds and instants are two spellings of one thing, and agree with the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 }), (milliseconds) => {
      equal(instantFrom(milliseconds), new Date(milliseconds).toISOString())
      equal(millisecondsOf(instantFrom(milliseconds)), milliseconds)
    }),
  )
})
