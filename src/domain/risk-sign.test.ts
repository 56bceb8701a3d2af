import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/entry-example.ts'
import { addDays } from '../base/day.ts'
import type { DueMarks } from './due-mark.ts'
import { riskSignsOf } from './risk-sign.ts'

const ago = (days: number) => addDays(today, -days)
const signs = (marks: Partial<DueMarks> | null, given: { state?: string | null; safety?: readonly string[] } = {}) =>
  riskSignsOf(
    {
      state: 'active',
      safety: [],
      ...given,
      marks: marks === null ? null : { tries: 0, ways: [], open: [], metOn: ago(3), ...marks },
    } as Parameters<typeof riskSignsOf>[0],
    today,
  )

test('whoever has no episode, or an ended one, has no signs; who does not see the marks sees the flags alone', () => {
  deepEqual(signs({ stayOn: today }, { state: null }), [])
  deepEqual(signs({ stayOn: today }, { state: 'ended', safety: ['no-voicemail'] }), [])
  deepEqual(signs(null, { safety: ['no-voicemail'] }), ['flag'])
})

test('silence is a sign from day 31 on, of care that goes on alone; the first contact counts from the start', () => {
  deepEqual(signs({ metOn: ago(30) }), [])
  deepEqual(signs({ metOn: ago(31) }), ['not-met'])
  deepEqual(signs({ metOn: undefined, startedOn: ago(31) }), ['not-met'])
  deepEqual(signs({ metOn: undefined, startedOn: ago(30) }), [])
  deepEqual(signs({ metOn: ago(31) }, { state: 'outreach' }), [])
  deepEqual(signs({ metOn: ago(31) }, { state: 'paused' }), [])
})

test('a stay is a sign while it goes on, and 30 days after it (CLOCK-20)', () => {
  deepEqual(signs({ stayOn: ago(90), leftOn: ago(2) }), ['in-stay'])
  deepEqual(signs({ leftOn: ago(30) }), ['after-stay'])
  deepEqual(signs({ leftOn: ago(31) }), [])
})

test('renewal is a sign in its last 60 days until somebody helped; a missed visit and a message while they wait', () => {
  deepEqual(signs({ renewalOn: addDays(today, 60) }), ['renewal'])
  deepEqual(signs({ renewalOn: today }), ['renewal'])
  deepEqual(signs({ renewalOn: addDays(today, 61) }), [])
  deepEqual(signs({ renewalOn: ago(1) }), [])
  deepEqual(signs({ renewalOn: today, helpedOn: ago(5) }), [])
  deepEqual(signs({ open: ['after-missed 2026-11-20', 'reach'], messageOn: ago(1) }), ['missed-visit', 'message'])
})
