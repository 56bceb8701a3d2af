import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, changed, idOf, member, now, today, tomorrow, yesterday } from '../../test/entry-example.ts'
import type { Entry } from './chart.ts'
import { decideDetailEnd, decideFlagEnd, decidePhoneMessage, decidePrivacy } from './detail-end.ts'

const filled = { id: idOf('it'), labels: [], recordedAt: now, recordedBy: null, struckAt: null, seq: 1 }
const standing = { ...filled, fromOn: yesterday, endedOn: null, endReason: null, isPrivate: true }
const phone = standing as unknown as Entry<'phone'>
const flag = standing as unknown as Entry<'safetyFlag'>
const ending = { member, noun: 'phone' as const, id: idOf('it'), on: today, reason: 'Another person has it now' }

test('nothing ends that is not here, was struck, ended before, has not begun, or ends tomorrow', () => {
  const end = (detail: Entry<'phone'> | undefined, on: string = today) =>
    answerOf(decideDetailEnd(at, { detail }, { ...ending, on }))
  const endFlag = (detail: Entry<'safetyFlag'> | undefined, on: string = today) =>
    answerOf(decideFlagEnd(at, { detail }, { ...ending, on }))
  equal(end(undefined), 'detail-unknown')
  equal(endFlag(undefined), 'detail-unknown')
  for (const [given, on, says] of [
    [{ struckAt: now }, today, 'detail-unknown'],
    [{ endedOn: yesterday }, today, 'detail-ended'],
    [{}, tomorrow, 'in-the-future'],
    [{ fromOn: today }, yesterday, 'ends-before-it-began'],
    [{ fromOn: today }, today, 'done'],
  ] as const) {
    equal(end({ ...phone, ...given }, on), says)
    equal(endFlag({ ...flag, ...given }, on), says)
  }
})

test('what ends keeps its day and reason', () => {
  const fields = { endedOn: today, endReason: 'Another person has it now' }
  deepEqual(changed(decideDetailEnd(at, { detail: phone }, ending)), [['phone', fields]])
  deepEqual(changed(decideFlagEnd(at, { detail: flag }, ending)), [['safetyFlag', fields]])
})

test('anything is private at once; shared again only at the member’s word', () => {
  const kept = { member, noun: 'phone' as const, id: idOf('it') }
  const say = (isPrivate: boolean, isMembersWord: boolean, detail: Entry<'phone'> | undefined = phone) =>
    decidePrivacy(at, { detail }, { ...kept, isPrivate, isMembersWord })
  equal(answerOf(say(true, false, { ...phone, endedOn: today })), 'detail-unknown')
  equal(answerOf(say(true, false, { ...phone, struckAt: now })), 'detail-unknown')
  equal(answerOf(say(false, false)), 'word-needed')
  deepEqual(changed(say(false, true)), [['phone', { isPrivate: false }]])
  deepEqual(changed(say(true, false)), [['phone', { isPrivate: true }]])
})

test('whether a message may be left is said of a number that stands', () => {
  const say = { member, id: idOf('it'), isSafeToLeaveMessage: false }
  equal(answerOf(decidePhoneMessage(at, { phone: undefined }, say)), 'detail-unknown')
  equal(answerOf(decidePhoneMessage(at, { phone: { ...phone, endedOn: today } }, say)), 'detail-unknown')
  equal(answerOf(decidePhoneMessage(at, { phone: { ...phone, struckAt: now } }, say)), 'detail-unknown')
  deepEqual(changed(decidePhoneMessage(at, { phone }, say)), [['phone', { isSafeToLeaveMessage: false }]])
})
