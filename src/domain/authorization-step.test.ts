// Deciding a request for ECM: what is refused, how long it lasts, what waits for a second person, and what then goes out.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { noticeTemplates } from '../../content/notice/action.ts'
import { endNoticeReasons, noticeReasons } from '../../content/notice/reason.ts'
import { taglines } from '../../content/notice/tagline.ts'
import { answerOf, at, colleague, episode, idOf, me, member, now, today } from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecided, AuthorizationDecision } from './authorization-decision.ts'
import { denialReasons } from './authorization-decision.ts'
import { type Deciding, decideAuthorization, decideSecond } from './authorization-step.ts'
import type { Change } from './change.ts'
import { recommendedReasons } from './end-recommendation.ts'
import { isOfAction } from './notice.ts'
import { type NoticeParties, noticesOf } from './notice-step.ts'

const plan = idOf('plan')
const here = { ...at, organizationId: plan }

function authorization(given: Partial<Authorization> = {}): Authorization {
  return {
    ...{ id: idOf('asked'), labels: [], recordedAt: now, recordedBy: null, struckAt: null, seq: 1 },
    ...{ planId: plan, agencyId: null, program: 'ecm', number: null, status: 'requested', requestedOn: '2026-11-20' },
    ...{ decidedOn: null, startOn: null, endOn: null, units: null, decidedBy: null },
    ...given,
  }
}
const before = (given: Partial<Authorization>) =>
  authorization({ id: idOf('before'), status: 'approved', startOn: '2025-12-10', endOn: '2026-12-09', ...given })

const asked = authorization()
const given = (more: Partial<Deciding> = {}): Deciding => ({
  ...{ authorization: asked, authorizations: [asked], requests: [], decisions: [], episodes: [] },
  ...{ blocks: [], chooses: [], goesOn: null, secondNeeded: true },
  ...more,
})
const input = (more: Partial<AuthorizationDecided> = {}): AuthorizationDecided => ({
  ...{ member, id: idOf('decision'), authorization: asked.id, outcome: 'approve', startOn: null, endOn: null },
  ...{ reason: null, words: null, choice: null, choiceOf: [] },
  ...more,
})
const deny = { outcome: 'deny', reason: 'criteria-not-met', words: 'You have one visit in six months.' } as const
const reasonOf = (more: Partial<Deciding>, said: Partial<AuthorizationDecided> = {}) =>
  answerOf(decideAuthorization(here, given(more), input(said)))
const changes = (more: Partial<Deciding>, said: Partial<AuthorizationDecided> = {}) => {
  const decided = decideAuthorization(here, given(more), input(said))
  ok(decided.ok, decided.ok ? '' : decided.reason)
  return decided.value
}
const set = (all: readonly Change[], noun: string) => {
  const found = all.find((one) => one.kind === 'set' && one.noun === noun)
  return found?.kind === 'set' ? (found.fields as Record<string, unknown>) : undefined
}

test('not another plan’s, not a support’s, not decided twice, not beside a proposal that waits', () => {
  equal(reasonOf({ authorization: undefined }), 'authorization-unknown')
  equal(reasonOf({ authorization: { ...asked, planId: idOf('other') } }), 'authorization-unknown')
  equal(reasonOf({ authorization: { ...asked, program: 'medical-respite' } }), 'authorization-unknown')
  equal(reasonOf({ authorization: { ...asked, struckAt: now } }), 'authorization-unknown')
  equal(reasonOf({ authorization: { ...asked, status: 'denied' } }), 'already-decided')
  const waits = { id: idOf('w'), authorizationId: asked.id, decidedAt: null, secondAt: null, struckAt: null }
  equal(reasonOf({ decisions: [waits as AuthorizationDecision] }), 'second-waits')
  equal(reasonOf({ decisions: [{ ...waits, secondAt: now } as AuthorizationDecision] }), 'done')
})

test('a denial and a lesser decision need a reason and words; a lesser one its last day, never a longer one', () => {
  equal(reasonOf({}, { outcome: 'deny' }), 'reason-not-chosen')
  equal(reasonOf({}, { outcome: 'deny', reason: 'other' }), 'words-missing')
  const less = { outcome: 'modify', reason: 'shorter', words: 'For now' } as const
  equal(reasonOf({}, less), 'day-missing')
  equal(reasonOf({}, { ...less, endOn: '2027-11-23' }), 'done')
  equal(reasonOf({}, { ...less, endOn: '2027-11-24' }), 'too-long')
  equal(reasonOf({}, { ...less, endOn: '2026-11-23' }), 'day-order')
  equal(reasonOf({}, { startOn: '2025-11-22' }), 'day-order')
  equal(reasonOf({}, { startOn: '2025-11-23' }), 'done')
})

