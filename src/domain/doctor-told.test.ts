// CLOCK-6: the doctor hears of the agency within ten working days of the assignment. Its edge days, who is told of nothing, and what is refused.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { sharing } from '../../content/sharing.ts'
import { answerOf, at, changed, fieldsOf, idOf, member, task, today } from '../../test/entry-example.ts'
import type { Change } from './change.ts'
import type { Consent } from './consent.ts'
import { type DoctorTold, decideDoctorTold, doctorOf, doctorToTell } from './doctor-told.ts'
import type { Supporter } from './supporter.ts'
import type { Task } from './task.ts'

const plan = idOf('plan')
const byPlan = { ...at, organizationId: plan }
const doctor = (given: Partial<Supporter> = {}) =>
  ({
    kind: 'pcp',
    name: 'Dr. Invented',
    organization: 'Invented Clinic',
    endedOn: null,
    struckAt: null,
    ...given,
  }) as Supporter

const toTell = (supporters: readonly Supporter[], on: string = today) =>
  doctorToTell(
    { ...byPlan, today: on },
    { id: idOf('told'), episode: idOf('episode'), agencyName: 'Agency', supporters },
  )

const dueOn = (changes: readonly Change[]) =>
  changes[0]?.kind === 'add' ? (changes[0].entry as Task).dueOn : undefined

test('due ten working days after the assignment: weekends and holidays do not count, and the change of the clocks moves no day', () => {
  // Monday: two weeks later. Friday and the weekend after it: as the Monday, one day earlier only for the Friday.
  equal(dueOn(toTell([], '2026-08-03')), '2026-08-17')
  equal(dueOn(toTell([], '2026-08-07')), '2026-08-21')
  equal(dueOn(toTell([], '2026-08-08')), '2026-08-21')
  equal(dueOn(toTell([], '2026-08-09')), '2026-08-21')
  // Thanksgiving and the day after it.
  equal(dueOn(toTell([], '2026-11-13')), '2026-12-01')
  equal(dueOn(toTell([], '2026-11-27')), '2026-12-11')
  // The clocks go back on November 1, forward on March 14.
  equal(dueOn(toTell([], '2026-10-26')), '2026-11-09')
  equal(dueOn(toTell([], '2027-03-08')), '2027-03-22')
})

test('it is the plan’s own task at its network’s desk; where the agency is the doctor’s own, there is nobody to tell', () => {
  const [change] = toTell([doctor()])
  const { kind, forRole, ownerId, sourceId } = (change?.kind === 'add' ? change.entry : {}) as Task
  deepEqual([kind, forRole, ownerId, sourceId], ['tell-doctor', 'network', plan, idOf('episode')])
  deepEqual(toTell([doctor({ organization: ' agency ' })]), [])
  deepEqual(toTell([doctor({ name: 'Agency' })]), [])
  equal(toTell([doctor({ organization: 'Agency', endedOn: today })]).length, 1)
  equal(toTell([doctor({ organization: 'Agency', kind: 'supporter' })]).length, 1)
})

test('the doctor of record is who is named now', () => {
  equal(doctorOf([]), null)
  equal(doctorOf([doctor({ endedOn: today })]), null)
  equal(doctorOf([doctor({ kind: 'referrer' }), doctor()]), 'Dr. Invented, Invented Clinic')
})

const own = task({ id: idOf('told'), kind: 'tell-doctor', ownerId: plan, sourceId: idOf('episode') })
const said = { member, task: idOf('told'), how: 'phone' as const, doctor: 'Dr. Invented', why: null }
const tell = (given: Partial<DoctorTold> = {}, of: Task | undefined = own, consents: readonly Consent[] = []) =>
  decideDoctorTold(byPlan, { task: of, consents, sharing, agencyName: 'Agency' }, { ...said, ...given })

test('another’s task, another kind, one done, nobody named and no reason are refused', () => {
  equal(
    answerOf(decideDoctorTold(byPlan, { task: undefined, consents: [], sharing, agencyName: null }, said)),
    'task-unknown',
  )
  equal(answerOf(tell({}, { ...own, ownerId: idOf('otherplan') })), 'task-unknown')
  equal(answerOf(tell({}, { ...own, kind: 'next-step' })), 'task-unknown')
  equal(answerOf(tell({}, { ...own, struckAt: at.now })), 'task-unknown')
  equal(answerOf(tell({}, { ...own, doneAt: at.now })), 'task-done')
  equal(answerOf(tell({ doctor: null })), 'doctor-missing')
  equal(answerOf(tell({ how: 'not-told' })), 'reason-missing')
})

test('told, the task is done and the accounting has to whom, what and on what basis; not told, it is done with why and nothing left', () => {
  const told = tell()
  deepEqual(
    changed(told).map(([noun]) => noun),
    ['task', 'disclosure'],
  )
  const { recipient, what, basis, ownerId } = fieldsOf(told, 1)
  deepEqual(
    [recipient, what, basis, ownerId],
    ['Dr. Invented', 'Which agency gives ECM: Agency', 'treatment-payment-operations', plan],
  )
  const not = tell({ how: 'not-told', doctor: null, why: 'Has no doctor' })
  deepEqual(
    changed(not).map(([noun]) => noun),
    ['task'],
  )
  equal(fieldsOf(not, 0).outcome, 'Not told: Has no doctor')
})
