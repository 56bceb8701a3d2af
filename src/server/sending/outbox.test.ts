// What waits is sent: not to whom it may not go, not twice though two look at once, again with growing waits where the other side fails; and what
// did not arrive is somebody's to see to.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { memberPhone } from '../../../test/member-phone.ts'
import { type GatewayServer, gatewayServer, type LetterServer, letterServer } from '../../../test/message-server.ts'

let house: TestHouse
let gateway: GatewayServer
let letters: LetterServer
before(async () => {
  gateway = await gatewayServer()
  letters = await letterServer({ hideSTARTTLS: true })
  house = await testHouse({
    environment: {
      ALONGSIDE_GATEWAY: gateway.url,
      ALONGSIDE_GATEWAY_KEY: 'a-key-of-twenty-letters',
      ALONGSIDE_MAIL: `smtp://localhost:${letters.port}?tls=no`,
      ALONGSIDE_MAIL_FROM: 'door@example.test',
    },
  })
})
after(async () => {
  await house.close()
  await gateway.close()
  await letters.close()
})

const start = '2026-11-24T18:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString()

beforeEach(() => {
  house.clock = start
  gateway.status = 202
  gateway.messages.length = 0
})

async function inCare(given: object = {}) {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager, given)
  await begin(manager, entered)
  return { ...entered, agency, manager }
}

async function addPhone(manager: Session, member: string, given: object = {}): Promise<string> {
  const id = newId()
  const phone = { kind: 'phone', value: '2135550142', rank: 1, isSafeToLeaveMessage: true, isPrivate: false }
  const input = { member, id, ...phone, source: 'member', fromOn: '2026-11-01', ...given }
  equal((await manager.command('phone.add', input)).body.outcome, 'done')
  return id
}

async function invite(manager: Session, member: string, send: 'text' | 'mail' = 'text') {
  const reply = await manager.command('door.invite', { member, invitation: newId(), send })
  await house.house.core.settled()
  return reply.body
}

async function chartOf(manager: Session, member: string) {
  return (await manager.query('member.chart', { member })).body.value.chart
}

async function sendingsOf(manager: Session, member: string) {
  const { sending } = await chartOf(manager, member)
  return sending.map(({ state, reason }: { state: string; reason: string | null }) => [state, reason])
}

/** Tasks of this kind that are open. */
async function toSee(manager: Session, member: string) {
  const { task } = await chartOf(manager, member)
  return task.filter((one: { kind: string; doneAt: unknown }) => one.kind === 'not-delivered' && one.doneAt === null)
}

test('an invitation goes to no number that is not safe, not theirs for sure, or that said STOP; and nothing is made then', async () => {
  const { member, manager } = await inCare()
  equal((await invite(manager, member)).reason, 'no-safe-number')
  const phone = await addPhone(manager, member, { source: 'staff' })
  equal((await invite(manager, member)).reason, 'number-to-confirm')
  equal((await manager.command('phone.confirm', { member, phone })).body.outcome, 'done')
  const no = { member, id: newId(), phone, says: 'no', how: 'call', wording: 'texts-2026-11' }
  equal((await manager.command('text-consent.record', no)).body.outcome, 'done')
  equal((await invite(manager, member)).reason, 'texts-stopped')
  deepEqual(gateway.messages, [])
  deepEqual(await house.sql('select id from registry_invitation where member_id = $1', [member]), [])
})

test('by text it goes with its link and code, which open the door once; the chart keeps that it went, and nowhere what it said', async () => {
  const { member, manager } = await inCare({ spokenLanguage: 'English' })
  await addPhone(manager, member)
  equal((await invite(manager, member)).outcome, 'done')
  const [message, ...others] = gateway.messages
  deepEqual(others, [])
  equal(message?.to, '+12135550142')
  match(
    message?.body ?? '',
    /^Alongside: open http:\/\/localhost:0\/en\/me\/in\/\S+ to sign in\. .* It works once, until December 1, 2026\.$/,
  )
  deepEqual(await sendingsOf(manager, member), [['sent', null]])
  const link = /\/in\/(\S+)/.exec(message?.body ?? '')?.[1] ?? ''
  const kept = JSON.stringify([
    await house.sql('select * from sending_try where member_id = $1', [member]),
    await chartOf(manager, member),
  ])
  ok(!kept.includes(link))
  deepEqual(await house.sql('select content_sealed, shown_sealed from sending_try where member_id = $1', [member]), [
    { content_sealed: null, shown_sealed: null },
  ])
  equal((await memberPhone(house).send('/en/me/in', { link })).status, 303)
})

