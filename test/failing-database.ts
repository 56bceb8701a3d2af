// A database that fails at its n-th statement. The failure is PostgreSQL's own: the statement is replaced by one that errs or that
// cuts the connection, so that what follows in the same flight is answered as it would be.
import type { Database, Statement, Trips } from '../src/server/database/executor.ts'

const failures = {
  error: { text: 'select 1 / 0', plain: true },
  cut: { text: 'select pg_terminate_backend(pg_backend_pid())', plain: true },
} as const satisfies Readonly<Record<string, Statement>>

/** `error` and `cut` fail instead of the n-th statement; `answer-lost` does everything and loses the answer of the commit. */
export type Failure = keyof typeof failures | 'answer-lost'

export interface FailingDatabase extends Database {
  /** Statements asked for so far, the commits among them. */
  readonly count: number
}

/** The database, failing at its n-th statement (counted from 1) in this way. */
export function failingDatabase(database: Database, failure: Failure, n: number): FailingDatabase {
  let count = 0
  const next = (statement: Statement): Statement => {
    count += 1
    return count === n && failure !== 'answer-lost' ? failures[failure] : statement
  }
  const failing = (trips: Trips): Trips => ({
    go: (statements) => trips.go(statements.map(next)),
    commit: async (statements) => {
      const sent = statements.map(next)
      count += 1
      if (count === n && failure !== 'answer-lost') await trips.go([...sent, failures[failure]])
      await trips.commit(sent)
      if (failure === 'answer-lost') throw new Error('the answer was lost')
    },
    rollback: () => trips.rollback(),
  })
  return {
    get count() {
      return count
    },
    with: (work) => database.with((trips) => work(failing(trips))),
    ask: (statement) => database.ask(next(statement)),
    close: () => database.close(),
  }
}
