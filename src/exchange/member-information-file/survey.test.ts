import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleHeader, exampleLayout, exampleRow } from './layout-example.ts'
import { openMemberInformationFile } from './read.ts'
import { rejectedFileName, writeRejectedRows } from './rejected.ts'
import { surveyMemberInformationFile } from './survey.ts'

async function open(lines: readonly string[]) {
  const opened = await openMemberInformationFile(new Blob([lines.join('\r\n')]), {
    layouts: [exampleLayout],
    today: '2026-11-24',
  })
  assert.ok(opened.ok)
  return opened.value
}

const good = (count: number) => Array.from({ length: count }, (_, at) => exampleRow(at + 1))
const bad = (count: number) => Array.from({ length: count }, () => exampleRow(1, { CIN: '' }))

test('a file broken further down is refused whole', async () => {
  const survey = await surveyMemberInformationFile(await open([exampleHeader, ...good(3000), '"cut']))
  assert.equal(survey.ok ? '' : survey.reason, 'unreadable')
})

test('half of the rows bad refuses the file, one less does not (EXC-16)', async () => {
  const half = await surveyMemberInformationFile(await open([exampleHeader, ...good(5), ...bad(5)]))
  assert.ok(!half.ok)
  assert.deepEqual([half.reason, half.survey?.refusedRows], ['half-bad', 5])
  const less = await surveyMemberInformationFile(await open([exampleHeader, ...good(6), ...bad(5)]))
  assert.ok(less.ok)
  assert.deepEqual([less.value.rows, less.value.accepted, less.value.refusedRows], [11, 6, 5])
})

test('one bad row of a file of single referrals does not throw the other back', async () => {
  const survey = await surveyMemberInformationFile(await open([exampleHeader, ...good(1), ...bad(1)]))
  assert.ok(survey.ok)
})

test('far fewer rows than the last time refuse the file, the share itself does not', async () => {
  const file = await open([exampleHeader, ...good(50)])
  const few = await surveyMemberInformationFile(file, { lastRows: 101, leastShare: 0.5 })
  assert.equal(few.ok ? '' : few.reason, 'too-few-rows')
  assert.ok((await surveyMemberInformationFile(file, { lastRows: 100, leastShare: 0.5 })).ok)
})

test('warnings are counted by column', async () => {
  const phones = [exampleRow(1, { Phone: '1' }), exampleRow(2, { Phone: 'x' }), exampleRow(3)]
  const survey = await surveyMemberInformationFile(await open([exampleHeader, ...phones]))
  assert.ok(survey.ok)
  assert.deepEqual(survey.value.warnings, [{ column: 'Phone', reason: 'phone-format', rows: 2 }])
})

test('rejected rows go back under their own header with reasons, and come back mended', async () => {
  const header = `${exampleHeader}, Notes `
  const file = await open([
    header,
    `${exampleRow(1)},fine`,
    `${exampleRow(2, { CIN: '' })},=1+1`,
    `${exampleRow(3)},fine`,
  ])
  const pieces: Uint8Array[] = []
  for await (const piece of writeRejectedRows(file)) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  assert.match(text, /^\ufeff/)
  assert.match(text, /'=1\+1/)
  const mended = text.replace('304,2026-11,,', '304,2026-11,90000002A,').slice(1).trimEnd()
  const again = await open([mended])
  assert.deepEqual(again.facts.unknownColumns, ['Notes'])
  const survey = await surveyMemberInformationFile(again)
  assert.ok(survey.ok)
  assert.deepEqual([survey.value.rows, survey.value.accepted], [1, 1])
})

test('the rejected rows’ file is named after the file', () => {
  assert.equal(rejectedFileName('members.2026.xlsx'), 'members.2026.rejected.csv')
  assert.equal(rejectedFileName('members'), 'members.rejected.csv')
})
