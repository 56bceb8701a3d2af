// The walls between test files: each has its own database, whole, and none is left behind.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { testDatabase } from './database.ts'

async function ask(
  connections: Awaited<ReturnType<typeof testDatabase>>['connections'],
  sql: string,
  role: 'owner' | 'superuser' = 'owner',
) {
  const client = new Client(connections.for(role))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what one test file writes, another does not see', async () => {
  const one = await testDatabase()
  const other = await testDatabase()
  try {
    await ask(one.connections, `insert into setting (name, value) values ('test.mark', '1')`)
    assert.equal((await ask(one.connections, 'select name from setting')).length, 1)
    assert.equal((await ask(other.connections, 'select name from setting')).length, 0)
    assert.ok((await ask(other.connections, 'select name from migration')).length > 0)
  } finally {
    await one.close()
    await other.close()
  }
})

test('a database is gone when its test file is done, even with a connection left open', async () => {
  const kept = await testDatabase()
  const gone = await testDatabase()
  const client = new Client(gone.connections.for('app'))
  client.on('error', () => {})
  await client.connect()
  const [row] = await ask(gone.connections, 'select current_database() as name')
  await gone.close()
  try {
    const left = await ask(kept.connections, `select from pg_database where datname = '${row?.name}'`, 'superuser')
    assert.equal(left.length, 0)
  } finally {
    await client.end()
    await kept.close()
  }
})

test('a server that was stopped starts again for the next test', async () => {
  const database = await testDatabase()
  assert.deepEqual(await ask(database.connections, 'select 1 as one'), [{ one: 1 }])
  await database.close()
})
