// The episode of care: refer, begin, pause, resume, end; who leads and who covers.
import * as z from 'zod'
import { roles } from '../domain/access.ts'
import { Id } from '../domain/entry.ts'
import {
  decideBegin,
  decideEnd,
  decidePause,
  decideRefer,
  decideResume,
  EpisodeBegin,
  EpisodeEnd,
  EpisodePause,
  EpisodeRefer,
  EpisodeStep,
} from '../domain/episode-step.ts'
import { decideHandBack, HandedBack } from '../domain/hand-back.ts'
import { CoverEnded, CoverGiven, decideCoverEnd, LeadGiven } from '../domain/lead.ts'
import { genders, leadDoubts, leadReasons } from '../domain/lead-suggest.ts'
import { all, command, handled, member, one, query } from './operation.ts'

export const referEpisode = command({
  name: 'episode.refer',
  says: 'Opens a new episode for someone met in the field or coming back.',
  does: 'episode.write',
  offline: true,
  input: EpisodeRefer,
  about: (input) => member(input.member),
  refuses: ['other-agency', 'episode-open', 'in-the-future', 'id-taken'],
  loads: () => ({ episodes: all('episode') }),
  decide: decideRefer,
})

export const beginEpisode = command({
  name: 'episode.begin',
  says: 'Begins care with the member; without a Lead Care Manager yet, the person who begins becomes it.',
  does: 'episode.write',
  offline: true,
  input: EpisodeBegin,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'cannot-begin', 'in-the-future', 'lead-missing'],
  loads: (input) => ({
    episode: one('episode', input.episode),
    episodes: all('episode'),
    assignments: all('assignment'),
    tasks: all('task'),
  }),
  decide: decideBegin,
})

export const pauseEpisode = command({
  name: 'episode.pause',
  says: 'Pauses care (jail, a long stay) with who looks again and when.',
  does: 'episode.write',
  offline: true,
  input: EpisodePause,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'cannot-pause', 'in-the-future', 'look-again-in-the-past'],
  loads: (input) => ({ episode: one('episode', input.episode) }),
  decide: decidePause,
})

export const resumeEpisode = command({
  name: 'episode.resume',
  says: 'Takes care up again where it stood before the pause.',
  does: 'episode.write',
  offline: true,
  input: EpisodeStep,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'not-paused'],
  loads: (input) => ({ episode: one('episode', input.episode), tasks: all('task', { sourceId: input.episode }) }),
  decide: decideResume,
})

export const endEpisode = command({
  name: 'episode.end',
  says: 'Ends the episode with its reason; what is a judgment ends only after the plan’s notice.',
  does: 'episode.end',
  offline: true,
  input: EpisodeEnd,
  about: (input) => member(input.member),
  refuses: [
    'episode-unknown',
    'episode-ended',
    'in-the-future',
    'text-needed',
    'before-start',
    'plan-decides',
    'notice-waits',
    'notice-runs',
    'appeal-runs',
    'hearing-runs',
  ],
  loads: (input) => ({
    episode: one('episode', input.episode),
    episodes: all('episode'),
    assignments: all('assignment'),
    tasks: all('task'),
    recommendations: all('endRecommendation', { episodeId: input.episode }),
    sendings: all('sending', { state: 'waiting' }),
  }),
  decide: decideEnd,
})

export const giveLead = handled({
  name: 'assignment.lead',
  says: 'Names the Lead Care Manager of an episode, from those with a seat that leads; the one before ends at the same moment.',
  does: 'assignment.write',
  input: LeadGiven,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'already-lead', 'cannot-lead'],
})

export const suggestLead = query({
  name: 'lead.suggest',
  says: 'Who could lead a member here: by wish, language, gender asked for, place, skills and load, each with reasons and doubts in words.',
  does: 'assignment.write',
  input: z.object({
    member: Id,
    /** Asked for by the member. */
    gender: z.enum(genders).nullable().default(null),
  }),
  output: z.object({
    language: z.string().nullable(),
    people: z.array(
      z.object({
        staff: Id,
        name: z.string(),
        roles: z.array(z.enum(roles)),
        languages: z.array(z.string()),
        load: z.int(),
        near: z.int(),
        alike: z.int(),
        reasons: z.array(z.enum(leadReasons)),
        doubts: z.array(z.enum(leadDoubts)),
      }),
    ),
  }),
  // Whom somebody asks for is theirs to tell.
  sensitive: true,
  about: (input) => member(input.member),
})

export const giveCover = handled({
  name: 'assignment.cover',
  says: 'Names who covers for the Lead Care Manager, from those with a seat that leads, from one day to another.',
  does: 'assignment.write',
  input: CoverGiven,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'already-lead', 'dates-crossed', 'cannot-lead'],
})

export const endCover = command({
  name: 'assignment.end-cover',
  says: 'Ends a cover: the Lead Care Manager is back.',
  does: 'assignment.write',
  offline: false,
  input: CoverEnded,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'not-walking'],
  loads: (input) => ({ episode: one('episode', input.episode), cover: one('assignment', input.assignment) }),
  decide: decideCoverEnd,
})

export const handBack = command({
  name: 'assignment.hand-back',
  says: 'Gives a member back whose Lead Care Manager or cover has left; the supervisor is asked to name another.',
  does: 'assignment.write',
  offline: false,
  input: HandedBack,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'not-walking'],
  loads: (input) => ({
    episode: one('episode', input.episode),
    episodes: all('episode'),
    assignments: all('assignment'),
    tasks: all('task'),
  }),
  decide: decideHandBack,
})
