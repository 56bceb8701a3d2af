// Reminders of visits and "we heard you", against a gateway and a mail server that run: what withdraws one, when it goes, what stands in it, and
// whose it is when it did not arrive.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'
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
beforeEach(() => {
  gateway.status = 202
  gateway.messages.length = 0
})

const sendDue = () => house.house.core.outbox.sendDue()

type Care = Awaited<ReturnType<typeof memberInCare>>

/** In care and reached by text, with a yes to reminders. */
async function inCare(given: object = {}): Promise<Care & { readonly number: string }> {
  const care = await memberInCare(house, { spokenLanguage: 'English' })
  const { manager, member } = care
  const number = newId()
  const phone = { kind: 'phone', value: '2135550142', rank: 1, isSafeToLeaveMessage: true, isPrivate: false }
  const added = { member, id: number, ...phone, source: 'member', fromOn: '2026-11-01', ...given }
  equal((await manager.command('phone.add', added)).body.outcome, 'done')
  if (added.kind === 'phone') {
    const yes = { member, id: newId(), phone: number, says: 'yes', how: 'call', wording: 'texts-2026-11' }
    equal((await manager.command('text-consent.record', yes)).body.outcome, 'done')
  }
  return { ...care, number }
}

const arranged = {
  ...{ at: '2026-12-01T18:00:00.000Z', place: null, ride: 'own', rideNote: null, interpreter: 'not-needed' },
  ...{ company: 'not-needed', companionId: null, questions: [], remindOn: '2026-11-30' },
}

async function visitOf({ manager, member, episode }: Care, given: object = {}): Promise<string> {
  const id = newId()
  const visit = { member, id, episodeId: episode, withWhom: 'Dr. Invented, heart', kind: 'specialist', labels: [] }
  equal((await manager.command('appointment.plan', { ...visit, ...arranged, ...given })).body.outcome, 'done')
  return id
}

async function sendingsOf({ member }: Care) {
  const rows = await house.sql('select kind, state, reason from sending where member_id = $1 order by kind', [member])
  return rows.map(({ kind, state, reason }) => [kind, state, reason])
}

const onItsDay = '2026-11-30T18:00:00.000Z'

/** Passes the time until then, for the outbox, and back for the people. */
async function at(when: string): Promise<number> {
  const before = house.clock
  house.clock = when
  const tried = await sendDue()
  house.clock = before
  return tried
}

test('a visit called off, moved or struck, a stop, a STOP by text: the reminder does not go', async () => {
  const stop = { on: '2026-11-24', saidBy: 'member', saidTo: 'call', words: null }
  const ways: Record<string, (care: Care & { number: string }, visit: string) => Promise<unknown>> = {
    'called off': ({ manager, member }, appointment) =>
      manager.command('appointment.close', { member, appointment, outcome: 'called-off', note: null }),
    moved: ({ manager, member }, appointment) =>
      manager.command('appointment.arrange', {
        ...{ member, appointment, ...arranged, at: '2026-12-08T18:00:00.000Z', remindOn: '2026-12-07' },
      }),
    struck: ({ manager, member }, id) =>
      manager.command('entry.strike', { member, noun: 'appointment', id, reason: 'Wrong member' }),
    stopped: ({ manager, member, episode }) => manager.command('episode.stop', { member, episode, ...stop }),
    ended: ({ manager, member, episode }) =>
      manager.command('episode.end', { member, episode, on: '2026-11-24', reason: 'left-county', text: null }),
    'a STOP': ({ manager, member, number }) =>
      manager.command('text-consent.record', {
        ...{ member, id: newId(), phone: number, says: 'no', how: 'reply', wording: 'STOP' },
      }),
  }
  for (const [name, way] of Object.entries(ways)) {
    const care = await inCare()
    const visit = await visitOf(care)
    await way(care, visit)
    await house.house.core.settled()
    gateway.messages.length = 0
    await at(onItsDay)
    const reminders = gateway.messages.filter(({ body }) => body.includes('visit'))
    deepEqual(reminders, [], name)
    const rows = await house.sql(
      `select state, reason from sending where member_id = $1 and source_id = $2 and state <> 'waiting'`,
      [care.member, visit],
    )
    const isSeenTo = name === 'a STOP'
    deepEqual(
      rows.map(({ state }) => state),
      [isSeenTo ? 'not-delivered' : 'called-off'],
      name,
    )
  }
})

test('it goes at ten on its day, once, with the hour and no word of health; the step to remind is done then', async () => {
  const care = await inCare()
  await visitOf(care)
  equal(await at('2026-11-30T17:59:00.000Z'), 0)
  equal(await at(onItsDay), 1)
  equal(await at('2026-11-30T19:00:00.000Z'), 0)
  const [message, ...others] = gateway.messages
  deepEqual([others, message?.to], [[], '+12135550142'])
  match(message?.body ?? '', /^Alongside: you have a visit on Tuesday, December 1.* 10:00.*Reply STOP/)
  equal(/heart|Dr\.|specialist/.test(message?.body ?? ''), false)
  deepEqual(await sendingsOf(care), [['reminder', 'sent', null]])
  const { task } = await chartOf(care.manager, care.member)
  const [remind] = task.filter((one: { kind: string }) => one.kind === 'remind')
  deepEqual([remind.outcome, remind.doneAt !== null], ['Reminded by text', true])
})

