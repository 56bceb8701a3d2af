// For whom somebody covers: the Lead Care Manager who is away, and until when. A cover finds the members in their own day, and sees whose they are.
import type { Day } from '../base/day.ts'
import { isInForce } from './assignment.ts'
import type { Chart } from './chart.ts'
import { leadOf } from './episode-step.ts'
import { currentEpisode } from './today.ts'

export interface Covering {
  /** Who leads; null where nobody does any more. */
  readonly leadId: string | null
  /** The last day of it; null where none was said. */
  readonly until: Day | null
}

/** For whom this person covers with a member today; undefined where they do not, or lead themselves. */
export function coveringOf(
  chart: Pick<Chart, 'assignment' | 'episode'>,
  staffId: string,
  today: Day,
): Covering | undefined {
  const episode = currentEpisode(chart)
  if (!episode || episode.state === 'ended') return undefined
  const cover = chart.assignment.find(
    (one) => one.part === 'cover' && one.staffId === staffId && one.episodeId === episode.id && isInForce(one, today),
  )
  const leadId = leadOf(chart.assignment, episode.id)?.staffId ?? null
  return cover && leadId !== staffId ? { leadId, until: cover.toOn } : undefined
}
