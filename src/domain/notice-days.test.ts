import { equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../../test/entry-example.ts'
import { earliestEnd } from './notice-days.ts'

test('a notice runs ten calendar days, over Thanksgiving, a month and a leap day (CLOCK-22)', () => {
  equal(earliestEnd(at.content, '2026-11-24'), '2026-12-04')
  equal(earliestEnd(at.content, '2028-02-20'), '2028-03-01')
  const clocks = at.content.clocks.map((one) =>
    one.id === 'notice.before-effect' ? { ...one, steps: [{ ...one.steps[0], count: 400 }] } : one,
  )
  throws(() => earliestEnd({ ...at.content, clocks } as typeof at.content, '2026-11-24'), RangeError)
})
