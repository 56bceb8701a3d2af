// What is due for one person today, from the charts at hand: new members first, then what is late or due, then what comes soon, and what
// was done. A task says its own words; what no task says the due rules say (content/rules/due-task.ts), so that nobody waits unseen.
import { addDays, type Day } from '../base/day.ts'
import { isInForce } from './assignment.ts'
import type { Chart } from './chart.ts'
import { coverageOf, marksOf } from './due-marks.ts'
import { type DueRules, type RuleDue, ruledDues, saysIt } from './due-task.ts'
import { type Episode, isToReach } from './episode.ts'
import { leadOf } from './episode-step.ts'
import type { Task } from './task.ts'

/** How far ahead "soon" looks; ours. */
const soonDays = 7

export type Due =
  /** Somebody wrote it down; where it carries no day, a rule that asks the same gives one. */
  | {
      readonly kind: 'task'
      readonly id: string
      readonly by: Day | null
      readonly task: Task
      readonly ruled: RuleDue | undefined
    }
  /** A rule asks for it, and no open task says it. */
  | { readonly kind: 'rule'; readonly id: string; readonly by: Day; readonly ruled: RuleDue }

export interface DueMember {
  readonly member: string
  readonly episode: Episode
  /** At least one, the first to do first. */
  readonly items: readonly [Due, ...Due[]]
  readonly by: Day | null
  /** What else waits for a day further off; the chart has it. */
  readonly later: number
}

export interface Today {
  /** Assigned or referred and not tried yet, the one waiting longest first. */
  readonly fresh: readonly DueMember[]
  /** Late or due today; at the end what has no day. */
  readonly due: readonly DueMember[]
  /** Due in the next seven days. */
  readonly soon: readonly DueMember[]
}

export interface ChartAtHand {
  readonly member: string
  readonly relation: string
  /** Entries that stand. */
  readonly chart: Chart
}

export interface Worker {
  readonly today: Day
  readonly staffId: string
  readonly role: string
  readonly rules: DueRules
}

/** What this person has to do. Only members they walk with count: a chart opened for a reason is not their day's work. */
export function todayOf(charts: readonly ChartAtHand[], worker: Worker): Today {
  const members = charts.flatMap((one) => (one.relation === 'caseload' ? (dueMember(one, worker) ?? []) : []))
  const isFresh = (one: DueMember) => one.items.some((item) => isFirstReach(item, one.episode))
  const isSoon = ({ by }: DueMember) => by !== null && by > worker.today
  const rest = members.filter((one) => !isFresh(one))
  const near = addDays(worker.today, soonDays)
  const inOrder = (some: readonly DueMember[]) => some.toSorted(byDay).map((one) => withinDay(one, near))
  return {
    fresh: inOrder(members.filter(isFresh)),
    due: inOrder(rest.filter((one) => !isSoon(one))),
    soon: inOrder(rest.filter((one) => isSoon(one) && one.by !== null && one.by <= near)),
  }
}

/** The member with what comes until that day, or has none; what a list is made for stands in it always. */
function withinDay(one: DueMember, near: Day): DueMember {
  const [first, ...others] = one.items
  const shown = others.filter(({ by }) => by === null || by <= near)
  return { ...one, items: [first, ...shown], later: others.length - shown.length }
}

/** What this person has to do for one member, the first to do first. */
export function dueFor(held: ChartAtHand, worker: Worker): readonly Due[] {
  return dueMember(held, worker)?.items ?? []
}

/** What others have to do for one member: tasks for them, and what the rules ask of another role. */
export function dueOfOthers(held: ChartAtHand, worker: Worker): readonly Due[] {
  const mine = new Set(dueFor(held, worker).map((due) => due.id))
  const roles = [...new Set(worker.rules.dueTasks.map((rule) => rule.for))]
  const theirs = roles.flatMap((role) => dueFor(held, { ...worker, role }).filter((due) => due.kind === 'rule'))
  const tasks = held.chart.task
    .filter((task) => task.doneAt === null)
    .map((task): Due => ({ kind: 'task', id: task.id, by: task.dueOn, task, ruled: undefined }))
  const seen = new Set(mine)
  return [...tasks, ...theirs].filter((due) => !seen.has(due.id) && seen.add(due.id))
}

