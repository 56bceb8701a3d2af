import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { planSuggestionList } from '../../content/plan-suggestion.ts'
import { carePlan, planContent } from '../../test/care-example.ts'
import {
  answerOf,
  at,
  byTheHouse,
  changed,
  colleague,
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
import { planDifference } from './care-plan-difference.ts'
import { decideAgreement, decideCopy, decidePlan, decideProgress, decideSignOff } from './care-plan-step.ts'
import { planSuggestions } from './care-plan-suggestion.ts'
import { episodeStates } from './episode.ts'

const draft = {
  member,
  id: idOf('newplan'),
  episodeId: idOf('episode'),
  replaces: null as string | null,
  content: planContent,
  assessmentId: null,
  labels: [],
}
const active = { episode: episode('active'), plans: [], tasks: [] }

test('a plan is refused outside care, in another house, empty, or written on a version that is not the newest', () => {
  equal(answerOf(decidePlan(at, { ...active, episode: undefined }, draft)), 'episode-unknown')
  equal(answerOf(decidePlan(elsewhere, active, draft)), 'episode-unknown')
  const answers = episodeStates.map((state) => answerOf(decidePlan(at, { ...active, episode: episode(state) }, draft)))
  const before = ['episode-not-begun', 'episode-not-begun', 'episode-not-begun', 'episode-not-begun']
  deepEqual(answers, [...before, 'done', 'done', 'done', 'episode-ended'])
  const nothing = { matters: null, strengths: [], problems: [], barriers: [], goals: [] }
  equal(answerOf(decidePlan(at, active, { ...draft, content: nothing })), 'plan-empty')
  equal(answerOf(decidePlan(at, { ...active, plans: [carePlan()] }, draft)), 'plan-moved-on')
  equal(answerOf(decidePlan(at, active, { ...draft, replaces: idOf('plan') })), 'plan-moved-on')
})

test('a plan is the next version, unsigned, and asks the clinical consultant; the older asking is done', () => {
  const waiting = task({ kind: 'sign-plan' })
  const given = { ...active, plans: [carePlan({ version: 4, labels: [] })], tasks: [waiting] }
  const result = decidePlan(at, given, { ...draft, replaces: idOf('plan'), labels: ['hiv'] })
  const { version, writtenOn, signedOffAt, labels } = fieldsOf(result, 0)
  deepEqual([version, writtenOn, signedOffAt, labels], [5, today, null, ['hiv']])
  equal(fieldsOf(result, 1).doneAt, now)
  deepEqual([fieldsOf(result, 2).kind, fieldsOf(result, 2).forRole], ['sign-plan', 'clinical-consultant'])
})

const one = { plan: carePlan(), plans: [carePlan()] }
const older = { plan: carePlan(), plans: [carePlan(), carePlan({ id: idOf('next'), version: 2 })] }

test('what hangs on a version hangs on the newest alone, of the own house', () => {
  const agreed = { member, plan: idOf('plan'), how: 'said' as const, by: 'The member' }
  const copy = { member, plan: idOf('plan'), on: today, how: 'paper' as const }
  const moved = {
    member,
    id: idOf('line'),
    plan: idOf('plan'),
    goal: idOf('goal'),
    on: today,
    how: 'stuck' as const,
    note: null,
  }
  for (const [from, given] of [
    [at, older],
    [at, { ...one, plan: undefined }],
    [elsewhere, one],
  ] as const) {
    equal(answerOf(decideAgreement(from, given, agreed)), 'plan-moved-on')
    equal(answerOf(decideSignOff(from, { ...given, tasks: [] }, { member, plan: idOf('plan') })), 'plan-moved-on')
    equal(answerOf(decideCopy(from, given, copy)), 'plan-moved-on')
    equal(answerOf(decideProgress(from, given, moved)), 'plan-moved-on')
  }
  equal(answerOf(decideCopy(at, one, { ...copy, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideProgress(at, one, { ...moved, on: tomorrow })), 'in-the-future')
  equal(answerOf(decideProgress(at, one, { ...moved, goal: idOf('nogoal') })), 'goal-unknown')
})

test('the member’s yes is taken once; after a no it may still come', () => {
  const yes = { member, plan: idOf('plan'), how: 'signed' as const, by: 'The member' }
  const after = (agreedHow: 'said' | 'did-not-agree') => {
    const plan = carePlan({ agreedAt: now, agreedHow })
    return answerOf(decideAgreement(at, { plan, plans: [plan] }, yes))
  }
  deepEqual([after('said'), after('did-not-agree')], ['already-agreed', 'done'])
  deepEqual(changed(decideAgreement(at, one, yes)), [
    ['carePlan', { agreedAt: now, agreedHow: 'signed', agreedBy: 'The member' }],
  ])
})

test('a no with words becomes a step for who wrote the plan, else for the supervisor; a no without words and a yes do not', () => {
  const no = { member, plan: idOf('plan'), how: 'did-not-agree' as const, by: 'The member', words: 'Less at once' }
  const asked = (plan = carePlan(), given: object = {}) =>
    decideAgreement(at, { plan, plans: [plan] }, { ...no, ...given })
  equal(changed(asked(carePlan(), { words: null })).length, 1)
  equal(changed(asked(carePlan(), { how: 'said' })).length, 1)
  const { what, forStaff } = fieldsOf(asked(), 1)
  deepEqual([what, forStaff], ['The member wants a change of the plan: Less at once', colleague])
  equal(fieldsOf(asked(carePlan({ recordedBy: null })), 1).forRole, 'supervisor')
})

test('who wrote a plan does not sign it off, nor does the house; signed is signed', () => {
  const sign = (plan = carePlan(), from = at) =>
    answerOf(decideSignOff(from, { plan, plans: [plan], tasks: [] }, { member, plan: plan.id }))
  equal(sign(carePlan({ recordedBy: me })), 'own-plan')
  equal(sign(carePlan(), byTheHouse), 'plan-moved-on')
  equal(sign(carePlan({ signedOffAt: now, signedOffBy: colleague })), 'already-signed')
  equal(sign(), 'done')
})

test('the difference of two versions is empty for the same, and names what was added, taken out and said otherwise', () => {
  deepEqual(planDifference(planContent, planContent), [])
  equal(
    planDifference(null, planContent).every((change) => change.kind === 'added'),
    true,
  )
  const [goal] = planContent.goals
  const [step] = goal?.steps ?? []
  if (!goal || !step) throw new Error('no example')
  const after = {
    ...planContent,
    matters: null,
    strengths: [],
    problems: [...planContent.problems, { id: idOf('second'), what: 'Not enough to eat' }],
    goals: [{ ...goal, state: 'reached' as const, steps: [{ ...step, isDone: true, byOn: null }] }],
  }
  const said = planDifference(planContent, after).map(({ kind, part, field, was, is }) => [kind, part, field, was, is])
  deepEqual(said, [
    ['removed', 'matters', null, 'To sleep without waking', null],
    ['removed', 'strength', null, 'Knows the neighborhood', null],
    ['added', 'problem', null, null, 'Not enough to eat'],
    ['changed', 'goal', 'state', 'open', 'reached'],
    ['changed', 'step', 'by', '2026-12-01', null],
    ['changed', 'step', 'done', 'open', 'done'],
  ])
})

test('order alone is no difference, and a step of a goal taken out goes with it', () => {
  const second = { id: idOf('second'), words: 'To see my son', measure: null, state: 'open' as const, steps: [] }
  const two = { ...planContent, goals: [...planContent.goals, second] }
  deepEqual(planDifference(two, { ...two, goals: [...two.goals].reverse() }), [])
  deepEqual(
    planDifference(planContent, { ...planContent, goals: [] }).map(({ kind, part, of }) => [kind, part, of]),
    [
      ['removed', 'goal', null],
      ['removed', 'step', 'A door I can lock'],
    ],
  )
})

test('an assessment’s needs suggest, in content’s order, and never what the plan names already', () => {
  equal(new Set(planSuggestionList.map((one_) => one_.need)).size, planSuggestionList.length)
  const needs = (problems: readonly { what: string }[]) =>
    planSuggestions(planSuggestionList, ['food', 'housing', 'weather'], problems).map((one_) => one_.need)
  deepEqual(needs([]), ['housing', 'food'])
  deepEqual(needs([{ what: 'NO STEADY PLACE TO LIVE' }]), ['food'])
})
