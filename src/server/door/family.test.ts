// One phone, several people: whoever is locked there is opened by their own six numbers alone; a page left open says nothing for who came after; and
// only one and the same person who decides for two members goes from one to the other without.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'
import { formOwner, type MemberPhone, memberPhone, pickPin } from '../../../test/member-phone.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const inCare = (firstName: string) => memberInCare(house, { firstName })

async function codeOf(manager: Session, member: string, representative?: string): Promise<string> {
  const whose = representative === undefined ? {} : { representative }
  return (await manager.command('door.invite', { member, invitation: newId(), ...whose })).body.value.code
}

async function signIn(phone: MemberPhone, code: string): Promise<void> {
  equal((await phone.send('/en/me/in', { code })).status, 303)
}

const hello = async (phone: MemberPhone) => /<h1>(.*?)<\/h1>/.exec((await phone.open('/en/me')).text)?.[1]

/** The one who stands in the list under this name, behind numbers or a tap away. */
async function idOf(phone: MemberPhone, name: string): Promise<string> {
  const text = (await phone.open('/en/me')).text.replaceAll(/<\/?(?:bdi|p)>|<input type="hidden" name="as"[^>]*>/g, '')
  const form = '<form method="post" action="/en/me/switch"><input type="hidden" name="who" value="([0-9a-f-]{36})">'
  const behind = new RegExp(`<summary>${name}</summary>${form}`).exec(text)
  const near = new RegExp(`${form}<button class="quiet">${name}</button>`).exec(text)
  return behind?.[1] ?? near?.[1] ?? ''
}

async function mother(manager: Session, member: string, name = 'Pia Invented'): Promise<string> {
  const id = newId()
  const person = {
    ...{ member, id, kind: 'representative', name, relation: 'Mother', organization: null, phone: null, email: null },
    ...{ mayKnow: null, authority: 'member-word', proof: 'Paper', scope: ['health-care'], endsBy: 'member-word' },
    ...{ toOn: null, isPrivate: false, source: 'staff', fromOn: '2026-11-24' },
  }
  equal((await manager.command('supporter.add', person)).body.outcome, 'done')
  return id
}

async function twoKept() {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const phone = memberPhone(house)
  await signIn(phone, await codeOf(ana.manager, ana.member))
  await pickPin(phone, '111111')
  await signIn(phone, await codeOf(bea.manager, bea.member))
  await pickPin(phone, '222222')
  return { ana, bea, phone }
}

test('who has picked no six numbers is signed out when another comes, and their old token opens nothing', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const phone = memberPhone(house)
  await signIn(phone, await codeOf(ana.manager, ana.member))
  match((await phone.open('/en/me/other')).text, /You have not picked six numbers yet/)
  const old = phone.token
  await signIn(phone, await codeOf(bea.manager, bea.member))
  equal(await hello(phone), 'Hello, Bea Invented')
  equal(phone.others, undefined)
  phone.token = old
  equal(await hello(phone), 'Sign in')
})

test('two who each have their numbers: another’s, none, and a made-up name open nothing; one’s own do', async () => {
  const { phone } = await twoKept()
  equal(await hello(phone), 'Hello, Bea Invented')
  match((await phone.open('/en/me')).text, /This page is for <bdi>Bea Invented<\/bdi>/)
  const who = await idOf(phone, 'Ana')
  match(who, /^[0-9a-f-]{36}$/)
  for (const fields of [{ who, pin: '222222' }, { who, pin: '' }, { who }, { who: newId(), pin: '111111' }, {}])
    equal((await phone.send('/en/me/switch', fields)).status, 404)
  equal(await hello(phone), 'Hello, Bea Invented')
  const stolen = memberPhone(house)
  stolen.token = phone.token
  equal((await phone.send('/en/me/switch', { who, pin: '111111' })).status, 303)
  equal(await hello(phone), 'Hello, Ana Invented')
  equal(await hello(stolen), 'This page is locked')
  ok(!(await phone.open('/en/me/plan')).text.includes('Bea'))
  // The way back needs the other's own numbers too.
  const back = await idOf(phone, 'Bea')
  equal((await phone.send('/en/me/switch', { who: back })).status, 404)
  equal((await phone.send('/en/me/switch', { who: back, pin: '222222' })).status, 303)
  equal(await hello(phone), 'Hello, Bea Invented')
})

test('left alone, the phone shows first names and nothing else, and each opens their own', async () => {
  const { phone } = await twoKept()
  house.clock = '2026-11-24T18:06:00.000Z'
  const { text } = await phone.open('/en/me/plan')
  match(text, /Also on this phone/)
  match(text, /Ana/)
  match(text, /Bea/)
  ok(!text.includes('Invented<'))
  ok(!text.includes('/me/open'))
  equal((await phone.send('/en/me/switch', { who: await idOf(phone, 'Ana'), pin: '111111' })).status, 303)
  equal(await hello(phone), 'Hello, Ana Invented')
  await phone.send('/en/me/leave', {})
  const gone = await phone.open('/en/me')
  ok(!gone.text.includes('Ana'))
  match(gone.text, /Bea/)
})

