import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { carePlan, referral, referralStep } from '../../test/care-example.ts'
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
  today,
} from '../../test/entry-example.ts'
import { decideStrike, EntryStruck } from './strike.ts'

/** Nothing hangs on it. */
const alone = { tasks: [], steps: [], progress: [] }
const strike = { member, noun: 'contact' as const, id: idOf('contact'), reason: 'Another person’s visit' }

test('an entry that is not there, or was struck already, is not struck', () => {
  equal(answerOf(decideStrike(at, { entry: undefined, ...alone }, strike)), 'entry-unknown')
  equal(answerOf(decideStrike(at, { entry: contact({ struckAt: now }), ...alone }, strike)), 'entry-unknown')
})

test('without a reason nothing is struck, and neither is what no person writes by hand', () => {
  equal(EntryStruck.safeParse({ ...strike, reason: '' }).success, false)
  for (const noun of ['episode', 'member', 'block', 'disclosure', 'chartOpening'])
    equal(EntryStruck.safeParse({ ...strike, noun }).success, false)
})

test('a strike says when, and nothing else changes', () => {
  deepEqual(changed(decideStrike(at, { entry: contact(), ...alone }, strike)), [['contact', { struckAt: now }]])
})

test('what is still to be done because of it goes too; what was done stays', () => {
  const tasks = [task({ id: idOf('open') }), task({ id: idOf('done'), doneAt: now }), task({ struckAt: now })]
  deepEqual(changed(decideStrike(at, { entry: contact(), ...alone, tasks }, strike)), [
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
  equal(answerOf(decideStrike(elsewhere, { entry: note, ...alone }, striking)), 'entry-unknown')
  deepEqual(changed(decideStrike(at, { entry: note, ...alone }, striking)), [['note', { struckAt: now }]])
})

test('a referral goes with its steps, a plan with how its goals went; what was struck before is left', () => {
  const steps = [referralStep(), referralStep({ id: idOf('another'), struckAt: now })]
  const sent = { ...strike, noun: 'referralOut' as const, id: idOf('referral') }
  deepEqual(changed(decideStrike(at, { entry: referral(), ...alone, steps }, sent)), [
    ['referralOut', { struckAt: now }],
    ['referralStep', { struckAt: now }],
  ])
  const { ownerId, recordedAt, recordedBy, seq, labels } = referral()
  const filled = { ownerId, recordedAt, recordedBy, seq, labels, struckAt: null }
  const went = { planId: idOf('plan'), goalId: idOf('goal'), noticedOn: today, how: 'stuck', note: null } as const
  const progress = [{ ...filled, ...went, id: idOf('progress') }]
  const written = { ...strike, noun: 'carePlan' as const, id: idOf('plan') }
  deepEqual(changed(decideStrike(at, { entry: carePlan(), ...alone, progress }, written)), [
    ['carePlan', { struckAt: now }],
    ['goalProgress', { struckAt: now }],
  ])
})
