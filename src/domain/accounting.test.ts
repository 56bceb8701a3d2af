// Which lines an accounting has: its years by their edge days, what the law leaves out, and no report ever (CON-10, SAF-2).
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { accounting } from '../../content/accounting.ts'
import { firstDay, isAccountable, kindsOf, linesOf } from './accounting.ts'
import { bases } from './basis.ts'

const today = '2026-11-24'
const line = (day: string, basis: (typeof bases)[number] = 'emergency') => ({ at: `${day}T20:00:00.000Z`, basis })

test('it reaches six years back and not a day more, both days of a period are in it, the newest first', () => {
  equal(firstDay(accounting, today), '2020-11-24')
  const all = ['2020-11-23', '2020-11-24', '2026-11-23', '2026-11-24'].map((day) => line(day))
  const days = (from: string, to: string) =>
    linesOf(accounting, all, { from, to }, today).map((one) => one.at.slice(0, 10))
  deepEqual(days('2010-01-01', today), ['2026-11-24', '2026-11-23', '2020-11-24'])
  deepEqual(days('2026-11-23', '2026-11-23'), ['2026-11-23'])
})

test('a report of the duty to report is in no list; of the others the law lists what is neither care nor permission', () => {
  const lines = bases.map((basis) => line(today, basis))
  const listed = linesOf(accounting, lines, { from: today, to: today }, today).map((one) => one.basis)
  deepEqual(listed.includes('mandated-report'), false)
  deepEqual(
    bases.filter((basis) => isAccountable(accounting, { basis })),
    ['court-order', 'emergency'],
  )
})

test('what has no label is told of as general', () => {
  deepEqual(kindsOf({ labels: [] }), ['general'])
  deepEqual(kindsOf({ labels: ['hiv'] }), ['hiv'])
})
