import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/entry-example.ts'
import type { Method } from './method.ts'
import { nextAttempt } from './outreach-pace.ts'

const assigned = { assignedOn: '2026-11-20', referredOn: '2026-11-02' }

function tried(...methods: readonly Method[]) {
  return methods.map((method, i) => ({ method, at: `2026-11-${10 + i}T18:00:00.000Z` }))
}

test('the first is due three days after assignment, else after the referral, else from today', () => {
  equal(nextAttempt(assigned, [], today).by, '2026-11-23')
  equal(nextAttempt({ assignedOn: null, referredOn: '2026-11-02' }, [], today).by, '2026-11-05')
  equal(nextAttempt({ assignedOn: null, referredOn: null }, [], today).by, '2026-11-27')
})

test('the next is due three days after the last, counted by the day in Los Angeles', () => {
  const late = [{ method: 'phone' as const, at: '2026-11-21T07:30:00.000Z' }, ...tried('phone', 'phone')]
  equal(nextAttempt(assigned, late, today).by, '2026-11-23')
})

test('in person first, then another way, then any', () => {
  const how = (...methods: readonly Method[]) => nextAttempt(assigned, tried(...methods), today).how
  deepEqual(
    [how(), how('phone', 'text'), how('in-person'), how('in-person', 'in-person'), how('in-person', 'phone')],
    ['in-person', 'in-person', 'any', 'other-way', 'any'],
  )
})

test('enough is three attempts or the plan’s own number, more than one way, one of them in person', () => {
  const enough = (...methods: readonly Method[]) => nextAttempt(assigned, tried(...methods), today).isEnough
  equal(enough('in-person', 'phone'), false)
  equal(enough('phone', 'text', 'letter'), false)
  equal(enough('in-person', 'in-person', 'in-person'), false)
  equal(enough('in-person', 'phone', 'phone'), true)
  const by = (least: number) => nextAttempt(assigned, tried('in-person', 'phone'), today, least).isEnough
  deepEqual([by(2), by(3)], [true, false])
})
