// What the open form becomes: all but a name and one way may be left out, urgent and a planned leaving day among it.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { referralOf, wrongsOf } from './asked-form.ts'

const least = { name: 'Testname Inventia', place: 'The invented corner' }

test('a day that is none is told at its field; left out, nothing is wrong', () => {
  deepEqual(wrongsOf(least, 'other', false), [])
  deepEqual(wrongsOf({ ...least, leavesOn: 'Friday' }, 'other', false), [
    { field: 'leavesOn', says: 'ask.wrong.bornOn' },
  ])
  deepEqual(wrongsOf({ ...least, leavesOn: '2026-11-31' }, 'self', false), [
    { field: 'leavesOn', says: 'ask.wrong.bornOn' },
  ])
})

test('urgent and the planned day go along; unsaid, it is neither', () => {
  const said = referralOf({ ...least, urgent: 'yes', leavesOn: '2027-01-15' }, 'other')
  deepEqual([said.isUrgent, said.leavesOn], [true, '2027-01-15'])
  const unsaid = referralOf(least, 'self')
  deepEqual([unsaid.isUrgent, unsaid.leavesOn], [false, null])
  equal(referralOf({ ...least, urgent: 'no' }, 'self').isUrgent, false)
})
