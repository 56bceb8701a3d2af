// Contacts at the gate: signed once by who wrote them, then mended only with a reason (EXC-47); other seats, agencies and charts are refused.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, contact, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
})
after(() => house.close())

async function inCare() {
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { manager, entered }
}
const contactsOf = async (session: Session, member: string) =>
  (await session.query('member.chart', { member })).body.value.chart.contact

test('a contact kept unsigned is signed by nobody but its writer, once', async () => {
  const { manager, entered } = await inCare()
  const draft = contact(entered, { isSigned: false, minutes: null })
  equal((await manager.command('contact.record', draft)).body.outcome, 'done')
  equal((await contactsOf(manager, entered.member))[0].signedAt, null)
  const signing = { member: entered.member, contact: draft.id }
  const biller = house.as(await house.seat(agency, 'biller'))
  equal((await biller.command('contact.sign', signing)).body.code, 'not-allowed')
  const elsewhere = house.as(await house.seat(await house.organization('agency'), 'supervisor'))
  equal((await elsewhere.command('contact.sign', signing)).body.code, 'not-found')
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  equal((await supervisor.command('contact.sign', signing)).body.reason, 'not-the-writer')
  const mending = { ...draft, id: newId(), amends: draft.id, minutes: 20, isSigned: true }
  equal((await supervisor.command('contact.amend', mending)).body.reason, 'not-the-writer')
  equal((await manager.command('contact.sign', { ...signing, contact: newId() })).body.reason, 'contact-unknown')
  equal((await manager.command('contact.sign', signing)).body.outcome, 'done')
  equal((await manager.command('contact.sign', signing)).body.reason, 'contact-signed')
  equal((await contactsOf(manager, entered.member))[0].signedAt, '2026-11-24T18:00:00.000Z')
})

test('a signed contact is mended with a reason, which stands beside it; the reason has its limit', async () => {
  const { manager, entered } = await inCare()
  const draft = contact(entered, { minutes: 10 })
  await manager.command('contact.record', draft)
  const mending = { ...draft, id: newId(), amends: draft.id, minutes: 25 }
  equal((await manager.command('contact.amend', mending)).body.reason, 'reason-missing')
  equal((await manager.command('contact.amend', { ...mending, reason: '' })).body.code, 'bad-input')
  equal((await manager.command('contact.amend', { ...mending, reason: 'x'.repeat(301) })).body.code, 'bad-input')
  equal((await manager.command('contact.amend', { ...mending, reason: 'It was longer' })).body.outcome, 'done')
  const mended = (await contactsOf(manager, entered.member)).find((one: { id: string }) => one.id === mending.id)
  deepEqual([mended.minutes, mended.amendReason, mended.amends], [25, 'It was longer', draft.id])
})
