// How care ends: at the member's word at once, otherwise by a recommendation that the plan decides.
import * as z from 'zod'
import { endReasons } from '../domain/end-reason.ts'
import { EndDecided, EndRecommended } from '../domain/end-recommendation.ts'
import { endStandings } from '../domain/end-standing.ts'
import { decideStop, EpisodeStop } from '../domain/end-step.ts'
import { DayField, Id, InstantField } from '../domain/entry.ts'
import { methods } from '../domain/method.ts'
import { StopTakenBack } from '../domain/stop-taken-back.ts'
import { all, command, handled, member, one, organization, query } from './operation.ts'
import { reachOf } from './reach.ts'

export const stopEpisode = command({
  name: 'episode.stop',
  says: 'Stops ECM at the member’s word, said to anyone, at any time; nobody’s leave is needed.',
  does: 'episode.stop',
  offline: true,
  input: EpisodeStop,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'in-the-future', 'before-start'],
  loads: (input) => ({
    ...reachOf(input.member),
    episode: one('episode', input.episode),
    assignments: all('assignment'),
    tasks: all('task'),
    sendings: all('sending', { state: 'waiting' }),
  }),
  decide: decideStop,
})

export const takeBackStop = handled({
  name: 'episode.stop-back',
  says: 'Takes a stop back at the member’s word, while the benefit has not ended: the same episode goes on, with the same Lead Care Manager unless they have left.',
  does: 'episode.stop',
  input: StopTakenBack,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'not-stopped', 'episode-open', 'benefit-over'],
})

export const noticeStop = handled({
  name: 'stop.notice',
  says: 'Makes the plan’s Notice of Action for a stop at the member’s own word, with the day on which the benefit ends.',
  does: 'notice.stop',
  input: z.object({ member: Id, episode: Id }),
  output: z.object({ notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'not-stopped', 'benefit-over', 'notice-made'],
})

export const listStops = query({
  name: 'stop.list',
  says: 'Who stopped ECM by a call to the plan in the last days: for who led them, and for the supervisor. A name, the day, and whether to check.',
  does: 'stop.read',
  input: z.object({ organization: Id }),
  output: z.object({
    stops: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        on: DayField,
        /** Who called could not show who they are. */
        isToCheck: z.boolean(),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const recommendEnd = handled({
  name: 'end.recommend',
  says: 'Recommends to the plan that care ends, with why and what comes after; care goes on.',
  does: 'end.recommend',
  input: EndRecommended,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: [
    'episode-unknown',
    'episode-ended',
    'episode-not-begun',
    'not-a-recommendation',
    'already-recommended',
    'step-down-missing',
    'supervisor-missing',
    'tries-missing',
  ],
})

const TriesField = z.object({
  answeredAt: InstantField.nullable(),
  missed: z.array(z.object({ at: InstantField, method: z.enum(methods) })),
  least: z.int(),
  hasNumber: z.boolean(),
  hasWays: z.boolean(),
  wasThere: z.boolean(),
  isEnough: z.boolean(),
})

export const listEnds = query({
  name: 'end.list',
  says: 'Recommended ends that are not over: what waits for the plan, whose notice runs, and which appeals run.',
  does: 'end.list',
  input: z.object({ organization: Id, most: z.int().min(1).max(200).default(100) }),
  output: z.object({
    ends: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        language: z.string().nullable(),
        recommendation: Id,
        /** Who recommended it. */
        agency: Id,
        reason: z.enum(endReasons),
        why: z.string(),
        stepDown: z.string().nullable(),
        /** Who agreed at the agency, by name. */
        supervisor: z.string().nullable(),
        startedOn: DayField.nullable(),
        recommendedOn: DayField,
        standing: z.enum(endStandings),
        decidedWords: z.string().nullable(),
        noticeOn: DayField.nullable(),
        endsOn: DayField.nullable(),
        appealOn: DayField.nullable(),
        /** The notice that an appeal names, here. */
        notice: Id.nullable(),
        /** The open appeal, where it is settled here. */
        appeal: Id.nullable(),
        /** The last day to appeal (CLOCK-23), and the last on which an appeal keeps care going (CLOCK-26). */
        appealBy: DayField.nullable(),
        keepBy: DayField.nullable(),
        /** What was tried, where nobody was reached (CLOCK-7a). */
        tries: TriesField.nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const settleEnd = handled({
  name: 'end.decide',
  says: 'Records the plan’s decision on an ending; one that it makes here has its Notice of Action, with the day it takes effect.',
  does: 'end.decide',
  input: EndDecided,
  output: z.object({ notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: [
    'recommendation-unknown',
    'already-decided',
    'note-missing',
    'day-missing',
    'notice-not-today',
    'notice-too-short',
  ],
})
