// The migrated schema keeps the rules; and each rule is broken once, on a real database, to see that it would be noticed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { readSchema } from '../src/server/database/schema.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { schemaFaults } from './schema-rule.ts'

const SCOPE = `position(member_id::text in current_setting('alongside.subjects', true)) > 0`
/** A table as it should be; `change` is what each case does wrong. */
const made = (columns: string, policy = SCOPE) => `
  create table odd (${columns});
  alter table odd enable row level security;
  create policy odd_scope on odd using (${policy});`
const KEYED = 'member_id uuid not null, id uuid not null, primary key (member_id, id)'

const BREACHES: readonly (readonly [sql: string, says: RegExp])[] = [
  [made('member_id uuid not null, id uuid primary key'), /odd: its primary key does not begin with member_id/],
  [made('member_id uuid not null, id uuid not null'), /odd: its primary key does not begin/],
  [made(`${KEYED}, number text unique`), /odd: odd_number_key is unique and does not begin/],
  [
    `${made(`${KEYED}, n int`)} create unique index odd_n on odd ((n + 1), member_id)`,
    /odd_n is unique and does not begin/,
  ],
  [made(`${KEYED}, during daterange, exclude using gist (during with &&)`), /excludes across subjects/],
  [`create table odd (${KEYED})`, /odd: row policies are off/],
  [`create table odd (${KEYED}); alter table odd enable row level security`, /odd: no row policy opens it/],
  [made(KEYED, 'true'), /odd_scope is not a plain comparison/],
  [made(KEYED, `${SCOPE} or true`), /odd_scope is not a plain comparison/],
  [made(KEYED, `${SCOPE.replace('> 0', '>= 0')}`), /odd_scope is not a plain comparison/],
  [made(KEYED, 'exists (select from staff)'), /odd_scope is not a plain comparison/],
  [
    made(KEYED, `nullif(current_setting('alongside.reader', true), '')::uuid is null`),
    /odd_scope is not a plain comparison/,
  ],
  [
    'create policy idle on setting using (name is not null)',
    /setting: the policy idle is there, but row policies are off/,
  ],
  [
    `create policy loose on member_card for select using (nullif(current_setting('alongside.reader', true), '')::uuid is null
      or nullif(current_setting('alongside.reader', true), '')::uuid <> all (blocked))`,
    /member_card: the policy loose is not/,
  ],
  ['alter table journal disable row level security', /journal: row policies are off/],
  [
    `create function noticed() returns trigger language plpgsql as 'begin return new; end';
     create trigger notice before insert on member for each row execute function noticed()`,
    /member: has the trigger notice/,
  ],
  ['create table odd (id int generated always as identity primary key)', /odd\.id: is numbered by a sequence/],
  ['create table odd (id serial primary key)', /sequence public\.odd_id_seq: the house has none/],
  [`create type mood as enum ('calm')`, /enum public\.mood: the house has none/],
  ['create view odd as select 1 as one', /view public\.odd: the house has none/],
  [made(`${KEYED}, card uuid references member_card (member_id)`), /refers to member_card across members/],
  ['create table odd (id uuid primary key references signin."user" (id))', /which stands apart/],
  ['alter table staff add seen_at date', /staff\.seen_at: is named like an instant/],
  ['alter table staff add seen timestamp', /staff\.seen: an instant without its zone/],
  ['alter table staff add left_on timestamptz', /staff\.left_on: is named like a day/],
  ['alter table staff add share real', /staff\.share: a number that rounds/],
  ['alter table staff add pay_cents text', /staff\.pay_cents: is named like money/],
  ['alter table staff add note_sealed text', /staff\.note_sealed: is named like something sealed/],
  [
    'alter table staff add note_sealed bytea; create index on staff (note_sealed)',
    /note_sealed: is sealed and searched/,
  ],
  ['grant update on journal to alongside_app', /journal: alongside_app may update/],
  ['grant delete on journal_input to alongside_app', /journal_input: alongside_app may delete/],
  ['grant update (chain) on access_log to alongside_app', /access_log: alongside_app may update/],
  ['grant update on outcome to alongside_app', /outcome: alongside_app may update/],
  ['grant delete on contact to alongside_app', /contact: alongside_app may delete from a chart/],
  ['grant truncate on task to alongside_app', /task: alongside_app may truncate/],
  ['grant select on member to public', /member: everybody may select/],
  ['alter table task owner to alongside_app', /task: belongs to alongside_app/],
  ['grant create on schema public to alongside_app', /schema public: alongside_app may create/],
  [
    `create function seen() returns int language sql security definer as 'select 1'`,
    /seen\(\): runs as its owner on the caller's search path(.|\n)*seen\(\): everybody may run it/,
  ],
]

let database: TestDatabase
let client: Client
before(async () => {
  database = await testDatabase()
  client = new Client(database.connections.for('superuser'))
  await client.connect()
})
after(async () => {
  await client.end()
  await database.close()
})

async function faultsAfter(sql: string): Promise<readonly string[]> {
  await client.query('begin')
  try {
    const role = sql.includes(' owner to ') ? 'postgres' : 'alongside_owner'
    await client.query(`set local role ${role}; ${sql}`)
    return schemaFaults(await readSchema(client))
  } finally {
    await client.query('rollback')
  }
}

for (const [sql, says] of BREACHES) {
  test(`noticed: ${sql.replaceAll(/\s+/g, ' ').trim()}`, async () => {
    assert.match((await faultsAfter(sql)).join('\n'), says)
  })
}

test('a table about a member that keeps the rules is let be', async () => {
  for (const sql of [made(KEYED), made(`${KEYED}, plan_id uuid references organization (id)`)]) {
    assert.deepEqual(
      (await faultsAfter(sql)).filter((fault) => /\bodd/.test(fault)),
      [],
    )
  }
})

test('the schema keeps the rules', async () => {
  const schema = await readSchema(client)
  assert.ok(schema.tables.length > 20)
  assert.deepEqual(schemaFaults(schema), [])
})

test('the roles the program runs as stand below the row policies', async () => {
  const { rows } = await client.query(
    `select rolname from pg_roles where rolname like 'alongside_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  assert.deepEqual(rows, [])
})
