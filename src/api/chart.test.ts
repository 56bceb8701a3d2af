import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, byTheHouse, changed, colleague, idOf, me, member, today } from '../../test/entry-example.ts'
import { barFromChart, openChart } from './chart.ts'

const opening = { member, id: idOf('opening'), reason: 'She asked for me' }

test('the house opens no chart: an opening is a person’s, with a reason', () => {
  equal(answerOf(openChart.decide(byTheHouse, {}, opening)), 'no-person')
  equal(openChart.input.safeParse({ ...opening, reason: '' }).success, false)
})

test('an opening ends by itself after four hours and waits for review (CON-8)', () => {
  const entry = { id: idOf('opening'), labels: [], staffId: me, kind: 'reason', reason: 'She asked for me' }
  deepEqual(changed(openChart.decide(at, {}, opening)), [
    ['chartOpening', { ...entry, until: '2026-11-25T00:00:00.000Z', reviewedAt: null, reviewedBy: null }],
  ])
})

test('a bar is in force at once and needs no reason (CON-11)', () => {
  const bar = { member, id: idOf('bar'), staff: colleague, reason: null }
  const entry = { id: idOf('bar'), labels: [], staffId: colleague, reason: null, fromOn: today, endedAt: null }
  deepEqual(changed(barFromChart.decide(at, {}, bar)), [['block', entry]])
})
