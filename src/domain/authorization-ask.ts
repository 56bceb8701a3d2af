// Asking a plan for ECM; after a plan change within ninety days what was asked is authorized by itself (program.md 6 and 11).
import { done, type Result, refused } from '../base/result.ts'
import type { Authorization } from './authorization.ts'
import { requestDue } from './authorization-clock.ts'
import type { AuthorizationAsked } from './authorization-request.ts'
import { usualDates } from './authorization-step.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import type { Filled } from './entry.ts'
import type { Episode } from './episode.ts'
import type { PlanChange } from './plan-change.ts'
import { dayOfInstant } from './program-day.ts'
import type { Task } from './task.ts'
import { closed } from './task-step.ts'

export interface Asking {
  readonly authorizations: readonly Authorization[]
  readonly tasks: readonly Task[]
  readonly episodes: readonly Episode[]
  /** ECM of another plan that goes on with this one, where the plan decides in this house. */
  readonly goesOn: PlanChange | null
}

/** Asks: an agency for who walks with it, or the plan's own desk for who asked there. */
export function decideAsked(
  at: At,
  { authorizations, tasks, episodes, goesOn }: Asking,
  input: AuthorizationAsked,
): Result<readonly Change[], 'already-asked' | 'in-the-future' | 'day-missing' | 'not-the-first'> {
  const ofPlan = standing(authorizations).filter((one) => one.program === 'ecm' && one.planId === input.plan)
  if (ofPlan.some((one) => one.status === 'requested')) return refused('already-asked')
  const { firstServiceOn } = input
  if (input.receivedAt > at.now || (firstServiceOn !== null && firstServiceOn > at.today))
    return refused('in-the-future')
  if (input.speed === 'streamlined') {
    if (firstServiceOn === null) return refused('day-missing')
    // STR-1: the first authorization only.
    if (ofPlan.some((one) => one.status === 'approved' || one.status === 'ended')) return refused('not-the-first')
  }
  const isOfPlan = input.plan === at.organizationId
  const { member: _member, authorization, plan, ...request } = input
  const requesterId = isOfPlan ? null : at.organizationId
  const asked: ByItself['asked'] = {
    ...{ id: authorization, labels: [], planId: plan, agencyId: requesterId, program: 'ecm', number: null },
    ...{ requestedOn: dayOfInstant(input.receivedAt), decidedOn: null, startOn: null, endOn: null },
    ...{ status: 'requested', units: null, decidedBy: null },
  }
  const kept = { ...request, labels: [], ownerId: at.organizationId, authorizationId: authorization, requesterId }
  return done([
    ...(goesOn === null
      ? [add('authorization', asked)]
      : byItself(at, { asked, authorizations, episodes, goesOn }, input)),
    add('authorizationRequest', kept),
    ...closed(
      at,
      tasks.filter((one) => one.kind === 'ask-authorization'),
      'The plan was asked',
    ),
  ])
}

interface ByItself extends Pick<Asking, 'authorizations' | 'episodes'> {
  readonly asked: Omit<Authorization, Filled>
  readonly goesOn: PlanChange
}

/** After a plan change the new plan authorizes from the day of enrollment, and nobody decides anything (CLOCK-10). */
function byItself(
  at: At,
  { asked, authorizations, episodes, goesOn }: ByItself,
  { speed, receivedAt, firstServiceOn }: AuthorizationAsked,
): readonly Change[] {
  const dates = usualDates(at, asked, authorizations, goesOn.enrolledOn)
  return [
    add('authorization', { ...asked, status: 'approved', decidedOn: at.today, ...dates }),
    add('authorizationDecision', {
      ...{ id: at.id(12), labels: [], ownerId: asked.planId, authorizationId: asked.id, outcome: 'approve', ...dates },
      ...{ reason: null, choice: null, choiceOf: [], speed },
      words: `By itself, after a plan change: ECM with another plan until ${goesOn.lastOn} (CLOCK-10)`,
      lateAt: requestDue(at.content, { speed, received: receivedAt, firstServiceOn }, at.now).lateAt,
      ...{ needsSecond: false, secondBy: null, secondAt: null, secondAgrees: null, secondWords: null },
      decidedAt: at.now,
    }),
    ...standing(episodes)
      .filter((one) => one.state === 'referred' && one.planId === asked.planId)
      .map((one) => set('episode', one.id, { state: 'authorized', revision: one.revision + 1 })),
  ]
}
