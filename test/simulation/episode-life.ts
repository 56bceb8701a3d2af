// One member's life in a house of its own organizations: who works there, what is done by whom, and what of it the real gate then tells.
import { addDays, type Day } from '../../src/base/day.ts'
import type { Role } from '../../src/domain/access.ts'
import { type Chart, emptyChart } from '../../src/domain/chart.ts'
import { newId, type Reply, type Session, type TestHouse } from '../house.ts'

export interface Life {
  readonly house: TestHouse
  readonly agency: string
  readonly plan: string
  readonly member: string
  readonly supervisor: Session
  readonly intake: Session
  readonly administrator: Session
  readonly authorizer: Session
  /** Who decides on appeals: not whoever decided before. */
  readonly reviewer: Session
  readonly desk: Session
  /** Care managers who work here now. */
  readonly managers: Session[]
  /** Who worked here once. */
  readonly left: Session[]
  /** `active→paused` … as they were walked. */
  readonly edges: Set<string>
  /** As it was last read; nothing has been done since. */
  chart: Chart
}

/** Begins a life: a member whom a care manager, or the desk that takes people in, has entered. */
export async function beginLife(house: TestHouse, edges: Set<string>, isByIntake: boolean): Promise<Life> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))
  // One person decides at this plan: the second person has a test of their own.
  const ofPlan = await seated(plan, 'administrator')
  await ofPlan.command('organization.setting', { organization: plan, name: 'denialReview', value: 'alone' })
  const member = newId()
  const life: Life = {
    ...{ house, agency, plan, member, edges, left: [], chart: emptyChart() },
    supervisor: await seated(agency, 'supervisor'),
    intake: await seated(agency, 'intake'),
    administrator: await seated(agency, 'administrator'),
    authorizer: await seated(plan, 'authorizer'),
    reviewer: await seated(plan, 'authorizer'),
    desk: await seated(plan, 'member-services'),
    managers: [await seated(agency, 'care-manager'), await seated(agency, 'care-manager')],
  }
  const by = isByIntake ? life.intake : (life.managers[0] ?? life.intake)
  const { body } = await by.command('member.enter', {
    ...{ organization: agency, member, episode: newId(), assignment: newId(), plan },
    ...{ firstName: 'Ana', lastName: 'Invented', nameUsed: null, bornOn: '1980-02-29', cin: null },
    ...{ spokenLanguage: null, whereToFind: null, phone: null },
  })
  if (body.outcome !== 'done') throw new Error(`member.enter: ${JSON.stringify(body)}`)
  return life
}

/** Everyone who may still sign in at the agency and walk with a member. */
export function walkersOf({ managers, supervisor }: Life): readonly Session[] {
  return [...managers, supervisor]
}

export function today({ house }: Life): Day {
  return house.today()
}

/** Days go by; whoever sat stays signed in. */
export async function wait({ house }: Life, days: number): Promise<void> {
  const day = addDays(house.clock.slice(0, 10), days)
  house.clock = `${day}T18:00:00.000Z`
  await house.sql(`update seat_session set last_seen_at = $1, ends_at = $2`, [
    house.clock,
    `${addDays(day, 1)}T18:00:00.000Z`,
  ])
}

/** The chart as the supervisor reads it; entries that stand. */
export async function readChart(life: Life): Promise<Chart> {
  const reply = await life.supervisor.query('member.chart', { member: life.member })
  if (reply.status !== 200) throw new Error(`member.chart: ${JSON.stringify(reply.body)}`)
  life.chart = reply.body.value.chart as Chart
  return life.chart
}

/** Where the chart and its journal stand: another number when anything was written. */
export async function markOf({ house, member }: Life): Promise<unknown> {
  return await house.sql('select seq from head where subject_id = $1', [member])
}

/** What a command came to: `done`, the reason of a refusal, or the code of a problem. */
export function cameTo({ body }: Reply): string {
  return String(body.reason ?? body.code ?? body.outcome)
}
