// Whether the past is as it was written: every journal chain, what each line's sealed input says, every head, every outcome, and every
// chain of the access log, computed again from the rows. It reads page by page in one snapshot, beside a running server too.
import type { Database, Row, Statement, Trips } from '../database/executor.ts'
import type { Keys } from '../key.ts'
import { lookChain, shownDigest } from './access-log.ts'
import { chainOf, digestOf, noChain } from './journal.ts'

/** The first place where a chain does not hold: a member's or organization's journal, or a writer of the access log. */
export interface Break {
  readonly of: 'journal' | 'access-log'
  /** The subject whose journal it is, or the writer. */
  readonly id: string
  readonly seq: number
  readonly says: string
}

export interface Verified {
  readonly subjects: number
  readonly lines: number
  /** Lines whose input a purge has erased; their chain holds without it. */
  readonly purged: number
  readonly writers: number
  readonly looks: number
  readonly broken: Break | undefined
}

/** Computes everything again; `database` must be the owner's, who sees all rows. */
export function verifyAll(database: Database, keys: Keys, pageSize = 1000): Promise<Verified> {
  return database.with(async (trips) => {
    await trips.go([{ text: 'begin isolation level repeatable read read only', plain: true }])
    const journal = await verifyJournal(trips, keys, pageSize)
    const broken = journal.broken ?? (await firstOf(trips, loose))
    const log = await verifyAccessLog(trips, pageSize)
    await trips.rollback()
    return { ...journal, writers: log.writers, looks: log.looks, broken: broken ?? log.broken }
  })
}

async function verifyJournal(trips: Trips, keys: Keys, pageSize: number) {
  const counted = { subjects: 0, lines: 0, purged: 0, broken: undefined as Break | undefined }
  let last = { subject: '', seq: 0, chain: noChain as Buffer }
  for await (const row of pages(trips, journalPage, ['subject_id', 'seq'], pageSize)) {
    const [subject, seq] = [String(row.subject_id), Number(row.seq)]
    if (subject !== last.subject) {
      counted.subjects += 1
      last = { subject, seq: 0, chain: noChain }
    }
    counted.lines += 1
    const isPurged = row.salt === null
    if (isPurged) counted.purged += 1
    const says = faultOf(row, last) ?? (isPurged ? undefined : await inputFault(trips, row, keys))
    if (says !== undefined) return { ...counted, broken: { of: 'journal' as const, id: subject, seq, says } }
    last = { subject, seq, chain: row.chain as Buffer }
  }
  return counted
}

function faultOf(row: Row, last: { readonly seq: number; readonly chain: Buffer }): string | undefined {
  if (row.seq !== last.seq + 1) return `the line before it is number ${last.seq}: lines are missing or out of place`
  const line = { subjectId: String(row.subject_id), seq: row.seq, at: String(row.at), actor: String(row.actor) }
  const rest = { operation: String(row.operation), commandId: String(row.command_id), digest: row.digest as Buffer }
  const isWhole = chainOf(last.chain, { ...line, ...rest }).equals(row.chain as Buffer)
  return isWhole ? undefined : 'the line is not the one that was written'
}

async function inputFault(trips: Trips, row: Row, keys: Keys): Promise<string | undefined> {
  const [subject, seq] = [String(row.subject_id), Number(row.seq)]
  const sealed = (row.input_sealed as Buffer | null) ?? (await largeInput(trips, subject, seq))
  try {
    const input = keys.open(sealed, `${subject}:${seq}`).toString('utf8')
    if (digestOf(row.salt as Buffer, input).equals(row.digest as Buffer)) return undefined
  } catch {
    // What does not open was changed, or moved from another line.
  }
  return 'its sealed input is not the one that was written'
}

async function largeInput(trips: Trips, subject: string, seq: number): Promise<Buffer> {
  const text = 'select input_sealed from journal_input where subject_id = $1 and seq = $2'
  const [rows = []] = await trips.go([{ text, values: [subject, seq] }])
  return rows[0]?.input_sealed as Buffer
}

