// State hearings: what is refused, their days at the edges (CLOCK-26…28), and what the judge's word changes.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { noticed, recommendation } from '../../test/end-example.ts'
import { agency, answerOf, at, changesOf, idOf, member, now, task, today } from '../../test/entry-example.ts'
import type { Appeal } from './appeal.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import type { At } from './change.ts'
import { endPutOff } from './end-decision.ts'
import { endStanding } from './end-standing.ts'
import type { Hearing, HearingOutcome, HearingRecorded } from './hearing.ts'
import {
  decideHearingFiled,
  decideHearingRecorded,
  decideHearingSettled,
  type HearingSettling,
} from './hearing-step.ts'
import type { Notice } from './notice.ts'

const plan = idOf('plan')
const here = { ...at, organizationId: plan }
const notice = {
  ...{ id: idOf('notice'), ownerId: plan, struckAt: null, addressee: 'member', sourceId: idOf('decision') },
  ...{ datedOn: '2026-09-25', kind: 'deny', template: 'action.deny', sentOn: '2026-09-25' },
} as Notice
const letter = { ...notice, id: idOf('letter'), kind: 'upheld', sourceId: idOf('appeal'), sentOn: today } as Notice
const lost = {
  ...{ id: idOf('appeal'), ownerId: plan, struckAt: null, kind: 'appeal', noticeId: notice.id, outcome: 'upheld' },
  ...{ hearingBy: '2027-03-24', keepsService: true, lateAt: '2026-11-01T08:00:00.000Z', settledAt: now },
} as Appeal
const ofEnd = { ...notice, kind: 'end', sourceId: idOf('end') } as Notice
const end = recommendation({ ...noticed, appealOn: '2026-11-12', appealOutcome: 'upheld', appealDecidedOn: today })

interface Given {
  appeals?: readonly Appeal[]
  hearings?: readonly Hearing[]
  notices?: readonly Notice[]
  ends?: boolean
  from?: At
}

function record(said: Partial<HearingRecorded> = {}, { appeals, hearings, notices, ends, from }: Given = {}) {
  return decideHearingRecorded(
    from ?? here,
    {
      ...{ appeals: appeals ?? [lost], hearings: hearings ?? [], recommendations: ends ? [end] : [] },
      notices: notices ?? [ends ? ofEnd : notice, letter],
    },
    {
      ...{ member, id: idOf('hearing'), appealId: lost.id, askedAt: now, saidBy: 'member', via: 'call', words: null },
      ...{ isExpedited: false, filedOn: null, ...said },
    },
  )
}
const made = (...given: Parameters<typeof record>): Hearing => {
  const [change] = changesOf(record(...given))
  ok(change?.kind === 'add' && change.noun === 'hearing')
  return { ...change.entry, recordedAt: now, recordedBy: null, struckAt: null, seq: 1 } as Hearing
}
const on = (day: string): At => ({ ...here, today: day, now: `${day}T20:00:00.000Z` })
const askedOn = (day: string, given: Given = {}) =>
  record({ askedAt: `${day}T20:00:00.000Z` }, { from: on(day), ...given })

test('a hearing is asked for after an appeal of this plan, in its 120 days, and once (CLOCK-27)', () => {
  equal(answerOf(record({ askedAt: '2026-11-24T20:00:00.001Z' })), 'in-the-future')
  equal(answerOf(record({ filedOn: '2026-11-25' })), 'in-the-future')
  equal(answerOf(record({}, { appeals: [] })), 'appeal-unknown')
  equal(answerOf(record({}, { appeals: [{ ...lost, ownerId: idOf('elsewhere') }] })), 'appeal-unknown')
  equal(answerOf(record({}, { appeals: [{ ...lost, kind: 'grievance' }] })), 'too-early')
  equal(answerOf(record({}, { appeals: [{ ...lost, outcome: 'overturned', hearingBy: null }] })), 'too-early')
  equal(answerOf(askedOn('2027-03-24')), 'done')
  equal(answerOf(askedOn('2027-03-25')), 'too-late')
  equal(answerOf(record({}, { hearings: [made()] })), 'already-asked')
  equal(answerOf(record({}, { hearings: [{ ...made(), outcome: 'withdrawn' }] })), 'done')
})

test('the state can be asked at once when the plan let its days pass, and not a moment before (CLOCK-27)', () => {
  const open = (lateAt: string) => ({ appeals: [{ ...lost, outcome: null, hearingBy: null, settledAt: null, lateAt }] })
  equal(answerOf(record({}, open('2026-11-24T20:00:00.001Z'))), 'too-early')
  equal(answerOf(record({}, open(now))), 'done')
  equal(made({}, open(now)).keepsService, true)
})

test('the member asks at their own door, and it stands at the plan', () => {
  const own = { ...at, staffId: null }
  equal(made({ via: 'online' }, { from: own }).ownerId, plan)
})

test('care goes on when they ask within ten days of the letter on the appeal, and the appeal kept it (CLOCK-26)', () => {
  const keeps = (day: string, given: Given = {}) =>
    made({ askedAt: `${day}T20:00:00.000Z` }, { from: on(day), ...given }).keepsService
  deepEqual([keeps('2026-12-04'), keeps('2026-12-05')], [true, false])
  equal(keeps('2026-12-04', { appeals: [{ ...lost, keepsService: false }] }), false)
  // A letter that has not gone takes no day away; one that went later counts from then.
  equal(keeps('2027-01-10', { notices: [notice, { ...letter, sentOn: null }] }), true)
  equal(keeps('2026-12-05', { notices: [notice, { ...letter, sentOn: '2026-11-25' }] }), true)
})

