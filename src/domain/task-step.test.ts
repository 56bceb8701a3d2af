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
import { decideTask, decideTaskDone, TaskAdded } from './task-step.ts'

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
