// Referrals by file: who may, what is refused whole and row by row, what comes to the plan, that the same file and the same words change nothing,
// and that a plan's seat reads of a row no more than it may.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FileSession, newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { memberFile } from '../../../test/member-file-example.ts'
import { type ReferralCells, referralFile } from '../../../test/referral-file-example.ts'
import type { Role } from '../../domain/access.ts'
import { wholeFileFaults } from '../../domain/file-fault.ts'
import { referralRowsMost } from '../../domain/referral-file.ts'

let house: TestHouse
let plan: string
let hospital: FileSession
let authorizer: FileSession
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  hospital = await seated(await house.organization('referrer'), 'referrer')
  authorizer = await seated(plan, 'authorizer')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function receive(session: FileSession, text: string | Uint8Array<ArrayBuffer>, more: object = {}) {
  const { organizationId: organization } = session.seat
  const input = { organization, file: newId(), plan, name: 'invented.csv', ...more }
  return (await session.upload('referral.receive-file', input, text)).body
}

async function settle(session: FileSession, file: string, as = 'sent') {
  const { organizationId: organization } = session.seat
  return (await session.command('referral.settle-file', { organization, file, as })).body
}

async function read(session: FileSession, file: string, only = 'all') {
  const { organizationId: organization } = session.seat
  return (await session.query('file.read', { organization, file, only })).body
}

async function send(session: FileSession, ...rows: readonly ReferralCells[]) {
  const { value } = await receive(session, referralFile(...rows))
  equal(value.file.state, 'waiting', JSON.stringify(value))
  return (await settle(session, value.file.id)).value.file
}

const inbox = async () =>
  (await authorizer.query('referral.inbox', { organization: plan, most: 200 })).body.value.waiting as {
    name: string
    referral: string
    from: string | null
    isUrgent: boolean
    leavesOn: string | null
    labels: string[]
  }[]

const waiting = async (name: string) => (await inbox()).filter((one) => one.name === name)

test('an agency sends none and sees none; another organization’s file is not there; a plan asks itself alone', async () => {
  const agency = await seated(await house.organization('agency'), 'intake')
  equal((await receive(agency, referralFile({}))).code, 'not-allowed')
  const oversight = await seated(plan, 'oversight')
  equal((await receive(oversight, referralFile({}))).code, 'not-allowed')
  const { value } = await receive(hospital, referralFile({ 'Member First Name': 'Walled' }))
  const other = await seated(await house.organization('referrer'), 'referrer')
  equal((await read(other, value.file.id)).code, 'not-found')
  equal((await settle(other, value.file.id)).reason, 'file-unknown')
  equal((await receive(hospital, referralFile({}), { plan: newId() })).reason, 'plan-unknown')
  equal((await receive(hospital, referralFile({}), { plan: hospital.seat.organizationId })).reason, 'plan-unknown')
  const otherPlan = await house.organization('plan')
  equal((await receive(authorizer, referralFile({}), { plan: otherPlan })).reason, 'plan-unknown')
})

test('a seat of the plan that takes in no referrals does not see that a file came', async () => {
  const { value } = await receive(authorizer, referralFile({ 'Member First Name': 'Unseen' }))
  const oversight = await seated(plan, 'oversight')
  equal((await read(oversight, value.file.id)).code, 'not-found')
  const list = await oversight.query('file.list', { organization: plan })
  deepEqual(list.body.value.files, [])
  const whole = { organization: plan, file: value.file.id, what: 'whole' }
  equal((await oversight.query('file.download', whole)).body.code, 'not-found')
})

test('what is damaged, empty, a member file, no list of people, too long or half wrong is refused whole, with the reason', async () => {
  const refusal = async (text: string | Uint8Array<ArrayBuffer>) => {
    const { value } = await receive(hospital, text)
    equal(value.file.state, 'refused', JSON.stringify(value))
    equal((await settle(hospital, value.file.id)).reason, 'file-refused')
    return String(value.file.refusal)
  }
  match(await refusal(''), /empty/)
  match(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9])), /damaged|workbook/)
  equal(await refusal('Bus line,Seats\r\n204,40\r\n'), wholeFileFaults['not-a-referral-file'])
  equal(await refusal('Member Last Name,CIN\r\nTestname,94000001A\r\n'), wholeFileFaults['not-a-referral-file'])
  equal(
    await refusal(memberFile({ 'Member Client Index Number (CIN)': '91000001A' })),
    wholeFileFaults['is-member-file'],
  )
  equal(await refusal('Member Last Name,Phone\r\n'), wholeFileFaults['no-rows'])
  const many = Array.from({ length: referralRowsMost + 1 }, (_, n) => ({ 'Member First Name': `N${n}` }))
  match(await refusal(referralFile(...many)), /more rows/)
  const bad = { 'Place to Find Member': '' }
  match(
    await refusal(referralFile(bad, bad, bad, {}, {})),
    /^Half of the rows.*3 of 5 rows: Member Phone Number \(way-needed\)/,
  )
  equal((await waiting('Refa Testname')).length, 0)
})

