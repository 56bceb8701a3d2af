// One cell as its type, in SQL: what is not of the type gives null, so that a cell that held something and gives null is a fault.
import type { ColumnType } from './input.ts'

/** Whether Parquet already holds the type, so that nothing has to be turned or checked. */
export function isAlready(type: ColumnType, physical: string): boolean {
  if (type === 'text') return physical === 'VARCHAR'
  if (type === 'day') return physical === 'DATE'
  if (type === 'whole') return /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(physical)
  if (type === 'flag') return physical === 'BOOLEAN'
  return physical === 'VARCHAR[]'
}

/** The cell turned into the type; null where it cannot be. */
export function turned(type: ColumnType, column: string, physical: string): string {
  const cell = physical === 'VARCHAR' ? `nullif(trim(${column}), '')` : column
  if (isAlready(type, physical) && physical !== 'VARCHAR') return column
  if (type === 'text') return physical === 'VARCHAR' ? cell : `cast(${cell} as varchar)`
  if (type === 'day') return dayOf(cell, physical)
  if (type === 'whole') return `try_cast(${cell} as integer)`
  if (type === 'flag') return flagOf(cell)
  return listOf(cell, physical)
}

/** SQL that is true where the cell holds something. */
export function holdsSomething(column: string, physical: string): string {
  return physical === 'VARCHAR' ? `nullif(trim(${column}), '') is not null` : `${column} is not null`
}

function dayOf(cell: string, physical: string): string {
  if (physical !== 'VARCHAR') return `try_cast(${cell} as date)`
  return `coalesce(try_cast(${cell} as date), try_cast(try_strptime(${cell}, ['%m/%d/%Y', '%Y%m%d', '%Y-%m-%dT%H:%M:%S%z', '%Y-%m-%dT%H:%M:%S']) as date))`
}

function flagOf(cell: string): string {
  return `case when lower(cast(${cell} as varchar)) in ('1', 'true', 'yes', 'y') then true
    when lower(cast(${cell} as varchar)) in ('0', 'false', 'no', 'n') then false end`
}

/** Written `A;B`, `A|B`, `A,B` or as JSON; a blank cell is a list of nothing. */
function listOf(cell: string, physical: string): string {
  if (physical !== 'VARCHAR') return `try_cast(${cell} as varchar[])`
  return `list_filter(list_transform(regexp_split_to_array(coalesce(regexp_replace(${cell}, '[\\[\\]"]', '', 'g'), ''), '[;|,]'), lambda x: trim(x)), lambda x: x <> '')`
}
