// Writes that do not read each other go as one statement: each but the last becomes a `with` of the next. One message to the database
// and one plan, where each alone would cost a round of its own.
import type { Statement } from './executor.ts'

/** The statements as one. None may depend on what another of them writes, and no row may be written by two. */
export function together(statements: readonly Statement[]): Statement {
  const [last, ...before] = [...statements].reverse()
  if (!last || before.length === 0) return last ?? { text: 'select' }
  const values: unknown[] = []
  const shifted = (statement: Statement) => {
    const from = values.length
    values.push(...(statement.values ?? []))
    return statement.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + from}`)
  }
  const parts = before.reverse().map((statement, i) => `part${i} as (${shifted(statement)})`)
  return { text: joined(parts, shifted(last)), values }
}

/** A statement that has its own `with` keeps it, after ours. */
function joined(parts: readonly string[], last: string): string {
  const own = /^\s*with\s+/i.exec(last)
  return own ? `with ${parts.join(', ')}, ${last.slice(own[0].length)}` : `with ${parts.join(', ')} ${last}`
}
