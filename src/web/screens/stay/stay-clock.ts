// What runs around a stay, as clock chips: heard of it in time (CLOCK-17), the way home planned (CLOCK-18), then the visit (CLOCK-19), the
// medicines and thirty days of closeness (CLOCK-20). Days are the tasks' own, so that here and in Today one day is said.
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
  const own = tasks.filter((one) => one.sourceId === stay.id)
  return [heard(stay, content), ...own.flatMap((task) => ofTask(stay, task, content, today))]
}

/** The plan, the place or anyone told us: in time or not, it is over once we know. */
function heard({ id, cameOn, heardAt }: CareTransition, content: Clocks): StayClock {
  const by = dueBy(content, 'transition.tell-provider', cameOn)
  const left = daysBetween(dayOfInstant(heardAt), by)
  return {
    id: `heard ${id}`,
    clock: {
      what: text('stay.heard', 'We hear of the stay'),
      by,
      state: left < 0 ? 'late' : 'done',
      left: { count: left, unit: 'days' },
    },
    why: {
      rule: text(
        'stay.heardRule',
        'The plan tells the ECM provider within 24 hours, unless it has its own feed (CLOCK-17).',
      ),
      started: dayWords(cameOn, 'dated'),
      source: sourceOf(content, 'transition.tell-provider'),
    },
  }
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
