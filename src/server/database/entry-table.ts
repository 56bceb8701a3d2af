// Chart nouns ⇄ tables, from the catalog alone: columns are the schema's fields in snake case. Loader, applier and pull stand on this.
import { toCamel, toSnake } from '../../base/case.ts'
import type { Change } from '../../domain/change.ts'
import { type Noun, nounNames, nouns } from '../../domain/chart.ts'
import type { Row, Statement } from './executor.ts'

interface Table {
  readonly name: string
  /** Fields in the schema's order; the member's own row has no id column. */
  readonly fields: readonly string[]
  readonly select: string
  /** What an added entry writes, in the order of `insert`. */
  readonly added: readonly string[]
  readonly insert: string
}

const tables: Readonly<Record<Noun, Table>> = Object.fromEntries(
  nounNames.map((noun) => {
    const fields = Object.keys(nouns[noun].shape)
    const columns = fields.map((field) => column(noun, field))
    const name = `"${toSnake(noun)}"`
    const added = fields.filter((field) => !(noun === 'member' && field === 'id'))
    const insert = `insert into ${name} (${['member_id', ...added.map(toSnake)].join(', ')}) values ($1, ${added.map((_, i) => `$${i + 2}`).join(', ')})`
    return [noun, { name, fields, select: columns.join(', '), added, insert }]
  }),
) as unknown as Record<Noun, Table>

function column(noun: Noun, field: string): string {
  return noun === 'member' && field === 'id' ? 'member_id as id' : toSnake(field)
}

function keyOf(noun: Noun): string {
  return noun === 'member' ? 'member_id' : 'id'
}

/** The table's name in SQL. */
export function tableOf(noun: Noun): string {
  return tables[noun].name
}

export function loadOne(noun: Noun, memberId: string, id: string): Statement {
  const table = tables[noun]
  return {
    text: `select ${table.select} from ${table.name} where member_id = $1 and ${keyOf(noun)} = $2`,
    values: [memberId, id],
  }
}

/** All entries of a noun about a member whose fields equal the values; a field must be one of the noun's. */
export function loadAll(noun: Noun, memberId: string, where: Readonly<Record<string, string>>): Statement {
  const table = tables[noun]
  const fields = Object.keys(where)
  for (const field of fields) if (!table.fields.includes(field)) throw new Error(`${noun} has no field ${field}`)
  const conditions = ['member_id = $1', ...fields.map((field, i) => `${toSnake(field)} = $${i + 2}`)]
  return {
    text: `select ${table.select} from ${table.name} where ${conditions.join(' and ')} order by ${keyOf(noun)}`,
    values: [memberId, ...Object.values(where)],
  }
}

/** Entries of several members changed after each one's seq; whole charts when it is below every seq. */
export function loadSince(noun: Noun, memberIds: readonly string[], seqs: readonly number[]): Statement {
  const table = tables[noun]
  // By `= any`, so that the key's index is used before the row policy is asked; a join would have the policy read the whole table.
  return {
    text: `select t.member_id, ${table.fields.map((field) => `t.${column(noun, field)}`).join(', ')} from ${table.name} t
      where t.member_id = any($1::uuid[]) and t.seq > ($2::bigint[])[array_position($1::uuid[], t.member_id)]
      order by t.member_id, t.${keyOf(noun)}`,
    values: [memberIds, seqs],
  }
}

/** A row of the database as an entry: camel case, nothing else changes. */
export function entryOf(row: Row): Record<string, unknown> {
  const entry: Record<string, unknown> = {}
  for (const name in row) entry[fieldOf(name)] = row[name]
  return entry
}

const fieldsByColumn = new Map<string, string>()

function fieldOf(column: string): string {
  let field = fieldsByColumn.get(column)
  if (field === undefined) {
    field = toCamel(column)
    fieldsByColumn.set(column, field)
  }
  return field
}

export interface Stamp {
  readonly memberId: string
  readonly at: string
  readonly by: string | null
  readonly seq: number
}

/** The statement that stores one change. */
export function storeChange(change: Change, stamp: Stamp): Statement {
  return change.kind === 'add'
    ? storeAdded(change.noun, change.entry, stamp)
    : storeSet(change.noun, change.id, change.fields, stamp)
}

function storeAdded(noun: Noun, entry: object, stamp: Stamp): Statement {
  const values: Record<string, unknown> = {
    ...entry,
    recordedAt: stamp.at,
    recordedBy: stamp.by,
    struckAt: null,
    seq: stamp.seq,
  }
  const { insert, added } = tables[noun]
  return { text: insert, values: [stamp.memberId, ...added.map((field) => values[field])] }
}

function storeSet(noun: Noun, id: string, fields: object, stamp: Stamp): Statement {
  const names = Object.keys(fields)
  for (const name of names) if (!tables[noun].fields.includes(name)) throw new Error(`${noun} has no field ${name}`)
  const sets = [...names.map((name, i) => `${toSnake(name)} = $${i + 4}`), 'seq = $3']
  return {
    text: `update ${tables[noun].name} set ${sets.join(', ')} where member_id = $1 and ${keyOf(noun)} = $2`,
    values: [stamp.memberId, id, stamp.seq, ...Object.values(fields)],
  }
}
