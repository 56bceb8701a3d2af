import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { medication, medicineFields } from '../../test/care-example.ts'
import {
  aMomentLater,
  answerOf,
  at,
  changed,
  elsewhere,
  fieldsOf,
  idOf,
  member,
  now,
  task,
  today,
  tomorrow,
} from '../../test/entry-example.ts'
import { type Allergy, medicineRemarks, notSafetyCheck } from './medication.ts'
import { decideAllergy, decideMedication, decideReview, decideStopped, decideTaking } from './medication-step.ts'
import { medicineLabels } from './medicine-label.ts'

const draft = { member, id: idOf('medicine'), ...medicineFields, labels: [] }

test('a medicine that begins tomorrow is not taken yet', () => {
  equal(answerOf(decideMedication(at, {}, { ...draft, startedOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideMedication(at, {}, { ...draft, startedOn: today })), 'done')
})

test('medicines for substance use and HIV bring their label, by ingredient or brand, to the task too (CON-2)', () => {
  deepEqual(medicineLabels('Suboxone film', null), ['sud-other'])
  deepEqual(medicineLabels('Pill', 'METHADONE hydrochloride'), ['sud-part-2'])
  deepEqual(medicineLabels('Biktarvy'), ['hiv'])
  deepEqual(medicineLabels('Metformin', null), [])
  const result = decideMedication(
    at,
    {},
    { ...draft, name: 'Descovy', problem: 'Feels sick', labels: ['mental-health'] },
  )
  for (const n of [0, 1]) deepEqual(fieldsOf(result, n).labels, ['mental-health', 'hiv'])
})

test('a problem goes to the clinical consultant in the words it was told, and nothing is advised', () => {
  const told = { member, medication: idOf('medicine'), taking: 'sometimes' as const, problem: 'It makes me dizzy' }
  equal(answerOf(decideTaking(elsewhere, { medication: medication() }, told)), 'medication-unknown')
  equal(answerOf(decideTaking(at, { medication: undefined }, told)), 'medication-unknown')
  equal(answerOf(decideTaking(at, { medication: medication({ endedOn: today }) }, told)), 'medication-ended')
  const { kind, what, forRole, dueOn } = fieldsOf(decideTaking(at, { medication: medication() }, told), 1)
  deepEqual(
    [kind, what, forRole, dueOn],
    ['ask-clinician', 'Metformin, as the member tells it: It makes me dizzy', 'clinical-consultant', today],
  )
  equal(changed(decideTaking(at, { medication: medication() }, { ...told, problem: null })).length, 1)
  const known = medication({ problem: told.problem })
  equal(changed(decideTaking(at, { medication: known }, told)).length, 1, 'the same problem waits there already')
  equal(changed(decideTaking(at, { medication: known }, { ...told, problem: 'It itches too' })).length, 2)
})

test('a medicine stops once, not in the future', () => {
  const stop = { member, medication: idOf('medicine'), on: today, reason: 'The doctor stopped it' }
  equal(answerOf(decideStopped(at, { medication: medication() }, { ...stop, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideStopped(at, { medication: medication({ endedOn: today }) }, stop)), 'medication-ended')
  equal(answerOf(decideStopped(elsewhere, { medication: medication() }, stop)), 'medication-unknown')
  equal(answerOf(decideStopped(at, { medication: medication() }, stop)), 'done')
})

const penicillin: Allergy = {
  ...medication(),
  id: idOf('allergy'),
  substance: 'Penicillin',
  reaction: null,
  source: 'member',
}

test('an allergy is noted once, however it is written', () => {
  const entry = { member, id: idOf('second'), substance: 'PENICILLIN', reaction: null, source: 'member' as const }
  equal(answerOf(decideAllergy(at, { allergies: [penicillin] }, entry)), 'already-known')
  equal(answerOf(decideAllergy(at, { allergies: [{ ...penicillin, struckAt: now }] }, entry)), 'done')
})

test('remarks name the same ingredient twice and an allergy by its text, among what is taken, and say what they are not', () => {
  const list = [
    medication({ id: idOf('a') }),
    medication({ id: idOf('b'), name: 'Glucophage', ingredient: 'metformin hydrochloride' }),
    medication({ id: idOf('c'), name: 'Penicillin V' }),
    medication({ id: idOf('d'), endedOn: today }),
  ]
  deepEqual(medicineRemarks(list, [penicillin]), [
    { kind: 'same-ingredient', medicines: [idOf('a'), idOf('b')], word: 'metformin' },
    { kind: 'allergy', medicines: [idOf('c')], word: 'penicillin' },
  ])
  deepEqual(medicineRemarks(list.slice(0, 1), []), [])
  equal(notSafetyCheck.includes('not a safety check'), true)
})

test('the list gone over is not of tomorrow; what does not fit is said and goes to a clinician; the transition’s task is done', () => {
  const review = {
    member,
    id: idOf('review'),
    at: now,
    why: 'transition' as const,
    transitionId: idOf('stay'),
    against: [],
    isSettled: true,
    found: null,
  }
  equal(answerOf(decideReview(at, { tasks: [] }, { ...review, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideReview(at, { tasks: [] }, { ...review, isSettled: false })), 'note-missing')
  const waiting = [task({ sourceId: idOf('stay') }), task({ id: idOf('other'), sourceId: idOf('else') })]
  const result = decideReview(at, { tasks: waiting }, { ...review, isSettled: false, found: 'Two lists differ' })
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['medicationReview', 'task', 'task'],
  )
  equal(fieldsOf(result, 2).kind, 'ask-clinician')
})
