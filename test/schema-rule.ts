// What the database promises whatever the code does: rules over the schema as it is, each a sentence about the tables that
// break it. Spreading it over machines, the record's order and the walls between people stand on them (design.md 4 and 6).
import type { Policy, Schema, Table } from '../src/server/database/schema.ts'

/** Keyed by an outside value, so that it is unique across members; the only exception to `member_id` first. */
const REGISTRIES = [
  'registry_cin',
  'registry_file',
  'registry_invitation',
  'registry_passkey',
  'registry_passkey_challenge',
  'registry_phone_session',
  'registry_sign_in_code',
]

/** Nobody rewrites these: what was done and seen, and the answer that was given. */
const NEVER_REWRITTEN = [
  'journal',
  'journal_input',
  'access_log',
  'shown_list',
  'outcome',
  'disclosure',
  'safety_step',
  'incident',
]

const APP = 'alongside_app'

// Citus takes no subquery and no function of ours in a policy; and a plain comparison is one that can be read.
const setting = (name: string) =>
  `\\(NULLIF\\(current_setting\\('alongside\\.${name}'::text, true\\), ''::text\\)\\)::uuid`
const SCOPES = [
  /^\(POSITION\(\(\((member_id|subject_id)\)::text\) IN \(current_setting\('alongside\.subjects'::text, true\)\)\) > 0\)$/,
  // New members of a block, by the range their ids were made in.
  new RegExp(`^\\(\\((member_id|subject_id) >= ${setting('new_from')}\\) AND \\(\\1 <= ${setting('new_to')}\\)\\)$`),
  new RegExp(`^\\(organization_id = ${setting('organization')}\\)$`),
  new RegExp(`^\\(${setting('organization')} = ANY \\(orgs\\)\\)$`),
]
// One that only takes away may let through who is not named.
const EXCLUSION = new RegExp(
  `^\\(\\(${setting('reader')} IS NULL\\) OR \\(${setting('reader')} <> ALL \\(blocked\\)\\)\\)$`,
)

/** Every breach in the schema, one line each. */
export function schemaFaults(schema: Schema): readonly string[] {
  const ours = schema.tables.filter((table) => table.schema === 'public')
  return [
    ...schema.tables.flatMap(aloneFaults),
    ...ours.filter(isOfMember).flatMap(memberFaults),
    ...ours.filter((table) => columnOf(table, 'subject_id') !== undefined).flatMap(subjectFaults),
    ...ours.flatMap((table) => table.policies.flatMap((policy) => policyFaults(table, policy))),
    ...ours.flatMap((table) => spreadFaults(table, ours)),
    ...ours.flatMap(columnFaults),
    ...ours.flatMap(appFaults),
    ...routineFaults(schema),
    ...schema.others.map((other) => `${other}: the house has none of these`),
    ...schema.schemaGrants
      .filter((grant) => grant.privilege === 'create')
      .map((grant) => `schema ${grant.schema}: ${grant.to} may create in it`),
  ]
}

function isOfMember(table: Table): boolean {
  return columnOf(table, 'member_id') !== undefined && !REGISTRIES.includes(table.name)
}

