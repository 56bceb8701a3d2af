// What the privacy officer reads: looks, refusals, sign-ins and changes in one order, page by page, and of others' work nothing.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { attempt, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { enterPerson } from '../../../test/people-here.ts'

let house: TestHouse
let agency: string
let officer: Session
let manager: Session
let entered: Entered
before(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  house.clock = '2026-11-24T18:00:00.000Z'
  agency = await house.organization('agency')
  officer = house.as(await house.seat(agency, 'privacy-officer'))
  manager = house.as(await house.seat(agency, 'care-manager'))
  entered = await enterMember(manager)
})
after(() => house.close())

interface Line {
  readonly kind: string
  readonly operation: string
  readonly outcome: string
  readonly actor: string
  readonly at: string
}

async function read(given: object = {}, session = officer): Promise<{ lines: readonly Line[]; next: string | null }> {
  const { body } = await session.query('log.read', { organization: session.seat.organizationId, ...given })
  return body.value
}

const told = ({ lines }: { readonly lines: readonly Line[] }) =>
  lines.map(({ kind, operation, outcome }) => `${kind} ${operation} ${outcome}`)

test('a page that goes on where nobody said is refused', async () => {
  for (const after of ['x', '2026-11-24', '2026-11-24T18:00:00.000Z', 'now() x']) {
    const { body } = await officer.query('log.read', { organization: agency, after })
    deepEqual([body.code, body.faults[0].path], ['bad-input', 'after'], after)
  }
})

test('of a member: what was seen and what was done, newest first', async () => {
  house.clock = '2026-11-24T18:01:00.000Z'
  await manager.command('outreach.log', attempt(entered))
  house.clock = '2026-11-24T18:02:00.000Z'
  await manager.query('member.chart', { member: entered.member })
  deepEqual(told(await read({ member: entered.member })), [
    'look member.chart done',
    'change outreach.log done',
    'change member.enter done',
  ])
})

test('of a member what another organization did is not told, nor that it did anything', async () => {
  const elsewhere = await house.organization('agency')
  const other = house.as(await house.seat(elsewhere, 'care-manager'))
  const theirs = house.as(await house.seat(elsewhere, 'privacy-officer'))
  await house.sql(
    `insert into episode (member_id, id, agency_id, state, recorded_at, seq) values ($1, $2, $3, 'referred', now(), 1)`,
    [entered.member, newId(), elsewhere],
  )
  await house.sql('update member_card set orgs = orgs || $2::uuid where member_id = $1', [entered.member, elsewhere])
  equal((await other.command('chart.open', { member: entered.member, id: newId(), reason: 'x' })).body.outcome, 'done')
  await other.query('member.chart', { member: entered.member })
  deepEqual(told(await read({ member: entered.member })), ['change member.enter done'])
  deepEqual(told(await read({ member: entered.member }, theirs)), ['look member.chart done', 'change chart.open done'])
})

test('of a member of nobody here no change is told', async () => {
  const stranger = house.as(await house.seat(await house.organization('agency'), 'privacy-officer'))
  deepEqual(told(await read({ member: entered.member }, stranger)), [])
})

test('of the organization: who was entered, who was refused, who read', async () => {
  const administrator = house.as(await house.seat(agency, 'administrator'))
  house.clock = '2026-11-24T18:01:00.000Z'
  await enterPerson(administrator)
  house.clock = '2026-11-24T18:02:00.000Z'
  await administrator.query('log.read', { organization: agency })
  house.clock = '2026-11-24T18:03:00.000Z'
  await read()
  deepEqual(told(await read()), ['look log.read done', 'look log.read refused', 'change staff.enter done'])
})

test('pages miss nothing and show nothing twice, though many lines bear one instant', async () => {
  const administrator = house.as(await house.seat(agency, 'administrator'))
  await Promise.all(Array.from({ length: 11 }, () => manager.query('house.staff', { organization: agency })))
  for (let i = 0; i < 4; i++) await enterPerson(administrator)
  const seen: Line[] = []
  let after: string | undefined
  for (let pages = 0; pages < 20; pages++) {
    const page: { lines: readonly Line[]; next: string | null } = await read({ most: 3, ...(after ? { after } : {}) })
    seen.push(...page.lines)
    if (page.next === null) break
    after = page.next
  }
  const count = (operation: string) => seen.filter((line) => line.operation === operation).length
  deepEqual([count('house.staff'), count('staff.enter')], [11, 4])
})

test('who was shown in a long list finds the look, and it says how many it showed', async () => {
  const members = [entered.member, ...Array.from({ length: 11 }, newId)]
  const look = { actor: 'job:list', seatId: null, organizationId: agency, operation: 'caseload.list', reason: null }
  await house.house.core.house.log.write({ ...look, members, outcome: 'done' })
  const { lines } = await read({ member: entered.member })
  deepEqual(
    lines.filter((line) => line.operation === 'caseload.list').map((line) => (line as { members?: unknown }).members),
    [members],
  )
  const stranger = await read({ member: newId() })
  deepEqual(told(stranger).includes('look caseload.list done'), false)
})
