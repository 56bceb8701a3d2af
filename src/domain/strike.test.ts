import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, changed, contact, idOf, member, now } from '../../test/entry-example.ts'
import { decideStrike, EntryStruck } from './strike.ts'

const strike = { member, noun: 'contact' as const, id: idOf('contact'), reason: 'Another person’s visit' }

test('an entry that is not there, or was struck already, is not struck', () => {
  equal(answerOf(decideStrike(at, { entry: undefined }, strike)), 'entry-unknown')
  equal(answerOf(decideStrike(at, { entry: contact({ struckAt: now }) }, strike)), 'entry-unknown')
})

test('without a reason nothing is struck, and neither is what no person writes by hand', () => {
  equal(EntryStruck.safeParse({ ...strike, reason: '' }).success, false)
  for (const noun of ['episode', 'member', 'block', 'disclosure', 'chartOpening'])
    equal(EntryStruck.safeParse({ ...strike, noun }).success, false)
})

test('a strike says when, and nothing else changes', () => {
  deepEqual(changed(decideStrike(at, { entry: contact() }, strike)), [['contact', { struckAt: now }]])
})
