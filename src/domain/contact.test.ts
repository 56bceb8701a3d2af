import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  aMomentLater,
  answerOf,
  at,
  byTheHouse,
  changed,
  changesOf,
  contact,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import {
  ContactDraft,
  decideContact,
  decideContactAmendment,
  decideContactClosing,
  decideContactSigning,
  interpreterModes,
} from './contact.ts'
import { contactLackNames, contactLacks, contactsWaiting, sharedMinutes, waitingLacks } from './contact-standing.ts'
import { episodeStates } from './episode.ts'
import type { Member } from './member.ts'
import type { HeldSeat } from './staff.ts'

const open = { closedAt: null, closedBy: null, closeReason: null }

const draft: ContactDraft = {
  member,
  id: idOf('new'),
  episodeId: idOf('episode'),
  at: now,
  method: 'in-person',
  outcome: 'reached',
  withWhom: ['member'],
  place: 'street',
  minutes: 20,
  services: ['coordination'],
  interpreterMode: null,
  note: 'Sat down together',
  nextStep: null,
  nextStepOn: null,
  householdVisit: null,
  isSigned: true,
}

test('a contact is refused without an episode, in another agency’s, in the future, or with a step before it', () => {
  equal(answerOf(decideContact(at, { episode: undefined, known: undefined }, draft)), 'episode-unknown')
  equal(answerOf(decideContact(elsewhere, { episode: episode('active'), known: undefined }, draft)), 'episode-unknown')
  const active = { episode: episode('active'), known: undefined }
  equal(answerOf(decideContact(at, active, { ...draft, at: aMomentLater })), 'in-the-future')
  const late = { ...draft, nextStep: 'Call', nextStepOn: yesterday }
  equal(answerOf(decideContact(at, active, late)), 'next-step-in-the-past')
})

test('contacts belong to engaged, active and paused episodes; before that it is outreach, after that it is over', () => {
  const answers = episodeStates.map((state) =>
    answerOf(decideContact(at, { episode: episode(state), known: undefined }, draft)),
  )
  const before = ['episode-not-begun', 'episode-not-begun', 'episode-not-begun', 'episode-not-begun']
  deepEqual(answers, [...before, 'done', 'done', 'done', 'episode-ended'])
})

test('a step may be due the day of the contact, which is a day in Los Angeles', () => {
  const active = { episode: episode('active'), known: undefined }
  const evening = { ...draft, at: '2026-11-24T07:59:59.000Z', nextStep: 'Call' }
  equal(answerOf(decideContact(at, active, { ...evening, nextStepOn: yesterday })), 'done')
  const morning = { ...evening, at: '2026-11-24T08:00:00.000Z' }
  equal(answerOf(decideContact(at, active, { ...morning, nextStepOn: yesterday })), 'next-step-in-the-past')
  for (const on of [today, tomorrow]) equal(answerOf(decideContact(at, active, { ...morning, nextStepOn: on })), 'done')
})

test('a contact is stored as it was written, signed, with the labels of its episode, and minutes nobody wrote stay unknown', () => {
  const labeled = { episode: episode('active', { labels: ['justice'] }), known: undefined }
  const changes = changesOf(decideContact(at, labeled, { ...draft, minutes: null }))
  const { member: _member, isSigned: _isSigned, ...entry } = draft
  deepEqual(changes, [
    {
      kind: 'add',
      noun: 'contact',
      entry: { ...entry, minutes: null, ...open, signedAt: now, amends: null, amendReason: null, labels: ['justice'] },
    },
  ])
})

test('its next step becomes a task for who wrote it, with the same labels', () => {
  const labeled = { episode: episode('active', { labels: ['justice'] }), known: undefined }
  const step = { ...draft, nextStep: 'Call the clinic', nextStepOn: tomorrow }
  const task = fieldsOf(decideContact(at, labeled, step), 1)
  const { id, kind, what, dueOn, forStaff, sourceId, labels } = task
  deepEqual([id, kind, what, dueOn], [idOf('derived1'), 'next-step', 'Call the clinic', tomorrow])
  deepEqual([forStaff, sourceId, labels], [me, idOf('new'), ['justice']])
  equal(fieldsOf(decideContact(byTheHouse, labeled, step), 1).forStaff, null)
})

