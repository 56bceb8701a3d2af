import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  answerOf,
  assignment,
  at,
  attempt,
  changed,
  changesOf,
  colleague,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  member,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import type { Role } from './access.ts'
import type { Authorization } from './authorization.ts'
import { stoppedOutcome } from './end-step.ts'
import type { Notice } from './notice.ts'
import type { HeldSeat } from './staff.ts'
import { decideStopTakenBack, type Stopped } from './stop-taken-back.ts'
import type { Task } from './task.ts'

const stopped = episode('ended', {
  ...{ startedOn: '2026-01-05', planId: idOf('plan'), endedOn: yesterday, endReason: 'no-longer-wishes' as const },
})
const leading: readonly Role[] = ['care-manager']
const seats: readonly HeldSeat[] = [
  { id: idOf('seat'), staffId: colleague, role: 'care-manager', fromOn: '2022-01-01', toOn: null, endedAt: null },
]
const input = { member, episode: idOf('episode') }
const nothing = {
  episodes: [stopped],
  notices: [],
  assignments: [],
  attempts: [],
  authorizations: [],
  tasks: [],
  seats,
}
const takenBack = (given: Stopped, said: typeof input) => decideStopTakenBack(at, leading, given, said)
const filled = { recordedAt: now, recordedBy: colleague, struckAt: null, seq: 1, labels: [] }

function approved(endOn: string | null, program = 'ecm'): Authorization {
  const what = { id: idOf('auth'), planId: idOf('plan'), agencyId: agency, program, number: null, units: null }
  const days = { requestedOn: null, decidedOn: null, startOn: '2026-01-01', endOn, decidedBy: null }
  return { ...filled, ...what, ...days, status: 'approved' }
}

test('what another house stopped, what ended otherwise, and what has begun anew is not taken back', () => {
  equal(answerOf(takenBack({ ...nothing, episode: undefined }, input)), 'episode-unknown')
  equal(answerOf(decideStopTakenBack(elsewhere, leading, { ...nothing, episode: stopped }, input)), 'episode-unknown')
  const graduated = { ...stopped, endReason: 'goals-met' as const }
  equal(answerOf(takenBack({ ...nothing, episode: graduated }, input)), 'not-stopped')
  equal(answerOf(takenBack({ ...nothing, episode: episode('active') }, input)), 'not-stopped')
  const anew = [stopped, episode('referred', { id: idOf('second') })]
  equal(answerOf(takenBack({ ...nothing, episode: stopped, episodes: anew }, input)), 'episode-open')
})

test('it can be taken back on the last day of the authorization and not on the day after; unknown ends do not bar it', () => {
  const on = (...authorizations: readonly Authorization[]) =>
    answerOf(takenBack({ ...nothing, episode: stopped, authorizations }, input))
  equal(on(approved(today)), 'done')
  equal(on(approved(yesterday)), 'benefit-over')
  equal(on(approved(yesterday), approved(tomorrow)), 'done')
  equal(on(approved(yesterday, 'other')), 'done')
  equal(on(approved(null)), 'done')
  equal(on({ ...approved(yesterday), planId: idOf('another') }), 'done')
})

test('within the notice’s days it is taken back, on the day the benefit ends no more, whatever is authorized (CLOCK-22)', () => {
  const on = (benefitEndsOn: string) =>
    answerOf(
      takenBack(
        { ...nothing, episode: { ...stopped, benefitEndsOn }, authorizations: [approved('2027-01-01')] },
        input,
      ),
    )
  equal(on(tomorrow), 'done')
  equal(on(today), 'benefit-over')
  equal(on(yesterday), 'benefit-over')
})

