// Where a message may go: every way it may not, then the number it goes to. What it says names no health, in no language that is shown.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { sendingRules } from '../../content/sending.ts'
import { memberTexts } from '../../content/text/member/index.ts'
import { episode, idOf, today, yesterday } from '../../test/entry-example.ts'
import { addDays } from '../base/day.ts'
import type { Member } from './member.ts'
import { memberLanguages } from './member-text.ts'
import type { Phone } from './phone.ts'
import type { SafetyFlag } from './safety-flag.ts'
import { type SendingKind, sendingKinds } from './sending.ts'
import { isConfirmed, numberFor, type Reach } from './sending-reach.ts'
import { sayText, sendingText } from './sending-text.ts'
import { isQuiet, quietUntil } from './sending-time.ts'
import type { TextConsent } from './text-consent.ts'
import { textsAllowed } from './text-consent-step.ts'

const confirmDays = 60
const filled = { recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: null, struckAt: null, seq: 1, labels: [] }

function phone(given: Partial<Phone> = {}): Phone {
  return {
    ...filled,
    ...{ id: idOf('phone'), kind: 'phone', value: '2135550142', rank: 1, source: 'member' },
    ...{ isSafeToLeaveMessage: true, isPrivate: false, fromOn: yesterday, endedOn: null, endReason: null },
    ...{ confirmedOn: yesterday, bouncedOn: null },
    ...given,
  }
}

function consent(
  says: 'yes' | 'no',
  saidAt = '2026-11-20T18:00:00.000Z',
  given: Partial<TextConsent> = {},
): TextConsent {
  const uses: TextConsent['uses'] = says === 'yes' ? ['reminder', 'news'] : []
  return {
    ...filled,
    id: idOf(`${says}${saidAt}`),
    phoneId: idOf('phone'),
    says,
    uses,
    saidAt,
    how: 'call',
    wording: 'w',
    ...given,
  }
}

function flag(kind: SafetyFlag['kind'], given: Partial<SafetyFlag> = {}): SafetyFlag {
  return { ...filled, id: idOf('flag'), kind, note: null, fromOn: yesterday, endedOn: null, endReason: null, ...given }
}

const person = { diedOn: null, doNotContact: false } as Member
const reach: Reach = {
  member: person,
  phones: [phone()],
  flags: [],
  episodes: [episode('active')],
  textConsents: [consent('yes')],
}

const asked = (given: Partial<Reach>, going: Partial<Parameters<typeof numberFor>[1]> = {}) => {
  const result = numberFor({ ...reach, ...given }, { kind: 'reminder', channel: 'text', today, confirmDays, ...going })
  return result.ok ? result.value.id : result.reason
}

test('nothing goes to who died, to "do not contact again", nor after care has ended', () => {
  for (const kind of sendingKinds) {
    equal(asked({ member: undefined }, { kind }), 'member-died')
    equal(asked({ member: { ...person, diedOn: yesterday } }, { kind }), 'member-died')
    equal(asked({ member: { ...person, doNotContact: true } }, { kind }), 'do-not-contact')
    const ended = asked({ episodes: [episode('ended')] }, { kind })
    equal(ended, kind === 'stop-heard' ? idOf('phone') : 'care-ended', kind)
  }
  equal(asked({ episodes: [] }), 'care-ended')
  equal(asked({ episodes: [episode('active', { struckAt: filled.recordedAt })] }), 'care-ended')
})

test('a safety flag bars what it names, and no more (SAF-3)', () => {
  equal(asked({ flags: [flag('no-texts')] }), 'channel-barred')
  equal(asked({ flags: [flag('no-voicemail')] }), idOf('phone'))
  equal(asked({ flags: [flag('no-voicemail')] }, { kind: 'sign-in-code', channel: 'voice' }), 'channel-barred')
  equal(asked({ flags: [flag('no-texts')] }, { kind: 'sign-in-code', channel: 'voice' }), idOf('phone'))
  equal(asked({ flags: [flag('no-texts', { endedOn: yesterday })] }), idOf('phone'))
})

test('never to a number that is not safe, that nobody asked about, that ended or was struck', () => {
  for (const given of [
    { isSafeToLeaveMessage: false },
    { isSafeToLeaveMessage: null },
    { endedOn: yesterday },
    { struckAt: filled.recordedAt },
    { kind: 'email' as const },
  ])
    for (const kind of sendingKinds) equal(asked({ phones: [phone(given)] }, { kind }), 'no-safe-number')
  equal(asked({}, { phoneId: idOf('another') }), 'no-safe-number')
})

