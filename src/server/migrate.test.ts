import assert from 'node:assert/strict'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { Client } from 'pg'
import { clearScratchFolder, scratchFolder } from '../../test/scratch-folder.ts'
import { migrate } from './migrate.ts'
import type { Connections } from './postgres/connection.ts'
import { createDatabase } from './postgres/database.ts'
import { type OpenDatabase, openEmbeddedDatabase } from './postgres/open.ts'
import { StartError } from './start-error.ts'

let scratch = ''
let server: OpenDatabase
let connections: Connections
let folder = ''
let count = 0

before(async () => {
  scratch = await scratchFolder()
  server = await openEmbeddedDatabase({ folder: join(scratch, 'data'), use: 'command', durable: false })
})
after(async () => {
  await server.close()
  await clearScratchFolder(scratch)
})
beforeEach(async () => {
  count += 1
  folder = await mkdtemp(join(scratch, 'migrations-'))
  connections = await createDatabase(server.connections, `migrate_${count}`)
  await write('0001-first.sql', 'create table first (id int);')
  await write('0002-second.sql', 'create table second (id int);')
})

const write = (name: string, sql: string) => writeFile(join(folder, name), sql)

async function ask(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(connections.for('owner'))
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const isStartError = (pattern: RegExp) => (error: unknown) => error instanceof StartError && pattern.test(error.message)

test('a file edited after it ran is refused, and nothing new runs', async () => {
  await migrate(connections, folder)
  await write('0001-first.sql', 'create table first (id bigint);')
  await write('0003-third.sql', 'create table third (id int);')
  await assert.rejects(migrate(connections, folder), isStartError(/0001-first\.sql was edited/))
  assert.deepEqual(await ask(`select to_regclass('third') as there`), [{ there: null }])
})

test('a file that ran and is missing is refused', async () => {
  await migrate(connections, folder)
  await rename(join(folder, '0001-first.sql'), join(folder, 'aside'))
  await assert.rejects(migrate(connections, folder), isStartError(/0001-first\.sql ran .* missing/))
})

test('a database of a newer version is refused', async () => {
  await write('0003-third.sql', 'create table third (id int);')
  await migrate(connections, folder)
  await rm(join(folder, '0003-third.sql'))
  await assert.rejects(migrate(connections, folder), isStartError(/newer version of Alongside \(0003-third\.sql\)/))
})

test('a file that comes before one that ran is refused', async () => {
  await rm(join(folder, '0001-first.sql'))
  await migrate(connections, folder)
  await write('0001-late.sql', 'create table late (id int);')
  await assert.rejects(migrate(connections, folder), isStartError(/0001-late\.sql comes before/))
})

for (const [name, sql, pattern] of [
  ['third.sql', 'select 1;', /must be named like/],
  ['0002-other.sql', 'select 1;', /the number 0002/],
  ['0003-third.sql', 'create table third (id int);\ncommit;', /must not begin or end a transaction/],
] as const) {
  test(`a wrong file is refused before anything runs: ${pattern.source}`, async () => {
    await write(name, sql)
    await assert.rejects(migrate(connections, folder), isStartError(pattern))
    assert.deepEqual(await ask(`select to_regclass('first') as there`), [{ there: null }])
  })
}

test('a file that fails changes nothing and is not recorded; those before it stand', async () => {
  await write('0003-third.sql', 'create table third (id int); insert into nowhere values (1);')
  await assert.rejects(
    migrate(connections, folder),
    isStartError(/0003-third\.sql failed and changed nothing: .*nowhere/),
  )
  assert.deepEqual(await ask(`select to_regclass('third') as there, count(*)::int as ran from migration`), [
    { there: null, ran: 2 },
  ])
})

test('turned line ends are the same file', async () => {
  await write('0003-third.sql', 'create table third (\n  id int\n);\n')
  await migrate(connections, folder)
  await write('0003-third.sql', 'create table third (\r\n  id int\r\n);\r\n')
  assert.deepEqual(await migrate(connections, folder), [])
})

test('two processes at once: each file runs once', async () => {
  const ran = await Promise.all([1, 2, 3].map(() => migrate(connections, folder)))
  assert.deepEqual(ran.flat().sort(), ['0001-first.sql', '0002-second.sql'])
})

test('new files run in order as the owner, once', async () => {
  assert.deepEqual(await migrate(connections, folder), ['0001-first.sql', '0002-second.sql'])
  await write('0003-third.sql', 'alter table second add column third int;')
  assert.deepEqual(await migrate(connections, folder), ['0003-third.sql'])
  assert.deepEqual(await migrate(connections, folder), [])
  const rows = await ask(`select tableowner::text as owner from pg_tables where tablename in ('first', 'migration')`)
  assert.deepEqual(rows, [{ owner: 'alongside_owner' }, { owner: 'alongside_owner' }])
})