test('the same manager and the steps the stop closed come back, others stay done, and somebody tells the member', () => {
  const assignments = [
    assignment({ id: idOf('old'), staffId: idOf('old'), endedAt: '2026-05-01T18:00:00.000Z' }),
    assignment({ staffId: colleague, endedAt: now }),
  ]
  const tasks = [
    task({ id: idOf('closed'), doneAt: now, outcome: stoppedOutcome }),
    task({ id: idOf('done'), doneAt: now, outcome: 'Was kept' }),
    task({ id: idOf('told'), kind: 'stop-to-check', sourceId: stopped.id }),
  ]
  const result = takenBack({ ...nothing, episode: stopped, assignments, tasks }, input)
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['episode', 'assignment', 'task', 'task', 'task'],
  )
  const { state, endedOn, endReason } = fieldsOf(result, 0)
  deepEqual([state, endedOn, endReason], ['active', null, null])
  deepEqual([fieldsOf(result, 1).staffId, fieldsOf(result, 2).doneAt], [colleague, null])
  deepEqual([fieldsOf(result, 3).doneAt, fieldsOf(result, 3).outcome], [now, 'The stop was taken back'])
  deepEqual([fieldsOf(result, 4).forStaff, fieldsOf(result, 4).dueOn], [colleague, tomorrow])
})

test('someone who stopped before care goes on where they stood, and without a manager the supervisor is asked', () => {
  const stateOf = (given: object, attempts = [] as ReturnType<typeof attempt>[]) => {
    const before = { ...stopped, startedOn: null, endReason: 'declined' as const, ...given }
    return takenBack({ ...nothing, episode: before, attempts }, input)
  }
  equal(fieldsOf(stateOf({ engagedOn: yesterday }), 0).state, 'engaged')
  equal(fieldsOf(stateOf({ assignedOn: yesterday }, [attempt()]), 0).state, 'outreach')
  equal(fieldsOf(stateOf({ assignedOn: yesterday }), 0).state, 'assigned')
  equal(fieldsOf(stateOf({}), 0).state, 'referred')
  deepEqual([fieldsOf(stateOf({}), 1).kind, fieldsOf(stateOf({}), 1).forRole], ['name-lead', 'supervisor'])
  deepEqual([fieldsOf(stateOf({}), 2).forRole, fieldsOf(stateOf({}), 2).forStaff], [null, null])
})

test('who led and has left since leads no more: the supervisor names another, once (PROMISE-2)', () => {
  const assignments = [assignment({ staffId: colleague, endedAt: now })]
  const [first] = seats
  const ended = first === undefined ? [] : [{ ...first, endedAt: now }]
  const kinds = (tasks: readonly Task[]) =>
    changed(takenBack({ ...nothing, episode: stopped, assignments, tasks, seats: ended }, input)).map(([noun]) => noun)
  deepEqual(kinds([]), ['episode', 'task', 'task'])
  const asked = task({ id: idOf('asked'), kind: 'name-lead', doneAt: now, outcome: stoppedOutcome })
  deepEqual(kinds([asked]), ['episode', 'task', 'task'])
})

test('a notice of the stop that has not gone is struck; one that went stays as it was sent', () => {
  const of = (given: Partial<Notice>) =>
    ({ ...filled, id: idOf('notice'), kind: 'stop', sentOn: null, ...given }) as Notice
  const notices = [
    of({}),
    of({ id: idOf('sent'), sentOn: yesterday }),
    of({ id: idOf('struck'), struckAt: now }),
    of({ id: idOf('other'), kind: 'end' }),
  ]
  const changes = changesOf(takenBack({ ...nothing, episode: stopped, notices }, input))
  deepEqual(
    changes.flatMap((one) => (one.kind === 'set' && one.noun === 'notice' ? [[one.id, one.fields]] : [])),
    [[idOf('notice'), { struckAt: now }]],
  )
})

test('what the stop of an earlier episode closed stays closed, and with a lead nobody is asked for one', () => {
  const assignments = [assignment({ staffId: colleague, endedAt: now })]
  const tasks = [
    task({ id: idOf('earlier'), doneAt: '2026-01-01T18:00:00.000Z', outcome: stoppedOutcome }),
    task({ id: idOf('asked'), kind: 'name-lead', doneAt: now, outcome: stoppedOutcome }),
  ]
  const anew = { ...stopped, recordedAt: '2026-06-01T18:00:00.000Z' }
  const result = takenBack({ ...nothing, episode: anew, episodes: [anew], assignments, tasks }, input)
  deepEqual(
    changed(result).map(([noun]) => noun),
    ['episode', 'assignment', 'task'],
  )
})
