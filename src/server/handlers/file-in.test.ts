import { deepEqual, equal } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type FileSession, newId, type TestHouse, testHouse } from '../../../test/house.ts'

const samples = new URL('../../../../shared/samples/mif/', import.meta.url)
const expected = existsSync(samples) ? JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8')) : {}

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

async function place(at = house): Promise<Place> {
  const [agency, plan] = [await at.organization('agency'), await at.organization('plan')]
  return { intake: at.as(await at.seat(agency, 'intake')), agency, plan }
}

async function receive({ intake, agency, plan }: Place, name: string) {
  const file = newId()
  const bytes = new Uint8Array(readFileSync(new URL(name, samples)))
  const { body } = await intake.upload('file.receive', { organization: agency, file, plan, name, layout: null }, bytes)
  return { file, ...body.value }
}

async function take(at: Place, file: string) {
  await at.intake.command('file.take', { organization: at.agency, file })
  for (;;) {
    const { body } = await at.intake.query('file.read', { organization: at.agency, file })
    if (body.value.file.state !== 'taking') return body.value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

for (const name of Object.keys(expected)) {
  const what = expected[name]
  test(`${name} is received, taken, and the second time changes nothing`, async () => {
    const at = await place()
    const first = await receive(at, name)
    if (what.whole === 'refused') {
      equal(first.file.state, 'refused')
      return
    }
    equal(first.file.rows, what.rows)
    equal(first.file.accepted, what.accepted)
    const taken = await take(at, first.file.id)
    deepEqual(taken.file.meanings, first.file.meanings)
    const before = await house.sql('select sum(seq)::int as n from head')
    const again = await receive(at, name)
    equal(again.isKnown, true)
    await take(at, again.file.id)
    deepEqual(await house.sql('select sum(seq)::int as n from head'), [{ n: Number(before[0]?.n) + 2 }])
  })
}

test('the next month asks about who is gone and takes new addresses and phones', {
  skip: !existsSync(samples),
}, async () => {
  // A house of its own: the samples share their people, and this one counts lines.
  const alone = await testHouse()
  const at = await place(alone)
  const first = await receive(at, 'dhcs-like-messy.xlsx')
  await take(at, first.file.id)
  const next = await receive(at, 'dhcs-like-next-month.xlsx')
  const taken = await take(at, next.file.id)
  // 15 new ones, and 11 of the 12 that were refused before: the twelfth is among the 20 gone.
  const { meanings } = taken.file
  const entered = ['new', 'continuing', 'returning'].reduce((sum, meaning) => sum + (meanings[meaning] ?? 0), 0)
  deepEqual([entered, taken.file.gone], [26, 19])
  // Ten rows of each kind changed; two of the addresses are in rows that were refused before.
  const isNew = 'select count(*)::int as n from'
  deepEqual(await alone.sql(`${isNew} address where ended_on is null and seq = 2`), [{ n: 8 }])
  deepEqual(await alone.sql(`${isNew} phone where ended_on is null and seq = 2`), [{ n: 10 }])
  deepEqual(await alone.sql(`${isNew} episode where state = 'ended'`), [{ n: 0 }])
  await alone.close()
})

test('a refused row is mended and taken, or sent back; then it is settled', {
  skip: !existsSync(samples),
}, async () => {
  const at = await place()
  const { file } = await receive(at, 'dhcs-like-messy.xlsx')
  const taken = await take(at, file.id)
  const { body } = await at.intake.query('file.read', { organization: at.agency, file: file.id, only: 'open' })
  const [first, second] = body.value.rows
  deepEqual([body.value.rows.length, first.row, first.faults[0].reason], [12, 3, 'cin-missing'])
  const row = { organization: at.agency, file: file.id, row: first.row, how: 'mended' }
  const wrong = await at.intake.command('file.settle-row', { ...row, cells: first.cells })
  deepEqual(wrong.body.value.faults[0].reason, 'cin-missing')
  const cells = first.cells.map((cell: string, i: number) => (taken.headers[i].includes('(CIN)') ? '91234567Z' : cell))
  const mended = await at.intake.command('file.settle-row', { ...row, cells })
  deepEqual(mended.body.value.faults, [])
  equal((await at.intake.command('file.settle-row', { ...row, cells })).body.reason, 'row-settled')
  await at.intake.command('file.settle-row', { ...row, row: second.row, how: 'sent-back', cells: null })
  const after = await at.intake.query('file.read', { organization: at.agency, file: file.id, only: 'open' })
  equal(after.body.value.rows.length, 10)
  const found = await at.intake.query('member.search', { organization: at.agency, words: '91234567Z' })
  equal(found.body.value.found.length, 1)
})