test('by mail it goes to an address that is theirs', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member, { kind: 'email', value: 'ana@example.test' })
  equal((await invite(manager, member, 'mail')).outcome, 'done')
  equal(letters.letters.at(-1)?.to, 'ana@example.test')
  deepEqual(await sendingsOf(manager, member), [['sent', null]])
})

test('the fourth invitation of a day is refused', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  for (let n = 0; n < 3; n += 1) equal((await invite(manager, member)).outcome, 'done')
  equal((await invite(manager, member)).reason, 'too-many')
  equal(gateway.messages.length, 3)
})

test('a gateway that fails is tried again with growing waits under the same id, then somebody sees to it', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 503
  await invite(manager, member)
  equal(await house.house.core.outbox.sendDue(), 0)
  let at = 0
  for (const wait of [15, 60, 300, 900, 3600, 14_400, 28_800]) {
    house.clock = later(at + wait - 1)
    equal(await house.house.core.outbox.sendDue(), 0, `before ${wait}`)
    at += wait
    house.clock = later(at)
    equal(await house.house.core.outbox.sendDue(), 1, `after ${wait}`)
  }
  equal(gateway.messages.length, 8)
  equal(new Set(gateway.messages.map((one) => one.idempotencyKey)).size, 1)
  house.clock = start
  deepEqual(await sendingsOf(manager, member), [['not-delivered', 'no-answer']])
  const [task, ...others] = await toSee(manager, member)
  deepEqual(others, [])
  equal(task.forStaff, manager.seat.staffId)
  match(task.what, /invitation to sign in did not arrive/)
})

test('a gateway that is back takes what waited', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 500
  await invite(manager, member)
  gateway.status = 202
  house.clock = later(15)
  equal(await house.house.core.outbox.sendDue(), 1)
  deepEqual(await sendingsOf(manager, member), [['sent', null]])
  deepEqual(await toSee(manager, member), [])
})

test('a number refused for good is not sent to again until it is confirmed, which closes what was to see to', async () => {
  const { member, manager } = await inCare()
  const phone = await addPhone(manager, member)
  gateway.status = 410
  await invite(manager, member)
  deepEqual(await sendingsOf(manager, member), [['not-delivered', 'refused']])
  equal((await toSee(manager, member)).length, 1)
  equal((await invite(manager, member)).reason, 'number-to-confirm')
  equal((await manager.command('phone.confirm', { member, phone })).body.outcome, 'done')
  deepEqual(await toSee(manager, member), [])
  gateway.status = 202
  equal((await invite(manager, member)).outcome, 'done')
})

test('what the chart forbids after it was written does not go: the number ended, care stopped', async () => {
  for (const forbid of ['number', 'care'] as const) {
    const { member, manager, episode } = await inCare()
    const phone = await addPhone(manager, member)
    gateway.status = 500
    await invite(manager, member)
    gateway.status = 202
    gateway.messages.length = 0
    const on = '2026-11-24'
    if (forbid === 'number')
      await manager.command('detail.end', { member, noun: 'phone', id: phone, on, reason: 'It is somebody else’s' })
    else await manager.command('episode.stop', { member, episode, on, saidBy: 'member', saidTo: 'call', words: null })
    await house.house.core.settled()
    gateway.messages.length = 0
    house.clock = later(15)
    await house.house.core.outbox.sendDue()
    deepEqual(
      gateway.messages.filter(({ body }) => body.includes('/in/')),
      [],
      forbid,
    )
    house.clock = start
    const [row] = await house.sql(`select state, reason from sending where member_id = $1 and kind = 'invitation'`, [
      member,
    ])
    deepEqual(
      row,
      forbid === 'number'
        ? { state: 'not-delivered', reason: 'no-safe-number' }
        : { state: 'called-off', reason: 'care-ended' },
    )
  }
})

test('several who look at once send one message once', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 500
  await invite(manager, member)
  gateway.status = 202
  gateway.messages.length = 0
  house.clock = later(15)
  await Promise.all([1, 2, 3, 4].map(() => house.house.core.outbox.sendDue()))
  equal(gateway.messages.length, 1)
})

test('one that a process took and did not come back from is tried by the next after two minutes, under the same id', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 500
  await invite(manager, member)
  gateway.status = 202
  // As the row stands when its process is killed while the gateway has it.
  await house.sql('update sending_try set tries = 2, next_at = $2 where member_id = $1', [member, later(120)])
  house.clock = later(119)
  equal(await house.house.core.outbox.sendDue(), 0)
  house.clock = later(120)
  equal(await house.house.core.outbox.sendDue(), 1)
  deepEqual(new Set(gateway.messages.map((one) => one.idempotencyKey)).size, 1)
  deepEqual(await sendingsOf(manager, member), [['sent', null]])
})