test('only a name and one way hold a row back; each row that stays back says its cells and reasons, before and after', async () => {
  const { value } = await receive(
    hospital,
    referralFile(
      {
        'Member First Name': 'Onlya',
        'Member Last Name': '',
        'Name Used': '',
        'Place to Find Member': '',
        Phone: '555 0100, after noon',
      },
      { 'Member First Name': '', 'Member Last Name': '', 'Place to Find Member': '', Urgent: 'No' },
      { 'Member First Name': 'Wrong', 'Date of Birth': '31.31.1990' },
      { 'Member First Name': 'Badcin', CIN: 'no idea' },
      { 'Member First Name': 'Future', 'Date of Birth': '2099-01-01' },
      { 'Member First Name': '', 'Member Last Name': '', 'Name Used': 'Mouse' },
      { 'Member First Name': 'Good' },
    ),
  )
  const before = await read(hospital, value.file.id)
  const faults = (page: { value: { rows: { row: number; faults: object[] }[] } }) =>
    page.value.rows.filter((one) => one.faults.length > 0).map((one) => [one.row, one.faults])
  const expected = [
    [
      3,
      [
        { column: 'Member Last Name', reason: 'name-needed' },
        { column: 'Member Phone Number', reason: 'way-needed' },
      ],
    ],
    [4, [{ column: 'Member Date of Birth', reason: 'date-invalid' }]],
    [6, [{ column: 'Member Date of Birth', reason: 'date-in-future' }]],
  ]
  deepEqual(faults(before), expected)
  deepEqual([value.file.rows, value.file.accepted, value.file.refused, value.file.meanings], [7, 4, 3, { new: 4 }])
  equal((await waiting('Onlya')).length, 0)
  const { file } = (await settle(hospital, value.file.id)).value
  deepEqual([file.state, file.openRows, file.meanings], ['taken', 0, { new: 4 }])
  deepEqual(faults(await read(hospital, value.file.id, 'refused')), expected)
  for (const name of ['Onlya', 'Badcin Testname', 'Mouse', 'Good Testname'])
    equal((await waiting(name)).length, 1, name)
  const input = { organization: hospital.seat.organizationId, file: value.file.id, what: 'rejected' }
  const download = (await hospital.query('file.download', input)).body.value
  equal(download.name, 'invented.rejected.csv')
  match(
    Buffer.from(download.content, 'base64').toString('utf8'),
    /Reason refused\r\n.*Member Last Name: Nobody can be looked for/,
  )
})

test('a row comes to the plan as the form’s request would, in the sender’s own name, and stands among its referrals', async () => {
  const file = await send(hospital, {
    ...{ 'Member First Name': 'Wholea', 'Referring Organization': 'Somebody else', Urgent: 'Yes' },
    ...{ 'Planned Discharge or Release Date': '2030-02-03', 'Individuals Experiencing Homelessness': '1' },
    ...{ 'Date of Birth': '2015-05-05', 'Bus line': '204', Comments: 'Sleeps badly', CIN: '94000007A' },
  })
  const [row] = await waiting('Wholea Testname')
  const [own] = await house.sql('select name from organization where id = $1', [hospital.seat.organizationId])
  deepEqual([row?.from, row?.isUrgent, row?.leavesOn], [own?.name, true, '2030-02-03'])
  const { asked } = (await authorizer.query('referral.open', { organization: plan, referral: row?.referral })).body
    .value
  deepEqual([asked.kind, asked.populations, asked.comment], ['child', ['homeless'], 'Sleeps badly\nBus line: 204'])
  const mine = await hospital.query('referral.mine', { organization: hospital.seat.organizationId })
  equal(mine.body.value.referrals.filter((one: { name: string }) => one.name === 'Wholea Testname').length, 1)
  const kept = await house.sql('select cells, about_id from exchange_row where file_id = $1', [file.id])
  deepEqual(kept, [{ cells: null, about_id: row?.referral }])
})

test('the same file is known; the same words in another file, or twice in one, are sent once; another day asks anew', async () => {
  const text = referralFile({ 'Member First Name': 'Twice' }, { 'Member First Name': 'Twice' })
  const first = await receive(hospital, text)
  deepEqual(first.value.file.meanings, { new: 1, unchanged: 1 })
  await settle(hospital, first.value.file.id)
  equal((await settle(hospital, first.value.file.id)).reason, 'file-taken')
  const again = await receive(hospital, text)
  deepEqual([again.value.isKnown, again.value.file.id], [true, first.value.file.id])
  const other = await send(hospital, { 'Member First Name': 'Twice' }, { 'Member First Name': 'Another' })
  deepEqual(other.meanings, { new: 1, unchanged: 1 })
  equal((await waiting('Twice Testname')).length, 1)
  await send(hospital, { 'Member First Name': 'Twice', 'Date of Referral': '2026-11-01' })
  equal((await waiting('Twice Testname')).length, 2)
})

test('a file set aside sends nothing, and may come again', async () => {
  const text = referralFile({ 'Member First Name': 'Aside' })
  const { value } = await receive(hospital, text)
  equal((await settle(hospital, value.file.id, 'set-aside')).value.file.state, 'refused')
  equal((await settle(hospital, value.file.id)).reason, 'file-refused')
  equal((await waiting('Aside Testname')).length, 0)
  equal((await receive(hospital, text)).value.isKnown, false)
})

