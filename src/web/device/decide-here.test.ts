// What a decision is given here is what the server gives it, and what it says is laid on the chart as the server stores it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forms } from '../../../content/forms/all.ts'
import { californiaCalendar as calendar } from '../../../content/rules/calendar.ts'
import { clocks } from '../../../content/rules/clock.ts'
import { dueTasks } from '../../../content/rules/due-task.ts'
import { safety } from '../../../content/safety.ts'
import { addTask, finishTask } from '../../api/detail.ts'
import { resumeEpisode } from '../../api/episode.ts'
import type { At } from '../../domain/change.ts'
import { add, set } from '../../domain/change.ts'
import { type Chart, emptyChart } from '../../domain/chart.ts'
import { newEpisode } from '../../domain/episode.ts'
import { newTask } from '../../domain/task.ts'
import { decideHere, unnumbered, withChanges, withPulled } from './decide-here.ts'

const id = (n: number) => `01a20000-0000-7000-8000-${String(n).padStart(12, '0')}`
const by = { at: '2026-11-24T18:00:00.000Z', by: id(90) }
const content = { forms, safety, clocks, calendar, dueTasks }
const at: At = {
  today: '2026-11-24',
  now: by.at,
  staffId: by.by,
  organizationId: id(91),
  isHouse: false,
  mayLead: true,
  content,
  id: (n) => id(900 + n),
}
const filled = { recordedAt: by.at, recordedBy: null, struckAt: null, seq: 3 }
const task = (n: number, more = {}) => ({
  ...newTask({ id: id(n), kind: 'next-step', what: 'Call', ...more }),
  ...filled,
})
const chart = (parts: Partial<Chart>): Chart => ({ ...emptyChart(), ...parts })

test('a refusal is the decision’s own', () => {
  const input = { member: id(1), task: id(2), outcome: null }
  assert.deepEqual(decideHere(finishTask, at, emptyChart(), input), { ok: false, reason: 'task-unknown' })
})

test('one is taken by id, all by their fields', () => {
  const episode = {
    ...newEpisode({ id: id(5), agencyId: at.organizationId, planId: null, state: 'paused' }),
    ...filled,
  }
  const mine = task(7, { kind: 'look-again', sourceId: id(5) })
  const others = task(8, { kind: 'look-again', sourceId: id(9) })
  const decided = decideHere(resumeEpisode, at, chart({ episode: [episode], task: [mine, others] }), {
    member: id(1),
    episode: id(5),
  })
  assert.ok(decided.ok)
  const touched = decided.value.map((change) => (change.kind === 'set' ? change.id : change.entry.id))
  assert.deepEqual(touched, [id(5), id(7)])
})

test('what is added is stamped and unnumbered, what is set keeps its number', () => {
  const decided = decideHere(addTask, at, emptyChart(), {
    member: id(1),
    id: id(2),
    what: 'Call',
    dueOn: null,
    forStaff: null,
  })
  assert.ok(decided.ok)
  const after = withChanges(
    chart({ task: [task(3)] }),
    [...decided.value, set('task', id(3), { outcome: 'Called' })],
    by,
  )
  assert.deepEqual(
    after.task.map((one) => [one.id, one.seq, one.recordedBy, one.outcome]),
    [
      [id(2), unnumbered, by.by, null],
      [id(3), 3, null, 'Called'],
    ],
  )
})

test('a chart that holds the new entry already is left as the server says it', () => {
  const before = chart({ task: [task(2)] })
  const changes = [
    add('task', newTask({ id: id(2), kind: 'next-step', what: 'Other' })),
    set('task', id(2), { outcome: 'x' }),
  ]
  assert.equal(withChanges(before, changes, by), before)
})

test('pulled entries replace those of the same id, come in the server’s order, and struck ones are gone', () => {
  const before = chart({ task: [task(2), task(4)], contact: [] })
  const struck = { id: id(4), struckAt: by.at, seq: 9 } as unknown as Chart['task'][number]
  const after = withPulled(before, { task: [task(3), task(2, { what: 'Write' }), struck] })
  assert.deepEqual(
    after.task.map((one) => [one.id, one.what]),
    [
      [id(2), 'Write'],
      [id(3), 'Call'],
    ],
  )
})
