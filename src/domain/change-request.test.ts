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
} from '../../test/entry-example.ts'
import { type ChangeRequest, decideChangeAnswered, decideChangeAsked } from './change-request.ts'
import { decideLead } from './lead.ts'

const asked = {
  member,
  id: idOf('request'),
  episodeId: idOf('episode'),
  kind: 'lead' as const,
  askedBy: 'member' as const,
  via: 'call' as const,
  wish: 'Someone who speaks Spanish',
  reason: null,
}

function request(given: Partial<ChangeRequest> = {}): ChangeRequest {
  const { member: _member, ...fields } = asked
  const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: at.organizationId }
  const open = { askedOn: today, answerBy: '2026-11-30', answer: null, answerNote: null, answeredAt: null }
  return { ...fields, ...filled, ...open, inEffectOn: null, ...given }
}

test('a wish is refused for another house’s episode, an ended one, or when the same is waiting', () => {
  const none = { episode: episode('active', { planId: idOf('plan') }), requests: [] }
  equal(answerOf(decideChangeAsked(at, { ...none, episode: undefined }, asked)), 'episode-unknown')
  equal(answerOf(decideChangeAsked(elsewhere, none, asked)), 'episode-unknown')
  equal(answerOf(decideChangeAsked(at, { ...none, episode: episode('ended') }, asked)), 'episode-ended')
  equal(answerOf(decideChangeAsked(at, { ...none, requests: [request()] }, asked)), 'already-asked')
  equal(answerOf(decideChangeAsked(at, { ...none, requests: [request({ kind: 'agency' })] }, asked)), 'done')
  equal(
    answerOf(decideChangeAsked(at, { ...none, requests: [request({ answer: 'done', answeredAt: now })] }, asked)),
    'done',
  )
})

test('a new manager is answered in two working days, a new agency in thirty days, said to the plan’s desk too (CLOCK-8)', () => {
  const desk = { ...at, organizationId: idOf('plan') }
  const loaded = { episode: episode('active', { planId: idOf('plan') }), requests: [] }
  // Thanksgiving and the day after lie between.
  const lead = decideChangeAsked(desk, loaded, asked)
  deepEqual([fieldsOf(lead, 0).answerBy, fieldsOf(lead, 0).ownerId], ['2026-11-30', at.organizationId])
  const { kind, dueOn, forRole } = fieldsOf(lead, 1)
  deepEqual([kind, dueOn, forRole], ['answer-request', '2026-11-30', 'supervisor'])
  equal(fieldsOf(decideChangeAsked(at, loaded, { ...asked, kind: 'agency' }), 0).answerBy, '2026-12-24')
})

test('an answer is given once, a no with its reason, a yes with its day; what was agreed can still be done', () => {
  const answer = { member, request: idOf('request'), answer: 'done' as const, note: null, inEffectOn: today }
  const says = (given: Partial<ChangeRequest>, input: object = {}, from = at) =>
    answerOf(decideChangeAnswered(from, { request: request(given), tasks: [] }, { ...answer, ...input }))
  equal(answerOf(decideChangeAnswered(at, { request: undefined, tasks: [] }, answer)), 'request-unknown')
  equal(says({}, {}, elsewhere), 'request-unknown')
  equal(says({ answer: 'done', answeredAt: now }), 'request-answered')
  equal(says({}, { answer: 'not-possible', inEffectOn: null }), 'note-missing')
  equal(says({}, { inEffectOn: null }), 'day-missing')
  equal(says({ answer: 'agreed', answeredAt: now }), 'done')
  equal(says({}, {}, byTheHouse), 'done')
  const agreed = decideChangeAnswered(at, { request: request(), tasks: [task()] }, { ...answer, answer: 'agreed' })
  equal(changed(agreed).length, 1)
  equal(changed(decideChangeAnswered(at, { request: request(), tasks: [task()] }, answer)).length, 2)
})

test('naming another Lead Care Manager brings about a wish that was agreed to, and only that one (PROMISE-16)', () => {
  const seat = {
    id: idOf('seat'),
    staffId: colleague,
    role: 'care-manager',
    fromOn: today,
    toOn: null,
    endedAt: null,
  } as const
  const answer = task({ kind: 'answer-request', sourceId: idOf('request') })
  const naming = (given: Partial<ChangeRequest>) =>
    changed(
      decideLead(
        at,
        ['care-manager'],
        {
          ...{ episode: episode('active'), episodes: [], assignments: [assignment()], tasks: [], seats: [seat] },
          ...{
            requests: [request(given)],
            answers: [answer, task({ kind: 'answer-request', sourceId: idOf('other') })],
          },
        },
        { member, episode: idOf('episode'), staff: colleague, assignment: idOf('new'), reason: null },
      ),
    ).slice(2)
  for (const other of [
    { answer: null },
    { answer: 'agreed', kind: 'agency' },
    { answer: 'agreed', struckAt: now },
    { answer: 'agreed', episodeId: idOf('before') },
  ] as const)
    deepEqual(naming(other), [], JSON.stringify(other))
  deepEqual(naming({ answer: 'agreed' }), [
    ['changeRequest', { answer: 'done', answeredAt: now, inEffectOn: today }],
    ['task', { doneAt: now, doneBy: me, outcome: 'Lead Care Manager named' }],
  ])
})
