// The worklist of a role, page by page; and the aid code, which stands in none of the lists.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = await seated('care-manager')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))

async function waits({ member }: Entered, role: string, what: string, dueOn: string | null, given: object = {}) {
  const row = {
    kind: 'plan-question',
    done_at: null,
    struck_at: null,
    owner_id: null,
    source_id: null,
    labels: '{}',
    ...given,
  }
  await house.sql(
    `insert into task (member_id, id, kind, what, due_on, for_role, done_at, struck_at, owner_id, source_id, labels, recorded_at, seq)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now(), 1)`,
    [member, newId(), row.kind, what, dueOn, role, row.done_at, row.struck_at, row.owner_id, row.source_id, row.labels],
  )
}

const page = async (session: Session, given: object = {}) =>
  (await session.query('task.list', { organization: session.seat.organizationId, for: 'intake', ...given })).body

test('a care manager lists no role’s work; what is done, struck, of another role, agency or hidden is not there', async () => {
  const entered = await enterMember(manager)
  await waits(entered, 'intake', 'Late', '2026-11-20')
  await waits(entered, 'intake', 'Done', '2026-11-20', { done_at: '2026-11-20T10:00:00Z' })
  await waits(entered, 'intake', 'Struck', '2026-11-20', { struck_at: '2026-11-20T10:00:00Z' })
  await waits(entered, 'intake', 'Hidden', '2026-11-20', { labels: '{sud-part-2}' })
  await waits(entered, 'supervisor', 'Of the supervisor', '2026-11-20')
  equal((await page(manager)).code, 'not-allowed')
  const intake = await seated('intake')
  const [{ what, daysLeft, member }, ...rest] = (await page(intake)).value.tasks
  deepEqual([what, daysLeft, member, rest], ['Late', -4, entered.member, []])
  const supervisor = await seated('supervisor')
  deepEqual((await page(supervisor, { for: 'supervisor' })).value.tasks[0].what, 'Of the supervisor')
  deepEqual((await page(await seated('intake', await house.organization('agency')))).value, { tasks: [], next: null })
  equal((await page(intake, { after: 'tomorrow' })).code, 'bad-input')
})

test('of a member two agencies walk with, each lists what is its own to do, and nothing the other wrote', async () => {
  const [here, there] = [await house.organization('agency'), await house.organization('agency')]
  const entered = await enterMember(await seated('care-manager', here))
  const { member } = entered
  const other = newId()
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, labels, recorded_at, seq)
      select member_id, $2, $3, 'assigned', '{}', recorded_at, seq from episode where member_id = $1`,
    [member, other, there],
  )
  await house.sql('update member_card set orgs = orgs || $2::uuid where member_id = $1', [member, there])
  await waits(entered, 'intake', 'Anybody’s who walks with them', '2026-11-20')
  await waits(entered, 'intake', 'Theirs', '2026-11-20', { owner_id: there })
  await waits(entered, 'intake', 'Of their episode', '2026-11-20', { source_id: other })
  await waits(entered, 'intake', 'Ours', '2026-11-20', { owner_id: here })
  const seen = async (organization: string) => {
    const { tasks } = (await page(await seated('intake', organization))).value
    return tasks.map(({ what }: { what: string }) => what).sort()
  }
  const walking = (await house.sql('select agency_id from member_card where member_id = $1', [member]))[0]?.agency_id
  equal(walking, here)
  deepEqual([await seen(here), await seen(there)], [['Anybody’s who walks with them', 'Ours'], ['Theirs']])
})

test('of the kinds asked for no task lies behind many of another', async () => {
  const other = await house.organization('agency')
  const entered = await enterMember(await seated('care-manager', other))
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) await waits(entered, 'intake', day, day)
  await waits(entered, 'intake', 'Identity', '2026-12-24', { kind: 'check-identity' })
  const intake = await seated('intake', other)
  const { tasks, next } = (await page(intake, { most: 1, kinds: ['check-identity', 'sign-plan'] })).value
  deepEqual([tasks.map(({ what }: { what: string }) => what), next], [['Identity'], null])
})

test('what a clinical consultant is asked stands on their own list, and a member’s plan is opened from there with a reason', async () => {
  const here = await house.organization('agency')
  const entered = await enterMember(await seated('care-manager', here))
  await waits(entered, 'clinical-consultant', 'Look at the care plan and sign it off', null)
  const consultant = await seated('clinical-consultant', here)
  const found = (await page(consultant, { for: 'clinical-consultant' })).value.tasks
  deepEqual(
    found.map((task: { what: string; member: string }) => [task.what, task.member]),
    [['Look at the care plan and sign it off', entered.member]],
  )
  equal((await consultant.query('member.chart', { member: entered.member })).body.code, 'reason-needed')
})

test('page by page the nearest due comes first, without a day last, each once', async () => {
  const other = await house.organization('agency')
  const entered = await enterMember(await seated('care-manager', other))
  const days = ['2026-11-30', null, '2026-11-20', '2026-11-25', '2026-11-25', null, '2026-12-01']
  for (const day of days) await waits(entered, 'intake', day ?? 'some day', day)
  const intake = await seated('intake', other)
  const seen: string[] = []
  for (let after: object = {}; ; ) {
    const { tasks, next } = (await page(intake, { most: 2, ...after })).value
    seen.push(...tasks.map((task: { what: string }) => task.what))
    if (next === null) break
    after = { after: next }
  }
  deepEqual(seen, ['2026-11-20', '2026-11-25', '2026-11-25', '2026-11-30', '2026-12-01', 'some day', 'some day'])
})

test('an aid code is kept by intake, sealed, and read by no one else; it is in no chart, list, search or device (CON-12)', async () => {
  const plan = await house.organization('plan')
  const { member } = await enterMember(manager, { plan, lastName: 'Sealedinvented' })
  const [row] = await house.sql('select id from coverage where member_id = $1', [member])
  const kept = { member, coverage: row?.id, aidCode: 'M1' }
  const intake = await seated('intake')
  const supervisor = await seated('supervisor')
  for (const session of [manager, supervisor, await seated('biller')]) {
    equal((await session.command('aid-code.set', kept)).body.code, 'not-allowed')
    equal((await session.query('aid-code.read', { member, coverage: row?.id })).body.code, 'not-allowed')
  }
  equal((await intake.command('aid-code.set', { ...kept, aidCode: 'm 1' })).body.code, 'bad-input')
  equal((await intake.command('aid-code.set', { ...kept, coverage: newId() })).body.reason, 'coverage-unknown')
  equal((await intake.query('aid-code.read', { member, coverage: row?.id })).body.value.aidCode, null)
  equal((await intake.command('aid-code.set', kept)).body.outcome, 'done')
  deepEqual((await intake.query('aid-code.read', { member, coverage: row?.id })).body.value, { aidCode: 'M1' })
  const [stored] = await house.sql('select aid_code_sealed from coverage where id = $1', [row?.id])
  equal(Buffer.from(stored?.aid_code_sealed as Buffer).includes('M1'), false)
  const shown = [
    await manager.query('member.chart', { member }),
    await manager.query('device.pull', { organization: agency, have: [] }),
    await supervisor.query('caseload.list', { organization: agency, of: 'all' }),
    await intake.query('member.search', { organization: agency, words: 'Sealedinvented' }),
    await intake.query('member.status', { member }),
  ]
  for (const { status, body } of shown) deepEqual([status, /aid.?code|"M1"/i.test(JSON.stringify(body))], [200, false])
})
