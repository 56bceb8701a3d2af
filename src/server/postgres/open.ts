// Opens the database Alongside runs on: yours when DATABASE_URL names one, else the embedded server in the data folder.
// Several processes may share an embedded server (an import beside the web server); the last to leave stops it.
import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeDataFolder } from '../data-folder.ts'
import { StartError } from '../start-error.ts'
import { findBinaries } from './binary.ts'
import { ensureCluster } from './cluster.ts'
import { type Connections, embeddedConnections, ownConnections } from './connection.ts'
import { createDatabase, DATABASE, prepareOwnDatabase } from './database.ts'
import { type Lock, takeLock } from './lock.ts'
import {
  clearRemains,
  findPostmaster,
  type Place,
  type Running,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { findRunAs } from './run-as.ts'

export type OpenDatabase = { readonly connections: Connections; close(): Promise<void> }

const TURN_PATIENCE_MS = 120_000
const LEAVING_PATIENCE_MS = 4_000 // the one before may just be stopping

/**
 * The database named by `databaseUrl`, ready for its migrations.
 * @throws StartError when it cannot be reached or made ready.
 */
export async function openOwnDatabase(databaseUrl: string): Promise<OpenDatabase> {
  const connections = ownConnections(databaseUrl)
  await prepareOwnDatabase(connections)
  return { connections, close: async () => {} }
}

/**
 * The embedded server on `folder`, started unless it runs, ready for its migrations. `serve` is for the one process that
 * answers people; a `command` may run beside it. `durable: false` is for tests. `overPort` listens on 127.0.0.1 with a
 * password, as is done where Node has no local sockets.
 * @throws StartError when the folder is served already, is another version's, or the server cannot start.
 */
export async function openEmbeddedDatabase(options: {
  readonly folder: string
  readonly use: 'serve' | 'command'
  readonly durable?: boolean
  readonly overPort?: boolean
}): Promise<OpenDatabase> {
  const folder = resolve(options.folder)
  const locks = join(folder, 'lock')
  await makeDataFolder(locks)
  const held: Lock[] = []
  try {
    if (options.use === 'serve') held.push(await serveAlone(locks, folder))
    return await inTurn(locks, async () => {
      const place = await preparePlace(folder, options)
      const running = await adoptOrStart(place, join(locks, 'use'))
      held.push(await joinUsers(join(locks, 'use')))
      const address = { host: running.socketFolder ?? '127.0.0.1', port: running.port, password: place.password }
      try {
        const connections = await createDatabase(embeddedConnections(address, DATABASE), DATABASE, place.password)
        return { connections, close: () => inTurn(locks, () => leave(locks, held, place)) }
      } catch (error) {
        await leave(locks, held, place)
        throw error
      }
    })
  } catch (error) {
    for (const lock of held) lock.release()
    throw error
  }
}

async function serveAlone(locks: string, folder: string): Promise<Lock> {
  const lock = await takeLock(join(locks, 'serve'), 'exclusive', LEAVING_PATIENCE_MS)
  const holder = join(locks, 'serve-process')
  if (lock) {
    await writeFile(holder, String(process.pid))
    return lock
  }
  const holderId = await readFile(holder, 'utf8').catch(() => '')
  throw new StartError(
    `Alongside already runs on the data in ${folder} (process ${holderId}). Stop it first, or choose another folder (--data DIR).`,
  )
}

/** Starting and stopping are done by one process at a time. */
async function inTurn<Value>(locks: string, work: () => Promise<Value>): Promise<Value> {
  const turn = await takeLock(join(locks, 'turn'), 'exclusive', TURN_PATIENCE_MS)
  if (!turn)
    throw new StartError('Another Alongside has been starting or stopping for two minutes. Look at it, then try again.')
  try {
    return await work()
  } finally {
    turn.release()
  }
}

async function preparePlace(
  folder: string,
  options: { readonly durable?: boolean; readonly overPort?: boolean },
): Promise<Place> {
  const durable = options.durable ?? true
  const binaries = await findBinaries(join(folder, 'postgres-links'))
  const runAs = await findRunAs()
  // A system user must pass through to the cluster, which stays closed to all others.
  if (runAs.user) await chmod(folder, 0o711)
  const passwordFile = join(folder, 'postgres-password')
  const password = options.overPort || process.platform === 'win32' ? await ownPassword(passwordFile) : undefined
  const cluster = join(folder, 'postgres')
  await ensureCluster(cluster, { binaries, runAs, durable, ...(password === undefined ? {} : { passwordFile }) })
  return { cluster, log: join(folder, 'postgres.log'), binaries, runAs, durable, password }
}

async function ownPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return kept
  const password = randomBytes(24).toString('hex')
  await writeFile(file, password, { mode: 0o600 })
  return password
}

// A server others use is joined. One that nobody uses was orphaned by a kill: it is ended, which rolls back what hung in
// it and brings this version's settings with the new start.
async function adoptOrStart(place: Place, users: string): Promise<Running> {
  const running = await findPostmaster(place.cluster)
  if (running) {
    if (!(await isAlone(users))) return running
    await stopPostmaster(running, place)
  }
  await clearRemains(place.cluster)
  return startPostmaster(place)
}

async function joinUsers(users: string): Promise<Lock> {
  const lock = await takeLock(users, 'shared')
  if (!lock) throw new Error('the list of users is locked outside a turn')
  return lock
}

async function isAlone(users: string): Promise<boolean> {
  const lock = await takeLock(users, 'exclusive')
  lock?.release()
  return lock !== undefined
}

async function leave(locks: string, held: Lock[], place: Place): Promise<void> {
  for (const lock of held.splice(0)) lock.release()
  if (!(await isAlone(join(locks, 'use')))) return
  const running = await findPostmaster(place.cluster)
  if (running) await stopPostmaster(running, place)
}
