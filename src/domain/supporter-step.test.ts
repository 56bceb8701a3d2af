import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, fieldsOf, idOf, member, now, today, tomorrow, yesterday } from '../../test/entry-example.ts'
import type { Member } from './member.ts'
import { type Authority, holdsOn, isInForce, type Supporter, withoutAuthority } from './supporter.ts'
import { decideSupporter, type SupporterAdded } from './supporter-step.ts'

const born = (bornOn: string | null) => ({ known: { bornOn } as unknown as Member })
const friend: SupporterAdded = {
  member,
  id: idOf('new'),
  kind: 'emergency',
  name: 'Berta Invented',
  relation: 'aunt',
  organization: null,
  phone: '2135550100',
  email: null,
  mayKnow: null,
  ...withoutAuthority,
  isPrivate: true,
  source: 'member',
  fromOn: today,
}
const parent: SupporterAdded = {
  ...friend,
  kind: 'representative',
  authority: 'parent',
  proof: 'Birth certificate, seen',
  scope: ['health-care'],
  endsBy: 'eighteenth-birthday',
}

test('who decides for a member needs a ground, a proof, a scope and what ends it', () => {
  for (const given of [
    { authority: null },
    { proof: null },
    { scope: [] },
    { endsBy: null },
  ] satisfies Partial<SupporterAdded>[])
    equal(answerOf(decideSupporter(at, born('2015-05-05'), { ...parent, ...given })), 'proof-needed')
  const guardian = { ...friend, kind: 'guardian' as const, authority: 'legal-guardian' as const }
  equal(answerOf(decideSupporter(at, born(null), guardian)), 'proof-needed')
  equal(answerOf(decideSupporter(at, born(null), { ...friend, kind: 'guardian' })), 'done')
})

test('a parent decides until the day before the eighteenth birthday, and not for somebody of age', () => {
  const toOn = (bornOn: string, given: Partial<SupporterAdded> = {}) =>
    fieldsOf(decideSupporter(at, born(bornOn), { ...parent, ...given }), 0).toOn
  equal(answerOf(decideSupporter(at, born(null), parent)), 'birth-date-needed')
  equal(answerOf(decideSupporter(at, { known: undefined }, parent)), 'birth-date-needed')
  equal(answerOf(decideSupporter(at, born('2008-11-24'), parent)), 'of-age')
  equal(toOn('2008-11-25'), today)
  equal(toOn('2012-02-29'), '2030-02-28')
  equal(toOn('2015-05-05', { toOn: '2028-01-01' }), '2028-01-01')
})

test('an order of a court ends on its own day, never before it began; one without a day stays open', () => {
  const ordered = { ...parent, authority: 'conservator' as const, endsBy: 'court-order' as const }
  equal(answerOf(decideSupporter(at, born(null), { ...ordered, toOn: yesterday })), 'dates-crossed')
  equal(fieldsOf(decideSupporter(at, born(null), { ...ordered, toOn: tomorrow }), 0).toOn, tomorrow)
  equal(fieldsOf(decideSupporter(at, born(null), { ...ordered, endsBy: 'member-word' }), 0).toOn, null)
})

test('somebody around the member stays as private as they were given', () => {
  const { member: _member, ...entry } = friend
  deepEqual(fieldsOf(decideSupporter(at, born(null), friend), 0), {
    ...entry,
    endedOn: null,
    endReason: null,
    labels: [],
  })
})

test('in force from its first day to its last, unless it ended or was struck', () => {
  const one = { ...parent, fromOn: yesterday, toOn: today, endedOn: null, struckAt: null } as unknown as Supporter
  deepEqual(
    ['2026-11-22', yesterday, today, tomorrow].map((day) => isInForce(one, day)),
    [false, true, true, false],
  )
  equal(isInForce({ ...one, toOn: null }, tomorrow), true)
  equal(isInForce({ ...one, endedOn: today }, today), false)
  equal(isInForce({ ...one, struckAt: now }, today), false)
})

test('a parent decides no longer than childhood, whatever end was written down', () => {
  const until = { ...parent, endsBy: 'court-order' as const, toOn: '2031-01-01' }
  equal(answerOf(decideSupporter(at, born(null), until)), 'birth-date-needed')
  equal(fieldsOf(decideSupporter(at, born('2010-01-01'), until), 0).toOn, '2027-12-31')
})

test('an authority holds from its first to its last day; not ended, not of the dead, and of an unknown birth date not for a parent', () => {
  const authority: Authority = {
    ...{ id: idOf('one'), authority: 'parent', scope: ['health-care'], endsBy: 'eighteenth-birthday' },
    ...{ fromOn: today, toOn: tomorrow, endedOn: null, struckAt: null, bornOn: '2015-05-05', hasDied: false },
  }
  for (const [given, holds] of [
    [{ authority: null }, false],
    [{ fromOn: tomorrow }, false],
    [{ fromOn: yesterday, toOn: yesterday }, false],
    [{ endedOn: today }, false],
    [{ struckAt: now }, false],
    [{ hasDied: true }, false],
    [{ bornOn: null }, false],
    [{ bornOn: '2008-11-24' }, false],
    [{ bornOn: '2008-11-25' }, true],
    [{ authority: 'conservator', endsBy: 'court-order', bornOn: null }, true],
    [{ toOn: today }, true],
    [{}, true],
  ] satisfies (readonly [Partial<Authority>, boolean])[])
    equal(holdsOn({ ...authority, ...given }, today), holds, JSON.stringify(given))
})