/** Writing what became of this member's messages fails in the database until what is answered is called. */
async function brokenFor(member: string): Promise<() => Promise<unknown>> {
  const name = `broken_${member.replaceAll('-', '')}`
  await house.sql(
    `create function ${name}() returns trigger language plpgsql as 'begin raise exception ''broken''; end'`,
  )
  await house.sql(
    `create trigger ${name} before update on sending for each row when (new.member_id = '${member}') execute function ${name}()`,
  )
  return () => house.sql(`drop trigger ${name} on sending`)
}

test('what went is not sent again, however often writing that it went fails; the tries have an end', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  const mend = await brokenFor(member)
  await invite(manager, member)
  const { sendDue } = house.house.core.outbox
  let at = 0
  let tries = 1
  for (; tries < 20; tries += 1) {
    const [row] = await house.sql(
      `select next_at, next_at > '9000-01-01' as is_over from sending_try where member_id = $1`,
      [member],
    )
    if (row?.is_over) break
    at = (Date.parse(String(row?.next_at)) - Date.parse(start)) / 1000
    house.clock = later(at)
    await rejects(sendDue(), /1 of 1 messages/)
  }
  equal(tries, 9)
  equal(gateway.messages.length, 1)
  await mend()
  // Looked at again, it is only written down.
  await house.sql('update sending_try set next_at = $2 where member_id = $1', [member, later(at + 1)])
  house.clock = later(at + 1)
  equal(await sendDue(), 1)
  equal(gateway.messages.length, 1)
  const [row] = await house.sql('select state from sending where member_id = $1', [member])
  equal(row?.state, 'sent')
})

test('one that cannot be sent for a fault of ours does not wait for ever: somebody sees to it', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 500
  await invite(manager, member)
  gateway.messages.length = 0
  // What it says cannot be opened any more.
  await house.sql(`update sending_try set content_sealed = '\\x00' where member_id = $1`, [member])
  for (let n = 0; n < 7; n += 1) {
    const [row] = await house.sql('select next_at from sending_try where member_id = $1', [member])
    house.clock = String(row?.next_at)
    await rejects(house.house.core.outbox.sendDue(), /1 of 1 messages/)
  }
  const [row] = await house.sql('select next_at from sending_try where member_id = $1', [member])
  house.clock = String(row?.next_at)
  equal(await house.house.core.outbox.sendDue(), 1)
  equal(gateway.messages.length, 0)
  house.clock = start
  deepEqual(await sendingsOf(manager, member), [['not-delivered', 'no-answer']])
  equal((await toSee(manager, member)).length, 1)
})

test('a process killed in the middle time and again does not send for ever', async () => {
  const { member, manager } = await inCare()
  await addPhone(manager, member)
  gateway.status = 500
  await invite(manager, member)
  gateway.messages.length = 0
  await house.sql('update sending_try set tries = 8, next_at = $2 where member_id = $1', [member, later(120)])
  house.clock = later(120)
  equal(await house.house.core.outbox.sendDue(), 1)
  equal(gateway.messages.length, 0)
  house.clock = start
  deepEqual(await sendingsOf(manager, member), [['not-delivered', 'no-answer']])
})

test('one that fails holds up no other', async () => {
  gateway.status = 500
  const all = []
  for (let n = 0; n < 6; n += 1) {
    const care = await inCare()
    await addPhone(care.manager, care.member)
    await invite(care.manager, care.member)
    all.push(care)
  }
  const [first, ...others] = all
  const mend = await brokenFor(first?.member ?? '')
  gateway.status = 202
  house.clock = later(15)
  await rejects(house.house.core.outbox.sendDue(), /1 of 6 messages/)
  house.clock = start
  for (const { manager, member } of others) deepEqual(await sendingsOf(manager, member), [['sent', null]])
  await mend()
  house.clock = later(400)
  equal(await house.house.core.outbox.sendDue(), 1)
  equal(gateway.messages.length, 12)
})

test('without anything set up a text is refused at once, and says so', async () => {
  const bare = await testHouse()
  try {
    const agency = await bare.organization('agency')
    const manager = bare.as(await bare.seat(agency, 'care-manager'))
    const entered = await enterMember(manager)
    await begin(manager, entered)
    const reply = await manager.command('door.invite', { member: entered.member, invitation: newId(), send: 'text' })
    equal(reply.body.reason, 'not-set-up')
    equal((await bare.house.fetch(new Request('http://localhost/demo/sent'))).status, 404)
  } finally {
    await bare.close()
  }
})
