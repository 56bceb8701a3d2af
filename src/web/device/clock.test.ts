// The device's time: the house's, a little late, never early, whatever this machine's own clock says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createClock } from './clock.ts'

const start = Date.parse('2026-11-24T18:00:00.000Z')
const random = (length: number) => new Uint8Array(length)

test('a header that is no date changes nothing', () => {
  const clock = createClock(() => start, random)
  clock.heard('yesterday')
  clock.heard(null)
  assert.equal(clock.now(), '2026-11-24T18:00:00.000Z')
})

test('it is never ahead of the house, and at most a second and the fastest way back behind', () => {
  const answer = fc.record({ afterMs: fc.nat({ max: 60_000 }), backMs: fc.integer({ min: 1, max: 3000 }) })
  const drift = fc.integer({ min: -86_400_000, max: 86_400_000 })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 40 }), drift, (answers, driftMs) => {
      let houseMs = start
      const clock = createClock(() => houseMs + driftMs, random)
      for (const { afterMs, backMs } of answers) {
        houseMs += afterMs
        const date = new Date(houseMs).toUTCString()
        houseMs += backMs
        clock.heard(date)
        assert.ok(clock.nowMs() <= houseMs)
      }
      const fastest = Math.min(...answers.slice(-16).map((one) => one.backMs))
      assert.ok(houseMs - clock.nowMs() <= fastest + 1000)
    }),
  )
})

test('when this machine’s clock is set an hour ahead, the next answer puts it right', () => {
  let localMs = start
  const clock = createClock(() => localMs, random)
  clock.heard(new Date(start).toUTCString())
  localMs += 3_600_000
  assert.equal(clock.now(), '2026-11-24T19:00:00.000Z')
  clock.heard(new Date(start).toUTCString())
  assert.equal(clock.now(), '2026-11-24T18:00:00.000Z')
})

test('the day is the program’s: late in the evening in Los Angeles it is still today', () => {
  assert.equal(createClock(() => Date.parse('2026-11-25T07:59:59.000Z'), random).today(), '2026-11-24')
  assert.equal(createClock(() => Date.parse('2026-11-25T08:00:00.000Z'), random).today(), '2026-11-25')
})

test('ids rise, within one millisecond and when the clock goes back', () => {
  let localMs = start
  const clock = createClock(() => localMs, random)
  const ids = [clock.newId(), clock.newId()]
  localMs -= 10_000
  ids.push(clock.newId())
  assert.deepEqual(ids, ids.toSorted())
  assert.equal(new Set(ids).size, 3)
})
