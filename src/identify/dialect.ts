// What DuckDB, Spark and Trino write differently, in one place; every other line of SQL here is the same in all three.

/** One row an element of a list column. DuckDB: unnest in the select list. */
export function eachOf(from: string, columns: string, list: string, as: string): string {
  return `select ${columns}, unnest(${list}) as ${as} from ${from}`
}

/** The first element of a list. */
export function firstOf(list: string): string {
  return `${list}[1]`
}

export function day(text: string): string {
  return `date '${text}'`
}

/** Days from one to the other. */
export function daysBetween(from: string, to: string): string {
  return `(${to} - ${from})`
}

export function plusDays(column: string, days: number): string {
  return `(${column} + ${days})`
}

/** The value of the latest day; of a day's several the last by itself, so that the same data says the same twice. */
export function latest(value: string, on: string): string {
  return `max_by(${value}, row(${on}, ${value}))`
}

/** The list as text in the order of its elements. */
export function joined(value: string, order: string, by: string): string {
  return `string_agg(${value}, '${by}' order by ${order})`
}

/** What differs, for the reader who takes this SQL elsewhere. */
export const differences = [
  {
    what: 'a row an element of a list',
    duckdb: 'unnest(list) in select',
    spark: 'lateral view explode',
    trino: 'cross join unnest',
  },
  { what: 'the first of a list', duckdb: 'list[1]', spark: 'list[0]', trino: 'element_at(list, 1)' },
  { what: 'days between', duckdb: 'b - a', spark: 'datediff(b, a)', trino: "date_diff('day', a, b)" },
  { what: 'so many days later', duckdb: 'a + n', spark: 'date_add(a, n)', trino: "date_add('day', n, a)" },
  { what: 'a pair that is ordered', duckdb: 'row(a, b)', spark: 'struct(a, b)', trino: 'row(a, b)' },
  { what: 'list as text', duckdb: 'string_agg', spark: 'array_join(array_agg)', trino: 'listagg' },
] as const
