// Our cutting of records beside a general parser's, over texts of every kind and cut into pieces anywhere.
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { recordsOf } from './record.ts'

const form = { delimiter: ',', isQuoting: true, most: 100_000 }

async function recordsIn(pieces: readonly string[], given = form): Promise<readonly (readonly string[])[]> {
  const records: (readonly string[])[] = []
  async function* come() {
    yield* pieces
  }
  for await (const record of recordsOf(come(), given)) records.push(record)
  return records
}

const cell = fc.string({ unit: fc.constantFrom('a', 'Հ', ' ', '"', ',', '\n', '\r', '1') })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })

test('what is quoted comes back, wherever the pieces are cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.nat(), async (rows, ending, at) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(ending)
      const cutAt = at % (text.length + 1)
      deepEqual(await recordsIn([text.slice(0, cutAt), text.slice(cutAt)]), rows)
    }),
  )
})

test('loose quotation marks are read as the general parser reads them', async () => {
  const loose = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ') }), { minLength: 2, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  await fc.assert(
    fc.asyncProperty(loose, async (rows) => {
      const text = rows.map((row) => row.join(',')).join('\n')
      let expected: string[][]
      try {
        expected = parse(text, { relax_quotes: true, relax_column_count: true })
      } catch {
        return
      }
      deepEqual(await recordsIn([text]).catch(() => 'damaged'), expected)
    }),
  )
})

test('every kind of line break ends a record, also one cut in two', async () => {
  const expected = [['a', 'b'], ['c', 'd'], [''], ['e', 'f']]
  deepEqual(await recordsIn(['a,b\r\nc,d\r\n\r\ne,f\r\n']), expected)
  deepEqual(await recordsIn(['a,b\r', '\nc,d\r', '\n\r', '\ne,f']), expected)
  deepEqual(await recordsIn(['a,b\rc,d\r\re,f\r']), expected)
  deepEqual(await recordsIn(['a,b\nc,d\n\ne,f\n']), expected)
})
