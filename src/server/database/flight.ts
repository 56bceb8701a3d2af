// One flight of statements to PostgreSQL: all sent at once and closed by one sync, so that the answers too come back at once. After an error
// PostgreSQL skips what follows. A kept statement is parsed and described once a connection; later only its values travel.
import { hash } from 'node:crypto'
import pg from 'pg'
import type { Row, Statement } from './executor.ts'

export interface Landed {
  readonly rows: readonly Row[]
  /** What PostgreSQL says it did, as in `COMMIT`. */
  readonly tag: string
}

type Parser = (text: string) => unknown
type Column = readonly [name: string, parse: Parser]

/** The columns of the statements a connection has prepared; empty for what answers no rows. */
const prepared = new WeakMap<pg.Connection, Map<string, readonly Column[]>>()

/** One command on its way: a plain statement may hold several. */
interface Command {
  readonly statement: number
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** What `pg` lets a query be (its `Submittable`): it hands over the connection, then each message until the connection is ready again. */
export class Flight implements pg.Submittable {
  readonly #commands: readonly Command[]
  readonly #done: (landed: readonly Landed[]) => void
  readonly #failed: (error: Error) => void
  readonly #landed: { rows: Row[]; tag: string }[]
  #known: Map<string, readonly Column[]> = new Map()
  #at = 0
  #columns: readonly Column[] | undefined
  #unread: Error | undefined

  constructor(
    statements: readonly Statement[],
    done: (landed: readonly Landed[]) => void,
    failed: (error: Error) => void,
  ) {
    this.#commands = statements.flatMap(commandsOf)
    this.#landed = statements.map(() => ({ rows: [], tag: '' }))
    this.#done = done
    this.#failed = failed
  }

  submit(connection: pg.Connection): void {
    this.#known = prepared.get(connection) ?? new Map()
    prepared.set(connection, this.#known)
    // One write for the whole flight: without the cork each message is a system call of its own.
    connection.stream.cork()
    for (const { name, text, values } of this.#commands) {
      const isKnown = this.#known.has(name)
      if (!isKnown) {
        // It may be there from a flight that failed half-way; closing what is not there is no error.
        if (name !== '') connection.close({ type: 'S', name }, true)
        connection.parse({ name, text, types: [] }, true)
      }
      connection.bind({ statement: name, values: values.map(bound) }, true)
      if (!isKnown) connection.describe({ type: 'P' }, true)
      connection.execute({}, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription({ fields }: { readonly fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => [name, parserOf(dataTypeID)])
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const command = this.#current()
    const columns = this.#columns ?? this.#known.get(command.name) ?? []
    try {
      this.#landed[command.statement]?.rows.push(rowOf(columns, fields))
    } catch (error) {
      // Thrown here it would end the process; the flight ends first, then it fails.
      this.#unread ??= error as Error
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const command = this.#current()
    const landed = this.#landed[command.statement]
    if (landed) landed.tag = text
    if (command.name !== '' && !this.#known.has(command.name)) this.#known.set(command.name, this.#columns ?? [])
    this.#columns = undefined
    this.#at += 1
  }

  handleReadyForQuery(): void {
    if (this.#unread) this.#failed(this.#unread)
    else this.#done(this.#landed)
  }

  handleError(error: Error): void {
    // What a migration changed under a kept statement must be prepared anew.
    const name = this.#commands[this.#at]?.name
    if (name !== undefined) this.#known.delete(name)
    this.#failed(error)
  }

  #current(): Command {
    const command = this.#commands[this.#at]
    if (!command) throw new Error('an answer nobody asked for')
    return command
  }
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = {}
  for (let i = 0; i < columns.length; i++) {
    const [name, parse] = columns[i] as Column
    const field = fields[i]
    row[name] = field === null || field === undefined ? null : parse(field)
  }
  return row
}

function commandsOf(statement: Statement, i: number): readonly Command[] {
  if (!statement.plain)
    return [{ statement: i, name: nameOf(statement.text), text: statement.text, values: statement.values ?? [] }]
  return statement.text.split('; ').map((text) => ({ statement: i, name: '', text, values: [] }))
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = hash('sha256', text, 'base64url').slice(0, 20)
    names.set(text, name)
  }
  return name
}

const { builtins } = pg.types
const parsers = new Map<number, Parser>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, instantFromPostgres],
  [builtins.INT8, checkedInteger],
])

function parserOf(type: number): Parser {
  return parsers.get(type) ?? (pg.types.getTypeParser(type) as Parser)
}

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

/** A value as PostgreSQL's text, or its bytes. */
function bound(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return value
  if (Array.isArray(value)) return arrayText(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function arrayText(values: readonly unknown[]): string {
  const texts = values.map((value) => {
    const item = bound(value)
    if (item === null) return 'NULL'
    if (typeof item !== 'string') throw new Error('an array of bytes is not sent')
    return Array.isArray(value) ? item : `"${item.replace(/[\\"]/g, '\\$&')}"`
  })
  return `{${texts.join(',')}}`
}
