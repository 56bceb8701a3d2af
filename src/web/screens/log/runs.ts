// Lines of the log as one reads them: what one person did again and again, say a device that pulls, is one line with how often and since when.
import type * as z from 'zod'
import type { readLog } from '../../../api/house.ts'
import type { Day, Instant } from '../../../base/day.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'

export type LogLine = z.output<(typeof readLog)['output']>['lines'][number]

export interface Run {
  /** The newest of them. */
  readonly line: LogLine
  readonly count: number
  /** When the first of them was. */
  readonly since: Instant
}

export interface LogDay {
  readonly day: Day
  readonly runs: readonly Run[]
}

/** The lines, newest first, by the program's day; what follows itself is told once. */
export function daysOf(lines: readonly LogLine[]): readonly LogDay[] {
  const days: { day: Day; runs: Run[] }[] = []
  for (const line of lines) {
    const day = dayOfInstant(line.at)
    const last = days.at(-1)
    const runs = last?.day === day ? last.runs : []
    if (last?.day !== day) days.push({ day, runs })
    const before = runs.at(-1)
    if (before && isSame(before.line, line))
      runs[runs.length - 1] = { ...before, count: before.count + 1, since: line.at }
    else runs.push({ line, count: 1, since: line.at })
  }
  return days
}

function isSame(one: LogLine, other: LogLine): boolean {
  const told = ({ actor, kind, operation, outcome, reason, members }: LogLine) =>
    JSON.stringify([actor, kind, operation, outcome, reason, members])
  return told(one) === told(other)
}

/** Whose id stands in an actor: `staff:ID@SEAT`; undefined for the house's own. */
export function staffOf(actor: string): string | undefined {
  return /^staff:([^@]+)/.exec(actor)?.[1]
}
