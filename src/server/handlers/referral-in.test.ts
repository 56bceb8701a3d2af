// Asking for ECM through the gate: what is refused, that numbers and words tell nobody anything, and that what was asked lies sealed.
import { deepEqual, equal, match, notEqual, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { referralExample } from '../../../test/referral-example.ts'
import { operationByName } from '../../api/index.ts'
import { Problem } from '../../base/problem.ts'
import type { Referral } from '../../domain/referral.ts'

let house: TestHouse
let plan: string
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
})
after(() => house.close())

async function call(name: string, input: object, organizationId = plan) {
  const operation = operationByName.get(name)
  if (!operation) throw new Error(name)
  const id = operation.kind === 'command' ? { id: newId() } : {}
  const caller = { kind: 'house', role: 'public', name: 'door', organizationId } as const
  const answer = await house.house.core.gate.call(caller, {
    operation,
    input: { organization: plan, ...input },
    ...id,
  })
  return answer as unknown as Heard
}

/** What the open door's operations answer, each with its part. */
interface Heard {
  readonly reason?: string
  readonly value: {
    readonly number: string
    readonly state: string
    readonly fields: object
    readonly agencies: readonly { readonly name: string; readonly [field: string]: unknown }[]
  }
}

const asked = referralExample({ kind: 'self', name: 'Testname Inventia' })
const isCode = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

test('the open door does nothing but its own, and only at its plan', async () => {
  await rejects(call('organization.read', {}), isCode('not-allowed'))
  await rejects(call('referral.receive', { referral: newId(), secret: null, asked }, newId()), isCode('not-found'))
})

test('who works in the house does not use this door; Member Services only asks, for who calls', async () => {
  const [referral, secret] = [newId(), 'River']
  const authorizer = house.as(await house.seat(plan, 'authorizer'))
  const desk = house.as(await house.seat(plan, 'member-services'))
  const asking = { organization: plan, referral, secret: null, asked }
  const saving = { organization: plan, referral, secret, kind: 'self', fields: {} }
  equal((await authorizer.command('referral.receive', asking)).body.code, 'not-allowed')
  equal((await desk.command('referral.save', saving)).body.code, 'not-allowed')
  equal((await desk.query('referral.look', { organization: plan, number: 'A', secret })).body.code, 'not-allowed')
  match((await desk.command('referral.receive', asking)).body.value.number, /^[2-9A-HJ-NP-Z]{8}$/)
})

test('a name and one way to find the person are needed, and nothing else', async () => {
  const referral = newId()
  const receive = (given: Partial<Referral>, secret: string | null = null) =>
    call('referral.receive', { referral, secret, asked: { ...asked, ...given } })
  equal((await receive({ name: ' ' })).reason, 'name-needed')
  equal((await receive({ place: null })).reason, 'way-needed')
  equal((await receive({}, 'abc')).reason, 'secret-short')
  match((await receive({})).value.number, /^[2-9A-HJ-NP-Z]{8}$/)
  equal((await receive({})).reason, 'referral-known')
})

test('a wrong word, a wrong number and a request without a word are one answer', async () => {
  const { number } = (await call('referral.receive', { referral: newId(), secret: 'River', asked })).value
  const wordless = (await call('referral.receive', { referral: newId(), secret: null, asked })).value
  await rejects(call('referral.look', { number, secret: 'lake' }), isCode('not-found'))
  await rejects(call('referral.look', { number: 'AAAAAAAA', secret: 'river' }), isCode('not-found'))
  await rejects(call('referral.look', { number: wordless.number, secret: 'none' }), isCode('not-found'))
  const { value } = await call('referral.look', {
    number: `${number.slice(0, 4)} ${number.slice(4).toLowerCase()}`,
    secret: ' RIVER ',
  })
  equal(value.state, 'received')
  equal(value.fields, null)
})

test('a draft is opened by its word, changed only with it, then sent under the same number', async () => {
  const referral = newId()
  const save = (secret: string) =>
    call('referral.save', { referral, secret, kind: 'self', fields: { name: 'Testname', for: 'me' } })
  equal((await save('abc')).reason, 'secret-short')
  const { number } = (await save('river')).value
  equal((await save('other')).reason, 'referral-known')
  deepEqual((await call('referral.look', { number, secret: 'river' })).value.fields, { name: 'Testname', for: 'me' })
  equal((await call('referral.receive', { referral, secret: null, asked })).reason, 'referral-known')
  equal((await call('referral.receive', { referral, secret: 'river', asked })).value.number, number)
  equal((await call('referral.look', { number, secret: 'river' })).value.state, 'received')
})

test('a draft is gone after its days, and no row or journal line holds a name or a word in clear', async () => {
  const { number } = (
    await call('referral.save', { referral: newId(), secret: 'river', kind: 'self', fields: { name: 'Goneby' } })
  ).value
  house.clock = '2026-12-10T18:00:00.000Z'
  await call('referral.receive', { referral: newId(), secret: 'stone', asked })
  await rejects(call('referral.look', { number, secret: 'river' }), isCode('not-found'))
  const rows = await house.sql('select * from referral')
  notEqual(rows.length, 0)
  const answers = await house.sql('select answer from outcome')
  equal(/Testname|Goneby|river|stone|corner/i.test(JSON.stringify([rows, answers])), false)
  const sealed = rows.map((row) => (row.asked_sealed as Buffer).toString('latin1')).join()
  equal(/Testname|corner/.test(sealed), false)
})

test('an agency is found by place, language and group; one that hides its place shows its city alone', async () => {
  const [open, hidden] = [
    await house.organization('agency', 'Agency Openly'),
    await house.organization('agency', 'Agency Hiddenly'),
  ]
  const listing = {
    street: '1 Invented Way',
    city: 'Pasadena',
    zip: '91101',
    phone: '6265550100',
    languages: ['Armenian'],
    populations: ['homeless'],
  }
  const list = async (agency: string, hidesPlace: boolean) =>
    house
      .as(await house.seat(agency, 'administrator'))
      .command('network.list', { organization: agency, ...listing, hidesPlace })
  equal((await list(plan, false)).body.reason, 'agency-only')
  equal((await list(open, false)).body.outcome, 'done')
  equal((await list(hidden, true)).body.outcome, 'done')
  const find = async (given: object) =>
    (await call('network.find', { place: null, language: null, population: null, ...given })).value.agencies
  deepEqual(await find({ place: '90001' }), [])
  deepEqual(await find({ place: 'pas%' }), [])
  deepEqual(await find({ language: 'Korean' }), [])
  const found = await find({ place: 'pasa', language: 'Armenian', population: 'homeless' })
  deepEqual(
    found.map(({ name, street, zip, city }) => [name, street, zip, city]),
    [
      ['Agency Hiddenly', null, null, 'Pasadena'],
      ['Agency Openly', '1 Invented Way', '91101', 'Pasadena'],
    ],
  )
  // Its ZIP code finds nobody who hides it.
  equal((await find({ place: '91101' })).length, 1)
})
