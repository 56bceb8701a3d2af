// What a chart and a card show to whom: labels one may not see, another agency's notes, words for a plan, and what was struck.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import { refreshCards } from '../database/card-table.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function inCare(given: object = {}): Promise<Entered & { readonly agency: string; readonly manager: Session }> {
  const agency = await house.organization('agency')
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, given)
  await begin(manager, entered)
  return { ...entered, agency, manager }
}

const label = (member: string, table: string, labels: readonly Label[]) =>
  house.sql(`update ${table} set labels = $2 where member_id = $1`, [member, labels])

async function notesSeenBy(session: Session, member: string): Promise<readonly (string | null)[]> {
  const { body } = await session.query('member.chart', { member })
  return body.value.chart.contact.map((entry: { note: string | null }) => entry.note)
}

test('an entry whose labels a role may not see is not in its chart, nor in what its device pulls', async () => {
  const { member, episode, agency, manager } = await inCare()
  const worker = await seated(agency, 'community-health-worker')
  const cover = { member, episode, staff: worker.seat.staffId, assignment: newId(), reason: null }
  const supervisor = await seated(agency, 'supervisor')
  await supervisor.command('assignment.cover', { ...cover, from: '2026-11-24', to: '2026-11-30' })
  await manager.command('contact.record', contact({ member, episode }, { note: 'Plain' }))
  await manager.command('contact.record', contact({ member, episode }, { note: 'Kept apart' }))
  await house.sql(`update contact set labels = '{sud-part-2}' where note = 'Kept apart'`)
  deepEqual(await notesSeenBy(worker, member), ['Plain'])
  deepEqual([...(await notesSeenBy(manager, member))].sort(), ['Kept apart', 'Plain'])
  const { body } = await worker.query('device.pull', { organization: agency, have: [] })
  equal(JSON.stringify(body).includes('Kept apart'), false)
  equal(JSON.stringify(body).includes('Plain'), true)
})

test('a label on the member hides the card from who may not see it, in status, list and search', async () => {
  const { member, agency } = await inCare({ lastName: 'Hiddenname' })
  await label(member, 'member', ['immigration'])
  await label(member, 'member_card', ['immigration'])
  const supervisor = await seated(agency, 'supervisor')
  equal((await supervisor.query('member.status', { member })).body.code, 'not-found')
  const list = await supervisor.query('caseload.list', { organization: agency, of: 'all' })
  const search = await supervisor.query('member.search', { organization: agency, words: 'Hiddenname' })
  deepEqual([list.body.value.cards, search.body.value.found], [[], []])
})

test('a next step that derives a label stands on the card without its words', async () => {
  const { member, episode, manager } = await inCare()
  await label(member, 'episode', ['justice'])
  const step = { nextStep: 'Ask about the hearing', nextStepOn: '2026-11-25' }
  await manager.command('contact.record', contact({ member, episode }, step))
  const { body } = await manager.query('member.status', { member })
  deepEqual([body.value.nextStep, body.value.nextStepOn], ['In the chart', '2026-11-25'])
})

test('a plan sees state and days, and no words a care manager wrote', async () => {
  const plan = await house.organization('plan')
  const { member, episode, manager } = await inCare({ plan })
  const step = { note: 'A note', nextStep: 'Bring the form', nextStepOn: '2026-11-25' }
  await manager.command('contact.record', contact({ member, episode }, step))
  const services = await seated(plan, 'member-services')
  const authorizer = await seated(plan, 'authorizer')
  const status = await services.query('member.status', { member })
  const { state, nextStep, nextStepOn, lastContactAt } = status.body.value
  deepEqual([state, nextStep, nextStepOn, lastContactAt], ['active', null, '2026-11-25', '2026-11-24T17:00:00.000Z'])
  const list = await authorizer.query('caseload.list', { organization: plan, of: 'all' })
  equal(list.body.value.cards[0].state, 'active')
  for (const { body } of [status, list]) equal(/A note|Bring the form/.test(JSON.stringify(body)), false)
  equal((await services.query('member.chart', { member })).body.code, 'not-allowed')
})

