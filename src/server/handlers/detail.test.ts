// The details of a member by operation, on the real record: a flag ends only by whom may end it, what ended stays in the history, a private
// address asks the plan for a confidential one, and somebody who decides for the member proves it.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { withoutAuthority } from '../../domain/supporter.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
})
after(() => house.close())

const today = '2026-11-24'
const chartOf = async ({ member }: Entered) => (await manager.query('member.chart', { member })).body.value.chart

test('a flag is raised by a community health worker and ended only by whom may end it', async () => {
  const entered = await enterMember(manager)
  const { member, episode } = entered
  const worker = house.as(await house.seat(agency, 'community-health-worker'))
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  const cover = {
    member,
    episode,
    staff: worker.seat.staffId,
    assignment: newId(),
    from: today,
    to: today,
    reason: null,
  }
  equal((await supervisor.command('assignment.cover', cover)).body.outcome, 'done')
  const flag = { member, id: newId(), kind: 'no-voicemail', note: null, fromOn: today }
  equal((await worker.command('safety-flag.raise', flag)).body.outcome, 'done')
  const end = { member, id: flag.id, on: today, reason: 'A new number, her own' }
  equal((await worker.command('safety-flag.end', end)).body.code, 'not-allowed')
  equal((await manager.command('safety-flag.end', { ...end, reason: '' })).body.code, 'bad-input')
  deepEqual((await manager.query('member.status', { member })).body.value.safety, ['no-voicemail'])
  equal((await manager.command('safety-flag.end', end)).body.outcome, 'done')
  equal((await manager.command('safety-flag.end', end)).body.reason, 'detail-ended')
  deepEqual((await manager.query('member.status', { member })).body.value.safety, [])
  const [{ endedOn, endReason }] = (await chartOf(entered)).safetyFlag
  deepEqual([endedOn, endReason], [today, 'A new number, her own'])
})

test('an address, a phone and a person end with day and reason, and are no more on the card', async () => {
  const entered = await enterMember(manager, { phone: '2135550100', whereToFind: 'By the library' })
  const { member } = entered
  const chart = await chartOf(entered)
  for (const noun of ['address', 'phone'] as const) {
    const ending = { member, noun, id: chart[noun][0].id, on: today, reason: 'Not there any more' }
    equal((await manager.command('detail.end', { ...ending, on: '2026-11-25' })).body.reason, 'in-the-future')
    equal((await manager.command('detail.end', ending)).body.outcome, 'done')
  }
  const { place, phones } = (await manager.query('member.status', { member })).body.value
  deepEqual([place, phones], [null, []])
  const after = await chartOf(entered)
  deepEqual([after.address[0].endReason, after.phone[0].endReason], ['Not there any more', 'Not there any more'])
})

test('who decides for a child is kept with proof, scope and last day; private stays private until the member says so', async () => {
  const entered = await enterMember(manager, { bornOn: '2012-06-15' })
  const { member } = entered
  const parent = {
    ...{ member, id: newId(), kind: 'representative', name: 'Berta Invented', relation: 'mother', organization: null },
    ...{ phone: null, email: null, mayKnow: null, isPrivate: true, source: 'staff', fromOn: today },
  }
  equal((await manager.command('supporter.add', { ...parent, ...withoutAuthority })).body.reason, 'proof-needed')
  const proven = { authority: 'parent', proof: 'Birth certificate, seen', scope: ['health-care', 'sharing'] }
  const given = { ...parent, ...proven, endsBy: 'eighteenth-birthday', toOn: null }
  equal((await manager.command('supporter.add', given)).body.outcome, 'done')
  const [{ toOn, scope, isPrivate }] = (await chartOf(entered)).supporter
  deepEqual([toOn, scope, isPrivate], ['2030-06-14', ['health-care', 'sharing'], true])
  const keep = { member, noun: 'supporter', id: parent.id, isPrivate: false }
  equal((await manager.command('detail.privacy', { ...keep, isMembersWord: false })).body.reason, 'word-needed')
  equal((await manager.command('detail.privacy', { ...keep, isMembersWord: true })).body.outcome, 'done')
  equal((await chartOf(entered)).supporter[0].isPrivate, false)
})

test('a private address of somebody a plan’s file brought asks the plan for a confidential one (SAF-3)', async () => {
  const entered = await enterMember(manager)
  const { member } = entered
  await house.sql(
    `insert into population_finding (member_id, id, population, answer, source, as_of, recorded_at, seq)
      values ($1, $2, 'homeless', 'met', 'plan-file', $3, now(), 1)`,
    [member, newId(), today],
  )
  const place = {
    ...{
      member,
      id: newId(),
      kind: 'home',
      street: '1 Example Street',
      city: null,
      state: null,
      zip: null,
      county: null,
    },
    ...{ noFixedAddress: false, asSent: null, isPrivate: true, source: 'member', fromOn: today },
  }
  equal((await manager.command('address.add', place)).body.outcome, 'done')
  const kinds = (await chartOf(entered)).task.map((task: { kind: string; what: string }) => [task.kind, task.what])
  deepEqual(kinds, [['ask-confidential-address', 'Ask the plan for a confidential address']])
})
