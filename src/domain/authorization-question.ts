// The plan asks the agency for more about a request that waits: the question stands in the chart of whoever walks with the member and on intake's
// list, is answered there, and the answer stands where the plan decides. Its days go on meanwhile: no rule lets them pause (CLOCK-1, CLOCK-2).
import * as z from 'zod'
import { addDays, type Day } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import { askedHow, requestDue } from './authorization-clock.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { type At, add, type Change } from './change.ts'
import { standing } from './chart.ts'
import { Id, text } from './entry.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import { newTask, type Task } from './task.ts'

export const AuthorizationQuestioned = z.object({ member: Id, id: Id, authorization: Id, words: text(280) })
export type AuthorizationQuestioned = z.infer<typeof AuthorizationQuestioned>

interface Loaded {
  readonly authorization: Authorization | undefined
  readonly authorizations: readonly Authorization[]
  readonly requests: readonly AuthorizationRequest[]
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
}

export function decideQuestion(
  at: At,
  { authorization, assignments, ...asked }: Loaded,
  input: AuthorizationQuestioned,
): Result<readonly Change[], 'authorization-unknown' | 'already-decided' | 'no-agency'> {
  if (!authorization || authorization.struckAt !== null || authorization.planId !== at.organizationId)
    return refused('authorization-unknown')
  if (authorization.status !== 'requested') return refused('already-decided')
  const { agencyId } = authorization
  if (agencyId === null) return refused('no-agency')
  const by = requestDue(at.content, askedHow(authorization, asked), at.now).dueOn
  const episode = standing(asked.episodes).find((one) => one.agencyId === agencyId && one.state !== 'ended')
  return done([
    add(
      'task',
      newTask({
        ...{ id: input.id, kind: 'more-information', sourceId: authorization.id, ownerId: agencyId },
        what: `The plan asks: ${input.words}`,
        why: 'It decides on what it knows by its day; the days go on meanwhile (CLOCK-1)',
        dueOn: answerBy(at.today, by),
        forStaff: (episode && leadOf(assignments, episode.id)?.staffId) ?? null,
        forRole: 'intake',
      }),
    ),
  ])
}

/** The day before the plan decides, so that it can still weigh the answer; today where that is over. */
function answerBy(today: Day, decidesBy: Day): Day {
  const before = addDays(decidesBy, -1)
  return before < today ? today : before
}

/** What was asked about a request, and what came back; the oldest first. */
export function questionsAbout(tasks: readonly Task[], authorizationId: string): readonly Task[] {
  return standing(tasks)
    .filter((one) => one.kind === 'more-information' && one.sourceId === authorizationId)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