function aloneFaults(table: Table): readonly string[] {
  return [
    ...table.triggers.map((trigger) => `${table.name}: has the trigger ${trigger}`),
    ...table.columns
      .filter((column) => column.isIdentity || /\bnextval\(/.test(column.default ?? ''))
      .map((column) => `${table.name}.${column.name}: is numbered by a sequence`),
    ...(table.owner === APP ? [`${table.name}: belongs to ${APP}`] : []),
    ...table.grants
      .filter((grant) => grant.to === 'public')
      .map((grant) => `${table.name}: everybody may ${grant.privilege}`),
  ]
}

function memberFaults(table: Table): readonly string[] {
  return [...keyedBy(table, 'member_id'), ...scopeFaults(table)]
}

function subjectFaults(table: Table): readonly string[] {
  return [...keyedBy(table, 'subject_id'), ...scopeFaults(table)]
}

function keyedBy(table: Table, column: string): readonly string[] {
  const primary = table.keys.find((key) => key.kind === 'primary')
  return [
    ...(primary?.columns[0] === column ? [] : [`${table.name}: its primary key does not begin with ${column}`]),
    ...table.indexes
      .filter((index) => index.isUnique && index.columns[0] !== column)
      .map((index) => `${table.name}: ${index.name} is unique and does not begin with ${column}`),
    ...table.keys
      .filter((key) => key.kind === 'exclusion' && !key.columns.includes(column))
      .map((key) => `${table.name}: ${key.name} excludes across subjects`),
  ]
}

function scopeFaults(table: Table): readonly string[] {
  const giving = table.policies.filter((policy) => !policy.isRestrictive)
  return [
    ...(table.hasRowPolicies ? [] : [`${table.name}: row policies are off`]),
    ...(giving.length > 0 ? [] : [`${table.name}: no row policy opens it`]),
  ]
}

function policyFaults(table: Table, policy: Policy): readonly string[] {
  if (!table.hasRowPolicies) return [`${table.name}: the policy ${policy.name} is there, but row policies are off`]
  const allowed = policy.isRestrictive ? [...SCOPES, EXCLUSION] : SCOPES
  const isPlain = (text: string | null) => text === null || allowed.some((scope) => scope.test(text))
  return isPlain(policy.using) && isPlain(policy.check) && (policy.using ?? policy.check) !== null
    ? []
    : [`${table.name}: the policy ${policy.name} is not a plain comparison with the scope`]
}

/** A key between tables holds only where both rows lie on one machine: by the same member, or in a small table everywhere. */
function spreadFaults(table: Table, ours: readonly Table[]): readonly string[] {
  return table.keys.flatMap((key) => {
    if (key.kind !== 'foreign') return []
    const target = ours.find((candidate) => `public.${candidate.name}` === key.to)
    if (!target) return [`${table.name}: ${key.name} refers to ${key.to}, which stands apart`]
    if (!isSpread(target)) return []
    const isTogether = key.columns[0] === 'member_id' && key.toColumns[0] === 'member_id'
    return isTogether ? [] : [`${table.name}: ${key.name} refers to ${target.name} across members`]
  })
}

function isSpread(table: Table): boolean {
  return isOfMember(table) || columnOf(table, 'subject_id') !== undefined || REGISTRIES.includes(table.name)
}

function columnFaults(table: Table): readonly string[] {
  const indexed = new Set(table.indexes.flatMap((index) => index.columns))
  return table.columns.flatMap(({ name, type }) => {
    const place = `${table.name}.${name}`
    const faults: string[] = []
    if (/^(timestamp without|time )/.test(type)) faults.push(`${place}: an instant without its zone`)
    if (/^(real|double precision|money)$/.test(type)) faults.push(`${place}: a number that rounds by itself`)
    if (/_at$|^at$/.test(name) && type !== 'timestamp with time zone') faults.push(`${place}: is named like an instant`)
    if (/_on$/.test(name) && type !== 'date') faults.push(`${place}: is named like a day`)
    if (/_cents$/.test(name) && !/^(integer|bigint)$/.test(type)) faults.push(`${place}: is named like money`)
    if (/_sealed$/.test(name) && type !== 'bytea') faults.push(`${place}: is named like something sealed`)
    if (/_sealed$/.test(name) && indexed.has(name)) faults.push(`${place}: is sealed and searched`)
    return faults
  })
}

function appFaults(table: Table): readonly string[] {
  const privileges = table.grants.filter((grant) => grant.to === APP).map((grant) => grant.privilege)
  const isKept = NEVER_REWRITTEN.includes(table.name)
  const forbidden = ['truncate', 'trigger', 'references', 'maintain', ...(isKept ? ['update', 'delete'] : [])]
  return [
    ...forbidden.filter((privilege) => privileges.includes(privilege)).map((it) => `${table.name}: ${APP} may ${it}`),
    // A chart is ended and amended, never deleted.
    ...(isOfMember(table) && privileges.includes('delete') ? [`${table.name}: ${APP} may delete from a chart`] : []),
  ]
}

function routineFaults({ routines }: Schema): readonly string[] {
  return routines.flatMap(({ name, owner, runsAsOwner, hasOwnSearchPath, grants }) => [
    ...(owner === APP ? [`${name}(): belongs to ${APP}`] : []),
    ...(runsAsOwner && !hasOwnSearchPath ? [`${name}(): runs as its owner on the caller's search path`] : []),
    ...(runsAsOwner && grants.some((grant) => grant.to === 'public')
      ? [`${name}(): everybody may run it as its owner`]
      : []),
  ])
}

function columnOf(table: Table, name: string) {
  return table.columns.find((column) => column.name === name)
}
