import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  at,
  changed,
  changesOf,
  idOf,
  member,
  now,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import type { Address } from './address.ts'
import type { Member } from './member.ts'
import {
  type AddressAdded,
  decideAddress,
  decideCorrection,
  decideFlag,
  decidePhone,
  MemberCorrection,
  type PhoneAdded,
} from './member-detail.ts'
import { origins } from './origin.ts'
import type { Phone } from './phone.ts'
import type { Task } from './task.ts'

const filled = { recordedAt: now, recordedBy: null, struckAt: null, seq: 1, labels: [] }
const known = { id: member, revision: 3, firstName: 'Ana', lastName: 'Invented', ...filled } as unknown as Member

test('nobody unknown is corrected, and nobody is born tomorrow', () => {
  const correction = { member, revision: 3, fields: { bornOn: tomorrow } }
  equal(answerOf(decideCorrection(at, { known: undefined }, correction)), 'member-unknown')
  equal(answerOf(decideCorrection(at, { known }, correction)), 'born-in-the-future')
  equal(answerOf(decideCorrection(at, { known }, { ...correction, fields: { bornOn: today } })), 'done')
})

test('a name is not emptied, and a CIN is no detail to correct: neither passes as input', () => {
  const fields = { lastName: '' }
  equal(MemberCorrection.safeParse({ member, revision: 1, fields }).success, false)
  const cin = MemberCorrection.parse({ member, revision: 1, fields: { cin: '90000001A', id: idOf('x'), labels: [] } })
  deepEqual(cin.fields, {})
})

test('only what is named changes; null empties a field, silence leaves it', () => {
  const fields = { nameUsed: 'Anita', pronouns: null, gender: undefined }
  deepEqual(changed(decideCorrection(at, { known }, { member, revision: 1, fields })), [
    ['member', { nameUsed: 'Anita', pronouns: null, revision: 4 }],
  ])
})

const place: AddressAdded = {
  member,
  id: idOf('new'),
  kind: 'home',
  street: '1 Example Street',
  city: null,
  state: null,
  zip: null,
  county: null,
  noFixedAddress: false,
  asSent: null,
  isPrivate: true,
  source: 'member',
  fromOn: today,
}

test('a new address ends the one before on its first day, never before that one began; what ended or was struck stays', () => {
  const before = (id: string, given: Partial<Address>) =>
    ({ ...place, ...filled, id: idOf(id), endedOn: null, fromOn: yesterday, ...given }) as Address
  const addresses = [
    before('old', {}),
    before('ahead', { fromOn: tomorrow }),
    before('gone', { endedOn: yesterday }),
    before('struck', { struckAt: now }),
  ]
  const changes = changesOf(decideAddress(at, { before: addresses, findings: [], tasks: [] }, place))
  deepEqual(
    changes.map((change) => (change.kind === 'set' ? [change.id, change.fields] : [change.entry.id])),
    [[idOf('old'), { endedOn: today }], [idOf('ahead'), { endedOn: tomorrow }], [idOf('new')]],
  )
})

test('an address stays as private as it was given', () => {
  const { member: _member, ...entry } = place
  deepEqual(changed(decideAddress(at, { before: [], findings: [], tasks: [] }, place)), [
    ['address', { ...entry, endedOn: null, endReason: null, labels: [] }],
  ])
})

const number: PhoneAdded = {
  member,
  id: idOf('new'),
  kind: 'phone',
  value: '2135550100',
  rank: 1,
  isSafeToLeaveMessage: false,
  isPrivate: false,
  source: 'member',
  fromOn: today,
}

test('a number that stands is not written twice; one that ended or was struck comes back, another stands beside it', () => {
  const unconfirmed = { confirmedOn: null, bouncedOn: null }
  const phone = { ...number, ...filled, id: idOf('old'), endedOn: null, endReason: null, ...unconfirmed } as Phone
  equal(answerOf(decidePhone(at, { before: [phone] }, number)), 'already-known')
  const gone = [
    { ...phone, endedOn: yesterday },
    { ...phone, struckAt: now },
    { ...phone, value: '2135550101' },
  ]
  const { member: _member, ...entry } = number
  deepEqual(changed(decidePhone(at, { before: gone }, number)), [
    ['phone', { ...entry, endedOn: null, endReason: null, confirmedOn: today, bouncedOn: null, labels: [] }],
  ])
})

test('a number is kept as it is dialed, and so is found again however it was written; an e-mail stays as it is', () => {
  for (const value of ['213-555-0100', '(213) 555 0100', '+1 213.555.0100', '12135550100']) {
    const [[, phone] = []] = changed(decidePhone(at, { before: [] }, { ...number, value }))
    equal((phone as Phone).value, '2135550100', value)
    const before = [{ ...number, ...filled, endedOn: null } as unknown as Phone]
    equal(answerOf(decidePhone(at, { before }, { ...number, value })), 'already-known', value)
  }
  for (const [kind, value] of [
    ['email', 'ana2135550100@example.org'],
    ['phone', '555-0100'],
  ] as const) {
    const [[, phone] = []] = changed(decidePhone(at, { before: [] }, { ...number, kind, value }))
    equal((phone as Phone).value, value)
  }
})

test('a number the member gives is confirmed by that; one from anywhere else is not', () => {
  for (const source of origins) {
    const [[, phone] = []] = changed(decidePhone(at, { before: [] }, { ...number, source }))
    equal((phone as Phone).confirmedOn, source === 'member' ? today : null, source)
  }
})

test('a safety flag is in force at once (SAF-3)', () => {
  const flag = { id: idOf('new'), kind: 'no-voicemail' as const, note: null, fromOn: today }
  deepEqual(changed(decideFlag(at, {}, { member, ...flag })), [
    ['safetyFlag', { ...flag, endedOn: null, endReason: null, labels: [] }],
  ])
})

test('a private address of somebody whose plan sends files asks, once, for a confidential one (SAF-3)', () => {
  const sent = { source: 'plan-file', struckAt: null, kind: 'mail', endedOn: yesterday } as unknown as Address
  const asked = (given: object, private_ = true) =>
    changed(decideAddress(at, { before: [], findings: [], tasks: [], ...given }, { ...place, isPrivate: private_ }))
      .filter(([noun]) => noun === 'task')
      .map(([, entry]) => (entry as Task).kind)
  deepEqual(asked({}), [])
  deepEqual(asked({ before: [sent] }, false), [])
  deepEqual(asked({ before: [{ ...sent, struckAt: now }] }), [])
  deepEqual(asked({ before: [sent] }), ['ask-confidential-address'])
  deepEqual(asked({ findings: [{ source: 'plan-file', struckAt: null }] }), ['ask-confidential-address'])
  deepEqual(asked({ before: [sent], tasks: [{ doneAt: null, struckAt: null }] }), [])
  deepEqual(asked({ before: [sent], tasks: [{ doneAt: now, struckAt: null }] }), ['ask-confidential-address'])
})
