import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { consent } from '../../test/consent-example.ts'
import { idOf, now, today } from '../../test/entry-example.ts'
import type { Category } from './category.ts'
import type { Consent } from './consent.ts'
import { permissionsOn } from './consent-standing.ts'

const plan = { kind: 'plan' as const, id: null, name: null }
const pantry = { kind: 'community-organization' as const, id: null, name: 'An invented pantry' }
const to = (...all: Consent['recipients']['all']) => ({ recipients: { all } })
const later = '2026-11-24T21:00:00.000Z'
const words = (all: readonly Consent[], category: Category) =>
  (permissionsOn(all, today).get(category) ?? []).map(({ kind, recipients }) =>
    [kind, ...recipients.map((one) => one.name ?? one.kind)].join(' '),
  )

test('of what nobody spoke of, or of what has expired, no word stands', () => {
  deepEqual(words([], 'general'), [])
  deepEqual(words([consent()], 'general'), [])
  deepEqual(words([consent({ startOn: '2025-01-01', expiresOn: '2026-01-01' })], 'sud-part-2'), [])
})

test('a yes stands for whom it names, and the no beside it for everybody', () => {
  const given = consent({ given: ['general'], refused: ['hiv'], ...to(plan, pantry) })
  deepEqual(words([given], 'general'), ['given plan An invented pantry'])
  deepEqual(words([given], 'hiv'), ['kept'])
  const no = consent({ id: idOf('no'), given: [], refused: ['general'], signedAt: later, ...to(pantry) })
  deepEqual(words([given, no], 'general'), ['kept An invented pantry', 'given plan'])
})

test('a no to everybody settles all that was said before; a newer yes stands beside it for its own', () => {
  const given = consent({ given: ['general'], refused: [], ...to(plan) })
  const no = consent({ id: idOf('no'), given: [], refused: ['general'], signedAt: later, ...to() })
  deepEqual(words([given, no], 'general'), ['kept'])
  const first = { ...no, signedAt: '2026-11-24T01:00:00.000Z' }
  deepEqual(words([given, first], 'general'), ['given plan', 'kept'])
})

test('what was taken back says so, and a newer yes to the same takes its place', () => {
  const back = consent({ given: ['general'], refused: [], revokedAt: now, revokedHow: 'phone', ...to(plan) })
  deepEqual(words([back], 'general'), ['taken-back plan'])
  const again = consent({ id: idOf('again'), given: ['general'], refused: [], signedAt: later, ...to(plan) })
  deepEqual(words([back, again], 'general'), ['given plan'])
})
