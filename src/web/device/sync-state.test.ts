// The sync line: who must act comes first, and nothing is called saved that is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SyncFacts, syncState } from './sync-state.ts'

const nothing = { waiting: 0, needsYou: 0, unsafe: 0, unreadable: 0, isUnread: false }
const at = '2026-11-24T18:00:00.000Z'
function said(counts: Partial<typeof nothing>, more: Partial<SyncFacts> = {}) {
  return syncState({ counts: { ...nothing, ...counts }, isReachable: true, isOpen: true, savedAt: at, ...more })
}

const cases = [
  ['in memory only', said({ waiting: 3, needsYou: 1, unsafe: 2 }), { kind: 'unsafe', waiting: 2 }],
  ['not to be read', said({ waiting: 3, needsYou: 1, isUnread: true }), { kind: 'unread' }],
  ['refused', said({ waiting: 3, needsYou: 1, unreadable: 1 }), { kind: 'refused', refused: 2, waiting: 3 }],
  ['locked', said({ waiting: 1 }, { isOpen: false, isReachable: false }), { kind: 'locked', waiting: 1 }],
  ['no network', said({ waiting: 3 }, { isReachable: false }), { kind: 'offline', waiting: 3 }],
  ['no network, nothing waits', said({}, { isReachable: false }), { kind: 'offline', waiting: 0 }],
  ['on the way', said({ waiting: 2 }), { kind: 'sending', waiting: 2 }],
  ['never saved', said({}, { savedAt: null }), { kind: 'saved', at: null }],
  ['all saved', said({}), { kind: 'saved', at }],
] as const
for (const [name, is, should] of cases) test(name, () => assert.deepEqual(is, should))
