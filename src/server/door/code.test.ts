// A code to a phone number: unknown, not confirmed, shut out, guessed, late, used or another's are one answer; a phone that a family shares opens
// each one's own chart, and asking tells nobody who is known.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { type MemberPhone, memberPhone } from '../../../test/member-phone.ts'
import { type GatewayServer, gatewayServer } from '../../../test/message-server.ts'

let house: TestHouse
let gateway: GatewayServer
before(async () => {
  gateway = await gatewayServer()
  const set = { ALONGSIDE_GATEWAY: gateway.url, ALONGSIDE_GATEWAY_KEY: 'a-key-of-twenty-letters' }
  house = await testHouse({ environment: set })
})
after(async () => {
  await house.close()
  await gateway.close()
})

const start = '2026-11-24T18:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
let last = 1000

beforeEach(async () => {
  house.clock = start
  gateway.messages.length = 0
  await house.sql('delete from door_try')
})

/** A member whose door is open: invited, signed in once, the number confirmed. */
async function invited(number: string, given: object = {}) {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager, given)
  const { member } = entered
  await begin(manager, entered)
  const phone = { member, id: newId(), kind: 'phone', value: number, rank: 1, isSafeToLeaveMessage: true }
  await manager.command('phone.add', { ...phone, isPrivate: false, source: 'member', fromOn: '2026-11-01' })
  const { code } = (await manager.command('door.invite', { member, invitation: newId() })).body.value
  equal((await memberPhone(house).send('/en/me/in', { code })).status, 303)
  return { ...entered, manager, phone: phone.id }
}

function newNumber(): string {
  last += 1
  return `213555${last}`
}

async function ask(phone: MemberPhone, number: string, channel = 'text') {
  const shown = await phone.send('/en/me/code', { number, channel })
  await house.house.core.settled()
  const asked = /name="asked" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
  const code = /code is ([\d, ]+)\./.exec(gateway.messages.at(-1)?.body ?? '')?.[1]?.replace(/\D/g, '') ?? ''
  return { shown, asked, code }
}

const typed = (given: object) => ({ code: '000000', bornOn: '1980-02-29', letter: '', asked: 'x', ...given })
/** What is the same of two pages whoever opens them. */
const bodyOf = ({ status, text }: { status: number; text: string }) => [status, text.replaceAll(/value="[^"]*"/g, '')]

test('asking tells nobody whether a number is known, and an unknown, unconfirmed or shut one gets nothing', async () => {
  const known = newNumber()
  await invited(known)
  const right = await ask(memberPhone(house), known)
  equal(gateway.messages.length, 1)
  const open = await invited(newNumber())
  const [never, bounced, shut] = [newNumber(), newNumber(), newNumber()]
  const one = await invited(bounced)
  await house.sql(`update phone set bounced_on = '2026-11-24' where id = $1`, [one.phone])
  const other = await invited(shut)
  await other.manager.command('door.shut', { member: other.member })
  for (const number of [never, bounced, shut, '', 'abc'])
    deepEqual(bodyOf((await ask(memberPhone(house), number)).shown), bodyOf(right.shown), number)
  equal(gateway.messages.length, 1)
  equal(open.member.length, 36)
})

test('a code guessed, late, used, with another birth date or from another who asked opens nothing', async () => {
  const number = newNumber()
  await invited(number)
  const phone = memberPhone(house)
  const never = await phone.send('/en/me/code/in', typed({}))
  equal(never.status, 404)
  const first = await ask(phone, number)
  for (const wrong of [
    { asked: first.asked },
    { asked: first.asked, code: first.code, bornOn: '1980-02-28' },
    { asked: first.asked, code: first.code, bornOn: 'never' },
    { asked: 'another', code: first.code },
  ])
    deepEqual(bodyOf(await phone.send('/en/me/code/in', typed(wrong))), bodyOf(never))
  house.clock = later(10)
  const late = await phone.send('/en/me/code/in', typed({ asked: first.asked, code: first.code }))
  deepEqual(bodyOf(late), bodyOf(never))
  house.clock = start
  equal((await phone.send('/en/me/code/in', typed({ asked: first.asked, code: first.code }))).status, 303)
  match((await phone.open('/en/me')).text, /Hello, Ana Invented/)
  const again = memberPhone(house)
  deepEqual(bodyOf(await again.send('/en/me/code/in', typed({ asked: first.asked, code: first.code }))), bodyOf(never))
  equal(again.token, undefined)
})

test('five wrong tries end a code, and then the right one opens nothing', async () => {
  const number = newNumber()
  await invited(number)
  const phone = memberPhone(house)
  const { asked, code } = await ask(phone, number)
  const wrong = code === '123456' ? '654321' : '123456'
  for (let tried = 0; tried < 5; tried += 1)
    equal((await phone.send('/en/me/code/in', typed({ asked, code: wrong }))).status, 404)
  equal((await phone.send('/en/me/code/in', typed({ asked, code }))).status, 404)
})

test('one number is sent three codes in half an hour; the fourth asks to wait', async () => {
  const number = newNumber()
  await invited(number)
  for (let asked = 0; asked < 3; asked += 1) equal((await ask(memberPhone(house), number)).shown.status, 200)
  // However it is typed.
  for (const typed of [
    number,
    `1${number}`,
    `+1 ${number}`,
    `${number} a`,
    `(${number.slice(0, 3)}) ${number.slice(3)}b`,
  ])
    equal((await ask(memberPhone(house), typed)).shown.status, 429, typed)
  equal(gateway.messages.length, 3)
})

test('a family shares one phone: the birth date says whose chart opens, and of twins the first letter', async () => {
  const number = newNumber()
  await invited(number, { firstName: 'Mother', bornOn: '1980-02-29' })
  await invited(number, { firstName: 'Uma', bornOn: '2005-05-05' })
  await invited(number, { firstName: 'Tom', bornOn: '2005-05-05' })
  const enter = async (given: object) => {
    const phone = memberPhone(house)
    await house.sql('delete from door_try')
    const { asked, code } = await ask(phone, number)
    const { status } = await phone.send('/en/me/code/in', typed({ asked, code, ...given }))
    return status === 303 ? /Hello, (\w+)/.exec((await phone.open('/en/me')).text)?.[1] : status
  }
  equal(await enter({ bornOn: '1980-02-29' }), 'Mother')
  equal(await enter({ bornOn: '2005-05-05' }), 404)
  equal(await enter({ bornOn: '2005-05-05', letter: 'x' }), 404)
  equal(await enter({ bornOn: '2005-05-05', letter: 'T' }), 'Tom')
  equal(await enter({ bornOn: '2005-05-05', letter: 'u' }), 'Uma')
  equal(gateway.messages.length, 5)
})

test('a call says the code; the code itself lies nowhere', async () => {
  const number = newNumber()
  const { member } = await invited(number)
  const { code } = await ask(memberPhone(house), number, 'voice')
  equal(gateway.messages[0]?.channel, 'voice')
  match(gateway.messages[0]?.body ?? '', new RegExp([...code.slice(0, 6)].join(', ')))
  const kept = JSON.stringify([
    await house.sql('select * from sending where member_id = $1', [member]),
    await house.sql('select content_sealed from sending_try where member_id = $1', [member]),
  ])
  equal(kept.includes(code.slice(0, 6)), false)
  equal(
    JSON.stringify(await house.sql('select content_sealed from sending_try where member_id = $1', [member])),
    '[{"content_sealed":null}]',
  )
})
