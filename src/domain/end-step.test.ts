import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { appointment, carePlan, planContent, referral, referralStep } from '../../test/care-example.ts'
import { noticed, recommendation } from '../../test/end-example.ts'
import {
  answerOf,
  assignment,
  at,
  attempt,
  byTheHouse,
  changed,
  contact,
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
} from '../../test/entry-example.ts'
import { emptyChart } from './chart.ts'
import { endReasons } from './end-reason.ts'
import { type EndRecommendation, recommendedReasons } from './end-recommendation.ts'
import { endStanding, endWay } from './end-standing.ts'
import { decideRecommendation, decideStop } from './end-step.ts'
import { endTries } from './end-tries.ts'
import { episodeStates } from './episode.ts'
import { decideEnd } from './episode-step.ts'
import { graduationOf } from './graduation.ts'
import type { Sending } from './sending.ts'

const begun = episode('active', { startedOn: '2026-01-05', planId: idOf('plan') })
const plan = { ...at, organizationId: idOf('plan') }

test('a stop is refused for another house’s episode, twice, of tomorrow, or before care began', () => {
  const stop = {
    member,
    episode: idOf('episode'),
    on: today,
    saidBy: 'member' as const,
    saidTo: 'call' as const,
    words: null,
  }
  const standing = { episode: begun, assignments: [], ...nobodyToTell, tasks: [] }
  equal(answerOf(decideStop(at, { ...standing, episode: undefined }, stop)), 'episode-unknown')
  equal(answerOf(decideStop(elsewhere, standing, stop)), 'episode-unknown')
  equal(answerOf(decideStop(at, { ...standing, episode: episode('ended') }, stop)), 'episode-ended')
  equal(answerOf(decideStop(at, standing, { ...stop, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideStop(at, standing, { ...stop, on: '2026-01-04' })), 'before-start')
})

test('the benefit ends ten days on, at once where it is signed for, and there is none before care began (CLOCK-22)', () => {
  const stop = {
    member,
    episode: idOf('episode'),
    on: today,
    saidBy: 'member',
    saidTo: 'message',
    words: null,
  } as const
  const endOf = (given: object, of = begun) =>
    fieldsOf(decideStop(at, { episode: of, assignments: [], ...nobodyToTell, tasks: [] }, { ...stop, ...given }), 0)
      .benefitEndsOn
  equal(endOf({}), '2026-12-04')
  equal(endOf({ signedBy: null }), '2026-12-04')
  // Said late, the notice still has its days from today.
  equal(endOf({ on: '2026-11-23' }), '2026-12-04')
  equal(endOf({ signedBy: 'Ana Invented' }), today)
  equal(endOf({}, episode('outreach')), null)
})

test('the member’s word stops ECM from every state, to the agency or the plan, and with it who walks along and every task', () => {
  const stop = {
    member,
    episode: idOf('episode'),
    on: today,
    saidBy: 'member' as const,
    saidTo: 'call' as const,
    words: null,
  }
  for (const state of episodeStates.filter((one) => one !== 'ended'))
    equal(
      answerOf(decideStop(at, { episode: episode(state), assignments: [], ...nobodyToTell, tasks: [] }, stop)),
      'done',
      state,
    )
  const result = decideStop(
    plan,
    { episode: begun, assignments: [assignment()], ...nobodyToTell, tasks: [task({ kind: 'remind' })] },
    stop,
  )
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['episode', 'assignment', 'task', 'task'],
  )
  deepEqual(
    [fieldsOf(result, 3).kind, fieldsOf(result, 3).forStaff, fieldsOf(result, 3).dueOn],
    ['stop-told', me, tomorrow],
  )
  const own = decideStop(at, { episode: begun, assignments: [assignment()], ...nobodyToTell, tasks: [] }, stop)
  equal(changed(own).length, 2)
  const unproven = decideStop(
    plan,
    { episode: begun, assignments: [], ...nobodyToTell, tasks: [] },
    { ...stop, isVerified: false },
  )
  deepEqual([fieldsOf(unproven, 1).kind, fieldsOf(unproven, 1).dueOn], ['stop-to-check', today])
  equal(fieldsOf(result, 0).endReason, 'no-longer-wishes')
  const early = decideStop(at, { episode: episode('outreach'), assignments: [], ...nobodyToTell, tasks: [] }, stop)
  equal(fieldsOf(early, 0).endReason, 'declined')
})

test('with an episode that stops or ends what waits to be sent stops for its agency alone', () => {
  const sending = (ownerId: string) =>
    ({
      ...{
        id: idOf(`to ${ownerId}`),
        ownerId,
        kind: 'reminder',
        channel: 'text',
        phoneId: idOf('phone'),
        language: 'en',
      },
      ...{ sourceId: idOf('visit'), sendAt: now, endsAt: null, state: 'waiting', reason: null, settledAt: null },
      ...{ recordedAt: now, recordedBy: null, struckAt: null, seq: 1, labels: [] },
    }) as Sending
  const sendings = [sending(begun.agencyId), sending(idOf('other agency'))]
  const standing = { episode: begun, assignments: [], ...nobodyToTell, tasks: [], sendings, recommendations: [] }
  const stop = { member, episode: idOf('episode'), on: today, saidBy: 'member', saidTo: 'call', words: null } as const
  const ended = { member, episode: idOf('episode'), on: today, reason: 'left-county' as const, text: null }
  for (const result of [decideStop(at, standing, stop), decideEnd(at, standing, ended)])
    deepEqual(
      result.ok && result.value.flatMap((one) => (one.noun === 'sending' && one.kind === 'set' ? [one.id] : [])),
      [sendings[0]?.id],
    )
})

const wish = {
  member,
  id: idOf('end'),
  episode: idOf('episode'),
  reason: 'goals-met' as EndRecommendation['reason'],
  why: 'All goals reached',
  stepDown: 'Her doctor sees to it' as string | null,
  supervisor: null as string | null,
}
const nothing = { recommendations: [], attempts: [], contacts: [], least: undefined }
const loaded = { episode: begun, ...nothing }

test('a recommendation is refused outside care, twice, for what is no judgment, and without its step down', () => {
  equal(answerOf(decideRecommendation(elsewhere, loaded, wish)), 'episode-unknown')
  equal(answerOf(decideRecommendation(plan, loaded, wish)), 'episode-unknown')
  equal(answerOf(decideRecommendation(at, { ...loaded, episode: episode('ended') }, wish)), 'episode-ended')
  equal(answerOf(decideRecommendation(at, { ...loaded, episode: episode('engaged') }, wish)), 'episode-not-begun')
  for (const reason of endReasons.filter((one) => !recommendedReasons.includes(one)))
    equal(answerOf(decideRecommendation(at, loaded, { ...wish, reason })), 'not-a-recommendation', reason)
  for (const reason of ['goals-met', 'lower-level'] as const)
    equal(answerOf(decideRecommendation(at, loaded, { ...wish, reason, stepDown: null })), 'step-down-missing')
  const open = { ...loaded, recommendations: [recommendation()] }
  equal(answerOf(decideRecommendation(at, open, wish)), 'already-recommended')
  const over = { ...loaded, recommendations: [recommendation({ decision: 'goes-on' })] }
  equal(answerOf(decideRecommendation(at, over, wish)), 'done')
})

test('“not reached” needs a supervisor’s name and three tries since the last answer, by two ways, one in person (CLOCK-7a)', () => {
  const lost = { ...wish, reason: 'not-reached' as const, stepDown: null }
  const missed = (n: number, method: 'phone' | 'in-person' | 'letter', when = now) =>
    contact({ id: idOf(`m${n}`), outcome: 'not-reached', method, at: when })
  const says = (contacts: ReturnType<typeof missed>[], given: object = { supervisor: me }) =>
    answerOf(decideRecommendation(at, { ...loaded, contacts }, { ...lost, ...given }))
  const enough = [missed(1, 'phone'), missed(2, 'letter'), missed(3, 'in-person')]
  equal(says(enough, {}), 'supervisor-missing')
  equal(says(enough.slice(0, 2)), 'tries-missing')
  equal(says([missed(1, 'phone'), missed(2, 'phone'), missed(3, 'letter')]), 'tries-missing')
  equal(says([1, 2, 3].map((n) => missed(n, 'in-person'))), 'tries-missing')
  equal(says([...enough, contact({ id: idOf('answer'), at: now })]), 'tries-missing')
  equal(says(enough), 'done')
  const asked = (least: number) =>
    answerOf(decideRecommendation(at, { ...loaded, contacts: enough, least }, { ...lost, supervisor: me }))
  deepEqual([asked(3), asked(4)], ['done', 'tries-missing'])
  const tried = { ...loaded, contacts: enough.slice(1), attempts: [attempt()] }
  equal(answerOf(decideRecommendation(at, tried, { ...lost, supervisor: me })), 'done')
})

test('tries count from the last answer, an amended one once, and against the number given', () => {
  const missed = (n: number, method: 'phone' | 'in-person', when: string, amends: string | null = null) =>
    contact({ id: idOf(`t${n}`), outcome: 'not-reached', method, at: when, amends })
  const days = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08'].map((day) => `${day}T18:00:00.000Z`)
  const [first = '', answered = '', second = '', third = ''] = days
  const all = [
    missed(1, 'phone', first),
    contact({ id: idOf('t2'), at: answered }),
    missed(3, 'phone', second),
    missed(4, 'in-person', third, idOf('t3')),
    contact({ id: idOf('t5'), episodeId: idOf('another'), outcome: 'not-reached', at: third }),
  ]
  const tries = endTries(idOf('episode'), [], all, 1)
  deepEqual([tries.answeredAt, tries.missed], [answered, [{ at: third, method: 'in-person' }]])
  deepEqual([tries.hasNumber, tries.hasWays, tries.wasThere, tries.isEnough], [true, false, true, false])
  const both = [missed(6, 'phone', second), missed(7, 'in-person', third)]
  equal(endTries(idOf('episode'), [], both, 2).isEnough, true)
  equal(endTries(idOf('episode'), [], both).isEnough, false)
  equal(endTries(idOf('episode'), [], []).answeredAt, null)
})

test('an ending stands with the plan, then runs its notice to the day before, then may be; an appeal in time holds it', () => {
  equal(endStanding(at.content, recommendation(), today), 'waits-for-plan')
  equal(endStanding(at.content, recommendation({ decision: 'goes-on' }), today), 'goes-on')
  // Decided, but the plan's own notice has not gone: nothing ends, whatever day it names; an appeal said before it came runs.
  const unsent = recommendation({ ...noticed, noticeOn: null })
  equal(endStanding(at.content, unsent, '2027-03-01'), 'notice-waits')
  equal(endStanding(at.content, { ...unsent, appealOn: '2026-11-12' }, '2027-03-01'), 'appeal-runs')
  const one = recommendation(noticed)
  deepEqual(
    [endStanding(at.content, one, '2026-11-19'), endStanding(at.content, one, '2026-11-20')],
    ['notice-runs', 'may-end'],
  )
  const appealed = (appealOn: string, appealOutcome: EndRecommendation['appealOutcome'] = null) =>
    endStanding(at.content, { ...one, appealOn, appealOutcome }, today)
  deepEqual([appealed('2026-11-20'), appealed('2026-11-21')], ['appeal-runs', 'may-end'])
  deepEqual([appealed('2026-11-12', 'upheld'), appealed('2026-11-12', 'overturned')], ['may-end', 'goes-on'])
  equal(endStanding(at.content, { ...one, endsOn: '2026-12-31', appealOn: '2026-12-30' }, '2027-01-15'), 'appeal-runs')
})

test('the way to an ending is one the house takes, for every reason, before care and in care', () => {
  const rest = { assignments: [], ...nobodyToTell, tasks: [] }
  for (const [one, recommendations] of [
    [episode('outreach'), []],
    [begun, []],
    [begun, [recommendation(noticed)]],
    [begun, [recommendation({ ...noticed, endsOn: '2026-12-31' })]],
  ] as const) {
    for (const reason of endReasons) {
      const input = { member, episode: one.id, on: today, reason, text: 'Said why' }
      const answer = answerOf(decideEnd(at, { episode: one, recommendations, ...rest }, input))
      const way = endWay(at.content, one, recommendations, reason, today)
      if (way === 'stop') equal(['declined', 'no-longer-wishes'].includes(reason), true)
      else if (way === 'end') equal(answer, 'done')
      else if (way === 'recommend') deepEqual([answer, recommendations.length], ['plan-decides', 0])
      else deepEqual([answer === 'done', recommendations.length], [false, 1])
    }
  }
})

test('once care has begun, a judgment ends it only with the plan’s notice run out; a fact or the member’s word at once', () => {
  const says = (reason: (typeof endReasons)[number], recommendations: readonly EndRecommendation[] = [], from = at) => {
    const input = { member, episode: idOf('episode'), on: today, reason, text: 'x' }
    return answerOf(
      decideEnd(from, { episode: begun, assignments: [], ...nobodyToTell, tasks: [], recommendations }, input),
    )
  }
  for (const reason of endReasons)
    equal(says(reason), recommendedReasons.includes(reason) ? 'plan-decides' : 'done', reason)
  equal(says('goals-met', [], byTheHouse), 'done')
  equal(says('goals-met', [recommendation()]), 'plan-decides')
  equal(says('unsafe', [recommendation(noticed)]), 'plan-decides')
  equal(says('goals-met', [recommendation({ ...noticed, noticeOn: null })]), 'notice-waits')
  equal(says('goals-met', [recommendation({ ...noticed, endsOn: tomorrow })]), 'notice-runs')
  equal(says('goals-met', [recommendation({ ...noticed, appealOn: '2026-11-12' })]), 'appeal-runs')
  equal(says('goals-met', [recommendation(noticed)]), 'done')
})

test('graduation is suggested with all goals settled and one reached, with the reasons that hold; never by a population', () => {
  const [goal] = planContent.goals
  if (!goal) throw new Error('no example')
  const withGoals = (...states: ('open' | 'reached' | 'set-aside')[]) => {
    const goals = states.map((state, i) => ({ ...goal, id: idOf(`g${i}`), state }))
    return { ...emptyChart(), carePlan: [carePlan({ content: { ...planContent, goals } })] }
  }
  deepEqual(graduationOf(withGoals('reached', 'open'), begun, today), [])
  deepEqual(graduationOf(withGoals('set-aside'), begun, today), [])
  const all = ['goals-reached', 'no-stay', 'visits-kept', 'referrals-closed']
  deepEqual(graduationOf(withGoals('reached', 'set-aside'), begun, today), all)
  deepEqual(graduationOf(withGoals('reached'), episode('paused'), today), [])
  const busy = {
    ...withGoals('reached'),
    appointment: [appointment({ outcome: 'missed', at: now })],
    referralOut: [referral()],
    referralStep: [referralStep()],
  }
  deepEqual(graduationOf(busy, begun, today), ['goals-reached', 'no-stay'])
})
