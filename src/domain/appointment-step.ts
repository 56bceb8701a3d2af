// Planning a visit, arranging what it needs, and what came of it. What is still to do is a task; a missed visit asks what got in the way, and
// never blames.
import { laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Appointment, AppointmentArranged, AppointmentDraft, AppointmentOver } from './appointment.ts'
import { type At, add, type Change, type Draft, set } from './change.ts'
import { addWorkingDays, dueBy } from './clock.ts'
import { type Episode, isOwn } from './episode.ts'
import type { Label } from './label.ts'
import { isOurs } from './owner.ts'
import { dayOfInstant } from './program-day.ts'
import type { Sending } from './sending.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'
import { callOff, type Reminding, remindOf } from './visit-reminder.ts'

/** Rides and company are arranged three working days ahead (ours). */
const rideDays = 3

/** Plans a visit; a past one may be written down too, so that what came of it can be. */
export function decideAppointment(
  at: At,
  { episode, ...reminding }: Reminding & { readonly episode: Episode | undefined },
  draft: AppointmentDraft,
): Result<readonly Change[], 'episode-unknown' | 'remind-after-visit' | 'companion-unclear'> {
  if (draft.episodeId !== null && (!episode || !isOwn(at, episode))) return refused('episode-unknown')
  if (draft.remindOn !== null && draft.remindOn > dayOfInstant(draft.at)) return refused('remind-after-visit')
  if (!isCompanionClear(draft)) return refused('companion-unclear')
  const { member: _member, labels: given, ...entry } = draft
  const labels = [...new Set([...(episode?.labels ?? []), ...given])]
  const added = { ...entry, labels, ownerId: at.organizationId, outcome: null, outcomeNote: null, outcomeAt: null }
  return done([
    add('appointment', added),
    ...needs(at, draft.id, { ...draft, labels }).map((task) => add('task', task)),
    ...remindOf(at, reminding, { ...draft, ownerId: at.organizationId }),
  ])
}

/** Who of the team goes along is named exactly where the team does. */
function isCompanionClear({ company, companionId }: Pick<Appointment, 'company' | 'companionId'>): boolean {
  return (company === 'team') === (companionId !== null)
}

interface Needs {
  readonly at: string
  readonly withWhom: string
  readonly ride: Appointment['ride']
  readonly interpreter: Appointment['interpreter']
  readonly company: Appointment['company']
  readonly remindOn: string | null
  readonly labels: readonly Label[]
}

/** What is still to do about a visit, as tasks; nothing for one that is past. */
function needs(at: At, appointmentId: string, given: Needs): readonly Draft<'task'>[] {
  const day = dayOfInstant(given.at)
  if (day < at.today) return []
  const common = {
    forStaff: at.staffId,
    sourceId: appointmentId,
    ownerId: at.organizationId,
    labels: [...given.labels],
  }
  const ahead = laterOf(at.today, addWorkingDays(day, -rideDays, at.content.calendar))
  const whyAhead = 'Three working days ahead (ours)'
  const tasks: Draft<'task'>[] = []
  if (given.interpreter === 'to-book') {
    const dueOn = laterOf(at.today, dueBy(at.content, 'interpreter.book', day))
    const why = 'An interpreter is booked 10 business days ahead (CLOCK-38); later, ask all the same'
    tasks.push(newTask({ id: at.id(1), kind: 'book-interpreter', what: 'Book the interpreter', why, dueOn, ...common }))
  }
  if (given.ride === 'to-arrange') {
    const what = { kind: 'arrange-ride', what: 'Arrange the ride' } as const
    tasks.push(newTask({ id: at.id(2), ...what, why: whyAhead, dueOn: ahead, ...common }))
  }
  if (given.company === 'to-find') {
    const what = { kind: 'find-company', what: 'Find who goes along' } as const
    tasks.push(newTask({ id: at.id(4), ...what, why: whyAhead, dueOn: ahead, ...common }))
  }
  if (given.remindOn !== null && given.remindOn >= at.today) {
    const what = `Remind of the visit: ${given.withWhom}`.slice(0, 300)
    tasks.push(newTask({ id: at.id(3), kind: 'remind', what, dueOn: given.remindOn, ...common }))
  }
  return tasks
}

interface Planned {
  readonly appointment: Appointment | undefined
  readonly tasks: readonly Task[]
  readonly sendings: readonly Sending[]
}

/** Changes day, ride, interpreter, company or questions; what is to do follows from how it stands now, and what is asked already stays. */
export function decideArrangement(
  at: At,
  { appointment, tasks, ...reminding }: Planned & Reminding,
  input: AppointmentArranged,
): Result<readonly Change[], 'appointment-unknown' | 'appointment-over' | 'remind-after-visit' | 'companion-unclear'> {
  if (!isOurs(at, appointment)) return refused('appointment-unknown')
  if (appointment.outcome !== null) return refused('appointment-over')
  if (input.remindOn !== null && input.remindOn > dayOfInstant(input.at)) return refused('remind-after-visit')
  if (!isCompanionClear(input)) return refused('companion-unclear')
  const { member: _member, appointment: id, ...fields } = input
  const wanted = needs(at, id, { ...input, withWhom: appointment.withWhom, labels: appointment.labels })
  const kept = tasks.filter((task) => wanted.some((one) => isSame(one, task)))
  return done([
    set('appointment', id, fields),
    ...closed(
      at,
      tasks.filter((task) => !kept.includes(task)),
      'The visit was arranged anew',
    ),
    ...wanted.filter((one) => !kept.some((task) => isSame(one, task))).map((one) => add('task', one)),
    ...remindOf(at, reminding, { ...input, id, ownerId: appointment.ownerId }),
  ])
}

/** Asked already for the same day; who was reminded is not reminded twice. */
function isSame(wanted: Draft<'task'>, task: Task): boolean {
  const stands = task.struckAt === null && (task.doneAt === null || task.kind === 'remind')
  return stands && task.kind === wanted.kind && task.dueOn === wanted.dueOn
}

/** What came of it. Kept or missed only once its hour has come; after a missed one somebody asks, the next working day. */
export function decideOutcome(
  at: At,
  { appointment, tasks, sendings }: Planned,
  input: AppointmentOver,
): Result<readonly Change[], 'appointment-unknown' | 'appointment-over' | 'not-yet'> {
  if (!isOurs(at, appointment)) return refused('appointment-unknown')
  if (appointment.outcome !== null) return refused('appointment-over')
  const isPast = input.outcome === 'kept' || input.outcome === 'missed'
  if (isPast && appointment.at > at.now) return refused('not-yet')
  const changes: Change[] = [
    set('appointment', appointment.id, { outcome: input.outcome, outcomeNote: input.note, outcomeAt: at.now }),
    ...closed(at, tasks, 'The visit is over'),
    ...callOff(at, sendings, 'too-late'),
  ]
  if (input.outcome === 'missed') {
    changes.push(
      add(
        'task',
        newTask({
          id: at.id(1),
          kind: 'after-missed',
          what: `Missed: ask what got in the way, and set a new day. ${appointment.withWhom}`.slice(0, 300),
          why: 'The next working day (ours)',
          dueOn: addWorkingDays(at.today, 1, at.content.calendar),
          forStaff: at.staffId,
          sourceId: appointment.id,
          ownerId: appointment.ownerId,
          labels: appointment.labels,
        }),
      ),
    )
  }
  return done(changes)
}
