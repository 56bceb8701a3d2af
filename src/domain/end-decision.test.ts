// The plan's decision on a recommended end: what is refused, the ten days of its notice at their edges (CLOCK-22), and what the agency hears.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { noticed, recommendation } from '../../test/end-example.ts'
import { agency, answerOf, at, idOf, member, now, task, today } from '../../test/entry-example.ts'
import type { Change } from './change.ts'
import { decideEnding, endNoticeWent } from './end-decision.ts'
import type { EndDecided } from './end-recommendation.ts'
import { earliestEnd, noticeDays } from './notice-days.ts'
import { isTold } from './notice-told.ts'

const plan = { ...at, organizationId: idOf('plan') }
const decided: EndDecided = {
  ...{ member, recommendation: idOf('end'), decision: 'ends', how: 'here', words: 'All goals of the plan are reached' },
  ...{ noticeOn: null, endsOn: '2026-12-04' },
}
const one = { recommendation: recommendation(), tasks: [task()] }

function settled(from: typeof at, given: Partial<EndDecided> = {}) {
  const result = decideEnding(from, one, { ...decided, ...given })
  ok(result.ok)
  return result.value
}
const of = (changes: readonly Change[], noun: Change['noun']) =>
  changes
    .filter((change) => change.noun === noun)
    .map((change): Record<string, unknown> => ({ ...(change.kind === 'add' ? change.entry : change.fields) }))

test('the plan decides here, or the agency writes its letter down; an ending has ten days’ notice (CLOCK-22)', () => {
  equal(answerOf(decideEnding(plan, { ...one, recommendation: undefined }, decided)), 'recommendation-unknown')
  equal(answerOf(decideEnding(at, one, decided)), 'recommendation-unknown')
  equal(answerOf(decideEnding(plan, one, { ...decided, how: 'letter' })), 'recommendation-unknown')
  equal(answerOf(decideEnding(plan, { ...one, recommendation: recommendation(noticed) }, decided)), 'already-decided')
  equal(answerOf(decideEnding(plan, one, { ...decided, words: null })), 'note-missing')
  equal(answerOf(decideEnding(plan, one, { ...decided, endsOn: null })), 'day-missing')
  equal(answerOf(decideEnding(at, one, { ...decided, how: 'call' })), 'day-missing')
  equal(answerOf(decideEnding(plan, one, { ...decided, noticeOn: '2026-11-23' })), 'notice-not-today')
  equal(answerOf(decideEnding(plan, one, { ...decided, endsOn: '2026-12-03' })), 'notice-too-short')
  equal(answerOf(decideEnding(plan, one, { ...decided, noticeOn: today })), 'done')
})

test('what the plan decides here has its notice still to be sent: no day of it runs yet', () => {
  const { changes, endsOn } = settled(plan)
  equal(endsOn, '2026-12-04')
  const [said] = of(changes, 'endRecommendation')
  deepEqual([said?.decision, said?.noticeOn, said?.endsOn], ['ends', null, '2026-12-04'])
  deepEqual(of(changes, 'notice'), [])
  deepEqual(
    of(changes, 'task').map((given) => given.dueOn ?? given.doneAt),
    [now, today, '2026-12-04'],
  )
})

test('from a letter the agency keeps the notice as it was heard of, with the days of any other', () => {
  const { changes, endsOn } = settled(at, { how: 'letter', noticeOn: '2026-11-20', endsOn: '2026-11-30', words: null })
  equal(endsOn, null)
  const [notice] = of(changes, 'notice')
  deepEqual(
    [notice?.ownerId, notice?.sourceId, notice?.sentOn, notice?.appealBy, notice?.keepBy],
    [agency, idOf('end'), '2026-11-20', '2027-01-19', '2026-11-30'],
  )
  ok(isTold({ template: String(notice?.template) }))
})

test('the plan’s no, and the agency looks at the care plan again', () => {
  const { changes } = settled(at, { how: 'call', decision: 'goes-on', endsOn: null })
  deepEqual(of(changes, 'notice'), [])
  deepEqual(
    of(changes, 'task').map((given) => given.dueOn ?? given.doneAt),
    [now, '2026-11-25'],
  )
})

test('a notice that goes late takes effect late: ten days from the day it went, over the new year and the change of the clocks', () => {
  for (const [sentOn, first] of [
    ['2026-11-24', '2026-12-04'],
    ['2026-12-28', '2027-01-07'],
    ['2026-10-26', '2026-11-05'],
    ['2028-02-20', '2028-03-01'],
  ] as const)
    equal(earliestEnd(at.content, sentOn), first)
  const went = (endsOn: string) =>
    of(endNoticeWent(at, recommendation({ ...noticed, noticeOn: null, endsOn }), [], today), 'endRecommendation')[0]
  deepEqual(went('2026-12-03'), { noticeOn: today, endsOn: '2026-12-04' })
  deepEqual(went('2026-12-04'), { noticeOn: today, endsOn: '2026-12-04' })
  deepEqual(went('2026-12-31'), { noticeOn: today, endsOn: '2026-12-31' })
})

test('the agency’s last step moves with the day', () => {
  const [, , , last] = settled(plan).changes
  ok(last?.kind === 'add' && last.noun === 'task')
  const open = task({ ...last.entry })
  const late = { ...recommendation({ decision: 'ends', endsOn: '2026-12-04' }) }
  deepEqual(of(endNoticeWent(at, late, [open, task({ sourceId: idOf('end') })], '2026-11-30'), 'task'), [
    { dueOn: '2026-12-10' },
  ])
})

test('60 days to appeal (CLOCK-23); ten, or to the day before it takes effect, to keep care (CLOCK-26)', () => {
  deepEqual(noticeDays(at.content, today, '2026-12-04'), { appealBy: '2027-01-23', keepBy: '2026-12-04' })
  deepEqual(noticeDays(at.content, today, '2026-12-06'), { appealBy: '2027-01-23', keepBy: '2026-12-05' })
  deepEqual(noticeDays(at.content, today, '2026-12-31'), { appealBy: '2027-01-23', keepBy: '2026-12-30' })
})
