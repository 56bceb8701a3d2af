// Work that is done again every few seconds, for as long as the process runs: never twice at a time in it, and its failure is told to the log.
import type { Log } from './log.ts'

export interface Repeated {
  readonly everyMs: number
  readonly work: () => Promise<unknown>
  /** What the log calls a failure of it. */
  readonly failure: string
}

/** Begins at once; the answer ends it, and waits for what was just being done. */
export function repeat({ everyMs, work, failure }: Repeated, log: Log): () => Promise<void> {
  let going: Promise<unknown> = Promise.resolve()
  let isGoing = false
  const tick = () => {
    if (isGoing) return
    isGoing = true
    going = work()
      .catch((error: unknown) => log.error(failure, { error }))
      .finally(() => {
        isGoing = false
      })
  }
  const timer = setInterval(tick, everyMs)
  tick()
  return async () => {
    clearInterval(timer)
    await going
  }
}
