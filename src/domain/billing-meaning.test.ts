import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { ecmCodes, unitRules } from '../../content/codes/ecm-code.ts'
import { type ContactMeant, meaningOfAttempt, meaningOfContact } from './billing-meaning.ts'

const table = { codes: ecmCodes, unitRules }
const met: ContactMeant = {
  ...{ method: 'in-person', outcome: 'reached', minutes: 40, services: ['coordination'], place: 'street' },
  ...{ day: '2026-11-24', isSigned: true },
}
const told = (given: Partial<ContactMeant> = {}, isClinical: boolean | undefined = false) => {
  const meaning = meaningOfContact(table, { ...met, ...given }, isClinical)
  return meaning && [[meaning.code?.code, ...(meaning.code?.modifiers ?? [])].join(' '), meaning.units, meaning.lacks]
}

test('nobody reached is no service: no code, whatever else is said', () => {
  equal(told({ outcome: 'not-reached' }), undefined)
})

test('what is lacking is named, all at once, and never filled in', () => {
  deepEqual(told({ isSigned: false, minutes: null, services: [], place: null }), [
    'G9012 U2',
    null,
    ['signature', 'minutes', 'services', 'place'],
  ])
  deepEqual(meaningOfContact(table, met, undefined), { code: undefined, units: 2, lacks: ['staff-kind'] })
  deepEqual(told({ method: 'letter', place: null }), ['', 2, ['code']])
  deepEqual(told({ minutes: 14 }), ['G9012 U2', 0, ['whole-unit']])
  deepEqual(told({ minutes: 15 }), ['G9012 U2', 1, []])
})

test('the code is of who did it and how; by phone no place is asked', () => {
  deepEqual(told(), ['G9012 U2', 2, []])
  deepEqual(told({}, true), ['G9008 U1', 2, []])
  deepEqual(told({ method: 'phone', place: null }), ['G9012 U2 GQ', 2, []])
  deepEqual(told({ method: 'video', place: null }, true), ['G9008 U1 GQ', 2, []])
})

test('an attempt is one unit, reached or not; a letter has no code', () => {
  const attempt = { at: '2026-11-24T18:00:00.000Z', method: 'phone' } as const
  const meaning = meaningOfAttempt(table, attempt, false)
  deepEqual([meaning.code?.code, meaning.code?.modifiers, meaning.units, meaning.lacks], ['G9012', ['U8', 'GQ'], 1, []])
  deepEqual(meaningOfAttempt(table, { ...attempt, method: 'letter' }, false).lacks, ['code'])
  deepEqual(meaningOfAttempt(table, attempt, undefined).lacks, ['staff-kind'])
})
