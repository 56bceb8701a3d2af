// Giving a form: what is refused, how answers merge, what is scored and kept, and that danger is raised at once and only once.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  aMomentLater,
  answerOf,
  at,
  changed,
  changesOf,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  member,
  now,
} from '../../test/entry-example.ts'
import { concern, given, person, response } from '../../test/safety-example.ts'
import { decideAmended, decideAnswered, decideBegun, decideFinished } from './assessment-step.ts'

const around = { person: person(), episodes: [episode('referred')], concerns: [] }
const finished = response({ finishedAt: now, answers: { interest: 'not-at-all' } })
const every = [
  'interest',
  'down',
  'sleep',
  'tired',
  'appetite',
  'failure',
  'concentrating',
  'moving',
  'self-harm',
] as const
const whole = Object.fromEntries(every.map((id) => [id, 'not-at-all']))
const answers = (one: object) => ({ member, assessment: idOf('assessment'), revision: 1, answers: { ...one } })

test('a form is not begun for another agency’s episode, in the future, on a form that is not here, or with wrong answers', () => {
  equal(answerOf(decideBegun(elsewhere, around, given)), 'episode-unknown')
  equal(answerOf(decideBegun(at, { ...around, episodes: [] }, given)), 'episode-unknown')
  equal(answerOf(decideBegun(at, around, { ...given, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideBegun(at, around, { ...given, formVersion: 99 })), 'form-unknown')
  equal(answerOf(decideBegun(at, around, { ...given, answers: { interest: 'maybe' } })), 'answer-wrong')
  equal(answerOf(decideBegun(at, around, { ...given, answers: { nothing: 'yes' } })), 'answer-wrong')
})

test('a form begins before care has begun, with the labels of what was asked', () => {
  deepEqual(fieldsOf(decideBegun(at, around, given), 0).labels, ['mental-health'])
  deepEqual(fieldsOf(decideBegun(at, around, { ...given, isMinorsOwn: true }), 0).labels, [
    'minor-consented',
    'mental-health',
  ])
  equal(changed(decideBegun(at, around, given)).length, 1)
})

test('answers are not taken to a form that is gone, another agency’s, struck or finished', () => {
  const one = { ...around, assessment: response() }
  equal(answerOf(decideAnswered(at, { ...one, assessment: undefined }, answers({}))), 'assessment-unknown')
  equal(answerOf(decideAnswered(elsewhere, one, answers({}))), 'assessment-unknown')
  equal(
    answerOf(decideAnswered(at, { ...one, assessment: response({ struckAt: now }) }, answers({}))),
    'assessment-unknown',
  )
  equal(answerOf(decideAnswered(at, { ...one, assessment: finished }, answers({}))), 'assessment-finished')
  equal(answerOf(decideAnswered(at, { ...one, assessment: response({ formId: 'gone' }) }, answers({}))), 'form-unknown')
  equal(answerOf(decideAnswered(at, one, answers({ down: ['not-at-all'] }))), 'answer-wrong')
})

test('answers merge by question: what was there stays, null takes back', () => {
  const one = {
    ...around,
    assessment: response({ answers: { interest: 'not-at-all', down: 'several-days' }, revision: 4 }),
  }
  const fields = fieldsOf(decideAnswered(at, one, answers({ down: null, sleep: 'several-days' })), 0)
  deepEqual(fields.answers, { interest: 'not-at-all', sleep: 'several-days' })
  equal(fields.revision, 5)
})

test('an answer that is taken back leaves its label: what was asked stays sensitive', () => {
  const adult = response({ formId: 'ecm-adult', answers: { alcohol: 'yes' }, labels: ['sud-other'] })
  const fields = fieldsOf(decideAnswered(at, { ...around, assessment: adult }, answers({ alcohol: null })), 0)
  deepEqual(fields.labels, ['sud-other'])
})

test('item 9 above zero opens a concern with its tasks at once, labeled like the form', () => {
  const one = { ...around, assessment: response({ labels: ['mental-health'] }) }
  const changes = changed(decideAnswered(at, one, answers({ 'self-harm': 'several-days' })))
  deepEqual(
    changes.map(([noun]) => noun),
    ['assessment', 'safetyConcern', 'task', 'task'],
  )
  const opened = fieldsOf(decideAnswered(at, one, answers({ 'self-harm': 'several-days' })), 1)
  deepEqual([opened.kind, opened.level, opened.sourceId], ['suicide', 'not-assessed', idOf('assessment')])
  deepEqual(opened.labels, ['mental-health'])
  deepEqual(
    changes.slice(2).map(([, task]) => Object.entries(task).find(([name]) => name === 'forRole')?.[1]),
    [null, 'supervisor'],
  )
  equal(new Set(changes.map(([, entry]) => Object.entries(entry).find(([name]) => name === 'id')?.[1])).size, 4)
})

test('a concern that is open is not opened twice; an assessed level takes its place, a lesser one does not', () => {
  const asked = response({ formId: 'c-ssrs-screener' })
  const open = concern({ level: 'not-assessed' })
  const one = { ...around, assessment: asked, concerns: [open] }
  const high = changed(decideAnswered(at, one, answers({ thoughts: 'yes', plan: 'yes' })))
  deepEqual(
    high.map(([noun]) => noun),
    ['assessment', 'safetyConcern', 'task', 'task'],
  )
  deepEqual(Object.entries(high[1]?.[1] ?? {})[0], ['level', 'high'])
  const graver = { ...one, concerns: [concern({ level: 'high' })] }
  equal(changesOf(decideAnswered(at, graver, answers({ 'wish-dead': 'yes' }))).length, 1)
  const again = { ...one, assessment: response(), concerns: [concern({ level: 'low' })] }
  equal(changesOf(decideAnswered(at, again, answers({ 'self-harm': 'several-days' }))).length, 1)
  const anew = { ...again, concerns: [concern({ closedAt: now }), concern({ kind: 'overdose' })] }
  equal(changesOf(decideAnswered(at, anew, answers({ 'self-harm': 'several-days' }))).length, 4)
})

test('a form is finished once, and open questions leave only their score out', () => {
  const open = { ...around, assessment: response({ answers: { interest: 'not-at-all' } }) }
  const input = { member, assessment: idOf('assessment') }
  equal(answerOf(decideFinished(at, { ...open, assessment: finished }, input)), 'assessment-finished')
  equal(answerOf(decideFinished(at, { ...open, assessment: undefined }, input)), 'assessment-unknown')
  equal(answerOf(decideFinished(at, { ...open, assessment: response({ formId: 'gone' }) }, input)), 'form-unknown')
  deepEqual(fieldsOf(decideFinished(at, open, input), 0).scores, {})
  const done = fieldsOf(decideFinished(at, { ...open, assessment: response({ answers: whole }) }, input), 0)
  deepEqual(done.scores, { total: { points: 0, band: 'minimal', says: 'Minimal or none', isPositive: false } })
  equal(done.finishedAt, now)
})

test('the cut-off follows what is known of the member', () => {
  const drinks = { 'how-often': 'two-to-four-a-month', 'how-many': '3-4', 'six-or-more': 'never' }
  const assessment = response({ formId: 'audit-c', answers: drinks })
  const input = { member, assessment: assessment.id }
  const positive = (sex: 'F' | 'M') => {
    const fields = fieldsOf(decideFinished(at, { ...around, assessment, person: person({ sex }) }, input), 0)
    return (fields.scores as { readonly total: { readonly isPositive: boolean } }).total.isPositive
  }
  deepEqual([positive('F'), positive('M')], [true, false])
})

test('only a finished form is amended, on its own form and version, and the new one is whole and scored', () => {
  const one = { ...around, assessment: finished }
  const input = { ...given, id: idOf('second'), amends: idOf('assessment'), reason: 'Misheard', answers: whole }
  equal(answerOf(decideAmended(at, { ...one, assessment: response() }, input)), 'assessment-not-finished')
  equal(answerOf(decideAmended(at, one, { ...input, formId: 'gad-7' })), 'assessment-unknown')
  equal(answerOf(decideAmended(at, one, { ...input, episodeId: idOf('other') })), 'assessment-unknown')
  equal(answerOf(decideAmended(at, one, { ...input, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideAmended(at, one, { ...input, answers: { interest: 'maybe' } })), 'answer-wrong')
  const entry = fieldsOf(decideAmended(at, one, input), 0)
  deepEqual([entry.amends, entry.finishedAt], [idOf('assessment'), now])
  deepEqual(Object.keys(entry.scores as object), ['total'])
})
