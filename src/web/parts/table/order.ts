// The order of a table's rows: by one column, either way, and always the same for rows that tie.

export type Sorted = { readonly column: string; readonly way: 'ascending' | 'descending' }

/** The rows in order. Rows that tie keep the order they came in, whichever way the column is sorted. */
export function inOrder<Row>(
  rows: readonly Row[],
  compare: ((a: Row, b: Row) => number) | undefined,
  way: Sorted['way'],
): readonly Row[] {
  if (compare === undefined) return rows
  return rows.toSorted((a, b) => (way === 'ascending' ? compare(a, b) : compare(b, a)))
}

/** What a press on a column's head does: first ascending, then the other way. */
export function nextSorted(now: Sorted | undefined, column: string): Sorted {
  return { column, way: now?.column === column && now.way === 'ascending' ? 'descending' : 'ascending' }
}

/** The row a key leads to from another, or undefined when the key is not about rows. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | undefined {
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key]
  return next === undefined || count === 0 ? undefined : Math.min(Math.max(next, 0), count - 1)
}
