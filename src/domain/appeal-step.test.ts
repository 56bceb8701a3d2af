// Appeals and grievances: what is refused, their days at the edges (CLOCK-23…29), and what a won appeal changes.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, changesOf, idOf, member, now, today } from '../../test/entry-example.ts'
import type { Appeal, AppealRecorded } from './appeal.ts'
import { decideAcknowledged, decideAppealRecorded, decideAppealSettled } from './appeal-step.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import type { Notice } from './notice.ts'

const plan = idOf('plan')
const here = { ...at, organizationId: plan }
const notice = {
  ...{ id: idOf('notice'), ownerId: plan, struckAt: null, addressee: 'member', sourceId: idOf('decision') },
  ...{ datedOn: '2026-09-25', appealBy: '2026-11-24', keepBy: '2026-11-24' },
} as Notice

function record(
  said: Partial<AppealRecorded> = {},
  given: { notice?: Notice | undefined; appeals?: readonly Appeal[] } = {},
) {
  return decideAppealRecorded(
    here,
    { notice, appeals: [], ...given },
    {
      ...{ member, id: idOf('appeal'), kind: 'appeal', noticeId: notice.id, receivedAt: now, saidBy: 'member' },
      ...{ via: 'call', words: 'I was in the hospital twice', isExpedited: false, ...said },
    },
  )
}
const made = (said: Partial<AppealRecorded> = {}, given = {}): Appeal => {
  const [change] = changesOf(record(said, given))
  ok(change?.kind === 'add' && change.noun === 'appeal')
  return { ...change.entry, recordedAt: now, recordedBy: null, struckAt: null, seq: 1 } as Appeal
}

test('an appeal needs a notice of this plan to the member, comes within its days, and once', () => {
  equal(answerOf(record({ receivedAt: '2026-11-24T20:00:00.001Z' })), 'in-the-future')
  equal(answerOf(record({}, { notice: undefined })), 'notice-unknown')
  equal(answerOf(record({}, { notice: { ...notice, ownerId: idOf('agency') } })), 'notice-unknown')
  equal(answerOf(record({}, { notice: { ...notice, addressee: 'requester' } })), 'notice-unknown')
  // The last day is whole; the day after is too late.
  equal(answerOf(record()), 'done')
  equal(answerOf(record({}, { notice: { ...notice, appealBy: '2026-11-23' } })), 'too-late')
  equal(answerOf(record({}, { appeals: [made()] })), 'already-appealed')
  equal(answerOf(record({}, { appeals: [{ ...made(), outcome: 'withdrawn' }] })), 'done')
  equal(answerOf(record({ kind: 'grievance', noticeId: null }, { notice: undefined })), 'done')
})

test('care goes on with an appeal to the last day to keep it, and not after; with a grievance it is no question', () => {
  equal(made().keepsService, true)
  equal(made({}, { notice: { ...notice, keepBy: '2026-11-23' } }).keepsService, false)
  equal(made({}, { notice: { ...notice, keepBy: null } }).keepsService, false)
  equal(made({ kind: 'grievance' }).keepsService, false)
})

test('five days to acknowledge, thirty to settle, 72 hours where health is at risk', () => {
  const plain = made()
  deepEqual([plain.acknowledgeBy, plain.lateAt], ['2026-11-29', '2026-12-25T08:00:00.000Z'])
  equal(made({ kind: 'grievance' }).lateAt, '2026-12-25T08:00:00.000Z')
  for (const kind of ['appeal', 'grievance'] as const)
    equal(made({ kind, isExpedited: true }).lateAt, '2026-11-27T20:00:00.000Z')
})

test('acknowledged once, not before it came', () => {
  const say = (appeal: Appeal | undefined, on: string) =>
    answerOf(decideAcknowledged(here, { appeal }, { member, appeal: idOf('appeal'), on }))
  equal(say(undefined, today), 'appeal-unknown')
  equal(say({ ...made(), ownerId: idOf('agency') }, today), 'appeal-unknown')
  equal(say(made(), '2026-11-25'), 'in-the-future')
  equal(say(made(), '2026-11-23'), 'before-receipt')
  equal(say(made(), today), 'done')
  equal(say({ ...made(), acknowledgedOn: today }, today), 'already-acknowledged')
})

test('settled once, with an outcome of its kind and words; lost opens the hearing, won authorizes what was denied', () => {
  const authorization = {
    id: idOf('asked'),
    planId: plan,
    program: 'ecm',
    status: 'denied',
    struckAt: null,
  } as Authorization
  const decision = { id: idOf('decision'), authorizationId: authorization.id, startOn: null } as AuthorizationDecision
  const settle = (
    appeal: Appeal | undefined,
    outcome: Appeal['outcome'] = 'upheld',
    words: string | null = 'We looked again',
  ) =>
    decideAppealSettled(
      here,
      { appeal, notices: [notice], decisions: [decision], authorizations: [authorization] },
      { member, appeal: idOf('appeal'), outcome: outcome ?? 'upheld', words },
    )
  equal(answerOf(settle(undefined)), 'appeal-unknown')
  equal(answerOf(settle({ ...made(), outcome: 'upheld' })), 'already-settled')
  equal(answerOf(settle(made(), 'resolved')), 'outcome-wrong')
  equal(answerOf(settle(made({ kind: 'grievance' }), 'overturned')), 'outcome-wrong')
  equal(answerOf(settle(made(), 'upheld', null)), 'words-missing')
  equal(answerOf(settle(made(), 'withdrawn', null)), 'done')
  const fieldsOf = (outcome: Appeal['outcome']) =>
    changesOf(settle(made(), outcome)).map((one) => (one.kind === 'set' ? (one.fields as Record<string, unknown>) : {}))
  const [lost, nothing] = fieldsOf('upheld')
  deepEqual([lost?.hearingBy, nothing], ['2027-03-24', undefined])
  const [won, given] = fieldsOf('overturned')
  equal(won?.hearingBy, null)
  deepEqual(given, { status: 'approved', decidedOn: today, startOn: '2026-11-24', endOn: '2027-11-23' })
})
