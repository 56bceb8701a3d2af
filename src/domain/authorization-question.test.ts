// The plan's question about a request: who may be asked, when, and by when it is answered.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  answerOf,
  assignment,
  at,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  task,
} from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import { decideQuestion, questionsAbout } from './authorization-question.ts'

const plan = idOf('plan')
const here = { ...at, organizationId: plan }
const asked = {
  ...{ id: idOf('asked'), planId: plan, agencyId: agency, program: 'ecm', status: 'requested', struckAt: null },
  ...{ requestedOn: '2026-11-23', recordedAt: '2026-11-23T20:00:00.000Z' },
} as Authorization

const question = (given: Partial<Authorization> = {}, from = here) => {
  const authorization = { ...asked, ...given }
  return decideQuestion(
    from,
    {
      ...{ authorization, authorizations: [authorization], requests: [] },
      ...{ episodes: [episode('active')], assignments: [assignment()] },
    },
    { member, id: idOf('question'), authorization: asked.id, words: 'Where did she sleep in October?' },
  )
}

test('the plan asked asks, while it has not decided, and an agency of the house', () => {
  equal(answerOf(question({ planId: idOf('elsewhere') })), 'authorization-unknown')
  equal(answerOf(question({ struckAt: at.now })), 'authorization-unknown')
  equal(answerOf(question({ status: 'approved' })), 'already-decided')
  equal(answerOf(question({ agencyId: null })), 'no-agency')
})

test('it is for who leads and for intake, a day before the plan decides; where that is over, today', () => {
  const { kind, what, forStaff, forRole, ownerId, sourceId, dueOn } = fieldsOf(question(), 0)
  deepEqual([kind, forStaff, forRole, ownerId, sourceId], ['more-information', me, 'intake', agency, asked.id])
  equal(what, 'The plan asks: Where did she sleep in October?')
  // Asked on Monday the 23rd; Thanksgiving and the day after it are none, so it decides by Wednesday, December 2.
  equal(dueOn, '2026-12-01')
  equal(fieldsOf(question({ requestedOn: '2026-11-16' }), 0).dueOn, '2026-11-24')
})

test('only questions about this request stand with it, the oldest first', () => {
  const one = task({ id: idOf('a'), kind: 'more-information', sourceId: asked.id })
  const all = [{ ...one, id: `f${one.id.slice(1)}` }, one, task({ sourceId: asked.id }), { ...one, struckAt: at.now }]
  deepEqual(questionsAbout(all, asked.id).length, 2)
  deepEqual(questionsAbout([{ ...one, sourceId: idOf('other') }], asked.id), [])
})
