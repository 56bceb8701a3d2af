import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTable } from '../open-table.ts'
import { FormatProblem, type TableLimits, type TableRow, tableLimits } from '../table.ts'
import { xlsxBytes } from './write.ts'
import { type ExampleWorkbook, exampleWorkbook, exampleZip } from './zip-example.ts'

async function readAll(bytes: Uint8Array, limits: TableLimits = tableLimits): Promise<readonly TableRow[]> {
  const table = await openTable(new Blob([Buffer.from(bytes)]), limits)
  const rows: TableRow[] = []
  for await (const row of table.sheets[0]?.rows() ?? []) rows.push(row)
  return rows
}

const read = (workbook: ExampleWorkbook, limits?: TableLimits) => readAll(exampleWorkbook(workbook), limits)
const refused = (code: string) => (error: unknown) => error instanceof FormatProblem && error.code === code

test('a workbook cut off anywhere is refused, and never half read', async () => {
  const whole = await xlsxBytes('People', [
    ['CIN', 'Name'],
    ['90000001A', 'Ana'],
  ])
  for (let length = 98; length < whole.length; length += 97) {
    const bytes = whole.slice(0, length)
    const isKnown = (error: unknown) => error instanceof FormatProblem
    await assert.rejects(readAll(bytes), isKnown, `cut at ${length}`)
  }
})

test('a byte changed inside a sheet is found by its check sum', async () => {
  const whole = await xlsxBytes(
    'People',
    Array.from({ length: 200 }, (_, at) => [`id ${at}`, 'x']),
  )
  const rows = await readAll(whole)
  assert.equal(rows.length, 200)
  const broken = whole.slice()
  const at = Buffer.from(broken).indexOf('xl/worksheets/sheet1.xml') + 200
  broken[at] = (broken[at] ?? 0) ^ 0xff
  await assert.rejects(readAll(broken), refused('damaged'))
})

test('a zip of another kind, a locked one and a lying one are refused', async () => {
  await assert.rejects(readAll(exampleZip([{ name: 'letter.txt', content: 'hello' }])), refused('not-a-table'))
  await assert.rejects(
    readAll(exampleZip([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }])),
    refused('old-or-locked'),
  )
  await assert.rejects(
    readAll(exampleZip([{ name: 'xl/workbook.xml', content: '<workbook/>', size: 3 }])),
    refused('damaged'),
  )
})

test('a sheet that is not what the table of contents says is refused at its end', async () => {
  const rows = '<row><c><v>1</v></c></row>'
  assert.equal((await read({ rows })).length, 1)
  await assert.rejects(read({ rows, said: { size: 1 } }), refused('damaged'))
  await assert.rejects(read({ rows, said: { crc: 1 } }), refused('damaged'))
})

test('what a part grows to when unpacked has a limit', async () => {
  const rows = `<row r="1"><c t="inlineStr"><is><t>${'a'.repeat(30_000)}</t></is></c></row>${'<row/>'.repeat(400_000)}`
  await assert.rejects(read({ rows }, { ...tableLimits, unpackedTimes: 10 }), refused('too-large'))
  await assert.rejects(read({ rows }, { ...tableLimits, unpackedBytes: 1_000 }), refused('too-large'))
})

test('a document type, which could make entities grow, is refused', () =>
  assert.rejects(read({ rows: '', head: '<!DOCTYPE x [<!ENTITY a "aa">]>' }), refused('damaged')))

test('rows that go backwards, strings that are not there and too many columns are refused', async () => {
  await assert.rejects(read({ rows: '<row r="2"/><row r="2"/>' }), refused('damaged'))
  await assert.rejects(read({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }), refused('damaged'))
  await assert.rejects(
    read({ rows: '<row r="1"><c r="ZZ1"><v>1</v></c></row>' }, { ...tableLimits, columns: 50 }),
    refused('too-many-columns'),
  )
  await assert.rejects(read({ rows: '<row r="9"/>' }, { ...tableLimits, rows: 8 }), refused('too-many-rows'))
})

test('numbers keep their digits; where a workbook lost some, the exponent stays to show it', async () => {
  const cells = ['1234567893', '3.238762697E9', '3238762697.0', '1.23456789012345E+17', '0.5'].map(
    (value) => `<c><v>${value}</v></c>`,
  )
  const [row] = await read({ rows: `<row>${cells.join('')}</row>` })
  assert.deepEqual(row?.texts, ['1234567893', '3238762697', '3238762697', '1.23456789012345E+17', '0.5'])
  assert.ok(row?.kinds?.every((kind) => kind === 'number'))
})

test('a number is a day only when its format says so', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="m/d/yyyy"/><numFmt numFmtId="165" formatCode="[Red]0 &quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
  const rows =
    '<row><c s="0"><v>46350</v></c><c s="1"><v>46350</v></c><c s="2"><v>46350.5</v></c><c s="3"><v>46350</v></c></row>'
  const [row] = await read({ rows, styles })
  assert.deepEqual(row?.texts, ['46350', '2026-11-24', '2026-11-24T12:00:00', '46350'])
  assert.deepEqual(row?.kinds, ['number', 'date', 'date', 'number'])
  const [since1904] = await read({ rows: '<row><c s="1"><v>44888</v></c></row>', styles, countsFrom1904: true })
  assert.deepEqual(since1904?.texts, ['2026-11-24'])
})

test('texts of every kind are read: shared, rich, inline, of a formula; reading aids are left out', async () => {
  const strings =
    '<si><t xml:space="preserve"> one </t></si><si><r><t>two</t></r><r><t> more</t></r><rPh><t>aid</t></rPh></si>'
  const rows =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>A &amp; B</t></is></c><c r="E3" t="str"><f>X1</f><v>made</v></c><c r="F3" t="b"><v>1</v></c></row>'
  const [row] = await read({ rows, strings })
  assert.equal(row?.number, 3)
  assert.deepEqual(row?.texts, [' one ', 'two more', '', 'A & B', 'made', '1'])
})
