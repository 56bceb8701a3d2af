// Adding a task by hand and closing one with what came of it.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, type Nothing, set } from './change.ts'
import { DayField, Id, text } from './entry.ts'
import { newTask, type Task, worklistRoles } from './task.ts'

export const TaskAdded = z.object({
  member: Id,
  id: Id,
  what: text(300),
  dueOn: DayField.nullable(),
  /** Null with no role either: whoever writes it. */
  forStaff: Id.nullable(),
  /** A role that finds it in its own list; then it is nobody's by name. */
  forRole: z.enum(worklistRoles).nullable().optional(),
})
export type TaskAdded = z.infer<typeof TaskAdded>

export function decideTask(at: At, _loaded: Nothing, input: TaskAdded): Result<readonly Change[], never> {
  return done([
    add(
      'task',
      newTask({
        id: input.id,
        kind: 'next-step',
        what: input.what,
        dueOn: input.dueOn,
        ...(input.forRole ? { forRole: input.forRole } : { forStaff: input.forStaff ?? at.staffId }),
      }),
    ),
  ])
}

export const TaskDone = z.object({ member: Id, task: Id, outcome: text(300).nullable() })
export type TaskDone = z.infer<typeof TaskDone>

export function decideTaskDone(
  at: At,
  { task }: { readonly task: Task | undefined },
  input: TaskDone,
): Result<readonly Change[], 'task-unknown' | 'task-done'> {
  if (!task || task.struckAt !== null) return refused('task-unknown')
  if (task.doneAt !== null) return refused('task-done')
  return done([set('task', task.id, { doneAt: at.now, doneBy: at.staffId, outcome: input.outcome })])
}

export const RuleSettled = z.object({ member: Id, id: Id, rule: text(60), outcome: text(300).nullable() })
export type RuleSettled = z.infer<typeof RuleSettled>

/** Says that what a due rule asks for was done; kept as a task that is done, and only where nothing else in the chart could tell. */
export function decideRuleSettled(
  at: At,
  _loaded: Nothing,
  { id, rule, outcome }: RuleSettled,
): Result<readonly Change[], 'rule-unknown'> {
  const settled = at.content.dueTasks.find((one) => one.id === rule)
  if (settled?.settles === undefined) return refused('rule-unknown')
  const { settles: kind, title: what, source: why } = settled
  const now = { doneAt: at.now, doneBy: at.staffId, outcome }
  return done([add('task', newTask({ id, kind, what, why, dueOn: at.today, forStaff: at.staffId, ...now }))])
}

/** Open tasks among these, closed with who, when and why. */
export function closed(at: At, tasks: readonly Task[], outcome: string): readonly Change[] {
  return tasks
    .filter((task) => task.doneAt === null && task.struckAt === null)
    .map((task) => set('task', task.id, { doneAt: at.now, doneBy: at.staffId, outcome }))
}
