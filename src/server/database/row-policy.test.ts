// The wall behind the gate: what PostgreSQL itself refuses to the role the program runs as, whatever the program asks for.
import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin as beginCare, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { nounNames } from '../../domain/chart.ts'
import { tableOf } from './entry-table.ts'
import { type Database, openPool, type Row, type Statement } from './executor.ts'
import { begin, beginReading } from './scope.ts'

let house: TestHouse
let app: Database
let agency: string
let other: string
let manager: Session
let one: Entered
let two: Entered
let stranger: Entered
before(async () => {
  house = await testHouse()
  app = openPool(house.connections, 'app', 2)
  agency = await house.organization('agency')
  other = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
  one = await fullMember(manager)
  two = await fullMember(manager)
  stranger = await fullMember(house.as(await house.seat(other, 'care-manager')))
})
after(async () => {
  await app.close()
  await house.close()
})

/** A member with a row in every table about members. */
async function fullMember(session: Session): Promise<Entered> {
  const entered = await enterMember(session, { whereToFind: 'By the library', phone: '2135550100' })
  await session.command('outreach.log', attempt(entered))
  await beginCare(session, entered)
  await session.command('contact.record', contact(entered, { nextStep: 'Call', nextStepOn: '2026-11-25' }))
  const empty = await house.sql(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'member_id'`,
  )
  for (const { name } of empty) await fillIfEmpty(String(name), entered.member, session.seat)
  return entered
}

/** What a table asks of its columns together, which no column says alone. */
const demanded: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // An appeal is against a notice; a grievance needs none.
  appeal: { kind: 'grievance' },
  // Nobody appeals against the letter that says how an appeal went: it has no last day for it.
  notice: { kind: 'upheld' },
  text_consent: { says: 'no' },
  message: { words: 'x' },
  crisis_alert: { climbs_at: '2026-11-24T20:00:00Z' },
}

/** One row with a value for every column that must have one; nothing here is read by anyone. */
async function fillIfEmpty(table: string, member: string, seat: Session['seat']): Promise<void> {
  const known = await house.sql(`select 1 from "${table}" where member_id = $1`, [member])
  if (known.length > 0 || !memberTables.includes(table)) return
  const columns = await house.sql(
    `select column_name as name, udt_name as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null`,
    [table],
  )
  const values: Readonly<Record<string, unknown>> = {
    member_id: member,
    id: newId(),
    staff_id: seat.staffId,
    plan_id: seat.organizationId,
    owner_id: seat.organizationId,
    sha256: '0'.repeat(64),
    ...(await firstAllowed(table)),
    ...demanded[table],
  }
  const byType: Readonly<Record<string, unknown>> = {
    date: '2026-11-24',
    timestamptz: house.clock,
    int4: 1,
    int8: 1,
    bool: false,
    jsonb: '{}',
    _text: [],
    uuid: newId(),
  }
  const given = columns.map(({ name, type }) => [String(name), values[String(name)] ?? byType[String(type)] ?? 'x'])
  const all = Object.entries({ ...Object.fromEntries(given), ...demanded[table] })
  const names = all.map(([name]) => name)
  const row = all.map(([, value]) => value)
  await house.sql(
    `insert into "${table}" (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    row,
  )
}

/** For each column with a closed list, the first word of it, as the schema's own check says. */
async function firstAllowed(table: string): Promise<Readonly<Record<string, string>>> {
  const checks = await house.sql(
    `select pg_get_constraintdef(oid) as says from pg_constraint where contype = 'c' and conrelid = $1::regclass`,
    [`"${table}"`],
  )
  return Object.fromEntries(
    checks.flatMap(({ says }) =>
      [...String(says).matchAll(/\(?"?(\w+)"? = ANY \(\(?ARRAY\['([^']+)'/g)].map(([, column = '', word = '']) => [
        column,
        word,
      ]),
    ),
  )
}

const memberTables = nounNames.map((noun) => tableOf(noun).replaceAll('"', ''))
/** What is never set, not even by its own member's command. */
const appendOnly = ['disclosure', 'safety_step', 'incident']
const subjectTables = ['head', 'journal', 'journal_input', 'outcome']

/** What the app sees of a table in a transaction that begins so: the members or subjects, sorted. */
async function seen(table: string, begun: Statement): Promise<readonly string[]> {
  const key = subjectTables.includes(table) ? 'subject_id' : 'member_id'
  const rows = await inTransaction(begun, `select distinct ${key}::text as id from "${table}" order by 1`)
  return rows.map((row) => String(row.id))
}

async function inTransaction(begun: Statement, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return app.with(async (trips) => {
    const [, rows = []] = await trips.go([begun, { text, values }])
    await trips.rollback()
    return rows
  })
}

const bare: Statement = { text: 'begin', plain: true }

test('without a scope the program sees no row about any member, in no table', async () => {
  for (const table of [...memberTables, ...subjectTables, 'member_card']) deepEqual(await seen(table, bare), [], table)
  // Also not on a connection that had a scope before: it ends with its transaction.
  await seen('member', begin([one.member], agency))
  for (const table of [...memberTables, 'member_card']) deepEqual(await seen(table, bare), [], table)
})

test('with the scope of one member the program sees that one alone, in every table', async () => {
  for (const table of [...memberTables, ...subjectTables, 'member_card']) {
    deepEqual(await seen(table, begin([one.member])), [one.member], table)
  }
})

test('with the scope of several it sees these and no third', async () => {
  const both = [one.member, two.member].sort()
  for (const table of memberTables) deepEqual(await seen(table, begin(both)), both, table)
})

test('cards open for the own organization; charts do not', async () => {
  const own = beginReading([], agency, null)
  deepEqual(await seen('member_card', own), [one.member, two.member].sort())
  deepEqual(await seen('member_card', beginReading([], other, null)), [stranger.member])
  deepEqual(await seen('member_card', beginReading([], newId(), null)), [])
  for (const table of memberTables) deepEqual(await seen(table, own), [], table)
})

test('who is barred sees no card of who barred them, in their own organization either (CON-11)', async () => {
  const reader = manager.seat.staffId
  await house.sql('update member_card set blocked = array[$2::uuid] where member_id = $1', [one.member, reader])
  deepEqual(await seen('member_card', beginReading([], agency, reader)), [two.member])
  deepEqual(await seen('member_card', beginReading([one.member], agency, reader)), [two.member])
  deepEqual(await seen('member_card', beginReading([], agency, newId())), [one.member, two.member].sort())
  await house.sql(`update member_card set blocked = '{}'`)
})

test('nothing is written about a member outside the scope', async () => {
  for (const table of memberTables.filter((name) => !appendOnly.includes(name))) {
    const changed = await inTransaction(
      begin([one.member]),
      `update "${table}" set seq = seq where member_id = $1 returning 1`,
      [stranger.member],
    )
    deepEqual(changed, [], table)
  }
  const task = `insert into task (member_id, id, kind, what, recorded_at, seq) values ($1, $2, 'reach', 'x', now(), 1)`
  await rejects(inTransaction(begin([one.member]), task, [stranger.member, newId()]), /row-level security/)
  const moved = 'update task set member_id = $2 where member_id = $1'
  await rejects(inTransaction(begin([one.member]), moved, [one.member, stranger.member]), /row-level security/)
})

test('what only appends cannot be changed or removed by the program', async () => {
  const scope = begin([one.member], agency)
  for (const table of ['journal', 'journal_input', 'outcome', 'access_log', ...appendOnly]) {
    const [{ name } = {}] = await house.sql(
      `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position limit 1`,
      [table],
    )
    await rejects(inTransaction(scope, `update ${table} set ${name} = ${name}`), /permission denied/, table)
    await rejects(inTransaction(scope, `delete from ${table}`), /permission denied/, table)
    await rejects(inTransaction(scope, `truncate ${table}`), /permission denied/, table)
  }
  for (const table of [...memberTables, 'head', 'member_card', 'registry_cin', 'staff', 'seat', 'organization'])
    await rejects(inTransaction(scope, `delete from "${table}"`), /permission denied/, table)
})

test('the program cannot lift its own walls', async () => {
  for (const text of [
    'alter table journal disable row level security',
    'drop policy member_scope on member',
    'create table mine (id int)',
    'set role alongside_owner',
    `select pg_read_file('/etc/hostname')`,
    'select * from signin."user"',
    'select * from migration',
  ])
    await rejects(inTransaction(bare, text), /permission denied|must be owner|must be member|not allowed/, text)
  const [role] = await house.sql(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'alongside_app'`,
  )
  deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
})

test('a scope takes ids and nothing else', () => {
  for (const [subjects, organization] of [
    [[`${one.member}'; set role postgres; --`], null],
    [[one.member.toUpperCase()], null],
    [['{}'], null],
    [[one.member], `x'`],
    [Array.from({ length: 501 }, newId), null],
  ] as const) {
    try {
      begin(subjects, organization)
    } catch (error) {
      match(String(error), /a scope (takes only ids|holds at most 500)/)
      continue
    }
    equal(true, false, 'a scope was made')
  }
})
