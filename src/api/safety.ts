// When somebody may be in danger: a concern, what was done about it, the safety plan, and incidents.
import * as z from 'zod'
import { concernLevels } from '../domain/concern.ts'
import { Id, InstantField } from '../domain/entry.ts'
import { decideIncident, IncidentRecorded } from '../domain/incident.ts'
import { decideSafetyPlan, SafetyPlanWritten } from '../domain/safety-plan.ts'
import {
  type AroundConcern,
  ConcernAssessed,
  ConcernClosed,
  ConcernRaised,
  decideAssessed,
  decideClosed,
  decideRaised,
  decideStep,
  StepRecorded,
} from '../domain/safety-step.ts'
import { all, command, type LoadsFor, member, one, organization, query } from './operation.ts'

const around = (concern: string): LoadsFor<AroundConcern> => ({
  concern: one('safetyConcern', concern),
  episodes: all('episode'),
  tasks: all('task', { sourceId: concern }),
})

export const raiseConcern = command({
  name: 'safety-concern.raise',
  says: 'Opens a safety concern at a worker’s word; it stays pinned until somebody says what came of it.',
  does: 'safety.write',
  offline: true,
  input: ConcernRaised,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'in-the-future'],
  loads: (input) => ({ episode: one('episode', input.episodeId) }),
  decide: decideRaised,
})

export const assessConcern = command({
  name: 'safety-concern.assess',
  says: 'Says how near the danger of a safety concern is.',
  does: 'safety.write',
  offline: true,
  input: ConcernAssessed,
  about: (input) => member(input.member),
  refuses: ['concern-unknown', 'concern-closed'],
  loads: (input) => around(input.concern),
  decide: decideAssessed,
})

export const recordStep = command({
  name: 'safety-step.record',
  says: 'Writes down one step of a safety concern: who, when, what, where, who was told.',
  does: 'safety.write',
  offline: true,
  input: StepRecorded,
  about: (input) => member(input.member),
  refuses: ['concern-unknown', 'in-the-future'],
  loads: (input) => around(input.concern),
  decide: decideStep,
})

export const closeConcern = command({
  name: 'safety-concern.close',
  says: 'Closes a safety concern with what came of it; a grave one needs that somebody was told and a licensed person decided.',
  does: 'safety.write',
  offline: true,
  input: ConcernClosed,
  about: (input) => member(input.member),
  refuses: ['concern-unknown', 'concern-closed', 'level-missing', 'nobody-told', 'clinician-needed'],
  loads: (input) => ({ ...around(input.concern), steps: all('safetyStep', { concernId: input.concern }) }),
  decide: decideClosed,
})

export const writeSafetyPlan = command({
  name: 'safety-plan.write',
  says: 'Writes a safety plan with the member, or its next version.',
  does: 'safety.write',
  offline: true,
  input: SafetyPlanWritten,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'in-the-future', 'safety-plan-empty'],
  loads: (input) => ({ episode: one('episode', input.episodeId), plans: all('safetyPlan') }),
  decide: decideSafetyPlan,
})

export const recordIncident = command({
  name: 'incident.record',
  says: 'Writes down an incident once and for all, with a task to tell the plan.',
  does: 'safety.write',
  offline: true,
  input: IncidentRecorded,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'in-the-future'],
  loads: (input) => ({ episode: one('episode', input.episodeId) }),
  decide: decideIncident,
})

export const listConcerns = query({
  name: 'safety-concern.list',
  says: 'The members of the agency with an open safety concern, the gravest first: for who must know today.',
  does: 'safety.read',
  input: z.object({ organization: Id }),
  output: z.object({
    concerns: z.array(
      z.object({
        memberId: Id,
        name: z.string(),
        leadId: Id.nullable(),
        level: z.enum(concernLevels),
        since: InstantField,
        followUpBy: InstantField.nullable(),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
