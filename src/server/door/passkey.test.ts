// Signing in by the phone's own lock: another's passkey, a challenge used before or too late, one that was removed, shut out or of another page are
// one answer with what never was.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare } from '../../../test/member-in-care.ts'
import { formOwner, type MemberPhone, memberPhone, pickPin } from '../../../test/member-phone.ts'
import { type SoftAuthenticator, softAuthenticator } from '../../../test/soft-authenticator.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const start = '2026-11-24T18:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
const place = { origin: 'http://localhost:0', host: 'localhost' }

async function inCare(firstName: string, representative?: string) {
  await house.sql('delete from door_try')
  const care = await memberInCare(house, { firstName })
  const phone = await signedIn(care.manager, care.member, representative)
  return { ...care, phone }
}

async function signedIn(manager: Session, member: string, representative?: string): Promise<MemberPhone> {
  const phone = memberPhone(house)
  const whose = representative === undefined ? {} : { representative }
  const { code } = (await manager.command('door.invite', { member, invitation: newId(), ...whose })).body.value
  equal((await phone.send('/en/me/in', { code })).status, 303)
  return phone
}

const challengeOf = ({ text }: { text: string }): string => JSON.parse(text).challenge

async function make(phone: MemberPhone, lock: SoftAuthenticator = softAuthenticator(place)) {
  const as = await formOwner(phone)
  const challenge = challengeOf(await phone.send('/en/me/passkey/ask', { as }))
  const { status } = await phone.send('/en/me/passkey', { as, credential: lock.made(challenge) })
  return { lock, as, status }
}

const ask = async (phone: MemberPhone) => challengeOf(await phone.send('/en/me/passkey/in/ask', {}))
const show = (phone: MemberPhone, credential: string) => phone.send('/en/me/passkey/in', { credential })
const hello = async (phone: MemberPhone) => /<h1>(.*?)<\/h1>/.exec((await phone.open('/en/me')).text)?.[1]

test('a passkey is made by who is signed in, on a page of theirs, for a challenge of that page, once', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const as = await formOwner(ana.phone)
  equal((await memberPhone(house).send('/en/me/passkey/ask', { as })).status, 404)
  equal((await bea.phone.send('/en/me/passkey/ask', { as })).status, 404)
  equal((await ana.phone.send('/en/me/passkey/ask', {})).status, 404)
  const lock = softAuthenticator(place)
  const asked = await ana.phone.send('/en/me/passkey/ask', { as })
  ok(!asked.text.includes('Invented'), 'the first name alone, where bystanders may see it')
  const challenge = challengeOf(asked)
  const others = await bea.phone.send('/en/me/passkey', {
    as: await formOwner(bea.phone),
    credential: lock.made(challenge),
  })
  equal(others.status, 422)
  equal((await bea.phone.send('/en/me/passkey', { as, credential: lock.made(challenge) })).status, 409)
  for (const wrong of [
    softAuthenticator({ ...place, origin: 'https://elsewhere.example' }).made(challenge),
    lock.made('AAAA'),
    '',
    '{}',
    'x',
  ])
    equal((await ana.phone.send('/en/me/passkey', { as, credential: wrong })).status, 422)
  deepEqual(await house.sql('select id from registry_passkey'), [])
  const made = await make(ana.phone, lock)
  equal(made.status, 303)
  equal((await ana.phone.send('/en/me/passkey', { as, credential: lock.made(challenge) })).status, 422)
  // The same passkey is nobody else's.
  equal((await make(bea.phone, lock)).status, 422)
  match((await ana.phone.open('/en/me/passkey')).text, /Added on November 24/)
})

