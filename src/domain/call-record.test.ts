import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { californiaCalendar as calendar } from '../../content/rules/calendar.ts'
import { clocks } from '../../content/rules/clock.ts'
import { idOf } from '../../test/entry-example.ts'
import { callDues, type IdentityCheck, isProven, mayBeTold } from './call-record.ts'

test('a name shows nobody, one thing neither, two of the same neither; two things do', () => {
  const proven = (...checked: readonly IdentityCheck[]) => isProven(checked)
  equal(proven(), false)
  equal(proven('name', 'born'), false)
  equal(proven('born', 'born'), false)
  equal(proven('born', 'cin'), true)
  equal(proven('name', 'phone', 'address'), true)
})

test('only the member who has shown it is told anything', () => {
  const checked = ['born', 'cin'] as const
  const told = (caller: Parameters<typeof mayBeTold>[0]['caller'], aboutId: string | null) =>
    mayBeTold({ caller, aboutId, checked: [...checked] })
  for (const caller of ['representative', 'family', 'provider', 'somebody-else', 'no-name'] as const)
    equal(told(caller, idOf('ana')), false, caller)
  equal(told('member', null), false)
  equal(mayBeTold({ caller: 'member', aboutId: idOf('ana'), checked: ['name', 'born'] }), false)
  equal(told('member', idOf('ana')), true)
})

const dues = (topic: Parameters<typeof callDues>[1]['topic'], at: string, isUrgent = false) =>
  callDues({ clocks, calendar }, { topic, at, isUrgent }).map(({ clock, by }) => [clock.rule, by])

test('a complaint and an appeal each run from the day in Los Angeles on which it was said; other calls wait for nothing', () => {
  deepEqual(dues('what-is-ecm', '2026-11-24T18:00:00.000Z'), [])
  deepEqual(dues('complaint', '2026-11-24T18:00:00.000Z'), [
    ['CLOCK-24', '2026-11-29'],
    ['CLOCK-29', '2026-12-24'],
  ])
  // Late in the evening there it is already tomorrow in UTC.
  deepEqual(dues('appeal', '2026-11-25T07:30:00.000Z'), [
    ['CLOCK-24', '2026-11-29'],
    ['CLOCK-25', '2026-12-24'],
  ])
})

test('what cannot wait is answered in 72 hours, over weekends and holidays', () => {
  deepEqual(dues('complaint', '2026-11-25T18:00:00.000Z', true)[1], ['CLOCK-29', '2026-11-28'])
  deepEqual(dues('appeal', '2026-11-25T18:00:00.000Z', true)[1], ['CLOCK-25', '2026-11-28'])
})