test('a page somebody left open does nothing in the name of who came after, and calls for nobody', async () => {
  const { ana, bea, phone } = await twoKept()
  const left = /name="as" value="([0-9a-f-]{36})"/.exec((await phone.open('/en/me/choices/stop')).text)?.[1] ?? ''
  await phone.send('/en/me/switch', { who: await idOf(phone, 'Ana'), pin: '111111' })
  for (const [path, fields] of [
    ['choices/stop', {}],
    ['visits/ask', { words: 'Tomorrow' }],
    ['messages', { words: 'Hello' }],
  ] as const)
    equal((await phone.send(`/en/me/${path}`, { ...fields, as: left })).status, 409, path)
  match((await phone.send('/en/me/now', { as: left })).text, /988/)
  match((await phone.send('/en/me/visits/ask', { words: 'I want to die', as: left })).text, /988/)
  for (const { manager, member } of [ana, bea]) {
    const { episode, task, crisisAlert, message } = await chartOf(manager, member)
    deepEqual([episode[0].state, crisisAlert, message], ['active', [], []])
    equal(task.filter(({ kind }: { kind: string }) => kind === 'member-asked').length, 0)
  }
  const own = /name="as" value="([0-9a-f-]{36})"/.exec((await phone.open('/en/me/visits')).text)?.[1] ?? ''
  await sent(phone, 'visits/ask', { words: 'Tomorrow', as: own })
})

test('six numbers picked on a page somebody left open keep nobody’s phone; picked on one’s own page they do', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const phone = memberPhone(house)
  await signIn(phone, await codeOf(ana.manager, ana.member))
  const left = await formOwner(phone)
  await signIn(phone, await codeOf(bea.manager, bea.member))
  for (const as of [{ as: left }, { as: newId() }, { as: '' }, {}] as const) {
    const refused = await phone.send('/en/me/keep', { pin: '111111', ...as })
    equal(refused.status, 409)
    match(refused.text, /Someone else opened that page\. Nothing was kept\./)
  }
  deepEqual(
    await house.sql('select id from registry_phone_session where member_id = $1 and pin_hash is not null', [
      bea.member,
    ]),
    [],
  )
  equal((await pickPin(phone, '222222')).status, 303)
  house.clock = '2026-11-24T18:06:00.000Z'
  equal((await phone.send('/en/me/open', { pin: '111111' })).status, 404)
  equal((await phone.send('/en/me/open', { pin: '222222' })).status, 303)
  equal(await hello(phone), 'Hello, Bea Invented')
  house.clock = '2026-11-24T18:00:00.000Z'
})

test('a mother of two goes from one child to the other with a tap, and never to her own page or another’s', async () => {
  const [ana, bea, herself] = [await inCare('Ana'), await inCare('Bea'), await inCare('Pia')]
  const phone = memberPhone(house)
  await signIn(phone, await codeOf(herself.manager, herself.member))
  await pickPin(phone, '333333')
  await signIn(phone, await codeOf(ana.manager, ana.member, await mother(ana.manager, ana.member)))
  await signIn(phone, await codeOf(bea.manager, bea.member, await mother(bea.manager, bea.member, ' pia  INVENTED')))
  match((await phone.open('/en/me')).text, /You are here for <bdi>Bea/)
  const own = await idOf(phone, 'Pia')
  equal((await phone.send('/en/me/switch', { who: own })).status, 404)
  const other = await idOf(phone, 'Pia, for Ana')
  equal((await phone.send('/en/me/switch', { who: other })).status, 303)
  match((await phone.open('/en/me')).text, /You are here for <bdi>Ana/)
  // Her six numbers, picked once, keep both.
  await pickPin(phone, '444444')
  house.clock = '2026-11-24T18:06:00.000Z'
  equal((await phone.send('/en/me/switch', { who: await idOf(phone, 'pia, for Bea') })).status, 404)
  equal((await phone.send('/en/me/switch', { who: await idOf(phone, 'pia, for Bea'), pin: '444444' })).status, 303)
  match((await phone.open('/en/me')).text, /You are here for <bdi>Bea/)
  // Ended for one child, she is on the list for that one no more.
  const { supporter } = await chartOf(ana.manager, ana.member)
  const [{ id }] = supporter
  await ana.manager.command('detail.end', { member: ana.member, noun: 'supporter', id, on: '2026-11-24', reason: 'x' })
  ok(!(await phone.open('/en/me')).text.includes('for Ana'))
})

test('another person who decides for another member needs their own numbers, whoever was open when they came', async () => {
  const [ana, bea] = [await inCare('Ana'), await inCare('Bea')]
  const phone = memberPhone(house)
  await signIn(phone, await codeOf(ana.manager, ana.member, await mother(ana.manager, ana.member)))
  await pickPin(phone, '111111')
  await signIn(phone, await codeOf(bea.manager, bea.member, await mother(bea.manager, bea.member, 'Gus Invented')))
  const who = await idOf(phone, 'Pia, for Ana')
  equal((await phone.send('/en/me/switch', { who })).status, 404)
  equal((await phone.send('/en/me/switch', { who, pin: '111111' })).status, 303)
  match((await phone.open('/en/me')).text, /You are here for <bdi>Ana/)
})
