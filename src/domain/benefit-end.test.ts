import { equal, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../../test/entry-example.ts'
import { firstDayWithout, isNoticeOver } from './benefit-end.ts'

test('a notice runs ten calendar days, over Thanksgiving, a month and a leap day (CLOCK-22)', () => {
  equal(firstDayWithout(at.content, '2026-11-24'), '2026-12-04')
  equal(firstDayWithout(at.content, '2028-02-20'), '2028-03-01')
  const clocks = at.content.clocks.map((one) =>
    one.id === 'notice.before-effect' ? { ...one, steps: [{ ...one.steps[0], count: 400 }] } : one,
  )
  throws(() => firstDayWithout({ ...at.content, clocks } as typeof at.content, '2026-11-24'), RangeError)
})

test('the day before the benefit ends a stop can still be taken back, on its day no more', () => {
  const ends = { benefitEndsOn: '2026-12-04' }
  equal(isNoticeOver(ends, '2026-12-03'), false)
  equal(isNoticeOver(ends, '2026-12-04'), true)
  equal(isNoticeOver(ends, '2026-12-05'), true)
  equal(isNoticeOver({ benefitEndsOn: null }, '2030-01-01'), false)
})
