// Decisions about messages: what one had before them is seen and answered, and nothing of another house or that came later.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  aMomentLater,
  answerOf,
  at,
  changed,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  now,
} from '../../test/entry-example.ts'
import { decideAnswered, decideSeen, decideSettled, type Message, sent } from './message.ts'

const before = '2026-11-24T19:00:00.000Z'
const filled = { recordedAt: before, recordedBy: null, struckAt: null, seq: 1, labels: [] }

function message(given: Partial<Message> = {}): Message {
  return {
    ...{ ...filled, id: idOf('message'), ownerId: at.organizationId, episodeId: idOf('episode'), side: 'member' },
    ...{ at: before, words: 'Hello', documentId: null, seenAt: null, seenBy: null },
    ...{ settledAt: null, settledBy: null, settledHow: null },
    ...given,
  }
}

const byMember = { ...at, staffId: null, mayLead: false }
const open = { messages: [message()], episodes: [episode('active', { labels: ['housing'] })] }
const answer = { member, id: idOf('answer'), at: now, words: 'Yes', upTo: idOf('message') }

test('an answer needs a message of this house that is there, and no future', () => {
  equal(answerOf(decideAnswered(elsewhere, open, answer)), 'message-unknown')
  equal(answerOf(decideAnswered(at, { ...open, messages: [message({ struckAt: before })] }, answer)), 'message-unknown')
  equal(answerOf(decideAnswered(at, open, { ...answer, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideSettled(elsewhere, open, { member, upTo: idOf('message'), how: 'by-phone' })), 'message-unknown')
  equal(answerOf(decideSeen(elsewhere, open, { member, upTo: idOf('message') })), 'message-unknown')
})

test('what came a moment later than the writer had before them is not answered', () => {
  const messages = [message(), message({ id: idOf('later'), at: '2026-11-24T19:00:00.001Z' })]
  const changes = changed(decideAnswered(at, { ...open, messages }, answer))
  deepEqual(
    changes.map(([noun]) => noun),
    ['message', 'message'],
  )
  deepEqual(fieldsOf(decideAnswered(at, { ...open, messages }, answer), 0), {
    ...{ seenAt: now, seenBy: me, settledAt: now, settledBy: me, settledHow: 'answered' },
  })
})

test('an answer inherits the labels of what it answers and of the episode (CON-2)', () => {
  const messages = [message({ labels: ['mental-health'] })]
  const result = decideAnswered(at, { ...open, messages }, answer)
  deepEqual(fieldsOf(result, 1).labels, ['housing', 'mental-health'])
  deepEqual(fieldsOf(decideAnswered(at, { messages: [], episodes: [] }, { ...answer, upTo: null }), 0).labels, [])
})

test('the team’s own messages are not seen by the team, nor the member’s by the member; the first who saw stays', () => {
  const theirs = message({ id: idOf('theirs'), side: 'team' })
  const messages = [message({ seenAt: before, seenBy: me }), theirs]
  const upTo = idOf('theirs')
  deepEqual(changed(decideSeen(at, { messages }, { member, upTo })), [])
  deepEqual(fieldsOf(decideSeen(byMember, { messages }, { member, upTo }), 0), { seenAt: now, seenBy: null })
})

test('a message is kept with the agency after the end; thirty an hour and no more', () => {
  const draft = { id: idOf('draft'), words: 'Hello', documentId: null, isCrisis: false }
  const ended = { episodes: [episode('ended')], messages: [] }
  equal(fieldsOf(sent(byMember, ended, draft), 0).episodeId, idOf('episode'))
  equal(fieldsOf(sent(byMember, { episodes: [], messages: [] }, draft), 0).episodeId, null)
  equal(answerOf(sent(byMember, ended, { ...draft, words: null })), 'message-empty')
  const many = (at: string) => Array.from({ length: 30 }, () => message({ at }))
  equal(answerOf(sent(byMember, { ...ended, messages: many('2026-11-24T19:00:00.001Z') }, draft)), 'too-many-messages')
  equal(answerOf(sent(byMember, { ...ended, messages: many(before) }, draft)), 'done')
})
