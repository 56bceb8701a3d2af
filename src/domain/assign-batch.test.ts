import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedAgency } from './assign.ts'
import { canBeGiven, spreadOver } from './assign-batch.ts'

const agency = (id: string, given: Partial<RankedAgency> = {}): RankedAgency => ({
  ...{ agency: id, name: id, reasons: [], doubts: [], load: 0, capacity: null },
  ...given,
})
const one = (member: string, ...suggested: readonly RankedAgency[]) => ({ member, suggested })
const chosen = (...waiting: Parameters<typeof spreadOver>[0]) => spreadOver(waiting).map((each) => each.agency)

test('who refused, is full or does not serve the age is proposed to nobody, and without another nobody is', () => {
  for (const doubt of ['refused', 'full', 'wrong-age'] as const) {
    deepEqual(chosen(one('m', agency('a', { doubts: [doubt] }), agency('b'))), ['b'])
    deepEqual(chosen(one('m', agency('a', { doubts: [doubt] }))), [null])
  }
  deepEqual(chosen(one('m', agency('a', { doubts: ['far', 'no-language'] }))), ['a'])
})

test('each takes a place: one more than there is room for goes to the next agency', () => {
  const last = agency('a', { load: 9, capacity: 10 })
  deepEqual(chosen(one('m', last, agency('b')), one('n', last, agency('b'))), ['a', 'b'])
  deepEqual(chosen(one('m', last), one('n', last)), ['a', null])
})

test('who is known to an agency has its last place before who waits longer; the answer keeps the order asked', () => {
  const last = { load: 9, capacity: 10 }
  const known = agency('a', { ...last, reasons: ['walked-before'] })
  deepEqual(spreadOver([one('m', agency('a', last), agency('b')), one('n', known, agency('b'))]), [
    { member: 'm', agency: 'b' },
    { member: 'n', agency: 'a' },
  ])
})

test('whom an agency walks with now is given to no other, and takes no second place there', () => {
  const now = agency('a', { reasons: ['walking-now'], load: 10, capacity: 10 })
  const asked = agency('b', { reasons: ['asked-for'] })
  equal(canBeGiven(asked, [asked, now]), false)
  equal(canBeGiven(now, [asked, now]), true)
  deepEqual(chosen(one('m', asked, now)), ['a'])
})
