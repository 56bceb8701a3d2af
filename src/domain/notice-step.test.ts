// A notice goes, comes back and goes again: what is refused, and the days that run from the day it went (CLOCK-22, 23, 26).
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { recommendation } from '../../test/end-example.ts'
import {
  answerOf,
  assignment,
  at,
  changed,
  changesOf,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  now,
  task,
  today,
} from '../../test/entry-example.ts'
import type { Notice } from './notice.ts'
import { decideNoticeReturned, decideNoticeSent, type NoticeSent } from './notice-step.ts'

const plan = { ...at, organizationId: idOf('plan') }
const notice = {
  ...{ id: idOf('notice'), ownerId: idOf('plan'), struckAt: null, labels: [], addressee: 'member', kind: 'end' },
  ...{
    sourceId: idOf('end'),
    datedOn: '2026-11-20',
    effectiveOn: '2026-11-30',
    appealBy: '2027-01-19',
    keepBy: '2026-11-30',
  },
  ...{ address: '1 Invented St', way: null, sentOn: null, returnedOn: null },
} as unknown as Notice
const decided = recommendation({ decision: 'ends', endsOn: '2026-11-30' })

const stopped = episode('ended', { endedOn: '2026-11-20', benefitEndsOn: '2026-11-30' })

function send(said: Partial<NoticeSent> = {}, given: Partial<Notice> = {}, from = plan) {
  const of = { tasks: [task({ sourceId: notice.id })], recommendations: [decided], episodes: [stopped] }
  const loaded = { notice: { ...notice, ...given }, ...of }
  return decideNoticeSent(from, loaded, { member, notice: notice.id, way: 'mail', on: today, address: null, ...said })
}

test('it goes once, from the house that made it, not before its date, and by mail only to a safe address', () => {
  equal(answerOf(send({}, {}, at)), 'notice-unknown')
  equal(answerOf(send({}, { struckAt: now })), 'notice-unknown')
  equal(answerOf(send({}, { sentOn: today, way: 'mail' })), 'notice-sent')
  equal(answerOf(send({ on: '2026-11-25' })), 'in-the-future')
  equal(answerOf(send({ on: '2026-11-19' })), 'before-notice')
  equal(answerOf(send({}, { address: null })), 'address-missing')
  equal(answerOf(send({ way: 'hand' }, { address: null })), 'done')
})

test('gone late, the notice of a stop leaves no day less to take it back, unless it was signed for to end at once (CLOCK-22)', () => {
  const of = { kind: 'stop', sourceId: stopped.id } as const
  const changes = (given: Partial<Notice>, said: Partial<NoticeSent> = {}) =>
    changesOf(send(said, { ...of, ...given })).flatMap((one) => (one.kind === 'set' ? [[one.noun, one.fields]] : []))
  const [, , moved] = changes({})
  equal(fieldsOf(send({}, of), 0).effectiveOn, '2026-12-04')
  deepEqual(moved, ['episode', { benefitEndsOn: '2026-12-04', revision: stopped.revision + 1 }])
  equal(changes({}, { on: '2026-11-20' }).length, 2)
  equal(changes({ effectiveOn: '2026-11-20', keepBy: null }).length, 2)
  equal(changes({ sourceId: idOf('another') }).length, 2)
  equal(changes({ addressee: 'requester' }).length, 2)
})

test('gone four days late, an end takes effect four days later, and every day to appeal runs from then; the agency’s too', () => {
  const result = send()
  const { effectiveOn, appealBy, keepBy, sentOn } = fieldsOf(result, 0)
  deepEqual([sentOn, effectiveOn, appealBy, keepBy], [today, '2026-12-04', '2027-01-23', '2026-12-04'])
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['notice', 'task', 'endRecommendation'],
  )
  deepEqual(fieldsOf(result, 2), { noticeOn: today, endsOn: '2026-12-04' })
})

test('gone on its date, nothing moves; a denial moves no day on which it takes effect; a letter on how it went has no days', () => {
  const onDate = fieldsOf(send({ on: '2026-11-20' }), 0)
  deepEqual([onDate.effectiveOn, onDate.appealBy, onDate.keepBy], ['2026-11-30', '2027-01-19', '2026-11-30'])
  const denial = fieldsOf(send({}, { kind: 'deny', keepBy: null, sourceId: idOf('decision') }), 0)
  deepEqual([denial.effectiveOn, denial.appealBy, denial.keepBy], ['2026-11-30', '2027-01-23', null])
  const letter = fieldsOf(send({}, { kind: 'upheld', appealBy: null, keepBy: null, sourceId: idOf('appeal') }), 0)
  deepEqual([letter.appealBy, letter.effectiveOn], [undefined, undefined])
})

test('what came back goes again, and its days run from the second time', () => {
  const again = send({ address: '2 Safe St' }, { sentOn: '2026-11-20', way: 'mail', returnedOn: '2026-11-23' })
  const { address, returnedOn, appealBy } = fieldsOf(again, 0)
  deepEqual([address, returnedOn, appealBy], ['2 Safe St', null, '2027-01-23'])
})

test('come back once, not before it went; who walks with them is to ask where mail is safe, and nobody where nobody walks', () => {
  const back = (given: Partial<Notice>, on: string = today, walking = {}) =>
    decideNoticeReturned(
      plan,
      { notice: { ...notice, sentOn: '2026-11-20', way: 'mail', ...given }, episodes: [], assignments: [], ...walking },
      { member, notice: notice.id, on },
    )
  equal(answerOf(back({ ownerId: idOf('elsewhere') })), 'notice-unknown')
  equal(answerOf(back({ sentOn: null })), 'not-sent')
  equal(answerOf(back({ returnedOn: '2026-11-23' })), 'not-sent')
  equal(answerOf(back({}, '2026-11-19')), 'not-sent')
  equal(answerOf(back({}, '2026-11-25')), 'in-the-future')
  equal(changed(back({})).length, 1)
  const result = back({}, today, { episodes: [episode('active')], assignments: [assignment()] })
  deepEqual(
    [fieldsOf(result, 0).returnedOn, fieldsOf(result, 1).forStaff, fieldsOf(result, 1).sourceId],
    [today, me, notice.id],
  )
})
