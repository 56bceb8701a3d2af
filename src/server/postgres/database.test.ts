import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { Client } from 'pg'
import { clearScratchFolder, scratchFolder } from '../../../test/scratch-folder.ts'
import { StartError } from '../start-error.ts'
import { ownConnections } from './connection.ts'
import { type OpenDatabase, openEmbeddedDatabase, openOwnDatabase } from './open.ts'

// Somebody's own server is played by an embedded one over its port, with our roles taken away again.
let scratch = ''
let server: OpenDatabase
let count = 0
let name = ''

before(async () => {
  scratch = await scratchFolder()
  const folder = join(scratch, 'data')
  server = await openEmbeddedDatabase({ folder, use: 'command', durable: false, overPort: true })
  await administer('drop database alongside')
})
after(async () => {
  await server.close()
  await clearScratchFolder(scratch)
})
beforeEach(async () => {
  count += 1
  name = `own_${count}`
  await administer(`create database ${name} template template0`)
  for (const role of ['owner', 'app', 'signin', 'jobs']) {
    await administer(`drop role if exists alongside_${role}`)
  }
})

async function administer(statement: string, database = 'postgres'): Promise<void> {
  const client = new Client(server.connections.database(database).for('superuser'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of this test's database, for a user with this password. */
function address(user = 'postgres', password = String(server.connections.for('superuser').password)): string {
  const { host, port } = server.connections.for('superuser')
  return `postgres://${user}:${password}@${host}:${port}/${name}`
}

const isStartError = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartError, String(error))
  assert.match(error.message, pattern)
  return true
}

async function refusalOf(url: string): Promise<StartError> {
  try {
    await openOwnDatabase(url)
  } catch (error) {
    if (error instanceof StartError) return error
    throw error
  }
  return assert.fail('it was opened')
}

async function dropOwned(): Promise<void> {
  await administer(`drop database ${name}`)
}

test('a server that cannot be reached is told in one line, without its address', async () => {
  const refusal = await refusalOf('postgres://secret-user:secret@127.0.0.1:1/house')
  assert.match(refusal.message, /^DATABASE_URL: the server cannot be reached \(ECONNREFUSED\)\. /)
  assert.ok(!`${refusal.message}${refusal.attachment}`.includes('secret'))
})

test('a wrong password and a missing database are told apart', async () => {
  await assert.rejects(openOwnDatabase(address('postgres', 'wrong')), isStartError(/refuses its user or password/))
  await assert.rejects(openOwnDatabase(`${address()}_missing`), isStartError(/has no such database/))
})

test('a database under plain C is refused: half of the names would not be found', async () => {
  await administer(`create database plain_c template template0 encoding 'UTF8' locale 'C'`)
  name = 'plain_c'
  await assert.rejects(openOwnDatabase(address()), isStartError(/could not be found/))
  await dropOwned()
})

test('a role of ours that stands above row policies is refused', async () => {
  await administer('create role alongside_app bypassrls')
  await assert.rejects(openOwnDatabase(address()), isStartError(/alongside_app stands above row policies/))
})

test('a user who may not make roles is given the SQL, and once it has run the start goes on', async () => {
  await administer(`create role small_user login password 'small'`)
  const refusal = await refusalOf(address('small_user', 'small'))
  assert.match(refusal.message, /^DATABASE_URL: its user may not prepare the database\./)
  assert.match(refusal.attachment ?? '', /create role alongside_owner nologin nosuperuser nobypassrls/)
  await administer(refusal.attachment ?? '', name)
  const { connections } = await openOwnDatabase(address('small_user', 'small'))
  const client = new Client(connections.for('app'))
  await client.connect()
  const { rows } = await client.query('select current_user::text as acts, session_user::text as login')
  await client.end()
  assert.deepEqual(rows, [{ acts: 'alongside_app', login: 'small_user' }])
  await dropOwned()
  await administer('drop role alongside_owner, alongside_app, alongside_signin, alongside_jobs, small_user')
})

test('a user who may make roles needs nobody else; a second start changes nothing', async () => {
  await administer(`create role making_user login createrole password 'making'`)
  await administer(`alter database ${name} owner to making_user`)
  await openOwnDatabase(address('making_user', 'making'))
  const { connections } = await openOwnDatabase(address('making_user', 'making'))
  const client = new Client(connections.for('owner'))
  await client.connect()
  await client.query('create schema sign_in; create table public.house (id int)')
  await client.end()
  await dropOwned()
  await administer('drop role alongside_owner, alongside_app, alongside_signin, alongside_jobs; drop role making_user')
})

test('another database of the same server is reached by name, in either form of address', () => {
  const other = (url: string) => ownConnections(url).database('other one').for('superuser').connectionString
  assert.equal(other('postgres://u:p@h:5/one?sslmode=require'), 'postgres://u:p@h:5/other%20one?sslmode=require')
  assert.equal(other('postgres://u@/one?host=/run/pg'), 'postgres://u@/other%20one?host=/run/pg')
  assert.equal(other('postgres://h'), 'postgres://h/other%20one')
  assert.equal(
    ownConnections('postgres://u@h/one?sslmode=require').for('app').connectionString,
    'postgres://u@h/one?sslmode=require&options=-c%20role%3Dalongside_app',
  )
})
