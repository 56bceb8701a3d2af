import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

test('a member is reached, care begins, a contact is recorded, and the card and the chart say so', async () => {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager)
  const first = await manager.command('outreach.log', attempt(entered))
  deepEqual(first, { status: 200, body: { outcome: 'done', seq: 2 } })
  await manager.command('outreach.log', attempt(entered, { outcome: 'enrolled', method: 'in-person' }))
  await begin(manager, entered)
  const recorded = await manager.command(
    'contact.record',
    contact(entered, { nextStep: 'Call the clinic', nextStepOn: '2026-11-30' }),
  )
  equal(recorded.body.outcome, 'done')
  const { body } = await manager.query('caseload.list', { organization: agency })
  equal(body.value.cards.length, 1)
  const [card] = body.value.cards
  deepEqual(
    [card.state, card.attempts, card.lastContactAt, card.nextStep, card.nextStepOn, card.leadId],
    ['active', 2, '2026-11-24T17:00:00.000Z', 'Call the clinic', '2026-11-30', manager.seat.staffId],
  )
  const chart = await manager.query('member.chart', { member: entered.member })
  equal(chart.body.value.chart.contact.length, 1)
  equal(chart.body.value.relation, 'caseload')
  const pulled = await manager.query('device.pull', { organization: agency, have: [] })
  equal(pulled.body.value.charts.length, 1)
  const [{ cursor }] = pulled.body.value.charts
  const again = await manager.query('device.pull', { organization: agency, have: [{ member: entered.member, cursor }] })
  deepEqual(again.body.value, { charts: [], forget: [], more: false })
})

test('no session, another agency, a role without the right, an ended session are refused', async () => {
  const [agency, other] = [await house.organization('agency'), await house.organization('agency')]
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager)
  const stranger = house.as(await house.seat(other, 'care-manager'))
  equal((await stranger.command('outreach.log', attempt(entered))).body.code, 'not-found')
  equal((await stranger.query('member.chart', { member: entered.member })).body.code, 'not-found')
  equal((await stranger.query('member.chart', { member: newId() })).body.code, 'not-found')
  const biller = house.as(await house.seat(agency, 'biller'))
  equal((await biller.command('outreach.log', attempt(entered))).body.code, 'not-allowed')
  const colleague = house.as(await house.seat(agency, 'care-manager'))
  equal((await colleague.query('member.chart', { member: entered.member })).body.code, 'reason-needed')
  await colleague.command('chart.open', { member: entered.member, id: newId(), reason: 'She asked for me at the desk' })
  equal((await colleague.query('member.chart', { member: entered.member })).status, 200)
  const nobody = house.as({ ...manager.seat, token: 'no such token' })
  equal((await nobody.query('caseload.list', { organization: agency })).body.code, 'sign-in-needed')
  const swapped = house.as({ ...manager.seat, seatId: stranger.seat.seatId })
  equal((await swapped.query('caseload.list', { organization: agency })).body.code, 'seat-not-yours')
})

test('a repeated command id gives the first outcome; other content under it is refused', async () => {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager)
  const [id, input] = [newId(), attempt(entered)]
  const first = await manager.command('outreach.log', input, id)
  deepEqual(await manager.command('outreach.log', input, id), first)
  equal((await manager.command('outreach.log', { ...input, note: 'other' }, id)).body.code, 'id-used')
  const [row] = await house.sql('select count(*)::int as n from outreach_attempt where member_id = $1', [
    entered.member,
  ])
  equal(row?.n, 1)
})
