// What runs around a stay, as clock chips: the way home planned (CLOCK-18), then the visit (CLOCK-19), the medicines and thirty days of
// closeness (CLOCK-20); before them, whether we heard of it in time (CLOCK-17). Days are the tasks' own, so that here and in Today one day is said.
import { type Day, daysBetween } from '../../../base/day.ts'
import type { CareTransition } from '../../../domain/care-transition.ts'
import { dueBy } from '../../../domain/clock.ts'
import type { Content } from '../../../domain/content.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { Task } from '../../../domain/task.ts'
import type { ClockWhy } from '../../parts/clock-chip.tsx'
import type { Clock } from '../../parts/clock-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

export interface StayClock {
  readonly id: string
  readonly clock: Clock
  readonly why: ClockWhy
}

type Clocks = Pick<Content, 'clocks' | 'calendar'>

/** The clocks of a stay in the order they run. */
export function stayClocks(
  stay: CareTransition,
  tasks: readonly Task[],
  content: Clocks,
  today: Day,
): readonly StayClock[] {
  return tasks.filter((one) => one.sourceId === stay.id).flatMap((task) => ofTask(stay, task, content, today))
}

/** When we heard of it, and whether that was later than the day the plan has; it is done either way, so no clock runs. */
export function heardWords({ cameOn, heardAt }: CareTransition, content: Clocks): string {
  const heardOn = dayOfInstant(heardAt)
  const day = dayWords(heardOn, 'dated')
  return heardOn <= dueBy(content, 'transition.tell-provider', cameOn)
    ? text('stay.heardInTime', 'We heard of it on {day}, within a day (CLOCK-17).', { day })
    : text('stay.heardLate', 'We heard of it on {day}. The plan tells of a stay within 24 hours (CLOCK-17).', { day })
}

const clockOfTask: Partial<Record<Task['kind'], string>> = {
  'plan-discharge': 'transition.tell-lead',
  'visit-after-stay': 'discharge.visit',
  reconcile: 'discharge.visit',
  'next-step': 'discharge.support',
}

function ofTask(stay: CareTransition, task: Task, content: Clocks, today: Day): readonly StayClock[] {
  const clockId = clockOfTask[task.kind]
  if (clockId === undefined || task.dueOn === null) return []
  const left = daysBetween(today, task.dueOn)
  const state = task.doneAt !== null ? 'done' : left < 0 ? 'late' : left === 0 ? 'due' : 'waiting'
  const source = task.kind === 'reconcile' ? text('due.ours', 'Our own rule') : sourceOf(content, clockId)
  return [
    {
      id: task.id,
      clock: { what: task.what, by: task.dueOn, state, left: { count: left, unit: 'days' } },
      why: { rule: task.why ?? task.what, started: dayWords(stay.leftOn ?? stay.cameOn, 'dated'), source },
    },
  ]
}

function sourceOf({ clocks }: Clocks, id: string): string {
  return clocks.find((one) => one.id === id)?.source ?? ''
}
