import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, enterMember } from '../../../test/entered.ts'
import { dueRules } from '../../../test/entry-example.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'
import type { MemberCard } from '../../domain/card.ts'
import { nextOfCard } from '../../domain/next-of-card.ts'

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

test('late is what the list tells of each card, by rules as by tasks; a plan counts what it sees, the tasks alone', async () => {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const manager = await seated('care-manager', agency)
  const supervisor = await seated('supervisor', agency)
  const [ruled, tasked, fresh] = [
    await enterMember(manager, { plan }),
    await enterMember(manager, { plan }),
    await enterMember(manager, { plan }),
  ]
  const late = async (session: Session) =>
    (await session.query('caseload.count', { organization: session.seat.organizationId })).body.value.counts.reduce(
      (sum: number, one: { late: number }) => sum + one.late,
      0,
    )
  equal(await late(supervisor), 0)
  // Nobody wrote a task; the rule alone says that outreach is late.
  await house.sql(
    `update member_card set state = 'assigned', next_step = null, next_step_on = null,
       marks = marks || '{"assignedOn": "2026-11-01", "open": []}' where member_id = $1`,
    [ruled.member],
  )
  equal(await late(supervisor), 1)
  await house.sql(`update member_card set next_step = 'Call', next_step_on = '2026-11-20' where member_id = $1`, [
    tasked.member,
  ])
  equal(await late(supervisor), 2)
  const { cards } = (await supervisor.query('caseload.list', { organization: agency, of: 'all' })).body.value
  deepEqual(
    cards
      .filter((card: MemberCard) => (nextOfCard(card, dueRules, '2026-11-24').by ?? '9999') < '2026-11-24')
      .map((card: MemberCard) => card.memberId)
      .toSorted(),
    [ruled.member, tasked.member].toSorted(),
  )
  equal(cards.length, 3, fresh.member)
  equal(await late(await seated('authorizer', plan)), 1)
})

test('a count holds the days that the agency set', async () => {
  const agency = await house.organization('agency')
  const manager = await seated('care-manager', agency)
  const { member } = await enterMember(manager)
  await house.sql(
    `update member_card set state = 'outreach', next_step = null, next_step_on = null,
       marks = marks || '{"triedOn": "2026-11-18", "tries": 1, "open": []}' where member_id = $1`,
    [member],
  )
  const counted = async () =>
    (await manager.query('caseload.count', { organization: agency })).body.value.counts[0].late
  equal(await counted(), 1)
  await house.sql(
    `insert into organization_setting (organization_id, id, name, value, from_at) values ($1, $2, 'outreachDays', '20', '2020-01-01')`,
    [agency, newId()],
  )
  equal(await counted(), 0)
})
