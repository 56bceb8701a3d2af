// docs/scale.md: how the database is spread over machines when one is too small. The statements follow from the keys of the
// tables, so that a new table is in them without anybody thinking of it.
import { differences } from '../../identify/dialect.ts'
import type { Key, Schema, Table } from '../database/schema.ts'

/** What a table is spread by, when it is what its key begins with. */
const SPREAD_BY = ['member_id', 'subject_id', 'organization_id', 'writer', 'digest']
/** They stay on the first machine: nobody but the program's start asks for it. */
const LOCAL = ['migration']

/** Where a table's rows lie: on the machine of one column's value, on every machine, or on the first alone. */
export function placeOf(table: Table): { readonly by: string } | 'everywhere' | 'first' {
  if (table.schema !== 'public' || LOCAL.includes(table.name)) return 'first'
  const key = table.keys.find(({ kind }) => kind === 'primary')?.columns[0]
  if (key !== undefined && (SPREAD_BY.includes(key) || table.name.startsWith('registry_'))) return { by: key }
  return 'everywhere'
}

/** The page for this schema. */
export function scalePage({ tables }: Schema): string {
  const moved = tables.filter((table) => placeOf(table) !== 'first')
  const keys = moved.flatMap((table) =>
    table.keys.filter(({ kind }) => kind === 'foreign').map((key) => ({ table: nameOf(table), key })),
  )
  const spread = moved.map((table) => {
    const place = placeOf(table)
    if (typeof place === 'string') return `select create_reference_table('${nameOf(table)}');`
    return `select create_distributed_table('${nameOf(table)}', '${place.by}');`
  })
  return page([
    'The settings: what a transaction may see goes with it to the other machines.',
    sql(["alter system set citus.propagate_set_commands = 'local';", 'select pg_reload_conf();']),
    'Keys between tables step aside while the tables move.',
    sql(keys.map(({ table, key }) => `alter table ${table} drop constraint ${key.name};`)),
    'Small tables go everywhere, charts by member, registries by their value.',
    sql([...spread].sort()),
    'And the keys come back.',
    sql(keys.map(({ table, key }) => `alter table ${table} add constraint ${key.name} ${definitionOf(key)};`)),
  ])
}

function nameOf(table: Table): string {
  return `public.${/^(authorization|user)$/.test(table.name) ? `"${table.name}"` : table.name}`
}

function definitionOf(key: Key): string {
  return key.definition.replace(/^FOREIGN KEY/, 'foreign key').replace(' REFERENCES ', ' references ')
}

function sql(lines: readonly string[]): string {
  return `\`\`\`sql\n${lines.join('\n')}\n\`\`\``
}

function page(parts: readonly string[]): string {
  return `# Outgrowing one machine

Generated: \`npx alongside reference\`

The program holds no state: run as many processes as you like behind a balancer, on one database. The database grows first up,
then out: with [Citus](https://docs.citusdata.com/), one PostgreSQL of several machines. The schema keeps to what that takes,
and a test sees to it: every rule about a member begins with the member, policies are plain comparisons, nothing needs a trigger
or a sequence, and no key reaches from one member to another.

Run these once, as an administrator of the database, when it is migrated and nobody uses it. What lies there moves with it.

${parts.join('\n\n')}

Sign-in's tables stay on the first machine. After a migration that adds a table, the page has its statement.

## A whole state's population

\`npx alongside identify\` is one pass over the claims and one over the members, in DuckDB on one machine, and spills when the memory
given is used up. Its SQL keeps to what DuckDB, Spark and Trino have in common; what differs is in \`src/identify/dialect.ts\`, and only there:

| what | DuckDB | Spark | Trino |
| --- | --- | --- | --- |
${differences.map(({ what, duckdb, spark, trino }) => `| ${what} | \`${duckdb}\` | \`${spark}\` | \`${trino}\` |`).join('\n')}

Every statement groups or joins by CIN, so that 15 million members are six plans of 2.6 million side by side: spread claims and members
by the CIN's hash into as many folders as there are machines, run each alone, and put the results together. \`summary\` adds up; nothing
else looks across members but HMIS matching by name, which then reads every folder's \`members\`.
`
}
