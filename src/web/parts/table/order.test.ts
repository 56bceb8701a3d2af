// The order of rows, at its edges: empty tables, ties, the first and last row.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrder, nextSorted, rowAfterKey } from './order.ts'

test('an empty table has no row to go to', () => {
  assert.equal(rowAfterKey('End', 0, 0, 10), undefined)
})

test('keys never leave the table', () => {
  assert.deepEqual(
    ['ArrowUp', 'PageUp', 'Home'].map((key) => rowAfterKey(key, 0, 500, 10)),
    [0, 0, 0],
  )
  assert.deepEqual(
    ['ArrowDown', 'PageDown', 'End'].map((key) => rowAfterKey(key, 499, 500, 10)),
    [499, 499, 499],
  )
  assert.equal(rowAfterKey('a', 3, 500, 10), undefined)
})

test('ties keep the order they came in, either way', () => {
  const rows = [
    { id: 'a', at: 1 },
    { id: 'b', at: 1 },
    { id: 'c', at: 0 },
  ]
  const by = (x: { at: number }, y: { at: number }) => x.at - y.at
  assert.deepEqual(
    inOrder(rows, by, 'ascending').map(({ id }) => id),
    ['c', 'a', 'b'],
  )
  assert.deepEqual(
    inOrder(rows, by, 'descending').map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  assert.equal(inOrder(rows, undefined, 'descending'), rows)
})

test('a column is first sorted up, then down, another column up again', () => {
  assert.deepEqual(nextSorted(undefined, 'name'), { column: 'name', way: 'ascending' })
  assert.deepEqual(nextSorted({ column: 'name', way: 'ascending' }, 'name'), { column: 'name', way: 'descending' })
  assert.deepEqual(nextSorted({ column: 'name', way: 'descending' }, 'due'), { column: 'due', way: 'ascending' })
})
