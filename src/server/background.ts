// Work that goes on after its answer has left: a file being taken. It must be able to go on after a crash from what is stored, so here
// it is only run, waited for at the end, and its failure told to the log.
import type { Log } from './log.ts'

export interface Background {
  run(work: () => Promise<void>): void
  /** Waits for what was begun. */
  settled(): Promise<void>
}

export function openBackground(log: Log): Background {
  const running = new Set<Promise<void>>()
  return {
    run: (work) => {
      const going = work()
        .catch((error: unknown) => log.error('background-failed', { error }))
        .finally(() => running.delete(going))
      running.add(going)
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
