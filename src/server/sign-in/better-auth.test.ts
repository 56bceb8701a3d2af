import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { ORIGIN, SECRET } from '../../../test/sign-in-house.ts'
import { authorityOptions } from './better-auth.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

const OIDC = { issuer: 'https://id.example.test', clientId: 'alongside', clientSecret: 'secret' }

/** Columns, keys, rules and indexes of better-auth's tables, as PostgreSQL tells them. */
async function shapeOf(client: pg.Client): Promise<readonly unknown[]> {
  const { rows } = await client.query(
    `select 'column' as kind, table_name as of, column_name as name, data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as what
       from information_schema.columns where table_schema = 'signin' and table_name not in ('failed_try', 'spent_code')
     union all
     select 'rule', conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'signin'::regnamespace and conrelid::regclass::text !~ 'failed_try|spent_code'
     union all
     select 'index', tablename, indexname, indexdef from pg_indexes where schemaname = 'signin' and tablename not in ('failed_try', 'spent_code')
     order by 1, 2, 3`,
  )
  return rows
}

test('our migration makes what better-auth’s own generator makes, no more and no less', async (t) => {
  const pool = new pg.Pool({ ...database.connections.for('superuser'), max: 1 })
  t.after(() => pool.end())
  const options = authorityOptions({ pool, publicUrl: ORIGIN, secret: SECRET, oidc: OIDC })
  const missing = await getMigrations(options)
  assert.deepEqual([missing.toBeCreated, missing.toBeAdded, missing.toBeAddedIndexes], [[], [], []])
  assert.deepEqual([missing.unsafeChanges, missing.schemaProblems], [[], []])

  const client = new pg.Client(database.connections.for('superuser'))
  await client.connect()
  t.after(() => client.end())
  const ours = await shapeOf(client)
  await client.query('drop schema signin cascade')
  const { compileMigrations } = await getMigrations(options)
  await client.query(await compileMigrations())
  assert.deepEqual(ours, await shapeOf(client))
  assert.ok(ours.length > 60)
})

test('only the sign-in role reads these tables, and it reads nothing of members', async (t) => {
  const fresh = await testDatabase()
  const client = new pg.Client(fresh.connections.for('superuser'))
  await client.connect()
  t.after(async () => {
    await client.end()
    await fresh.close()
  })
  const { rows } = await client.query(
    `select role, array_agg(distinct schemaname || '.' || tablename order by schemaname || '.' || tablename) as reads
     from unnest(array['alongside_app', 'alongside_signin', 'alongside_jobs']) role, pg_tables
     where schemaname in ('signin', 'public')
       and has_schema_privilege(role, schemaname, 'usage')
       and has_any_column_privilege(role, format('%I.%I', schemaname, tablename), 'select, insert, update')
       and (schemaname = 'signin' or role = 'alongside_signin')
     group by role`,
  )
  assert.deepEqual(rows, [
    {
      role: 'alongside_signin',
      reads: [
        'public.organization',
        'public.seat',
        'public.seat_session',
        'public.setting',
        'public.staff',
        ...['account', 'failed_try', 'passkey', 'session', 'spent_code', 'twoFactor', 'user', 'verification'].map(
          (name) => `signin.${name}`,
        ),
      ],
    },
  ])
})
