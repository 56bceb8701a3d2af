// What the judge of a state hearing decided: what it changes, and the letter that tells of it.
import type * as z from 'zod'
import type { settleHearing } from '../../api/hearing.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import { decideHearingSettled, type HearingSettling } from '../../domain/hearing-step.ts'
import { keepNotices, type Walking } from '../../domain/notice-step.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { letterOf } from './appeal.ts'

export async function settle(work: HandlerWork, input: z.infer<(typeof settleHearing)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, {
    hearing: one('hearing', input.hearing),
    appeals: all('appeal'),
    notices: all('notice'),
    decisions: all('authorizationDecision'),
    authorizations: all('authorization'),
    recommendations: all('endRecommendation'),
    tasks: all('task'),
    episodes: all('episode'),
    assignments: all('assignment'),
  })
  const given = loaded as unknown as HearingSettling & Walking
  const decided = decideHearingSettled(work.at, given, input)
  if (!decided.ok) return decided
  const { changes, tells } = decided.value
  const notices = tells === null ? [] : await letterOf(work, input.member, tells)
  return done({
    output: { notices: notices.map(({ id }) => id) },
    statements: [],
    changes: [...changes, ...keepNotices(work.at, notices, given)],
    owners,
  })
}
