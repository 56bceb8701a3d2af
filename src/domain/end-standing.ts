// How far a recommended ending has come, and whether the episode may end now: after the plan's yes, its notice's days, and any appeal.
import { addDays, type Day } from '../base/day.ts'
import { standing } from './chart.ts'
import type { EndReason } from './end-reason.ts'
import { type EndRecommendation, recommendedReasons } from './end-recommendation.ts'
import type { Episode } from './episode.ts'

/** An appeal keeps care going when it comes within ten days of the notice or before the ending takes effect (CLOCK-26). */
const appealDays = 10

export const endStandings = ['waits-for-plan', 'notice-runs', 'appeal-runs', 'may-end', 'goes-on'] as const
export type EndStanding = (typeof endStandings)[number]

/** How a recommendation stands on a day. */
export function endStanding(one: EndRecommendation, on: Day): EndStanding {
  if (one.decision === null || one.noticeOn === null || one.endsOn === null)
    return one.decision === 'goes-on' ? 'goes-on' : 'waits-for-plan'
  if (one.appealOutcome === 'overturned') return 'goes-on'
  const isKeeping =
    one.appealOn !== null && (one.appealOn <= addDays(one.noticeOn, appealDays) || one.appealOn < one.endsOn)
  if (isKeeping && one.appealOutcome === null) return 'appeal-runs'
  return on < one.endsOn ? 'notice-runs' : 'may-end'
}

/** The recommendation that counts: the newest that did not end with “care goes on”. */
export function openRecommendation(
  all: readonly EndRecommendation[],
  episodeId: string,
  on: Day,
): EndRecommendation | undefined {
  return standing(all)
    .filter((one) => one.episodeId === episodeId && endStanding(one, on) !== 'goes-on')
    .toSorted((one, other) => (one.recommendedOn < other.recommendedOn ? 1 : -1))[0]
}

/** Whether the plan has to have said so before this episode ends for this reason: once care has begun, for what is a judgment. */
export function needsPlan(episode: Episode, reason: EndReason): boolean {
  return episode.startedOn !== null && recommendedReasons.includes(reason)
}

export type EndWay = 'stop' | 'end' | 'recommend' | 'waits'

/** What is to be done for an episode to end for a reason: the member’s word stops it, the plan decides what is a judgment, the rest ends. */
export function endWay(
  episode: Episode,
  recommendations: readonly EndRecommendation[],
  reason: EndReason,
  on: Day,
): EndWay {
  if (reason === 'declined' || reason === 'no-longer-wishes') return 'stop'
  if (!needsPlan(episode, reason)) return 'end'
  const said = openRecommendation(recommendations, episode.id, on)
  if (!said) return 'recommend'
  return said.reason === reason && endStanding(said, on) === 'may-end' ? 'end' : 'waits'
}