test('the member picks beside a program that cannot go together with ECM; a block needs a word to go against it', () => {
  equal(reasonOf({ chooses: ['alw'] }), 'choice-missing')
  equal(reasonOf({ chooses: ['alw'] }, { choice: 'other', choiceOf: ['alw'] }), 'member-chose-other')
  equal(reasonOf({ chooses: ['alw'] }, { choice: 'ecm', choiceOf: ['alw'] }), 'done')
  equal(reasonOf({ chooses: ['alw'] }, { ...deny, reason: 'chose-other' }), 'done')
  equal(reasonOf({ blocks: ['hospice'] }), 'block-unsaid')
  equal(reasonOf({ blocks: ['hospice'] }, { words: 'Hospice ended yesterday' }), 'done')
})

test('twelve months at first, then six from the day after; other open authorizations are looked at first', () => {
  const first = changes({})
  deepEqual(set(first.changes, 'authorization'), {
    ...{ status: 'approved', decidedOn: today, startOn: '2026-11-24', endOn: '2027-11-23' },
  })
  equal(first.tells, null)
  const next = changes({ authorizations: [asked, before({})] })
  const fields = set(next.changes, 'authorization')
  deepEqual([fields?.startOn, fields?.endOn], ['2026-12-10', '2027-06-09'])
  const over = before({ status: 'ended', endOn: '2026-11-01' })
  equal(set(changes({ authorizations: [asked, over] }).changes, 'authorization')?.endOn, '2027-05-23')
  const elsewhere = before({ planId: idOf('other') })
  equal(reasonOf({ authorizations: [asked, elsewhere] }), 'open-elsewhere')
  equal(reasonOf({ authorizations: [asked, before({})] }, { startOn: '2026-12-09' }), 'open-elsewhere')
  equal(reasonOf({ authorizations: [asked, { ...elsewhere, endOn: '2026-11-23' }] }), 'done')
})

test('approving moves the episode that waited for it, and nobody else’s', () => {
  const waits = episode('referred', { planId: plan })
  deepEqual(set(changes({ episodes: [waits] }).changes, 'episode'), {
    state: 'authorized',
    revision: waits.revision + 1,
  })
  equal(set(changes({ episodes: [episode('referred', { planId: idOf('other') })] }).changes, 'episode'), undefined)
  equal(set(changes({ episodes: [episode('active', { planId: plan })] }).changes, 'episode'), undefined)
})

test('a denial waits for a second, licensed person who is another; sent back, the request waits again', () => {
  const proposed = changes({}, deny)
  equal(proposed.tells, null)
  equal(set(proposed.changes, 'authorization'), undefined)
  const [added] = proposed.changes
  ok(added?.kind === 'add')
  const decision = {
    ...added.entry,
    recordedBy: colleague,
    struckAt: null,
    recordedAt: now,
    seq: 1,
  } as AuthorizationDecision
  equal(decision.decidedAt, null)
  const second = (more: object = {}, said: object = {}) =>
    decideSecond(
      here,
      { decision, authorizations: [asked], episodes: [], isLicensed: true, ...more },
      { member, decision: decision.id, agrees: true, words: null, ...said },
    )
  equal(answerOf(second({ decision: undefined })), 'decision-unknown')
  equal(answerOf(second({ authorizations: [] })), 'decision-unknown')
  equal(answerOf(second({ decision: { ...decision, secondAt: now } })), 'already-decided')
  equal(answerOf(second({ decision: { ...decision, recordedBy: me } })), 'same-person')
  equal(answerOf(second({ isLicensed: false })), 'not-licensed')
  equal(answerOf(second({}, { agrees: false })), 'words-missing')
  const back = second({}, { agrees: false, words: 'Look at the stay in October' })
  ok(back.ok)
  equal(set(back.value.changes, 'authorization'), undefined)
  equal(set(back.value.changes, 'authorizationDecision')?.decidedAt, null)
  const stands = second()
  ok(stands.ok)
  equal(set(stands.value.changes, 'authorization')?.status, 'denied')
  deepEqual(
    [stands.value.tells?.kind, stands.value.tells?.effectiveOn, stands.value.tells?.keeps],
    ['deny', today, false],
  )
})

