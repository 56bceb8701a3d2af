// STOP, texted back: from nobody with the key, or in other words, it changes nothing; else texts end for everybody with that number, once, and a code
// or an invitation goes there no more.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'

const key = 'a-key-of-twenty-letters'
let house: TestHouse
before(async () => {
  const set = { ALONGSIDE_GATEWAY: 'http://127.0.0.1:9/', ALONGSIDE_GATEWAY_KEY: key }
  house = await testHouse({ environment: set })
})
after(() => house.close())

async function withNumber(number: string, given: object = {}) {
  const manager = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
  const entered = await enterMember(manager, given)
  await begin(manager, entered)
  const phone = {
    member: entered.member,
    id: newId(),
    kind: 'phone',
    value: number,
    rank: 1,
    isSafeToLeaveMessage: true,
  }
  await manager.command('phone.add', { ...phone, isPrivate: false, source: 'member', fromOn: '2026-11-01' })
  return { ...entered, manager }
}

async function post(given: object, authorization = `Bearer ${key}`) {
  const body = JSON.stringify({ id: newId(), from: '+12135550161', body: 'STOP', ...given })
  const headers = { authorization, 'content-type': 'application/json' }
  const response = await house.house.fetch(
    new Request('http://localhost/gateway/incoming', { method: 'POST', headers, body }),
  )
  const text = await response.text()
  return { status: response.status, reply: text === '' ? undefined : JSON.parse(text).reply }
}

const noes = async (member: string) =>
  (await house.sql('select says, uses, how, wording from text_consent where member_id = $1', [
    member,
  ])) as readonly object[]

test('without the key there is nothing there; what is no message is refused; another word changes nothing', async () => {
  const { member } = await withNumber('2135550161')
  for (const wrong of ['', 'Bearer ', `Bearer ${key}x`, key]) equal((await post({}, wrong)).status, 404)
  equal((await post({ from: 7 })).status, 422)
  for (const body of ['Please do not stop', 'yes', '', 'I am not safe'])
    deepEqual(await post({ body }), { status: 200, reply: null })
  match((await post({ body: 'Help' })).reply, /888-839-9909/)
  deepEqual(await noes(member), [])
  const bare = await testHouse()
  try {
    const asked = new Request('http://localhost/gateway/incoming', { method: 'POST' })
    equal((await bare.house.fetch(asked)).status, 404)
  } finally {
    await bare.close()
  }
})

test('STOP ends texts for everybody with the number, at once and once, and says so', async () => {
  const [one, other] = [await withNumber('2135550162'), await withNumber('2135550162')]
  const stranger = await withNumber('2135550163')
  const id = newId()
  for (let posted = 0; posted < 2; posted += 1)
    equal(
      (await post({ id, from: '(213) 555-0162', body: ' Stop! ' })).reply,
      'Alongside: you get no more texts from us.',
    )
  for (const { member, manager } of [one, other]) {
    deepEqual(await noes(member), [{ says: 'no', uses: [], how: 'reply', wording: 'stop' }])
    const asked = await manager.command('door.invite', { member, invitation: newId(), send: 'text' })
    equal(asked.body.reason, 'texts-stopped')
  }
  deepEqual(await noes(stranger.member), [])
})

test('a number nobody has is answered alike', async () => {
  equal((await post({ from: '+12135559999', body: 'opt-out' })).reply, 'Alongside: you get no more texts from us.')
})

test('STOP from a shelter’s number ends texts for all of many members', async () => {
  const number = '2135550164'
  const { manager, member } = await withNumber(number)
  const others: string[] = [member]
  for (let n = 0; n < 22; n += 1) {
    const entered = await enterMember(manager, { lastName: `Invented-${n}` })
    await begin(manager, entered)
    const phone = { member: entered.member, id: newId(), kind: 'phone', value: number, rank: 1 }
    const said = { isSafeToLeaveMessage: true, isPrivate: false, source: 'member', fromOn: '2026-11-01' }
    await manager.command('phone.add', { ...phone, ...said })
    others.push(entered.member)
  }
  await post({ from: number })
  for (const one of others) equal((await noes(one)).length, 1)
})
