// The same derivation in PostgreSQL: the very statements that DuckDB is given, over tables that hold the same rows, analyzed, with memory to sort
// and hash in. Two words differ between the engines and are put into PostgreSQL's here; loading is not counted.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Engine, type EngineRow, openEngine } from '../src/identify/engine.ts'
import { FAULT_TABLE } from '../src/identify/fault.ts'
import { inputTable, type TableName, tableNames } from '../src/identify/input.ts'
import { type Asked, decidePopulation } from '../src/identify/run.ts'
import type { Database, Trips } from '../src/server/database/executor.ts'

const types = { text: 'text', day: 'date', whole: 'integer', flag: 'boolean', list: 'text[]' } as const

/** Milliseconds PostgreSQL takes, and how many candidates it finds. */
export async function decideInPostgres(database: Database, asked: Asked, folder: string) {
  return database.with(async (trips) => {
    const settings =
      "set statement_timeout = 0; set enable_seqscan = on; set work_mem = '1GB'; set temp_buffers = '1GB'; set jit = off"
    for (const text of settings.split('; ')) await trips.go([{ text }])
    const there = await loadTables(trips, asked.input, folder)
    const engine = engineOf(trips)
    await engine.run(FAULT_TABLE)
    const began = performance.now()
    await decidePopulation(engine, asked, there)
    const ms = performance.now() - began
    const [found] = await engine.rows('select count(*)::int as n from candidate')
    return { ms, candidates: Number(found?.n) }
  })
}

function engineOf(trips: Trips): Engine {
  const go = async (sql: string) => {
    const [rows = []] = await trips.go([{ text: inPostgres(sql) }])
    // A table just made is known to the planner only when it is analyzed, as anyone who writes such SQL does.
    const made = /^create temp table (\w+) as/.exec(sql.trim())?.[1]
    if (made !== undefined) await trips.go([{ text: `analyze ${made}` }])
    return rows as readonly EngineRow[]
  }
  return { run: async (sql) => void (await go(sql)), rows: go, close: () => {} }
}

/** What PostgreSQL says otherwise: the value of the greatest, and whether a text matches. */
function inPostgres(sql: string): string {
  return sql
    .replaceAll(/max_by\((\w+), row\(((?:[^()]|\([^()]*\))*), \1\)\)/g, '(array_agg($1 order by $2 desc, $1 desc))[1]')
    .replaceAll(/regexp_matches\((lower\(regexp_replace\([^)]*\)\)), /g, '($1 ~ ')
}

/** The folder's tables in PostgreSQL, by way of text: the same columns, types and rows. */
async function loadTables(trips: Trips, input: string, folder: string): Promise<ReadonlySet<TableName>> {
  const duck = await openEngine({ memory: '2GB', threads: 2, spillInto: folder })
  const there = new Set<TableName>()
  for (const name of tableNames) {
    const columns = Object.entries(inputTable(name).columns)
    const defined = columns.map(([column, { type }]) => `"${column}" ${types[type]}`)
    await trips.go([{ text: `create temp table ${name} (row_number bigint, ${defined.join(', ')})` }])
    const path = join(input, `${name}.parquet`)
    if (!(await stat(path).catch(() => undefined))) continue
    there.add(name)
    const held = new Set((await duck.rows(`describe select * from '${path}'`)).map((row) => String(row.column_name)))
    const known = columns.filter(([column]) => held.has(column))
    const list = known.map(([column]) => `"${column}"`).join(', ')
    const json = join(folder, `${name}.json`)
    await duck.run(
      `copy (select row_number() over () as row_number, ${list} from '${path}') to '${json}' (format json)`,
    )
    await copyIn(
      trips,
      name,
      ['row_number bigint', ...known.map(([column, { type }]) => `"${column}" ${types[type]}`)],
      json,
    )
    await trips.go([{ text: `analyze ${name}` }])
  }
  duck.close()
  return there
}

const rowsAtOnce = 20_000

async function copyIn(trips: Trips, name: string, columns: readonly string[], json: string): Promise<void> {
  const names = columns.map((column) => column.slice(0, column.lastIndexOf(' '))).join(', ')
  const text = `insert into ${name} (${names}) select * from json_to_recordset($1::json) as r (${columns.join(', ')})`
  let block: string[] = []
  const put = async () => {
    await trips.go([{ text, values: [`[${block.join(',')}]`] }])
    block = []
  }
  const lines = createInterface({ input: createReadStream(json), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    block.push(line)
    if (block.length === rowsAtOnce) await put()
  }
  if (block.length > 0) await put()
}
