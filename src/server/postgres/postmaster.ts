// The running PostgreSQL server. It is started detached, so that Ctrl-C reaches Node first, which drains and then stops it;
// and it is found again through its own postmaster.pid when the Node that started it was killed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from './binary.ts'
import { clusterFailure } from './cluster.ts'
import type { RunAs } from './run-as.ts'
import { serverSettings } from './setting.ts'

/** `socketFolder` is undefined where the server listens on 127.0.0.1. */
export type Running = { readonly pid: number; readonly port: number; readonly socketFolder: string | undefined }

export type Place = {
  readonly cluster: string
  readonly log: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly durable: boolean
  /** Given where Node has no local sockets: then the server listens on 127.0.0.1 and asks for it. */
  readonly password: string | undefined
}

const SOCKET_PORT = 5432
const LONGEST_SOCKET_FOLDER = 80 // a path over 103 bytes is fatal on macOS, over 107 on Linux
const POLL_MS = 20
const STOP_PATIENCE_MS = 60_000
const LARGEST_LOG_BYTES = 10 * 1024 * 1024

/** Starts the server and waits until it answers. After a crash that includes its recovery. @throws StartError */
export async function startPostmaster(place: Place): Promise<Running> {
  const listen = place.password === undefined ? await listenOnSocket(place.runAs) : await listenOnPort()
  const settings = { ...serverSettings(place.durable), ...listen.settings }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = place.runAs.command(place.binaries.postgres, ['-D', place.cluster, ...flags])
  const log = await openLog(place.log)
  try {
    const logStart = (await log.stat()).size
    const child = spawn(command, args, {
      detached: true,
      windowsHide: true,
      cwd: '/',
      env: { ...process.env, ...place.binaries.environment, LC_ALL: undefined },
      stdio: ['ignore', log.fd, log.fd],
      ...place.runAs.user,
    })
    child.unref()
    const failure = await untilAnswers(child, listen, place.password)
    if (!failure) return { pid: child.pid ?? 0, port: listen.port, socketFolder: listen.socketFolder }
    if (listen.socketFolder) await rm(listen.socketFolder, { recursive: true, force: true })
    const output = (await readFile(place.log)).subarray(logStart).toString('utf8')
    throw clusterFailure(place.cluster, output || failure)
  } finally {
    await log.close()
  }
}

/** The server that runs on this cluster now, whoever started it. */
export async function findPostmaster(cluster: string): Promise<Running | undefined> {
  const [pid, , , port, socketFolder] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  )
  if (!pid || !port) return undefined
  const running = { pid: Number(pid), port: Number(port), socketFolder: socketFolder || undefined }
  return (await isPostmasterOf(cluster, running.pid)) ? running : undefined
}

/** Removes what a server that died with its machine left behind. Call only when none runs. */
export async function clearRemains(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const [, , , , socketFolder] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  if (socketFolder && /[/\\]alongside-[^/\\]+$/.test(socketFolder))
    await rm(socketFolder, { recursive: true, force: true })
  // PostgreSQL would take any living process with that number, after a restart of the machine, for itself.
  await rm(file, { force: true })
}

/** Ends the server without losing anything: open transactions are rolled back, the rest is on disk. */
export async function stopPostmaster(running: Running, place: Pick<Place, 'cluster' | 'binaries'>): Promise<void> {
  const isGone = async () => !(await isPostmasterOf(place.cluster, running.pid))
  if (process.platform === 'win32') spawnSync(place.binaries.pgCtl, ['stop', '-D', place.cluster, '-m', 'fast', '-w'])
  else signal(running.pid, 'SIGINT')
  if (!(await eventually(isGone, STOP_PATIENCE_MS))) {
    // An immediate stop: the next start recovers from the log as after a power cut.
    signal(running.pid, 'SIGQUIT')
    await eventually(isGone, STOP_PATIENCE_MS)
  }
  if (running.socketFolder) await rm(running.socketFolder, { recursive: true, force: true })
}

type Listening = {
  readonly host: string
  readonly port: number
  readonly socketFolder: string | undefined
  readonly settings: Readonly<Record<string, string>>
}

async function listenOnSocket(runAs: RunAs): Promise<Listening> {
  const parent = tmpdir().length <= LONGEST_SOCKET_FOLDER - 'alongside-XXXXXX'.length ? tmpdir() : '/tmp'
  // mkdtemp makes it with mode 0700: that wall is what lets the server trust whoever reaches the socket.
  const socketFolder = await mkdtemp(join(parent, 'alongside-'))
  await runAs.give(socketFolder)
  const settings = {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
  }
  return { host: socketFolder, port: SOCKET_PORT, socketFolder, settings }
}

async function listenOnPort(): Promise<Listening> {
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  return { host: '127.0.0.1', port, socketFolder: undefined, settings }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  )
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}

/** Waits for the first answer; the text of the failure when the server ends first. */
async function untilAnswers(
  child: ChildProcess,
  listen: Listening,
  password: string | undefined,
): Promise<string | undefined> {
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code) => {
    failure ??= `it ended with ${code}`
  })
  while (failure === undefined) {
    if (await answers(listen, password)) return undefined
    await sleep(POLL_MS)
  }
  return failure
}

async function answers({ host, port }: Listening, password: string | undefined): Promise<boolean> {
  const client = new Client({ host, port, user: 'postgres', database: 'postgres', ...(password ? { password } : {}) })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

// A process number may have gone to another program after a restart of the machine; the postmaster works in its cluster.
async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  if (process.platform === 'linux') {
    // Of a zombie there is no such link: it holds nothing any more.
    const [here, there] = await Promise.all([realpath(cluster), readlink(`/proc/${pid}/cwd`).catch(() => '')])
    return here === there
  }
  if (process.platform === 'win32') return (await readFile(join(cluster, 'postmaster.pid')).catch(() => '')).length > 0
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(cluster)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function eventually(condition: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += POLL_MS) {
    if (await condition()) return true
    await sleep(POLL_MS)
  }
  return false
}
