// Who walks with a member is named among those who hold a seat that leads in that agency; and a seat is told only of the organizations it needs.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let supervisor: Session
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency', 'Agency of the member')
  supervisor = await seated('supervisor')
  manager = await seated('care-manager')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))

test('neither a seat that does not lead, nor one elsewhere, nor nobody leads or covers', async () => {
  const { member, episode } = await enterMember(manager)
  const elsewhere = await seated('care-manager', await house.organization('agency'))
  const biller = await seated('biller')
  for (const { seat } of [elsewhere, biller]) {
    const named = { member, episode, staff: seat.staffId, assignment: newId(), reason: null }
    const lead = await supervisor.command('assignment.lead', named)
    const cover = await supervisor.command('assignment.cover', { ...named, from: '2026-11-24', to: '2026-11-25' })
    deepEqual([lead.body.reason, cover.body.reason], ['cannot-lead', 'cannot-lead'])
  }
  const rows = await house.sql('select staff_id from assignment where member_id = $1', [member])
  deepEqual(rows, [{ staff_id: manager.seat.staffId }])
})

test('who holds a seat that leads is named, and the one before ends', async () => {
  const { member, episode } = await enterMember(manager)
  const heir = await seated('community-health-worker')
  const named = { member, episode, staff: heir.seat.staffId, assignment: newId(), reason: null }
  equal((await supervisor.command('assignment.lead', named)).body.outcome, 'done')
  const rows = await house.sql(
    'select staff_id, ended_at is null as is_open from assignment where member_id = $1 order by id',
    [member],
  )
  deepEqual(rows, [
    { staff_id: manager.seat.staffId, is_open: false },
    { staff_id: heir.seat.staffId, is_open: true },
  ])
})

test('an agency is told of itself and the plans; a plan of itself, the plans, and the agencies its members are with', async () => {
  const plan = await house.organization('plan', 'Plan of the member')
  await house.organization('agency', 'Agency of nobody')
  await enterMember(manager, { plan })
  const namesFor = async (session: Session) => {
    const { body } = await session.query('house.staff', { organization: session.seat.organizationId })
    return body.value.organizations.map((one: { name: string }) => one.name)
  }
  deepEqual(await namesFor(manager), ['Agency of the member', 'Plan of the member'])
  deepEqual(await namesFor(await seated('oversight', plan)), ['Agency of the member', 'Plan of the member'])
})
