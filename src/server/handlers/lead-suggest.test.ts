// Who could lead a member, through the gate: who may ask, and that the counts, the block and the language come from the record.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { suggestLead } from '../../api/episode.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let supervisor: Session
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  supervisor = await seated('supervisor')
  manager = await seated('care-manager')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))

async function suggested(session: Session, member: string, gender: string | null = null) {
  const { body } = await session.query('lead.suggest', { member, gender })
  return suggestLead.output.parse(body.value)
}

test('neither who leads, nor a biller, nor another agency is told who else could', async () => {
  const { member } = await enterMember(manager)
  equal((await manager.query('lead.suggest', { member })).body.code, 'not-allowed')
  equal((await (await seated('biller')).query('lead.suggest', { member })).body.code, 'not-allowed')
  const stranger = await seated('supervisor', await house.organization('agency'))
  equal((await stranger.query('lead.suggest', { member })).body.code, 'not-found')
  equal((await supervisor.query('lead.suggest', { member, gender: 'any' })).body.code, 'bad-input')
})

test('a seat that leads here is suggested with its load and reasons; the lead now, other seats and other agencies are not', async () => {
  const speaks = await seated('community-health-worker')
  await seated('care-manager', await house.organization('agency'))
  await house.sql(`update staff set languages = '{English,Armenian}', gender = 'woman' where id = $1`, [
    speaks.seat.staffId,
  ])
  const { member } = await enterMember(manager, { spokenLanguage: 'Armenian' })
  const { language, people } = await suggested(supervisor, member, 'woman')
  equal(language, 'Armenian')
  deepEqual(
    people.map((one) => one.staff),
    [speaks.seat.staffId, supervisor.seat.staffId],
  )
  deepEqual(people[0]?.reasons, ['language', 'gender', 'fewest'])
  deepEqual(people[1]?.doubts, ['no-language', 'gender-unknown'])
  const led = await enterMember(speaks)
  const after = await suggested(supervisor, led.member)
  const before = after.people.find((one) => one.staff === manager.seat.staffId)
  ok(before !== undefined && before.load >= 2)
})

test('who is blocked by the member, or away, stands last and says so', async () => {
  const [blocked, away] = [await seated('care-manager'), await seated('care-manager')]
  const { member } = await enterMember(manager)
  await house.sql(
    `insert into block (member_id, id, staff_id, reason, from_on, recorded_at, seq) values ($1, $2, $3, 'Cousins', '2026-11-01', '2026-11-01T18:00:00Z', 1)`,
    [member, newId(), blocked.seat.staffId],
  )
  await house.sql(
    `insert into handover (id, organization_id, staff_id, kind, cover_id, from_on, to_on, begun_at)
      values ($1, $2, $3, 'away', $4, '2026-11-20', '2026-12-01', '2026-11-20T18:00:00Z')`,
    [newId(), agency, away.seat.staffId, supervisor.seat.staffId],
  )
  const { people } = await suggested(supervisor, member)
  deepEqual(
    people.slice(-2).map((one) => [one.staff, one.doubts]),
    [
      [away.seat.staffId, ['away']],
      [blocked.seat.staffId, ['blocked']],
    ],
  )
})
