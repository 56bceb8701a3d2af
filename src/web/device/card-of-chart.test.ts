// The card made here; that it tells what the house's card tells is seen in test/simulation.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyChart } from '../../domain/chart.ts'
import { newTask } from '../../domain/task.ts'
import { cardOfChart } from './card-of-chart.ts'

const filled = { recordedAt: '2026-11-24T18:00:00.000Z', recordedBy: null, struckAt: null, seq: 1 }
const nobody = { nameUsed: null, pronouns: null, bornOn: null, sex: null, gender: null, raceEthnicity: [], cin: null }
const unknown = { writtenLanguage: null, needsInterpreter: null, alternateFormat: null, preferredPlace: null }
const rest = { contactPreference: null, doNotContact: false, diedOn: null, revision: 1, spokenLanguage: null }
const member = { id: 'm', labels: [], firstName: '', lastName: 'Invented', ...nobody, ...unknown, ...rest, ...filled }
const task = (more: Partial<ReturnType<typeof newTask>>) => ({
  ...newTask({ id: 't', kind: 'next-step', what: 'Call the clinic', ...more }),
  ...filled,
})

test('without the member’s own entry there is no card', () => {
  assert.equal(cardOfChart('m', emptyChart()), undefined)
})

test('one name alone stands alone, and who has no episode has no state', () => {
  const card = cardOfChart('m', { ...emptyChart(), member: [member] })
  assert.deepEqual([card?.name, card?.state, card?.stateOn, card?.planId], ['Invented', null, null, null])
})

test('a labeled next step is on the card by its day alone', () => {
  const labeled = task({ labels: ['hiv'], dueOn: '2026-11-30' })
  const card = cardOfChart('m', { ...emptyChart(), member: [member], task: [labeled, task({ id: 'u' })] })
  assert.deepEqual([card?.nextStep, card?.nextStepOn], ['In the chart', '2026-11-30'])
})
