// Many members at once, set by set: file intake and the demo write blocks of up to 500 sorted members with the same decisions, the same
// journal and the same cards as one command a member, in a handful of statements.
import { hash, randomBytes } from 'node:crypto'
import { toSnake } from '../../base/case.ts'
import type { Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { refreshCards } from '../database/card-table.ts'
import { tableOf } from '../database/entry-table.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { beginsChart, newCards } from '../database/new-card.ts'
import { namedMustBeHere } from '../database/reference.ts'
import type { Keys } from '../key.ts'
import { chainOf, digestOf, type Head, noChain } from './journal.ts'

/** What one member's part of a block is: its changes, and the line they make in the journal. */
export interface Portion {
  readonly memberId: string
  readonly changes: readonly Change[]
  readonly commandId: string
  readonly input: string
}

export interface BlockLine {
  readonly at: string
  readonly by: string | null
  readonly actor: string
  readonly operation: string
}

// A great load outgrows the plans made while the tables were small, and no block may read a whole table under its policy.
const ownPlans: Statement = {
  text: 'set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off',
  plain: true,
}

/** Locks the heads of a block in id order, making those that are new. The scope must hold them all. */
export async function lockHeads(trips: Trips, memberIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const sorted = [...memberIds].sort()
  const [, , rows = []] = await trips.go([
    ownPlans,
    {
      text: `insert into head (subject_id, kind, seq, chain) select id, 'member', 0, $2 from unnest($1::uuid[]) id order by id on conflict do nothing`,
      values: [sorted, noChain],
    },
    {
      text: 'select subject_id, seq, chain from head where subject_id = any($1::uuid[]) order by subject_id for update',
      values: [sorted],
    },
  ])
  return new Map(
    rows.map((row) => {
      const subjectId = String(row.subject_id)
      return [subjectId, { subjectId, seq: Number(row.seq), chain: row.chain as Buffer }]
    }),
  )
}

/**
 * The statements that store a block under its locked heads; a member of whom nobody can know yet needs no lock, and gets the head here.
 * Portions without changes leave no line.
 */
export function writeBlock(
  heads: ReadonlyMap<string, Head>,
  portions: readonly Portion[],
  line: BlockLine,
  keys: Keys,
): readonly Statement[] {
  const written = portions.filter((portion) => portion.changes.length > 0)
  if (written.length === 0) return []
  const rows = rowsOf(written, heads, line)
  const isNew = (portion: Portion) => !heads.get(portion.memberId)?.seq && beginsChart(portion.changes)
  const { fresh = [], rest = [] } = Object.groupBy(written, (portion) => (isNew(portion) ? 'fresh' : 'rest'))
  const nouns = new Set(rest.flatMap((portion) => portion.changes.map((change) => change.noun)))
  const standing = rest.map((portion) => portion.memberId)
  const changes = written.flatMap((portion) => portion.changes)
  return [
    ...namedMustBeHere(changes, new Set()),
    ...[...rows.added].map(([noun, added]) => insertRows(noun, added)),
    ...[...rows.set.values()].map(({ noun, fields, list }) => updateRows(noun, fields, list)),
    ...(fresh.length > 0 ? [newCards(fresh.map(({ changes }) => changes))] : []),
    ...(rest.length > 0 ? refreshCards(standing, nouns) : []),
    ...writeLines(heads, written, line, keys),
  ]
}

type Record_ = Record<string, unknown>

/** What is added of a noun: every column of its entries, and the rows, in which what is null stays out. */
interface AddedRows {
  readonly columns: readonly string[]
  readonly list: Record_[]
}

function rowsOf(portions: readonly Portion[], heads: ReadonlyMap<string, Head>, line: BlockLine) {
  const added = new Map<Noun, AddedRows>()
  const set = new Map<string, { noun: Noun; fields: readonly string[]; list: Record_[] }>()
  for (const { memberId, changes } of portions) {
    const seq = (heads.get(memberId)?.seq ?? 0) + 1
    for (const change of changes) {
      if (change.kind === 'add') {
        const rows = added.get(change.noun) ?? { columns: columnsOf(change), list: [] }
        const row: Record_ = { member_id: memberId, recorded_at: line.at, recorded_by: line.by, seq }
        for (const [name, value] of Object.entries(change.entry))
          if (value !== null) row[columnFor(change.noun, name)] = value
        rows.list.push(row)
        added.set(change.noun, rows)
      } else {
        const fields = Object.keys(change.fields).sort()
        const name = `${change.noun}:${fields.join(',')}`
        const group = set.get(name) ?? { noun: change.noun, fields: fields.map(toSnake), list: [] }
        group.list.push({ member_id: memberId, id: change.id, ...snake(change.fields), seq })
        set.set(name, group)
      }
    }
  }
  return { added, set }
}

/** A member's own entry has no id but the member's. */
function columnFor(noun: Noun, name: string): string {
  return noun === 'member' && name === 'id' ? 'member_id' : toSnake(name)
}

function columnsOf({ noun, entry }: Extract<Change, { readonly kind: 'add' }>): readonly string[] {
  const own = Object.keys(entry).map((name) => columnFor(noun, name))
  return [...new Set(['member_id', ...own, 'recorded_at', 'recorded_by', 'struck_at', 'seq'])]
}

function snake(fields: object): Record_ {
  const row: Record_ = {}
  for (const [name, value] of Object.entries(fields)) row[toSnake(name)] = value
  return row
}

function insertRows(noun: Noun, { columns, list }: AddedRows): Statement {
  const names = columns.join(', ')
  const table = tableOf(noun)
  return {
    // A column that a row does not name is null.
    text: `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`,
    values: [JSON.stringify(list)],
  }
}

function updateRows(noun: Noun, fields: readonly string[], rows: readonly Record_[]): Statement {
  const table = tableOf(noun)
  const sets = [...fields, 'seq'].map((field) => `${field} = r.${field}`).join(', ')
  const key = noun === 'member' ? '' : ' and t.id = r.id'
  return {
    text: `update ${table} t set ${sets} from json_populate_recordset(null::${table}, $1::json) r where t.member_id = any($2::uuid[]) and t.member_id = r.member_id${key}`,
    // The ids once more as values: by them the index is found, where by the rows' own it reads the whole table.
    values: [JSON.stringify(rows), rows.map((row) => row.member_id)],
  }
}

function writeLines(
  heads: ReadonlyMap<string, Head>,
  portions: readonly Portion[],
  line: BlockLine,
  keys: Keys,
): readonly Statement[] {
  const rows = portions.map(({ memberId, commandId, input }) => {
    const head = heads.get(memberId) ?? { subjectId: memberId, seq: 0, chain: noChain }
    const seq = head.seq + 1
    const salt = randomBytes(16)
    const digest = digestOf(salt, input)
    const chain = chainOf(head.chain, { ...line, subjectId: memberId, seq, commandId, digest })
    const sealed = keys.seal(input, `${memberId}:${seq}`)
    const sent = hash('sha256', `${line.operation}\n${input}`, 'buffer')
    const hex = {
      digest: digest.toString('hex'),
      chain: chain.toString('hex'),
      salt: salt.toString('hex'),
      sealed: sealed.toString('hex'),
      sent: sent.toString('hex'),
    }
    return { subject_id: memberId, seq, command_id: commandId, ...hex }
  })
  const begun = rows.filter((row) => !heads.has(row.subject_id))
  const moved = rows.filter((row) => heads.has(row.subject_id))
  return [
    ...(begun.length > 0 ? [lines(begun, line, beginHeads, [])] : []),
    ...(moved.length > 0 ? [lines(moved, line, moveHeads, [moved.map((row) => row.subject_id)])] : []),
  ]
}

const beginHeads = `insert into head (subject_id, kind, seq, chain) select subject_id, 'member', seq, decode(chain, 'hex') from line`
const moveHeads = `update head h set seq = line.seq, chain = decode(line.chain, 'hex') from line
  where h.subject_id = any($5::uuid[]) and h.subject_id = line.subject_id`

/** Journal, its inputs and the outcomes, and what becomes of the heads. */
function lines(rows: readonly object[], line: BlockLine, heads: string, more: readonly unknown[]): Statement {
  return {
    text: `with line as (select * from json_to_recordset($1::json) as l (subject_id uuid, seq bigint, command_id uuid, digest text, chain text, salt text, sealed text, sent text)),
      journaled as (insert into journal (subject_id, seq, at, actor, operation, command_id, digest, chain)
        select subject_id, seq, $2, $3, $4, command_id, decode(digest, 'hex'), decode(chain, 'hex') from line),
      kept as (insert into journal_input (subject_id, seq, salt, input_sealed) select subject_id, seq, decode(salt, 'hex'), decode(sealed, 'hex') from line),
      outcomes as (insert into outcome (subject_id, command_id, digest, outcome, answer, at)
        select subject_id, command_id, decode(sent, 'hex'), 'done', jsonb_build_object('outcome', 'done', 'seq', seq), $2 from line)
      ${heads}`,
    values: [JSON.stringify(rows), line.at, line.actor, line.operation, ...more],
  }
}
