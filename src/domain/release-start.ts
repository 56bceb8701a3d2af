// Whoever had pre-release services in jail or prison is authorized as of the day of release, or of enrollment where that is later, also looking back
// (CLOCK-14, CLOCK-15). Whether they had them no record says: the day is offered, and a person decides.
import { type Day, laterOf } from '../base/day.ts'
import type { Facts } from './facts.ts'
import { decide, type Rule } from './rule.ts'

export interface ReleaseStart {
  readonly releaseOn: Day
  readonly startOn: Day
}

/** From when on; null where no release is near, or a fact of it is hidden here. */
export function releaseStart(facts: Facts, enrolledOn: Day | null, asOf: Day, rule: Rule): ReleaseStart | null {
  // A release ahead counts before one that lies back: they are inside again.
  const near = (['justice.releasePlannedOn', 'justice.releasedOn'] as const).find(
    (fact) => facts[fact] !== undefined && decide(rule, { [fact]: facts[fact] }, asOf).answer === 'yes',
  )
  const releaseOn = near === undefined ? undefined : facts[near]
  if (releaseOn === undefined) return null
  return { releaseOn, startOn: enrolledOn === null ? releaseOn : laterOf(releaseOn, enrolledOn) }
}
