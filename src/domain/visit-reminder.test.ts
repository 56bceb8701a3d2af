// The reminder of a visit and the word that a stop was heard: when none is written, then for when and to where, and what calls one off.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { agency, at, episode, idOf, nobodyToTell, now, today, yesterday } from '../../test/entry-example.ts'
import type { Change } from './change.ts'
import type { Member } from './member.ts'
import type { Phone } from './phone.ts'
import type { SafetyFlag } from './safety-flag.ts'
import type { Sending } from './sending.ts'
import { heardStop } from './stop-heard.ts'
import type { TextConsent } from './text-consent.ts'
import { callOff, type Reminded, type Reminding, remindOf } from './visit-reminder.ts'

const filled = { recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: null, struckAt: null, seq: 1, labels: [] }
const phone: Phone = {
  ...filled,
  ...{ id: idOf('phone'), kind: 'phone', value: '2135550142', rank: 1, source: 'member' },
  ...{ isSafeToLeaveMessage: true, isPrivate: false, fromOn: yesterday, endedOn: null, endReason: null },
  ...{ confirmedOn: yesterday, bouncedOn: null },
}
const email: Phone = { ...phone, id: idOf('email'), kind: 'email', value: 'ana@example.test' }
const consent = (says: 'yes' | 'no', saidAt = '2026-11-20T18:00:00.000Z'): TextConsent => ({
  ...{ ...filled, id: idOf(says), phoneId: phone.id, says, uses: says === 'yes' ? ['reminder', 'news'] : [] },
  ...{ saidAt, how: 'call', wording: 'w' },
})
const noTexts: SafetyFlag = {
  ...{ ...filled, id: idOf('flag'), kind: 'no-texts', note: null, fromOn: yesterday, endedOn: null, endReason: null },
}
const reach: Reminding = {
  ...nobodyToTell,
  member: { diedOn: null, doNotContact: false, spokenLanguage: 'Spanish', writtenLanguage: null } as Member,
  phones: [phone],
  episodes: [episode('active')],
  textConsents: [consent('yes')],
}
const visit: Reminded = { id: idOf('visit'), at: '2026-12-15T18:00:00.000Z', remindOn: '2026-12-14', ownerId: agency }

function written(changes: readonly Change[]): Sending[] {
  return changes.flatMap((one) =>
    one.kind === 'add' && one.noun === 'sending' ? [{ ...filled, ...one.entry } as unknown as Sending] : [],
  )
}
const off = (changes: readonly Change[]) => changes.flatMap((one) => (one.kind === 'set' ? [one.id] : []))
const reminders = (given: Partial<Reminding> = {}, of: Partial<Reminded> = {}) =>
  written(remindOf(at, { ...reach, ...given }, { ...visit, ...of }))

test('no reminder without a wish for one, a yes to texts, and a number that is safe and confirmed (LANG-5, SAF-3)', () => {
  deepEqual(reminders({}, { remindOn: null }), [])
  deepEqual(reminders({ textConsents: [] }), [])
  deepEqual(reminders({ textConsents: [consent('yes'), consent('no', '2026-11-21T18:00:00.000Z')] }), [])
  deepEqual(reminders({ flags: [noTexts] }), [])
  deepEqual(reminders({ phones: [] }), [])
  deepEqual(reminders({ phones: [email] }), [])
  deepEqual(reminders({ phones: [{ ...phone, isSafeToLeaveMessage: null }] }), [])
  deepEqual(reminders({ phones: [{ ...phone, confirmedOn: '2026-09-25' }] }), [])
  equal(reminders({ phones: [{ ...phone, confirmedOn: '2026-09-26' }] }).length, 1)
  deepEqual(reminders({ episodes: [episode('ended')] }), [])
})

test('it goes at ten on its day, earlier where the visit is, and not when that is over', () => {
  const [one] = reminders()
  deepEqual(
    [one?.kind, one?.channel, one?.phoneId, one?.sourceId, one?.language, one?.sendAt, one?.endsAt, one?.ownerId],
    ['reminder', 'text', phone.id, visit.id, 'es', '2026-12-14T18:00:00.000Z', visit.at, agency],
  )
  const sendAt = (of: Partial<Reminded>) => reminders({}, of).map((given) => given.sendAt)
  // At noon: today’s hour is over, so it goes at once; a visit at 9:30 is told at eight; one at eight is not.
  deepEqual(sendAt({ remindOn: today }), [now])
  deepEqual(sendAt({ remindOn: '2026-12-15', at: '2026-12-15T17:30:00.000Z' }), ['2026-12-15T16:00:00.000Z'])
  deepEqual(sendAt({ remindOn: '2026-12-15', at: '2026-12-15T16:00:00.000Z' }), [])
  deepEqual(sendAt({ remindOn: yesterday }), [])
  deepEqual(sendAt({ remindOn: today, at: now }), [])
})

test('written once; a visit that moves calls off what waits and is told anew, one already told of the same hour is not', () => {
  const sendings = reminders()
  deepEqual(remindOf(at, { ...reach, sendings }, visit), [])
  const sent = sendings.map((one) => ({ ...one, state: 'sent' as const }))
  deepEqual(remindOf(at, { ...reach, sendings: sent }, visit), [])
  const moved = { ...visit, at: '2026-12-15T20:00:00.000Z' }
  for (const given of [sendings, sent]) {
    const changes = remindOf(at, { ...reach, sendings: given }, moved)
    deepEqual(
      [off(changes).length, written(changes).map((one) => one.endsAt)],
      [given === sendings ? 1 : 0, [moved.at]],
    )
  }
  const unwished = remindOf(at, { ...reach, sendings }, { ...visit, remindOn: null })
  deepEqual([off(unwished), written(unwished)], [sendings.map(({ id }) => id), []])
  // Of another visit nothing is touched.
  equal(off(remindOf(at, { ...reach, sendings }, { ...moved, id: idOf('other') })).length, 0)
})

test('only what waits is called off, with why', () => {
  const [one] = reminders()
  const all = one ? [one, { ...one, state: 'sent' as const }, { ...one, struckAt: now }] : []
  const [change, ...others] = callOff(at, all, 'care-ended')
  deepEqual(others, [])
  deepEqual(change?.kind === 'set' && change.fields, { state: 'called-off', reason: 'care-ended', settledAt: now })
})

test('that a stop was heard goes by text, else by mail, without a yes, and nowhere that is not safe', () => {
  const told = (given: Partial<Reminding>) =>
    written(heardStop(at, { ...reach, textConsents: [], ...given }, episode('active'))).map((one) => [
      ...[one.kind, one.channel, one.phoneId, one.sourceId, one.ownerId, one.language],
    ])
  const rest = [idOf('episode'), agency, 'es']
  deepEqual(told({}), [['stop-heard', 'text', phone.id, ...rest]])
  deepEqual(told({ phones: [phone, email], flags: [noTexts] }), [['stop-heard', 'mail', email.id, ...rest]])
  deepEqual(told({ textConsents: [consent('no')] }), [])
  deepEqual(told({ phones: [] }), [])
  deepEqual(told({ phones: [{ ...phone, isPrivate: true }] }), [])
  deepEqual(told({ phones: [{ ...phone, isSafeToLeaveMessage: false }] }), [])
})
