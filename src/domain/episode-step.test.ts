import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  answerOf,
  assignment,
  at,
  byTheHouse,
  changed,
  changesOf,
  colleague,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  me,
  member,
  nobodyToTell,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { type EpisodeState, episodeStates } from './episode.ts'
import {
  decideBegin,
  decideEnd,
  decidePause,
  decideRefer,
  decideResume,
  EpisodeEnd,
  type EpisodePause,
  leadOf,
} from './episode-step.ts'

const step = { member, episode: idOf('episode') }

/** What a decision answers in each state; every state not named is refused with `other`. */
function inEachState(
  decide: (state: EpisodeState) => string,
  other: string,
  named: Partial<Record<EpisodeState, string>>,
) {
  for (const state of episodeStates) equal(decide(state), named[state] ?? other, state)
}

const begin = { ...step, on: today, assignment: idOf('newlead') }

test('care does not begin without an episode, in another agency’s, tomorrow, or without anyone to lead', () => {
  equal(
    answerOf(decideBegin(at, { episode: undefined, assignments: [], episodes: [], tasks: [] }, begin)),
    'episode-unknown',
  )
  equal(
    answerOf(decideBegin(elsewhere, { episode: episode('assigned'), assignments: [], episodes: [], tasks: [] }, begin)),
    'episode-unknown',
  )
  const standing = { episode: episode('assigned'), assignments: [], episodes: [], tasks: [] }
  equal(answerOf(decideBegin(at, standing, { ...begin, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideBegin(byTheHouse, standing, begin)), 'lead-missing')
  // Intake holds no seat that walks with a member.
  equal(answerOf(decideBegin({ ...at, mayLead: false }, standing, begin)), 'lead-missing')
})

test('care begins from every state before it and from no other: what is paused is resumed, what ended comes back anew', () => {
  const decide = (state: EpisodeState) =>
    answerOf(decideBegin(at, { episode: episode(state), assignments: [], episodes: [], tasks: [] }, begin))
  inEachState(decide, 'done', { active: 'cannot-begin', paused: 'cannot-begin', ended: 'cannot-begin' })
})

test('who begins care without a lead becomes it, from that day; a lead who stands stays', () => {
  const standing = { episode: episode('outreach', { engagedOn: null }), assignments: [], episodes: [], tasks: [] }
  const result = decideBegin(at, standing, { ...begin, on: yesterday })
  deepEqual(fieldsOf(result, 0), { state: 'active', startedOn: yesterday, engagedOn: yesterday, revision: 2 })
  const { id, staffId, part, fromOn } = fieldsOf(result, 1)
  deepEqual([id, staffId, part, fromOn], [idOf('newlead'), me, 'lead', yesterday])
  const led = {
    episode: episode('engaged', { engagedOn: '2026-11-02' }),
    assignments: [assignment()],
    episodes: [],
    tasks: [],
  }
  for (const who of [at, byTheHouse]) {
    deepEqual(changed(decideBegin(who, led, begin)), [
      ['episode', { state: 'active', startedOn: today, engagedOn: '2026-11-02', revision: 2 }],
    ])
  }
})

test('when care begins, what waited for outreach is over and the rest stays to be done', () => {
  const tasks = [
    task({ id: idOf('reach'), kind: 'reach' }),
    task({ id: idOf('close'), kind: 'close-outreach' }),
    task({ id: idOf('before'), kind: 'reach', doneAt: now }),
    task(),
  ]
  const [, ...over] = changesOf(
    decideBegin(at, { episode: episode('engaged'), assignments: [assignment()], episodes: [], tasks }, begin),
  )
  deepEqual(
    over.map((change) => change.kind === 'set' && [change.id, change.fields]),
    [idOf('reach'), idOf('close')].map((id) => [id, { doneAt: now, doneBy: me, outcome: 'Care began' }]),
  )
})

test('the lead is the one whose assignment to this episode is the lead’s, not ended and not struck', () => {
  const others = [
    assignment({ part: 'cover' }),
    assignment({ endedAt: now }),
    assignment({ struckAt: now }),
    assignment({ episodeId: idOf('other') }),
  ]
  equal(leadOf(others, idOf('episode')), undefined)
  equal(leadOf([...others, assignment({ staffId: colleague })], idOf('episode'))?.staffId, colleague)
})

const pause: EpisodePause = {
  ...step,
  on: today,
  reason: 'A long stay',
  lookAgainOn: today,
  lookAgainBy: colleague,
  task: idOf('look'),
}

test('care is not paused without an episode, in another agency’s, tomorrow, or to be looked at yesterday', () => {
  equal(answerOf(decidePause(at, { episode: undefined }, pause)), 'episode-unknown')
  equal(answerOf(decidePause(elsewhere, { episode: episode('active') }, pause)), 'episode-unknown')
  equal(answerOf(decidePause(at, { episode: episode('active') }, { ...pause, on: tomorrow })), 'in-the-future')
  const late = { ...pause, lookAgainOn: yesterday }
  equal(answerOf(decidePause(at, { episode: episode('active') }, late)), 'look-again-in-the-past')
})

test('outreach, engaged and active pause; nothing else does', () => {
  const decide = (state: EpisodeState) => answerOf(decidePause(at, { episode: episode(state) }, pause))
  inEachState(decide, 'cannot-pause', { outreach: 'done', engaged: 'done', active: 'done' })
})

test('a pause says from where, why, and leaves a task for who looks again', () => {
  const result = decidePause(at, { episode: episode('engaged') }, { ...pause, on: yesterday })
  deepEqual(fieldsOf(result, 0), {
    state: 'paused',
    beforePause: 'engaged',
    pausedOn: yesterday,
    pauseReason: 'A long stay',
    lookAgainOn: today,
    lookAgainBy: colleague,
    revision: 2,
  })
  const { id, kind, dueOn, forStaff, sourceId } = fieldsOf(result, 1)
  deepEqual([id, kind, dueOn, forStaff, sourceId], [idOf('look'), 'look-again', today, colleague, idOf('episode')])
})

test('only what is paused is resumed', () => {
  equal(answerOf(decideResume(at, { episode: undefined, tasks: [] }, step)), 'episode-unknown')
  equal(answerOf(decideResume(elsewhere, { episode: episode('paused'), tasks: [] }, step)), 'episode-unknown')
  const decide = (state: EpisodeState) => answerOf(decideResume(at, { episode: episode(state), tasks: [] }, step))
  inEachState(decide, 'not-paused', { paused: 'done' })
})

test('care is taken up where it stood, and the task to look again is closed, no other', () => {
  const paused = episode('paused', { beforePause: 'outreach' })
  const tasks = [
    task({ id: idOf('look'), kind: 'look-again' }),
    task({ kind: 'next-step' }),
    task({ kind: 'look-again', doneAt: now }),
    task({ kind: 'look-again', struckAt: now }),
  ]
  const changes = changed(decideResume(at, { episode: paused, tasks }, step))
  const nothing = { pausedOn: null, pauseReason: null, lookAgainOn: null, lookAgainBy: null }
  deepEqual(changes, [
    ['episode', { state: 'outreach', beforePause: null, ...nothing, revision: 2 }],
    ['task', { doneAt: now, doneBy: me, outcome: 'Care goes on' }],
  ])
  equal(fieldsOf(decideResume(at, { episode: episode('paused'), tasks: [] }, step), 0).state, 'active')
})

const end: EpisodeEnd = { ...step, on: today, reason: 'no-longer-wishes', text: null }
const nobody = { ...nobodyToTell, assignments: [], tasks: [], recommendations: [] }

test('an episode does not end twice, tomorrow, before it started, in another agency’s name, or as "other" without a word', () => {
  equal(answerOf(decideEnd(at, { episode: undefined, ...nobody }, end)), 'episode-unknown')
  equal(answerOf(decideEnd(elsewhere, { episode: episode('active'), ...nobody }, end)), 'episode-unknown')
  equal(answerOf(decideEnd(at, { episode: episode('ended'), ...nobody }, end)), 'episode-ended')
  const active = { episode: episode('active', { startedOn: today }), ...nobody }
  equal(answerOf(decideEnd(at, active, { ...end, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideEnd(at, active, { ...end, reason: 'other' })), 'text-needed')
  equal(answerOf(decideEnd(at, active, { ...end, on: yesterday })), 'before-start')
  equal(EpisodeEnd.safeParse({ ...end, text: '' }).success, false)
})

test('an episode ends from every state, on its first day too, with any reason that says enough (END-2, PROMISE-14)', () => {
  for (const state of episodeStates.filter((one) => one !== 'ended')) {
    equal(answerOf(decideEnd(at, { episode: episode(state, { startedOn: today }), ...nobody }, end)), 'done', state)
    equal(answerOf(decideEnd(at, { episode: episode(state), ...nobody }, { ...end, on: yesterday })), 'done', state)
  }
  const said = { ...end, reason: 'other' as const, text: 'Moved in with family' }
  const set = fieldsOf(decideEnd(at, { episode: episode('paused', { beforePause: 'active' }), ...nobody }, said), 0)
  const ended = { state: 'ended', endedOn: today, endReason: 'other', endText: 'Moved in with family' }
  deepEqual(set, { ...ended, beforePause: null, revision: 2 })
})

test('with the episode end its assignments and the open tasks, each with who and when; other episodes’ stay', () => {
  const assignments = [
    assignment(),
    assignment({ id: idOf('future'), part: 'cover', fromOn: tomorrow }),
    assignment({ endedAt: now }),
    assignment({ struckAt: now }),
    assignment({ episodeId: idOf('other') }),
  ]
  const tasks = [task(), task({ doneAt: now }), task({ struckAt: now })]
  const changes = changesOf(
    decideEnd(at, { ...nobody, episode: episode('active'), assignments, tasks }, { ...end, on: yesterday }),
  )
  deepEqual(
    changes.slice(1).map((change) => (change.kind === 'set' ? [change.id, change.fields] : [])),
    [
      [idOf('assignment'), { endedAt: now, toOn: yesterday }],
      [idOf('future'), { endedAt: now, toOn: tomorrow }],
      [idOf('task'), { doneAt: now, doneBy: me, outcome: 'The episode ended' }],
    ],
  )
})

const refer = { member, episode: idOf('new'), agency, plan: null, on: today, assignment: idOf('newlead') }

test('nobody opens an episode in another agency’s house, tomorrow, under an id that stands, or beside an open one', () => {
  equal(answerOf(decideRefer(at, { episodes: [] }, { ...refer, agency: idOf('otheragency') })), 'other-agency')
  equal(answerOf(decideRefer(at, { episodes: [] }, { ...refer, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideRefer(at, { episodes: [episode('ended', { id: idOf('new') })] }, refer)), 'id-taken')
  for (const state of episodeStates.filter((one) => one !== 'ended')) {
    equal(answerOf(decideRefer(at, { episodes: [episode(state)] }, refer)), 'episode-open', state)
  }
})

test('what ended, was struck, or is open elsewhere does not hold a new episode back', () => {
  for (const one of [
    episode('ended'),
    episode('active', { struckAt: now }),
    episode('active', { agencyId: idOf('x') }),
  ])
    equal(answerOf(decideRefer(at, { episodes: [one] }, refer)), 'done')
})

test('coming back says that there was ECM before; the person who refers leads, the house leads nobody', () => {
  const fresh = fieldsOf(decideRefer(byTheHouse, { episodes: [episode('ended')] }, refer), 0)
  deepEqual([fresh.state, fresh.referredOn, fresh.hadEcmBefore], ['referred', today, null])
  const before = { episodes: [episode('ended', { startedOn: '2026-01-05' })] }
  const result = decideRefer(at, before, { ...refer, on: yesterday })
  const [again, lead] = [fieldsOf(result, 0), fieldsOf(result, 1)]
  deepEqual([again.hadEcmBefore, again.referredOn], [true, yesterday])
  deepEqual([lead.staffId, lead.part, lead.fromOn], [me, 'lead', yesterday])
  equal(changed(decideRefer(byTheHouse, { episodes: [] }, refer)).length, 1)
  equal(changed(decideRefer(at, { episodes: [] }, { ...refer, assignment: null })).length, 1)
  const asked = fieldsOf(decideRefer({ ...at, mayLead: false }, { episodes: [] }, refer), 1)
  deepEqual([asked.kind, asked.forRole, asked.sourceId], ['name-lead', 'supervisor', refer.episode])
})
