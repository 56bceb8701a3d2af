import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExportFault } from '../../domain/export-fault.ts'
import type { Column, FileLayout } from '../../domain/layout.ts'
import { openTable } from '../../formats/open-table.ts'
import type { CanonicalRow } from './canonical.ts'
import { type FileMaking, writeLayoutFile } from './write-file.ts'

const making: FileMaking = {
  planCode: '304',
  providerNpi: '1234567893',
  submitter: 'E/c.a',
  period: '2026-11',
  isTest: false,
  madeOn: '2026-11-24',
  madeTime: '08:30:05',
}

const columns: readonly Column[] = [
  { header: 'CIN', field: 'member.cin', type: 'cin', required: 'always' },
  { header: 'Name', field: 'member.lastName', type: 'name' },
  { header: 'Street', field: 'home.street', type: 'street' },
  { header: 'Status', field: 'ecm.status', type: 'code', values: { enrolled: ['Enrolled'], outreach: ['Outreach'] } },
  { header: 'Lead', field: 'lead.name', type: 'text', required: { field: 'ecm.status', is: 'enrolled' } },
  { header: 'Reason', field: 'discontinuation.reason', type: 'code', values: { 'goals-met': ['1'] } },
]
const file: FileLayout = {
  type: 'csv',
  hasHeader: true,
  fileName: 'RTF_{plan}_{provider}_{month}',
  dayFormat: 'MM/DD/YYYY',
  columns,
}

function row(fields: Readonly<Record<string, string | number | boolean | readonly string[]>> = {}): CanonicalRow {
  const all: Record<string, Record<string, string | number | boolean | readonly string[] | null>> = {}
  for (const [path, value] of Object.entries({ 'member.cin': '90000001A', ...fields })) {
    const [group = '', key = ''] = path.split('.')
    all[group] = { ...all[group], [key]: value }
  }
  return all
}

const write = (rows: readonly CanonicalRow[], layout: FileLayout = file, more: Partial<FileMaking> = {}) =>
  writeLayoutFile(layout, rows, { ...making, ...more }, () => [])

async function faultOf(one: CanonicalRow, layout: FileLayout = file): Promise<readonly (readonly [string, string])[]> {
  const { faults } = await write([one], layout)
  return faults.map(({ column, reason }: ExportFault) => [column, reason] as const)
}

const withColumn = (column: Column): FileLayout => ({ ...file, columns: [column] })

// what stands in the row, the column it goes to, why it does not
const refusals: readonly (readonly [Readonly<Record<string, string | number | boolean>>, string, string])[] = [
  [{ 'member.cin': '123' }, 'CIN', 'cin-format'],
  [{ 'member.cin': '90000001A12345' }, 'CIN', 'cin-format'],
  [{ 'home.street': 'None' }, 'Street', 'placeholder'],
  [{ 'home.street': '00000' }, 'Street', 'placeholder'],
  [{ 'home.street': '=1+1' }, 'Street', 'text-unsendable'],
  [{ 'home.street': 'a\u0001b' }, 'Street', 'text-unsendable'],
  [{ 'home.street': 'x'.repeat(301) }, 'Street', 'text-too-long'],
  [{ 'ecm.status': 'transferred' }, 'Status', 'code-unmapped'],
  [{ 'ecm.status': 'enrolled' }, 'Lead', 'cell-empty'],
  [{ 'discontinuation.reason': 'no-capacity' }, 'Reason', 'code-unmapped'],
]

for (const [fields, column, reason] of refusals) {
  test(`${JSON.stringify(fields).slice(0, 60)} keeps its row back: ${reason}`, async () => {
    assert.deepEqual(await faultOf(row(fields)), [[column, reason]])
  })
}

const typed: readonly (readonly [Column['type'], string | number, string])[] = [
  ['npi', '1234567890', 'npi-wrong'],
  ['tin', '12345678', 'tin-wrong'],
  ['day', '2026-02-30', 'date-invalid'],
  ['period', '2026-13', 'date-invalid'],
  ['phone', '5550142', 'phone-format'],
  ['email', 'no mail', 'email-format'],
  ['zip', '9001', 'zip-format'],
]

for (const [type, value, reason] of typed) {
  test(`a wrong ${type} keeps its row back`, async () => {
    const layout = withColumn({ header: 'H', field: 'pair1.code', type })
    assert.deepEqual(await faultOf(row({ 'pair1.code': value }), layout), [['H', reason]])
  })
}

test('an id of the wrong width keeps its row back', async () => {
  const layout = withColumn({ header: 'Id', field: 'member.planMemberNumber', type: 'id', width: 10 })
  assert.deepEqual(await faultOf(row({ 'member.planMemberNumber': '123' }), layout), [['Id', 'id-width']])
})

test('a list split over two columns needs a word in one of them', async () => {
  const layout: FileLayout = {
    ...file,
    columns: [
      { header: 'If not', field: 'attempt.outcome', type: 'code-part', values: { busy: ['6'] } },
      { header: 'If so', field: 'attempt.outcome', type: 'code-part', values: { enrolled: ['6'] } },
    ],
  }
  assert.deepEqual(await faultOf(row({ 'attempt.outcome': 'continuing' }), layout), [
    ['If not', 'code-unmapped'],
    ['If so', 'code-unmapped'],
  ])
  const { files } = await write([row({ 'attempt.outcome': 'enrolled' })], layout)
  assert.match(Buffer.from(files[0]?.bytes ?? []).toString(), /\r\n,6\r\n/)
})

