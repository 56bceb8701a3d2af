import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carePlan } from '../../../../test/care-example.ts'
import { idOf } from '../../../../test/entry-example.ts'
import { contentOf, draftOf, emptyGoal, emptyStep, fieldsOf, goalsWithoutWords, withSuggestion } from './plan-fields.ts'

let made = 0
const newId = () => idOf(`made${made++}`)
const suggested = {
  ...{ need: 'food', problem: 'Not enough to eat', goal: 'Food all month', steps: ['Apply for CalFresh'] },
  ...{ assessmentId: idOf('assessment'), labels: ['housing' as const], why: 'The answers say so' },
}

test('a version is written on the one before and, unchanged, is that content again', () => {
  const before = carePlan({ labels: ['hiv'] })
  const form = fieldsOf(before)
  const draft = draftOf(form, { member: before.id, id: newId(), episodeId: before.episodeId })
  assert.deepEqual([draft.replaces, draft.content, draft.labels], [before.id, before.content, ['hiv']])
})

test('empty lines, steps and goals are not kept, nor blanks around words', () => {
  const form = fieldsOf(undefined)
  const goal = { ...emptyGoal(newId()), words: '  A door ', steps: [emptyStep(newId())] }
  const content = contentOf({
    ...form,
    matters: ' ',
    problems: [{ id: newId(), what: ' ' }],
    goals: [goal, emptyGoal(newId())],
  })
  assert.deepEqual([content.matters, content.problems, content.goals.length], [null, [], 1])
  assert.deepEqual([content.goals[0]?.words, content.goals[0]?.steps], ['A door', []])
})

test('steps without a goal are complained of, an empty goal is not', () => {
  const step = { ...emptyStep(newId()), what: 'Call' }
  const wordless = { ...emptyGoal(newId()), steps: [step] }
  assert.deepEqual(goalsWithoutWords({ goals: [wordless, emptyGoal(newId())] }), [wordless])
})

test('a suggestion brings its problem, goal and steps, the labels of its answers, and is taken once', () => {
  const form = withSuggestion(fieldsOf(carePlan({ labels: ['hiv'] })), suggested, newId)
  assert.equal(form.problems.at(-1)?.what, 'Not enough to eat')
  assert.deepEqual(
    [form.goals.at(-1)?.words, form.goals.at(-1)?.steps.map(({ what }) => what)],
    ['Food all month', ['Apply for CalFresh']],
  )
  assert.deepEqual([form.labels, form.taken, form.assessmentId], [['hiv', 'housing'], ['food'], idOf('assessment')])
})
