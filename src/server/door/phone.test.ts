// A member's way in: a code guessed, used, ended or too late, a link used twice, a stolen phone and another member's record find nothing,
// and the answer is the one of what does not exist.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { type MemberPhone, memberPhone, pickPin } from '../../../test/member-phone.ts'
import { operationByName } from '../../api/index.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const start = '2026-11-24T18:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()

async function inCare(firstName = 'Ana') {
  house.clock = start
  await house.sql('delete from door_try')
  const agency = await house.organization('agency')
  const seated = async (role: Role) => house.as(await house.seat(agency, role))
  const manager = await seated('care-manager')
  const entered = await enterMember(manager, { firstName })
  await begin(manager, entered)
  return { ...entered, agency, seated, manager }
}

async function invite(manager: Session, member: string): Promise<{ readonly code: string; readonly link: string }> {
  const reply = await manager.command('door.invite', { member, invitation: newId() })
  equal(reply.body.outcome, 'done', JSON.stringify(reply.body))
  return reply.body.value
}

async function signedIn(manager: Session, member: string): Promise<MemberPhone> {
  const phone = memberPhone(house)
  const { code } = await invite(manager, member)
  equal((await phone.send('/en/me/in', { code })).status, 303)
  return phone
}

/** What is the same of two pages whoever opens them. */
const bodyOf = ({ status, text }: { status: number; text: string }) => [status, text]

test('only who walks with a member invites them; the code is told once and lies nowhere as it is', async () => {
  const { member, manager, seated } = await inCare()
  const stranger = house.as(await house.seat(await house.organization('agency'), 'care-manager'))
  equal((await stranger.command('door.invite', { member, invitation: newId() })).body.code, 'not-found')
  equal(
    (await (await seated('biller')).command('door.invite', { member, invitation: newId() })).body.code,
    'not-allowed',
  )
  const [id, input] = [newId(), { member, invitation: newId() }]
  const first = (await manager.command('door.invite', input, id)).body.value
  match(first.code, /^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/)
  deepEqual((await manager.command('door.invite', input, id)).body.value, { ...first, code: null, link: null })
  const kept = JSON.stringify([
    await house.sql('select answer from outcome'),
    await house.sql('select encode(secret_hash, $1) from registry_invitation', ['escape']),
  ])
  for (const secret of [first.code, first.code.replace(' ', ''), first.link]) ok(!kept.includes(secret))
})

test('a code guessed, one used, one ended by a newer and one a week old are one answer with what never was', async () => {
  const { member, manager } = await inCare()
  const phone = memberPhone(house)
  const never = await phone.send('/en/me/in', { code: 'ZZZZ 9999' })
  equal(never.status, 404)
  const { code: old } = await invite(manager, member)
  const { code, link } = await invite(manager, member)
  deepEqual(bodyOf(await phone.send('/en/me/in', { code: old })), bodyOf(never))
  equal((await memberPhone(house).send('/en/me/in', { code: code.toLowerCase().replace(' ', '-') })).status, 303)
  deepEqual(bodyOf(await phone.send('/en/me/in', { code })), bodyOf(never))
  deepEqual(bodyOf(await phone.send('/en/me/in', { link })), bodyOf(never))
  const { code: late } = await invite(manager, member)
  house.clock = later(7 * 24 * 60)
  deepEqual(bodyOf(await phone.send('/en/me/in', { code: late })), bodyOf(never))
})

test('guessing stops at twenty tries an hour from one place, and a right code is not looked at then', async () => {
  const { member, manager } = await inCare()
  const { code } = await invite(manager, member)
  const phone = memberPhone(house)
  for (let tried = 0; tried < 20; tried += 1)
    equal((await phone.send('/en/me/in', { code: `ZZZZZZ${tried + 22}` })).status, 404)
  equal((await phone.send('/en/me/in', { code })).status, 429)
  equal(phone.token, undefined)
})

