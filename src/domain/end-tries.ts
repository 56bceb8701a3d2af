// What was tried to reach a member since they last answered, against what “not reached” asks for: so many tries, by more than one way, one of
// them in person. The number is one plan's (CLOCK-7a) and each plan's own setting.
import type { Instant } from '../base/day.ts'
import { standing } from './chart.ts'
import type { Contact } from './contact.ts'
import type { Method } from './method.ts'
import { dueSettings } from './organization-setting.ts'
import type { OutreachAttempt } from './outreach-attempt.ts'

interface Try {
  readonly at: Instant
  readonly method: Method
}

export interface EndTries {
  /** When the member last answered; null for never. */
  readonly answeredAt: Instant | null
  /** Since then, in their order. */
  readonly missed: readonly Try[]
  readonly least: number
  readonly hasNumber: boolean
  readonly hasWays: boolean
  readonly wasThere: boolean
  readonly isEnough: boolean
}

/** The tries of an episode since the last answer. */
export function endTries(
  episodeId: string,
  attempts: readonly OutreachAttempt[],
  contacts: readonly Contact[],
  least: number = dueSettings.triesLeast.default,
): EndTries {
  const tried = [
    ...standing(attempts).map((one) => ({ ...one, isAnswer: one.isReached })),
    ...standing(contacts).map((one) => ({ ...one, isAnswer: one.outcome === 'reached' })),
  ].filter((one) => one.episodeId === episodeId)
  const answered = tried.filter((one) => one.isAnswer).map(({ at }) => at)
  const answeredAt = answered.toSorted().at(-1) ?? null
  const missed = tried
    .filter((one) => !one.isAnswer && one.at > (answeredAt ?? ''))
    .map(({ at, method }) => ({ at, method }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const ways = new Set(missed.map(({ method }) => method))
  const [hasNumber, hasWays, wasThere] = [missed.length >= least, ways.size > 1, ways.has('in-person')]
  return { answeredAt, missed, least, hasNumber, hasWays, wasThere, isEnough: hasNumber && hasWays && wasThere }
}
