// How far a recommended ending has come, and whether the episode may end now: after the plan's yes, its notice's days, and any appeal.
import { addDays, type Day, laterOf } from '../base/day.ts'
import { standing } from './chart.ts'
import { type Clocks, dueBy } from './clock.ts'
import type { EndReason } from './end-reason.ts'
import { type EndRecommendation, recommendedReasons } from './end-recommendation.ts'
import type { Episode } from './episode.ts'

export const endStandings = ['waits-for-plan', 'notice-runs', 'appeal-runs', 'may-end', 'goes-on'] as const
export type EndStanding = (typeof endStandings)[number]

export interface AppealDays {
  /** The last day to appeal (CLOCK-23). */
  readonly by: Day
  /** The last day on which an appeal keeps care going: in time after the notice, or before the ending takes effect (CLOCK-26). */
  readonly keepBy: Day
}

/** Until when a noticed ending can be appealed; undefined without a notice. */
export function appealDays(given: Clocks, { noticeOn, endsOn }: EndRecommendation): AppealDays | undefined {
  if (noticeOn === null || endsOn === null) return undefined
  const inTime = dueBy(given, 'appeal.keep-service', noticeOn)
  return { by: dueBy(given, 'appeal.file', noticeOn), keepBy: laterOf(inTime, addDays(endsOn, -1)) }
}

/** How a recommendation stands on a day. */
export function endStanding(given: Clocks, one: EndRecommendation, on: Day): EndStanding {
  const days = appealDays(given, one)
  if (one.decision === null || days === undefined || one.endsOn === null)
    return one.decision === 'goes-on' ? 'goes-on' : 'waits-for-plan'
  if (one.appealOutcome === 'overturned') return 'goes-on'
  const isKeeping = one.appealOn !== null && one.appealOn <= days.keepBy
  if (isKeeping && one.appealOutcome === null) return 'appeal-runs'
  return on < one.endsOn ? 'notice-runs' : 'may-end'
}

/** The recommendation that counts: the newest that did not end with “care goes on”. */
export function openRecommendation(
  given: Clocks,
  all: readonly EndRecommendation[],
  episodeId: string,
  on: Day,
): EndRecommendation | undefined {
  return standing(all)
    .filter((one) => one.episodeId === episodeId && endStanding(given, one, on) !== 'goes-on')
    .toSorted((one, other) => (one.recommendedOn < other.recommendedOn ? 1 : -1))[0]
}

/** Whether the plan has to have said so before this episode ends for this reason: once care has begun, for what is a judgment. */
export function needsPlan(episode: Episode, reason: EndReason): boolean {
  return episode.startedOn !== null && recommendedReasons.includes(reason)
}

export type EndWay = 'stop' | 'end' | 'recommend' | 'waits'

/** What is to be done for an episode to end for a reason: the member’s word stops it, the plan decides what is a judgment, the rest ends. */
export function endWay(
  given: Clocks,
  episode: Episode,
  recommendations: readonly EndRecommendation[],
  reason: EndReason,
  on: Day,
): EndWay {
  if (reason === 'declined' || reason === 'no-longer-wishes') return 'stop'
  if (!needsPlan(episode, reason)) return 'end'
  const said = openRecommendation(given, recommendations, episode.id, on)
  if (!said) return 'recommend'
  return said.reason === reason && endStanding(given, said, on) === 'may-end' ? 'end' : 'waits'
}
