// What must be true of a member at every moment, read through the gate as the people see it: in an open episode somebody walks with them or is
// asked to name who does, the next step lies before whoever that is, and no open task lies where nobody looks.
import { deepEqual, equal, ok } from 'node:assert/strict'
import * as content from '../../content/index.ts'
import type { Assignment } from '../../src/domain/assignment.ts'
import { type Chart, emptyChart } from '../../src/domain/chart.ts'
import type { EpisodeState } from '../../src/domain/episode.ts'
import { leadOf } from '../../src/domain/episode-step.ts'
import type { Task } from '../../src/domain/task.ts'
import { currentEpisode, type Due, dueFor } from '../../src/domain/today.ts'
import type { Session } from '../house.ts'
import { type Life, readChart, today, walkersOf } from './episode-life.ts'

const rules = {
  dueTasks: content.dueTasks,
  clocks: content.clocks,
  calendar: content.californiaCalendar,
  settings: {},
}

/** Asks everybody what they see; `state` is what the model says. */
export async function watch(life: Life, state: EpisodeState): Promise<void> {
  const chart = await readChart(life)
  const episode = currentEpisode(chart)
  equal(episode?.state, state, 'the episode is where the model is')
  const status = await life.supervisor.query('member.status', { member: life.member })
  equal(status.body.value.state, state, 'the card tells what the chart tells')
  const lists = await listsOf(life)
  const open = chart.task.filter((one) => one.doneAt === null)
  const standing = chart.assignment.filter((one) => one.endedAt === null)
  if (state === 'ended') {
    deepEqual(standing, [], 'nobody walks on after the end')
    allSeen(open, lists)
    return
  }
  const lead = episode && leadOf(chart.assignment, episode.id)
  const dues = await duesOf(life, standing)
  if (lead === undefined) {
    // Whoever is named then finds what is open.
    ok(lists.includes(life.member), 'nobody leads, and the supervisor’s list does not say so')
  } else {
    allSeen(open, [...lists, ...[...dues.values()].flat().map(({ id }) => id)])
    ok(dues.has(lead.staffId), 'the Lead Care Manager does not work here')
    // A step noted by whoever covers is theirs until they no longer do.
    ok([...dues.values()].flat().length > 0, `nobody who walks has a next step for a member whose episode is ${state}`)
    ok(!open.some(({ kind }) => kind === 'name-lead'), 'somebody leads, and a Lead Care Manager is still asked for')
  }
}

/** What everyone who walks with the member today has to do for them, on their own device. */
async function duesOf(life: Life, standing: readonly Assignment[]): Promise<ReadonlyMap<string, readonly Due[]>> {
  const walking = walkersOf(life).filter(({ seat }) => standing.some((one) => one.staffId === seat.staffId))
  const found = await Promise.all(walking.map(async (one) => [one.seat.staffId, await duesBefore(life, one)] as const))
  return new Map(found)
}

async function duesBefore(life: Life, session: Session): Promise<readonly Due[]> {
  const { body } = await session.query('device.pull', { organization: life.agency, have: [] })
  const [pulled] = body.value.charts
  if (pulled === undefined || pulled.relation !== 'caseload') return []
  const chart = { ...emptyChart(), ...pulled.chart } as Chart
  const { staffId } = session.seat
  const role = session === life.supervisor ? 'supervisor' : 'care-manager'
  return dueFor({ member: life.member, relation: 'caseload', chart }, { today: today(life), staffId, role, rules })
}

/** What the lists of the agency's desks show: tasks by their ids, and the member's id where nobody leads them. */
async function listsOf({ agency: organization, supervisor, intake }: Life): Promise<readonly string[]> {
  const [nobody, ...waiting] = await Promise.all([
    supervisor.query('caseload.list', { organization, of: 'nobody' }),
    supervisor.query('task.list', { organization, for: 'supervisor' }),
    intake.query('task.list', { organization, for: 'intake' }),
  ])
  return [
    ...nobody.body.value.cards.map((card: { memberId: string }) => card.memberId),
    ...waiting.flatMap(({ body }) => body.value.tasks.map((task: { id: string }) => task.id)),
  ]
}

function allSeen(open: readonly Task[], seen: readonly string[]): void {
  const unseen = open.filter((one) => !seen.includes(one.id)).map(({ kind, what }) => `${kind}: ${what}`)
  deepEqual(unseen, [], 'open tasks that lie before nobody')
}