test('a link is used once, and looking at it first uses nothing', async () => {
  const { member, manager } = await inCare()
  const { link, code } = await invite(manager, member)
  const phone = memberPhone(house)
  for (let looked = 0; looked < 2; looked += 1) equal((await phone.open(`/en/me/in/${link}`)).status, 200)
  equal((await phone.send('/en/me/in', { link })).status, 303)
  match((await phone.open('/en/me')).text, /Hello, Ana Invented/)
  const other = memberPhone(house)
  equal((await other.send('/en/me/in', { link })).status, 404)
  equal((await other.send('/en/me/in', { code })).status, 404)
  equal(other.token, undefined)
})

test('two who use one code at once: one is in', async () => {
  const { member, manager } = await inCare()
  const { code, link } = await invite(manager, member)
  const tries = [{ code }, { link }, { code }, { link }].map((fields) => memberPhone(house).send('/en/me/in', fields))
  deepEqual((await Promise.all(tries)).map(({ status }) => status).sort(), [303, 404, 404, 404])
})

test('a form of another site is refused, and nothing of a page stays', async () => {
  const { member, manager } = await inCare()
  const phone = await signedIn(manager, member)
  for (const path of ['', '/plan', '/visits', '/information', '/choices', '/choices/change', '/choices/stop'])
    match((await phone.open(`/en/me${path}`)).headers.get('cache-control') ?? '', /no-store/)
  const headers = { cookie: `alongside-phone=${phone.token}`, 'sec-fetch-site': 'cross-site' }
  const stop = new Request('http://localhost/en/me/choices/stop', {
    method: 'POST',
    headers,
    body: new URLSearchParams(),
  })
  equal((await house.house.fetch(stop)).status, 403)
  equal((await manager.query('member.status', { member })).body.value.state, 'active')
})

test('a stolen phone finds the page to sign in: after sign-out, five idle minutes, a new phone, an opening, the manager’s word', async () => {
  const { member, manager } = await inCare()
  const stranger = memberPhone(house)
  const stolen = async (phone: MemberPhone, between: () => Promise<unknown>) => {
    stranger.token = phone.token
    match((await stranger.open('/en/me')).text, /Hello, Ana/)
    const { token } = phone
    await between()
    stranger.token = token
    return bodyOf(await stranger.open('/en/me'))
  }
  const nothing = bodyOf(await memberPhone(house).open('/en/me'))
  const left = await signedIn(manager, member)
  deepEqual(await stolen(left, () => left.send('/en/me/leave', {})), nothing)
  const idle = await signedIn(manager, member)
  const wait = async () => {
    house.clock = later(5)
  }
  deepEqual(await stolen(idle, wait), nothing)
  house.clock = start
  deepEqual(await stolen(await signedIn(manager, member), () => signedIn(manager, member)), nothing)
  deepEqual(await stolen(await signedIn(manager, member), () => manager.command('door.shut', { member })), nothing)
  const kept = await signedIn(manager, member)
  equal((await pickPin(kept, '271828')).status, 303)
  deepEqual(await stolen(kept, () => kept.send('/en/me/open', { pin: '271828' })), nothing)
  match((await kept.open('/en/me')).text, /Hello, Ana/)
})

test('a kept phone locks after five minutes and shows nothing; its numbers open it, and five wrong ones sign it out', async () => {
  const { member, manager } = await inCare()
  const phone = await signedIn(manager, member)
  equal((await pickPin(phone, '12345')).status, 422)
  await pickPin(phone, '271828')
  house.clock = later(4)
  match((await phone.open('/en/me')).text, /Hello, Ana/)
  house.clock = later(9)
  const locked = await phone.open('/en/me/plan')
  match(locked.text, /This page is locked/)
  ok(!locked.text.includes('Ana'))
  equal((await phone.send('/en/me/choices/stop', {})).text.includes('This page is locked'), true)
  for (let wrong = 0; wrong < 4; wrong += 1) equal((await phone.send('/en/me/open', { pin: '000000' })).status, 404)
  equal((await phone.send('/en/me/open', { pin: '271828' })).status, 303)
  match((await phone.open('/en/me')).text, /Hello, Ana/)
  for (let wrong = 0; wrong < 5; wrong += 1) await phone.send('/en/me/open', { pin: '000000' })
  equal((await phone.send('/en/me/open', { pin: '271828' })).status, 404)
  match((await phone.open('/en/me')).text, /8 letters and numbers/)
  house.clock = start
})

