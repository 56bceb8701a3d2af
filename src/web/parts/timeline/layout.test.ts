// The drawing of the two lines, by the promises it makes to the eye: touching means met, far means long ago.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  layOut,
  middleY,
  nearestMoment,
  separation,
  summaryOf,
  type TimelineEvent,
  type TimelineSpan,
} from './layout.ts'

const year: TimelineSpan = { from: '2025-12-01', to: '2026-11-30', today: '2026-11-24', startedOn: '2026-01-10' }
const meeting = (on: string): TimelineEvent => ({ id: on, kind: 'meeting', on, words: 'In person' })

test('events outside the span are left out, a stay that reaches into it is not', () => {
  const events: TimelineEvent[] = [
    meeting('2025-11-30'),
    meeting('2026-12-01'),
    { id: 'stay', kind: 'stay', on: '2025-11-20', until: '2025-12-03', words: 'Hospital' },
  ]
  assert.deepEqual(
    layOut(year, events, 600, false).moments.map(({ event }) => event.id),
    ['stay'],
  )
})

test('without a meeting the lines never near each other', () => {
  assert.equal(separation(3, []), separation(300, []))
})

test('a span of one day has no NaN in it', () => {
  const drawn = layOut(
    { from: '2026-11-24', to: '2026-11-24', today: '2026-11-24', startedOn: '2026-11-24' },
    [],
    600,
    false,
  )
  assert.doesNotMatch(JSON.stringify(drawn), /NaN|null/)
})

test('lines touch at every meeting and nowhere else', () => {
  const days = fc.integer({ min: 0, max: 365 })
  fc.assert(
    fc.property(fc.uniqueArray(days, { minLength: 1 }), days, (met, day) => {
      const apart = separation(
        day,
        met.toSorted((a, b) => a - b),
      )
      assert.ok(apart >= 3 && apart <= 47)
      assert.equal(Math.abs(apart - 3) < 1e-6, met.includes(day))
    }),
  )
})

test('a longer gap parts the lines farther, and two meetings on one day do not divide by nothing', () => {
  assert.ok(separation(20, [0, 40]) > separation(10, [0, 20]))
  assert.equal(separation(5, [5, 5]), 3)
})

test('mirrored, the same year runs from right to left', () => {
  const events = [meeting('2026-02-01'), meeting('2026-06-01')]
  const plain = layOut(year, events, 600, false)
  const mirrored = layOut(year, events, 600, true)
  plain.moments.forEach((moment, index) => {
    assert.ok(Math.abs(moment.x + (mirrored.moments[index]?.x ?? 0) - 600) < 1e-9)
    assert.equal(moment.y, middleY)
  })
})

test('a gap is named from twenty-eight days on', () => {
  const gaps = (second: string) =>
    layOut({ ...year, today: second }, [meeting('2026-02-01'), meeting(second)], 600, false).gaps
  assert.deepEqual(gaps('2026-02-28'), [])
  assert.deepEqual(
    gaps('2026-03-01').map(({ days }) => days),
    [28],
  )
})

test('the pointer finds the nearest moment, and a meeting inside a stay before the stay', () => {
  const events: TimelineEvent[] = [
    { id: 'stay', kind: 'stay', on: '2026-05-01', until: '2026-07-01', words: 'Hospital' },
    meeting('2026-06-01'),
  ]
  const { moments } = layOut(year, events, 600, false)
  assert.equal(moments[nearestMoment(moments, moments[1]?.x ?? 0)]?.event.kind, 'meeting')
  assert.equal(moments[nearestMoment(moments, (moments[0]?.x ?? 0) + 5)]?.event.kind, 'stay')
  assert.equal(nearestMoment([], 5), -1)
})

test('the summary counts to today, not into the future', () => {
  const events = [meeting('2026-10-01'), meeting('2026-11-20'), meeting('2026-11-28')]
  assert.deepEqual(summaryOf(year, events), { meetings: 2, longestGapDays: 50, sinceLastDays: 4 })
  assert.deepEqual(summaryOf(year, []), { meetings: 0, longestGapDays: 0, sinceLastDays: undefined })
})
