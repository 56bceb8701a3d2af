// db/schema.sql: the whole of today's schema on one page, for people. Nothing runs it; the migrations make the database.
import type { Grant, Index, Key, Policy, Routine, Schema, Table } from '../database/schema.ts'

const HEAD = `-- The schema that the migrations come to, read from a migrated database. Generated: npx alongside reference
`

/** The schema as SQL; the same for the same schema, on any machine. */
export function schemaPage({ tables, routines, others, schemaGrants }: Schema): string {
  const grants = [...new Set(schemaGrants.map((grant) => grant.schema))].map((schema) =>
    grantLines(
      `schema ${schema}`,
      schemaGrants.filter((grant) => grant.schema === schema),
    ).join('\n'),
  )
  const parts = [
    HEAD,
    ...grants,
    ...tables.map(tablePart),
    ...routines.map(routinePart),
    ...others.map((it) => `-- ${it}`),
  ]
  return `${parts.join('\n\n').replace(`${HEAD}\n`, HEAD)}\n`
}

function tablePart(table: Table): string {
  const name = `${table.schema}.${quoted(table.name)}`
  const columns = table.columns.map((column) => {
    const words = [
      quoted(column.name),
      column.type,
      ...(column.isNotNull ? ['not null'] : []),
      ...(column.default === null ? [] : [`default ${column.default}`]),
      ...(column.isIdentity ? ['generated as identity'] : []),
    ]
    return words.join(' ')
  })
  const body = [...columns, ...table.keys.map(keyLine)].map((line) => `  ${line}`).join(',\n')
  return [
    `create table ${name} (\n${body}\n);`,
    ...table.indexes.filter((index) => !index.isOfKey).map(indexLine),
    ...(table.hasRowPolicies ? [`alter table ${name} enable row level security;`] : []),
    ...table.policies.map((policy) => policyLine(name, policy)),
    ...grantLines(name, table.grants),
    ...table.triggers.map((trigger) => `-- trigger ${trigger}`),
  ].join('\n')
}

function keyLine(key: Key): string {
  return `constraint ${quoted(key.name)} ${plainCase(key.definition)}`
}

function indexLine(index: Index): string {
  return `${plainCase(index.definition)};`
}

function policyLine(table: string, policy: Policy): string {
  const words = [
    `create policy ${quoted(policy.name)} on ${table}`,
    ...(policy.isRestrictive ? ['as restrictive'] : []),
    ...(policy.command === 'all' ? [] : [`for ${policy.command}`]),
    ...(policy.to.join() === 'public' ? [] : [`to ${policy.to.join(', ')}`]),
    ...(policy.using === null ? [] : [`using (${plainCase(policy.using)})`]),
    ...(policy.check === null ? [] : [`with check (${plainCase(policy.check)})`]),
  ]
  return `${words.join(' ')};`
}

function routinePart({ definition, signature, grants, schema }: Routine): string {
  return [`${definition.trimEnd()};`, ...grantLines(`function ${schema}.${signature}`, grants)].join('\n')
}

/** One line a grantee; the privileges on single columns after those on the whole. */
function grantLines(on: string, grants: readonly Grant[]): readonly string[] {
  return [...new Set(grants.map((grant) => grant.to))].map((to) => {
    const own = grants.filter((grant) => grant.to === to)
    const columnsOf = (privilege: string) =>
      own.filter((grant) => grant.privilege === privilege && grant.column !== null)
    const whole = own.filter((grant) => grant.column === null).map((grant) => grant.privilege)
    const partial = [...new Set(own.filter((grant) => grant.column !== null).map((grant) => grant.privilege))].map(
      (privilege) =>
        `${privilege} (${columnsOf(privilege)
          .map((grant) => grant.column)
          .join(', ')})`,
    )
    return `grant ${[...whole, ...partial].join(', ')} on ${on} to ${to};`
  })
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name}"`
}

const RESERVED = new Set(['authorization', 'user', 'table', 'order', 'check', 'references', 'end', 'group'])

// PostgreSQL shouts its keywords; we do not, except inside texts.
function plainCase(sql: string): string {
  return sql.replaceAll(/'(?:[^']|'')*'|"[^"]*"|\b[A-Z]{2,}\b/g, (word) =>
    /^[A-Z]+$/.test(word) ? word.toLowerCase() : word,
  )
}
