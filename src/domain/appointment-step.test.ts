import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { appointment, visitFields } from '../../test/care-example.ts'
import {
  answerOf,
  at,
  changed,
  changesOf,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  member,
  nobodyToTell,
  now,
  task,
  today,
} from '../../test/entry-example.ts'
import { decideAppointment, decideArrangement, decideOutcome } from './appointment-step.ts'
import { addWorkingDays, isWorkingDay } from './clock.ts'

const draft = {
  member,
  id: idOf('visit'),
  episodeId: idOf('episode') as string | null,
  withWhom: 'Dr. Invented',
  kind: 'primary-care' as const,
  ...visitFields,
  labels: [],
}
const loaded = { ...nobodyToTell, episode: episode('active') }

test('working days leave out weekends, state holidays, and the Monday after one on a Sunday', () => {
  const free = [
    '2026-11-21',
    '2026-11-22',
    '2026-11-26',
    '2026-11-27',
    '2026-12-25',
    '2026-01-19',
    '2026-02-16',
    '2026-03-31',
    '2026-05-25',
    '2026-09-07',
    '2026-11-11',
    '2027-07-05',
  ]
  deepEqual(
    free.filter((day) => isWorkingDay(day, at.content.calendar)),
    [],
  )
  const open = ['2026-11-25', '2026-11-30', '2026-05-18', '2027-07-06', '2026-07-03']
  deepEqual(
    open.filter((day) => !isWorkingDay(day, at.content.calendar)),
    [],
  )
  equal(addWorkingDays('2026-11-25', 1, at.content.calendar), '2026-11-30')
  equal(addWorkingDays('2026-11-30', -1, at.content.calendar), '2026-11-25')
  equal(addWorkingDays('2026-12-15', -10, at.content.calendar), '2026-12-01')
  equal(addWorkingDays('2026-11-28', 0, at.content.calendar), '2026-11-28')
})

test('a visit is refused in another house’s episode, or with a reminder after it', () => {
  equal(answerOf(decideAppointment(elsewhere, loaded, draft)), 'episode-unknown')
  equal(answerOf(decideAppointment(at, { ...nobodyToTell, episode: undefined }, draft)), 'episode-unknown')
  equal(answerOf(decideAppointment(at, { ...nobodyToTell, episode: undefined }, { ...draft, episodeId: null })), 'done')
  equal(answerOf(decideAppointment(at, loaded, { ...draft, remindOn: '2026-12-16' })), 'remind-after-visit')
  equal(answerOf(decideAppointment(at, loaded, { ...draft, remindOn: '2026-12-15' })), 'done')
})

test('the interpreter is asked ten business days ahead, the ride three; what is late is due today (CLOCK-38)', () => {
  const wish = { interpreter: 'to-book' as const, ride: 'to-arrange' as const, remindOn: '2026-12-14' }
  const calm = { interpreter: 'not-needed' as const, ride: 'own' as const, remindOn: null }
  const tasks = (given: object) =>
    changed(decideAppointment(at, loaded, { ...draft, ...wish, ...given }))
      .slice(1)
      .map(([, entry]) => [(entry as { kind: string }).kind, (entry as { dueOn: string }).dueOn])
  deepEqual(tasks({}), [
    ['book-interpreter', '2026-12-01'],
    ['arrange-ride', '2026-12-10'],
    ['remind', '2026-12-14'],
  ])
  deepEqual(tasks({ ...calm, company: 'to-find' }), [['find-company', '2026-12-10']])
  const soon = { at: '2026-11-25T18:00:00.000Z', remindOn: null }
  deepEqual(tasks(soon), [
    ['book-interpreter', today],
    ['arrange-ride', today],
  ])
  deepEqual(tasks({ at: '2026-11-20T18:00:00.000Z', remindOn: null }), [])
})

test('who of the team goes along is named, and nobody where the team does not', () => {
  const named = { company: 'team' as const, companionId: idOf('colleague') }
  for (const [given, says] of [
    [{ company: 'team', companionId: null }, 'companion-unclear'],
    [{ company: 'family', companionId: idOf('colleague') }, 'companion-unclear'],
    [named, 'done'],
  ] as const) {
    equal(answerOf(decideAppointment(at, loaded, { ...draft, ...given })), says)
    const input = { member, appointment: idOf('visit'), ...visitFields, ...given }
    equal(answerOf(decideArrangement(at, { ...nobodyToTell, appointment: appointment(), tasks: [] }, input)), says)
  }
})

