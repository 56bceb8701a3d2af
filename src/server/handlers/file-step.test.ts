// From a file that came to its last row settled: which plan it is of, reading it again, setting it aside, taking it, mending rows, and what
// is asked about members who are gone.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FileSession, newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { cellsOf, type FileCells, fileCin, memberFile } from '../../../test/member-file-example.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

interface Place {
  readonly intake: FileSession
  readonly agency: string
  readonly plan: string
}

let codes = 400
let people = 0
const cin = 'Member Client Index Number (CIN)'

/** An agency of its own with a plan of its own, and people no other test has. */
async function place(): Promise<Place & { readonly code: string; person(cells?: FileCells): FileCells }> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  codes += 1
  const code = String(codes)
  await house.sql('update organization set plan_code = $2 where id = $1', [plan, code])
  const person = (cells: FileCells = {}) => {
    people += 1
    return { 'MCP Plan Code': code, [cin]: fileCin(people), ...cells }
  }
  return { intake: house.as(await house.seat(agency, 'intake')), agency, plan, code, person }
}

async function receive({ intake, agency, plan }: Place, text: string, given: object = {}) {
  const input = { organization: agency, file: newId(), plan, name: 'invented.csv', layout: null, ...given }
  return (await intake.upload('file.receive', input, text)).body
}

async function read({ intake, agency }: Place, file: string, only = 'all') {
  return (await intake.query('file.read', { organization: agency, file, only })).body.value
}

