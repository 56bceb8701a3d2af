// A command carries its own id: sent again it gives the first outcome and does nothing, sent with other content it is refused.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
})
after(() => house.close())

async function count(table: 'contact' | 'outcome' | 'journal', subject: string): Promise<number> {
  const key = table === 'contact' ? 'member_id' : 'subject_id'
  const [row] = await house.sql(`select count(*)::int as n from ${table} where ${key} = $1`, [subject])
  return Number(row?.n)
}

test('the same id with other content, another operation, or by a stranger is refused and nothing changes', async () => {
  const entered = await enterMember(manager)
  await begin(manager, entered)
  const [id, input] = [newId(), contact(entered)]
  await manager.command('contact.record', input, id)
  const before = await count('journal', entered.member)
  equal((await manager.command('contact.record', { ...input, minutes: 5 }, id)).body.code, 'id-used')
  equal((await manager.command('contact.record', contact(entered), id)).body.code, 'id-used')
  equal((await manager.command('outreach.log', attempt(entered), id)).body.code, 'id-used')
  const stranger = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
  equal((await stranger.command('contact.record', contact(entered), id)).body.code, 'not-found')
  equal(await count('journal', entered.member), before)
})

test('ten at once under one id are done once, and all hear the same', async () => {
  const entered = await enterMember(manager)
  await begin(manager, entered)
  const [id, input] = [newId(), contact(entered)]
  const replies = await Promise.all(Array.from({ length: 10 }, () => manager.command('contact.record', input, id)))
  for (const reply of replies) deepEqual(reply, { status: 200, body: { outcome: 'done', seq: 3 } })
  equal(await count('contact', entered.member), 1)
})

test('ten at once under one id are done once also where they are an organization’s very first', async () => {
  const first = await house.organization('agency')
  const worker = house.as(await house.seat(first, 'care-manager'))
  const given = { organization: first, member: newId(), episode: newId(), assignment: newId() }
  const names = { firstName: 'Ana', lastName: 'Invented', nameUsed: null, bornOn: null, spokenLanguage: null }
  const input = { ...given, ...names, cin: null, plan: null, whereToFind: null, phone: null }
  const id = newId()
  const replies = await Promise.all(Array.from({ length: 10 }, () => worker.command('member.enter', input, id)))
  const done = { outcome: 'done', seq: 1, value: { member: given.member } }
  for (const reply of replies) deepEqual(reply, { status: 200, body: done })
})

test('a refusal by the decision is kept too: what would pass today is still the first answer', async () => {
  const entered = await enterMember(manager)
  const [id, input] = [newId(), contact(entered)]
  const refused = { status: 200, body: { outcome: 'refused', reason: 'episode-not-begun' } }
  deepEqual(await manager.command('contact.record', input, id), refused)
  await begin(manager, entered)
  deepEqual(await manager.command('contact.record', input, id), refused)
  equal((await manager.command('contact.record', { ...input, minutes: 5 }, id)).body.code, 'id-used')
  equal((await manager.command('contact.record', input)).body.outcome, 'done')
  const rows = await house.sql('select outcome from outcome where subject_id = $1 and command_id = $2', [
    entered.member,
    id,
  ])
  deepEqual(rows, [{ outcome: 'refused' }])
})

test('a failure of the gate is no outcome: the same id passes once the seat may', async () => {
  const entered = await enterMember(manager)
  const colleague = house.as(await house.seat(agency, 'care-manager'))
  const [id, input] = [newId(), attempt(entered)]
  equal((await colleague.command('outreach.log', input, id)).body.code, 'reason-needed')
  equal((await colleague.command('outreach.log', { ...input, id: 'wrong' }, id)).body.code, 'bad-input')
  await colleague.command('chart.open', { member: entered.member, id: newId(), reason: 'She asked for me' })
  equal((await colleague.command('outreach.log', input, id)).body.outcome, 'done')
})

test('who ends an episode, and with it their own relation, still hears that it was done', async () => {
  const entered = await enterMember(manager)
  await begin(manager, entered)
  const end = { ...entered, on: '2026-11-24', reason: 'no-longer-wishes', text: null }
  const id = newId()
  const first = await manager.command('episode.end', end, id)
  equal(first.body.outcome, 'done')
  deepEqual(await manager.command('episode.end', end, id), first)
  equal((await manager.command('episode.end', { ...end, text: 'other' }, id)).body.code, 'reason-needed')
})
