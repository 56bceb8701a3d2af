// The accounting of disclosures through the front door (CON-10): who may read it, what is in it, and that a report of the law's duty is in none
// of its readings (SAF-2).
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { operations } from '../../api/index.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function told() {
  const [agency, plan] = [await house.organization('agency', 'Agency one'), await house.organization('plan', 'A plan')]
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const tell = (session: Session, what: string, given: object = {}) =>
    session.command('disclosure.record', {
      ...{ member: entered.member, id: newId(), isOutOfState: false, what, categories: ['general'] },
      ...{ recipient: { kind: 'health-provider', id: null, name: 'Dr. Invented' }, address: '1 Invented Way' },
      ...{ purpose: 'treatment', claim: 'none', reason: null, ...given },
    })
  for (const [what, given] of [
    ['Visit dates', {}],
    ['Where they sleep', { claim: 'emergency', reason: 'Heard a threat', purpose: 'emergency' }],
    ['Bruises seen', { claim: 'mandated-report', reason: 'By law', purpose: 'report' }],
  ] as const)
    equal((await tell(manager, what, given)).body.outcome, 'done', what)
  return { ...entered, agency, plan, manager, tell }
}

const period = { from: '2020-11-24', to: '2026-11-24' }

test('nobody but the privacy officer reads an accounting: no manager, no supervisor, no other agency, not the plan, no member', async () => {
  const { agency, plan, member, manager } = await told()
  const ask = (session: Session, organization: string) =>
    session.query('disclosure.list', { organization, member, ...period })
  equal((await ask(manager, agency)).body.code, 'not-allowed')
  equal((await ask(await seated(agency, 'supervisor'), agency)).body.code, 'not-allowed')
  const other = await house.organization('agency')
  const stranger = await seated(other, 'privacy-officer')
  equal((await ask(stranger, agency)).body.code, 'not-found')
  // Of its own house it may ask about anyone, and hears only what that house told.
  deepEqual((await ask(stranger, other)).body.value, { given: [], hasMore: false })
  deepEqual((await ask(await seated(plan, 'privacy-officer'), plan)).body.value.given, [])
  const list = operations.find((one) => one.name === 'disclosure.list')
  const call = { operation: list as NonNullable<typeof list>, input: { organization: agency, member, ...period } }
  const phone = await house.phone(member, agency)
  equal(
    await house.house.core.gate.call(phone, call).then(
      () => 'told',
      (error) => error.code,
    ),
    'not-allowed',
  )
})

test('it says when, to whom and where, what, which kinds and on what ground; what the law leaves out is marked, a report is not there', async () => {
  const { agency, member } = await told()
  const officer = await seated(agency, 'privacy-officer')
  const { body } = await officer.query('disclosure.list', { organization: agency, member, ...period })
  const rows = body.value.given.map((one: { [name: string]: unknown }) => [
    ...[one.what, one.recipient, one.recipientAddress, one.kinds, one.basis, one.isAccountable],
  ])
  deepEqual(rows.sort(), [
    ['Visit dates', 'Dr. Invented', '1 Invented Way', ['general'], 'treatment-payment-operations', false],
    ['Where they sleep', 'Dr. Invented', '1 Invented Way', ['general'], 'emergency', true],
  ])
  const later = { from: '2026-11-25', to: '2026-11-26' }
  deepEqual((await officer.query('disclosure.list', { organization: agency, member, ...later })).body.value.given, [])
})

test('the chart, the pull and the member’s own page say what was told, never a report; another agency’s telling stays with it', async () => {
  const { agency, plan, member, manager } = await told()
  const chart = (await manager.query('member.chart', { member })).body.value.chart
  const whats = (list: readonly { readonly what: string }[]) => list.map((one) => one.what).sort()
  deepEqual(whats(chart.disclosure), ['Visit dates', 'Where they sleep'])
  const pulled = await manager.query('device.pull', { organization: agency, have: [], also: [member] })
  deepEqual(whats(pulled.body.value.charts[0].chart.disclosure), ['Visit dates', 'Where they sleep'])
  const self = operations.find((one) => one.name === 'member.self')
  const call = { operation: self as NonNullable<typeof self>, input: { member } }
  const own = (await house.house.core.gate.call(await house.phone(member, agency), call)) as {
    value: { told: never[] }
  }
  deepEqual(whats(own.value.told), ['Visit dates', 'Where they sleep'])
  deepEqual(JSON.stringify(own).includes('Bruises'), false)
  await house.sql('update disclosure set owner_id = $2 where member_id = $1', [member, plan])
  deepEqual((await manager.query('member.chart', { member })).body.value.chart.disclosure, [])
  // Theirs is all of it, whichever house told it.
  const again = (await house.house.core.gate.call(await house.phone(member, agency), call)) as typeof own
  deepEqual(
    again.value.told.map((one: { by: string }) => one.by),
    ['A plan', 'A plan'],
  )
})

test('a label hides a telling from who may not see it, and none from the officer who owes the accounting', async () => {
  const { agency, member, tell } = await told()
  const supervisor = await seated(agency, 'supervisor')
  await tell(supervisor, 'A result', {
    categories: ['sud-part-2'],
    claim: 'emergency',
    reason: 'x',
    purpose: 'emergency',
  })
  const worker = await seated(agency, 'community-health-worker')
  await worker.command('chart.open', { member, id: newId(), reason: 'Covers today' })
  const seen = (await worker.query('member.chart', { member })).body.value.chart.disclosure
  equal(JSON.stringify(seen).includes('A result'), false)
  const officer = await seated(agency, 'privacy-officer')
  const { body } = await officer.query('disclosure.list', { organization: agency, member, ...period })
  equal(JSON.stringify(body).includes('A result'), true)
})
