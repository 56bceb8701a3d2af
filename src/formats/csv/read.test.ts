import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTable } from '../open-table.ts'
import { FormatProblem, type TableRow, tableLimits } from '../table.ts'

async function rowsOf(content: string | Uint8Array, limits = tableLimits): Promise<readonly TableRow[]> {
  const table = await openTable(new Blob([typeof content === 'string' ? content : Buffer.from(content)]), limits)
  const rows: TableRow[] = []
  for await (const row of table.sheets[0]?.rows() ?? []) rows.push(row)
  return rows
}

const refused = (code: string) => (error: unknown) => error instanceof FormatProblem && error.code === code

test('an empty file is refused', () => assert.rejects(rowsOf(''), refused('empty')))

test('bytes that are no text are refused', () =>
  assert.rejects(rowsOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])), refused('not-a-table')))

test('an old or locked workbook is refused with what to do', () =>
  assert.rejects(rowsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), refused('old-or-locked')))

test('a quote that never closes means that the file was cut off', () =>
  assert.rejects(rowsOf('name,note\nAna,"cut off here\n'), refused('damaged')))

test('bytes, rows, columns and cells have limits', async () => {
  await assert.rejects(rowsOf('a,b\n', { ...tableLimits, bytes: 3 }), refused('too-large'))
  await assert.rejects(rowsOf('a\nb\nc\n', { ...tableLimits, rows: 2 }), refused('too-many-rows'))
  await assert.rejects(rowsOf('a,b,c\n', { ...tableLimits, columns: 2 }), refused('too-many-columns'))
  await assert.rejects(rowsOf(`a,${'b'.repeat(11)}\n`, { ...tableLimits, cell: 10 }), refused('cell-too-long'))
})

test('rows are numbered as in the file, blank lines counted', async () => {
  const rows = await rowsOf('a,b\r\n\r\n1,2\r\n')
  assert.deepEqual(
    rows.map((row) => [row.number, row.texts]),
    [
      [1, ['a', 'b']],
      [3, ['1', '2']],
    ],
  )
})

test('a byte-order mark is no part of the first header', async () => {
  assert.equal((await rowsOf('\ufeffCIN,b\n'))[0]?.texts[0], 'CIN')
})

test('Windows-1252 is read when one byte late in the file is no UTF-8', async () => {
  const rows = await rowsOf(Buffer.from('name\nAna\nMu\xf1oz \x80\n', 'latin1'))
  assert.equal(rows[2]?.texts[0], 'Muñoz €')
})

test('UTF-16 from a spreadsheet is read', async () => {
  const rows = await rowsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\tb\nՀայկ\t2\n', 'utf16le')]))
  assert.deepEqual(rows[1]?.texts, ['Հայկ', '2'])
})

test('separators and line breaks inside quotes belong to the cell', async () => {
  const rows = await rowsOf('name,note\r\n"O""Neal, Ana","first\r\nsecond"\r\n')
  assert.deepEqual(rows[1], { number: 2, texts: ['O"Neal, Ana', 'first\r\nsecond'] })
})

test('in a pipe file a quotation mark is a character like any other', async () => {
  const table = await openTable(new Blob(['name|size\nAna|5\'10" tall\nLuz|"\n']))
  assert.equal(table.type, 'pipe')
  const rows = await rowsOf('name|size\nAna|5\'10" tall\nLuz|"\n')
  assert.deepEqual(
    rows.map((row) => row.texts[1]),
    ['size', '5\'10" tall', '"'],
  )
})

test('a title above the header does not hide the separator', async () => {
  assert.deepEqual((await rowsOf('Members, as of November\n\na|b|c\n1|2|3\n'))[2]?.texts, ['1', '2', '3'])
})

test('ids stay text: leading zeros, exponents and long digits', async () => {
  assert.deepEqual((await rowsOf('a,b,c\n00123,12E45,12345678901234567890\n'))[1]?.texts, [
    '00123',
    '12E45',
    '12345678901234567890',
  ])
})

test('the rows can be read again from the start', async () => {
  const table = await openTable(new Blob(['a\nb\n']))
  for (let time = 0; time < 2; time += 1) {
    const seen: string[] = []
    for await (const row of table.sheets[0]?.rows() ?? []) seen.push(row.texts[0] ?? '')
    assert.deepEqual(seen, ['a', 'b'])
  }
})