test('an amendment is refused for what is not there: no contact, a struck one, another episode’s, another agency’s', () => {
  const amendment = { ...draft, amends: idOf('contact'), reason: 'Misheard' }
  const standing = { contact: contact(), episode: episode('active') }
  for (const loaded of [
    { ...standing, contact: undefined },
    { ...standing, contact: contact({ struckAt: now }) },
    { ...standing, contact: contact({ episodeId: idOf('other') }) },
    { ...standing, episode: undefined },
  ])
    equal(answerOf(decideContactAmendment(at, loaded, amendment)), 'contact-unknown')
  equal(answerOf(decideContactAmendment(elsewhere, standing, amendment)), 'contact-unknown')
  equal(answerOf(decideContactAmendment(at, standing, { ...amendment, at: aMomentLater })), 'in-the-future')
})

test('an amendment replaces, keeps the labels of what it mends, and is taken after the end too', () => {
  const amendment = { ...draft, amends: idOf('contact'), reason: 'Misheard' }
  const standing = { contact: contact({ labels: ['hiv'] }), episode: episode('ended') }
  const { member: _member, isSigned: _isSigned, reason, ...entry } = amendment
  const mended = { ...entry, ...open, signedAt: now, amendReason: reason, labels: ['hiv'] }
  deepEqual(changed(decideContactAmendment(at, standing, amendment)), [['contact', mended]])
  // What was signed once stays signed.
  const unsigned = { ...amendment, isSigned: false }
  deepEqual(changed(decideContactAmendment(at, standing, unsigned)), [['contact', mended]])
})

test('a signed contact is mended with a reason; one not signed yet is its writer’s alone, and needs none (EXC-47)', () => {
  const amendment = { ...draft, amends: idOf('contact'), reason: null }
  const signed = { contact: contact(), episode: episode('active') }
  equal(answerOf(decideContactAmendment(at, signed, amendment)), 'reason-missing')
  const unsigned = { ...signed, contact: contact({ signedAt: null, recordedBy: me }) }
  equal(answerOf(decideContactAmendment({ ...at, staffId: idOf('other') }, unsigned, amendment)), 'not-the-writer')
  equal(fieldsOf(decideContactAmendment(at, unsigned, amendment), 0).signedAt, now)
  equal(fieldsOf(decideContactAmendment(at, unsigned, { ...amendment, isSigned: false }), 0).signedAt, null)
  const closed = { ...signed, contact: contact({ signedAt: null, closedAt: now, recordedBy: me }) }
  equal(answerOf(decideContactAmendment(at, closed, amendment)), 'reason-missing')
  const back = fieldsOf(decideContactAmendment(at, closed, { ...amendment, reason: 'Back again' }), 0)
  deepEqual([back.signedAt, back.closedAt], [now, null])
})

test('a contact can wait unsigned, and is signed once, by who wrote it', () => {
  const active = { episode: episode('active'), known: undefined }
  equal(fieldsOf(decideContact(at, active, { ...draft, isSigned: false }), 0).signedAt, null)
  const input = { member, contact: idOf('contact') }
  const sign = (given: Parameters<typeof contact>[0] | undefined) =>
    decideContactSigning(at, { contact: given && contact({ signedAt: null, recordedBy: me, ...given }) }, input)
  equal(answerOf(sign(undefined)), 'contact-unknown')
  equal(answerOf(sign({ struckAt: now })), 'contact-unknown')
  equal(answerOf(sign({ signedAt: now })), 'contact-signed')
  equal(answerOf(sign({ closedAt: now })), 'contact-closed')
  equal(answerOf(sign({ recordedBy: idOf('other') })), 'not-the-writer')
  deepEqual(changesOf(sign({})), [{ kind: 'set', noun: 'contact', id: idOf('contact'), fields: { signedAt: now } }])
})

test('a draft with impossible minutes, an empty note or a day that does not exist is no draft', () => {
  for (const fault of [
    { minutes: -1 },
    { minutes: 1441 },
    { minutes: 1.5 },
    { note: '' },
    { nextStepOn: '2026-02-30' },
  ])
    equal(ContactDraft.safeParse({ ...draft, ...fault }).success, false)
  for (const edge of [{ minutes: 0 }, { minutes: 1440 }, { note: null }])
    equal(ContactDraft.safeParse({ ...draft, ...edge }).success, true)
})

test('with limited English, how it was spoken is said before the contact closes; a call to the doctor needs none (LANG-1)', () => {
  const known = { needsInterpreter: true } as Member
  const says = (given: Partial<ContactDraft>, who: Member | undefined = known) =>
    answerOf(decideContact(at, { episode: episode('active'), known: who }, { ...draft, ...given }))
  equal(says({}), 'interpreter-missing')
  equal(says({ withWhom: ['family'] }), 'interpreter-missing')
  for (const interpreterMode of interpreterModes) equal(says({ interpreterMode }), 'done')
  equal(says({ withWhom: ['provider'] }), 'done')
  equal(says({ outcome: 'not-reached' }), 'done')
  equal(says({}, { needsInterpreter: null } as Member), 'done')
})

