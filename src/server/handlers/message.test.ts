// Messages between a member and their team: who may write, read and answer; that none goes unseen, whatever became of who led; the receipt; and what
// another agency or a plan sees of it, which is nothing.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { operationByName } from '../../api/index.ts'
import { Problem } from '../../base/problem.ts'
import type { Role } from '../../domain/access.ts'
import type { Answer } from '../gate/gate.ts'

const start = '2026-11-24T18:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()

let house: TestHouse
let plan: string
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
})
after(() => house.close())

async function inCare() {
  house.clock = start
  const agency = await house.organization('agency')
  const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
  const manager = await seated('care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  const phone = await house.phone(entered.member, agency)
  const call = (name: string, input: object): Promise<Answer> => {
    const operation = operationByName.get(name)
    if (!operation) throw new Error(name)
    const id = operation.kind === 'command' ? { id: newId() } : {}
    return house.house.core.gate.call(phone, { operation, input: { member: entered.member, ...input }, ...id })
  }
  const write = async (words: string | null, given: object = {}) => {
    const id = newId()
    const answer = await call('message.send', { id, words, photo: null, ...given })
    return { id, ...answer } as { id: string; outcome: string; reason?: string; value?: { isCrisis: boolean } }
  }
  const own = async () => ((await call('member.self', {})) as { value: Record<string, unknown[]> }).value
  return { ...entered, agency, seated, manager, call, write, own }
}

const chartOf = async (session: Session, member: string) =>
  (await session.query('member.chart', { member })).body.value.chart

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

test('nobody writes as another member, no seat writes as a member, and a plan or another agency reads none', async () => {
  const { member, manager, write, call, seated } = await inCare()
  equal(
    await problemOf(call('message.send', { member: newId(), id: newId(), words: 'Hello', photo: null })),
    'not-found',
  )
  const asStaff = await manager.command('message.send', { member, id: newId(), words: 'Hello', photo: null })
  equal(asStaff.body.code, 'not-allowed')
  equal((await write('Can you call the clinic?')).outcome, 'done')
  const answer = { member, id: newId(), at: start, words: 'Yes', upTo: null }
  for (const role of ['intake', 'biller'] as const)
    equal((await (await seated(role)).command('message.answer', answer)).body.code, 'not-allowed', role)
  equal((await (await seated('care-manager')).command('message.answer', answer)).body.code, 'reason-needed')
  equal((await (await seated('member-services', plan)).command('message.answer', answer)).body.code, 'not-allowed')
  const stranger = await seated('supervisor', await house.organization('agency'))
  equal((await stranger.command('message.answer', answer)).body.code, 'not-found')
})

test('nothing is no message, and an hour takes so many', async () => {
  const { write } = await inCare()
  equal((await write(null)).reason, 'message-empty')
  for (let i = 0; i < 30; i++) equal((await write(`Message ${i}`)).outcome, 'done')
  equal((await write('One more')).reason, 'too-many-messages')
  house.clock = later(60)
  equal(await problemOf(write('After an hour')), 'session-locked')
})

test('seen by the first who has it before them, answered with what they had before them and no more; the member reads who and when', async () => {
  const { member, manager, write, call, own, seated } = await inCare()
  const first = await write('Can you call the clinic?')
  house.clock = later(1)
  const supervisor = await seated('supervisor')
  equal((await manager.command('message.see', { member, upTo: first.id })).body.outcome, 'done')
  house.clock = later(2)
  equal((await supervisor.command('message.see', { member, upTo: first.id })).body.outcome, 'done')
  const second = await write('And the pharmacy')
  const answer = { member, id: newId(), at: later(2), words: 'I called them', upTo: first.id }
  equal((await manager.command('message.answer', { ...answer, at: later(3) })).body.reason, 'in-the-future')
  equal((await manager.command('message.answer', { ...answer, upTo: newId() })).body.reason, 'message-unknown')
  equal((await manager.command('message.answer', answer)).body.outcome, 'done')
  const { message } = await chartOf(manager, member)
  const shown = message.map((one: Record<string, unknown>) => [one.id, one.seenBy, one.settledHow])
  deepEqual(
    shown.toSorted(),
    [
      [first.id, manager.seat.staffId, 'answered'],
      [second.id, null, null],
      [answer.id, null, null],
    ].toSorted(),
  )
  const { messages } = await own()
  const [theirs] = messages as Record<string, unknown>[]
  deepEqual([theirs?.seenAt, theirs?.seenBy], [later(1), 'An invented person'])
  // The member opens the page: the answer is seen, by nobody of the staff.
  equal((await call('message.see', { upTo: answer.id })).outcome, 'done')
  const seen = (await chartOf(manager, member)).message.find((one: { id: string }) => one.id === answer.id)
  deepEqual([seen.seenAt, seen.seenBy], [later(2), null])
  equal((await manager.command('message.settle', { member, upTo: second.id, how: 'by-phone' })).body.outcome, 'done')
})

test('an unanswered message is due for the lead in one working day, and the answer clears it', async () => {
  const { member, manager, write } = await inCare()
  const { id } = await write('When do you come?')
  const marks = async () => (await house.sql('select marks from member_card where member_id = $1', [member]))[0]?.marks
  equal(((await marks()) as { messageOn?: string }).messageOn, '2026-11-24')
  equal((await manager.command('message.settle', { member, upTo: id, how: 'no-answer-needed' })).body.outcome, 'done')
  equal(((await marks()) as { messageOn?: string }).messageOn, undefined)
})

test('a photo lies sealed with the documents of the chart; what is no picture is refused, and no message stays', async () => {
  const { member, manager, write } = await inCare()
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64')
  equal((await write(null, { photo: Buffer.from('a letter').toString('base64') })).reason, 'document-kind')
  equal((await chartOf(manager, member)).message.length, 0)
  equal((await write(null, { photo: png })).outcome, 'done')
  const { message, document } = await chartOf(manager, member)
  equal(message[0].documentId, document[0].id)
  const read = await manager.query('document.read', { member, document: document[0].id })
  equal(read.body.value.document.content, png)
})

test('with a lead it lies with them; without one, after the end and after a leaver it lies with the supervisor and intake, without its words', async () => {
  const { member, episode, agency, manager, write, seated } = await inCare()
  const [supervisor, intake] = [await seated('supervisor'), await seated('intake')]
  const waiting = async (session: Session) =>
    (await session.query('message.list', { organization: agency })).body.value.waiting.filter(
      (one: { member: string }) => one.member === member,
    )
  equal((await manager.query('message.list', { organization: agency })).body.code, 'not-allowed')
  await write('My landlord wrote to me')
  deepEqual(await waiting(supervisor), [])
  await house.sql('update seat set ended_at = $2 where id = $1', [manager.seat.seatId, start])
  const [found] = await waiting(supervisor)
  deepEqual([found.count, found.why, found.since], [1, 'no-lead', '2026-11-24'])
  ok(!JSON.stringify(await waiting(intake)).includes('landlord'))
  const cover = { member, episode, staff: supervisor.seat.staffId, assignment: newId(), reason: null }
  const named = await supervisor.command('assignment.cover', { ...cover, from: '2026-11-24', to: '2026-11-30' })
  equal(named.body.outcome, 'done', JSON.stringify(named.body))
  deepEqual(await waiting(supervisor), [])
  await house.sql(`update assignment set ended_at = $2 where member_id = $1`, [member, start])
  await house.sql(
    `update episode set state = 'ended', ended_on = '2026-11-24', end_reason = 'graduated' where member_id = $1`,
    [member],
  )
  await house.sql(`update member_card set state = 'ended' where member_id = $1`, [member])
  equal((await waiting(supervisor))[0].why, 'ended')
  equal((await write('Can I come back?')).outcome, 'done')
  equal((await waiting(supervisor))[0].count, 2)
  equal((await chartOf(supervisor, member)).message.length, 2)
})

test('after a change of agency the new one reads nothing of it, and what still comes lies with the old one', async () => {
  const { member, agency, write, seated } = await inCare()
  await write('Before the change')
  const other = await house.organization('agency')
  const newEpisode = newId()
  await house.sql(
    `insert into episode (member_id, id, agency_id, plan_id, state, assigned_on, revision, recorded_at, seq) values ($1, $2, $3, $4, 'assigned', '2026-11-24', 1, now(), 1)`,
    [member, newEpisode, other, plan],
  )
  await house.sql(
    `update episode set state = 'ended', ended_on = '2026-11-24', end_reason = 'graduated' where member_id = $1 and id <> $2`,
    [member, newEpisode],
  )
  await house.sql(`update member_card set agency_id = $2, orgs = orgs || $2::uuid where member_id = $1`, [
    member,
    other,
  ])
  const theirs = await chartOf(await seated('supervisor', other), member)
  deepEqual(theirs.message, [])
  equal((await write('After the change')).outcome, 'done')
  const supervisor = await seated('supervisor')
  const { waiting } = (await supervisor.query('message.list', { organization: agency })).body.value
  equal(waiting[0].count, 2)
})

test('a crisis word is found in any language, raises an alert with the message, and labels it', async () => {
  const { member, manager, write } = await inCare()
  equal((await write('I am fine, the clinic is not')).value?.isCrisis, false)
  const { value, id } = await write('ya no quiero vivir')
  equal(value?.isCrisis, true)
  const { message, crisisAlert, safetyConcern } = await chartOf(manager, member)
  deepEqual(message.find((one: { id: string }) => one.id === id).labels, ['mental-health'])
  deepEqual([crisisAlert[0].how, crisisAlert[0].messageId], ['words', id])
  equal(crisisAlert[0].concernId, safetyConcern[0].id)
  match(safetyConcern[0].source, /not safe/)
})
