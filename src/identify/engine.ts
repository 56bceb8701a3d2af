// DuckDB, opened for one run: columns, two threads or more, and a folder to spill into when the memory given is used up.
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { IdentifyError } from './fault.ts'

export interface EngineOptions {
  /** As DuckDB writes it, such as `4GB`. */
  readonly memory: string
  readonly threads: number
  /** A folder that may be filled and is emptied afterwards. */
  readonly spillInto: string
}

export type EngineValue = string | number | boolean | null | readonly EngineValue[]
export type EngineRow = Readonly<Record<string, EngineValue>>

export interface Engine {
  run(sql: string): Promise<void>
  /** All rows as plain values: days as text, whole numbers as numbers, lists as arrays. */
  rows(sql: string): Promise<readonly EngineRow[]>
  close(): void
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory,
    threads: String(options.threads),
    temp_directory: options.spillInto,
    // Rows keep no order of their own here; who needs one says so, and big results need no second copy.
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    run: async (sql) => {
      await connection.run(sql).catch((error) => refuse(error, options.memory))
    },
    rows: (sql) => readRows(connection, sql).catch((error) => refuse(error, options.memory)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What the machine lacks is told in one line; anything else is a fault of ours. */
function refuse(error: Error, memory: string): never {
  if (/^Out of Memory Error/.test(error.message))
    throw new IdentifyError(
      `${memory} of memory are too little for this plan. Give more with --memory, or fewer --threads.`,
      {
        cause: error,
      },
    )
  throw error
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<readonly EngineRow[]> {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRowObjectsJson().map((row) => {
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))
  })
}

/** The library writes 64-bit numbers as text; ours are counts, far below what a number holds. */
function plain(value: unknown): EngineValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(plain)
  return JSON.stringify(value)
}

/** A value as SQL text. */
export function literal(value: string | number | boolean | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** Whole numbers that came as text. */
export function numberOf(value: EngineValue | undefined): number {
  return Number(value ?? 0)
}
