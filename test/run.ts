// All tests, on one PostgreSQL server that this starts and stops. `node start.mjs test` comes here after set-up; the words
// after it are parts of paths. The last line is always the count, and the exit code says the same.
import { chmod, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { ClientConfig } from 'pg'
import { StartError } from '../src/server/start-error.ts'
import { SERVER_VARIABLE, startTestServer } from './database.ts'
import { fileLines, NOTHING, verdict, withFile } from './runner/tally.ts'
import { type FileReport, type RunOptions, runTestFile } from './runner/test-file.ts'
import { listTests } from './runner/test-list.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'
import { projectFiles, ROOT } from './tree.ts'

/** Nobody waits longer for one file; what takes a minute takes several on a machine with other work. */
const LIMIT_SECONDS = 600
/** One more than there are processors: each waits now and then for its server, its browser or the disk. */
const AT_ONCE = availableParallelism() + 1
const OWN_SETTING = /^(ALONGSIDE_.*|OIDC_.*|DATABASE_URL|HOST|PORT|LOG_LEVEL)$/

process.exitCode = await main(process.argv.slice(2))

async function main(patterns: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  const stop = untilStopped()
  let tally = NOTHING
  const told = (file: string, report: FileReport) => {
    tally = withFile(tally, file, report)
    say(fileLines(file, report))
  }
  try {
    await runAll(listTests(projectFiles(), patterns, ROOT), stop, told)
  } catch (error) {
    // The tests could not be run at all, say for want of space; that is a failure too.
    say(error instanceof StartError ? error.message : inspect(error))
    tally = { ...tally, failed: tally.failed + 1 }
  }
  for (const line of tally.skipped) say(`skipped: ${line}`)
  if (stop.aborted) say('Stopped before the end.')
  const { line, code } = verdict(tally, stop.aborted)
  say(`${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${tally.skipped.length} skipped`)
  say(line)
  return code
}

type Told = (file: string, report: FileReport) => void

async function runAll(files: readonly string[], signal: AbortSignal, told: Told): Promise<void> {
  if (files.length === 0) return say('No test file fits.')
  await onServer(signal, async (environment) => {
    await runFiles(files, AT_ONCE, { environment, limitSeconds: LIMIT_SECONDS, signal }, told)
  })
}

/** What the test files are told of the server; it and all they left behind is gone when `work` is done, however it ends. */
async function onServer(stop: AbortSignal, work: (environment: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = await scratchFolder()
  try {
    const temporary = join(folder, 't')
    await mkdir(temporary)
    // As the system's own: some tests start programs as another user.
    await chmod(temporary, 0o1777)
    const server = await startTestServer(join(folder, 'server'))
    try {
      if (!stop.aborted) await work(testEnvironment(server.connections.for('superuser'), temporary))
    } finally {
      await server.close()
    }
  } finally {
    await clearScratchFolder(folder)
  }
}

function testEnvironment(server: ClientConfig, temporary: string): NodeJS.ProcessEnv {
  // A developer's own settings must not reach the tests, least of all the address of a database with people in it.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_SETTING.test(name)))
  const { host, port, password } = server
  return {
    ...environment,
    [SERVER_VARIABLE]: JSON.stringify({ host, port, password }),
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // Most files load the whole server: what one has compiled the next need not.
    NODE_COMPILE_CACHE: join(temporary, 'compiled'),
  }
}

async function runFiles(files: readonly string[], atOnce: number, options: RunOptions, told: Told): Promise<void> {
  const waiting = [...files]
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined && !options.signal.aborted; file = waiting.shift()) {
      const report = await runTestFile(join(ROOT, file), { ...options, name: file })
      // Of a file that was stopped nothing can be said.
      if (!options.signal.aborted) told(file, report)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

function untilStopped(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  // start.mjs holds this channel; when it is killed, nobody else would end this run.
  process.on('disconnect', () => controller.abort())
  process.channel?.unref()
  return controller.signal
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
