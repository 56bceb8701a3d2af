// Opens the folder: finds each file, sees what columns it has, and gives each table a view with typed columns under its own name.
// Parquet that already has the types is read in place; CSV is turned once into a table.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { holdsSomething, isAlready, turned } from './cell.ts'
import { type Engine, literal, numberOf } from './engine.ts'
import { FAULT_TABLE, gather, IdentifyError } from './fault.ts'
import { type InputColumn, inputTable, type TableName, tableNames } from './input.ts'

export interface OpenedTable {
  readonly name: TableName
  readonly path: string
  readonly rows: number
  /** Columns the file has not; what they would say is unknown. */
  readonly absent: readonly string[]
}

export interface Opened {
  readonly tables: ReadonlyMap<TableName, OpenedTable>
  /** Optional files that are not there. */
  readonly missing: readonly TableName[]
}

interface Found {
  readonly path: string
  readonly kind: 'parquet' | 'csv'
  readonly source: string
}

/** @throws IdentifyError when a required file is missing, empty or unreadable, or a file lacks a column it cannot do without. */
export async function openInput(engine: Engine, folder: string): Promise<Opened> {
  await engine.run(FAULT_TABLE)
  const tables = new Map<TableName, OpenedTable>()
  const missing: TableName[] = []
  for (const name of tableNames) {
    const found = await find(folder, name)
    if (found) tables.set(name, await open(engine, name, found))
    else if (inputTable(name).isRequired)
      throw new IdentifyError(`There is no ${name}.parquet or ${name}.csv in ${folder}. Put it there, then run again.`)
    else {
      missing.push(name)
      await engine.run(emptyView(name))
    }
  }
  return { tables, missing }
}

async function find(folder: string, name: TableName): Promise<Found | undefined> {
  for (const [file, kind] of [
    [`${name}.parquet`, 'parquet'],
    [`${name}.csv`, 'csv'],
    [name, 'folder'],
  ] as const) {
    const path = join(folder, file)
    const there = await stat(path).catch(() => undefined)
    if (!there || there.isDirectory() !== (kind === 'folder')) continue
    if (kind !== 'folder' && there.size === 0)
      throw new IdentifyError(`${file} is empty. Send it again, or take it out of the folder.`)
    if (kind === 'csv')
      return {
        path,
        kind,
        source: `read_csv(${literal(path)}, header = true, all_varchar = true, null_padding = true)`,
      }
    const files = kind === 'folder' ? join(path, '*.parquet') : path
    return { path, kind: 'parquet', source: `read_parquet(${literal(files)}, file_row_number = true)` }
  }
  return undefined
}

async function open(engine: Engine, name: TableName, found: Found): Promise<OpenedTable> {
  const table = inputTable(name)
  const physical = await columnsOf(engine, found)
  const absent = Object.keys(table.columns).filter((column) => !physical.has(column))
  const key = absent.find((column) => table.columns[column]?.isKey)
  if (key !== undefined)
    throw new IdentifyError(
      `${found.path} has no column ${key}. Without it the file says nothing; add it, then run again.`,
    )
  for (const column of absent) {
    if (table.columns[column]?.isOptional) continue
    await engine.run(
      gather(
        name,
        column,
        `select 0 as "row", null as cin, 'the column is missing; what it would say is unknown' as reason`,
      ),
    )
  }
  await engine.run(viewOf(name, found, physical))
  const [{ rows = 0 } = {}] = await engine.rows(`select count(*) as rows from ${name}`)
  if (table.isRequired && numberOf(rows) === 0)
    throw new IdentifyError(`${found.path} holds no rows. Send it again with its rows.`)
  for (const [column, { type, oneOf }] of Object.entries(table.columns)) {
    const [real, kind] = physical.get(column) ?? []
    if (real === undefined || kind === undefined) continue
    if (!isAlready(type, kind)) await engine.run(wrongType(name, column, real, kind, table.columns[column]))
    if (oneOf) await engine.run(wrongValue(name, column, oneOf))
  }
  return { name, path: found.path, rows: numberOf(rows), absent }
}

/** Our column's name → the file's own spelling, quoted, and its physical type. */
async function columnsOf(engine: Engine, found: Found): Promise<ReadonlyMap<string, readonly [string, string]>> {
  const rows = await engine.rows(`describe select * from ${found.source}`).catch((cause: Error) => {
    throw new IdentifyError(
      `${found.path} cannot be read as ${found.kind === 'csv' ? 'CSV' : 'Parquet'}. Send it again.`,
      {
        cause,
      },
    )
  })
  return new Map(
    rows.map(({ column_name, column_type }) => {
      const real = String(column_name)
      return [
        real.trim().toLowerCase().replaceAll(/[ -]+/g, '_'),
        [`"${real.replaceAll('"', '""')}"`, String(column_type)],
      ]
    }),
  )
}

function viewOf(name: TableName, found: Found, physical: ReadonlyMap<string, readonly [string, string]>): string {
  const columns = Object.entries(inputTable(name).columns).map(([column, { type }]) => {
    const [real, kind] = physical.get(column) ?? []
    if (real === undefined || kind === undefined) return `${nothing(type)} as "${column}"`
    return `${isAlready(type, kind) ? real : turned(type, real, kind)} as "${column}"`
  })
  if (found.kind === 'parquet')
    return `create temp view ${name} as select file_row_number + 1 as row_number, ${columns.join(', ')} from ${found.source};
      create temp view ${name}_raw as select file_row_number + 1 as row_number, * from ${found.source}`
  return `set preserve_insertion_order = true;
    create temp table ${name}_raw as select row_number() over () as row_number, * from ${found.source};
    set preserve_insertion_order = false;
    create temp table ${name} as select row_number, ${columns.join(', ')} from ${name}_raw`
}

function emptyView(name: TableName): string {
  const columns = Object.entries(inputTable(name).columns).map(
    ([column, { type }]) => `${nothing(type)} as "${column}"`,
  )
  return `create temp view ${name} as select 0::bigint as row_number, ${columns.join(', ')} where false`
}

const nothings = { text: 'varchar', day: 'date', whole: 'integer', flag: 'boolean', list: 'varchar[]' } as const

function nothing(type: InputColumn['type']): string {
  return `null::${nothings[type]}`
}

const typeWords = { text: 'text', day: 'a day', whole: 'a whole number', flag: '1 or 0', list: 'a list' } as const

function wrongType(name: TableName, column: string, real: string, kind: string, defined?: InputColumn): string {
  const type = defined?.type ?? 'text'
  const cin = 'cin' in inputTable(name).columns ? 't.cin' : 'null'
  return gather(
    name,
    column,
    `select r.row_number as "row", ${cin} as cin, 'is not ${typeWords[type]}' as reason
      from ${name}_raw r join ${name} t on t.row_number = r.row_number
      where ${holdsSomething(`r.${real}`, kind)} and t."${column}" is null`,
  )
}

function wrongValue(name: TableName, column: string, oneOf: readonly string[]): string {
  const cin = 'cin' in inputTable(name).columns ? 'cin' : 'null'
  return gather(
    name,
    column,
    `select row_number as "row", ${cin} as cin, 'is none of ${oneOf.join(', ')}' as reason
      from ${name} where "${column}" is not null and "${column}" not in (${oneOf.map(literal).join(', ')})`,
  )
}