const whole = {
  ...{ recordedBy: me, minutes: 5, services: ['coordination' as const], place: 'street' as const },
  ...{ withWhom: ['member' as const], note: 'Sat down together' },
}

test('every part of a note can be missing, and each is named; where nobody was reached only the signature (EXC-8, EXC-47)', () => {
  deepEqual(contactLacks(contact(whole)), [])
  const empty = { ...whole, minutes: null, services: [], place: null, withWhom: [], note: null, signedAt: null }
  deepEqual(contactLacks(contact(empty)), contactLackNames)
  deepEqual(contactLacks(contact({ ...empty, outcome: 'not-reached' })), ['signature'])
  deepEqual(contactLacks(contact({ ...whole, place: null, method: 'phone' })), [])
  deepEqual(contactLacks(contact({ ...whole, note: null, householdVisit: idOf('visit') })), [])
  deepEqual(contactLacks(contact({ ...empty, closedAt: now })), [])
})

test('minutes and signatures wait however old they are; another part from the first of last month on', () => {
  const lacksOn = (day: string, given: object) =>
    waitingLacks(contact({ ...whole, ...given, at: `${day}T20:00:00.000Z` }), today)
  deepEqual(lacksOn('2026-10-01', { note: null }), ['words'])
  deepEqual(lacksOn('2026-09-30', { note: null }), [])
  deepEqual(lacksOn('2025-01-15', { note: null, minutes: null }), ['minutes', 'words'])
  deepEqual(lacksOn('2025-01-15', { signedAt: null }), ['signature'])
})

test('what waits for its writer: the oldest first, nobody else’s', () => {
  const [first, second] = [idOf('first'), idOf('second')]
  const mine = (given: Parameters<typeof contact>[0]) => contact({ ...whole, ...given })
  const waiting = contactsWaiting(
    [
      mine({ id: second, minutes: null, at: now }),
      mine({ id: first, outcome: 'not-reached', signedAt: null, at: '2026-11-01T18:00:00.000Z' }),
      mine({ minutes: 0 }),
      mine({ minutes: null, outcome: 'not-reached' }),
      mine({ minutes: null, recordedBy: idOf('other') }),
    ],
    me,
    today,
  )
  deepEqual(
    waiting.map((one) => one.id),
    [first, second],
  )
})

test('nobody signs for another: a note of somebody who left is closed as it stands, and of nobody else (EXC-47)', () => {
  const seat = (given: Partial<HeldSeat> = {}): HeldSeat => ({
    ...{ id: idOf('seat'), staffId: me, role: 'care-manager', fromOn: '2024-01-01', toOn: null, endedAt: null },
    ...given,
  })
  const left = [seat({ endedAt: now }), seat({ toOn: yesterday })]
  const given = { contact: contact({ ...whole, signedAt: null }), episode: episode('active'), seats: left }
  const closing = { member, contact: given.contact.id, reason: 'Left in October' }
  const says = (over: Partial<Parameters<typeof decideContactClosing>[1]>) =>
    answerOf(decideContactClosing(at, { ...given, ...over }, closing))
  equal(says({ contact: undefined }), 'contact-unknown')
  equal(says({ contact: contact({ ...whole, signedAt: null, struckAt: now }) }), 'contact-unknown')
  equal(answerOf(decideContactClosing(elsewhere, given, closing)), 'contact-unknown')
  equal(says({ contact: contact(whole) }), 'contact-complete')
  equal(says({ contact: contact({ ...whole, signedAt: null, closedAt: now }) }), 'contact-complete')
  for (const toOn of [null, today]) equal(says({ seats: [...left, seat({ toOn })] }), 'writer-here')
  equal(says({ contact: contact({ ...whole, minutes: null }) }), 'done')
  deepEqual(fieldsOf(decideContactClosing(at, given, closing), 0), {
    ...{ closedAt: now, closedBy: me, closeReason: 'Left in October' },
  })
})

test('a household’s minutes are shared and add up to the visit’s own', () => {
  deepEqual(sharedMinutes(50, 3), [17, 17, 16])
  deepEqual(sharedMinutes(2, 3), [1, 1, 0])
  for (const minutes of [0, 1, 59, 1440])
    for (const members of [1, 2, 7])
      equal(
        sharedMinutes(minutes, members).reduce((sum, one) => sum + one, 0),
        minutes,
      )
})
