// What a database needs before its migrations run: our four roles, its owner, its extensions, and letters known as letters.
// On your own server we make what its user may make, and print the SQL for the rest.
import { Client } from 'pg'
import { StartError } from '../start-error.ts'
import { type Connections, ROLES, roleName } from './connection.ts'

export const DATABASE = 'alongside'
const EXTENSIONS = ['pg_trgm', 'unaccent', 'pgcrypto', 'btree_gist', 'fuzzystrmatch'] as const
const EARLIEST_VERSION = 180000

/** Makes the embedded server's roles and, unless it is there, the database `name`. Returns the way to it. */
export async function createDatabase(server: Connections, name: string, password?: string): Promise<Connections> {
  const there = await withClient(server.database('postgres'), async (client) => {
    for (const statement of missingRoles(await knownRoles(client), 'login', password)) await client.query(statement)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(
        `create database ${client.escapeIdentifier(name)} owner ${roleName('owner')} template template0`,
      )
    }
    return server.database(name)
  })
  await withClient(there, async (client) => {
    await client.query(extensionStatements().join('; '))
    await refuseUnlettered(client)
  })
  return there
}

/**
 * Makes your own server's database ready, as the user of DATABASE_URL.
 * @throws StartError when it cannot be reached, is too old, or its user may not; then with the SQL that does it.
 */
export async function prepareOwnDatabase(connections: Connections): Promise<void> {
  await withClient(connections, async (client) => {
    const facts = await client.query<{ version: number; name: string; login: string }>(
      `select current_setting('server_version_num')::int as version, current_database() as name, session_user as login`,
    )
    const { version = 0, name = '', login = '' } = facts.rows[0] ?? {}
    if (version < EARLIEST_VERSION) {
      throw new StartError(
        `DATABASE_URL: the server is PostgreSQL ${Math.floor(version / 10000)}; Alongside needs 18 or later.`,
      )
    }
    const database = client.escapeIdentifier(name)
    const user = client.escapeIdentifier(login)
    const needed = [
      ...missingRoles(await knownRoles(client), 'nologin'),
      ...(await missingGrants(client, database, user)),
    ]
    try {
      await client.query('begin')
      for (const statement of needed) await client.query(statement)
      await client.query('commit')
    } catch (cause) {
      await client.query('rollback')
      throw new StartError(
        'DATABASE_URL: its user may not prepare the database. Let an administrator of that server run this SQL there, then start again:',
        { attachment: `${needed.join(';\n')};`, cause },
      )
    }
    await refuseUnlettered(client)
  })
}

type KnownRole = { readonly rolname: string; readonly rolsuper: boolean; readonly rolbypassrls: boolean }

async function knownRoles(client: Client): Promise<readonly KnownRole[]> {
  const { rows } = await client.query<KnownRole>(
    'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = any($1)',
    [ROLES.map(roleName)],
  )
  const above = rows.find((row) => row.rolsuper || row.rolbypassrls)
  if (above) {
    throw new StartError(
      `The role ${above.rolname} stands above row policies. Run: alter role ${above.rolname} nosuperuser nobypassrls;`,
    )
  }
  return rows
}

function missingRoles(known: readonly KnownRole[], login: 'login' | 'nologin', password?: string): readonly string[] {
  return ROLES.map(roleName)
    .filter((name) => !known.some((role) => role.rolname === name))
    .map((name) => {
      const secret = password === undefined ? '' : ` password '${password}'`
      return `create role ${name} ${login} nosuperuser nobypassrls nocreatedb nocreaterole${secret}`
    })
}

async function missingGrants(client: Client, database: string, user: string): Promise<readonly string[]> {
  const owner = roleName('owner')
  const memberships = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and pg_has_role(rolname, 'SET')`,
    [ROLES.map(roleName)],
  )
  const granted = memberships.rows.map((row) => row.rolname)
  const { rows } = await client.query<{ may: boolean }>(
    `select coalesce(bool_and(has_database_privilege(rolname, current_database(), 'CREATE')
       and has_schema_privilege(rolname, 'public', 'CREATE')), false) as may from pg_roles where rolname = $1`,
    [owner],
  )
  const extensions = await client.query<{ extname: string }>('select extname from pg_extension')
  const present = extensions.rows.map((row) => row.extname)
  return [
    ...ROLES.map(roleName)
      .filter((name) => !granted.includes(name))
      .map((name) => `grant ${name} to ${user} with inherit false, set true`),
    ...(rows[0]?.may
      ? []
      : [
          `grant connect, create on database ${database} to ${owner}`,
          `grant usage, create on schema public to ${owner}`,
        ]),
    ...extensionStatements(EXTENSIONS.filter((name) => !present.includes(name))),
  ]
}

function extensionStatements(names: readonly string[] = EXTENSIONS): readonly string[] {
  return names.map((name) => `create extension if not exists ${name}`)
}

async function refuseUnlettered(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(`select cardinality(show_trgm('Հայկ')) > 0 as found`)
  if (rows[0]?.found) return
  throw new StartError(
    'This database takes Armenian, Chinese, Khmer or Farsi names for blanks, so they could not be found. ' +
      "Make it anew with: create database … template template0 encoding 'UTF8' locale 'C.utf8';",
  )
}

async function withClient<Value>(connections: Connections, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client(connections.for('superuser'))
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    throw connections.embedded ? cause : unreachable(cause)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

// Only the code is told: the server's message may repeat parts of the address.
function unreachable(cause: unknown): StartError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
  const reasons: Readonly<Record<string, string>> = {
    '28P01': 'the server refuses its user or password',
    '28000': 'the server refuses its user',
    '3D000': 'the server has no such database',
  }
  const reason = reasons[code] ?? `the server cannot be reached (${code})`
  return new StartError(`DATABASE_URL: ${reason}. Correct DATABASE_URL, or unset it to use the embedded database.`, {
    cause,
  })
}
