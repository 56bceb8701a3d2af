// The biller's month at the gate: for the agency's own biller only, own work only, and what a label hides is counted, not told.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, enterMember } from '../../../test/entered.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

async function agencyAtWork() {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
  const manager = await seated('care-manager')
  const entered = await enterMember(manager, { plan, cin: '90000123A' })
  await manager.command('outreach.log', attempt(entered, { at: '2026-11-24T16:00:00.000Z' }))
  await begin(manager, entered)
  return { agency, plan, manager, entered, seated }
}
const month = { month: '2026-11' }
const rowsOf = (value: { content: string }) =>
  Buffer.from(value.content, 'base64').toString('utf8').slice(1).trimEnd().split('\r\n')

test('nobody but the agency’s own biller takes the month; a month that is none is refused', async () => {
  const { agency, plan, seated } = await agencyAtWork()
  for (const role of ['care-manager', 'supervisor', 'intake', 'administrator'] as const)
    equal(
      (await (await seated(role)).query('billing.month', { organization: agency, ...month })).body.code,
      'not-allowed',
    )
  const oversight = await seated('oversight', plan)
  equal((await oversight.query('billing.month', { organization: plan, ...month })).body.code, 'not-allowed')
  const biller = await seated('biller')
  equal((await biller.query('billing.month', { organization: plan, ...month })).status >= 403, true)
  for (const bad of ['2026-13', '2026-1', 'November'])
    equal((await biller.query('billing.month', { organization: agency, month: bad })).body.code, 'bad-input')
})

test('the month is told line by line with what is missing; what a label hides is counted and not told', async () => {
  const { agency, manager, entered, seated } = await agencyAtWork()
  const said = { at: '2026-11-24T17:00:00.000Z', minutes: 40, place: 'shelter', services: ['coordination'] }
  const hidden = contact(entered, { ...said, method: 'phone', place: null })
  for (const draft of [contact(entered, said), hidden]) await manager.command('contact.record', draft)
  await house.sql(`update contact set labels = '{sud-part-2}' where id = $1`, [hidden.id])
  const biller = await seated('biller')
  const { value } = (await biller.query('billing.month', { organization: agency, ...month })).body
  const { name, lines, complete, lacking, keptBack } = value
  deepEqual([name, lines, complete, keptBack], ['billing-2026-11.csv', 2, 1, 1])
  deepEqual(lacking, [{ lack: 'authorization', lines: 1 }])
  const [head, ...rows] = rowsOf(value)
  equal(head?.startsWith('CIN,Plan,Day,Code,Modifiers,Units,Minutes,Place,Staff,Authorization'), true)
  equal(rows.length, 2)
  match(
    rows.find((row) => row.includes('U2')) ?? '',
    /^90000123A,[^,]*,2026-11-24,G9012,U2,2,40,shelter,[^,]+,,B,"?No approved/,
  )
  match(rows.find((row) => row.includes('U8')) ?? '', /^90000123A,[^,]*,2026-11-24,G9012,U8 GQ,1,,phone,[^,]+,,B,$/)
  const elsewhere = await agencyAtWork()
  const theirs = await (await elsewhere.seated('biller')).query('billing.month', {
    organization: elsewhere.agency,
    ...month,
  })
  equal(theirs.body.value.lines, 1)
  deepEqual((await biller.query('billing.month', { organization: agency, month: '2026-10' })).body.value.lines, 0)
})
