import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MemberFileRow } from '../../domain/member-file.ts'
import { xlsxBytes } from '../../formats/xlsx/write.ts'
import { exampleHeader, exampleLayout, exampleRow } from './layout-example.ts'
import {
  type AcceptedRow,
  type MemberInformationFile,
  openMemberInformationFile,
  type ReadingOptions,
  type ReadRow,
} from './read.ts'

const options: ReadingOptions = { layouts: [exampleLayout], today: '2026-11-24' }

const open = (content: string | Uint8Array, more: Partial<ReadingOptions> = {}) =>
  openMemberInformationFile(new Blob([typeof content === 'string' ? content : Buffer.from(content)]), {
    ...options,
    ...more,
  })

async function opened(lines: readonly string[], more: Partial<ReadingOptions> = {}): Promise<MemberInformationFile> {
  const result = await open(lines.join('\r\n'), more)
  assert.ok(result.ok, result.ok ? '' : result.says)
  return result.value
}

async function rowsOf(file: MemberInformationFile): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = []
  for await (const row of file.rows()) rows.push(row)
  return rows
}

async function accepted(lines: readonly string[]): Promise<AcceptedRow> {
  const [row] = await rowsOf(await opened(lines))
  assert.equal(row?.verdict.kind, 'accepted', JSON.stringify(row))
  assert.ok(row?.verdict.kind === 'accepted')
  return row.verdict
}

const faultsOf = async (lines: readonly string[], more: Partial<ReadingOptions> = {}) =>
  (await rowsOf(await opened(lines, more))).flatMap(({ row, verdict }) =>
    verdict.kind === 'refused' ? verdict.faults.map((fault) => [row, fault.column, fault.reason]) : [],
  )

test('a file that cannot be read is refused whole with what to do', async () => {
  assert.deepEqual(await open(''), {
    ok: false,
    reason: 'unreadable',
    says: 'The file is empty. Ask the sender for it again.',
  })
})

test('a file of another kind is refused whole', async () => {
  const result = await open('Invoice,Amount\n1,20\n')
  assert.equal(result.ok ? '' : result.reason, 'not-a-member-file')
})

test('a file without a key column is refused whole, and says which', async () => {
  const result = await open('Plan Code,Period,Last Name,First Name,Birth Date,Street\n')
  assert.ok(!result.ok)
  assert.equal(result.reason, 'key-column-missing')
  assert.match(result.says, /Missing: CIN\./)
})

test('a file of another plan is refused whole', async () => {
  const result = await open([exampleHeader, exampleRow(1)].join('\n'), { plan: '305' })
  assert.equal(result.ok ? '' : result.reason, 'other-plan')
})

test('a layout that is not there, or not in force, is refused', async () => {
  const content = [exampleHeader, exampleRow(1)].join('\n')
  for (const more of [{ layout: 'no-such' }, { today: '2025-12-31' }, { layouts: [] }]) {
    const result = await open(content, more)
    assert.equal(result.ok ? '' : result.reason, 'layout-unknown')
  }
})

test('all faults of a row come at once, each with its cell and reason', async () => {
  const row = exampleRow(1, {
    CIN: '123',
    'Last Name': ' ',
    'Birth Date': '2/30/1980',
    Start: '2026-05-02',
    End: '2026-05-01',
  })
  assert.deepEqual(await faultsOf([exampleHeader, row, exampleRow(2)]), [
    [2, 'CIN', 'cin-format'],
    [2, 'Last Name', 'name-missing'],
    [2, 'Birth Date', 'date-invalid'],
    [2, 'End', 'date-order'],
  ])
})

test('a birth date of tomorrow is refused, of today it is not', async () => {
  const rows = [exampleRow(1, { 'Birth Date': '2026-11-25' }), exampleRow(2, { 'Birth Date': '2026-11-24' })]
  assert.deepEqual(await faultsOf([exampleHeader, ...rows]), [[2, 'Birth Date', 'date-in-future']])
})

test('an authorization of one day is accepted', async () => {
  await accepted([exampleHeader, exampleRow(1, { Start: '2026-05-01', End: '2026-05-01' })])
})

test('a row of another plan is refused among the others', async () => {
  assert.deepEqual(await faultsOf([exampleHeader, exampleRow(1), exampleRow(2, { 'Plan Code': '305' })]), [
    [3, 'Plan Code', 'other-plan'],
  ])
})

test('a row with more cells than the header is refused: a comma split a text', async () => {
  assert.deepEqual(await faultsOf([exampleHeader, `${exampleRow(1)},x`, `${exampleRow(2)},`]), [
    [2, 'End', 'too-many-cells'],
  ])
})

test('a damaged file that was good at its start throws while it is read', async () => {
  const file = await opened([exampleHeader, ...Array.from({ length: 3000 }, (_, at) => exampleRow(at + 1)), '"cut'])
  await assert.rejects(rowsOf(file), /damaged/)
})

test('a whole row is read, and what is blank is null', async () => {
  const { value } = await accepted([exampleHeader, exampleRow(1, { Phone: '(213) 555-0142' })])
  assert.deepEqual(value.member, {
    cin: '90000001A',
    planMemberNumber: null,
    lastName: 'Example',
    firstName: 'Ana',
    bornOn: '1980-02-29',
    sex: null,
    spokenLanguage: null,
    writtenLanguage: null,
    county: null,
    email: null,
  } satisfies MemberFileRow['member'])
  assert.deepEqual(value.phone, { first: '2135550142', second: null })
  assert.equal(value.populations.homeless, null)
  assert.deepEqual(value.supports.authorized, [])
})

