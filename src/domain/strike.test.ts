import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  answerOf,
  at,
  changed,
  contact,
  elsewhere,
  idOf,
  me,
  member,
  now,
  task,
} from '../../test/entry-example.ts'
import { decideStrike, EntryStruck } from './strike.ts'

const strike = { member, noun: 'contact' as const, id: idOf('contact'), reason: 'Another person’s visit' }

test('an entry that is not there, or was struck already, is not struck', () => {
  equal(answerOf(decideStrike(at, { entry: undefined, tasks: [] }, strike)), 'entry-unknown')
  equal(answerOf(decideStrike(at, { entry: contact({ struckAt: now }), tasks: [] }, strike)), 'entry-unknown')
})

test('without a reason nothing is struck, and neither is what no person writes by hand', () => {
  equal(EntryStruck.safeParse({ ...strike, reason: '' }).success, false)
  for (const noun of ['episode', 'member', 'block', 'disclosure', 'chartOpening'])
    equal(EntryStruck.safeParse({ ...strike, noun }).success, false)
})

test('a strike says when, and nothing else changes', () => {
  deepEqual(changed(decideStrike(at, { entry: contact(), tasks: [] }, strike)), [['contact', { struckAt: now }]])
})

test('what is still to be done because of it goes too; what was done stays', () => {
  const tasks = [task({ id: idOf('open') }), task({ id: idOf('done'), doneAt: now }), task({ struckAt: now })]
  deepEqual(changed(decideStrike(at, { entry: contact(), tasks }, strike)), [
    ['contact', { struckAt: now }],
    ['task', { struckAt: now }],
  ])
})

test('another house’s note is not struck', () => {
  const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: agency }
  const note = {
    ...filled,
    id: idOf('note'),
    kind: 'plain',
    at: now,
    words: 'Of another person',
    amends: null,
  } as const
  const striking = { ...strike, noun: 'note' as const, id: note.id }
  equal(answerOf(decideStrike(elsewhere, { entry: note, tasks: [] }, striking)), 'entry-unknown')
  deepEqual(changed(decideStrike(at, { entry: note, tasks: [] }, striking)), [['note', { struckAt: now }]])
})
