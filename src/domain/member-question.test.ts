import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { medication } from '../../test/care-example.ts'
import {
  answerOf,
  assignment,
  at,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  today,
} from '../../test/entry-example.ts'
import { decideMemberAsked, questionOf, questionTopics } from './member-question.ts'

const asked = {
  member,
  id: idOf('question'),
  episode: idOf('episode'),
  topic: 'medicine' as const,
  about: null as string | null,
  words: 'May I take it at night?',
}
const nothing = { assignments: [], medication: undefined, appointment: undefined, plan: undefined }
const standing = { ...nothing, episode: episode('active') }

test('nothing is asked of another house, after the end, or about what is not there or another’s', () => {
  equal(answerOf(decideMemberAsked(at, { ...standing, episode: undefined }, asked)), 'episode-unknown')
  equal(answerOf(decideMemberAsked(elsewhere, standing, asked)), 'episode-unknown')
  equal(answerOf(decideMemberAsked(at, { ...standing, episode: episode('ended') }, asked)), 'episode-ended')
  const about = { ...asked, about: idOf('medicine') }
  equal(answerOf(decideMemberAsked(at, standing, about)), 'detail-unknown')
  const theirs = medication({ ownerId: idOf('other') })
  equal(answerOf(decideMemberAsked(at, { ...standing, medication: theirs }, about)), 'detail-unknown')
})

test('a question is a step of who leads, by the next working day, as private as the medicine it is about', () => {
  const taken = medication({ labels: ['mental-health'] })
  const task = fieldsOf(
    decideMemberAsked(
      at,
      { ...standing, assignments: [assignment()], medication: taken },
      { ...asked, about: taken.id },
    ),
    0,
  )
  // Thanksgiving is two days on.
  equal(today, '2026-11-24')
  deepEqual(
    [task.kind, task.dueOn, task.forStaff, task.sourceId, task.labels],
    ['member-asked', '2026-11-25', me, taken.id, ['mental-health']],
  )
  equal(task.what, `The member asks about a medicine (${taken.name}): May I take it at night?`)
})

test('where nobody leads it is for whoever walks with the member, never for nobody', () => {
  const task = fieldsOf(decideMemberAsked(at, standing, { ...asked, topic: 'visit' }), 0)
  deepEqual([task.forStaff, task.forRole], [null, null])
})

test('a step tells again of what it is and in which words it was asked', () => {
  for (const topic of questionTopics) {
    const { what } = fieldsOf(decideMemberAsked(at, standing, { ...asked, topic, words: 'Soon: on Monday' }), 0)
    deepEqual(questionOf(String(what)), { topic, words: 'Soon: on Monday' })
  }
})
