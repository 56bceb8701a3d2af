// Who was missed at an agency, through the front door: only who looks after a team asks, only one's own members are told, and what is done takes
// a member off the list.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { addDays } from '../../base/day.ts'
import type { Role } from '../../domain/access.ts'
import { dayOfInstant } from '../../domain/program-day.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = await seated('care-manager')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
const missed = async (session: Session, given: object = {}) =>
  (await session.query('caseload.missed', { organization: session.seat.organizationId, ...given })).body

/** As a member stands who was assigned so many days ago. */
async function assignedAgo({ member }: Entered, days: number): Promise<void> {
  const on = addDays(dayOfInstant(house.house.core.house.now()), -days)
  await house.sql(
    `update member_card set state = 'assigned', marks = marks || jsonb_build_object('assignedOn', $2::text) where member_id = $1`,
    [member, on],
  )
}

test('a care manager has no such list, another agency’s members are not on it, and a label keeps a member off it', async () => {
  const [seen, hidden] = [await enterMember(manager), await enterMember(manager)]
  for (const one of [seen, hidden]) await assignedAgo(one, 8)
  await house.sql(`update member_card set labels = '{sud-part-2}' where member_id = $1`, [hidden.member])
  equal((await missed(manager)).code, 'not-allowed')
  const intake = await seated('intake')
  deepEqual(
    (await missed(intake)).value.members.map((one: { member: string }) => one.member),
    [seen.member],
  )
  const elsewhere = await seated('supervisor', await house.organization('agency'))
  deepEqual((await missed(elsewhere)).value, { members: [], more: false })
})

test('who was not tried stands there with cause and day, the longest first, and an attempt takes them off', async () => {
  const other = await house.organization('agency')
  const worker = await seated('care-manager', other)
  const supervisor = await seated('supervisor', other)
  const [fresh, late, later] = [await enterMember(worker), await enterMember(worker), await enterMember(worker)]
  await assignedAgo(fresh, 7)
  await assignedAgo(late, 8)
  await assignedAgo(later, 20)
  const { members, more } = (await missed(supervisor)).value
  deepEqual(
    members.map((one: { member: string; missed: { cause: string }[] }) => [one.member, one.missed[0]?.cause]),
    [
      [later.member, 'not-tried'],
      [late.member, 'not-tried'],
    ],
  )
  equal(more, false)
  equal((await missed(supervisor, { most: 1 })).value.more, true)
  equal(
    (await worker.command('outreach.log', attempt(later, { at: house.house.core.house.now(), method: 'in-person' })))
      .body.outcome,
    'done',
  )
  deepEqual(
    (await missed(supervisor)).value.members.map((one: { member: string }) => one.member),
    [late.member],
  )
})

test('the days are the agency’s to set', async () => {
  const own = await house.organization('agency')
  const worker = await seated('care-manager', own)
  await assignedAgo(await enterMember(worker), 8)
  const supervisor = await seated('supervisor', own)
  equal((await missed(supervisor)).value.members.length, 1)
  await house.sql(
    `insert into organization_setting (organization_id, id, name, value, from_at) values ($1, $2, 'missedDays', '30', '2020-01-01')`,
    [own, newId()],
  )
  equal((await missed(supervisor)).value.members.length, 0)
})
