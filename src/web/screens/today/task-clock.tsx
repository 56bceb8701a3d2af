// The clock of a task that a list told: the house counted its days.
import type * as z from 'zod'
import type { listTasks } from '../../../api/worklist.ts'
import { ClockChip } from '../../parts/clock-chip.tsx'

/** A task of a role's list. */
export type ListedTask = z.output<(typeof listTasks)['output']>['tasks'][number]

/** The chip; nothing where there is no day. */
export function TaskClock({ task: { what, dueOn, daysLeft } }: { task: ListedTask }) {
  if (dueOn === null || daysLeft === null) return null
  const state = daysLeft < 0 ? 'late' : daysLeft === 0 ? 'due' : 'waiting'
  return <ClockChip isShort clock={{ what, by: dueOn, state, left: { count: daysLeft, unit: 'days' } }} />
}
