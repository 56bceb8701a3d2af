// What lies unfinished at an agency, through the front door: only who looks after a team asks, of one's own members alone; of a note its missing
// parts leave and never its words; and only what waits for somebody who left is closed.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (role: Role, organization: string) => house.as(await house.seat(organization, role))
const unfinished = async (session: Session, given: object = {}) =>
  (await session.query('caseload.unfinished', { organization: session.seat.organizationId, ...given })).body

async function inCare() {
  const agency = await house.organization('agency')
  const manager = await seated('care-manager', agency)
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { agency, manager, entered, supervisor: await seated('supervisor', agency) }
}

async function recorded(session: Session, entered: Entered, given: object): Promise<string> {
  const draft = contact(entered, { place: 'home', minutes: 30, note: 'A secret of the chart', ...given })
  equal((await session.command('contact.record', draft)).body.outcome, 'done')
  return draft.id
}

interface Note {
  readonly contact: string
  readonly lacks: readonly string[]
  readonly isOrphaned: boolean
}

test('managers, intake and other agencies are told nothing; a label keeps a note off the list', async () => {
  const { agency, manager, entered, supervisor } = await inCare()
  const [plain, labeled] = [
    await recorded(manager, entered, { isSigned: false }),
    await recorded(manager, entered, { isSigned: false }),
  ]
  await house.sql(`update contact set labels = '{psychotherapy-notes}' where id = $1`, [labeled])
  equal((await unfinished(manager)).code, 'not-allowed')
  equal((await unfinished(await seated('intake', agency))).code, 'not-allowed')
  const elsewhere = await seated('supervisor', await house.organization('agency'))
  deepEqual((await unfinished(elsewhere)).value.notes, [])
  equal((await elsewhere.query('caseload.unfinished', { organization: agency })).status, 404)
  deepEqual(
    (await unfinished(supervisor)).value.notes.map((one: Note) => one.contact),
    [plain],
  )
})

test('a note stands there with what it lacks and without its words, until it is whole or mended', async () => {
  const { manager, entered, supervisor } = await inCare()
  await recorded(manager, entered, {})
  const lacking = await recorded(manager, entered, { isSigned: false, minutes: null, services: [], place: null })
  const { notes, moreNotes } = (await unfinished(supervisor)).value
  deepEqual(
    notes.map((one: Note) => [one.contact, one.lacks, one.isOrphaned]),
    [[lacking, ['signature', 'minutes', 'services', 'place'], false]],
  )
  equal(moreNotes, false)
  equal(JSON.stringify(notes).includes('secret'), false)
  const whole = contact(entered, { place: 'home', minutes: 5, note: 'All of it', amends: lacking, isSigned: true })
  equal((await manager.command('contact.amend', whole)).body.outcome, 'done')
  deepEqual((await unfinished(supervisor)).value.notes, [])
})

test('what waits for somebody who left is closed by the supervisor, once, and never while they work here (EXC-47)', async () => {
  const { agency, manager, entered, supervisor } = await inCare()
  const waiting = await recorded(manager, entered, { isSigned: false })
  const closing = { member: entered.member, contact: waiting, reason: 'The writer left' }
  equal((await manager.command('contact.close', closing)).body.code, 'not-allowed')
  const elsewhere = await seated('supervisor', await house.organization('agency'))
  equal((await elsewhere.command('contact.close', closing)).body.code, 'not-found')
  equal((await supervisor.command('contact.close', { ...closing, contact: newId() })).body.reason, 'contact-unknown')
  equal((await supervisor.command('contact.close', closing)).body.reason, 'writer-here')
  await house.sql('update seat set ended_at = now() where staff_id = $1 and organization_id = $2', [
    manager.seat.staffId,
    agency,
  ])
  deepEqual(
    (await unfinished(supervisor)).value.notes.map((one: Note) => one.isOrphaned),
    [true],
  )
  equal((await supervisor.command('contact.close', { ...closing, reason: '' })).body.code, 'bad-input')
  equal((await supervisor.command('contact.close', closing)).body.outcome, 'done')
  equal((await supervisor.command('contact.close', closing)).body.reason, 'contact-complete')
  deepEqual((await unfinished(supervisor)).value.notes, [])
  const [row] = await house.sql('select signed_at, close_reason from contact where id = $1', [waiting])
  deepEqual(row, { signed_at: null, close_reason: 'The writer left' })
})

test('a plan waits for a sign-off and the member’s word, each with its day; a page has its limit', async () => {
  const { manager, entered, supervisor } = await inCare()
  const second = await enterMember(manager)
  for (const [one, on] of [
    [entered, '2026-11-20'],
    [second, '2026-11-10'],
  ] as const)
    await house.sql(
      `update member_card set state = 'active', marks = marks || jsonb_build_object('plannedOn', $2::text) where member_id = $1`,
      [one.member, on],
    )
  const { plans } = (await unfinished(supervisor)).value
  deepEqual(
    plans.map((one: { member: string; lacks: { lack: string }[] }) => [
      one.member,
      one.lacks.map(({ lack }) => lack).toSorted(),
    ]),
    [
      [second.member, ['agreement', 'sign-off']],
      [entered.member, ['agreement', 'sign-off']],
    ],
  )
  equal((await unfinished(supervisor, { most: 1 })).value.morePlans, true)
  await house.sql(
    `update member_card set marks = marks || '{"signedOffOn": "2026-11-21", "agreedOn": "2026-11-21"}' where member_id = $1`,
    [second.member],
  )
  equal((await unfinished(supervisor)).value.plans.length, 1)
})