test('another agency’s episode, notes and tasks stay there, in both directions; who the person is is common (CON-1)', async () => {
  const { member, episode, agency, manager } = await inCare()
  await manager.command('contact.record', contact({ member, episode }, { note: 'Of the first' }))
  const first = await seated(agency, 'supervisor')
  await first.command('episode.end', { member, episode, on: '2026-11-24', reason: 'changed-plan', text: null })
  const second = await house.organization('agency')
  const next = newId()
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, started_on, recorded_at, seq) values ($1, $2, $3, 'active', '2026-11-24', now(), 9)`,
    [member, next, second],
  )
  for (const { text, values } of refreshCards([member], ['episode'])) await house.sql(text, values)
  const other = await seated(second, 'supervisor')
  const step = { note: 'Of the second', nextStep: 'Visit at the new place', nextStepOn: '2026-11-25' }
  equal((await other.command('contact.record', contact({ member, episode: next }, step))).body.outcome, 'done')
  for (const [session, own, theirs] of [
    [first, 'Of the first', 'Of the second'],
    [other, 'Of the second', 'Of the first'],
  ] as const) {
    deepEqual(await notesSeenBy(session, member), [own])
    const { body } = await session.query('member.chart', { member })
    equal(body.value.chart.episode.length, 1)
    equal(body.value.chart.member.length, 1)
    equal(JSON.stringify(body).includes(theirs), false)
    const pulled = await session.query('device.pull', {
      organization: session.seat.organizationId,
      have: [],
      also: [member],
    })
    equal(JSON.stringify(pulled.body).includes(own), true)
    equal(JSON.stringify(pulled.body).includes(theirs), false)
  }
  equal((await first.query('member.chart', { member })).body.value.chart.task.length, 0)
  const left = await first.query('member.status', { member })
  const { name, agencyId, state, nextStep, lastContactAt } = left.body.value
  deepEqual([name, agencyId, state, nextStep, lastContactAt], ['Ana Invented', null, null, null, null])
})

test('what was struck is in no chart; a device learns its id and nothing else', async () => {
  const { member, episode, agency, manager } = await inCare()
  const wrong = contact({ member, episode }, { note: 'Of another person' })
  await manager.command('contact.record', wrong)
  const pulled = await manager.query('device.pull', { organization: agency, have: [] })
  const { cursor } = pulled.body.value.charts[0]
  const strike = { member, noun: 'contact', id: wrong.id, reason: 'Another person’s visit' }
  equal((await manager.command('entry.strike', strike)).body.outcome, 'done')
  deepEqual(await notesSeenBy(manager, member), [])
  const again = await manager.query('device.pull', { organization: agency, have: [{ member, cursor }] })
  const [{ id, struckAt, note }] = again.body.value.charts[0].chart.contact
  deepEqual([id, struckAt, note], [wrong.id, house.clock, undefined])
  equal((await manager.query('member.status', { member })).body.value.lastContactAt, null)
})

test('what one may see changed, so the member comes whole; what one may no longer see is forgotten', async () => {
  const { member, episode, agency, manager } = await inCare()
  await manager.command('outreach.log', attempt({ member, episode }))
  const pull = (have: readonly object[]) => manager.query('device.pull', { organization: agency, have })
  const [first] = (await pull([])).body.value.charts
  equal(first.isWhole, true)
  const have = [{ member, cursor: first.cursor }]
  deepEqual((await pull(have)).body.value, { charts: [], forget: [], more: false })
  const [whole] = (await pull([{ member, cursor: `${first.cursor}x` }])).body.value.charts
  equal(whole.isWhole, true)
  const supervisor = await seated(agency, 'supervisor')
  const heir = await seated(agency, 'care-manager')
  const lead = { member, episode, staff: heir.seat.staffId, assignment: newId(), reason: null }
  await supervisor.command('assignment.lead', lead)
  deepEqual((await pull(have)).body.value, { charts: [], forget: [member], more: false })
  equal((await heir.query('device.pull', { organization: agency, have: [] })).body.value.charts.length, 1)
})

test('what gains a label the seat may not see is gone from its device at the next pull, and nothing is said of it', async () => {
  const { member, episode, agency } = await inCare()
  const worker = await seated(agency, 'community-health-worker')
  const supervisor = await seated(agency, 'supervisor')
  const named = { member, episode, staff: worker.seat.staffId, assignment: newId(), reason: null }
  await supervisor.command('assignment.lead', named)
  const wrong = contact({ member, episode }, { note: 'Gains a label' })
  await worker.command('contact.record', wrong)
  const pull = (have: readonly object[]) => worker.query('device.pull', { organization: agency, have })
  const [{ cursor, chart }] = (await pull([])).body.value.charts
  equal(chart.contact.length, 1)
  // As an operation that labels would write it: the entry moves with the head.
  await house.sql('update head set seq = seq + 1 where subject_id = $1', [member])
  await house.sql(
    `update contact set labels = '{sud-part-2}', seq = (select seq from head where subject_id = $1) where id = $2`,
    [member, wrong.id],
  )
  const { body } = await pull([{ member, cursor }])
  const [whole] = body.value.charts
  deepEqual([whole.isWhole, whole.chart.contact], [true, []])
  equal(JSON.stringify(body).includes(wrong.id), false)
})

test('who comes back has a new episode in one step, the old chart in view; another agency’s care stays there', async () => {
  const { member, episode, agency, manager } = await inCare()
  await manager.command('contact.record', contact({ member, episode }, { note: 'Of the first time' }))
  const again = { member, episode: newId(), agency, plan: null, on: '2026-11-24', assignment: newId() }
  equal((await manager.command('episode.refer', again)).body.reason, 'episode-open')
  await manager.command('episode.end', { member, episode, on: '2026-11-24', reason: 'declined', text: null })
  const supervisor = await seated(agency, 'supervisor')
  equal((await supervisor.command('episode.refer', again)).body.outcome, 'done')
  const { chart } = (await supervisor.query('member.chart', { member })).body.value
  deepEqual(
    chart.episode.map((one: { state: string; hadEcmBefore: boolean | null }) => [one.state, one.hadEcmBefore]),
    [
      ['ended', null],
      ['referred', true],
    ],
  )
  deepEqual(await notesSeenBy(supervisor, member), ['Of the first time'])
  const { state, leadId } = (await supervisor.query('member.status', { member })).body.value
  deepEqual([state, leadId], ['referred', supervisor.seat.staffId])
})
