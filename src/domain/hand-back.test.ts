// Giving a member back: nobody is left without a task that says who names the next, and nothing of others ends.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerOf,
  assignment,
  at,
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
} from '../../test/entry-example.ts'
import { decideHandBack } from './hand-back.ts'

const given = { member, episode: idOf('episode'), staff: me, task: idOf('new') }
const standing = { episode: episode('active'), episodes: [], assignments: [assignment()], tasks: [] }

test('nothing is given back of an episode that is not there, is another agency’s, or ended; nor by who does not walk', () => {
  equal(answerOf(decideHandBack(at, { ...standing, episode: undefined }, given)), 'episode-unknown')
  equal(answerOf(decideHandBack(elsewhere, standing, given)), 'episode-unknown')
  equal(answerOf(decideHandBack(at, { ...standing, episode: episode('ended') }, given)), 'episode-ended')
  for (const other of [{ staffId: colleague }, { endedAt: now }, { struckAt: now }])
    equal(answerOf(decideHandBack(at, { ...standing, assignments: [assignment(other)] }, given)), 'not-walking')
})

test('the lead ends and the supervisor is asked who walks on, today', () => {
  const result = decideHandBack(at, standing, given)
  deepEqual(changed(result)[0], ['assignment', { endedAt: now, toOn: today }])
  const { id, kind, dueOn, forRole, forStaff } = fieldsOf(result, 1)
  deepEqual([id, kind, dueOn, forRole, forStaff], [idOf('new'), 'name-lead', today, 'supervisor', null])
})

test('asked already, it is not asked again; done or struck it is', () => {
  const nouns = (given_: object) =>
    changed(decideHandBack(at, { ...standing, tasks: [task({ kind: 'name-lead', ...given_ })] }, given)).map(
      ([noun]) => noun,
    )
  deepEqual(nouns({}), ['assignment'])
  deepEqual(nouns({ doneAt: now }), ['assignment', 'task'])
  deepEqual(nouns({ struckAt: now }), ['assignment', 'task'])
})

test('who only covered leaves the lead alone, and another cover is asked for', () => {
  const assignments = [
    assignment({ staffId: colleague }),
    assignment({ id: idOf('cover'), part: 'cover', fromOn: tomorrow }),
  ]
  const result = decideHandBack(at, { ...standing, assignments }, given)
  deepEqual(changed(result)[0], ['assignment', { endedAt: now, toOn: tomorrow }])
  equal(fieldsOf(result, 1).kind, 'next-step')
  equal(changed(result).length, 2)
})

test('what they had still to do is nobody’s by name; what is done, or another’s, stays', () => {
  const tasks = [
    task({ forStaff: me }),
    task({ forStaff: me, doneAt: now }),
    task({ forStaff: me, struckAt: now }),
    task({ forStaff: colleague }),
  ]
  const changes = changed(decideHandBack(at, { ...standing, tasks }, given))
  deepEqual(changes[1], ['task', { forStaff: null }])
  equal(changes.length, 3)
})