test('ninety calendar days, or three working days where health is at risk, from the day the state has it (CLOCK-28)', () => {
  const plain = made()
  deepEqual([plain.passOnBy, plain.decideBy], ['2026-11-25', '2027-02-22'])
  // Thanksgiving, the day after it, and a weekend lie between.
  equal(made({ isExpedited: true }).decideBy, '2026-12-01')
  // Asked on a Friday, passed on by Monday.
  equal(made({ askedAt: '2026-12-04T20:00:00.000Z' }, { from: on('2026-12-04') }).passOnBy, '2026-12-07')
  const file = (given: Partial<Hearing>, day: string, from = here) =>
    decideHearingFiled(from, { hearing: { ...plain, ...given } }, { member, hearing: plain.id, on: day })
  equal(
    answerOf(decideHearingFiled(here, { hearing: undefined }, { member, hearing: plain.id, on: today })),
    'hearing-unknown',
  )
  equal(answerOf(file({ ownerId: agency }, today)), 'hearing-unknown')
  equal(answerOf(file({ filedOn: today }, today)), 'already-filed')
  equal(answerOf(file({ outcome: 'withdrawn' }, today)), 'already-settled')
  equal(answerOf(file({}, '2026-11-25')), 'in-the-future')
  equal(answerOf(file({}, '2026-11-23')), 'before-ask')
  const [filed] = changesOf(file({}, '2026-11-30', on('2026-12-02')))
  deepEqual(filed?.kind === 'set' && filed.fields, { filedOn: '2026-11-30', decideBy: '2027-02-28' })
})

test('an end that the appeal did not turn waits for the days to ask, and then for the judge', () => {
  const [put] = endPutOff(here, end, [], today)
  deepEqual(put?.kind === 'set' && put.fields, { endsOn: '2026-12-05' })
  deepEqual(endPutOff(here, { ...end, endsOn: '2026-12-05' }, [], today), [])
  const changes = changesOf(record({}, { ends: true }))
  deepEqual(changes[1]?.kind === 'set' && changes[1].fields, { isHeard: true })
  equal(endStanding(at.content, { ...end, isHeard: true }, '2027-01-01'), 'hearing-runs')
  equal(changesOf(askedOn('2026-12-05', { ends: true })).length, 1)
})

const decision = { id: idOf('decision'), authorizationId: idOf('asked'), startOn: null } as AuthorizationDecision
const denied = { id: idOf('asked'), planId: plan, program: 'ecm', status: 'denied', struckAt: null } as Authorization
const heard = { ...made(), filedOn: today }
const base: HearingSettling = {
  ...{ hearing: heard, appeals: [lost], notices: [notice, letter], decisions: [decision], authorizations: [denied] },
  ...{ recommendations: [], tasks: [], episodes: [] },
}
const settle = (
  outcome: HearingOutcome,
  given: Partial<HearingSettling> = {},
  { words = 'So the judge', decidedOn = today }: { words?: string | null; decidedOn?: string } = {},
) => decideHearingSettled(here, { ...base, ...given }, { member, hearing: heard.id, outcome, decidedOn, words })
const stood = (...given: Parameters<typeof settle>) => {
  const result = settle(...given)
  ok(result.ok)
  const fields = result.value.changes.map(
    (one): Record<string, unknown> => ({ ...(one.kind === 'set' ? one.fields : one.entry) }),
  )
  return { fields, tells: result.value.tells }
}

test('decided once, after the state had it, on a day that was, with words', () => {
  equal(answerOf(settle('for-member', { hearing: undefined })), 'hearing-unknown')
  equal(answerOf(settle('for-member', { hearing: { ...heard, outcome: 'partly' } })), 'already-settled')
  equal(answerOf(settle('for-member', { hearing: { ...heard, filedOn: null } })), 'not-filed')
  equal(answerOf(settle('withdrawn', { hearing: { ...heard, filedOn: null } }, { words: null })), 'done')
  equal(answerOf(settle('partly', { notices: [ofEnd] })), 'outcome-wrong')
  equal(answerOf(settle('against-member', {}, { words: null })), 'words-missing')
  equal(answerOf(settle('for-member', {}, { decidedOn: '2026-11-25' })), 'in-the-future')
  equal(answerOf(settle('for-member', {}, { decidedOn: '2026-11-23' })), 'before-ask')
})

test('won, what was denied is authorized, and letters that say no do not go any more; each has its letter, taken back has none', () => {
  const unsent = { ...letter, sentOn: null }
  const won = stood('for-member', { notices: [notice, unsent] })
  deepEqual(won.fields[1], { status: 'approved', decidedOn: today, startOn: '2026-11-24', endOn: '2027-11-23' })
  deepEqual(won.fields[2], { struckAt: now })
  equal(won.tells?.kind, 'hearing-won')
  deepEqual([stood('partly').tells?.kind, stood('against-member').tells?.kind], ['hearing-part', 'hearing-lost'])
  deepEqual([stood('against-member').fields.length, stood('withdrawn').tells], [1, null])
})

test('an end: won lets care go on; lost, the agency hears that it ends now', () => {
  const given = {
    notices: [ofEnd, letter],
    recommendations: [{ ...end, isHeard: true }],
    tasks: [task({ sourceId: end.id })],
  }
  const won = stood('for-member', given)
  deepEqual([won.fields[1], won.fields[2]?.appealOutcome], [{ isHeard: false }, 'overturned'])
  const over = stood('against-member', given)
  deepEqual([over.fields[1], over.fields[2]?.ownerId, over.fields[2]?.dueOn], [{ isHeard: false }, agency, today])
})
