// SAF-2: a mandated report is seen whole by its reporter and the privacy officer, as a clock by the supervisor, and by nobody else: not in
// the chart, a pull, a list, a search, the log, or anything that stands under the member. Asked as the parent reported on, too.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { everyOperation, exampleInput } from '../../../test/example.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

const secret = {
  agency: 'Marmalade Hotline',
  referralNumber: 'MARMALADE-7',
  spokeWith: 'Marmalade Worker',
  text: 'Marmalade on the arms',
}

let house: TestHouse
let agency: string
let member: string
let reporter: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  reporter = await seated('care-manager')
  const entered = await enterMember(reporter, { firstName: 'Mina', bornOn: '2018-05-01' })
  await begin(reporter, entered)
  member = entered.member
  // The parent reported on holds a representative's place at this member.
  await house.sql(
    `insert into supporter (member_id, id, kind, name, source, from_on, recorded_at, seq)
      values ($1, $2, 'representative', 'Parent Invented', 'member', '2026-01-01', now(), 1)`,
    [member, newId()],
  )
})
after(() => house.close())

const seated = async (role: Role) => house.as(await house.seat(agency, role))
const called = (given: object = {}) => ({
  organization: agency,
  id: newId(),
  kind: 'child',
  calledAt: '2026-11-24T17:00:00.000Z',
  aboutMember: member,
  ...secret,
  ...given,
})
const reports = async (session: Session) =>
  (await session.query('mandated-report.list', { organization: agency })).body.value.reports

test('a call in the future, a report given twice, and a report of another organization are refused', async () => {
  const input = called()
  equal(
    (await reporter.command('mandated-report.call', { ...input, calledAt: '2026-11-25T17:00:00.000Z' })).body.reason,
    'in-the-future',
  )
  equal((await reporter.command('mandated-report.call', input)).body.outcome, 'done')
  equal((await reporter.command('mandated-report.call', input)).body.reason, 'report-known')
  const elsewhere = await house.organization('agency')
  equal((await reporter.command('mandated-report.call', { ...input, organization: elsewhere })).body.code, 'not-found')
})

test('the reporter and the privacy officer see it whole, the supervisor a clock, a colleague nothing', async () => {
  const input = called()
  const reply = await reporter.command('mandated-report.call', input)
  equal(reply.body.value.writtenDueAt, '2026-11-26T05:00:00.000Z')
  const find = async (session: Session) => (await reports(session)).find((one: { id: string }) => one.id === input.id)
  for (const session of [reporter, await seated('privacy-officer')]) {
    const { whole } = await find(session)
    deepEqual([whole.aboutMember, whole.text, whole.reporter], [member, secret.text, reporter.seat.staffId])
  }
  deepEqual(await find(await seated('supervisor')), {
    id: input.id,
    kind: 'child',
    writtenDueAt: '2026-11-26T05:00:00.000Z',
    writtenAt: null,
    isMine: false,
    whole: null,
  })
  deepEqual(await reports(await seated('care-manager')), [])
})

test('only the reporter says that the written report was sent; a supervisor neither allows nor forbids', async () => {
  const input = called()
  await reporter.command('mandated-report.call', input)
  const sent = { organization: agency, report: input.id, at: '2026-11-24T17:30:00.000Z', referralNumber: 'MARMALADE-8' }
  for (const role of ['supervisor', 'care-manager'] as const)
    equal((await (await seated(role)).command('mandated-report.write', sent)).body.reason, 'report-unknown')
  equal((await (await seated('privacy-officer')).command('mandated-report.write', sent)).body.code, 'not-allowed')
  equal(
    (await reporter.command('mandated-report.write', { ...sent, at: '2026-11-30T17:30:00.000Z' })).body.reason,
    'in-the-future',
  )
  equal((await reporter.command('mandated-report.write', sent)).body.outcome, 'done')
  equal((await reporter.command('mandated-report.write', sent)).body.reason, 'report-written')
  const kept = (await reports(reporter)).find((one: { id: string }) => one.id === input.id)
  deepEqual([kept.writtenAt, kept.whole.referralNumber], ['2026-11-24T17:30:00.000Z', 'MARMALADE-8'])
  // No right but the two stands on a report: nothing approves one.
  deepEqual(
    everyOperation.filter(({ name }) => name.includes('report') && name.startsWith('mandated')).map(({ name }) => name),
    ['mandated-report.call', 'mandated-report.write', 'mandated-report.list'],
  )
})

test('nothing about a member tells of it: no query of any colleague, the parent, or the operator’s log', async () => {
  const input = called()
  await reporter.command('mandated-report.call', input)
  await reports(reporter)
  const given = { organization: agency, member, words: 'Mina', of: 'all', have: [], most: 500 }
  const people = [
    'supervisor',
    'care-manager',
    'intake',
    'biller',
    'member',
    'administrator',
    'clinical-consultant',
  ] as const
  for (const role of people) {
    const session = await seated(role)
    for (const operation of everyOperation.filter((one) => one.kind === 'query')) {
      const { body } = await session.query(operation.name, exampleInput(operation, given))
      const said = JSON.stringify(body)
      equal(/marmalade/i.test(said), false, `${role}: ${operation.name}`)
      if (operation.name !== 'mandated-report.list') equal(said.includes(input.id), false, `${role}: ${operation.name}`)
    }
  }
  const core = house.house.core.gate
  const operator = { kind: 'house', role: 'operator', name: 'test', organizationId: agency } as const
  const log = everyOperation.find(({ name }) => name === 'log.read')
  if (!log) throw new Error('log.read')
  for (const about of [{}, { member }]) {
    const answer = await core.call(operator, { operation: log, input: { organization: agency, most: 500, ...about } })
    equal(JSON.stringify(answer).includes('mandated-report'), false)
  }
  const officer = await seated('privacy-officer')
  const all = await officer.query('log.read', { organization: agency, most: 500 })
  equal(JSON.stringify(all.body).includes('mandated-report.call'), true)
  const looked = await officer.query('log.read', { organization: agency, member, most: 500 })
  equal(JSON.stringify(looked.body).includes('mandated-report'), false)
})

test('under the member nothing of it is kept: no journal line, no outcome, no look, no row in clear', async () => {
  const before = await house.sql('select seq from head where subject_id = $1', [member])
  await reporter.command('mandated-report.call', called())
  deepEqual(await house.sql('select seq from head where subject_id = $1', [member]), before)
  deepEqual(await house.sql(`select from journal where subject_id = $1 and operation like 'mandated%'`, [member]), [])
  deepEqual(
    await house.sql(`select from access_log where operation like 'mandated%' and members @> array[$1::uuid]`, [member]),
    [],
  )
  const rows = await house.sql('select to_jsonb(r)::text as text from mandated_report r')
  equal(rows.length > 0, true)
  for (const { text } of rows) equal(String(text).includes(member) || /marmalade/i.test(String(text)), false)
})
