// Due tasks as rules: when each begins, what clears it, how long before its day it shows, whose rule it is. One function asks them of a
// chart's marks on a day; nothing about a person is decided here, and no rule suggests that care ends.
import { addDays, type Day } from '../base/day.ts'
import type { Role } from './access.ts'
import { type Calendar, type Clock, type ClockStep, due, dueBy } from './clock.ts'
import type { DueMarks, MarkName } from './due-mark.ts'
import type { EpisodeState } from './episode.ts'
import { type DatedSetting, type SettingName, settingValue } from './organization-setting.ts'
import type { Task } from './task.ts'

export interface DueTask {
  readonly id: string
  /** What is to be done; `{number}` is the number of the next attempt. */
  readonly title: string
  readonly why: string
  /** Whose it is: the lead's (and of whoever covers), or a role's. */
  readonly for: 'lead' | Role
  readonly states: readonly EpisodeState[]
  /** It begins at the latest of these days that is known, and not at all without one. */
  readonly starts: readonly MarkName[]
  /** What must be known besides. */
  readonly needs?: readonly MarkName[]
  /** By when: as a clock of the program says, or so long after the start; then, if said, at the end of that month. */
  readonly within: { readonly clock: string } | readonly ClockStep[]
  readonly toMonthEnd?: true
  /** What an organization may set instead of the last step's count: the plan first, then the agency. */
  readonly setting?: SettingName
  /** Shown so many days before it is due. */
  readonly showDays: number
  /** Known at all, it is cleared. */
  readonly unless?: readonly MarkName[]
  /** Cleared by one of these from the start on; or from when it shows. */
  readonly clearedBy?: readonly MarkName[]
  readonly clearsFrom?: 'start' | 'shown'
  /** Not after this day. */
  readonly notAfter?: MarkName
  /** So long after its day it is no longer shown: by then it helps nobody. */
  readonly lapsesDays?: number
  /** Of one group only the last one shown counts. */
  readonly group?: string
  /** An open task of one of these kinds says it already; with `its-day`, only one of the same day. */
  readonly saidBy: readonly Task['kind'][]
  readonly saidOn?: 'its-day'
  /** A task of this kind, done, is how a person says that it was done. */
  readonly settles?: Task['kind']
  readonly kind: 'state' | 'plan' | 'ours'
  readonly source: string
  readonly unconfirmed?: string
  /** In force for what begins from this day, to that one. */
  readonly from: Day
  readonly to?: Day
}

/** All that is asked beside the chart. */
export interface DueRules {
  readonly dueTasks: readonly DueTask[]
  readonly clocks: readonly Clock[]
  readonly calendar: Calendar
  /** What organizations set, by their ids; who set nothing is left out. */
  readonly settings: Readonly<Record<string, readonly DatedSetting[]>>
}

export interface DueAbout {
  readonly state: EpisodeState
  readonly planId: string | null
  readonly agencyId: string | null
  readonly marks: DueMarks
}

export interface RuleDue {
  readonly rule: DueTask
  /** The day it began. */
  readonly on: Day
  readonly by: Day
  /** Which attempt would be the next. */
  readonly number: number
}

interface Found extends RuleDue {
  readonly shownFrom: Day
}

/** What the rules ask for on a day, the nearest first; open tasks that say it already are not looked at. */
export function ruledDues(rules: DueRules, about: DueAbout, today: Day): readonly RuleDue[] {
  const found = rules.dueTasks.flatMap((rule) => foundFor(rules, rule, about, today) ?? [])
  const isOvertaken = (one: Found) =>
    one.rule.group !== undefined &&
    found.some((other) => other.rule.group === one.rule.group && other.shownFrom > one.shownFrom)
  return found
    .filter((one) => !isOvertaken(one))
    .toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0))
    .map(({ shownFrom: _, ...one }) => one)
}

/** Whether an open task says what the rule asks. */
export function saysIt({ rule, by }: RuleDue, task: Pick<Task, 'kind' | 'dueOn'>): boolean {
  return rule.saidBy.includes(task.kind) && (rule.saidOn === undefined || task.dueOn === by)
}

function foundFor(rules: DueRules, rule: DueTask, about: DueAbout, today: Day): Found | undefined {
  const { marks, state } = about
  const known = (names: readonly MarkName[] = []) => names.flatMap((name) => marks[name] ?? [])
  const on = known(rule.starts).toSorted().at(-1)
  if (on === undefined || !rule.states.includes(state)) return undefined
  if (on < rule.from || on > (rule.to ?? '9999-12-31')) return undefined
  if (known(rule.needs).length < (rule.needs ?? []).length || known(rule.unless).length > 0) return undefined
  const by = byOf(rules, rule, about, on)
  const shownFrom = addDays(by, -rule.showDays)
  const clearsFrom = rule.clearsFrom === 'shown' ? shownFrom : on
  if (known(rule.clearedBy).some((day) => day >= clearsFrom)) return undefined
  const until = rule.notAfter && marks[rule.notAfter]
  if (today < shownFrom || (until !== undefined && by > until)) return undefined
  if (rule.lapsesDays !== undefined && today > addDays(by, rule.lapsesDays)) return undefined
  return { rule, on, by, number: marks.tries + 1, shownFrom }
}

function byOf({ clocks, calendar, settings }: DueRules, rule: DueTask, about: DueAbout, on: Day): Day {
  const set = rule.setting === undefined ? undefined : settingFor(settings, rule.setting, about, on)
  const steps = 'clock' in rule.within ? undefined : rule.within
  if (steps === undefined && 'clock' in rule.within && set === undefined)
    return dueBy({ clocks, calendar }, rule.within.clock, on)
  const written = steps ?? [{ count: 0, unit: 'calendar-days', direction: 'after' } as const]
  const asked = written.map((step, i) =>
    set !== undefined && i === written.length - 1 ? { ...step, count: set } : step,
  )
  const { day } = due({ steps: asked }, on, calendar)
  return rule.toMonthEnd ? monthEnd(day) : day
}

/** What the plan, else the agency, set under a name on a day; undefined where nobody did. */
export function settingFor(
  settings: DueRules['settings'],
  name: SettingName,
  { planId, agencyId }: Pick<DueAbout, 'planId' | 'agencyId'>,
  on: Day,
): number | undefined {
  for (const id of [planId, agencyId]) {
    const value = settingValue((id !== null && settings[id]) || [], name, on)
    if (typeof value === 'number') return value
  }
  return undefined
}

/** The last day of the day's month. */
export function monthEnd(day: Day): Day {
  const first = `${day.slice(0, 8)}01`
  return addDays(`${addDays(first, 31).slice(0, 8)}01`, -1)
}
