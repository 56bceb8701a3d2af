// When to try next to reach a member, and how. The state says "promptly" and "progressive" and no number (CLOCK-7, OUT-2); one plan wants
// three attempts, in person first (CLOCK-7a): the number is each plan's dated setting, the days between are ours.
import { addDays, type Day } from '../base/day.ts'
import type { Episode } from './episode.ts'
import { firstAttemptDays } from './intake/clock.ts'
import type { Method } from './method.ts'
import { dueSettings } from './organization-setting.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'
import { dayOfInstant } from './program-day.ts'

const nextAttemptDays = 3

export interface NextAttempt {
  /** 1 for the first. */
  readonly number: number
  readonly by: Day
  /** `in-person` while nobody has gone there; `other-way` when all attempts were made the same way. */
  readonly how: 'in-person' | 'other-way' | 'any'
  /** As many as the plan asks for, more than one way, one of them in person: a plan that counts would accept that the member was not reached. */
  readonly isEnough: boolean
}

type Attempt = Pick<OutreachAttempt, 'at' | 'method'>

/** The next attempt for an episode still to reach, from its attempts that stand, in any order. */
export function nextAttempt(
  episode: Pick<Episode, 'assignedOn' | 'referredOn'>,
  attempts: readonly Attempt[],
  today: Day,
  least: number = dueSettings.triesLeast.default,
): NextAttempt {
  const last = attempts
    .map((one) => dayOfInstant(one.at))
    .toSorted()
    .at(-1)
  const begun = episode.assignedOn ?? episode.referredOn ?? today
  const by = last === undefined ? addDays(begun, firstAttemptDays) : addDays(last, nextAttemptDays)
  const ways = new Set<Method>(attempts.map((one) => one.method))
  const wasThere = ways.has('in-person')
  const how = wasThere ? (attempts.length > 1 && ways.size === 1 ? 'other-way' : 'any') : 'in-person'
  return {
    number: attempts.length + 1,
    by,
    how,
    isEnough: attempts.length >= least && wasThere && ways.size > 1,
  }
}
