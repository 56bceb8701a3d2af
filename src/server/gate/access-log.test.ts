// Who looked at whom: every read and every refusal has its line, and where no line can be kept no answer leaves.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { attempt, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { lookChain } from './access-log.ts'

let house: TestHouse
let agency: string
let manager: Session
let entered: Entered
before(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
  entered = await enterMember(manager)
})
after(() => house.close())

async function linesOf(session: Session) {
  return house.sql(
    'select operation, members, outcome, reason, organization_id from access_log where seat_id = $1 order by at, n',
    [session.seat.seatId],
  )
}

test('refusals are in the log, with the member they were about', async () => {
  const stranger = house.as(await house.seat(await house.organization('agency'), 'supervisor'))
  const { member } = entered
  await stranger.query('member.chart', { member })
  await stranger.command('outreach.log', attempt(entered))
  await stranger.query('log.read', { organization: agency })
  await stranger.query('member.chart', { member: 'not an id' })
  const line = { outcome: 'refused', organization_id: stranger.seat.organizationId }
  deepEqual(await linesOf(stranger), [
    { operation: 'member.chart', members: [member], reason: 'not-found', ...line },
    { operation: 'outreach.log', members: [member], reason: 'not-found', ...line },
    { operation: 'log.read', members: [], reason: 'not-allowed', ...line },
    { operation: 'member.chart', members: [], reason: 'bad-input', ...line },
  ])
})

test('a refusal is in the log although its transaction was rolled back', async () => {
  const biller = house.as(await house.seat(agency, 'biller'))
  equal((await biller.command('chart.open', { member: entered.member, id: newId(), reason: 'x' })).status, 403)
  equal((await linesOf(biller)).length, 1)
})

test('every read is in the log with all members it showed', async () => {
  const other = await enterMember(manager, { firstName: 'Bo' })
  await manager.query('member.chart', { member: entered.member })
  await manager.query('caseload.list', { organization: agency })
  await manager.query('member.search', { organization: agency, words: 'invented' })
  await manager.query('device.pull', { organization: agency, have: [] })
  const both = [entered.member, other.member].sort()
  deepEqual(
    (await linesOf(manager)).map(({ operation, members }) => [operation, [...(members as string[])].sort()]),
    [
      ['member.chart', [entered.member]],
      ['caseload.list', both],
      ['member.search', both],
      ['device.pull', both],
    ],
  )
})

test('where the log cannot be kept no answer leaves, neither a chart nor a refusal; afterwards all goes on', async () => {
  const stranger = house.as(await house.seat(await house.organization('agency'), 'supervisor'))
  await house.sql('revoke insert on access_log from alongside_app')
  const chart = await manager.query('member.chart', { member: entered.member })
  const list = await manager.query('caseload.list', { organization: agency })
  const search = await manager.query('member.search', { organization: agency, words: 'invented' })
  const refusal = await stranger.query('member.chart', { member: entered.member })
  await house.sql('grant insert on access_log to alongside_app')
  for (const reply of [chart, list, search, refusal]) {
    deepEqual([reply.status, reply.body.code, reply.body.value], [500, 'broken', undefined])
  }
  equal((await manager.query('member.chart', { member: entered.member })).status, 200)
  equal((await linesOf(manager)).length, 1)
})

test('a line whose keeping was never confirmed breaks no later one', async () => {
  await manager.query('member.chart', { member: entered.member })
  const [last] = await house.sql('select writer, n from access_log where seat_id = $1', [manager.seat.seatId])
  // As if the line had been kept and the answer lost: its place is taken.
  await house.sql(
    `insert into access_log select writer, n + 1, at, actor, seat_id, organization_id, operation, members, outcome, reason, chain
      from access_log where writer = $1 and n = $2`,
    [last?.writer, last?.n],
  )
  equal((await manager.query('member.chart', { member: entered.member })).status, 500)
  equal((await manager.query('member.chart', { member: entered.member })).status, 200)
})

test('two hundred reads at once are all in the log, each once, in one chain', async () => {
  await Promise.all(Array.from({ length: 200 }, () => manager.query('member.chart', { member: entered.member })))
  equal((await linesOf(manager)).length, 200)
  const [{ writer } = {}] = await house.sql('select writer from access_log where seat_id = $1 limit 1', [
    manager.seat.seatId,
  ])
  const lines = await house.sql('select * from access_log where writer = $1 order by n', [writer])
  let chain: Buffer = Buffer.alloc(32)
  for (const [i, line] of lines.entries()) {
    equal(line.n, i + 1)
    const { seat_id: seatId, organization_id: organizationId, ...rest } = line
    chain = lookChain(chain, String(writer), { ...rest, seatId, organizationId } as Parameters<typeof lookChain>[2])
    equal(chain.equals(line.chain as Buffer), true)
  }
})

test('reading the log is itself in the log, and shows the own organization’s lines alone', async () => {
  const officer = house.as(await house.seat(agency, 'privacy-officer'))
  const stranger = house.as(await house.seat(await house.organization('agency'), 'supervisor'))
  await manager.query('member.chart', { member: entered.member })
  await stranger.query('member.chart', { member: entered.member })
  const { body } = await officer.query('log.read', { organization: agency, member: entered.member })
  deepEqual(
    body.value.lines.map((line: { operation: string; actor: string }) => [line.operation, line.actor]),
    ['member.chart', 'member.enter'].map((name) => [name, `staff:${manager.seat.staffId}@${manager.seat.seatId}`]),
  )
  equal((await linesOf(officer)).at(-1)?.operation, 'log.read')
})