test('a visit arranged anew asks anew, and what waited before is done', () => {
  const input = { member, appointment: idOf('visit'), ...visitFields, ride: 'to-arrange' as const }
  const planned = { ...nobodyToTell, appointment: appointment(), tasks: [task()] }
  equal(answerOf(decideArrangement(elsewhere, planned, input)), 'appointment-unknown')
  equal(
    answerOf(
      decideArrangement(at, { ...planned, appointment: appointment({ outcome: 'kept', outcomeAt: now }) }, input),
    ),
    'appointment-over',
  )
  equal(answerOf(decideArrangement(at, planned, { ...input, remindOn: '2026-12-16' })), 'remind-after-visit')
  const result = decideArrangement(at, planned, input)
  deepEqual(
    [fieldsOf(result, 0).ride, fieldsOf(result, 1).doneAt, fieldsOf(result, 2).kind],
    ['to-arrange', now, 'arrange-ride'],
  )
})

test('what is asked already for the same day stays, and who was reminded is not reminded twice', () => {
  const wish = { interpreter: 'to-book' as const, ride: 'arranged' as const, remindOn: '2026-12-14' }
  const input = { member, appointment: idOf('visit'), ...visitFields, ...wish }
  const booking = task({ id: idOf('booking'), kind: 'book-interpreter', dueOn: '2026-12-01' })
  const reminded = task({ id: idOf('reminded'), kind: 'remind', dueOn: '2026-12-14', doneAt: now })
  const riding = task({ id: idOf('riding'), kind: 'arrange-ride', dueOn: '2026-12-10' })
  const planned = { ...nobodyToTell, appointment: appointment(), tasks: [booking, reminded, riding] }
  const touched = (given: object) =>
    changesOf(decideArrangement(at, planned, { ...input, ...given }))
      .slice(1)
      .map((one) => (one.kind === 'set' ? one.id : String((one.entry as { kind?: string }).kind)))
  deepEqual(touched({}), [idOf('riding')])
  deepEqual(touched({ remindOn: '2026-12-11' }), [idOf('riding'), 'remind'])
  const later = touched({ at: '2026-12-16T18:00:00.000Z' })
  deepEqual(later, [idOf('booking'), idOf('riding'), 'book-interpreter'])
})

test('kept or missed is said once the hour has come; called off or moved at any time', () => {
  const over = { member, appointment: idOf('visit'), note: null }
  const says = (outcome: 'kept' | 'missed' | 'moved' | 'called-off', when: string) =>
    answerOf(
      decideOutcome(at, { ...nobodyToTell, appointment: appointment({ at: when }), tasks: [] }, { ...over, outcome }),
    )
  deepEqual(
    (['kept', 'missed', 'moved', 'called-off'] as const).map((one) => [
      says(one, '2026-11-24T20:00:00.001Z'),
      says(one, now),
    ]),
    [
      ['not-yet', 'done'],
      ['not-yet', 'done'],
      ['done', 'done'],
      ['done', 'done'],
    ],
  )
  equal(
    answerOf(
      decideOutcome(
        elsewhere,
        { ...nobodyToTell, appointment: appointment(), tasks: [] },
        { ...over, outcome: 'moved' },
      ),
    ),
    'appointment-unknown',
  )
  const done = appointment({ outcome: 'kept', outcomeAt: now })
  equal(
    answerOf(decideOutcome(at, { ...nobodyToTell, appointment: done, tasks: [] }, { ...over, outcome: 'moved' })),
    'appointment-over',
  )
})

test('after a missed visit somebody asks on the next working day', () => {
  const missed = { member, appointment: idOf('visit'), outcome: 'missed' as const, note: null }
  const result = decideOutcome(at, { ...nobodyToTell, appointment: appointment({ at: now }), tasks: [] }, missed)
  deepEqual([fieldsOf(result, 1).kind, fieldsOf(result, 1).dueOn], ['after-missed', '2026-11-25'])
})
