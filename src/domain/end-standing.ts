// How far a recommended ending has come, and whether the episode may end now: after the plan's yes, its notice's days, and any appeal or hearing.
import type { Day } from '../base/day.ts'
import { standing } from './chart.ts'
import type { Clocks } from './clock.ts'
import type { EndReason } from './end-reason.ts'
import { type EndRecommendation, recommendedReasons } from './end-recommendation.ts'
import type { Episode } from './episode.ts'
import { type NoticeDays, noticeDays } from './notice-days.ts'

export const endStandings = [
  'waits-for-plan',
  'notice-waits',
  'notice-runs',
  'appeal-runs',
  'hearing-runs',
  'may-end',
  'goes-on',
] as const
export type EndStanding = (typeof endStandings)[number]

/** Until when a noticed ending can be appealed; undefined until its notice went. */
export function appealDays(given: Clocks, { noticeOn, endsOn }: EndRecommendation): NoticeDays | undefined {
  return noticeOn === null || endsOn === null ? undefined : noticeDays(given, noticeOn, endsOn)
}

/** How a recommendation stands on a day. */
export function endStanding(given: Clocks, one: EndRecommendation, on: Day): EndStanding {
  if (one.decision === null || one.endsOn === null) return one.decision === 'goes-on' ? 'goes-on' : 'waits-for-plan'
  if (one.appealOutcome === 'overturned') return 'goes-on'
  if (one.isHeard) return 'hearing-runs'
  const days = appealDays(given, one)
  const isKeeping = one.appealOn !== null && (days === undefined || one.appealOn <= days.keepBy)
  if (isKeeping && one.appealOutcome === null) return 'appeal-runs'
  // What nobody was told of does not take effect.
  if (days === undefined) return 'notice-waits'
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
