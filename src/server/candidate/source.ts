// Where the candidates of a run are read from: a CSV file that was sent, or a run's folder as `identify` wrote it, CSV or Parquet. Rows come in
// the file's order, which is that of pressing, and are never all in memory.
import { readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CandidateRow, candidateColumns } from '../../domain/candidate.ts'
import { openTable } from '../../formats/open-table.ts'
import { type ByteSource, FormatProblem } from '../../formats/table.ts'
import { literal, openEngine } from '../../identify/engine.ts'
import { attachedAt } from '../attached-file.ts'

export type Rows = AsyncIterable<Readonly<Record<string, string>>>

/** A file that is no run's, or is damaged. */
export class UnreadableCandidates extends Error {
  constructor(options?: ErrorOptions) {
    super('the file holds no candidates of a run', options)
    this.name = 'UnreadableCandidates'
  }
}

export interface CandidateSource {
  readonly sha256: string
  readonly rows: AsyncIterable<CandidateRow>
  /** The run's counts; of a file sent alone there are none. */
  readonly summary: Rows | undefined
  readonly excluded: Rows | undefined
  letGo(): Promise<void>
}

/** Where a plan's runs lie in the operator's folder. */
export function runsFolder(folder: string, organization: string): string {
  return join(folder, organization, 'runs')
}

/** The names of a plan's runs, the last by name first; undefined where there is no such folder. */
export async function runsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names: string[] = []
  for (const entry of entries)
    if (entry.isDirectory() && !entry.name.startsWith('.') && (await fileOf(join(folder, entry.name), 'candidates')))
      names.push(entry.name)
  return names.toSorted().toReversed()
}

/** A run by its folder; undefined where there is none. */
export async function openRun(folder: string): Promise<CandidateSource | undefined> {
  const path = await fileOf(folder, 'candidates')
  if (path === undefined) return undefined
  const file = await attachedAt(path)
  const of = async (name: string) => {
    const beside = await fileOf(folder, name)
    return beside === undefined ? undefined : rowsOf(beside)
  }
  return {
    sha256: file.sha256,
    rows: whole(path.endsWith('.csv') ? delimited(file.source, candidateColumns) : columnar(path)),
    summary: await of('summary'),
    excluded: await of('excluded'),
    letGo: file.letGo,
  }
}

/** The candidates of a CSV file that was sent. */
export function openSent(source: ByteSource, sha256: string): CandidateSource {
  return {
    sha256,
    rows: whole(delimited(source, candidateColumns)),
    summary: undefined,
    excluded: undefined,
    letGo: async () => {},
  }
}

async function fileOf(folder: string, name: string): Promise<string | undefined> {
  for (const kind of ['parquet', 'csv']) {
    const path = join(folder, `${name}.${kind}`)
    if (await stat(path).catch(() => undefined)) return path
  }
  return undefined
}

async function* rowsOf(path: string): Rows {
  if (path.endsWith('.parquet')) return yield* columnar(path)
  const file = await attachedAt(path)
  try {
    yield* delimited(file.source)
  } finally {
    await file.letGo()
  }
}

/** The rows by the names of the first; refused at once where a needed column is missing, also when no row follows. */
async function* delimited(source: ByteSource, needed: readonly string[] = []): Rows {
  const table = await openTable(source).catch(refuse)
  let header: readonly string[] | undefined
  const [sheet] = table.type === 'csv' ? table.sheets : []
  if (sheet === undefined) throw new UnreadableCandidates()
  try {
    for await (const { texts } of sheet.rows()) {
      if (header === undefined) {
        header = texts
        if (needed.some((name) => !texts.includes(name))) throw new UnreadableCandidates()
      } else yield Object.fromEntries(header.map((name, i) => [name, texts[i] ?? '']))
    }
  } catch (error) {
    refuse(error)
  }
}

const rowsAtOnce = 20_000

async function* columnar(path: string): Rows {
  const engine = await openEngine({ memory: '1GB', threads: 1, spillInto: join(tmpdir(), 'alongside-candidates') })
  try {
    const read = `read_parquet(${literal(path)}, file_row_number = true)`
    for (let from = 0; ; from += rowsAtOnce) {
      const rows = await engine
        .rows(
          `select * from ${read} where file_row_number >= ${from} and file_row_number < ${from + rowsAtOnce} order by file_row_number`,
        )
        .catch((cause) => {
          throw new UnreadableCandidates({ cause })
        })
      for (const row of rows)
        yield Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
        )
      if (rows.length < rowsAtOnce) return
    }
  } finally {
    engine.close()
  }
}

/** The rows, when they have a run's columns. */
async function* whole(rows: Rows): AsyncIterable<CandidateRow> {
  for await (const row of rows) {
    if (!isCandidateRow(row)) throw new UnreadableCandidates()
    yield row
  }
}

function isCandidateRow(row: Readonly<Record<string, string>>): row is CandidateRow {
  return candidateColumns.every((column) => row[column] !== undefined)
}

function refuse(error: unknown): never {
  if (error instanceof FormatProblem) throw new UnreadableCandidates({ cause: error })
  throw error
}
