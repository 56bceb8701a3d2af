// What runs around a stay: the days are those the decision gave the tasks, and each edge of them reads as it is.
import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  at,
  changesOf,
  episode,
  idOf,
  me,
  member,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../../../test/entry-example.ts'
import { addDays } from '../../../base/day.ts'
import { type CareTransition, decideStayBegun, decideStayOver } from '../../../domain/care-transition.ts'
import type { Task } from '../../../domain/task.ts'
import { heardWords, stayClocks } from './stay-clock.ts'

const stay: CareTransition = {
  ...{ recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: agency },
  ...{ id: idOf('stay'), episodeId: idOf('episode'), kind: 'hospital', place: 'Invented General', why: null },
  ...{ cameOn: yesterday, source: 'family', heardAt: now, leftOn: null, toWhere: null, isNamedInPaper: null },
}

/** The tasks that a decision adds. */
function tasksOf(result: Parameters<typeof changesOf>[0]): readonly Task[] {
  return changesOf(result).flatMap((change) =>
    change.noun === 'task' && change.kind === 'add' ? [task(change.entry as Partial<Task>)] : [],
  )
}

const came = { member, id: stay.id, episodeId: stay.episodeId, kind: stay.kind, place: stay.place } as const
const begun = tasksOf(
  decideStayBegun(
    at,
    { episode: episode('active'), stays: [], tasks: [] },
    { ...came, cameOn: yesterday, why: null, source: 'family' },
  ),
)
const over = tasksOf(
  decideStayOver(
    at,
    { stay, tasks: [] },
    { member, transition: stay.id, leftOn: today, toWhere: null, isNamedInPaper: null },
  ),
)
const states = (one: CareTransition, tasks: readonly Task[], on: string) =>
  stayClocks(one, tasks, at.content, on).map(({ clock }) => [clock.by, clock.state])

test('hearing of it within a day is in time, and a day after that is not', () => {
  match(heardWords(stay, at.content), /within a day/)
  match(heardWords({ ...stay, cameOn: addDays(yesterday, -1) }, at.content), /The plan tells of a stay within 24 hours/)
})

test('the way home is planned by tomorrow', () => {
  deepEqual(states(stay, begun, today)[0], [tomorrow, 'waiting'])
  deepEqual(states(stay, begun, tomorrow)[0], [tomorrow, 'due'])
  deepEqual(states(stay, begun, addDays(tomorrow, 1))[0], [tomorrow, 'late'])
})

test('after leaving, visit and medicines are due on the seventh day and closeness lasts thirty; done is done', () => {
  const left = { ...stay, leftOn: today }
  const days = states(left, over, today).map(([by]) => by)
  deepEqual(days, [addDays(today, 7), addDays(today, 7), addDays(today, 30)])
  const done = over.map((one) => ({ ...one, doneAt: now }))
  deepEqual(new Set(states(left, done, addDays(today, 60)).map(([, state]) => state)), new Set(['done']))
})

test('a task of something else is not shown, and each clock names where it comes from', () => {
  equal(stayClocks(stay, [task({ sourceId: idOf('other') })], at.content, today).length, 0)
  for (const { why } of stayClocks(stay, [...begun, ...over], at.content, today)) equal(why.source === '', false)
})
