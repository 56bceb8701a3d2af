// Documents, calls, a stop at the plan's desk and an ending through the front door: sealed, of their house, and only as far as each seat may.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

interface Place extends Entered {
  readonly agency: string
  readonly plan: string
  readonly manager: Session
}

async function inCare(): Promise<Place> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  await house.sql(
    `insert into coverage (member_id, id, plan_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-01-01', now(), 1)`,
    [entered.member, newId(), plan],
  )
  return { ...entered, agency, plan, manager }
}

const bytesOf = (length: number) => Buffer.concat([Buffer.from('%PDF-1.7 secret'), Buffer.alloc(length, 'x')])
const paper = (member: string, bytes: Buffer, given: object = {}) => ({
  member,
  id: newId(),
  kind: 'letter',
  name: 'Letter.pdf',
  madeOn: null,
  labels: [],
  content: bytes.toString('base64'),
  ...given,
})

test('what is no photo or PDF is not kept, nor what is too large; another seat keeps none', async () => {
  const { member, manager, agency } = await inCare()
  equal(
    (await manager.command('document.add', paper(member, Buffer.from('<svg onload=x>')))).body.reason,
    'document-kind',
  )
  equal(
    (await manager.command('document.add', paper(member, bytesOf(20 * 1024 * 1024 - 14)))).body.reason,
    'document-too-large',
  )
  const biller = await seated(agency, 'biller')
  equal((await biller.command('document.add', paper(member, bytesOf(1)))).body.code, 'not-allowed')
})

test('a document lies in sealed pieces of a megabyte at most, and comes back whole to who may see it', async () => {
  const { member, manager, agency } = await inCare()
  const bytes = bytesOf(2_100_000)
  const kept = paper(member, bytes, { labels: ['sud-part-2'] })
  equal((await manager.command('document.add', kept)).body.value.mediaType, 'application/pdf')
  const chunks = await house.sql(
    'select n, length(bytes_sealed) as size, position($2 in bytes_sealed) as found from document_chunk where document_id = $1 order by n',
    [kept.id, Buffer.from('secret')],
  )
  deepEqual(
    chunks.map((row) => [row.n, Number(row.size) < 1_000_100, row.found]),
    [0, 1, 2].map((n) => [n, true, 0]),
  )
  const read = async (session: Session) =>
    (await session.query('document.read', { member, document: kept.id })).body.value.document
  equal(Buffer.from((await read(manager)).content, 'base64').equals(bytes), true)
  const worker = await seated(agency, 'community-health-worker')
  await worker.command('chart.open', { member, id: newId(), reason: 'She asked for me' })
  equal(await read(worker), null)
  const other = await house.organization('agency')
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, started_on, recorded_at, seq) values ($1, $2, $3, 'active', '2026-11-24', now(), 9)`,
    [member, newId(), other],
  )
  equal(await read(await seated(other, 'supervisor')), null)
})

test('a call is kept with the desk’s house, what was said sealed, with or without a name', async () => {
  const { member, plan, agency } = await inCare()
  const desk = await seated(plan, 'member-services')
  const call = {
    organization: plan,
    id: newId(),
    at: '2026-11-24T17:00:00.000Z',
    caller: 'no-name',
    topic: 'what-is-ecm',
    language: null,
    hadInterpreter: false,
    aboutId: null,
    checked: [],
    isUrgent: false,
    said: 'Asked for nobody',
    outcome: null,
  }
  equal((await desk.command('call.record', { ...call, at: '2026-11-24T19:00:00.000Z' })).body.reason, 'in-the-future')
  equal((await desk.command('call.record', { ...call, organization: agency })).body.code, 'not-found')
  equal((await desk.command('call.record', call)).body.outcome, 'done')
  await desk.command('call.record', { ...call, id: newId(), caller: 'member', aboutId: member, said: null })
  const { body } = await desk.query('call.list', { organization: plan })
  deepEqual(body.value.calls.map((one: { said: string | null }) => one.said).sort(), ['Asked for nobody', null])
  const [row] = await house.sql('select to_jsonb(c)::text as whole from call_record c where id = $1', [call.id])
  equal(String(row?.whole).includes('Asked'), false)
  equal((await (await seated(agency, 'biller')).query('call.list', { organization: agency })).body.code, 'not-allowed')
})

test('said to the plan’s desk, a stop ends care at once, and a wish for another manager lands with the supervisor', async () => {
  const at = await inCare()
  const desk = await seated(at.plan, 'member-services')
  const wish = {
    member: at.member,
    id: newId(),
    episodeId: at.episode,
    kind: 'lead',
    askedBy: 'member',
    via: 'call',
    wish: null,
    reason: null,
  }
  equal((await desk.command('change.request', wish)).body.outcome, 'done')
  const { chart } = (await at.manager.query('member.chart', { member: at.member })).body.value
  deepEqual([chart.changeRequest[0].answerBy, chart.task[0].kind], ['2026-11-30', 'answer-request'])
  const stop = {
    member: at.member,
    episode: at.episode,
    on: '2026-11-24',
    saidBy: 'member',
    saidTo: 'call',
    words: null,
  }
  equal((await desk.command('episode.stop', stop)).body.outcome, 'done')
  equal((await desk.query('member.status', { member: at.member })).body.value.state, 'ended')
})

test('an ending otherwise waits for the plan’s notice to run out, and care goes on meanwhile', async () => {
  const at = await inCare()
  const end = { member: at.member, episode: at.episode, on: '2026-11-24', reason: 'goals-met', text: null }
  equal((await at.manager.command('episode.end', end)).body.reason, 'plan-decides')
  const wish = {
    member: at.member,
    id: newId(),
    episode: at.episode,
    reason: 'goals-met',
    why: 'All reached',
    stepDown: 'Her doctor',
    supervisor: null,
  }
  equal((await at.manager.command('end.recommend', wish)).body.outcome, 'done')
  const authorizer = await seated(at.plan, 'authorizer')
  const decided = {
    member: at.member,
    recommendation: wish.id,
    decision: 'ends',
    how: 'here',
    words: 'All goals of the plan are reached',
    noticeOn: '2026-11-24',
    endsOn: '2026-12-04',
  }
  equal((await authorizer.command('end.decide', { ...decided, endsOn: '2026-12-03' })).body.reason, 'notice-too-short')
  equal((await authorizer.command('end.decide', decided)).body.outcome, 'done')
  equal((await at.manager.command('episode.end', end)).body.reason, 'notice-waits')
})
