// One executor for all SQL: several statements in one trip, days and instants as text, and only the answer COMMIT taken for done: `commit`
// in a transaction that failed resolves, as ROLLBACK.
import pg from 'pg'
import type { Connections, Role } from '../postgres/connection.ts'
import { Flight, type Landed } from './flight.ts'

/** SQL with its values, prepared once a connection under a name made from its text. */
export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  /** Text that differs each time, without values: not prepared. Several commands are parted by `; `. */
  readonly plain?: boolean
}

export type Row = Readonly<Record<string, unknown>>

/** One connection, held for the length of one command. */
export interface Trips {
  /** Sends the statements in one flight and gives the rows of each; after one that errs the rest are not carried out. */
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

/** A pool of connections in a role. `most` connections at the most; waiting longer than ten seconds is an error. */
export function openPool(connections: Connections, role: Role, most: number): Database {
  const base = connections.for(role)
  const pool = new pg.Pool({
    ...base,
    max: most,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options:
      `${base.options ?? ''} -c enable_seqscan=off -c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000`.trim(),
  })
  pool.on('error', () => {})
  return {
    with: (work) =>
      hold(pool, async (client, lose) => {
        try {
          return await work(tripsOn(client))
        } catch (error) {
          await fly(client, [rollback]).catch(lose)
          throw error
        }
      }),
    ask: (statement) =>
      hold(pool, async (client, lose) => {
        const [landed] = await fly(client, [statement]).catch((error) => {
          // It may be the last word of a connection that is going; the next caller gets another.
          lose(error)
          throw error
        })
        return landed?.rows ?? []
      }),
    close: () => pool.end(),
  }
}

const rollback: Statement = { text: 'rollback' }

/** Runs the work on a connection of the pool; one it loses does not go back. */
async function hold<Value>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, lose: (cause: Error) => void) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  let broken: Error | undefined
  const lose = (cause: Error) => {
    broken = cause
  }
  // A connection that dies in our hands (a restart, a timeout) says so here too; unheard, it would end the process.
  client.on('error', lose)
  try {
    return await work(client, lose)
  } finally {
    client.off('error', lose)
    client.release(broken)
  }
}

function tripsOn(client: pg.PoolClient): Trips {
  return {
    go: async (statements) => (await fly(client, statements)).map((landed) => landed.rows),
    commit: async (statements) => {
      const landed = await fly(client, [...statements, { text: 'commit' }])
      if (landed.at(-1)?.tag !== 'COMMIT') throw new Error('the transaction was rolled back')
    },
    rollback: async () => {
      await fly(client, [rollback])
    },
  }
}

function fly(client: pg.PoolClient, statements: readonly Statement[]): Promise<readonly Landed[]> {
  return new Promise((resolve, reject) => {
    client.query(new Flight(statements, resolve, reject))
  })
}
