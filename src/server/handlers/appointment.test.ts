// Visits and medicines through the front door: refused first, then kept as decided, with what is left to do as tasks.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { medicineFields, visitFields } from '../../../test/care-example.ts'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

async function inCare() {
  const agency = await house.organization('agency')
  const manager = house.as(await house.seat(agency, 'care-manager'))
  const entered = await enterMember(manager)
  await begin(manager, entered)
  return { ...entered, agency, manager }
}

async function openTasks(manager: Session, member: string): Promise<readonly string[]> {
  const { chart } = (await manager.query('member.chart', { member })).body.value
  const open = chart.task.filter((one: { doneAt: string | null }) => one.doneAt === null)
  return open.map((one: { kind: string }) => one.kind).toSorted()
}

test('a visit is planned, arranged anew and missed; what it needs and what follows stand as tasks', async () => {
  const { member, episode, agency, manager } = await inCare()
  const id = newId()
  const draft = { member, id, episodeId: episode, withWhom: 'Dr. Invented', kind: 'dental', labels: [], ...visitFields }
  const biller = house.as(await house.seat(agency, 'biller'))
  equal((await biller.command('appointment.plan', draft)).body.code, 'not-allowed')
  const unnamed = { ...draft, company: 'team' }
  equal((await manager.command('appointment.plan', unnamed)).body.reason, 'companion-unclear')
  equal((await manager.command('appointment.plan', { ...draft, company: 'to-find' })).body.outcome, 'done')
  deepEqual(await openTasks(manager, member), ['find-company'])

  const named = { company: 'team', companionId: manager.seat.staffId }
  const arranged = { member, appointment: id, ...visitFields, ...named, at: '2026-11-24T17:00:00.000Z' }
  equal((await manager.command('appointment.arrange', arranged)).body.outcome, 'done')
  deepEqual(await openTasks(manager, member), [])

  const over = { member, appointment: id, outcome: 'missed', note: 'The bus did not come' }
  equal((await manager.command('appointment.close', over)).body.outcome, 'done')
  equal((await manager.command('appointment.close', over)).body.reason, 'appointment-over')
  deepEqual(await openTasks(manager, member), ['after-missed'])
  const { chart } = (await manager.query('member.chart', { member })).body.value
  const [{ company, companionId, outcome }] = chart.appointment
  deepEqual([company, companionId, outcome], ['team', manager.seat.staffId, 'missed'])
})

test('the same problem with a medicine goes to a clinician once; the list looked through ends the wait after a stay', async () => {
  const { member, episode, manager } = await inCare()
  const medication = newId()
  const add = { member, id: medication, labels: [], ...medicineFields, problem: 'It makes me dizzy' }
  equal((await manager.command('medication.add', add)).body.outcome, 'done')
  const told = { member, medication, taking: 'sometimes', problem: 'It makes me dizzy' }
  equal((await manager.command('medication.tell', told)).body.outcome, 'done')
  deepEqual(await openTasks(manager, member), ['ask-clinician'])

  const stay = { member, id: newId(), episodeId: episode, kind: 'hospital', place: 'Invented Hospital' }
  const came = { cameOn: '2026-11-20', why: null, source: 'member' }
  equal((await manager.command('transition.begin', { ...stay, ...came })).body.outcome, 'done')
  const left = { member, transition: stay.id, leftOn: '2026-11-23', toWhere: null, isNamedInPaper: null }
  equal((await manager.command('transition.end', left)).body.outcome, 'done')
  equal((await openTasks(manager, member)).includes('reconcile'), true)
  const review = { member, id: newId(), at: '2026-11-24T17:00:00.000Z', why: 'transition', transitionId: stay.id }
  const open = { ...review, against: ['bottle'], isSettled: false, found: null }
  equal((await manager.command('medication.review', open)).body.reason, 'note-missing')
  equal((await manager.command('medication.review', { ...open, isSettled: true })).body.outcome, 'done')
  equal((await openTasks(manager, member)).includes('reconcile'), false)
})
