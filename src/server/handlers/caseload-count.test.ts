import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, enterMember } from '../../../test/entered.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (role: Role, organization: string) => house.as(await house.seat(organization, role))

test('how many stand where is told to nobody without a list of members, nor of another organization', async () => {
  const [agency, other] = [await house.organization('agency'), await house.organization('agency')]
  const administrator = await seated('administrator', agency)
  equal((await administrator.query('caseload.count', { organization: agency })).body.code, 'not-allowed')
  const supervisor = await seated('supervisor', agency)
  equal((await supervisor.query('caseload.count', { organization: other })).status, 404)
})

test('members are counted by state and Lead Care Manager, the late ones too, and no one stands in the log for it', async () => {
  const [agency, other] = [await house.organization('agency'), await house.organization('agency')]
  const manager = await seated('care-manager', agency)
  const elsewhere = await seated('care-manager', other)
  await enterMember(elsewhere)
  await enterMember(manager)
  const entered = await enterMember(manager)
  await manager.command('outreach.log', attempt(entered, { at: '2026-11-01T17:00:00.000Z' }))
  const supervisor = await seated('supervisor', agency)
  const { body } = await supervisor.query('caseload.count', { organization: agency })
  const lead = manager.seat.staffId
  const counts = body.value.counts as readonly {
    readonly state: string
    readonly members: number
    readonly lead: string
  }[]
  deepEqual(
    counts.map((one) => [one.lead, one.members]),
    counts.map(() => [lead, 1]),
  )
  deepEqual(counts.map(({ state }) => state).toSorted(), ['outreach', 'referred'])
})
