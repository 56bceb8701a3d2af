// All tests, on one PostgreSQL server that this starts and stops. `node start.mjs test` comes here after set-up; the words
// after it are parts of paths. The last line is always the count, and the exit code says the same.
import { chmod, mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { ClientConfig } from 'pg'
import { StartError } from '../src/server/start-error.ts'
import { SERVER_VARIABLE, startTestServer } from './database.ts'
import { type FileReport, runTestFile } from './runner/test-file.ts'
import { listTests } from './runner/test-list.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'
import { projectFiles, ROOT } from './tree.ts'

const LIMIT_SECONDS = 300
const JOURNEY_LIMIT_SECONDS = 600

type Tally = { passed: number; failed: number; readonly skipped: string[] }

process.exitCode = await main(process.argv.slice(2))

async function main(patterns: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  const tally: Tally = { passed: 0, failed: 0, skipped: [] }
  const stop = untilStopped()
  const { first, journeys } = listTests(projectFiles(), patterns, ROOT)
  try {
    if (first.length + journeys.length === 0) say(`No test file fits ${patterns.join(' ') || 'at all'}.`)
    else
      await onServer(stop, async (environment) => {
        const run = (files: readonly string[], atOnce: number, limitSeconds: number) =>
          runFiles(files, { environment, limitSeconds, atOnce, signal: stop, tally })
        await run(first, availableParallelism(), LIMIT_SECONDS)
        // One at a time: a browser alone takes all there is, and journeys measure.
        await run(journeys, 1, JOURNEY_LIMIT_SECONDS)
      })
  } catch (error) {
    // The tests could not be run at all, say for want of space; that is a failure too.
    say(error instanceof StartError ? error.message : inspect(error))
    tally.failed += 1
  }
  for (const line of tally.skipped) say(`skipped: ${line}`)
  if (stop.aborted) say('Stopped before the end.')
  say(
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s${tally.skipped.length ? `, ${tally.skipped.length} skipped` : ''}`,
  )
  say(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.passed > 0 && tally.failed === 0 && !stop.aborted ? 0 : 1
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
  const { DATABASE_URL: _, ...inherited } = process.env
  const environment = Object.fromEntries(Object.entries(inherited).filter(([name]) => !/^ALONGSIDE_/.test(name)))
  const { host, port, password } = server
  return {
    ...environment,
    [SERVER_VARIABLE]: JSON.stringify({ host, port, password }),
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  }
}

async function runFiles(
  files: readonly string[],
  options: {
    readonly environment: NodeJS.ProcessEnv
    readonly limitSeconds: number
    readonly atOnce: number
    readonly signal: AbortSignal
    readonly tally: Tally
  },
): Promise<void> {
  const waiting = [...files]
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined && !options.signal.aborted; file = waiting.shift()) {
      const report = await runTestFile(join(ROOT, file), { ...options, name: file })
      // Of a file that was stopped nothing can be said.
      if (!options.signal.aborted) record(file, report, options.tally)
    }
  }
  await Promise.all(Array.from({ length: options.atOnce }, work))
}

function record(file: string, { results, output, seconds }: FileReport, tally: Tally): void {
  const failed = results.filter((result) => result.kind === 'failed')
  const passed = results.filter((result) => result.kind === 'passed').length
  tally.failed += failed.length
  tally.passed += passed
  for (const result of results) {
    if (result.kind === 'skipped')
      tally.skipped.push(`${file} › ${result.name}${result.reason && ` (${result.reason})`}`)
  }
  say(
    `${failed.length ? '✖' : '✔'} ${file}  ${passed} passed${failed.length ? `, ${failed.length} failed` : ''}, ${seconds.toFixed(1)} s`,
  )
  for (const { name, error } of failed) say(indent(`✖ ${name}\n${indent(error)}`))
  if (failed.length > 0 && output.trim() !== '') say(indent(`It printed:\n${indent(output.trimEnd())}`))
}

function untilStopped(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  // start.mjs holds this channel; when it is killed, nobody else would end this run.
  process.on('disconnect', () => controller.abort())
  process.channel?.unref()
  return controller.signal
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
