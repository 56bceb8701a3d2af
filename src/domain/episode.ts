// One continuous ECM enrollment of a member at one agency, from referral to its end, and the steps between (program.md section 6).
import * as z from 'zod'
import type { At } from './change.ts'
import { endReasons } from './end-reason.ts'
import { DayField, entryFields, Id, text } from './entry.ts'

export const episodeStates = [
  'referred',
  'authorized',
  'assigned',
  'outreach',
  'engaged',
  'active',
  'paused',
  'ended',
] as const
export type EpisodeState = (typeof episodeStates)[number]

export const Episode = z.object({
  ...entryFields,
  agencyId: Id,
  planId: Id.nullable(),
  state: z.enum(episodeStates),
  hadEcmBefore: z.boolean().nullable(),
  acuity: text(60).nullable(),
  referredOn: DayField.nullable(),
  assignedOn: DayField.nullable(),
  engagedOn: DayField.nullable(),
  startedOn: DayField.nullable(),
  pausedOn: DayField.nullable(),
  lookAgainOn: DayField.nullable(),
  lookAgainBy: Id.nullable(),
  pauseReason: text(300).nullable(),
  beforePause: z.enum(['engaged', 'active', 'outreach']).nullable(),
  endedOn: DayField.nullable(),
  endReason: z.enum(endReasons).nullable(),
  endText: text(1000).nullable(),
  /** From this day the member is another agency's, and this one's access is over. */
  handedOn: DayField.nullable(),
  /** The first day without the benefit after a member’s stop; null where none is known. */
  benefitEndsOn: DayField.nullable(),
  revision: z.int(),
})
export type Episode = z.infer<typeof Episode>

/**
 * Whether the episode is the deciding person's own agency's: a member may have one elsewhere too, and that one is not theirs to
 * change. The house itself (intake of files, a job) keeps all of them.
 */
export function isOwn(at: Pick<At, 'isHouse' | 'organizationId'>, episode: Episode): boolean {
  return at.isHouse || episode.agencyId === at.organizationId
}

/** As `isOwn`, or of the plan that covers it: the member may tell either (PROMISE-15, PROMISE-16). */
export function isOfHouse(at: Pick<At, 'isHouse' | 'organizationId'>, episode: Episode): boolean {
  return isOwn(at, episode) || episode.planId === at.organizationId
}

/** Where each state may go. Someone met on the street may go from referred to active before any authorization (STR-1). */
export const nextStates: { readonly [S in EpisodeState]: readonly EpisodeState[] } = {
  referred: ['authorized', 'assigned', 'outreach', 'engaged', 'active', 'ended'],
  authorized: ['assigned', 'outreach', 'engaged', 'active', 'ended'],
  assigned: ['outreach', 'engaged', 'active', 'ended'],
  outreach: ['engaged', 'active', 'paused', 'ended'],
  engaged: ['active', 'paused', 'ended'],
  active: ['paused', 'ended'],
  paused: ['outreach', 'engaged', 'active', 'ended'],
  ended: [],
}

export function mayBecome(from: EpisodeState, to: EpisodeState): boolean {
  return nextStates[from].includes(to)
}

/** Still to be reached: outreach counts here, contacts do not yet. */
export function isToReach(state: EpisodeState): boolean {
  return state === 'referred' || state === 'authorized' || state === 'assigned' || state === 'outreach'
}

/** Care goes on: contacts are recorded. */
export function isInCare(state: EpisodeState): boolean {
  return state === 'engaged' || state === 'active' || state === 'paused'
}

/** A new episode in the state given, everything else not known yet. */
export function newEpisode(given: Pick<Episode, 'id' | 'agencyId' | 'planId' | 'state'> & Partial<Episode>) {
  return {
    labels: [],
    hadEcmBefore: null,
    acuity: null,
    referredOn: null,
    assignedOn: null,
    engagedOn: null,
    startedOn: null,
    pausedOn: null,
    lookAgainOn: null,
    lookAgainBy: null,
    pauseReason: null,
    beforePause: null,
    endedOn: null,
    endReason: null,
    endText: null,
    handedOn: null,
    benefitEndsOn: null,
    revision: 1,
    ...given,
  }
}
