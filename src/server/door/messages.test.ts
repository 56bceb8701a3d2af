// Messages and the call for help on the member's own pages, without a script: written, seen, answered, refused; a photo and what is none; a crisis
// word in any box; nobody else's, nothing kept, nothing in an address; and the limits of what is taken in.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare } from '../../../test/member-in-care.ts'
import { formOwner, memberPhone, pickPin } from '../../../test/member-phone.ts'
import { climbAlerts } from '../alert-clock.ts'
import { createLog } from '../log.ts'

const start = '2026-11-24T18:00:00.000Z'
let house: TestHouse
let plan: string
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan', 'Invented Health Plan')
})
after(() => house.close())

async function signedIn() {
  house.clock = start
  const agency = await house.organization('agency', 'Invented Agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const phone = memberPhone(house)
  phone.token = (await house.phone(entered.member, agency)).token
  const chart = async () => (await manager.query('member.chart', { member: entered.member })).body.value.chart
  return { ...entered, agency, manager, phone, chart }
}

async function post(token: string | undefined, path: string, form: FormData, length?: number) {
  const request = new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: {
      ...{ cookie: `alongside-phone=${token}`, 'sec-fetch-site': 'same-origin' },
      ...(length === undefined ? {} : { 'content-length': String(length) }),
    },
    body: form,
  })
  return house.house.fetch(request, { incoming: { socket: { remoteAddress: '192.0.2.1' } } })
}

