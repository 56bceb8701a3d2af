import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithFamily, moments, thread } from './moment.ts'

test('a slip in a note is refused, with the line', () => {
  assert.throws(() => thread('walk home | A note'), /no method in the line: walk home/)
  assert.throws(() => thread('visit hoem | A note'), /"hoem" is no word of ours/)
  assert.throws(() => thread('visit home'), /no note/)
  assert.throws(() => thread('\n  \n'), /without moments/)
})

test('a line is read into a contact, its next step and its labels', () => {
  const [moment] = moments('visit clinic coordination 60 +provider #mental-health | The note. | The next step')
  assert.deepEqual(moment, {
    method: 'in-person',
    place: 'clinic',
    services: ['coordination'],
    minutes: 60,
    alsoWith: ['provider'],
    labels: ['mental-health'],
    note: 'The note.',
    next: 'The next step',
    isMove: false,
  })
})

test('what is not said is usual: a call is by phone, short, and leaves nothing to do', () => {
  const [moment] = moments('call | The note.')
  assert.deepEqual([moment?.place, moment?.minutes, moment?.next], ['phone', 15, null])
})

test('a moment that speaks with or of the family is known', () => {
  const [with_, of, without] = moments('call +family | One.\ncall | Two with {kin}.\ncall | Three.')
  assert.deepEqual(
    [with_, of, without].map((moment) => moment && isWithFamily(moment)),
    [true, true, false],
  )
})
