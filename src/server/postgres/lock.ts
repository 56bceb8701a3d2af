// Locks between processes on one data folder. Node has no file lock, but SQLite's is in the box: the operating system
// frees it when its holder dies, however it dies, so there is no stale lock to judge by a process id.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock that is held until released or until the process ends. */
export type Lock = { release(): void }

const SQLITE_BUSY = 5
const BEGIN = {
  exclusive: 'begin exclusive',
  // A read transaction takes its shared lock with the first read.
  shared: 'begin; select count(*) from sqlite_master',
} as const

/**
 * Takes the lock kept in `file`, waiting up to `waitMs` milliseconds; undefined when others hold it.
 * Many may hold it shared, or one exclusive.
 */
export async function takeLock(file: string, kind: keyof typeof BEGIN, waitMs = 0): Promise<Lock | undefined> {
  const database = new DatabaseSync(file, { timeout: 0 })
  for (let waitedMs = 0; ; waitedMs += 25) {
    if (tryBegin(database, BEGIN[kind])) return { release: () => database.close() }
    if (waitedMs >= waitMs) break
    await sleep(25)
  }
  database.close()
  return undefined
}

function tryBegin(database: DatabaseSync, statement: string): boolean {
  try {
    database.exec(statement)
    return true
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false
    throw error
  }
}
