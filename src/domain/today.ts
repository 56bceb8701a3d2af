// What is due for one person today, from the charts at hand: new members first, then what is late or due, then what comes soon, and what
// was done. A task says its own words; what no task says follows from where the episode stands, so that nobody waits unseen.
import { addDays, type Day } from '../base/day.ts'
import type { Chart } from './chart.ts'
import { type Episode, isToReach } from './episode.ts'
import { leadOf } from './episode-step.ts'
import { nextAttempt } from './outreach-pace.ts'
import { dayOfInstant } from './program-day.ts'
import type { Task } from './task.ts'

/** How far ahead "soon" looks, and how long an active member may be without a next step; both are ours. */
const soonDays = 7
const quietDays = 14

export type Due =
  /** Somebody wrote it down. */
  | { readonly kind: 'task'; readonly id: string; readonly by: Day | null; readonly task: Task }
  /** To reach, and no task says so: the first attempt is number 1. */
  | { readonly kind: 'reach'; readonly id: string; readonly by: Day; readonly number: number }
  /** Engaged: the member said yes and care has not begun. */
  | { readonly kind: 'begin'; readonly id: string; readonly by: Day }
  /** Active, and nobody wrote down what comes next. */
  | { readonly kind: 'next-step'; readonly id: string; readonly by: Day; readonly lastContactOn: Day | null }

export interface DueMember {
  readonly member: string
  readonly episode: Episode
  /** At least one, the first to do first. */
  readonly items: readonly [Due, ...Due[]]
  readonly by: Day | null
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
}

/** What this person has to do. Only members they walk with count: a chart opened for a reason is not their day's work. */
export function todayOf(charts: readonly ChartAtHand[], worker: Worker): Today {
  const members = charts.flatMap((one) => (one.relation === 'caseload' ? (dueMember(one, worker) ?? []) : []))
  const isFresh = (one: DueMember) => one.items.some((item) => isFirstReach(item, one.episode))
  const isSoon = ({ by }: DueMember) => by !== null && by > worker.today
  const rest = members.filter((one) => !isFresh(one))
  const near = addDays(worker.today, soonDays)
  return {
    fresh: members.filter(isFresh).toSorted(byDay),
    due: rest.filter((one) => !isSoon(one)).toSorted(byDay),
    soon: rest.filter((one) => isSoon(one) && one.by !== null && one.by <= near).toSorted(byDay),
  }
}

/** What this person has to do for one member, the first to do first. */
export function dueFor(held: ChartAtHand, worker: Worker): readonly Due[] {
  return dueMember(held, worker)?.items ?? []
}

/** The episode that counts now: the open one, else the one that ended last. */
export function currentEpisode(chart: Pick<Chart, 'episode'>): Episode | undefined {
  const newestFirst = chart.episode.toSorted((one, other) => (one.id < other.id ? 1 : -1))
  return newestFirst.find((one) => one.state !== 'ended') ?? newestFirst[0]
}

function dueMember({ member, chart }: ChartAtHand, worker: Worker): DueMember | undefined {
  const episode = currentEpisode(chart)
  if (!episode || episode.state === 'ended') return undefined
  const tasks = chart.task
    .filter((task) => task.doneAt === null && isFor(task, chart, episode, worker))
    .map((task): Due => ({ kind: 'task', id: task.id, by: task.dueOn, task }))
  const [first, ...others] = [...tasks, ...unwritten(chart, episode, worker)].toSorted(byDay)
  return first && { member, episode, items: [first, ...others], by: first.by }
}

/** What follows from where the episode stands, where no open task says it already. */
function unwritten(chart: Chart, episode: Episode, { today }: Worker): readonly Due[] {
  const open = chart.task.filter((task) => task.doneAt === null)
  if (isToReach(episode.state)) {
    if (open.some((task) => task.kind === 'reach' || task.kind === 'close-outreach')) return []
    const attempts = chart.outreachAttempt.filter((one) => one.episodeId === episode.id)
    const { by, number } = nextAttempt(episode, attempts, today)
    return [{ kind: 'reach', id: `reach ${episode.id}`, by, number }]
  }
  if (episode.state === 'engaged') return [{ kind: 'begin', id: `begin ${episode.id}`, by: episode.engagedOn ?? today }]
  if (episode.state !== 'active' || open.length > 0) return []
  const lastContactOn = lastContact(chart, episode)
  const since = lastContactOn ?? episode.startedOn ?? today
  return [{ kind: 'next-step', id: `next-step ${episode.id}`, by: addDays(since, quietDays), lastContactOn }]
}

function lastContact(chart: Chart, episode: Episode): Day | null {
  const days = chart.contact
    .filter((one) => one.episodeId === episode.id && one.outcome === 'reached')
    .map((one) => dayOfInstant(one.at))
  return days.toSorted().at(-1) ?? null
}

/** For this person: theirs by name, by role, nobody's, or the lead's while they cover. */
function isFor(task: Task, chart: Chart, episode: Episode, { staffId, role, today }: Worker): boolean {
  if (task.forStaff === staffId) return true
  if (task.forStaff === null) return task.forRole === null || task.forRole === role
  const covers = chart.assignment.some(
    (one) =>
      one.part === 'cover' &&
      one.staffId === staffId &&
      one.endedAt === null &&
      one.fromOn <= today &&
      (one.toOn === null || today <= one.toOn),
  )
  return covers && leadOf(chart.assignment, episode.id)?.staffId === task.forStaff
}

function isFirstReach(item: Due, episode: Episode): boolean {
  if (item.kind === 'reach') return item.number === 1
  return item.kind === 'task' && item.task.kind === 'reach' && isToReach(episode.state) && episode.state !== 'outreach'
}

/** The earliest day first, no day last; what ties keeps its order. */
function byDay(one: { readonly by: Day | null }, other: { readonly by: Day | null }): number {
  const [a, b] = [one.by ?? '9999-12-31', other.by ?? '9999-12-31']
  return a < b ? -1 : a > b ? 1 : 0
}
