// A safety concern from its opening to its end, its clocks, the safety plan and incidents.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { californiaCalendar } from '../../content/rules/calendar.ts'
import { safety } from '../../content/safety.ts'
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
} from '../../test/entry-example.ts'
import { concern, step } from '../../test/safety-example.ts'
import { isWorkingDay } from './clock.ts'
import { concernLevels } from './concern.ts'
import { decideIncident, incidentDueAt } from './incident.ts'
import { writtenBy } from './mandated-report.ts'
import { openConcerns } from './safety-concern.ts'
import { numbersFor } from './safety-guide.ts'
import { decideSafetyPlan } from './safety-plan.ts'
import { decideAssessed, decideClosed, decideRaised, decideStep } from './safety-step.ts'

const open = { concern: concern(), episodes: [episode('active')], tasks: [] }
const raise = { member, id: idOf('concern'), episodeId: idOf('episode'), at: now, what: 'Said goodbye to everyone' }

test('a worker’s word opens a concern, at the own agency and not in the future', () => {
  const input = { ...raise, kind: 'suicide', level: 'high' } as const
  equal(answerOf(decideRaised(elsewhere, { episode: episode('active') }, input)), 'episode-unknown')
  equal(answerOf(decideRaised(at, { episode: undefined }, input)), 'episode-unknown')
  equal(answerOf(decideRaised(at, { episode: episode('active') }, { ...input, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideRaised(at, { episode: episode('active') }, input)), 'done')
})

test('the level sets the clock and who must hear: 24 hours for high, 72 for moderate', () => {
  const raised = (level: (typeof concernLevels)[number]) => {
    const result = decideRaised(at, { episode: episode('active') }, { ...raise, kind: 'suicide', level })
    const tasks = changed(result).slice(1) as readonly (readonly [
      string,
      { readonly forRole: string | null; readonly dueOn: string },
    ])[]
    return [fieldsOf(result, 0).followUpBy, ...tasks.map(([, one]) => `${one.forRole ?? 'me'} ${one.dueOn}`)]
  }
  deepEqual(raised('high'), ['2026-11-25T20:00:00.000Z', `supervisor ${today}`, `me ${tomorrow}`])
  deepEqual(raised('moderate'), ['2026-11-27T20:00:00.000Z', `supervisor ${today}`, 'me 2026-11-27'])
  deepEqual(raised('not-assessed'), ['2026-11-25T20:00:00.000Z', `me ${today}`, `supervisor ${today}`])
  deepEqual(raised('low'), ['2026-12-01T20:00:00.000Z', 'me 2026-12-01'])
})

test('a level may be found graver or less grave, and the tasks of the one before end', () => {
  const input = { member, concern: idOf('concern'), level: 'low', why: 'A clinician asked' } as const
  equal(answerOf(decideAssessed(elsewhere, open, input)), 'concern-unknown')
  equal(answerOf(decideAssessed(at, { ...open, concern: undefined }, input)), 'concern-unknown')
  equal(answerOf(decideAssessed(at, { ...open, concern: concern({ closedAt: now }) }, input)), 'concern-closed')
  const tasks = [task({ kind: 'safety-assess' })]
  deepEqual(
    changed(decideAssessed(at, { ...open, tasks }, input)).map(([noun]) => noun),
    ['task', 'safetyConcern', 'task'],
  )
})

test('a step is written down also after the end, and settles what waited for it', () => {
  const input = {
    member,
    id: idOf('step'),
    concern: idOf('concern'),
    at: now,
    withWhom: 'Pat Invented',
    location: 'At the shelter',
    note: null,
  }
  const told = { ...input, what: 'told-supervisor' } as const
  equal(answerOf(decideStep(elsewhere, open, told)), 'concern-unknown')
  equal(answerOf(decideStep(at, open, { ...told, at: aMomentLater })), 'in-the-future')
  equal(answerOf(decideStep(at, { ...open, concern: concern({ closedAt: now }) }, told)), 'done')
  const tasks = [task({ kind: 'safety-tell' }), task({ kind: 'safety-follow-up', id: idOf('follow') })]
  const settled = (what: typeof told.what | 'followed-up' | 'stayed') =>
    changed(decideStep(at, { ...open, tasks }, { ...input, what })).length - 1
  deepEqual([settled('told-supervisor'), settled('followed-up'), settled('stayed')], [1, 1, 0])
})

test('a concern ends only with what came of it; a grave one also with who was told and a licensed person', () => {
  const input = {
    member,
    concern: idOf('concern'),
    disposition: 'safe-now',
    closingNote: 'With her sister',
    decidedWith: null,
  } as const
  const grave = { ...open, concern: concern({ level: 'moderate' }) }
  const licensed = { ...input, decidedWith: 'Dr. Invented' }
  equal(answerOf(decideClosed(elsewhere, { ...open, steps: [] }, input)), 'concern-unknown')
  equal(
    answerOf(decideClosed(at, { ...open, steps: [], concern: concern({ closedAt: now }) }, input)),
    'concern-closed',
  )
  equal(answerOf(decideClosed(at, { ...open, steps: [] }, input)), 'level-missing')
  equal(answerOf(decideClosed(at, { ...grave, steps: [] }, licensed)), 'nobody-told')
  equal(answerOf(decideClosed(at, { ...grave, steps: [step('stayed')] }, licensed)), 'nobody-told')
  equal(answerOf(decideClosed(at, { ...grave, steps: [step('told-supervisor')] }, input)), 'clinician-needed')
  const closed = decideClosed(at, { ...grave, steps: [step('told-clinician')], tasks: [task()] }, licensed)
  deepEqual([fieldsOf(closed, 0).closedBy, fieldsOf(closed, 0).disposition], [me, 'safe-now'])
  equal(fieldsOf(closed, 1).doneAt, now)
  const low = { ...open, concern: concern({ level: 'low' }), steps: [] }
  equal(answerOf(decideClosed(at, low, input)), 'done')
  equal(answerOf(decideClosed(at, { ...open, steps: [] }, { ...input, disposition: 'not-a-concern' })), 'done')
})

test('open concerns stand the gravest first', () => {
  const some = (['low', 'high', 'not-assessed', 'moderate'] as const).map((level) => concern({ level }))
  deepEqual(
    openConcerns([...some, concern({ closedAt: now, level: 'high' })]).map(({ level }) => level),
    concernLevels,
  )
})

test('a safety plan has something in it, and its next version takes the place of the last', () => {
  const empty = { warningSigns: [], waysToCope: [], people: [], places: [], professionals: [], makingSafe: [] }
  const input = { member, id: idOf('plan2'), episodeId: idOf('episode'), agreedOn: today, isCopyGiven: true, ...empty }
  const around = { episode: episode('active'), plans: [] }
  equal(answerOf(decideSafetyPlan(elsewhere, around, input)), 'episode-unknown')
  equal(answerOf(decideSafetyPlan(at, around, { ...input, agreedOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideSafetyPlan(at, around, input)), 'safety-plan-empty')
  const said = { ...input, waysToCope: ['A walk by the river'] }
  const first = fieldsOf(decideSafetyPlan(at, around, said), 0)
  deepEqual([first.version, first.amends, first.labels], [1, null, ['mental-health']])
  const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [] }
  const before = { ...said, ...filled, id: idOf('plan1'), version: 1, amends: null }
  const next = fieldsOf(decideSafetyPlan(at, { ...around, plans: [before] }, said), 0)
  deepEqual([next.version, next.amends], [2, idOf('plan1')])
})

test('an incident is written down with a task to tell the plan; a grave one tells the supervisor too', () => {
  const input = {
    member,
    id: idOf('incident'),
    episodeId: idOf('episode'),
    at: now,
    kind: 'injury',
    place: null,
    what: 'Fell on the stairs',
    done: null,
  } as const
  const around = { episode: episode('active') }
  equal(answerOf(decideIncident(elsewhere, around, { ...input, severity: 'minor' })), 'episode-unknown')
  equal(answerOf(decideIncident(at, around, { ...input, severity: 'minor', at: aMomentLater })), 'in-the-future')
  equal(changed(decideIncident(at, around, { ...input, severity: 'minor' })).length, 2)
  const grave = changed(decideIncident(at, around, { ...input, severity: 'serious' }))
  deepEqual(
    Object.entries(grave[2]?.[1] ?? {}).filter(([name]) => name === 'forRole'),
    [['forRole', 'supervisor']],
  )
  equal(incidentDueAt({ recordedAt: now }, 24), '2026-11-25T20:00:00.000Z')
})

test('a child’s report is due in writing 36 hours after the call, an adult’s by the end of the second working day', () => {
  const is = (day: string) => isWorkingDay(day, californiaCalendar)
  equal(writtenBy('child', '2026-11-24T20:00:00.000Z', is), '2026-11-26T08:00:00.000Z')
  // Tuesday; Thursday is Thanksgiving and Friday is closed too.
  equal(writtenBy('elder-or-dependent-adult', '2026-11-24T20:00:00.000Z', is), '2026-12-01T07:59:00.000Z')
  // Friday evening, still Friday in Los Angeles, counts Monday and Tuesday.
  equal(writtenBy('elder-or-dependent-adult', '2026-11-14T04:00:00.000Z', is), '2026-11-18T07:59:00.000Z')
  // In summer the day ends an hour earlier.
  equal(writtenBy('elder-or-dependent-adult', '2026-07-14T18:00:00.000Z', is), '2026-07-17T06:59:00.000Z')
})

test('the numbers are those of the county, and of the whole country everywhere', () => {
  const ids = (county: string | null, on: string = today) => numbersFor(safety, county, on).map(({ id }) => id)
  equal(ids('Los Angeles').includes('la-mobile-crisis'), true)
  deepEqual(ids('Kern'), ['911', '988'])
  equal(ids(null).includes('la-child'), true)
  equal(ids('Kern', '2022-01-01').includes('988'), false)
  for (const { dials } of safety.numbers) equal(/^(911|988|\+1\d{10})$/.test(dials), true)
})