function message(words: string, photo?: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('words', words)
  if (photo) form.set('photo', new File([photo], 'letter.png', { type: 'image/png' }))
  return form
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

test('who is not signed in finds the page to sign in, and what they send goes nowhere', async () => {
  const { chart } = await signedIn()
  const stranger = memberPhone(house)
  for (const path of ['/en/me/messages', '/en/me/now']) {
    match((await stranger.open(path)).text, /Your code/)
    match((await stranger.send(path, { words: 'Hello' })).text, /Your code/)
  }
  equal((await chart()).message.length, 0)
})

test('who is signed out by now and asks for help, or writes anything that may be that, finds the numbers over the page to sign in', async () => {
  const stranger = memberPhone(house)
  const shown = /<section class="note alert" role="alert" data-crisis><h2>You matter.*href="tel:988"/s
  match((await stranger.send('/en/me/now', {})).text, shown)
  match((await stranger.open('/en/me/now')).text, shown)
  match((await stranger.send('/en/me/messages', { words: 'Hello' })).text, shown)
  match((await stranger.send('/en/me/choices/change', { kind: 'lead', reason: 'he hits me' })).text, shown)
  equal(
    (await stranger.send('/en/me/choices/change', { kind: 'lead', reason: 'late' })).text.includes('data-crisis'),
    false,
  )
})

test('each page on which a member writes has the numbers ready, for the script that watches what is typed', async () => {
  const { phone } = await signedIn()
  for (const page of [
    ...[
      '',
      '/messages',
      '/plan',
      '/visits',
      '/medicines',
      '/information/give',
      '/information/people',
      '/information/reach',
    ],
    ...['/choices', '/choices/change', '/choices/supports', '/choices/stop'],
  ])
    match((await phone.open(`/en/me${page}`)).text, /data-crisis hidden>.*href="tel:988"/s, page)
})

test('the box says who reads it and when, that nobody watches it, and what to do in an emergency', async () => {
  const { phone, agency } = await signedIn()
  const page = await phone.open('/en/me/messages')
  equal(page.headers.get('cache-control'), 'no-store')
  match(page.text, /An invented person reads this on working days\. You get an answer within 1 working day\./)
  match(page.text, /No one watches this box/)
  match(page.text, /Call 988 or 911/)
  match(page.text, /<title>Messages · Alongside<\/title>/)
  await house.sql(
    `insert into organization_setting (organization_id, id, name, value, from_at) values ($1, $2, 'messageDays', '3', $3)`,
    [agency, newId(), '2026-11-01T00:00:00.000Z'],
  )
  match((await phone.open('/en/me/messages')).text, /within 3 working days/)
})

test('a message goes, stands there as sent, then as seen by whom and when, and its answer says so on the first page until it is opened', async () => {
  const { member, manager, phone, chart } = await signedIn()
  equal((await post(phone.token, '/en/me/messages', message('Can you call <b>the clinic</b>?'))).status, 303)
  const page = (await phone.open('/en/me/messages')).text
  match(page, /Can you call &lt;b&gt;the clinic/)
  match(page, /No one has seen it yet/)
  const [{ id }] = (await chart()).message
  const answer = { member, id: newId(), at: start, words: 'I called them.', upTo: id }
  equal((await manager.command('message.answer', answer)).body.outcome, 'done')
  match((await phone.open('/en/me')).text, /data-unread/)
  const read = (await phone.open('/en/me/messages')).text
  match(read, /I called them/)
  match(read, /Seen by An invented person, Tuesday, November 24/)
  ok(!(await phone.open('/en/me')).text.includes('data-unread'))
  ok((await chart()).message.find((one: { id: string }) => one.id === answer.id).seenAt)
})

test('a photo of a letter goes with it; nothing, and what is no photo, is told and not kept', async () => {
  const { phone, chart } = await signedIn()
  const nothing = await post(phone.token, '/en/me/messages', message('  '))
  equal(nothing.status, 409)
  match(await nothing.text(), /Write something, or add a photo/)
  const wrong = await post(phone.token, '/en/me/messages', message('', new Uint8Array([1, 2, 3])))
  match(await wrong.text(), /This is something else/)
  equal((await post(phone.token, '/en/me/messages', message('', png))).status, 303)
  match((await phone.open('/en/me/messages')).text, /With a photo/)
  equal((await chart()).document.length, 1)
  equal((await post(phone.token, '/en/me/messages', message('x'), 20_000_000)).status, 413)
})

test('“I am not safe” shows help and asks who is on call; the page says what came of it, and tells to call 988 when nobody answers', async () => {
  const { member, manager, agency, phone } = await signedIn()
  const supervisor = house.as(await house.seat(agency, 'supervisor'))
  const people = [{ staffId: manager.seat.staffId, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' }]
  equal((await supervisor.command('on-call.write', { organization: agency, people })).body.outcome, 'done')
  match((await phone.open('/en/me')).text, /action="\/en\/me\/now"/)
  equal((await phone.send('/en/me/now', {})).status, 303)
  const asked = await phone.open('/en/me/now')
  match(asked.text, /data-alert="asked"/)
  match(asked.text, /href="tel:988"/)
  equal(asked.headers.get('refresh'), '20')
  for (const minutes of [4, 5]) {
    house.clock = new Date(Date.parse(start) + minutes * 60_000).toISOString()
    equal(await climbAlerts(house.house.core, createLog('silent')), 0)
    const { text, headers } = await phone.open('/en/me/now')
    match(text, minutes === 4 ? /data-alert="asked"/ : /data-alert="desk"/)
    if (minutes === 5) match(text, /We asked Member Services too.*call 988 now/s)
    if (minutes === 5) equal(headers.get('refresh'), null)
  }
  const [alert] = await house.sql('select id from crisis_alert where member_id = $1', [member])
  equal((await manager.command('crisis-alert.take', { member, alert: alert?.id })).body.outcome, 'done')
  match((await phone.open('/en/me')).text, /An invented person has seen this and will call you/)
})

test('a crisis word in a message, and in any other box, shows help and raises the alert; the message is kept', async () => {
  const { phone, chart } = await signedIn()
  const answer = await post(phone.token, '/en/me/messages', message('I want to die'))
  equal(answer.headers.get('location'), '/en/me/now')
  equal((await chart()).message[0].words, 'I want to die')
  const other = await signedIn()
  const asked = { kind: 'lead', wish: '', reason: 'he hits me' }
  equal((await other.phone.send('/es/me/choices/change', asked)).headers.get('location'), '/es/me/now')
  const { crisisAlert, changeRequest } = await other.chart()
  equal(crisisAlert[0].how, 'words')
  equal(changeRequest.length, 1)
})

test('a crisis word goes through also where the message itself is refused', async () => {
  const { phone, chart } = await signedIn()
  const answer = await post(phone.token, '/en/me/messages', message('I am not safe', new Uint8Array([1, 2, 3])))
  equal(answer.headers.get('location'), '/en/me/now')
  const { message: kept, crisisAlert } = await chart()
  equal(kept.length, 0)
  equal(crisisAlert.length, 1)
})

test('each page is light, whatever was written', async () => {
  const { phone } = await signedIn()
  for (let i = 0; i < 25; i++) {
    const words = Array.from({ length: 60 }, (_, n) => `word${i}x${n}`).join(' ')
    equal((await post(phone.token, '/en/me/messages', message(words))).status, 303)
  }
  for (const path of ['/ar/me/messages', '/en/me/now', '/en/me'])
    ok(gzipSync((await phone.open(path)).text).length < 15_000, path)
})

test('a message sent after the sign-in ended waits, sealed, for who wrote it, and stands in the box when they are in again', async () => {
  const ana = await memberInCare(house, { firstName: 'Ana' })
  const { phone, manager, member } = ana
  await pickPin(phone, '271828')
  const as = await formOwner(phone)
  house.clock = '2026-11-24T18:06:00.000Z'
  const words = 'The landlord called, an invented one'
  const waits = await phone.send('/en/me/messages', { words, as })
  match(waits.text, /Sign in, and your words are there/)
  match(waits.text, /988/)
  equal(waits.text.includes('landlord'), false)
  const draft = /name="draft" value="([A-Za-z0-9_-]+)"/.exec(waits.text)?.[1] ?? ''
  // A wrong try loses nothing; another member finds nothing, and what was not sealed here opens nothing.
  equal(/name="draft" value="(.*?)"/.exec((await phone.send('/en/me/open', { pin: '000000', draft })).text)?.[1], draft)
  const other = await memberInCare(house, { firstName: 'Bea' })
  house.clock = '2026-11-24T18:06:00.000Z'
  const { code } = (await other.manager.command('door.invite', { member: other.member, invitation: newId() })).body
    .value
  const stranger = memberPhone(house)
  const opened = await stranger.send('/en/me/in', { code, draft })
  deepEqual([opened.status, opened.text.includes('landlord')], [303, false])
  equal((await phone.send('/en/me/open', { pin: '271828', draft: 'AAAA' })).status, 303)
  house.clock = '2026-11-24T18:12:00.000Z'
  const back = await phone.send('/en/me/open', { pin: '271828', draft })
  match(back.text, /Your words are here and not sent yet/)
  match(back.text, /<textarea[^>]*>The landlord called, an invented one<\/textarea>/)
  deepEqual((await chartOf(manager, member)).message, [])
  equal((await phone.send('/en/me/messages', { words, as: await formOwner(phone) })).status, 303)
  equal((await chartOf(manager, member)).message.length, 1)
  house.clock = '2026-11-24T18:00:00.000Z'
})
