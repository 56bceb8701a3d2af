// Entering someone met in the field: refusals, a CIN that somebody has already, and one that two enter at once.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Reply, type Session, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
let manager: Session
before(async () => {
  house = await testHouse()
  manager = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
})
after(() => house.close())

function enter(session: Session, given: object): Promise<Reply> {
  const ids = { organization: session.seat.organizationId, member: newId(), episode: newId(), assignment: newId() }
  const who = { firstName: 'Ana', lastName: 'Invented', nameUsed: null, bornOn: null, cin: null, spokenLanguage: null }
  return session.command('member.enter', { ...ids, ...who, plan: null, whereToFind: null, phone: null, ...given })
}

test('a CIN of another shape, a made-up one, and a birth tomorrow are refused; nobody is entered', async () => {
  for (const [given, reason] of [
    [{ cin: '12345678A' }, 'cin-format'],
    [{ cin: '9000000A' }, 'cin-format'],
    [{ cin: '99999999A' }, 'cin-fake'],
    [{ bornOn: '2026-11-25' }, 'born-in-the-future'],
  ] as const)
    deepEqual((await enter(manager, given)).body, { outcome: 'refused', reason }, reason)
  const [row] = await house.sql('select count(*)::int as n from member')
  equal(row?.n, 0)
})

test('who enters leads; the card shows name, place and phone at once', async () => {
  const given = { bornOn: '2026-11-24', cin: '90000011A', whereToFind: 'By the library', phone: '2135550100' }
  const { member } = await enterMember(manager, given)
  const { name, cin, place, phones, state, leadId } = (await manager.query('member.status', { member })).body.value
  deepEqual(
    [name, cin, place, phones, state, leadId],
    ['Ana Invented', '90000011A', 'By the library', ['2135550100'], 'referred', manager.seat.staffId],
  )
})

test('a CIN that somebody has is answered like any other, and registered once', async () => {
  const other = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
  const first = await enter(manager, { cin: '90000012A' })
  const second = await enter(other, { cin: '90000012A' })
  deepEqual(Object.keys(second.body), Object.keys(first.body))
  deepEqual([second.body.outcome, second.body.seq], [first.body.outcome, first.body.seq])
  const rows = await house.sql('select member_id from registry_cin where cin = $1', ['90000012A'])
  deepEqual(rows, [{ member_id: first.body.value.member }])
})

test('ten who enter one CIN at once are all entered when they try again, and it is registered once', async () => {
  const inputs = Array.from({ length: 10 }, () => ({ member: newId(), episode: newId(), assignment: newId() }))
  const answers = await Promise.all(inputs.map((ids) => enter(manager, { ...ids, cin: '90000013A' })))
  for (const [i, { status, body }] of answers.entries()) {
    if (status === 200) continue
    deepEqual([status, body.code], [503, 'try-again'])
    equal((await enter(manager, { ...inputs[i], cin: '90000013A' })).body.outcome, 'done')
  }
  const rows = await house.sql('select member_id from registry_cin where cin = $1', ['90000013A'])
  equal(rows.length, 1)
})
