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

/** All values of a group as one text, the latest first, those of a day by the alphabet, those without a day last; one sort a group of plain pairs. */
export function latestFirst(value: string, on: string, by: string): string {
  const pairs = `list_sort(list(row(date '9999-12-31' - ${on}, ${value})))`
  return `array_to_string(list_transform(${pairs}, lambda pair: pair[2]), '${by}')`
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
  {
    what: 'list as text',
    duckdb: 'array_to_string(list)',
    spark: 'array_join(array_agg)',
    trino: 'array_join(array_agg)',
  },
] as const