test('denied again, what runs goes on to its day, and at least ten days from the notice (CLOCK-22)', () => {
  const effectiveOn = (endOn: string) =>
    changes({ authorizations: [asked, before({ endOn })], secondNeeded: false }, deny).tells?.effectiveOn
  equal(effectiveOn('2026-12-09'), '2026-12-09')
  equal(effectiveOn('2026-11-30'), '2026-12-04')
})

test('the agency that asked hears of a denial by its supervisor’s task', () => {
  const mine = authorization({ agencyId: idOf('agency') })
  const { changes: all } = changes({ authorization: mine, secondNeeded: false }, deny)
  const [heard] = all.filter((one) => one.noun === 'task')
  ok(heard?.kind === 'add' && heard.noun === 'task')
  deepEqual([heard.entry.ownerId, heard.entry.forRole], [idOf('agency'), 'supervisor'])
})

const parties: NoticeParties = {
  content: { templates: noticeTemplates, taglines, reasons: noticeReasons, endReasons: endNoticeReasons },
  ...{ plan: 'An Invented Plan', phone: '888-555-0100', tty: '711' },
  member: { name: 'Ana Invented', language: 'hy', address: null },
  requester: { name: 'An Invented Agency', organizationId: idOf('agency') },
}

test('the notice: English with taglines, Armenian’s first, while nobody has reviewed Armenian; days to appeal counted', () => {
  const { tells } = changes({ secondNeeded: false }, deny)
  ok(tells)
  const { reason, ...told } = tells
  const { says, by } = noticeReasons[reason]
  const [ofMember, ofRequester] = noticesOf(here, parties, { ...told, why: says, rule: by })
  deepEqual(
    [ofMember?.language, ofMember?.wanted, ofMember?.appealBy, ofMember?.keepBy],
    ['en', 'hy', '2027-01-23', null],
  )
  equal(ofMember?.taglines[0], taglines.hy)
  equal(ofMember?.taglines.length, Object.keys(taglines).length - 1)
  const body = ofMember?.body.join('\n') ?? ''
  ok(body.includes('You have one visit in six months.') && body.includes('January 23, 2027') && body.includes(by))
  ok(!/[{}]|null|undefined/.test(body))
  // What is not there to be kept, or picked, is left out.
  ok(!body.includes('KEEP WHAT YOU HAVE') && !body.includes('picked'))
  deepEqual([ofRequester?.ownerId, ofRequester?.way, ofRequester?.sentOn], [idOf('agency'), 'portal', today])
  const reviewed = {
    ...noticeTemplates[0],
    words: { ...noticeTemplates[0]?.words, hy: { title: 'Հ', body: ['{plan}'], reviewedBy: 'A Translator' } },
  }
  const content = { ...parties.content, templates: [reviewed] as typeof noticeTemplates }
  const [inArmenian] = noticesOf(here, { ...parties, content }, { ...told, why: says, rule: by })
  deepEqual([inArmenian?.language, inArmenian?.taglines], ['hy', []])
})

test('every reason has its words, and every template its days to appeal', () => {
  for (const reason of denialReasons) ok(noticeReasons[reason].says.endsWith('.') || reason === 'other')
  for (const reason of recommendedReasons) ok(endNoticeReasons[reason]?.by.includes('pages'), reason)
  for (const { kind, words } of noticeTemplates) {
    const days = isOfAction({ kind })
      ? '{appealBy}'
      : kind === 'upheld' || kind === 'partly'
        ? '{hearingBy}'
        : '{phone}'
    ok(
      words.en.body.some((line) => line.includes(days)),
      kind,
    )
  }
})

test('after a plan change it is approved from the day of enrollment; denied only where the member is not the plan’s, or may have no ECM', () => {
  const goesOn = { enrolledOn: '2026-11-01', lastOn: '2026-10-20' }
  const elsewhere = before({ planId: idOf('oldplan'), endOn: '2027-03-31' })
  const authorizations = [asked, elsewhere]
  equal(set(changes({ goesOn }).changes, 'authorization')?.startOn, '2026-11-01')
  equal(reasonOf({ goesOn, authorizations }), 'done')
  equal(reasonOf({ authorizations }), 'open-elsewhere')
  equal(reasonOf({ goesOn }, deny), 'goes-on')
  equal(
    reasonOf({ goesOn }, { outcome: 'modify', reason: 'shorter', words: 'For now', endOn: '2026-12-31' }),
    'goes-on',
  )
  for (const reason of ['not-member', 'share-of-cost', 'other-program', 'chose-other'] as const)
    equal(reasonOf({ goesOn }, { ...deny, reason }), 'done')
})
