// What was just done, said once. A toast that can be undone stays until the next thing is done: no clock runs against a slow hand.

export type Toast = {
  readonly id: number
  readonly words: string
  readonly undo?: () => void
}

let toast: Toast | undefined
let counted = 0
const listeners = new Set<() => void>()

/** The toast now shown. */
export function currentToast(): Toast | undefined {
  return toast
}

/** Says what was done, with a way back where there is one; it takes the place of what was said before. */
export function say(words: string, undo?: () => void): void {
  counted += 1
  set(undo === undefined ? { id: counted, words } : { id: counted, words, undo })
}

/** Takes the toast away; with an id only if it is still that one. */
export function hush(id?: number): void {
  if (toast !== undefined && (id === undefined || toast.id === id)) set(undefined)
}

/** Calls the listener at each change; what it returns stops that. */
export function onToast(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Toast | undefined): void {
  toast = next
  for (const listener of listeners) listener()
}