test('only the address that is filled is taken; the other one stays blank (EXC-15)', async () => {
  const { value } = await accepted([exampleHeader, exampleRow(1, { Street: '1 Example St' })])
  assert.equal(value.home.isFixed, true)
  assert.deepEqual(value.mail, { street: null, city: null, state: null, zip: null, isFixed: null })
})

for (const street of ['HOMELESS', 'NO FIXED ADDRESS', 'General Delivery', 'homeless - general delivery']) {
  test(`${street} means no fixed address and is kept as sent`, async () => {
    const { value } = await accepted([exampleHeader, exampleRow(1, { Street: street })])
    assert.deepEqual([value.home.street, value.home.isFixed], [street, false])
  })
}

test('what cannot be taken over and what is in unknown columns stays with the row', async () => {
  const verdict = await accepted([
    `${exampleHeader},Plan Care Notes,Empty`,
    `${exampleRow(1, { Phone: 'ask sister' })}, prefers evenings ,`,
  ])
  assert.deepEqual(verdict.alsoSent, { Phone: 'ask sister', 'Plan Care Notes': 'prefers evenings' })
  assert.deepEqual(verdict.warnings, [{ column: 'Phone', reason: 'phone-format' }])
  assert.equal(verdict.value.phone.first, null)
})

test('an aid code and what tells of immigration or birthplace is in no row, taken or refused (CON-12)', async () => {
  const header = `${exampleHeader},Member Aid Code,Immigration Status,Place of Birth,Plan Care Notes`
  const sent = ',M1X,invented status,Inventia,prefers evenings'
  const verdict = await accepted([header, `${exampleRow(1)}${sent}`])
  assert.deepEqual(verdict.alsoSent, { 'Plan Care Notes': 'prefers evenings' })
  const lines = [header, `${exampleRow(1)}${sent}`, `${exampleRow(2, { 'Birth Date': 'soon' })}${sent}`]
  const rows = await rowsOf(await opened(lines))
  assert.deepEqual(
    rows.map(({ verdict: { kind } }) => kind),
    ['accepted', 'refused'],
  )
  assert.equal(/M1X|invented status|Inventia/.test(JSON.stringify(rows)), false)
})

test('of two columns with one name, different values are a question and a blank first one is filled', async () => {
  const header = `${exampleHeader},phone`
  const differ = await accepted([header, `${exampleRow(1, { Phone: '2135550142' })},3235550142`])
  assert.deepEqual(differ.warnings, [{ column: 'Phone', reason: 'columns-differ' }])
  assert.deepEqual([differ.value.phone.first, differ.alsoSent['Phone (second)']], ['2135550142', '3235550142'])
  const same = await accepted([header, `${exampleRow(1, { Phone: '2135550142' })},213-555-0142`])
  assert.deepEqual(same.warnings, [])
  const second = await accepted([header, `${exampleRow(1)},3235550142`])
  assert.equal(second.value.phone.first, '3235550142')
})

test('a CIN that comes again is accepted with a warning', async () => {
  const [, second] = await rowsOf(await opened([exampleHeader, exampleRow(1), exampleRow(1)]))
  assert.ok(second?.verdict.kind === 'accepted')
  assert.deepEqual(second.verdict.warnings, [{ column: 'CIN', reason: 'cin-repeated' }])
})

test('a card number of 14 characters gives its CIN and is kept whole', async () => {
  const verdict = await accepted([exampleHeader, exampleRow(1, { CIN: '90000001A12345' })])
  assert.deepEqual([verdict.value.member.cin, verdict.alsoSent.CIN], ['90000001A', '90000001A12345'])
})

test('a title above the header is passed over, rows keep their numbers, blank rows are none', async () => {
  const file = await opened([
    'List of members',
    '',
    exampleHeader,
    '',
    exampleRow(1),
    ',,,',
    exampleRow(2, { CIN: '' }),
  ])
  assert.equal(file.facts.headerRow, 3)
  assert.deepEqual(
    (await rowsOf(file)).map(({ row, verdict }) => [row, verdict.kind]),
    [
      [5, 'accepted'],
      [7, 'refused'],
    ],
  )
})

test('the sheet is found among others, and ids that came as numbers are read', async () => {
  const workbook = await xlsxBytes('People', [
    exampleHeader.split(','),
    [304, '2026-11', '90000001A', 'Example', 'Ana', 29280, '', 2135550142],
  ])
  const result = await open(workbook)
  assert.ok(result.ok)
  assert.deepEqual(
    [result.value.facts.sheet, result.value.facts.type, result.value.facts.plan.code],
    ['People', 'xlsx', '304'],
  )
  const [row] = await rowsOf(result.value)
  assert.ok(row?.verdict.kind === 'accepted')
  assert.deepEqual([row.verdict.value.member.bornOn, row.verdict.value.phone.first], ['1980-02-29', '2135550142'])
})

test('headers alone are a file of no rows', async () => {
  const file = await opened([exampleHeader])
  assert.deepEqual(await rowsOf(file), [])
  assert.equal(file.facts.period, null)
})

test('the facts say plan, period, layout and what was not found', async () => {
  const { facts } = await opened(
    [`${exampleHeader},Notes`.replace('Street,', ''), exampleRow(1).replace(/,,,,$/, ',,,')],
    { plan: '0304' },
  )
  assert.deepEqual(
    [
      facts.layout,
      facts.layoutVersion,
      facts.program,
      facts.plan.code,
      facts.period,
      facts.missingColumns,
      facts.unknownColumns,
    ],
    ['example', 1, 'ecm', '304', '2026-11', ['Street'], ['Notes']],
  )
})
