// The folder a PostgreSQL cluster lives in: made once, checked at each start. It is made beside its place and moved there
// when whole, so that a start cut short leaves nothing that looks like a cluster.
import { spawn } from 'node:child_process'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binary.ts'
import type { RunAs } from './run-as.ts'

export const MAJOR_VERSION = '18'

// Names in Armenian, Chinese, Khmer … are found only if letters are known as letters. Machines without C.utf8 have one of
// the others; order stays by code point in all.
const LOCALES = [
  ['--locale=C.utf8'],
  ['--lc-collate=C', '--lc-ctype=C.UTF-8'],
  ['--lc-collate=C', '--lc-ctype=en_US.UTF-8'],
] as const

/**
 * Makes the cluster in `folder` unless it is there.
 * @throws StartError when it belongs to another major version, or cannot be made.
 */
export async function ensureCluster(
  folder: string,
  options: {
    readonly binaries: Binaries
    readonly runAs: RunAs
    readonly durable: boolean
    readonly passwordFile?: string
  },
): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) return makeCluster(folder, options)
  if (version.trim() !== MAJOR_VERSION) {
    throw new StartError(
      `The data in ${dirname(folder)} was made by PostgreSQL ${version.trim()}; this version of Alongside runs ${MAJOR_VERSION}. ` +
        'Export it with the version that made it, then import it into a new folder (--data DIR).',
    )
  }
}

async function makeCluster(
  folder: string,
  { binaries, runAs, durable, passwordFile }: Parameters<typeof ensureCluster>[1],
): Promise<void> {
  const unfinished = `${folder}.new`
  let failure = ''
  for (const locale of LOCALES) {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    await runAs.give(unfinished)
    const [command, args] = runAs.command(binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--encoding=UTF8',
      ...locale,
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      '--no-instructions',
      ...(passwordFile ? [`--pwfile=${passwordFile}`] : []),
      ...(durable ? [] : ['--no-sync']),
    ])
    const result = await run(command, args, { ...process.env, ...binaries.environment, LC_ALL: undefined }, runAs)
    if (result.code === 0) return rename(unfinished, folder)
    failure = result.output
    if (!/locale/i.test(failure)) break
  }
  await rm(unfinished, { recursive: true, force: true })
  throw clusterFailure(folder, failure)
}

/** What PostgreSQL's own words mean for the person who started it. */
export function clusterFailure(folder: string, output: string): StartError {
  const data = dirname(folder)
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new StartError(
      `There is no space left for the data in ${data}. Free some, or choose another folder (--data DIR).`,
    )
  }
  if (/Permission denied|Read-only file system|could not access directory/i.test(output)) {
    return new StartError(`The data folder ${data} cannot be written to. Choose another one (--data DIR).`)
  }
  const line =
    output.split('\n').findLast((text) => /FATAL|PANIC|error:/.test(text)) ?? output.trim().split('\n').at(-1)
  return new StartError(
    `The embedded PostgreSQL did not start: ${(line ?? '').trim() || 'it said nothing'}. Its log: ${join(data, 'postgres.log')}`,
  )
}

function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  runAs: RunAs,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    // Detached like the server itself: a Ctrl-C meant for Node must not leave half a cluster.
    const child = spawn(command, args, {
      detached: true,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      ...runAs.user,
    })
    let output = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
