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
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { type CareTransition, decideStayBegun, decideStayOver } from './care-transition.ts'
import { mediaTypeOf } from './document.ts'
import {
  decideConference,
  decideNote,
  decideTeamMember,
  decideTeamMemberLeft,
  type Note,
  type TeamMember,
} from './team-record.ts'

const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: at.organizationId }

test('somebody joins the team not in the future, and leaves it once, between then and today', () => {
  const sister = {
    id: idOf('sister'),
    part: 'family' as const,
    name: 'An invented sister',
    organization: null,
    phone: null,
    mayKnow: ['general' as const],
    mayKnowNote: null,
    consentId: null,
    fromOn: yesterday,
  }
  equal(answerOf(decideTeamMember(at, {}, { member, ...sister, fromOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideTeamMember(at, {}, { member, ...sister })), 'done')
  const one: TeamMember = { ...filled, ...sister, endedOn: null }
  const left = { member, teamMember: idOf('sister'), on: today }
  equal(answerOf(decideTeamMemberLeft(elsewhere, { one }, left)), 'team-member-unknown')
  equal(answerOf(decideTeamMemberLeft(at, { one: { ...one, endedOn: today } }, left)), 'team-member-unknown')
  for (const on of ['2026-11-22', tomorrow])
    equal(answerOf(decideTeamMemberLeft(at, { one }, { ...left, on })), 'dates-crossed')
  equal(answerOf(decideTeamMemberLeft(at, { one }, left)), 'done')
})

test('a note is not of the future, mends only one of the own house, and keeps its labels; therapy notes carry theirs', () => {
  const words = {
    member,
    id: idOf('note'),
    kind: 'plain' as const,
    at: now,
    words: 'Sat together',
    amends: null,
    labels: [],
  }
  equal(answerOf(decideNote(at, { before: undefined }, { ...words, at: aMomentLater })), 'in-the-future')
  const before: Note = {
    ...filled,
    id: idOf('first'),
    kind: 'plain',
    at: now,
    words: 'Sat',
    amends: null,
    labels: ['hiv'],
  }
  const mending = { ...words, amends: idOf('first') }
  equal(answerOf(decideNote(at, { before: undefined }, mending)), 'note-unknown')
  equal(answerOf(decideNote(elsewhere, { before }, mending)), 'note-unknown')
  deepEqual(fieldsOf(decideNote(at, { before }, mending), 0).labels, ['hiv'])
  deepEqual(fieldsOf(decideNote(at, { before: undefined }, { ...words, kind: 'psychotherapy' }), 0).labels, [
    'psychotherapy-notes',
  ])
})

test('a conference belongs to an own episode and the past; its next step is a task', () => {
  const held = {
    member,
    id: idOf('meeting'),
    episodeId: idOf('episode'),
    at: now,
    minutes: null,
    who: ['Nurse'],
    isMemberThere: true,
    decided: 'Go on',
    nextStep: 'Call',
    nextStepOn: null,
  }
  const loaded = { episode: episode('active', { labels: ['justice'] }) }
  equal(answerOf(decideConference(elsewhere, loaded, held)), 'episode-unknown')
  equal(answerOf(decideConference(at, loaded, { ...held, at: aMomentLater })), 'in-the-future')
  deepEqual(
    [0, 1].map((n) => fieldsOf(decideConference(at, loaded, held), n).labels),
    [['justice'], ['justice']],
  )
  equal(changed(decideConference(at, loaded, { ...held, nextStep: null })).length, 1)
})

const came = {
  member,
  id: idOf('stay'),
  episodeId: idOf('episode'),
  kind: 'hospital' as const,
  place: 'An invented hospital',
  cameOn: yesterday,
  why: null,
  source: 'family' as const,
}
const stay = (given: Partial<CareTransition> = {}): CareTransition => {
  const { member: _member, ...fields } = came
  return { ...filled, ...fields, heardAt: now, leftOn: null, toWhere: null, isNamedInPaper: null, ...given }
}

test('a stay begins in an own episode, not tomorrow, not twice; the manager plans the way home by tomorrow (CLOCK-18)', () => {
  const loaded = { episode: episode('active'), stays: [], tasks: [task({ kind: 'visit-after-stay' }), task()] }
  equal(answerOf(decideStayBegun(elsewhere, loaded, came)), 'episode-unknown')
  equal(answerOf(decideStayBegun(at, loaded, { ...came, cameOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideStayBegun(at, { ...loaded, stays: [stay()] }, came)), 'stay-open')
  equal(answerOf(decideStayBegun(at, { ...loaded, stays: [stay({ leftOn: today })] }, came)), 'done')
  const result = decideStayBegun(at, loaded, came)
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['careTransition', 'task', 'task'],
  )
  deepEqual([fieldsOf(result, 1).outcome, fieldsOf(result, 2).dueOn], ['There is a new stay', tomorrow])
})

test('who left is visited within seven days, the medicines gone over, and thirty days followed (CLOCK-19, CLOCK-20)', () => {
  const over = { member, transition: idOf('stay'), leftOn: today, toWhere: 'Home', isNamedInPaper: true }
  equal(answerOf(decideStayOver(elsewhere, { stay: stay(), tasks: [] }, over)), 'stay-unknown')
  equal(answerOf(decideStayOver(at, { stay: stay({ leftOn: today }), tasks: [] }, over)), 'stay-over')
  equal(answerOf(decideStayOver(at, { stay: stay(), tasks: [] }, { ...over, leftOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideStayOver(at, { stay: stay(), tasks: [] }, { ...over, leftOn: '2026-11-22' })), 'dates-crossed')
  const result = decideStayOver(at, { stay: stay(), tasks: [task({ kind: 'plan-discharge' })] }, over)
  const due = [2, 3, 4].map((n) => [fieldsOf(result, n).kind, fieldsOf(result, n).dueOn])
  deepEqual(due, [
    ['visit-after-stay', '2026-12-01'],
    ['reconcile', '2026-12-01'],
    ['next-step', '2026-12-24'],
  ])
  equal(fieldsOf(result, 1).doneAt, now)
})

test('a document is what its first bytes say, or is not kept', () => {
  const of = (...bytes: number[]) => mediaTypeOf(new Uint8Array(bytes))
  equal(of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31), 'application/pdf')
  equal(of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg')
  equal(of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png')
  for (const bytes of [[], [0x25, 0x50, 0x44, 0x46], [0x3c, 0x73, 0x76, 0x67], [0x4d, 0x5a]])
    equal(of(...bytes), undefined)
})
