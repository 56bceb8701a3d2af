// The keys that move about: silent while someone types, forgiving about layouts, forgetful after a pause.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeyStroke, readStroke, restingKeys } from './keys.ts'

function stroke(key: string, more: Partial<KeyStroke> = {}): KeyStroke {
  return { key, code: '', isTyping: false, hasModifier: false, atMs: 0, ...more }
}

test('nothing moves while someone types or holds a modifier', () => {
  for (const key of ['/', '?', 'g']) {
    assert.deepEqual(readStroke(restingKeys, stroke(key, { isTyping: true })), { state: restingKeys })
    assert.deepEqual(readStroke(restingKeys, stroke(key, { hasModifier: true })), { state: restingKeys })
  }
})

test('a letter without g before it does nothing', () => {
  assert.equal(readStroke(restingKeys, stroke('t')).command, undefined)
})

test('g is forgotten after a pause, not a moment sooner', () => {
  const after = readStroke(restingKeys, stroke('g', { atMs: 100 })).state
  assert.deepEqual(readStroke(after, stroke('t', { atMs: 1300 })).command, { kind: 'go', key: 't' })
  assert.equal(readStroke(after, stroke('t', { atMs: 1301 })).command, undefined)
})

test('g then a letter goes there, on an Arabic layout too', () => {
  const after = readStroke(restingKeys, stroke('ل', { code: 'KeyG' })).state
  assert.deepEqual(readStroke(after, stroke('ف', { code: 'KeyT', atMs: 5 })).command, { kind: 'go', key: 't' })
})

test('a slash searches and a question mark helps', () => {
  assert.deepEqual(readStroke(restingKeys, stroke('/')).command, { kind: 'search' })
  assert.deepEqual(readStroke(restingKeys, stroke('?')).command, { kind: 'help' })
})
