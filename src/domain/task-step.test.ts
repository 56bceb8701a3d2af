import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  at,
  byTheHouse,
  changed,
  colleague,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  task,
  today,
} from '../../test/entry-example.ts'
import { decideRuleSettled, decideTask, decideTaskDone, TaskAdded } from './task-step.ts'

test('a task that is not there, was struck, or is done is not closed', () => {
  const done = { member, task: idOf('task'), outcome: 'Called' }
  equal(answerOf(decideTaskDone(at, { task: undefined }, done)), 'task-unknown')
  equal(answerOf(decideTaskDone(at, { task: task({ struckAt: now }) }, done)), 'task-unknown')
  equal(answerOf(decideTaskDone(at, { task: task({ doneAt: now }) }, done)), 'task-done')
})

test('a task closes with who, when and what came of it, or with nothing to say', () => {
  for (const outcome of ['Called', null]) {
    deepEqual(changed(decideTaskDone(at, { task: task() }, { member, task: idOf('task'), outcome })), [
      ['task', { doneAt: now, doneBy: me, outcome }],
    ])
  }
})

test('a task is for whom it names, else for who wrote it; the house writes for nobody', () => {
  const added = { member, id: idOf('new'), what: 'Call the clinic', dueOn: today, forStaff: null }
  equal(TaskAdded.safeParse({ ...added, what: '' }).success, false)
  for (const [who, forStaff, expected] of [
    [at, null, me],
    [at, colleague, colleague],
    [byTheHouse, null, null],
  ] as const) {
    const entry = fieldsOf(decideTask(who, {}, { ...added, forStaff }), 0)
    deepEqual([entry.kind, entry.what, entry.dueOn, entry.forStaff], ['next-step', 'Call the clinic', today, expected])
  }
})

test('only what the chart cannot tell is settled by saying so, and stands as a task that is done', () => {
  const settled = (rule: string) => decideRuleSettled(at, {}, { member, id: idOf('new'), rule, outcome: null })
  for (const rule of ['no.such', 'care.begin', 'stay.visit']) equal(answerOf(settled(rule)), 'rule-unknown', rule)
  const { kind, doneAt, doneBy } = fieldsOf(settled('medi-cal.renew-30'), 0)
  deepEqual([kind, doneAt, doneBy], ['help-renew', now, me])
  equal(fieldsOf(settled('plan.review'), 0).kind, 'review-plan')
})

test('a step for a role is nobody’s by name; no other role has such a list', () => {
  const added = { member, id: idOf('task'), what: 'Sign the plan off', dueOn: null, forStaff: me }
  equal(TaskAdded.safeParse({ ...added, forRole: 'biller' }).success, false)
  const { forRole, forStaff } = fieldsOf(decideTask(at, {}, { ...added, forRole: 'clinical-consultant' }), 0)
  deepEqual([forRole, forStaff], ['clinical-consultant', null])
})