test('all faults of all rows are told, good rows go, bad rows stay in a file of their own with reasons (EXC-7, EXC-9)', async () => {
  const rows = [row(), row({ 'member.cin': '1', 'ecm.status': 'enrolled' }), row({ 'home.street': 'NA' })]
  const { files, faults } = await write(rows)
  assert.deepEqual(
    faults.map((fault) => [fault.row, fault.column]),
    [
      [1, 'CIN'],
      [1, 'Lead'],
      [2, 'Street'],
    ],
  )
  assert.deepEqual(
    files.map(({ name, rows: count, isBadRows }) => [name, count, isBadRows]),
    [
      ['RTF_304_1234567893_202611.csv', 1, false],
      ['BAD_ROWS_RTF_304_1234567893_202611.csv', 2, true],
    ],
  )
  const bad = Buffer.from(files[1]?.bytes ?? []).toString()
  assert.match(bad, /Reason refused\r\n/)
  assert.match(bad, /"CIN: This is not a CIN[^"]+\. Lead: The plan needs this cell[^"]+"\r\n/)
  assert.deepEqual(
    files.map((each) => each.holds),
    [[0], [1, 2]],
  )
})

test('when every row is bad nothing goes but the rows that stay', async () => {
  const { files } = await write([row({ 'member.cin': '1' })])
  assert.deepEqual(
    files.map((each) => each.isBadRows),
    [true],
  )
})

test('no rows at all give a file with its header', async () => {
  const { files } = await write([])
  assert.equal(files[0]?.rows, 0)
  assert.match(Buffer.from(files[0]?.bytes ?? []).toString(), /^\ufeffCIN,Name,/)
})

test('a test file says so in its name, and a name takes letters and digits only', async () => {
  const plain = await write([], file, { isTest: true })
  assert.equal(plain.files[0]?.name, 'TEST_RTF_304_1234567893_202611.csv')
  const lane: FileLayout = {
    ...file,
    type: 'pipe',
    hasHeader: false,
    fileName: '{submitter}_{plan}_{program}_OUTREACH_{lane}_{stamp}',
  }
  assert.equal((await write([], lane, { isTest: true })).files[0]?.name, 'ECA_304_ECM_OUTREACH_T_20261124083005.txt')
  assert.equal((await write([], lane)).files[0]?.name, 'ECA_304_ECM_OUTREACH_P_20261124083005.txt')
})

test('a pipe file has no header, no quotes, row numbers, and no pipe or line break inside a text', async () => {
  const layout: FileLayout = {
    type: 'pipe',
    hasHeader: false,
    fileName: 'X',
    dayFormat: 'MM-DD-YYYY',
    columns: [
      { header: 'Row', type: 'row-number' },
      { header: 'Created', type: 'created-at' },
      { header: 'Void', type: 'constant', of: '0' },
      { header: 'Street', field: 'home.street', type: 'street' },
      { header: 'Attempt', field: 'attempt.on', of: 'attempt.time', type: 'day-time' },
    ],
  }
  const rows = [
    row({ 'home.street': '1 "A"|B\nC', 'attempt.on': '2026-11-03' }),
    row({ 'attempt.on': '2026-11-03', 'attempt.time': '14:05:00' }),
  ]
  const { files } = await write(rows, layout)
  assert.equal(
    Buffer.from(files[0]?.bytes ?? []).toString(),
    '0001|11-24-2026 08:30:05|0|1 "A" B C|11-03-2026\r\n0002|11-24-2026 08:30:05|0||11-03-2026 14:05:00\r\n',
  )
})

test('a workbook keeps ids as text, also what begins like a formula', async () => {
  const { files, faults } = await write([row({ 'home.street': '=1+1', 'member.lastName': '00123' })], {
    ...file,
    type: 'xlsx',
    sheet: 'RTF',
  })
  assert.deepEqual(faults, [])
  const table = await openTable(new Blob([Buffer.from(files[0]?.bytes ?? [])]))
  assert.equal(table.sheets[0]?.name, 'RTF')
  const rows = []
  for await (const each of table.sheets[0]?.rows() ?? []) rows.push(each)
  assert.deepEqual(rows[1]?.texts, ['90000001A', '00123', '=1+1'])
  assert.ok(rows[1]?.kinds?.every((kind) => kind === 'text'))
})

test('a plan’s own template is filled by header, whatever its order, and what it has no column for is told', async () => {
  const xlsx: FileLayout = { ...file, type: 'xlsx', sheet: 'RTF' }
  const shuffled: FileLayout = {
    ...xlsx,
    sheet: 'Plan sheet',
    columns: [{ header: 'Theirs', type: 'constant', of: '' }, ...columns.slice(0, -1).toReversed()],
  }
  const template = (await write([], shuffled)).files[0]?.bytes
  assert.ok(template)
  const filled = row({ 'member.lastName': 'Example', 'discontinuation.reason': 'goals-met' })
  const { files, leftOut } = await write([filled], xlsx, { template })
  assert.deepEqual(leftOut, ['Reason'])
  const table = await openTable(new Blob([Buffer.from(files[0]?.bytes ?? [])]))
  const rows = []
  for await (const each of table.sheets[0]?.rows() ?? []) rows.push(each.texts)
  assert.deepEqual(rows, [
    ['Theirs', 'Lead', 'Status', 'Street', 'Name', 'CIN'],
    ['', '', '', '', 'Example', '90000001A'],
  ])
})
