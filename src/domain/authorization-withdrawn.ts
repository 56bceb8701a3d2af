// An agency takes back what it asked of the plan, as long as nobody there has decided or proposed anything: as if it had not been asked, and free to
// be asked again.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { type At, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { Id } from './entry.ts'
import { isOurs } from './owner.ts'

export const AuthorizationWithdrawn = z.object({ member: Id, authorization: Id })
export type AuthorizationWithdrawn = z.infer<typeof AuthorizationWithdrawn>

export function decideWithdrawn(
  at: At,
  given: {
    readonly authorization: Authorization | undefined
    readonly requests: readonly AuthorizationRequest[]
    readonly decisions: readonly AuthorizationDecision[]
  },
  input: AuthorizationWithdrawn,
): Result<readonly Change[], 'authorization-unknown' | 'already-decided' | 'second-waits'> {
  const { authorization } = given
  const request = standing(given.requests).find((one) => one.authorizationId === input.authorization)
  if (!authorization || authorization.struckAt !== null || !isOurs(at, request)) return refused('authorization-unknown')
  if (authorization.status !== 'requested') return refused('already-decided')
  // What the plan proposed is its own to settle.
  if (standing(given.decisions).some((one) => one.authorizationId === authorization.id)) return refused('second-waits')
  return done([
    set('authorization', authorization.id, { struckAt: at.now }),
    set('authorizationRequest', request.id, { struckAt: at.now }),
  ])
}
