import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import type { Chart } from './chart.ts'
import { printLanguage } from './print-language.ts'
import { privatePlaces } from './print-safe.ts'

type Known = Parameters<typeof privatePlaces>[0]
const nothing: Known = { address: [], phone: [], supporter: [], safetyFlag: [] }
const address = (given: object) => [given] as unknown as Chart['address']
const home = { street: '12 Invented Street, Apt. 4', asSent: null, isPrivate: true, endedOn: null }
const flag = (endedOn: string | null) => [{ kind: 'confidential-address', endedOn }] as unknown as Chart['safetyFlag']

test('a private address is found in other words of it, and stays private after it ended', () => {
  for (const endedOn of [null, '2026-01-01']) {
    const { isSafe } = privatePlaces({ ...nothing, address: address({ ...home, endedOn }) })
    deepEqual(
      ['Meet at 12 Invented Street', 'Meet at 12  INVENTED St.', 'Meet at 14 Invented Street', 'The clinic'].map(
        isSafe,
      ),
      [false, false, true, true],
    )
  }
})

test('an address kept as it was sent is found whole', () => {
  const sent = { ...home, street: null, asSent: 'Behind the invented church' }
  equal(privatePlaces({ ...nothing, address: address(sent) }).isSafe('Find me behind the invented church.'), false)
})

test('under a confidential-address flag every address is private; when it ended, only those that say so', () => {
  const open = { ...home, isPrivate: false }
  const safe = (safetyFlag: Chart['safetyFlag']) =>
    privatePlaces({ ...nothing, address: address(open), safetyFlag }).isSafe('12 Invented Street')
  deepEqual([safe([]), safe(flag('2026-01-01')), safe(flag(null))], [true, true, false])
})

test('a private number is found however it is written, a mail address too, and an open one is no secret', () => {
  const phone = (isPrivate: boolean, value: string) => [{ value, isPrivate }] as unknown as Chart['phone']
  const safe = (value: string, isPrivate: boolean, words: string) =>
    privatePlaces({ ...nothing, phone: phone(isPrivate, value) }).isSafe(words)
  equal(safe('+12135550142', true, 'Call (213) 555-0142 at night'), false)
  equal(safe('+12135550142', true, 'Call (213) 555-0143'), true)
  equal(safe('+12135550142', false, 'Call (213) 555-0142'), true)
  equal(safe('ana@example.test', true, 'Write to Ana@Example.test.'), false)
  const friend = [{ phone: '213 555 0199', email: null, isPrivate: true }] as unknown as Chart['supporter']
  equal(privatePlaces({ ...nothing, supporter: friend }).isSafe('213-555-0199'), false)
})

test('a language is found by its name in any letters, and an unknown one is none', () => {
  deepEqual(['Spanish', ' FARSI ', 'Cantonese', 'Mixteco'].map(printLanguage), ['es', 'fa', 'zh-Hant', undefined])
})
