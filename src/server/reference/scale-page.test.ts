// The page is only worth something if every table is in it and Citus would take every statement.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { readSchema, type Schema } from '../database/schema.ts'
import { placeOf, scalePage } from './scale-page.ts'

let database: TestDatabase
let schema: Schema
before(async () => {
  database = await testDatabase()
  const client = new Client(database.connections.for('owner'))
  await client.connect()
  schema = await readSchema(client)
  await client.end()
})
after(() => database.close())

test('a unique rule that the spread could not keep would be seen: each holds the column its table is spread by', () => {
  for (const table of schema.tables) {
    const place = placeOf(table)
    if (typeof place === 'string') continue
    for (const index of table.indexes) if (index.isUnique) assert.ok(index.columns.includes(place.by), index.name)
  }
})

test('every table of ours has its place, charts by member', () => {
  const page = scalePage(schema)
  for (const table of schema.tables.filter(({ schema }) => schema === 'public')) {
    const times = page
      .split('\n')
      .filter((line) => /^select create_/.test(line) && line.includes(`.${table.name}'`)).length
    const quotedTimes = page.split(`."${table.name}"', `).length - 1
    assert.equal(times + quotedTimes, table.name === 'migration' ? 0 : 1, table.name)
  }
  assert.match(page, /create_distributed_table\('public\.contact', 'member_id'\)/)
  assert.match(page, /create_distributed_table\('public\.registry_cin', 'cin'\)/)
  assert.match(page, /create_reference_table\('public\.staff'\)/)
})

test('every key that steps aside comes back as it was', async () => {
  const page = scalePage(schema)
  const statements = page.split('\n').filter((line) => /^alter table .* constraint/.test(line))
  assert.ok(statements.length > 0)
  const client = new Client(database.connections.for('owner'))
  await client.connect()
  try {
    await client.query(statements.join('\n'))
    assert.deepEqual(await readSchema(client), schema)
  } finally {
    await client.end()
  }
})
