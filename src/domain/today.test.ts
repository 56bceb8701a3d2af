import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { carePlan } from '../../test/care-example.ts'
import {
  assignment,
  attempt,
  colleague,
  contact,
  dueRules,
  episode,
  idOf,
  me,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { type Chart, emptyChart } from './chart.ts'
import type { EpisodeState } from './episode.ts'
import { type ChartAtHand, currentEpisode, dueFor, dueOfOthers, type Today, todayOf } from './today.ts'

const worker = { today, staffId: me, role: 'care-manager', rules: dueRules }
/** Where rules say nothing: what was written alone. */
const written = { ...worker, rules: { ...dueRules, dueTasks: [] } }

/** What is due: a task by its kind, a rule by its name. */
const names = (chart: ChartAtHand) =>
  dueFor(chart, worker).map((item) => (item.kind === 'task' ? 'task' : item.ruled.rule.id))

function held(chart: Partial<Chart>, given: Partial<ChartAtHand> = {}): ChartAtHand {
  return { member: idOf('member'), relation: 'caseload', chart: { ...emptyChart(), ...chart }, ...given }
}

function inCare(chart: Partial<Chart> = {}) {
  return held({ episode: [episode('active', { startedOn: '2026-11-01' })], assignment: [assignment()], ...chart })
}

/** Where one member stands in the day's list. */
function placeOf(today: Today): string {
  return (Object.keys(today) as (keyof Today)[]).find((place) => today[place].length > 0) ?? 'nowhere'
}

test('a chart opened for a reason, an ended episode and no episode are not the day’s work', () => {
  const opened = { ...inCare({ task: [task({ dueOn: today })] }), relation: 'opened' }
  for (const chart of [opened, held({ episode: [episode('ended')], task: [task({ dueOn: today })] }), held({})]) {
    equal(placeOf(todayOf([chart], worker)), 'nowhere')
  }
})

test('a task of a colleague or of another role is theirs, and the lead’s is mine only while I cover', () => {
  const mine = (given: Parameters<typeof task>[0], more: Partial<Chart> = {}) =>
    dueFor(inCare({ task: [task({ dueOn: today, ...given })], ...more }), worker).some((item) => item.kind === 'task')
  const walks = [assignment(), assignment({ id: idOf('cover'), part: 'cover', staffId: colleague, toOn: today })]
  equal(mine({ forStaff: colleague }, { assignment: walks }), false)
  equal(mine({ forRole: 'supervisor' }), false)
  equal(mine({ doneAt: now, forStaff: me }), false)
  for (const given of [{ forStaff: me }, { forRole: 'care-manager' }, { forStaff: null }]) equal(mine(given), true)
  const lead = assignment({ staffId: colleague })
  const cover = (given: Parameters<typeof assignment>[0]) =>
    mine({ forStaff: colleague }, { assignment: [lead, assignment({ id: idOf('cover'), part: 'cover', ...given })] })
  equal(cover({ fromOn: yesterday, toOn: today }), true)
  equal(cover({ fromOn: yesterday, toOn: yesterday }), false)
  equal(cover({ fromOn: tomorrow, toOn: null }), false)
  equal(cover({ fromOn: yesterday, toOn: null, endedAt: now }), false)
  equal(cover({ fromOn: yesterday, toOn: null, staffId: idOf('other') }), false)
})

test('what was noted for somebody who no longer walks with the member, or never did, is the lead’s and of whoever covers', () => {
  const seen = (assignments: Chart['assignment'], staffId = me) =>
    dueFor(inCare({ task: [task({ dueOn: today, forStaff: colleague })], assignment: assignments }), {
      ...written,
      staffId,
    }).length
  const [mine, theirs] = [assignment(), assignment({ id: idOf('before'), staffId: colleague })]
  equal(seen([mine]), 1)
  equal(seen([mine, { ...theirs, endedAt: now }]), 1)
  equal(seen([mine, { ...theirs, part: 'cover', toOn: yesterday }]), 1)
  equal(seen([mine, { ...theirs, part: 'cover', toOn: today }]), 0)
  equal(seen([{ ...mine, endedAt: now }]), 0, 'who led once is not asked')
  const cover = assignment({ id: idOf('cover'), part: 'cover', staffId: idOf('third'), fromOn: yesterday, toOn: today })
  equal(seen([mine, cover], idOf('third')), 1)
})

test('late and due today are due, until seven days ahead is soon, later is not shown; without a day it is due', () => {
  const place = (dueOn: string | null) => placeOf(todayOf([inCare({ task: [task({ dueOn, forStaff: me })] })], written))
  deepEqual([yesterday, today, null, tomorrow, '2026-12-01', '2026-12-02'].map(place), [
    'due',
    'due',
    'due',
    'soon',
    'soon',
    'nowhere',
  ])
})

test('who was not tried yet is new, however the chart says it; once tried they are due three days after', () => {
  for (const state of ['referred', 'authorized', 'assigned'] as const) {
    const unsaid = held({ episode: [episode(state, { assignedOn: today })] })
    equal(placeOf(todayOf([unsaid], worker)), 'fresh', state)
    const said = held({ episode: [episode(state)], task: [task({ kind: 'reach', forStaff: me, dueOn: tomorrow })] })
    const [only] = todayOf([said], worker).fresh
    equal(only?.items.length, 1)
  }
  const tried = (at: string) => held({ episode: [episode('outreach')], outreachAttempt: [attempt({ at })] })
  equal(placeOf(todayOf([tried('2026-11-21T18:00:00.000Z')], worker)), 'due')
  equal(placeOf(todayOf([tried('2026-11-22T18:00:00.000Z')], worker)), 'soon')
  const reminded = held({ episode: [episode('outreach')], task: [task({ kind: 'reach', forStaff: me, dueOn: today })] })
  equal(placeOf(todayOf([reminded], worker)), 'due')
})

test('attempts of an earlier episode do not count for this one', () => {
  const before = attempt({ episodeId: idOf('earlier'), at: now })
  const back = held({ episode: [episode('assigned', { assignedOn: '2026-11-01' })], outreachAttempt: [before] })
  deepEqual(
    dueFor(back, worker).map((item) => [item.id, item.by, item.ruled?.number]),
    [['outreach.first 2026-11-01', '2026-11-04', 1]],
  )
})

test('every open state has something to do or someone who looks again', () => {
  const day = { assignedOn: today, startedOn: '2026-11-20', engagedOn: '2026-11-20' }
  const kinds = (state: EpisodeState) => names(held({ episode: [episode(state, day)] }))
  deepEqual((['referred', 'authorized', 'assigned', 'outreach', 'engaged', 'active', 'paused'] as const).map(kinds), [
    ['outreach.first'],
    ['outreach.first'],
    ['outreach.first'],
    ['outreach.first'],
    ['care.begin'],
    ['contact.month-first', 'care.next-step'],
    [],
  ])
})

test('who said yes and was asked to close are not asked again', () => {
  const closing = held({ episode: [episode('outreach')], task: [task({ kind: 'close-outreach', forStaff: me })] })
  deepEqual(
    dueFor(closing, worker).map((item) => item.kind),
    ['task'],
  )
  const yes = held({ episode: [episode('engaged', { engagedOn: yesterday })] })
  deepEqual(
    dueFor(yes, worker).map(({ id, by }) => [id, by]),
    [[`care.begin ${yesterday}`, yesterday]],
  )
})

test('an active member without a next step is due fourteen days after the last contact that reached them', () => {
  const met = contact({ at: '2026-11-12T18:00:00.000Z' })
  const missed = contact({ id: idOf('missed'), at: '2026-11-20T18:00:00.000Z', outcome: 'not-reached' })
  const next = (chart: Partial<Chart>) =>
    dueFor(inCare(chart), worker).find((item) => item.ruled?.rule.id === 'care.next-step' && item.kind === 'rule')?.by
  equal(next({ contact: [missed, met] }), '2026-11-26')
  equal(next({}), '2026-11-15')
  equal(next({ task: [task({ forStaff: colleague, dueOn: tomorrow })] }), undefined)
})

test('what waits for another role is no next step of the member', () => {
  const waiting = [
    task({ kind: 'sign-plan', forRole: 'clinical-consultant' }),
    task({ id: idOf('q'), kind: 'mend-row' }),
  ]
  for (const one of waiting) equal(names(inCare({ task: [one] })).includes('care.next-step'), true, one.kind)
})

test('a rule gives the day of a task that says the same without one, and is then not told twice', () => {
  const plan = carePlan({ writtenOn: '2026-11-10', episodeId: idOf('episode') })
  const sign = task({ kind: 'sign-plan', forRole: 'clinical-consultant' })
  const chart = inCare({ carePlan: [plan], task: [sign] })
  const consultant = { ...worker, role: 'clinical-consultant' }
  const [first] = dueFor(chart, consultant).filter((item) => item.ruled?.rule.id === 'plan.sign-off')
  deepEqual([first?.kind, first?.by], ['task', '2026-11-25'])
  equal(names(chart).includes('plan.sign-off'), false)
  equal(
    dueOfOthers(inCare({ carePlan: [plan] }), worker).some((item) => item.id.startsWith('plan.sign-off')),
    true,
  )
})

test('the longest late comes first, among members and within one', () => {
  const one = inCare({
    task: [
      task({ id: idOf('b'), dueOn: null }),
      task({ id: idOf('a'), dueOn: today }),
      task({ id: idOf('c'), dueOn: yesterday }),
    ],
  })
  const other = { ...inCare({ task: [task({ dueOn: '2026-11-20' })] }), member: idOf('other') }
  const { due } = todayOf([one, other], written)
  deepEqual(
    due.map(({ member }) => member),
    [idOf('other'), idOf('member')],
  )
  deepEqual(
    due[1]?.items.map((item) => item.id),
    [idOf('c'), idOf('a'), idOf('b')],
  )
})

test('the open episode counts, else the newest', () => {
  const [older, newer] = [episode('ended', { id: idOf('e1') }), episode('ended', { id: idOf('e2') })]
  equal(currentEpisode({ episode: [older, newer] }), newer)
  const open = episode('active', { id: idOf('e0') })
  equal(currentEpisode({ episode: [older, open, newer] }), open)
  equal(currentEpisode({ episode: [] }), undefined)
})

test('what is further off than a week is counted, not listed, and stays in the chart; what has no day stays', () => {
  const tasks = [
    task({ id: idOf('1'), dueOn: today }),
    task({ id: idOf('2'), dueOn: '2026-12-01' }),
    task({ id: idOf('3'), dueOn: '2026-12-02' }),
    task({ id: idOf('4'), dueOn: null }),
  ]
  const chart = inCare({ task: tasks })
  const [one] = todayOf([chart], written).due
  deepEqual(one?.items.map((item) => item.by).slice(0, 3), [today, '2026-12-01', null])
  deepEqual([one?.items.length, one?.later], [3, 1])
  equal(dueFor(chart, written).length, 4)
})