async function verifyAccessLog(trips: Trips, pageSize: number) {
  const counted = { writers: 0, looks: 0, broken: undefined as Break | undefined }
  let last = { writer: '', n: 0, chain: noChain as Buffer }
  for await (const row of pages(trips, looksPage, ['writer', 'n'], pageSize)) {
    const [writer, n] = [String(row.writer), Number(row.n)]
    if (writer !== last.writer) {
      counted.writers += 1
      last = { writer, n: 0, chain: noChain }
    }
    counted.looks += 1
    const { seat_id: seatId, organization_id: organizationId, ...rest } = row
    const line = { ...rest, seatId, organizationId } as Parameters<typeof lookChain>[2]
    const isNext = n === last.n + 1
    if (line.shown !== null && shownDigest(line.members) !== line.shown) {
      const says = 'the members it showed are not those that were written'
      return { ...counted, broken: { of: 'access-log' as const, id: writer, seq: n, says } }
    }
    if (!isNext || !lookChain(last.chain, writer, line).equals(row.chain as Buffer)) {
      const says = isNext ? 'the line is not the one that was written' : `the line before it is number ${last.n}`
      return { ...counted, broken: { of: 'access-log' as const, id: writer, seq: n, says } }
    }
    last = { writer, n, chain: row.chain as Buffer }
  }
  return counted
}

/** Inputs above 64 kB are read one by one, so that a page stays small whatever was sent. */
const journalPage = `select j.subject_id, j.seq, j.at, j.actor, j.operation, j.command_id, j.digest, j.chain, i.salt,
    case when octet_length(i.input_sealed) <= 65536 then i.input_sealed end as input_sealed
  from journal j left join journal_input i on i.subject_id = j.subject_id and i.seq = j.seq
  where (j.subject_id, j.seq) > ($1, $2) order by j.subject_id, j.seq limit $3`

const looksPage = `select l.writer, l.n, l.at, l.actor, l.seat_id, l.organization_id, l.operation, coalesce(s.members, l.members) as members,
    encode(l.shown, 'hex') as shown, l.outcome, l.reason, l.chain
  from access_log l left join shown_list s on s.digest = l.shown
  where (l.writer, l.n) > ($1, $2) order by l.writer, l.n limit $3`

/** What a chain alone cannot show: lines cut off at its end, heads and outcomes that tell another story. Each gives its first break. */
const loose: readonly Statement[] = [
  {
    text: `select h.subject_id as id, h.seq, 'the head stands at this number, its last line is number ' || coalesce(j.seq, 0) || ' or another one' as says
      from head h left join lateral (select seq, chain from journal j where j.subject_id = h.subject_id order by seq desc limit 1) j on true
      where h.seq <> coalesce(j.seq, 0) or h.chain <> coalesce(j.chain, $1) order by h.subject_id limit 1`,
    values: [noChain],
  },
  {
    text: `select j.subject_id as id, j.seq, 'it has lines and no head' as says
      from journal j where j.seq = 1 and not exists (select from head h where h.subject_id = j.subject_id) order by 1 limit 1`,
  },
  {
    text: `select j.subject_id as id, j.seq, 'the outcome of its command is missing or another one' as says
      from journal j left join outcome o on o.subject_id = j.subject_id and o.command_id = j.command_id
      where o.outcome is distinct from 'done' or (o.answer ->> 'seq')::bigint is distinct from j.seq order by 1, 2 limit 1`,
  },
  {
    text: `select o.subject_id as id, coalesce((o.answer ->> 'seq')::bigint, 0) as seq, 'a command was answered as done and has no line' as says
      from outcome o where o.outcome = 'done'
        and not exists (select from journal j where j.subject_id = o.subject_id and j.command_id = o.command_id) order by 1, 2 limit 1`,
  },
]

async function firstOf(trips: Trips, statements: readonly Statement[]): Promise<Break | undefined> {
  for (const [row] of await trips.go(statements)) {
    if (row) return { of: 'journal', id: String(row.id), seq: Number(row.seq), says: String(row.says) }
  }
  return undefined
}

/** All rows of a statement that takes the last row's key and a page's size, page by page. */
async function* pages(trips: Trips, text: string, [id, n]: readonly [string, string], size: number) {
  let after: readonly [string, number] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const [rows = []] = await trips.go([{ text, values: [...after, size] }])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < size) return
    after = [String(last[id]), Number(last[n])]
  }
}
