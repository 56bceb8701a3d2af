// Appeals and grievances: what is refused, their days at the edges (CLOCK-23…29), and what a won appeal changes.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { noticed, recommendation } from '../../test/end-example.ts'
import {
  agency,
  answerOf,
  at,
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
import type { Appeal, AppealRecorded } from './appeal.ts'
import {
  decideAcknowledged,
  decideAppealRecorded,
  decideAppealSettled,
  type Recording,
  type Settling,
} from './appeal-step.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import type { At } from './change.ts'
import type { Notice } from './notice.ts'

const plan = idOf('plan')
const here = { ...at, organizationId: plan }
const notice = {
  ...{ id: idOf('notice'), ownerId: plan, struckAt: null, addressee: 'member', sourceId: idOf('decision') },
  ...{ datedOn: '2026-09-25', appealBy: '2026-11-24', keepBy: '2026-11-24', kind: 'deny', template: 'action.deny' },
  ...{ recordedBy: idOf('decider'), sentOn: '2026-09-25', returnedOn: null },
} as Notice
const copy = { ...notice, id: idOf('copy'), ownerId: agency, addressee: 'requester' } as Notice
const heard = {
  ...notice,
  id: idOf('heard'),
  ownerId: agency,
  kind: 'end',
  template: 'told',
  sourceId: idOf('end'),
} as Notice
const nothing: Recording = { notices: [notice], appeals: [], recommendations: [], episodes: [] }

function record(said: Partial<AppealRecorded> = {}, given: Partial<Recording> = {}, from: At = here) {
  return decideAppealRecorded(
    from,
    { ...nothing, ...given },
    {
      ...{ member, id: idOf('appeal'), kind: 'appeal', noticeId: notice.id, receivedAt: now, saidBy: 'member' },
      ...{ via: 'call', words: 'I was in the hospital twice', isExpedited: false, ...said },
    },
  )
}
const made = (said: Partial<AppealRecorded> = {}, given: Partial<Recording> = {}, from: At = here): Appeal => {
  const [change] = changesOf(record(said, given, from))
  ok(change?.kind === 'add' && change.noun === 'appeal')
  return { ...change.entry, recordedAt: now, recordedBy: null, struckAt: null, seq: 1 } as Appeal
}

const against = (given: Partial<Notice>) => ({ notices: [{ ...notice, ...given }] })

test('an appeal needs a notice to the member that can be appealed, comes within its days, and once (CLOCK-23)', () => {
  equal(answerOf(record({ receivedAt: '2026-11-24T20:00:00.001Z' })), 'in-the-future')
  equal(answerOf(record({}, { notices: [] })), 'notice-unknown')
  equal(answerOf(record({}, against({ ownerId: idOf('elsewhere') }))), 'notice-unknown')
  equal(answerOf(record({}, against({ struckAt: now }))), 'notice-unknown')
  equal(answerOf(record({}, against({ addressee: 'requester' }))), 'notice-unknown')
  equal(answerOf(record({}, against({ kind: 'upheld', appealBy: null }))), 'notice-unknown')
  // The last day is whole; the day after is too late.
  equal(answerOf(record()), 'done')
  equal(answerOf(record({ receivedAt: '2026-11-24T08:00:00.000Z' })), 'done')
  equal(answerOf(record({}, against({ appealBy: '2026-11-23' }))), 'too-late')
  equal(answerOf(record({}, { appeals: [made()] })), 'already-appealed')
  equal(answerOf(record({}, { appeals: [{ ...made(), outcome: 'withdrawn' }] })), 'done')
  equal(answerOf(record({ kind: 'grievance', noticeId: null }, { notices: [] })), 'done')
})

test('an agency that has a copy says it for the member, and it stands at the plan; without a copy there is nothing to name', () => {
  equal(answerOf(record({}, {}, at)), 'notice-unknown')
  const said = made({ noticeId: copy.id }, { notices: [notice, copy] }, at)
  deepEqual([said.noticeId, said.ownerId], [notice.id, plan])
  equal(answerOf(record({ noticeId: copy.id }, { notices: [notice, copy], appeals: [made()] }, at)), 'already-appealed')
})

test('a letter that was heard of is appealed where it was heard, or at the plan it is about; nowhere else', () => {
  const given = {
    notices: [heard],
    recommendations: [recommendation(noticed)],
    episodes: [episode('active', { planId: plan })],
  }
  const said = { noticeId: heard.id }
  equal(made(said, given, at).ownerId, agency)
  equal(made(said, given).ownerId, plan)
  equal(answerOf(record(said, given, { ...at, organizationId: idOf('elsewhere') })), 'notice-unknown')
  equal(answerOf(record(said, { ...given, episodes: [episode('active')] })), 'notice-unknown')
})

test('an appeal against an end runs on the recommendation too, whatever came of one taken back before', () => {
  const given = { notices: [heard], recommendations: [recommendation({ ...noticed, appealOutcome: 'withdrawn' })] }
  deepEqual(fieldsOf(record({ noticeId: heard.id }, given, at), 1), {
    ...{ appealOn: today, appealOutcome: null, appealDecidedOn: null },
  })
})

test('a grievance is the plan’s, also where the agency hears it that walks with them', () => {
  const said = { kind: 'grievance', noticeId: null } as const
  equal(made(said, { episodes: [episode('active', { planId: plan })] }, at).ownerId, plan)
  equal(made(said, { episodes: [episode('ended', { planId: plan })] }, at).ownerId, agency)
  equal(made(said).ownerId, plan)
})

test('at their own door a member complains to the plan alone, also after care has ended; without a plan to read it there is nobody', () => {
  const own = { ...at, staffId: null }
  const said = { kind: 'grievance', noticeId: null, via: 'online' } as const
  const of = (...episodes: Recording['episodes']) => ({ notices: [], episodes })
  equal(answerOf(record(said, of(), own)), 'no-plan')
  equal(answerOf(record(said, of(episode('active')), own)), 'no-plan')
  equal(answerOf(record(said, of(episode('active', { planId: plan, agencyId: idOf('elsewhere') })), own)), 'no-plan')
  equal(made(said, of(episode('active', { planId: plan })), own).ownerId, plan)
  equal(made(said, of(episode('ended', { planId: plan })), own).ownerId, plan)
})

test('at their own door a member appeals their own letter, whichever house sent it; the requester’s copy is not theirs', () => {
  const own = { ...at, staffId: null }
  const episodes = [episode('active', { planId: plan })]
  const notices = [notice, copy, heard]
  const recommendations = [recommendation(noticed)]
  equal(answerOf(record({ noticeId: copy.id }, { notices, episodes }, own)), 'notice-unknown')
  equal(answerOf(record({ noticeId: idOf('nothing') }, { notices, episodes }, own)), 'notice-unknown')
  deepEqual(
    [notice, heard].map(({ id }) => made({ noticeId: id }, { notices, episodes, recommendations }, own).ownerId),
    [plan, plan],
  )
})

test('care goes on with an appeal to the last day to keep it, and not after (CLOCK-26); with a grievance it is no question', () => {
  equal(made().keepsService, true)
  equal(made({}, against({ keepBy: '2026-11-23' })).keepsService, false)
  equal(made({}, against({ keepBy: null })).keepsService, false)
  equal(made({ kind: 'grievance' }).keepsService, false)
})

test('five days to acknowledge, thirty to settle, 72 hours where health is at risk (CLOCK-24, 25, 29)', () => {
  const plain = made()
  deepEqual([plain.acknowledgeBy, plain.lateAt], ['2026-11-29', '2026-12-25T08:00:00.000Z'])
  equal(made({ kind: 'grievance' }).lateAt, '2026-12-25T08:00:00.000Z')
  for (const kind of ['appeal', 'grievance'] as const)
    equal(made({ kind, isExpedited: true }).lateAt, '2026-11-27T20:00:00.000Z')
  // Los Angeles counts the days: late in its evening is not yet the next one. Hours run through the change of the clocks.
  const days = (receivedAt: string, isExpedited = false) =>
    made({ receivedAt, isExpedited }, against({ appealBy: '2027-01-01' }))
  equal(days('2026-11-24T07:59:59.000Z').acknowledgeBy, '2026-11-28')
  equal(days('2026-11-24T08:00:00.000Z').acknowledgeBy, '2026-11-29')
  equal(days('2026-10-15T17:00:00.000Z').lateAt, '2026-11-15T08:00:00.000Z')
  equal(days('2026-10-30T17:00:00.000Z', true).lateAt, '2026-11-02T17:00:00.000Z')
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

const denied = {
  ...{ id: idOf('asked'), planId: plan, program: 'ecm', status: 'denied', struckAt: null },
} as Authorization
const decision = { id: idOf('decision'), authorizationId: denied.id, startOn: null } as AuthorizationDecision
const base: Settling = {
  ...{
    appeal: made(),
    notices: [notice],
    decisions: [decision],
    authorizations: [denied],
    recommendations: [],
    tasks: [],
    episodes: [],
  },
  ...{ isLicensed: true, needsLicensed: true },
}
const settle = (
  outcome: NonNullable<Appeal['outcome']>,
  given: Partial<Settling> = {},
  { from = here, words = 'We looked again' }: { from?: At; words?: string | null } = {},
) => decideAppealSettled(from, { ...base, ...given }, { member, appeal: idOf('appeal'), outcome, words })
const settled = (...given: Parameters<typeof settle>) => {
  const result = settle(...given)
  ok(result.ok)
  const fields = result.value.changes.map(
    (one): Record<string, unknown> => ({ ...(one.kind === 'set' ? one.fields : one.entry) }),
  )
  return { fields, tells: result.value.tells }
}

test('settled once, with an outcome of its kind and words', () => {
  equal(answerOf(settle('upheld', { appeal: undefined })), 'appeal-unknown')
  equal(answerOf(settle('upheld', { appeal: { ...made(), ownerId: agency } })), 'appeal-unknown')
  equal(answerOf(settle('upheld', { appeal: { ...made(), outcome: 'upheld' } })), 'already-settled')
  equal(answerOf(settle('resolved')), 'outcome-wrong')
  equal(answerOf(settle('overturned', { appeal: made({ kind: 'grievance' }) })), 'outcome-wrong')
  equal(answerOf(settle('partly', { notices: [{ ...notice, kind: 'end' }] })), 'outcome-wrong')
  equal(answerOf(settle('upheld', {}, { words: null })), 'words-missing')
  equal(answerOf(settle('withdrawn', {}, { words: null })), 'done')
})

test('who decided, proposed or agreed settles no appeal against it; against the member a licensed person, where the plan wants one', () => {
  for (const given of [
    { notices: [{ ...notice, recordedBy: me }] },
    { decisions: [{ ...decision, recordedBy: me }] },
    { decisions: [{ ...decision, secondBy: me }] },
  ]) {
    equal(answerOf(settle('upheld', given)), 'decided-before')
    equal(answerOf(settle('overturned', given)), 'decided-before')
    equal(answerOf(settle('withdrawn', given)), 'done')
  }
  const unlicensed = { isLicensed: false }
  equal(answerOf(settle('upheld', unlicensed)), 'not-licensed')
  equal(answerOf(settle('partly', unlicensed)), 'not-licensed')
  equal(answerOf(settle('overturned', unlicensed)), 'done')
  equal(answerOf(settle('upheld', { ...unlicensed, needsLicensed: false })), 'done')
  const complaint = made({ kind: 'grievance', noticeId: null })
  equal(answerOf(settle('resolved', { ...unlicensed, appeal: complaint })), 'done')
})

test('lost opens the hearing for 120 days (CLOCK-27), won authorizes what was denied; each has its letter, taken back has none', () => {
  const lost = settled('upheld')
  deepEqual([lost.fields.length, lost.fields[0]?.hearingBy, lost.tells?.hearingBy], [1, '2027-03-24', '2027-03-24'])
  equal(lost.tells?.kind, 'upheld')
  const won = settled('overturned')
  deepEqual([won.fields[0]?.hearingBy, won.tells?.kind, won.tells?.hearingBy], [null, 'overturned', null])
  deepEqual(won.fields[1], { status: 'approved', decidedOn: today, startOn: '2026-11-24', endOn: '2027-11-23' })
  equal(settled('withdrawn').tells, null)
})

test('an end: won lets care go on and the agency hears of it; lost or taken back, the notice goes on as it was', () => {
  const mine = { ...notice, kind: 'end', sourceId: idOf('end') } as Notice
  const open = task({ sourceId: idOf('end') })
  const given = {
    notices: [mine],
    recommendations: [recommendation(noticed)],
    tasks: [open, task({ id: idOf('other') })],
  }
  const won = settled('overturned', given)
  deepEqual(won.fields[1], { appealOutcome: 'overturned', appealDecidedOn: today })
  deepEqual([won.fields[2]?.doneAt, won.fields[3]?.ownerId, won.fields.length], [now, agency, 4])
  const said = (outcome: 'upheld' | 'withdrawn', appeal = base.appeal) =>
    settled(outcome, { ...given, appeal }).fields.slice(1)
  deepEqual(said('withdrawn'), [{ appealOutcome: 'withdrawn', appealDecidedOn: today }])
  // Lost, nothing ends in the days in which asking the state keeps care going (CLOCK-26).
  deepEqual(said('upheld'), [{ appealOutcome: 'upheld', appealDecidedOn: today }, { endsOn: '2026-12-05' }])
  equal(said('upheld', { ...made(), keepsService: false }).length, 1)
})

test('won, a notice of ours that has not gone, or came back, does not go any more; one that went stays as it went', () => {
  const unsent = { ...notice, sentOn: null }
  const aside = (one: Notice, outcome: 'overturned' | 'upheld' = 'overturned') =>
    settled(outcome, { notices: [one] }).fields.some((fields) => fields.struckAt === now)
  equal(aside(unsent), true)
  equal(aside({ ...unsent, sentOn: '2026-10-01', returnedOn: '2026-10-20' }), true)
  equal(aside({ ...unsent, sentOn: '2026-10-01', returnedOn: null }), false)
  equal(aside(unsent, 'upheld'), false)
})

test('the notice of a stop: won, the agency asks the member and begins again; lost or taken back, nothing changes', () => {
  const stopped = episode('ended')
  const given = { notices: [{ ...notice, kind: 'stop', sourceId: stopped.id } as Notice], episodes: [stopped] }
  const won = settled('overturned', given)
  deepEqual(
    [won.fields.length, won.fields[1]?.kind, won.fields[1]?.ownerId, won.fields[1]?.forRole],
    [2, 'stop-to-check', agency, 'supervisor'],
  )
  for (const outcome of ['upheld', 'withdrawn'] as const) equal(settled(outcome, given).fields.length, 1)
  equal(answerOf(settle('partly', given)), 'outcome-wrong')
})

test('what a plan elsewhere settled is written down by whoever heard it, and no letter is made', () => {
  const given = {
    appeal: { ...made(), ownerId: agency, noticeId: heard.id },
    recommendations: [recommendation(noticed)],
  }
  const ours = { ...given, notices: [{ ...heard, recordedBy: me }], isLicensed: false }
  const said = settled('upheld', ours, { from: at })
  deepEqual([said.tells, said.fields[1]?.appealOutcome], [null, 'upheld'])
  // The plan itself settles it as any other, with its letter.
  const atPlan = { ...given, appeal: { ...made(), noticeId: heard.id }, notices: [heard] }
  equal(answerOf(settle('upheld', { ...atPlan, isLicensed: false })), 'not-licensed')
  equal(settled('upheld', atPlan).tells?.kind, 'upheld')
})
