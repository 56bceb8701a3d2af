// Brings the database to this version's schema: plain SQL files in order, forward only, each in one transaction and each
// recorded with its hash, so that a file edited later, or a database of a newer version, is refused and not guessed at.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Connections } from './postgres/connection.ts'
import { StartError } from './start-error.ts'

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }
type Applied = { readonly name: string; readonly sha256: string }

const NAME = /^\d{4}-[a-z0-9-]+\.sql$/
const LOCK = 4600_0001 // any number, the same for every process that migrates

/**
 * Runs what is new in `folder` as alongside_owner. Several processes may call it at once: one migrates, the others wait.
 * Returns the names of the files it ran.
 * @throws StartError when an earlier file was edited or is missing, the database is newer, or a file fails.
 */
export async function migrate(connections: Connections, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client(connections.for('owner'))
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      `create table if not exists migration (
        name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<Applied>('select name, sha256 from migration order by name')
    const next = migrationsAfter(rows, migrations)
    for (const migration of next) await run(client, migration)
    return next.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations: Migration[] = []
  for (const name of names) {
    if (!NAME.test(name)) throw new StartError(`The migration ${name} must be named like 0001-house.sql.`)
    if (migrations.at(-1)?.name.slice(0, 4) === name.slice(0, 4)) {
      throw new StartError(`Two migrations have the number ${name.slice(0, 4)}. Give ${name} the next free one.`)
    }
    // A checkout on Windows may have turned line ends; the same migration must keep its hash.
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    if (/^\s*(begin|commit|rollback)\s*;/im.test(sql)) {
      throw new StartError(`The migration ${name} must not begin or end a transaction: it runs in one.`)
    }
    migrations.push({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') })
  }
  return migrations
}

function migrationsAfter(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  const last = migrations.at(-1)?.name ?? ''
  for (const { name, sha256 } of applied) {
    const migration = migrations.find((candidate) => candidate.name === name)
    if (migration?.sha256 === sha256) continue
    if (migration) {
      throw new StartError(
        `The migration ${name} was edited after it ran on this database. Restore the file and add a new one.`,
      )
    }
    throw new StartError(
      name > last
        ? `This database was migrated by a newer version of Alongside (${name}). Start that version, or restore a backup.`
        : `The migration ${name} ran on this database, but its file is missing. Restore the file.`,
    )
  }
  const next = migrations.slice(applied.length)
  const late = migrations.find(
    ({ name }) => name < (applied.at(-1)?.name ?? '') && !applied.some((a) => a.name === name),
  )
  if (late)
    throw new StartError(`The migration ${late.name} comes before one that already ran. Give it the next free number.`)
  return next
}

async function run(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`commit answered ${command}`)
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(`The migration ${migration.name} failed and changed nothing: ${reason}`, { cause })
  }
}