async function take(at: Place, file: string) {
  const answer = await at.intake.command('file.take', { organization: at.agency, file })
  equal(answer.body.outcome, 'done', JSON.stringify(answer.body))
  for (;;) {
    const value = await read(at, file)
    if (value.file.state !== 'taking') return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function taken(at: Place, text: string, given: object = {}) {
  const { value } = await receive(at, text, given)
  equal(value.file.state, 'waiting', JSON.stringify(value))
  return take(at, value.file.id)
}

function settle(
  { intake, agency }: Place,
  file: string,
  row: number,
  how: string,
  cells: readonly string[] | null = null,
) {
  return intake.command('file.settle-row', { organization: agency, file, row, how, cells })
}

test('a biller reads files and receives none; another agency’s file is not there', async () => {
  const at = await place()
  const { value } = await receive(at, memberFile(at.person()))
  const biller = { ...at, intake: house.as(await house.seat(at.agency, 'biller')) }
  equal((await receive(biller, memberFile(at.person()))).code, 'not-allowed')
  equal((await read(biller, value.file.id)).rows.length, 0)
  const other = await place()
  const elsewhere = await other.intake.query('file.read', { organization: other.agency, file: value.file.id })
  equal(elsewhere.body.code, 'not-found')
  for (const operation of ['file.take', 'file.set-aside'])
    equal(
      (await other.intake.command(operation, { organization: other.agency, file: value.file.id })).body.reason,
      'file-unknown',
    )
})

test('the plan is the one whose code stands in the file, or must be said', async () => {
  const at = await place()
  const said = await receive(at, memberFile(at.person()), { plan: null })
  equal(said.value.file.partner.id, at.plan)
  equal((await receive(at, memberFile(at.person({ 'MCP Plan Code': '' })), { plan: null })).reason, 'plan-unsaid')
  equal((await receive(at, memberFile(at.person({ 'MCP Plan Code': '999' })), { plan: null })).reason, 'plan-unsaid')
  equal((await receive(at, memberFile(at.person()), { plan: newId() })).reason, 'plan-unknown')
})

test('what was read and by whom stands with the file: columns mended, also sent, warnings', async () => {
  const at = await place()
  const text = memberFile(at.person({ 'Primary Phone Number': '123', 'Bus line': '204' })).replace(
    'Record Status',
    'Recrod Status',
  )
  const { value } = await receive(at, text)
  const { reading, by, unknownColumns, meanings, layout } = value.file
  deepEqual([layout, meanings, unknownColumns, by], ['dhcs-like', { new: 1 }, ['Bus line'], 'An invented person'])
  deepEqual(reading.mendedColumns, [{ sent: 'Member Recrod Status', readAs: 'Member Record Status' }])
  deepEqual(reading.warnings, [{ column: 'Primary Phone Number', reason: 'phone-format', rows: 1 }])
  deepEqual([reading.program, reading.last, reading.newSinceLast], ['ecm', null, null])
})

test('a file of the wrong plan is refused whole, read again as the right one, and then known', async () => {
  const [at, other] = [await place(), await place()]
  const text = memberFile(at.person())
  const first = await receive(at, text, { plan: other.plan })
  equal(first.value.file.state, 'refused')
  match(first.value.file.refusal, /another plan/)
  const again = { organization: at.agency, from: first.value.file.id, plan: at.plan, layout: null, covers: 'unsaid' }
  equal(
    (await at.intake.command('file.read-again', { ...again, plan: newId(), file: newId() })).body.reason,
    'plan-unknown',
  )
  equal(
    (await at.intake.command('file.read-again', { ...again, from: newId(), file: newId() })).body.reason,
    'file-unknown',
  )
  const second = await at.intake.command('file.read-again', { ...again, file: newId() })
  equal(second.body.value.file.state, 'waiting')
  const known = await receive(at, text)
  deepEqual([known.value.isKnown, known.value.file.id], [true, second.body.value.file.id])
  await take(at, known.value.file.id)
  const late = { ...again, from: known.value.file.id, file: newId() }
  equal((await at.intake.command('file.read-again', late)).body.reason, 'file-taken')
})

test('a file set aside is not taken, and may be received again', async () => {
  const at = await place()
  const text = memberFile(at.person())
  const { value } = await receive(at, text)
  const key = { organization: at.agency, file: value.file.id }
  const aside = await at.intake.command('file.set-aside', key)
  deepEqual([aside.body.value.file.state, aside.body.value.file.meanings], ['refused', { new: 1 }])
  equal((await at.intake.command('file.take', key)).body.reason, 'file-refused')
  const again = await receive(at, text)
  equal(again.value.isKnown, false)
  await take(at, again.value.file.id)
  equal((await at.intake.command('file.set-aside', { ...key, file: again.value.file.id })).body.reason, 'file-taken')
})

test('a far shorter file is a question: read again as a list of some, it asks about nobody', async () => {
  const at = await place()
  const everybody = Array.from({ length: 6 }, () => at.person())
  await taken(at, memberFile(...everybody))
  const short = await receive(at, memberFile(at.person()))
  equal(short.value.file.state, 'refused')
  match(short.value.file.refusal, /far fewer members/)
  const again = { organization: at.agency, from: short.value.file.id, plan: at.plan, layout: null, covers: 'some' }
  const some = await at.intake.command('file.read-again', { ...again, file: newId() })
  deepEqual([some.body.value.file.reading.newSinceLast, some.body.value.file.reading.goneSinceLast], [1, null])
  const mini = await take(at, some.body.value.file.id)
  deepEqual([mini.file.state, mini.file.gone], ['taken', null])
  // The next whole file is measured by the last whole one.
  const next = await receive(at, memberFile(...everybody.slice(0, 4), at.person()))
  deepEqual([next.value.file.reading.newSinceLast, next.value.file.reading.goneSinceLast], [1, 2])
  equal((await take(at, next.value.file.id)).file.gone, 2)
})

test('who stands in a refused row is not gone, and its clock runs from the assignment', async () => {
  const at = await place()
  const [ana, ben] = [at.person(), at.person()]
  await taken(at, memberFile(ana, ben))
  const wrong = { ...ben, 'Member Date of Birth': 'soon', 'ECM Provider Assignment Date': '2026-11-10' }
  const next = await taken(at, memberFile(ana, wrong))
  deepEqual([next.file.gone, next.file.openRows, next.file.dueOn], [0, 1, '2026-11-13'])
})

test('a row is mended only once its file is taken; until it is right every fault is told; sent back, it can be opened again', async () => {
  const at = await place()
  const text = memberFile(at.person(), at.person({ [cin]: '', 'Member First Name': 'Ben' }))
  const { value } = await receive(at, text)
  const file = value.file.id
  equal((await settle(at, file, 3, 'sent-back')).body.reason, 'file-not-taken')
  await take(at, file)
  equal((await settle(at, file, 2, 'sent-back')).body.reason, 'row-unknown')
  const { rows, readAs } = await read(at, file, 'open')
  deepEqual([rows.length, rows[0].row, rows[0].name], [1, 3, 'Ben Invented'])
  equal(readAs[rows[0].cells.indexOf('Ben')], 'Member First Name')
  const beyond = await settle(at, file, 3, 'mended', [...rows[0].cells, 'beyond'])
  deepEqual(
    beyond.body.value.faults.map((fault: { reason: string }) => fault.reason),
    ['cin-missing', 'too-many-cells'],
  )
  equal((await settle(at, file, 3, 'sent-back')).body.outcome, 'done')
  equal((await settle(at, file, 3, 'mended', rows[0].cells)).body.reason, 'row-settled')
  equal((await settle(at, file, 3, 'reopened')).body.outcome, 'done')
  people += 1
  const cells = rows[0].cells.map((cell: string, i: number) => (readAs[i] === cin ? fileCin(people) : cell))
  deepEqual((await settle(at, file, 3, 'mended', cells)).body.value, { meaning: 'new', faults: [] })
  equal((await settle(at, file, 3, 'reopened')).body.reason, 'row-settled')
  equal((await read(at, file)).file.openRows, 0)
})

test('a row of another plan stays wrong however often it is saved', async () => {
  const at = await place()
  const others = { 'MCP Plan Code': '998' }
  const { file } = await taken(at, memberFile(at.person(), at.person(), at.person(others)))
  const { rows } = await read(at, file.id, 'open')
  const saved = await settle(at, file.id, rows[0].row, 'mended', rows[0].cells)
  deepEqual(saved.body.value.faults, [{ column: 'MCP Plan Code', reason: 'other-plan' }])
})

test('a CIN that is somebody else’s waits for a person, who mends it', async () => {
  const at = await place()
  const ana = at.person()
  await taken(at, memberFile(ana))
  const somebody = { ...ana, 'Member Last Name': 'Unlike', 'Member Date of Birth': '1955-05-05' }
  const { file } = await taken(at, memberFile(somebody, at.person()), { covers: 'some' })
  equal(file.openRows, 1)
  const { rows } = await read(at, file.id, 'open')
  deepEqual(
    [rows[0].verdict, rows[0].member, rows[0].faults],
    ['review', null, [{ column: cin, reason: 'cin-of-another' }]],
  )
  const same = await settle(at, file.id, rows[0].row, 'mended', rows[0].cells)
  deepEqual(same.body.value.faults, [{ column: cin, reason: 'cin-of-another' }])
  people += 1
  const cells = rows[0].cells.map((cell: string) => (cell === ana[cin] ? fileCin(people) : cell))
  equal((await settle(at, file.id, rows[0].row, 'mended', cells)).body.value.meaning, 'new')
})

test('the rows that stay back come as a file of the same columns, reasons in words; what is mended is not in it', async () => {
  const at = await place()
  const { file } = await taken(
    at,
    memberFile(at.person(), at.person({ [cin]: '' }), at.person({ 'Member Last Name': '' }), at.person(), at.person()),
  )
  const { rows, headers } = await read(at, file.id, 'open')
  const cells = rows[1].cells.map((cell: string, i: number) => (headers[i] === 'Member Last Name' ? 'Invented' : cell))
  await settle(at, file.id, rows[1].row, 'mended', cells)
  const query = { organization: at.agency, file: file.id, what: 'rejected' }
  const { body } = await at.intake.query('file.download', query)
  equal(body.value.name, 'invented.rejected.csv')
  const lines = await cellsOf(Buffer.from(body.value.content, 'base64'))
  deepEqual(lines[0], [...headers, 'Reason refused'])
  equal(lines.length, 2)
  equal(lines[1]?.at(-1), `${cin}: The CIN is missing. Ask the plan for it.`)
})

test('taking twice takes once', async () => {
  const at = await place()
  const { value } = await receive(at, memberFile(at.person()))
  const key = { organization: at.agency, file: value.file.id }
  const answers = await Promise.all([at.intake.command('file.take', key), at.intake.command('file.take', key)])
  deepEqual(
    answers.map(({ body }) => body.outcome),
    ['done', 'done'],
  )
  const { file } = await take(at, value.file.id)
  deepEqual([file.state, file.meanings], ['taken', { new: 1 }])
})
