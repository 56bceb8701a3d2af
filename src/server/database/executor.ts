// One executor for all SQL: it names the statements, sends several in one trip (pipelined), gives days and instants back as text, and
// takes only the answer COMMIT for done: in a pipeline `commit` after an error resolves, as ROLLBACK.
import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import pg from 'pg'
import type { Connections, Role } from '../postgres/connection.ts'

/** SQL with its values; `kept` statements are prepared once a connection under a name made from their text. */
export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly plain?: boolean
}

export type Row = Readonly<Record<string, unknown>>

/** One connection, held for the length of one command. */
export interface Trips {
  /** Sends the statements in one flight and gives the rows of each; throws the first error after all have answered. */
  go(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>
  /** As `go`, ending with commit; throws when the answer is not COMMIT. */
  commit(statements: readonly Statement[]): Promise<void>
  rollback(): Promise<void>
}

export interface Database {
  /** Runs the work on one connection of the pool; an error of the work rolls back. */
  with<Value>(work: (trips: Trips) => Promise<Value>): Promise<Value>
  /** One statement on its own. */
  ask(statement: Statement): Promise<readonly Row[]>
  close(): Promise<void>
}

const { builtins } = pg.types
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, instantFromPostgres],
  [builtins.INT8, checkedInteger],
])

/** `2026-11-24 08:00:00.12+00` → `2026-11-24T08:00:00.120Z`; the connection's zone is UTC. */
export function instantFromPostgres(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text)
  if (!match) throw new Error('an instant outside the years we know')
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

function checkedInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('an integer too large to hold')
  return value
}

const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(id)) || pg.types.getTypeParser(id, format),
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
  }
  return name
}

/** A pool of pipelined connections in a role. `most` connections at the most; waiting longer than ten seconds is an error. */
export function openPool(connections: Connections, role: Role, most: number): Database {
  const base = connections.for(role)
  const pool = new pg.Pool({
    ...base,
    max: most,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options:
      `${base.options ?? ''} -c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000`.trim(),
    ...{ pipeline: true },
    types: types as unknown as pg.CustomTypesConfig,
  })
  pool.on('error', () => {})
  return {
    with: async (work) => {
      const client = await pool.connect()
      const trips = tripsOn(client)
      let broken: Error | undefined
      const lose = (cause: Error) => {
        broken = cause
      }
      // A connection that dies in our hands (a restart, a timeout) says so here too; unheard, it would end the process.
      client.on('error', lose)
      try {
        return await work(trips)
      } catch (error) {
        await trips.rollback().catch(lose)
        throw error
      } finally {
        client.off('error', lose)
        client.release(broken)
      }
    },
    ask: async (statement) => {
      const { rows } = await pool.query<Row>(queryOf(statement))
      return rows
    },
    close: () => pool.end(),
  }
}

function tripsOn(client: pg.PoolClient): Trips {
  const send = async (statements: readonly Statement[]) => {
    // One write for the whole flight: without the cork each statement is a system call of its own.
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
    stream.cork()
    const sent = statements.map((statement) => client.query<Row>(queryOf(statement)))
    stream.uncork()
    const answers = await Promise.allSettled(sent)
    const failed = answers.find((answer) => answer.status === 'rejected')
    if (failed) throw failed.reason
    return answers.map((answer) => (answer as PromiseFulfilledResult<pg.QueryResult<Row>>).value)
  }
  return {
    go: async (statements) => (await send(statements)).map((answer) => answer.rows ?? []),
    commit: async (statements) => {
      const answers = await send([...statements, { text: 'commit' }])
      if (answers.at(-1)?.command !== 'COMMIT') throw new Error('the transaction was rolled back')
    },
    rollback: async () => {
      await client.query('rollback')
    },
  }
}

function queryOf(statement: Statement): pg.QueryConfig {
  if (statement.plain) return { text: statement.text }
  return { text: statement.text, name: nameOf(statement.text), values: [...(statement.values ?? [])] }
}