test('a visit moved is told of by its new hour alone', async () => {
  const care = await inCare()
  const appointment = await visitOf(care)
  const moved = { member: care.member, appointment, ...arranged, at: '2026-12-01T22:30:00.000Z' }
  equal((await care.manager.command('appointment.arrange', moved)).body.outcome, 'done')
  await at(onItsDay)
  equal(gateway.messages.length, 1)
  match(gateway.messages[0]?.body ?? '', /2:30/)
})

test('a number that is confirmed no more by then gets none, and somebody sees to it', async () => {
  const care = await inCare()
  await visitOf(care, { at: '2027-02-02T18:00:00.000Z', remindOn: '2027-02-01' })
  await at('2027-02-01T18:00:00.000Z')
  deepEqual([gateway.messages, await sendingsOf(care)], [[], [['reminder', 'not-delivered', 'number-to-confirm']]])
  const { task } = await chartOf(care.manager, care.member)
  const [open] = task.filter((one: { kind: string }) => one.kind === 'not-delivered')
  equal(open.forStaff, care.manager.seat.staffId)
})

test('a stop at the door is heard where the member is safe to hear it, without a word of what it was; care’s reminders are not', async () => {
  const care = await inCare()
  await visitOf(care)
  await sent(care.phone, 'choices/stop', {})
  await house.house.core.settled()
  deepEqual(
    gateway.messages.map(({ body }) => body),
    ['Alongside: we heard you. If this was not you, call 888-839-9909.'],
  )
  deepEqual(await sendingsOf(care), [
    ['reminder', 'called-off', 'care-ended'],
    ['stop-heard', 'sent', null],
  ])
})

test('a stop said at the plan’s desk is heard too, by mail where no text may go', async () => {
  const care = await inCare({ kind: 'email', value: 'ana@example.test' })
  const desk = await house.as(await house.seat(care.plan, 'member-services'))
  const stop = { member: care.member, episode: care.episode, on: '2026-11-24', saidBy: 'member', saidTo: 'call' }
  equal((await desk.command('episode.stop', { ...stop, words: null, isVerified: false })).body.outcome, 'done')
  await house.house.core.settled()
  equal(gateway.messages.length, 0)
  equal(letters.letters.at(-1)?.to, 'ana@example.test')
  match(letters.letters.at(-1)?.text ?? '', /we heard you/)
})

test('at night it waits until eight, and a stop that was taken back meanwhile is told to nobody', async () => {
  const [care, back] = [await inCare(), await inCare()]
  const night = '2026-11-25T06:00:00.000Z'
  house.clock = night
  const [one, other] = [
    await house.as(await house.seat(care.agency, 'supervisor')),
    await house.as(await house.seat(back.agency, 'supervisor')),
  ]
  const stop = { on: '2026-11-24', saidBy: 'member', saidTo: 'message', words: null }
  for (const [supervisor, { member, episode }] of [
    [one, care],
    [other, back],
  ] as const)
    equal((await supervisor.command('episode.stop', { member, episode, ...stop })).body.outcome, 'done')
  await house.house.core.settled()
  deepEqual(gateway.messages, [])
  const taken = await other.command('episode.stop-back', { member: back.member, episode: back.episode })
  equal(taken.body.outcome, 'done')
  await at('2026-11-25T15:59:00.000Z')
  deepEqual(gateway.messages, [])
  await at('2026-11-25T16:00:00.000Z')
  equal(gateway.messages.length, 1)
  deepEqual(await sendingsOf(back), [['stop-heard', 'called-off', 'too-late']])
})

test('a yes said after the visits were planned reminds of those that lie ahead, each once; a no of none', async () => {
  const care = await memberInCare(house, { spokenLanguage: 'English' })
  const { manager, member } = care
  const number = newId()
  const phone = { kind: 'phone', value: '2135550142', rank: 1, isSafeToLeaveMessage: true, isPrivate: false }
  await manager.command('phone.add', { member, id: number, ...phone, source: 'member', fromOn: '2026-11-01' })
  const past = await visitOf(care, { at: '2026-11-20T18:00:00.000Z', remindOn: null })
  const ahead = [await visitOf(care), await visitOf(care, { at: '2026-12-08T18:00:00.000Z', remindOn: '2026-12-07' })]
  deepEqual(await sendingsOf(care), [])
  const say = (says: string) =>
    manager.command('text-consent.record', { member, id: newId(), phone: number, says, how: 'call', wording: 'w' })
  await say('no')
  deepEqual(await sendingsOf(care), [])
  for (let said = 0; said < 2; said += 1) equal((await say('yes')).body.outcome, 'done')
  const rows = await house.sql('select source_id from sending where member_id = $1 order by send_at', [member])
  deepEqual(
    rows.map(({ source_id: of }) => of),
    ahead,
  )
  ok(!ahead.includes(past))
})
