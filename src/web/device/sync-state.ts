// What the sync line says. It is always true: "saved" only when the house has everything and nothing here is newer.
import type { Instant } from '../../base/day.ts'
import type { OutboxCounts } from './outbox.ts'

export type SyncState =
  /** The house refused some: they need the person who wrote them. `waiting` others are on their way. */
  | { readonly kind: 'refused'; readonly refused: number; readonly waiting: number }
  /** They lie in memory only, because the disk would not take them: do not close this window. */
  | { readonly kind: 'unsafe'; readonly waiting: number }
  /** What an earlier window left here cannot be read now, and may not be sent. */
  | { readonly kind: 'unread' }
  /** Safe on this device until there is a network. */
  | { readonly kind: 'offline'; readonly waiting: number }
  /** Safe on this device until someone signs in. */
  | { readonly kind: 'locked'; readonly waiting: number }
  | { readonly kind: 'sending'; readonly waiting: number }
  /** Nothing waits. The house had everything at that moment; null when it was not asked yet since the seat was taken. */
  | { readonly kind: 'saved'; readonly at: Instant | null }

export interface SyncFacts {
  readonly counts: OutboxCounts
  readonly isReachable: boolean
  readonly isOpen: boolean
  /** When the house last answered with everything sent. */
  readonly savedAt: Instant | null
}

/** The first of these that is true is said: who must act comes before what waits. */
export function syncState({ counts, isReachable, isOpen, savedAt }: SyncFacts): SyncState {
  const { waiting, unsafe } = counts
  const refused = counts.needsYou + counts.unreadable
  if (unsafe > 0) return { kind: 'unsafe', waiting: unsafe }
  if (counts.isUnread) return { kind: 'unread' }
  if (refused > 0) return { kind: 'refused', refused, waiting }
  if (!isOpen && waiting > 0) return { kind: 'locked', waiting }
  if (!isReachable) return { kind: 'offline', waiting }
  return waiting > 0 ? { kind: 'sending', waiting } : { kind: 'saved', at: savedAt }
}

export interface SyncLine {
  /** The same value until it says something else. */
  state(): SyncState
  /** The house has everything as of now. */
  saved(at: Instant): void
  /** Another seat, or nobody: nothing is known of it yet. */
  reset(): void
}

/** Keeps what the line says from facts that change. */
export function createSyncLine(facts: () => Omit<SyncFacts, 'savedAt'>): SyncLine {
  let savedAt: Instant | null = null
  let shown: SyncState = { kind: 'saved', at: null }
  return {
    state: () => {
      const next = syncState({ ...facts(), savedAt })
      if (JSON.stringify(next) !== JSON.stringify(shown)) shown = next
      return shown
    },
    saved: (at) => {
      savedAt = at
    },
    reset: () => {
      savedAt = null
    },
  }
}
