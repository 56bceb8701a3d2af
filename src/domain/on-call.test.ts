// Who is called when: hours of a day, hours over midnight, the whole day, and each of their edges, in Los Angeles.
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { isCalled, type OnCall } from './on-call.ts'
import { instantOf } from './program-time.ts'

const person = (given: Partial<OnCall>): OnCall => ({
  ...{ staffId: '00000000-0000-7000-8000-000000000001', days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', until: '17:00' },
  ...given,
})

/** 23 November 2026 is a Monday. */
function calledAt(one: OnCall, times: readonly string[]): readonly boolean[] {
  return times.map((time) => {
    const [day = '', clock = ''] = time.split(' ')
    return isCalled(one, instantOf(day, clock) ?? '')
  })
}

test('hours begin with their first minute and end before their last', () => {
  const times = ['2026-11-23 08:59', '2026-11-23 09:00', '2026-11-23 16:59', '2026-11-23 17:00']
  deepEqual(calledAt(person({}), times), [false, true, true, false])
})

test('only on its days', () => {
  const times = ['2026-11-22 10:00', '2026-11-23 10:00', '2026-11-24 10:00']
  deepEqual(calledAt(person({ days: [1] }), times), [false, true, false])
  deepEqual(calledAt(person({ days: [7] }), times), [true, false, false])
})

test('an evening goes on into the morning of the next day, and belongs to its own', () => {
  const night = person({ days: [1], from: '20:00', until: '08:00' })
  const times = ['2026-11-23 07:59', '2026-11-23 19:59', '2026-11-23 20:00', '2026-11-24 07:59', '2026-11-24 08:00']
  deepEqual(calledAt(night, times), [false, false, true, true, false])
})

test('from and until alike is the whole day', () => {
  const day = person({ days: [1], from: '00:00', until: '00:00' })
  const times = ['2026-11-22 23:59', '2026-11-23 00:00', '2026-11-23 23:59', '2026-11-24 00:00']
  deepEqual(calledAt(day, times), [false, true, true, false])
  const shift = person({ days: [1], from: '08:00', until: '08:00' })
  deepEqual(calledAt(shift, ['2026-11-23 07:59', '2026-11-23 08:00', '2026-11-24 07:59', '2026-11-24 08:00']), [
    false,
    true,
    true,
    false,
  ])
})

test('the hour that autumn has twice counts both times', () => {
  const early = person({ days: [7], from: '01:00', until: '02:00' })
  const times = [
    '2026-11-01T07:59:00.000Z',
    '2026-11-01T08:30:00.000Z',
    '2026-11-01T09:30:00.000Z',
    '2026-11-01T10:00:00.000Z',
  ]
  deepEqual(
    times.map((at) => isCalled(early, at)),
    [false, true, true, false],
  )
})