test('one member asking for another’s record hears what is heard of nobody, in every operation, and it is in the log', async () => {
  const { member, episode, manager, agency } = await inCare('Ana')
  const other = await enterMember(manager, { firstName: 'Berta' })
  await begin(manager, other)
  const caller = await house.phone(member, agency)
  const ask = (name: string, input: object) => {
    const operation = operationByName.get(name)
    ok(operation)
    const id = operation.kind === 'command' ? { id: newId() } : {}
    return house.house.core.gate.call(caller, { operation, input, ...id })
  }
  const stop = { on: '2026-11-24', saidBy: 'member', saidTo: 'message', words: null }
  for (const whose of [other.member, newId()]) {
    await rejects(ask('member.self', { member: whose }), { code: 'not-found' })
    await rejects(ask('episode.stop', { member: whose, episode: other.episode, ...stop }), { code: 'not-found' })
    await rejects(ask('consent.revoke', { member: whose, consent: null, how: 'form', by: 'x' }), { code: 'not-found' })
    await rejects(ask('member.chart', { member: whose }), { code: 'not-allowed' })
  }
  // Another's episode under one's own name is no episode either.
  deepEqual(await ask('episode.stop', { member, episode: other.episode, ...stop }), {
    outcome: 'refused',
    reason: 'episode-unknown',
  })
  equal((await manager.query('member.status', { member: other.member })).body.value.state, 'active')
  const refused = await house.sql(
    `select operation from access_log where actor = $1 and outcome = 'refused' and members @> array[$2::uuid]`,
    [`member:${member}`, other.member],
  )
  equal(refused.length, 4)
  equal((await ask('episode.stop', { member, episode, ...stop })).outcome, 'done')
})

test('a member reads their own record and nothing that staff keep for themselves or another house keeps', async () => {
  const { member, episode, agency, manager, seated } = await inCare()
  const secrets = ['A staff-only note', 'A flag', 'A pending step', 'Hidden at another house']
  const at = start
  const note = { member, id: newId(), kind: 'plain', at, words: secrets[0], amends: null, labels: [] }
  const wrote = await manager.command('note.write', note)
  const task = {
    member,
    id: newId(),
    kind: 'next-step',
    what: secrets[2],
    why: null,
    dueOn: null,
    forStaff: null,
    forRole: null,
  }
  await manager.command('task.add', { ...task, labels: [] })
  equal(wrote.body.outcome, 'done', JSON.stringify(wrote.body))
  const other = await house.organization('agency')
  await house.sql(
    `insert into appointment (member_id, id, owner_id, with_whom, kind, at, ride, interpreter, company, questions, recorded_at, seq)
      values ($1, $2, $3, $4, 'other', '2026-12-01T18:00:00Z', 'own', 'not-needed', 'not-needed', '{}', now(), 1)`,
    [member, newId(), other, secrets[3]],
  )
  const supervisor = await seated('supervisor')
  const why = { episodeId: episode, kind: 'lead', askedBy: 'member', via: 'call', wish: null, reason: 'Never listens' }
  equal((await supervisor.command('change.request', { member, id: newId(), ...why })).body.outcome, 'done')
  const operation = operationByName.get('member.self')
  ok(operation)
  const answer = await house.house.core.gate.call(await house.phone(member, agency), { operation, input: { member } })
  const told = JSON.stringify(answer)
  match(told, /An invented person/)
  match(told, /"kind":"lead"/)
  for (const secret of [...secrets, 'Never listens']) ok(!told.includes(secret), secret)
})
