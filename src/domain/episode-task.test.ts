// A member may walk with two agencies at once, and the plan follows things of its own: a step of one episode closes nothing of the others (CON-1).
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  assignment,
  at,
  changesOf,
  colleague,
  episode,
  idOf,
  me,
  member,
  nobodyToTell,
  task,
  today,
} from '../../test/entry-example.ts'
import type { Result } from '../base/result.ts'
import type { Change } from './change.ts'
import { decideStop } from './end-step.ts'
import { decideBegin, decideEnd } from './episode-step.ts'
import { tasksOf } from './episode-task.ts'
import { decideHandBack } from './hand-back.ts'
import { decideLead } from './lead.ts'
import type { Task } from './task.ts'

const there = episode('active', { id: idOf('there'), agencyId: idOf('otheragency') })
const own = (state: 'active' | 'assigned') => {
  const mine = episode(state)
  const walksThere = assignment({ id: idOf('theirs'), episodeId: there.id, staffId: colleague })
  return { ...nobodyToTell, episode: mine, episodes: [mine, there], assignments: [assignment(), walksThere] }
}

const ours: readonly Partial<Task>[] = [
  { id: idOf('owned'), ownerId: at.organizationId },
  { id: idOf('ofthis'), sourceId: idOf('episode'), forStaff: colleague },
  { id: idOf('mine'), forStaff: me },
  { id: idOf('anybodys'), sourceId: idOf('contact') },
]
const others: readonly Partial<Task>[] = [
  { id: idOf('ownedthere'), ownerId: there.agencyId, forStaff: me },
  { id: idOf('ofplan'), ownerId: idOf('plan'), kind: 'follow-referral' },
  { id: idOf('ofthat'), sourceId: there.id },
  { id: idOf('colleagues'), forStaff: colleague },
]
const tasksAs = (kind: Task['kind']) => [...ours, ...others].map((one) => task({ kind, ...one }))
const ids = (tasks: readonly Partial<Task>[]) => tasks.map(({ id }) => id)

function closedBy(result: Result<readonly Change[], string>): readonly string[] {
  return changesOf(result).flatMap((one) => (one.kind === 'set' && one.noun === 'task' ? [one.id] : []))
}

test('an end and a stop close what is this agency’s or nobody’s; the other agency’s, and what the plan follows, goes on', () => {
  const standing = { ...own('active'), tasks: tasksAs('next-step'), recommendations: [] }
  const common = { member, episode: idOf('episode'), on: today }
  const end = { ...common, reason: 'left-county' as const, text: null }
  deepEqual(closedBy(decideEnd(at, standing, end)), ids(ours))
  const stop = { ...common, saidBy: 'member' as const, saidTo: 'call' as const, words: null }
  deepEqual(closedBy(decideStop(at, standing, stop)), ids(ours))
})

test('care that begins, and a lead that is named, answer no question of the other agency', () => {
  const tasks = tasksAs('name-lead')
  const begin = { member, episode: idOf('episode'), on: today, assignment: idOf('new') }
  deepEqual(closedBy(decideBegin(at, { ...own('assigned'), tasks }, begin)), ids(ours))
  const seats = [
    {
      ...{ id: idOf('seat'), staffId: idOf('third'), role: 'care-manager' as const },
      ...{ fromOn: today, toOn: null, endedAt: null },
    },
  ]
  const lead = { ...begin, staff: idOf('third'), reason: null }
  deepEqual(
    closedBy(decideLead(at, ['care-manager'], { ...own('active'), tasks, seats, requests: [], answers: [] }, lead)),
    ids(ours),
  )
})

test('who is given back here walks on there, and is asked for here though another agency asks already', () => {
  const given = { member, episode: idOf('episode'), staff: me, task: idOf('new') }
  const both = own('active')
  const assignments = [...both.assignments, assignment({ id: idOf('both'), episodeId: there.id, staffId: me })]
  const asked = [task({ kind: 'name-lead', sourceId: there.id })]
  const changes = changesOf(decideHandBack(at, { ...both, assignments, tasks: asked }, given))
  deepEqual(
    changes.map((one) => [one.kind, one.noun]),
    [
      ['set', 'assignment'],
      ['add', 'task'],
    ],
  )
  equal(answerOf(decideHandBack(at, { ...both, tasks: [] }, { ...given, staff: colleague })), 'not-walking')
})

test('once the other episode is over, what is no house’s and somebody’s of there is nobody else’s to do', () => {
  const over = { ...there, state: 'ended' as const }
  const { episode: mine, assignments } = own('active')
  const left = tasksOf(mine, tasksAs('next-step'), { episodes: [mine, over], assignments })
  deepEqual(
    left.map(({ id }) => id),
    [...ids(ours), idOf('ofthat'), idOf('colleagues')],
  )
})
