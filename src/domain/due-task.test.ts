// Each due rule on the edges of its days: not yet shown, shown, due, late, cleared. Weekends and holidays count by the calendar.
import { deepEqual, doesNotMatch, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { clocks } from '../../content/rules/clock.ts'
import { dueTasks } from '../../content/rules/due-task.ts'
import { agency, dueRules, idOf } from '../../test/entry-example.ts'
import { addDays, type Day } from '../base/day.ts'
import type { DueMarks } from './due-mark.ts'
import { markedKinds } from './due-marks.ts'
import { type DueRules, monthEnd, ruledDues, saysIt } from './due-task.ts'
import type { EpisodeState } from './episode.ts'
import { dueSettings } from './organization-setting.ts'

const plan = idOf('plan')
const nothing = { tries: 0, ways: [], open: [] } as const

function asked(id: string, state: EpisodeState, marks: Partial<DueMarks>, today: Day, rules: DueRules = dueRules) {
  const about = { state, planId: plan, agencyId: agency, marks: { ...nothing, ways: [], open: [], ...marks } }
  return ruledDues(rules, about, today).find((one) => one.rule.id === id)
}

interface Edge {
  readonly rule: string
  readonly state: EpisodeState
  readonly marks: Partial<DueMarks>
  /** The first day it shows, and the day it is due. */
  readonly shown: Day
  readonly by: Day
  /** What clears it, one at a time. */
  readonly cleared: readonly Partial<DueMarks>[]
  /** What looks like it and does not. */
  readonly not?: readonly Partial<DueMarks>[]
}

const edges: readonly Edge[] = [
  {
    rule: 'outreach.first',
    state: 'assigned',
    marks: { assignedOn: '2026-11-20' },
    shown: '2026-11-20',
    by: '2026-11-23',
    cleared: [{ triedOn: '2026-11-20' }],
  },
  {
    rule: 'outreach.again',
    state: 'outreach',
    marks: { triedOn: '2026-12-30' },
    shown: '2026-01-02',
    by: '2027-01-02',
    cleared: [],
  },
  {
    rule: 'care.begin',
    state: 'engaged',
    marks: { engagedOn: '2026-11-24' },
    shown: '2026-11-23',
    by: '2026-11-24',
    cleared: [],
  },
  {
    rule: 'pause.look-again',
    state: 'paused',
    marks: { lookAgainOn: '2027-01-10' },
    shown: '2026-01-10',
    by: '2027-01-10',
    cleared: [],
  },
  ...(['assessment', 'plan'] as const).map((what) => ({
    rule: `${what}.first`,
    state: 'active' as const,
    marks: { engagedOn: '2026-01-01' },
    shown: '2026-03-02',
    by: '2026-04-01',
    cleared: [what === 'assessment' ? { assessedOn: '2026-01-02' } : { plannedOn: '2026-01-02' }],
    not: [what === 'assessment' ? { plannedOn: '2026-01-02' } : { assessedOn: '2026-01-02' }],
  })),
  {
    rule: 'plan.review',
    state: 'active',
    marks: { plannedOn: '2026-01-01' },
    shown: '2026-06-16',
    by: '2026-06-30',
    cleared: [{ reviewedOn: '2026-06-20' }],
    not: [{ reviewedOn: '2025-12-31' }],
  },
  {
    // Ten working days over Veterans Day (Wednesday), two weekends, Thanksgiving and the day after it.
    rule: 'plan.sign-off',
    state: 'active',
    marks: { plannedOn: '2026-11-13' },
    shown: '2026-11-01',
    by: '2026-12-01',
    cleared: [{ signedOffOn: '2026-11-16' }],
  },
  {
    rule: 'plan.agree',
    state: 'active',
    marks: { plannedOn: '2026-11-10' },
    shown: '2026-11-10',
    by: '2026-11-24',
    cleared: [{ agreedOn: '2026-11-10' }],
  },
  {
    rule: 'consent.ask',
    state: 'active',
    marks: { startedOn: '2026-11-01' },
    shown: '2026-11-17',
    by: '2026-12-01',
    cleared: [{ consentOn: '2026-11-01' }],
  },
  {
    rule: 'stay.heard',
    state: 'active',
    marks: { stayOn: '2026-11-25' },
    shown: '2026-11-24',
    by: '2026-11-26',
    cleared: [{ metOn: '2026-11-25' }],
    not: [{ metOn: '2026-11-24' }],
  },
  {
    // Seven calendar days: Thanksgiving counts.
    rule: 'stay.visit',
    state: 'active',
    marks: { leftOn: '2026-11-20' },
    shown: '2026-11-13',
    by: '2026-11-27',
    cleared: [{ visitedOn: '2026-11-20' }, { stayOn: '2026-11-22' }],
    not: [{ visitedOn: '2026-11-19' }, { metOn: '2026-11-23' }],
  },
  {
    rule: 'stay.support',
    state: 'active',
    marks: { leftOn: '2026-11-01' },
    shown: '2026-11-24',
    by: '2026-12-01',
    cleared: [{ metOn: '2026-11-24' }],
    not: [{ metOn: '2026-11-23' }],
  },
  {
    rule: 'contact.month',
    state: 'active',
    marks: { metOn: '2026-01-31' },
    shown: '2026-02-14',
    by: '2026-02-28',
    cleared: [],
  },
  {
    rule: 'contact.month-first',
    state: 'active',
    marks: { startedOn: '2026-11-10' },
    shown: '2026-11-16',
    by: '2026-11-30',
    cleared: [{ metOn: '2026-11-10' }],
  },
  {
    rule: 'care.next-step',
    state: 'active',
    marks: { startedOn: '2026-10-01', metOn: '2026-11-10' },
    shown: '2025-11-24',
    by: '2026-11-24',
    cleared: [],
  },
  {
    rule: 'authorization.renew',
    state: 'active',
    marks: { authorizedUntil: '2026-12-31' },
    shown: '2026-11-01',
    by: '2026-12-01',
    cleared: [{ reaskedOn: '2026-11-01' }],
    not: [{ reaskedOn: '2026-10-31' }],
  },
  {
    // Asked on a Friday: five working days over a weekend, Thanksgiving and the day after it, and another weekend.
    rule: 'authorization.answer',
    state: 'active',
    marks: { reaskedOn: '2026-11-20' },
    shown: '2026-11-30',
    by: '2026-12-01',
    cleared: [],
  },
  {
    // Twelve months from 29 February end on 27 February; thirty days before.
    rule: 'authorization.renew-first',
    state: 'active',
    marks: { authorizedFrom: '2024-02-29' },
    shown: '2024-12-29',
    by: '2025-01-28',
    cleared: [{ reaskedOn: '2025-01-01' }],
  },
  {
    rule: 'authorization.renew-next',
    state: 'paused',
    marks: { authorizedAgainFrom: '2026-01-01' },
    shown: '2026-05-01',
    by: '2026-05-31',
    cleared: [{ reaskedOn: '2026-05-31' }],
  },
  {
    rule: 'change.answer',
    state: 'outreach',
    marks: { answerBy: '2026-11-30' },
    shown: '2026-10-01',
    by: '2026-11-30',
    cleared: [],
  },
  {
    rule: 'message.answer',
    state: 'outreach',
    marks: { messageOn: '2026-11-23' },
    shown: '2025-11-24',
    by: '2026-11-24',
    cleared: [],
  },
  {
    // Day 59 still counts; on day 60 no code and no text goes there any more.
    rule: 'number.confirm',
    state: 'engaged',
    marks: { numberOn: '2026-09-25', numberFrom: '2026-01-01', metOn: '2026-11-20' },
    shown: '2026-11-10',
    by: '2026-11-24',
    cleared: [{ numberOn: '2026-11-20' }],
  },
  {
    rule: 'number.confirm-first',
    state: 'paused',
    marks: { numberFrom: '2026-01-01', metOn: '2026-11-10' },
    shown: '2026-11-10',
    by: '2026-11-24',
    cleared: [{ numberOn: '2026-01-01' }],
  },
  {
    rule: 'rent.visit',
    state: 'active',
    marks: { rentFrom: '2026-11-01', rentUntil: '2027-05-01', visitedOn: '2026-11-18' },
    shown: '2026-11-22',
    by: '2026-11-25',
    cleared: [{ rentUntil: '2026-11-24' }, { rentFrom: '2025-12-01', visitedOn: '2025-12-31' }],
  },
  {
    rule: 'streamlined.day-20',
    state: 'active',
    marks: { startedOn: '2026-11-01' },
    shown: '2026-11-14',
    by: '2026-11-21',
    cleared: [{ planAskedOn: '2026-11-02' }],
  },
  {
    // Day 30 is a Tuesday; five working days before it, Thanksgiving and the day after it left out.
    rule: 'streamlined.ask',
    state: 'active',
    marks: { startedOn: '2026-11-01' },
    shown: '2026-11-13',
    by: '2026-11-20',
    cleared: [{ planAskedOn: '2026-11-02' }],
  },
]

for (const { rule, state, marks, shown, by, cleared, not = [] } of edges) {
  test(`${rule}: shown from its day, due on its day, late after it, and cleared by what clears it`, () => {
    const on = (today: Day, more: Partial<DueMarks> = {}) => asked(rule, state, { ...marks, ...more }, today)
    if (!isOvertaken(rule)) equal(on(by)?.by, by)
    const days = [addDays(shown, -1), shown].map((day) => on(day)?.by)
    deepEqual(days, [undefined, by])
    for (const more of cleared) equal(on(by, more), undefined, JSON.stringify(more))
    for (const more of not) equal(on(by, more)?.by, by, JSON.stringify(more))
    if (!isOvertaken(rule)) equal(on(addDays(by, 1))?.by, by)
    equal(asked(rule, 'ended', marks, by), undefined)
  })
}

/** Day 20 and the request are one group: the one that shows later takes over. */
function isOvertaken(rule: string): boolean {
  return rule === 'streamlined.ask'
}

test('Medi-Cal renewal is asked about at 60, 30 and 10 days, one at a time, and goes on when the day is over', () => {
  const renewal = { renewalOn: '2027-01-31' }
  const shownOn = (today: Day, more: Partial<DueMarks> = {}) => {
    const rules = ([60, 30, 10] as const).map((days) => `medi-cal.renew-${days}`)
    return rules.filter((rule) => asked(rule, 'outreach', { ...renewal, ...more }, today))
  }
  deepEqual(
    ['2026-11-24', '2026-11-25', '2026-12-24', '2026-12-25', '2027-01-13', '2027-01-14', '2027-02-01'].map((day) =>
      shownOn(day),
    ),
    [[], [60], [60], [30], [30], [10], [10]].map((ones) => ones.map((days) => `medi-cal.renew-${days}`)),
  )
  equal(asked('medi-cal.renew-60', 'active', renewal, '2026-12-02')?.by, '2026-12-02')
  deepEqual(shownOn('2026-12-10', { helpedOn: '2026-11-25' }), [])
  deepEqual(shownOn('2026-12-25', { helpedOn: '2026-11-25' }), ['medi-cal.renew-30'])
  deepEqual(shownOn('2026-12-25', { helpedOn: '2026-12-25' }), [])
})

test('a first week of rent needs no visit before: it counts from the day rent began, and the last ends with the rent', () => {
  const rent = { rentFrom: '2026-11-20', rentUntil: '2027-05-20' }
  equal(asked('rent.visit', 'active', rent, '2026-11-27')?.by, '2026-11-27')
  equal(asked('rent.visit', 'active', { ...rent, visitedOn: '2026-11-01' }, '2026-11-27')?.by, '2026-11-27')
  equal(asked('rent.visit', 'active', { ...rent, visitedOn: '2027-05-13' }, '2027-05-20')?.by, '2027-05-20')
  equal(asked('rent.visit', 'active', { ...rent, visitedOn: '2027-05-14' }, '2027-05-21'), undefined)
  equal(asked('rent.visit', 'active', { visitedOn: '2026-11-01' }, '2026-11-27'), undefined)
})

test('what helps nobody any more is let go of', () => {
  const started = { startedOn: '2026-06-01' }
  equal(asked('streamlined.ask', 'active', started, '2026-08-23')?.by, '2026-06-24')
  equal(asked('streamlined.ask', 'active', started, '2026-08-24'), undefined)
})

test('a plan’s own days count before the agency’s, from the day they were set; the start’s day decides', () => {
  const set = (value: number, fromAt: string) => [{ name: 'visitAfterStayDays', value, fromAt }]
  const by = (settings: DueRules['settings'], leftOn: Day = '2026-11-20') =>
    asked('stay.visit', 'active', { leftOn }, leftOn, { ...dueRules, settings })?.by
  equal(by({ [agency]: set(5, '2026-11-01T18:00:00.000Z') }), '2026-11-25')
  equal(by({ [agency]: set(5, '2026-11-01T18:00:00.000Z'), [plan]: set(2, '2026-11-01T18:00:00.000Z') }), '2026-11-22')
  equal(by({ [plan]: set(2, '2026-11-20T18:00:00.000Z') }), '2026-11-22')
  equal(by({ [plan]: set(2, '2026-11-21T18:00:00.000Z') }), '2026-11-27')
  equal(by({ [idOf('another')]: set(2, '2026-11-01T18:00:00.000Z') }), '2026-11-27')
  const two = [...set(2, '2026-11-01T18:00:00.000Z'), ...set(3, '2026-11-02T18:00:00.000Z')]
  equal(by({ [plan]: two }), '2026-11-23')
  equal(by({ [plan]: set(900, '2026-11-01T18:00:00.000Z') }), '2026-11-27')
})

test('every day of ours can be another in a plan: the default is the rule’s own, and what is set counts', () => {
  const ours = dueTasks.filter(({ within }) => !('clock' in within))
  for (const { id, setting, within } of ours) {
    if (setting === undefined || 'clock' in within) continue
    equal(dueSettings[setting as keyof typeof dueSettings].default, within.at(-1)?.count, id)
  }
  const fixed = ours.filter(({ setting }) => setting === undefined).map(({ id }) => id)
  const renewals = ['medi-cal.renew-60', 'medi-cal.renew-30', 'medi-cal.renew-10']
  const ownDay = ['care.begin', 'pause.look-again', 'change.answer', 'contact.month-first']
  deepEqual(fixed.sort(), [...ownDay, ...renewals, 'number.confirm-first', 'streamlined.day-20'].sort())
  const set = { [plan]: [{ name: 'contactMonths', value: 2, fromAt: '2026-01-01T18:00:00.000Z' }] }
  const month = (settings: DueRules['settings'], today: Day) =>
    asked('contact.month', 'active', { metOn: '2026-09-20' }, today, { ...dueRules, settings })?.by
  equal(month({}, '2026-10-20'), '2026-10-31')
  equal(month(set, '2026-10-31'), undefined)
  equal(month(set, '2026-11-20'), '2026-11-30')
})

test('before it is in force a rule asks nothing', () => {
  equal(asked('rent.visit', 'active', { rentFrom: '2025-12-20', rentUntil: '2026-06-20' }, '2025-12-27'), undefined)
})

test('an open task says it, where asked for that of the same day alone', () => {
  const support = asked('stay.support', 'active', { leftOn: '2026-11-01' }, '2026-12-01')
  const visit = asked('stay.visit', 'active', { leftOn: '2026-11-01' }, '2026-11-05')
  if (!support || !visit) throw new Error('both are asked for')
  equal(saysIt(support, { kind: 'next-step', dueOn: '2026-12-01' }), true)
  equal(saysIt(support, { kind: 'next-step', dueOn: '2026-11-30' }), false)
  equal(saysIt(visit, { kind: 'visit-after-stay', dueOn: null }), true)
  equal(saysIt(visit, { kind: 'next-step', dueOn: '2026-11-08' }), false)
})

test('the last day of a month is its own', () => {
  deepEqual(['2026-02-01', '2024-02-29', '2026-12-31', '2026-11-30'].map(monthEnd), [
    '2026-02-28',
    '2024-02-29',
    '2026-12-31',
    '2026-11-30',
  ])
})

test('no rule suggests that care ends, each is plain data with its own name, and says whose it is as its clock does', () => {
  deepEqual(JSON.parse(JSON.stringify(dueTasks)), dueTasks)
  equal(new Set(dueTasks.map((rule) => rule.id)).size, dueTasks.length)
  for (const rule of dueTasks) {
    doesNotMatch(rule.title, /\b(end|close|stop|discharge|discontinue|graduate)\b/i, rule.id)
    doesNotMatch(rule.saidBy.filter((kind) => kind !== 'close-outreach').join(' '), /close/)
    equal(rule.states.includes('ended'), false, rule.id)
    deepEqual(
      rule.saidBy.filter((kind) => !markedKinds.includes(kind)),
      [],
      rule.id,
    )
    const clock = 'clock' in rule.within ? rule.within.clock : undefined
    if (clock !== undefined) equal(clocks.find((one) => one.id === clock)?.kind, rule.kind, rule.id)
  }
})

test('every rule has its edges tested here', () => {
  const tested = new Set([
    ...edges.map(({ rule }) => rule),
    'medi-cal.renew-60',
    'medi-cal.renew-30',
    'medi-cal.renew-10',
  ])
  deepEqual(
    dueTasks.map((rule) => rule.id).filter((id) => !tested.has(id)),
    [],
  )
})