test('another’s, a challenge answered before, one too late, of another page and of another site open nothing', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const [{ lock }, { lock: others }] = [await make(ana.phone), await make(bea.phone)]
  await ana.phone.send('/en/me/leave', {})
  const phone = memberPhone(house)
  const never = await show(phone, softAuthenticator(place).shown(await ask(phone)))
  equal(never.status, 404)
  const refused = async (credential: string) => deepEqual((await show(phone, credential)).text, never.text)
  await refused(others.shown(await ask(phone), lock.id))
  await refused(lock.shown('AAAA'))
  await refused('{}')
  const ownPage = await formOwner(bea.phone)
  await refused(lock.shown(challengeOf(await bea.phone.send('/en/me/passkey/ask', { as: ownPage }))))
  const late = await ask(phone)
  house.clock = later(5)
  await refused(lock.shown(late))
  house.clock = start
  const challenge = await ask(phone)
  const answer = lock.shown(challenge)
  equal((await show(phone, answer)).status, 303)
  equal(await hello(phone), 'Hello, Ana Invented')
  await phone.send('/en/me/leave', {})
  await refused(answer)
  await refused(lock.shown(challenge))
  // A copy of the lock that counts from the beginning again.
  await house.sql('update registry_passkey set sign_count = 99 where member_id = $1', [ana.member])
  await refused(lock.shown(await ask(phone)))
})

test('removed by its owner alone; removed, shut out, or after a new invitation it opens nothing', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const phone = memberPhone(house)
  const opens = async (lock: SoftAuthenticator) => (await show(phone, lock.shown(await ask(phone)))).status === 303
  const first = await make(ana.phone)
  const [row] = await house.sql('select id from registry_passkey where member_id = $1', [ana.member])
  const passkey = String(row?.id)
  equal((await bea.phone.send('/en/me/passkey/end', { passkey, as: await formOwner(bea.phone) })).status, 404)
  equal((await bea.phone.send('/en/me/passkey/end', { passkey, as: first.as })).status, 409)
  equal(await opens(first.lock), true)
  // On another phone one is signed out where one was before.
  equal(await hello(ana.phone), 'Sign in')
  equal((await phone.send('/en/me/passkey/end', { passkey, as: await formOwner(phone) })).status, 303)
  await phone.send('/en/me/leave', {})
  equal(await opens(first.lock), false)

  const second = await make(await signedIn(ana.manager, ana.member))
  await ana.manager.command('door.shut', { member: ana.member })
  equal(await opens(second.lock), false)
  const third = await make(await signedIn(ana.manager, ana.member))
  await signedIn(ana.manager, ana.member)
  equal(await opens(third.lock), false)
})

test('a phone that is locked opens by it and keeps its six numbers', async () => {
  const { phone } = await inCare('Ana')
  const { lock } = await make(phone)
  await pickPin(phone, '271828')
  house.clock = later(6)
  match((await phone.open('/en/me')).text, /This page is locked/)
  equal((await show(phone, lock.shown(await ask(phone)))).status, 303)
  equal(await hello(phone), 'Hello, Ana Invented')
  house.clock = later(12)
  equal((await phone.send('/en/me/open', { pin: '271828' })).status, 303)
  equal(await hello(phone), 'Hello, Ana Invented')
  house.clock = start
})

test('who decides for a member comes in by theirs, to what that is for, and no more once it has ended', async () => {
  const care = await memberInCare(house, { firstName: 'Ana' })
  const { manager, member } = care
  const id = newId()
  const person = {
    ...{
      member,
      id,
      kind: 'representative',
      name: 'Pia Invented',
      relation: 'Mother',
      organization: null,
      phone: null,
    },
    ...{ email: null, mayKnow: null, authority: 'member-word', proof: 'Paper', scope: ['health-care'], toOn: null },
    ...{ endsBy: 'member-word', isPrivate: false, source: 'staff', fromOn: '2026-11-24' },
  }
  equal((await manager.command('supporter.add', person)).body.outcome, 'done')
  const { lock } = await make(await signedIn(manager, member, id))
  const phone = memberPhone(house)
  equal((await show(phone, lock.shown(await ask(phone)))).status, 303)
  match((await phone.open('/en/me')).text, /You are here for <bdi>Ana/)
  equal((await chartOf(manager, member)).supporter.length, 1)
  await manager.command('detail.end', { member, noun: 'supporter', id, on: '2026-11-24', reason: 'x' })
  equal((await show(memberPhone(house), lock.shown(await ask(phone)))).status, 404)
})
