// What is due, in words and as a clock: the same on Today, in the caseload and on the member's page.
import { type Day, daysBetween } from '../../base/day.ts'
import { attemptsLeast } from '../../domain/outreach-pace.ts'
import type { Due } from '../../domain/today.ts'
import type { ClockWhy } from '../parts/clock-chip.tsx'
import type { Clock } from '../parts/clock-words.ts'
import { dayWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'

/** What is to be done. A task says its own words. */
export function dueWords(due: Due): string {
  switch (due.kind) {
    case 'task':
      return due.task.what
    case 'reach':
      return due.number === 1
        ? text('due.reachFirst', 'New: reach out')
        : text('due.reachAgain', 'Try again to reach, attempt {number}', { number: due.number })
    case 'begin':
      return text('due.begin', 'Said yes: begin care')
    case 'next-step':
      return text('due.nextStep', 'No next step is set')
  }
}

/** By when, as the clock chip shows it; undefined where there is no day. */
export function clockOf(due: Due, today: Day): Clock | undefined {
  if (due.by === null) return undefined
  const count = daysBetween(today, due.by)
  const state = count < 0 ? 'late' : count === 0 ? 'due' : 'waiting'
  return { what: dueWords(due), by: due.by, state, left: { count, unit: 'days' } }
}

/** Why it is due, for what follows from a rule; a task that somebody wrote says it itself. */
export function whyOf(due: Due): ClockWhy | undefined {
  switch (due.kind) {
    case 'task':
      return due.task.why === null
        ? undefined
        : {
            rule: due.task.why,
            started: dayWords(due.task.recordedAt.slice(0, 10), 'dated'),
            source: text('due.taskSource', 'The task in the chart'),
          }
    case 'reach':
      return {
        rule: text(
          'due.reachRule',
          'Outreach begins promptly and goes on until the member is reached. The state sets no days; three days between attempts is our setting, {least} attempts with one in person is one plan’s.',
          { least: attemptsLeast },
        ),
        started:
          due.number === 1 ? text('due.assigned', 'The assignment') : text('due.lastAttempt', 'The last attempt'),
        source: text('due.reachSource', 'ECM Policy Guide, Jan 2026, p. 55–56 (CLOCK-7); CalOptima GG.1354 (CLOCK-7a)'),
        isConfirmed: false,
      }
    case 'begin':
      return {
        rule: text('due.beginRule', 'The member said yes. No signature and no finished form may hold care back.'),
        started: text('due.saidYes', 'The yes'),
        source: text('due.beginSource', 'ECM Policy Guide, Jan 2026, p. 114–115'),
      }
    case 'next-step':
      return {
        rule: text('due.nextStepRule', 'Whoever is in care has a next step. Fourteen days without one is our setting.'),
        started:
          due.lastContactOn === null
            ? text('due.noContact', 'Care began, no contact yet')
            : text('due.lastContact', 'Last contact {day}', { day: dayWords(due.lastContactOn, 'dated') }),
        source: text('due.ours', 'Our own rule'),
      }
  }
}
