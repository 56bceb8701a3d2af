// One test file, run in a process of its own. What counts is what happened: a file that crashed, hung, was cut short or
// held no test has failed, whatever its tests said before.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from './reporter.ts'

export type FileReport = {
  readonly results: readonly Exclude<Result, { kind: 'ended' }>[]
  /** What the file printed, its last part when it is long. */
  readonly output: string
  readonly seconds: number
}

export type RunOptions = {
  readonly environment: NodeJS.ProcessEnv
  readonly limitSeconds: number
  readonly signal: AbortSignal
}

const REPORTER = new URL('./reporter.ts', import.meta.url).href
const LONGEST_OUTPUT = 20_000
const PATIENCE_AFTER_TERM_MS = 3_000

/** Runs the file to its end, or until `signal` or `limitSeconds` end it with everything it started. */
export async function runTestFile(path: string, options: RunOptions & { readonly name: string }): Promise<FileReport> {
  const startedAt = performance.now()
  const { NODE_TEST_CONTEXT: _, ...environment } = options.environment
  const child = spawn(process.execPath, [`--test-reporter=${REPORTER}`, path], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that what it started can be ended with it.
    detached: process.platform !== 'win32',
  })
  let isLate = false
  const late = setTimeout(() => {
    isLate = true
    end(child)
  }, options.limitSeconds * 1000)
  const stop = () => end(child)
  options.signal.addEventListener('abort', stop)
  const output = collect([child.stdout, child.stderr])
  const said = collect([child.stdio[3]])
  const isClosed = once(child, 'close').catch(() => {})
  const ending = await endOf(child)
  clearTimeout(late)
  options.signal.removeEventListener('abort', stop)
  end(child)
  // What the file said is in the pipe when it ends; only somebody left behind could hold it open longer.
  await Promise.race([isClosed, sleep(PATIENCE_AFTER_TERM_MS, undefined, { ref: false })])
  const reason = isLate
    ? `it did not end within ${options.limitSeconds} seconds; something it opened is still open`
    : ending
  return {
    results: judge(readResults(said()), reason, options.name),
    output: output().slice(-LONGEST_OUTPUT),
    seconds: (performance.now() - startedAt) / 1000,
  }
}

/** What the results of a file come to, given how its process ended; `undefined` for an ordinary end. */
function judge(told: readonly Result[], ending: string | undefined, name: string): FileReport['results'] {
  const results = told.filter((result) => result.kind !== 'ended')
  const hasFailure = results.some((result) => result.kind === 'failed')
  const fail = (error: string) => [...results, { kind: 'failed', name, error } as const]
  if (!told.some((result) => result.kind === 'ended')) {
    const early = results.length === 0 ? 'it holds no test, or left before the first was done' : 'it left early'
    return fail(`The file was cut short: ${ending ?? early}.`)
  }
  if (ending !== undefined && !hasFailure) return fail(`The file failed outside its tests: ${ending}.`)
  if (results.length === 0) return fail('The file holds no test.')
  return results
}

function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => {
      if (signal) resolve(`it was ended by ${signal}`)
      else resolve(code === 0 ? undefined : `it ended with code ${code}`)
    })
  })
}

function readResults(said: string): readonly Result[] {
  // A process killed in the middle of a line leaves half of one.
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Result)
}

function collect(streams: readonly unknown[]): () => string {
  let text = ''
  for (const stream of streams) {
    if (!(stream instanceof Readable)) continue
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  return () => text
}

/** Ends the file's whole process group. */
function end(child: ChildProcess): void {
  if (!signalGroup(child, 'SIGTERM')) return
  setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_AFTER_TERM_MS).unref()
}

/** Whether anybody of the group was left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): boolean {
  if (child.pid === undefined) return false
  try {
    return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    return false
  }
}
