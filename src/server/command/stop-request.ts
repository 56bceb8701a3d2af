// When a serving process is asked to stop: Ctrl-C, a closed terminal, a service manager, or the starter that went away.
import type { Log } from '../log.ts'

export type StopRequest = {
  readonly asked: Promise<void>
  isAsked(): boolean
  /** 0 when somebody asked, 1 when an error nobody caught did. */
  exitCode(): number
}

/** Listens from now on. Asking twice changes nothing: Ctrl-C reaches the process from the terminal and from its starter. */
export function untilAskedToStop(log: Log): StopRequest {
  let isAsked = false
  let exitCode = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const ask = () => {
    isAsked = true
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  // start.mjs holds this channel; when it is killed, nobody else would end this process.
  process.on('disconnect', ask)
  process.channel?.unref()
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error })
    exitCode = 1
    ask()
  })
  // A closed terminal takes the streams away; that is no reason to leave the database running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  return { asked: promise, isAsked: () => isAsked, exitCode: () => exitCode }
}
