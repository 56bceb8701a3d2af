// The access log: each process is a writer with its own chain. Lines are written together by one connection of their own, and an answer
// leaves only after its line is committed, so a reader waits for the log but never for another reader's connection.
import { createHash, hash, randomBytes } from 'node:crypto'
import { formatId } from '../../base/id.ts'
import type { Database, Statement } from '../database/executor.ts'

export interface Look {
  readonly actor: string
  readonly seatId: string | null
  readonly organizationId: string | null
  readonly operation: string
  readonly members: readonly string[]
  readonly outcome: 'done' | 'refused'
  readonly reason: string | null
}

export interface AccessLog {
  /** Resolves when the line is committed; rejects when it cannot be kept, and then nothing may leave. */
  write(look: Look): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  readonly look: Look
  readonly kept: () => void
  readonly failed: (error: unknown) => void
}

const batchMost = 500
/** A line names so many members itself; more are a list of their own, by its digest. */
const fewMembers = 10
const keptMost = 10_000

/** The log of this process. `now` gives the instant of each line. */
export function openAccessLog(database: Database, now: () => string): AccessLog {
  let writer = formatId(randomBytes(16))
  let n = 0
  let chain = Buffer.alloc(32) as Buffer
  const kept = new Set<string>()
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchMost)
      const lines = linesOf(batch.map((one) => one.look))
      try {
        await keepLists(lines)
        await database.ask(insert(writer, lines))
        n = lines.at(-1)?.n ?? n
        chain = lines.at(-1)?.chain ?? chain
        for (const one of batch) one.kept()
      } catch (error) {
        // Nobody knows whether the lines were kept (the answer may have been lost): this chain ends here, another begins.
        writer = formatId(randomBytes(16))
        n = 0
        chain = Buffer.alloc(32)
        for (const one of batch) one.failed(error)
      }
    }
    flushing = undefined
  }

  /** A list stands before the line that names it; one this process has seen kept is not sent again. */
  async function keepLists(lines: readonly Line[]): Promise<void> {
    for (const { shown, members } of lines) {
      if (shown === null || kept.has(shown)) continue
      await database.ask(insertList(shown, members))
      if (kept.size >= keptMost) kept.clear()
      kept.add(shown)
    }
  }

  function linesOf(looks: readonly Look[]) {
    let last = chain
    return looks.map((look, i) => {
      const shown = look.members.length > fewMembers ? shownDigest(look.members) : null
      const line = { ...look, shown, n: n + i + 1, at: now() }
      last = lookChain(last, writer, line)
      return { ...line, chain: last }
    })
  }

  return {
    write: (look) =>
      new Promise((kept, failed) => {
        waiting.push({ look, kept, failed })
        flushing ??= Promise.resolve().then(flush)
      }),
    close: async () => {
      await flushing
      waiting = []
    },
  }
}

type Line = Look & {
  readonly n: number
  readonly at: string
  readonly chain: Buffer
  /** The digest of the members in hex, where they are many. */
  readonly shown: string | null
}

/** The digest by which a list of members is known. */
export function shownDigest(members: readonly string[]): string {
  return hash('sha256', members.join(','), 'hex')
}

function insertList(shown: string, members: readonly string[]): Statement {
  return {
    text: `insert into shown_list (digest, members) values (decode($1, 'hex'), $2) on conflict do nothing`,
    values: [shown, members],
  }
}

/** The chain of one line of the access log over exact bytes. */
export function lookChain(previous: Buffer, writer: string, line: Omit<Line, 'chain'>): Buffer {
  const { n, at, actor, seatId, organizationId, operation, members, shown, outcome, reason } = line
  const text = [
    writer,
    n,
    at,
    actor,
    seatId ?? '',
    organizationId ?? '',
    operation,
    shown ?? members.join(','),
    outcome,
    reason ?? '',
  ].join('\n')
  return createHash('sha256').update(previous).update(text, 'utf8').digest()
}

function insert(writer: string, lines: readonly Line[]): Statement {
  return {
    text: `insert into access_log (writer, n, at, actor, seat_id, organization_id, operation, members, shown, outcome, reason, chain)
      select $1, n, at, actor, seat_id, organization_id, operation, members::uuid[], decode(shown, 'hex'), outcome, reason, decode(chain, 'hex')
      from json_to_recordset($2::json) as line (n bigint, at timestamptz, actor text, seat_id uuid, organization_id uuid, operation text,
        members text, shown text, outcome text, reason text, chain text)`,
    values: [
      writer,
      JSON.stringify(
        lines.map((line) => ({
          n: line.n,
          at: line.at,
          actor: line.actor,
          seat_id: line.seatId,
          organization_id: line.organizationId,
          operation: line.operation,
          members: line.shown === null ? `{${line.members.join(',')}}` : '{}',
          shown: line.shown,
          outcome: line.outcome,
          reason: line.reason,
          chain: line.chain.toString('hex'),
        })),
      ),
    ],
  }
}
