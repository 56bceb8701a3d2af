// What the frame shows about the person at the screen, as plain data, so that the living page can show it without signing in.
import type { Right } from '../../domain/access.ts'
import type { SearchHit } from '../parts/search-box.tsx'
import type { Sync } from '../parts/sync-line.tsx'

/** A person in an organization with a role: one may hold several. */
export type Seat = {
  readonly id: string
  readonly person: string
  readonly role: string
  readonly organization: string
}

export type ShellData = {
  /** Undefined while nobody is signed in. */
  readonly seat: Seat | undefined
  readonly seats: readonly Seat[]
  readonly sync: Sync | undefined
  /** Looks for members by name, CIN, birth date or phone; the newest answer wins. */
  readonly search: ((words: string, signal: AbortSignal) => Promise<readonly SearchHit[]>) | undefined
  /** What this seat may at all: which places there are. */
  readonly may: (right: Right) => boolean
  readonly onSeat: (seatId: string) => void
  readonly onMember: (memberId: string) => void
  /** The page of one's own sign-in. */
  readonly onAccount: () => void
  readonly onSignOut: () => void
}

/** The frame before anyone has signed in. */
export const nobody: ShellData = {
  seat: undefined,
  seats: [],
  sync: undefined,
  search: undefined,
  may: (right) =>
    right !== 'house.write' && right !== 'log.read' && right !== 'referral.inbox' && right !== 'referral.refer',
  onSeat: () => undefined,
  onMember: () => undefined,
  onAccount: () => undefined,
  onSignOut: () => undefined,
}