test('a member file’s operations do not touch a file of referrals', async () => {
  const operator = house.as(await house.seat(await house.organization('agency'), 'intake'))
  const { value } = await receive(authorizer, referralFile({ 'Member First Name': 'Apart' }))
  const input = { organization: plan, file: value.file.id }
  equal((await authorizer.command('file.take', input)).body.code, 'not-allowed')
  equal(
    (await operator.command('file.take', { ...input, organization: operator.seat.organizationId })).body.reason,
    'file-unknown',
  )
})

test('a row of substance-use treatment is labeled; a plan’s seat without the label reads its name alone, and has no bytes of it', async () => {
  const words = { Comments: 'In the methadone program', 'Referring Organization': 'Invented methadone clinic' }
  const { value } = await receive(
    authorizer,
    referralFile(
      { 'Member First Name': 'Labela', ...words },
      { 'Member First Name': 'Labelb', ...words, 'Date of Birth': 'never' },
      {},
    ),
  )
  await settle(authorizer, value.file.id)
  const [row] = await waiting('Labela Testname')
  const [stored] = await house.sql('select labels from referral where id = $1', [row?.referral])
  deepEqual(stored?.labels, ['sud-part-2'])
  const page = (await read(authorizer, value.file.id, 'refused')).value.rows
  deepEqual(
    page.map((one: { name: string; cells: unknown }) => [one.name, one.cells]),
    [['Labelb Testname', null]],
  )
  for (const what of ['whole', 'rejected']) {
    const answer = await authorizer.query('file.download', { organization: plan, file: value.file.id, what })
    equal(answer.body.code, 'not-allowed', what)
  }
  const program = await house.organization('referrer')
  await house.sql('update organization set is_sud_program = true where id = $1', [program])
  const counselor = await seated(program, 'referrer')
  await send(counselor, { 'Member First Name': 'Fromprogram' })
  const [from] = await waiting('Fromprogram Testname')
  const [labeled] = await house.sql('select labels from referral where id = $1', [from?.referral])
  deepEqual(labeled?.labels, ['sud-part-2'])
})

test('what a row tells in a cell that could not be read, and a file set aside, a plan’s seat without the label has neither', async () => {
  const words = { Comments: `In the methadone program. ${'Long. '.repeat(400)}` }
  const { value } = await receive(authorizer, referralFile({ 'Member First Name': 'Labelc', ...words }, {}, {}))
  const [row] = (await read(authorizer, value.file.id, 'refused')).value.rows
  deepEqual(
    [row.name, row.faults, row.cells],
    ['Labelc Testname', [{ column: 'Comments', reason: 'text-too-long' }], null],
  )
  const download = async (session: FileSession, file: string) => {
    const answer = await session.query('file.download', { organization: plan, file, what: 'whole' })
    return answer.body.code ?? answer.body.outcome
  }
  equal(await download(authorizer, value.file.id), 'not-allowed')
  await settle(authorizer, value.file.id, 'set-aside')
  equal(await download(authorizer, value.file.id), 'not-allowed')
  const bad = { ...words, 'Place to Find Member': '' }
  const refused = (await receive(authorizer, referralFile(bad, bad, bad, {}))).value.file
  equal(refused.state, 'refused')
  equal(await download(await seated(plan, 'member-services'), refused.id), 'not-allowed')
  equal(await download(authorizer, refused.id), 'done')
})

test('a text that is too long put together holds its row back, so that nothing of it is cut', async () => {
  const [long, some] = ['Sleeps badly. '.repeat(140), 'Line 204. '.repeat(20)]
  const { value } = await receive(hospital, referralFile({ Comments: long, 'Bus line': some }, {}))
  deepEqual((await read(hospital, value.file.id, 'refused')).value.rows[0]?.faults, [
    { column: 'Comments', reason: 'text-too-long' },
  ])
  const far = { 'Place to Find Member': 'Under the bridge. '.repeat(16), Address: 'Invented Street. '.repeat(16) }
  const other = await receive(hospital, referralFile(far, {}))
  deepEqual((await read(hospital, other.value.file.id, 'refused')).value.rows[0]?.faults, [
    { column: 'Place to Find Member', reason: 'text-too-long' },
  ])
})

test('where a row cannot be written, none is sent and the file still waits', async () => {
  const { value } = await receive(
    hospital,
    referralFile({ 'Member First Name': 'Whole' }, { 'Member First Name': 'Other' }),
  )
  // A verdict of the second row stands already: the last statement of all breaks.
  await house.sql('insert into exchange_row (organization_id, file_id, row, verdict) values ($1, $2, 3, $3)', [
    hospital.seat.organizationId,
    value.file.id,
    'accepted',
  ])
  equal((await settle(hospital, value.file.id)).outcome === 'done', false)
  equal((await waiting('Whole Testname')).length, 0)
  equal((await read(hospital, value.file.id)).value.file.state, 'waiting')
})
