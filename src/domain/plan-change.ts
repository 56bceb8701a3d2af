// ECM that goes on with another plan: whoever was in it in the last 90 days of the old one is authorized by the new one by itself, from the day of
// enrollment, unless they graduated or said no since (program.md 11; CLOCK-10). Any way in which it is known is enough.
import { type Day, laterOf } from '../base/day.ts'
import type { Authorization } from './authorization.ts'
import { standing } from './chart.ts'
import type { Contact } from './contact.ts'
import type { Coverage } from './coverage.ts'
import type { EndReason } from './end-reason.ts'
import type { Episode } from './episode.ts'
import { dayOfInstant } from './program-day.ts'
import { decide, type Rule } from './rule.ts'

export interface ElsewhereFrom {
  readonly coverages: readonly Coverage[]
  readonly episodes: readonly Episode[]
  readonly contacts: readonly Contact[]
  readonly authorizations: readonly Authorization[]
  /** The last ECM service with another plan as whoever asks says it. */
  readonly saidOn: Day | null
}

export interface PlanChange {
  /** From when on the new plan covers the member, and authorizes. */
  readonly enrolledOn: Day
  /** The last day of ECM with another plan. */
  readonly lastOn: Day
}

/** After these nothing goes on: they graduated, or said no. */
const isOver: readonly (EndReason | null)[] = ['goals-met', 'lower-level', 'no-longer-wishes', 'declined']

/** The plan change by which this plan authorizes; null where there is none, or nobody knows of any. */
export function planChangeTo(plan: string, from: ElsewhereFrom, rule: Rule): PlanChange | null {
  const coverage = standing(from.coverages).find((one) => one.planId === plan && one.endedOn === null)
  if (!coverage) return null
  const enrolledOn = coverage.fromOn
  const elsewhere = standing(from.episodes).filter((one) => one.planId !== null && one.planId !== plan)
  const days = [
    ...serviceDays(elsewhere, from.contacts),
    ...authorizedDays(plan, from.authorizations, enrolledOn),
    ...(from.saidOn === null ? [] : [from.saidOn]),
  ].filter((day) => day <= enrolledOn)
  const [first, ...others] = days
  if (first === undefined) return null
  const lastOn = others.reduce(laterOf, first)
  if (decide(rule, { 'ecm.lastServiceOn': lastOn }, enrolledOn).answer !== 'yes') return null
  const ended = elsewhere.some((one) => one.endedOn !== null && one.endedOn >= lastOn && isOver.includes(one.endReason))
  return ended ? null : { enrolledOn, lastOn }
}

function serviceDays(episodes: readonly Episode[], contacts: readonly Contact[]): readonly Day[] {
  return standing(contacts)
    .filter((one) => one.services.length > 0 && episodes.some((episode) => episode.id === one.episodeId))
    .map((one) => dayOfInstant(one.at))
}

/** A plan's authorization tells of ECM to its last day, and of none before its first. */
function authorizedDays(plan: string, authorizations: readonly Authorization[], enrolledOn: Day): readonly Day[] {
  return standing(authorizations).flatMap(({ program, planId, status, startOn, endOn }) => {
    const isElsewhere = program === 'ecm' && planId !== plan && (status === 'approved' || status === 'ended')
    if (!isElsewhere || startOn === null || startOn > enrolledOn) return []
    return [endOn === null || endOn > enrolledOn ? enrolledOn : endOn]
  })
}
