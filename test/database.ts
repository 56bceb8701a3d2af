// A database for a test file: a clone of one migrated template, on the server that test/run.ts started for the whole run;
// a file run alone starts its own. Real PostgreSQL always, so that policies, locks and constraints are the real ones.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { migrate } from '../src/server/migrate.ts'
import { type Connections, embeddedConnections, roleName } from '../src/server/postgres/connection.ts'
import { DATABASE } from '../src/server/postgres/database.ts'
import { openEmbeddedDatabase } from '../src/server/postgres/open.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url))

/** How a run tells its test files where its server is: an `Address` as JSON. */
export const SERVER_VARIABLE = 'ALONGSIDE_TEST_SERVER'

export type TestDatabase = { readonly connections: Connections; close(): Promise<void> }

let own: Promise<TestDatabase> | undefined
let users = 0

/** A migrated, empty database of its own. Close every pool on it, then it; it is dropped. */
export async function testDatabase(): Promise<TestDatabase> {
  users += 1
  const server = await givenServer()
  const template = server ?? (await ownServer()).connections
  const name = `test_${randomBytes(8).toString('hex')}`
  // Copied as files: six times quicker than through the log, which nobody reads here.
  await administer(
    template,
    `create database ${name} template ${DATABASE} owner ${roleName('owner')} strategy file_copy`,
  )
  return {
    connections: template.database(name),
    close: async () => {
      await administer(template, untilNobody(name))
      await administer(template, `drop database if exists ${name} with (force)`)
      users -= 1
      if (users > 0) return
      const idle = own
      own = undefined
      await (await idle)?.close()
    },
  }
}

/** A pool says it has ended before its connections have: one cut off meanwhile is an error that nobody hears any more. Two seconds at most. */
function untilNobody(name: string): string {
  return `do $$ begin
    for tries in 1..100 loop
      exit when not exists (select from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.02), pg_stat_clear_snapshot();
    end loop;
  end $$`
}

/** A server with the migrated template on it, nobody connected; closing stops it and leaves nothing in `folder`. */
export async function startTestServer(folder: string): Promise<TestDatabase> {
  const database = await openEmbeddedDatabase({ folder, use: 'command', durable: false })
  try {
    await migrate(database.connections, MIGRATIONS)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

function givenServer(): Connections | undefined {
  const address = process.env[SERVER_VARIABLE]
  return address === undefined ? undefined : embeddedConnections(JSON.parse(address), DATABASE)
}

function ownServer(): Promise<TestDatabase> {
  own ??= startAlone()
  return own
}

async function startAlone(): Promise<TestDatabase> {
  const folder = await scratchFolder()
  const leave = () => clearScratchFolder(folder).finally(() => process.exit(130))
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  const server = await startTestServer(folder)
  return {
    connections: server.connections,
    close: async () => {
      await server.close()
      await clearScratchFolder(folder)
      process.off('SIGINT', leave)
      process.off('SIGTERM', leave)
    },
  }
}

async function administer(connections: Connections, statement: string): Promise<void> {
  const client = new Client(connections.database('postgres').for('superuser'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
