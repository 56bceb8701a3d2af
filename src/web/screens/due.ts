// What is due, in words and as a clock: the same on Today, in the caseload and on the member's page.
import { type Day, daysBetween } from '../../base/day.ts'
import type { RuleDue } from '../../domain/due-task.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { Due } from '../../domain/today.ts'
import type { ClockWhy } from '../parts/clock-chip.tsx'
import type { Clock } from '../parts/clock-words.ts'
import { dayWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'

/** What is to be done. A task says its own words. */
export function dueWords(due: Due): string {
  return due.kind === 'task' ? due.task.what : ruleWords(due.ruled)
}

/** What a rule asks for. */
export function ruleWords({ rule, number }: RuleDue): string {
  return text(`due.${rule.id}`, rule.title, { number })
}

/** By when, as the clock chip shows it; undefined where there is no day. */
export function clockOf(due: Due, today: Day): Clock | undefined {
  return due.by === null ? undefined : clockBy(dueWords(due), due.by, today)
}

export function clockBy(what: string, by: Day, today: Day): Clock {
  const count = daysBetween(today, by)
  const state = count < 0 ? 'late' : count === 0 ? 'due' : 'waiting'
  return { what, by, state, left: { count, unit: 'days' } }
}

/** Why it is due: what the rule says, with whose rule it is; else what whoever wrote the task said. */
export function whyOf(due: Due): ClockWhy | undefined {
  if (due.ruled !== undefined) return ruleWhy(due.ruled)
  if (due.kind === 'rule' || due.task.why === null) return undefined
  return {
    rule: due.task.why,
    started: dayWords(dayOfInstant(due.task.recordedAt), 'dated'),
    source: text('due.taskSource', 'The task in the chart'),
  }
}

export function ruleWhy({ rule, on }: RuleDue): ClockWhy {
  return {
    rule: `${text(`due.${rule.id}.why`, rule.why)} ${whoseRule(rule.kind)}`,
    started: dayWords(on, 'dated'),
    source: rule.source,
    isConfirmed: rule.unconfirmed === undefined,
  }
}

function whoseRule(kind: RuleDue['rule']['kind']): string {
  switch (kind) {
    case 'state':
      return text('due.ofState', 'The state’s rule.')
    case 'plan':
      return text('due.ofPlan', 'One plan’s rule.')
    case 'ours':
      return text('due.ofUs', 'Our own rule.')
  }
}
