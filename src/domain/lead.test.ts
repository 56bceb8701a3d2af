import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  assignment,
  at,
  byTheHouse,
  changed,
  colleague,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { episodeStates } from './episode.ts'
import { type CoverGiven, decideCover, decideLead } from './lead.ts'

const given = { member, episode: idOf('episode'), staff: colleague, assignment: idOf('new'), reason: 'On leave' }
const leading = ['care-manager', 'supervisor'] as const
const seat = {
  id: idOf('seat'),
  staffId: colleague,
  role: 'care-manager',
  fromOn: yesterday,
  toOn: null,
  endedAt: null,
} as const
const standing = {
  episode: episode('active'),
  episodes: [],
  assignments: [assignment()],
  tasks: [],
  seats: [seat],
  requests: [],
  answers: [],
}

test('nobody leads an episode that is not there, is another agency’s, or ended; nor twice', () => {
  equal(answerOf(decideLead(at, leading, { ...standing, episode: undefined }, given)), 'episode-unknown')
  equal(answerOf(decideLead(elsewhere, leading, standing, given)), 'episode-unknown')
  equal(answerOf(decideLead(at, leading, { ...standing, episode: episode('ended') }, given)), 'episode-ended')
  equal(answerOf(decideLead(at, leading, standing, { ...given, staff: me })), 'already-lead')
})

test('a lead may be named in every state before the end', () => {
  for (const state of episodeStates.filter((one) => one !== 'ended'))
    equal(answerOf(decideLead(at, leading, { ...standing, episode: episode(state) }, given)), 'done', state)
})

test('the lead before ends at the same moment, so there is never a second and never none (PROMISE-2)', () => {
  const result = decideLead(at, leading, standing, given)
  deepEqual(changed(result)[0], ['assignment', { endedAt: now, toOn: today }])
  const { id, staffId, part, fromOn, reason } = fieldsOf(result, 1)
  deepEqual([id, staffId, part, fromOn, reason], [idOf('new'), colleague, 'lead', today, 'On leave'])
  const starting = { ...standing, assignments: [assignment({ fromOn: tomorrow })] }
  deepEqual(changed(decideLead(at, leading, starting, given))[0], ['assignment', { endedAt: now, toOn: tomorrow }])
})

test('the first lead closes the task that asked for one, and no other', () => {
  const tasks = [
    task({ kind: 'name-lead' }),
    task({ kind: 'name-lead', doneAt: now }),
    task({ kind: 'name-lead', struckAt: now }),
    task({ kind: 'reach' }),
  ]
  const changes = changed(decideLead(byTheHouse, leading, { ...standing, assignments: [], tasks }, given))
  deepEqual(
    changes.map(([noun]) => noun),
    ['assignment', 'task'],
  )
  deepEqual(changes[1], ['task', { doneAt: now, doneBy: null, outcome: 'Lead Care Manager named' }])
})

const cover: CoverGiven = { ...given, from: today, to: tomorrow }

test('nobody covers an episode that is not there, is another agency’s, or ended; nor themselves, nor backwards, nor in the past', () => {
  equal(answerOf(decideCover(at, leading, { ...standing, episode: undefined }, cover)), 'episode-unknown')
  equal(answerOf(decideCover(elsewhere, leading, standing, cover)), 'episode-unknown')
  equal(answerOf(decideCover(at, leading, { ...standing, episode: episode('ended') }, cover)), 'episode-ended')
  equal(answerOf(decideCover(at, leading, standing, { ...cover, staff: me })), 'already-lead')
  equal(answerOf(decideCover(at, leading, standing, { ...cover, from: tomorrow, to: today })), 'dates-crossed')
  equal(answerOf(decideCover(at, leading, standing, { ...cover, from: yesterday, to: yesterday })), 'dates-crossed')
})

test('a cover stands from one day to another, both included, beside the lead', () => {
  for (const dates of [
    { from: today, to: today },
    { from: yesterday, to: today },
    { from: tomorrow, to: tomorrow },
  ]) {
    const result = decideCover(at, leading, standing, { ...cover, ...dates })
    const { staffId, part, fromOn, toOn, endedAt } = fieldsOf(result, 0)
    deepEqual([staffId, part, fromOn, toOn, endedAt], [colleague, 'cover', dates.from, dates.to, null])
    equal(changed(result).length, 1)
  }
  equal(answerOf(decideCover(at, leading, { ...standing, assignments: [] }, cover)), 'done')
})

test('who holds no seat that leads here neither leads nor covers: none, another role, one that ended or is still to come', () => {
  for (const seats of [
    [],
    [{ ...seat, role: 'biller' as const }],
    [{ ...seat, endedAt: now }],
    [{ ...seat, toOn: yesterday }],
    [{ ...seat, fromOn: tomorrow }],
  ])
    equal(answerOf(decideLead(at, leading, { ...standing, seats }, given)), 'cannot-lead')
  const seats = [{ ...seat, fromOn: tomorrow }]
  equal(
    answerOf(decideCover(at, leading, { ...standing, seats }, { ...given, from: today, to: tomorrow })),
    'cannot-lead',
  )
  equal(answerOf(decideCover(at, leading, { ...standing, seats }, { ...given, from: tomorrow, to: tomorrow })), 'done')
})