/** The episode that counts now: the open one, else the one that ended last. */
export function currentEpisode(chart: Pick<Chart, 'episode'>): Episode | undefined {
  const newestFirst = chart.episode.toSorted((one, other) => (one.id < other.id ? 1 : -1))
  return newestFirst.find((one) => one.state !== 'ended') ?? newestFirst[0]
}

function dueMember({ member, chart }: ChartAtHand, worker: Worker): DueMember | undefined {
  const episode = currentEpisode(chart)
  if (!episode || episode.state === 'ended') return undefined
  const open = chart.task.filter((task) => task.doneAt === null)
  const asked = ruledDues(worker.rules, aboutOf(chart, episode), worker.today)
  const tasks = open
    .filter((task) => isFor(task, chart, episode, worker))
    .map((task): Due => {
      const ruled = asked.find((one) => saysIt(one, task))
      return { kind: 'task', id: task.id, by: task.dueOn ?? ruled?.by ?? null, task, ruled }
    })
  const rules = asked
    .filter((one) => isRoleFor(one, worker) && !open.some((task) => saysIt(one, task)))
    .map((ruled): Due => ({ kind: 'rule', id: `${ruled.rule.id} ${ruled.on}`, by: ruled.by, ruled }))
  const [first, ...others] = [...tasks, ...rules].toSorted(byDay)
  return first && { member, episode, items: [first, ...others], by: first.by, later: 0 }
}

/** What the rules ask of an episode, as they ask it of a card. */
export function aboutOf(chart: Chart, episode: Episode) {
  const { state, agencyId } = episode
  return { state, planId: coverageOf(chart)?.planId ?? episode.planId, agencyId, marks: marksOf(chart, episode) }
}

/** What a role is asked is not the lead’s day; a seat of that role walks with nobody and finds it in its own list. */
function isRoleFor({ rule }: RuleDue, { role }: Worker): boolean {
  return rule.for === 'lead' || rule.for === role
}

/**
 * For this person: theirs by name, by role, nobody's, or the lead's while they cover. What was somebody's who no longer walks with the member is
 * the lead's, so that a step is never lost with the one who noted it.
 */
function isFor(task: Task, chart: Chart, episode: Episode, { staffId, role, today }: Worker): boolean {
  if (task.forStaff === staffId) return true
  if (task.forStaff === null) return task.forRole === null || task.forRole === role
  const lead = leadOf(chart.assignment, episode.id)?.staffId
  const isOfLead = task.forStaff === lead || !walksOn(chart, task.forStaff, today)
  return isOfLead && (lead === staffId || covers(chart, staffId, today))
}

function covers(chart: Chart, staffId: string, today: Day): boolean {
  return chart.assignment.some((one) => one.part === 'cover' && one.staffId === staffId && isInForce(one, today))
}

function walksOn(chart: Chart, staffId: string, today: Day): boolean {
  return chart.assignment.some((one) => one.staffId === staffId && isInForce(one, today))
}

function isFirstReach(item: Due, episode: Episode): boolean {
  if (item.kind === 'rule') return item.ruled.rule.id === 'outreach.first'
  return item.kind === 'task' && item.task.kind === 'reach' && isToReach(episode.state) && episode.state !== 'outreach'
}

/** The earliest day first, no day last; what ties keeps its order. */
function byDay(one: { readonly by: Day | null }, other: { readonly by: Day | null }): number {
  const [a, b] = [one.by ?? '9999-12-31', other.by ?? '9999-12-31']
  return a < b ? -1 : a > b ? 1 : 0
}
