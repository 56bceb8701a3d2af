// Single keys that move about: `/`, `?` and `g` then a letter. They rest while someone types and can be turned off (WCAG 2.1.4).

export type KeyStroke = {
  readonly key: string
  /** The key's place on the keyboard, `KeyG`: on an Arabic or Armenian layout the letter itself is another. */
  readonly code: string
  readonly isTyping: boolean
  readonly hasModifier: boolean
  readonly atMs: number
}

export type Command =
  | { readonly kind: 'search' }
  | { readonly kind: 'help' }
  | { readonly kind: 'go'; readonly key: string }
export type KeyState = { readonly pendingSinceMs: number | undefined }

export const restingKeys: KeyState = { pendingSinceMs: undefined }

const pauseMs = 1200
const keysOffKey = 'alongside.keys'

/** What a stroke means after what came before it, and what to remember of it. */
export function readStroke(state: KeyState, stroke: KeyStroke): { state: KeyState; command?: Command } {
  if (stroke.isTyping || stroke.hasModifier) return { state: restingKeys }
  if (stroke.key === '/') return { state: restingKeys, command: { kind: 'search' } }
  if (stroke.key === '?') return { state: restingKeys, command: { kind: 'help' } }
  const letter = letterOf(stroke)
  const isPending = state.pendingSinceMs !== undefined && stroke.atMs - state.pendingSinceMs <= pauseMs
  if (isPending && letter !== undefined) return { state: restingKeys, command: { kind: 'go', key: letter } }
  return { state: letter === 'g' ? { pendingSinceMs: stroke.atMs } : restingKeys }
}

function letterOf(stroke: KeyStroke): string | undefined {
  if (/^[a-z]$/i.test(stroke.key)) return stroke.key.toLowerCase()
  return /^Key([A-Z])$/.exec(stroke.code)?.[1]?.toLowerCase()
}

/** Whether single keys are on in this browser; they are until turned off. */
export function hasKeys(): boolean {
  return localStorage.getItem(keysOffKey) !== 'off'
}

/** Turns single keys on or off. */
export function keepKeys(isOn: boolean): void {
  localStorage.setItem(keysOffKey, isOn ? 'on' : 'off')
}
