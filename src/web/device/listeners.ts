// Who wants to know that something changed. Each part of the device tells; screens and the other parts listen.

export interface Listeners {
  /** Calls back after each change; answers how to stop. */
  listen(call: () => void): () => void
  tell(): void
}

export function createListeners(): Listeners {
  const calls = new Set<() => void>()
  return {
    listen: (call) => {
      calls.add(call)
      return () => calls.delete(call)
    },
    tell: () => {
      for (const call of [...calls]) call()
    },
  }
}