test('a number counts for sixty days: the fifty-ninth still, the sixtieth no more; a message that came back ends it', () => {
  const on = (days: number) => ({ phones: [phone({ confirmedOn: addDays(today, -days) })] })
  equal(asked(on(59)), idOf('phone'))
  equal(asked(on(60)), 'number-to-confirm')
  equal(asked({ phones: [phone({ confirmedOn: null })] }), 'number-to-confirm')
  equal(asked({ phones: [phone({ confirmedOn: yesterday, bouncedOn: yesterday })] }), 'number-to-confirm')
  equal(asked({ phones: [phone({ confirmedOn: today, bouncedOn: yesterday })] }), idOf('phone'))
  equal(isConfirmed(phone({ kind: 'email', confirmedOn: '2026-01-01' }), today, confirmDays), true)
  equal(isConfirmed(phone({ kind: 'email', confirmedOn: null }), today, confirmDays), false)
})

test('STOP ends every text to the number until a later yes; a call may still bring a code that is asked for (LANG-5)', () => {
  const stopped = [consent('yes'), consent('no', '2026-11-21T18:00:00.000Z')]
  for (const kind of sendingKinds) equal(asked({ textConsents: stopped }, { kind }), 'texts-stopped')
  equal(asked({ textConsents: stopped }, { kind: 'sign-in-code', channel: 'voice' }), idOf('phone'))
  equal(asked({ textConsents: [...stopped, consent('yes', '2026-11-22T18:00:00.000Z')] }), idOf('phone'))
  const other = [consent('no', '2026-11-21T18:00:00.000Z', { phoneId: idOf('another') })]
  equal(textsAllowed(other, idOf('phone')), undefined)
})

test('a reminder asks for a recorded yes; what the member asks for, and an invitation, do not', () => {
  const none = { textConsents: [] }
  equal(asked(none), 'no-text-consent')
  for (const kind of ['invitation', 'sign-in-code', 'stop-heard'] as const) equal(asked(none, { kind }), idOf('phone'))
})

test('to a private number goes what was asked for from it, else only what they said yes to', () => {
  const hidden = { phones: [phone({ isPrivate: true })], textConsents: [] }
  equal(asked(hidden, { kind: 'sign-in-code' }), idOf('phone'))
  for (const kind of ['invitation', 'stop-heard'] as const) equal(asked(hidden, { kind }), 'no-safe-number')
  equal(asked({ ...hidden, textConsents: [consent('yes')] }, { kind: 'invitation' }), idOf('phone'))
})

test('the first number that may have it gets it', () => {
  const second = phone({ id: idOf('second'), rank: 2 })
  equal(asked({ phones: [second, phone()], textConsents: [] }, { kind: 'invitation' }), idOf('phone'))
  const old = phone({ confirmedOn: null })
  equal(asked({ phones: [old, second], textConsents: [] }, { kind: 'invitation' }), idOf('second'))
  equal(
    asked({ phones: [phone({ kind: 'email', value: 'ana@example.test' })] }, { kind: 'invitation', channel: 'mail' }),
    idOf('phone'),
  )
})

test('nobody is woken: from nine in the evening to eight in the morning a reminder waits, a code does not', () => {
  const { quiet } = sendingRules
  const waits = (at: string, kind: SendingKind = 'reminder') => isQuiet(quiet, kind, at)
  deepEqual(
    [
      '2026-11-25T04:59:00.000Z',
      '2026-11-25T05:00:00.000Z',
      '2026-11-25T15:59:00.000Z',
      '2026-11-25T16:00:00.000Z',
    ].map((at) => waits(at)),
    [false, true, true, false],
  )
  equal(waits('2026-11-25T08:00:00.000Z', 'sign-in-code'), false)
  equal(waits('2026-11-25T08:00:00.000Z', 'stop-heard'), true)
  equal(quietUntil(quiet, '2026-11-25T05:00:00.000Z'), '2026-11-25T16:00:00.000Z')
  equal(quietUntil(quiet, '2026-11-25T15:00:00.000Z'), '2026-11-25T16:00:00.000Z')
})

/** What a bystander must not read on a phone; in English, and where the words are close to it. */
const health =
  /\b(ecm|care|health|doctor|clinic|medi-?cal|medicine|drug|alcohol|housing|shelter|mental|therap|hospital|plan|treatment|patient|salud|m[eé]dic|cl[ií]nica|doctora?|droga|vivienda|albergue|hospital|terapia)/i

test('no message names health, in any language it is shown in; each has its holes filled (LANG-5, SEC-9)', () => {
  const holes = {
    page: 'https://a.test/en/me',
    code: 'ABCD 2345',
    link: 'https://a.test/en/me/in/x',
    when: 'Friday',
    phone: '1',
  }
  const ids = Object.keys(memberTexts.english).filter((id) => id.startsWith('sent.'))
  ok(ids.length >= 8)
  for (const { code: language } of memberLanguages)
    for (const id of ids) {
      const said = sayText(memberTexts, language, id, holes)
      ok(!health.test(said), `${language} ${id}: ${said}`)
      ok(!/[{}]/.test(said), `${language} ${id}`)
    }
})

test('a voice says the code letter by letter, twice', () => {
  const going = { kind: 'sign-in-code', channel: 'voice', language: 'en' } as const
  const said = sendingText(memberTexts, going, { page: '', code: '271828' })
  equal(said.split('2, 7, 1, 8, 2, 8').length, 3)
})
