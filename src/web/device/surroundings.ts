// What the device stands on: network, clock, chance, a place for sealed records, the window's events. The browser's own are in
// browser.ts; a test gives a network that loses answers and a box that outlives a reload.
import type { Box } from './box.ts'

export interface Surroundings {
  /** As the browser's own: throws when there is no network, answers whatever the other side said. */
  readonly fetch: (path: string, init: CallInit) => Promise<Response>
  readonly box: Box
  /** Milliseconds since 1970 by this machine's clock, right or wrong. */
  readonly localMs: () => number
  readonly random: (length: number) => Uint8Array<ArrayBuffer>
  /** Small things kept in this browser, in the clear; never anything about a member. */
  readonly recall: (name: string) => string | null
  readonly remember: (name: string, value: string | null) => void
  readonly on: (event: DeviceEvent, call: () => void) => () => void
  /** What the browser's authenticator answers to the house's options, as JSON; rejects when the person gives up. */
  readonly passkey: { get(options: unknown): Promise<unknown>; create(options: unknown): Promise<unknown> }
  /** The other windows of this browser, on the same sign-in. */
  readonly windows: Windows
  readonly paceMs: Pace
}

export interface CallInit {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** In the place of `body`, what is too long for one string. */
  readonly file?: Blob
  readonly signal: AbortSignal
}

/** `online`: the network may be back. `front`: the window is looked at again. `hidden`: it may be gone soon. `active`: someone works. */
export type DeviceEvent = 'online' | 'front' | 'hidden' | 'active'

/** `active`: someone works there. `look`: the sign-in changed. `unlocked`: someone proved who they are. `kept`: the box changed. */
export type Word = 'active' | 'look' | 'unlocked' | 'kept'

export interface Windows {
  tell(word: Word): void
  listen(call: (word: Word) => void): () => void
  close(): void
}

export interface Pace {
  /** The first wait before a command is sent again; it doubles. */
  readonly retry: number
  readonly retryMost: number
  /** Between two pulls in the background, and between looks at whether someone is still here. */
  readonly beat: number
  /** How long a call may take before it counts as lost. */
  readonly timeout: number
  /** How long typing rests before a draft is sealed. */
  readonly draft: number
}

export const usualPace: Pace = { retry: 1000, retryMost: 60_000, beat: 60_000, timeout: 30_000, draft: 150 }
