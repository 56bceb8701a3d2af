import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  aMomentLater,
  answerOf,
  at,
  attempt,
  changed,
  changesOf,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  task,
  today,
  yesterday,
} from '../../test/entry-example.ts'
import { episodeStates } from './episode.ts'
import { notReachedOutcomes, outcomes } from './outcome.ts'
import { decideOutreach, decideOutreachAmendment, type OutreachDraft } from './outreach-attempt.ts'

const draft: OutreachDraft = {
  member,
  id: idOf('new'),
  episodeId: idOf('episode'),
  at: now,
  method: 'phone',
  outcome: 'no-answer',
  minutes: null,
  place: null,
  note: null,
}

test('an attempt is refused without an episode, in another agency’s, or in the future', () => {
  equal(answerOf(decideOutreach(at, { episode: undefined, tasks: [] }, draft)), 'episode-unknown')
  equal(answerOf(decideOutreach(elsewhere, { episode: episode('outreach'), tasks: [] }, draft)), 'episode-unknown')
  const later = { ...draft, at: aMomentLater }
  equal(answerOf(decideOutreach(at, { episode: episode('outreach'), tasks: [] }, later)), 'in-the-future')
})

test('outreach goes until care begins: who is in care has contacts, who ended has neither', () => {
  const answers = episodeStates.map((state) =>
    answerOf(decideOutreach(at, { episode: episode(state), tasks: [] }, draft)),
  )
  deepEqual(answers, ['done', 'done', 'done', 'done', 'done', 'already-in-care', 'already-in-care', 'episode-ended'])
})

test('the first attempt begins outreach; a later one leaves the episode as it is', () => {
  for (const state of ['referred', 'authorized', 'assigned'] as const) {
    const [, begun] = changed(decideOutreach(at, { episode: episode(state), tasks: [] }, draft))
    deepEqual(begun, ['episode', { state: 'outreach', revision: 2 }], state)
  }
  for (const state of ['outreach', 'engaged'] as const)
    equal(changed(decideOutreach(at, { episode: episode(state), tasks: [] }, draft)).length, 1)
})

test('a yes engages the member on the day it was said in Los Angeles; said again it changes nothing', () => {
  const yes = { ...draft, outcome: 'enrolled' as const, at: '2026-11-24T07:59:00.000Z' }
  for (const state of ['referred', 'outreach'] as const) {
    const [, engaged] = changed(decideOutreach(at, { episode: episode(state), tasks: [] }, yes))
    deepEqual(engaged, ['episode', { state: 'engaged', engagedOn: yesterday, revision: 2 }])
  }
  equal(changed(decideOutreach(at, { episode: episode('engaged'), tasks: [] }, yes)).length, 1)
})

test('a no asks for the closing today and never closes by itself (PROMISE-14)', () => {
  const result = decideOutreach(at, { episode: episode('outreach'), tasks: [] }, { ...draft, outcome: 'declined' })
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['outreachAttempt', 'task'],
  )
  const { id, kind, dueOn, forStaff, sourceId } = fieldsOf(result, 1)
  deepEqual([id, kind, dueOn, forStaff, sourceId], [idOf('derived1'), 'close-outreach', today, me, idOf('new')])
})

test('an attempt is what an open reminder to reach out waited for, and nothing else is closed by it', () => {
  const tasks = [
    task({ id: idOf('reach'), kind: 'reach' }),
    task({ id: idOf('before'), kind: 'reach', doneAt: now }),
    task({ id: idOf('struck'), kind: 'reach', struckAt: now }),
    task(),
  ]
  const changes = changesOf(decideOutreach(at, { episode: episode('outreach'), tasks }, draft)).slice(1)
  deepEqual(
    changes.map((change) => change.kind === 'set' && [change.id, change.fields]),
    [[idOf('reach'), { doneAt: now, doneBy: me, outcome: 'Outreach logged' }]],
  )
})

test('reached follows from the outcome and from nothing else; labels come from the episode', () => {
  for (const outcome of outcomes) {
    const labeled = { episode: episode('outreach', { labels: ['housing'] }), tasks: [] }
    const entry = fieldsOf(decideOutreach(at, labeled, { ...draft, outcome }), 0)
    equal(entry.isReached, !(notReachedOutcomes as readonly string[]).includes(outcome), outcome)
    deepEqual([entry.labels, entry.amends, 'member' in entry], [['housing'], null, false])
  }
})

test('an amendment is refused for what is not there: no attempt, a struck one, another episode’s, another agency’s', () => {
  const amendment = { ...draft, amends: idOf('attempt') }
  const standing = { attempt: attempt(), episode: episode('outreach') }
  for (const loaded of [
    { ...standing, attempt: undefined },
    { ...standing, attempt: attempt({ struckAt: now }) },
    { ...standing, attempt: attempt({ episodeId: idOf('other') }) },
    { ...standing, episode: undefined },
  ])
    equal(answerOf(decideOutreachAmendment(at, loaded, amendment)), 'attempt-unknown')
  equal(answerOf(decideOutreachAmendment(elsewhere, standing, amendment)), 'attempt-unknown')
  equal(answerOf(decideOutreachAmendment(at, standing, { ...amendment, at: aMomentLater })), 'in-the-future')
})

test('an amendment replaces, with reached as its own outcome says and the labels of what it mends', () => {
  const amendment = { ...draft, outcome: 'continuing' as const, amends: idOf('attempt') }
  const standing = { attempt: attempt({ labels: ['hiv'] }), episode: episode('ended') }
  const { member: _member, ...entry } = amendment
  deepEqual(changed(decideOutreachAmendment(at, standing, amendment)), [
    ['outreachAttempt', { ...entry, isReached: true, labels: ['hiv'] }],
  ])
})
