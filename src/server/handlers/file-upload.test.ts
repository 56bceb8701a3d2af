// A file comes as the body of its command, through the same gate: nobody without the right is listened to, and the command's id stands
// for these very bytes.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { fileCin, memberFile } from '../../../test/member-file-example.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

async function place() {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const input = { organization: agency, file: newId(), plan, name: 'invented.csv', layout: null }
  return { agency, plan, input, as: async (role: 'intake' | 'biller') => house.as(await house.seat(agency, role)) }
}

const text = (n: number) => memberFile({ 'MCP Plan Code': '', 'Member Client Index Number (CIN)': fileCin(n) })

test('without the right, without a body and as JSON it is refused', async () => {
  const { input, as } = await place()
  const intake = await as('intake')
  equal((await (await as('biller')).upload('file.receive', input, text(1))).body.code, 'not-allowed')
  equal(
    (await intake.command('file.receive', { ...input, bytes: 1, sha256: '0'.repeat(64) })).body.reason,
    'file-missing',
  )
  equal((await intake.upload('file.receive', { ...input, file: 'no id' }, text(1))).body.code, 'bad-input')
})

test('the digest said by the sender counts for nothing: it is taken from what came', async () => {
  const { input, as } = await place()
  const said = { ...input, bytes: 1, sha256: '0'.repeat(64) }
  equal((await (await as('intake')).upload('file.receive', said, text(2))).body.value.file.state, 'waiting')
})

test('the same id with the same file is the same answer; with another file it is refused', async () => {
  const { input, as } = await place()
  const [intake, id] = [await as('intake'), newId()]
  const first = await intake.upload('file.receive', input, text(3), id)
  equal(first.body.value.isKnown, false)
  deepEqual((await intake.upload('file.receive', input, text(3), id)).body, first.body)
  equal((await intake.upload('file.receive', input, text(4), id)).body.code, 'id-used')
})

test('a file of several pieces comes back byte for byte', async () => {
  const { agency, input, as } = await place()
  const long = text(5) + `${','.repeat(60)}\n`.repeat(40_000)
  const intake = await as('intake')
  await intake.upload('file.receive', input, long)
  const download = await intake.query('file.download', { organization: agency, file: input.file, what: 'whole' })
  equal(Buffer.from(download.body.value.content, 'base64').toString(), long)
})
