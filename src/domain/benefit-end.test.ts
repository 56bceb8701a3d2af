import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { isNoticeOver } from './benefit-end.ts'

test('the day before the benefit ends a stop can still be taken back, on its day no more', () => {
  const ends = { benefitEndsOn: '2026-12-04' }
  equal(isNoticeOver(ends, '2026-12-03'), false)
  equal(isNoticeOver(ends, '2026-12-04'), true)
  equal(isNoticeOver(ends, '2026-12-05'), true)
  equal(isNoticeOver({ benefitEndsOn: null }, '2030-01-01'), false)
})
