// A plan's decision on an authorization, from the proposal to what stands: a denial or anything less than was asked waits for a second,
// clinical person where the plan has set so. A proposal sent back stays, with why.
import * as z from 'zod'
import { requestSpeeds } from './authorization-request.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'
import { programKeys } from './program-key.ts'

export const decisionOutcomes = ['approve', 'modify', 'deny'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const denialReasons = [
  'criteria-not-met',
  'not-member',
  'share-of-cost',
  'other-program',
  'chose-other',
  'open-elsewhere',
  'no-longer-needed',
  'shorter',
  'other',
] as const
export type DenialReason = (typeof denialReasons)[number]

const fields = {
  outcome: z.enum(decisionOutcomes),
  startOn: DayField.nullable(),
  endOn: DayField.nullable(),
  reason: z.enum(denialReasons).nullable(),
  /** To the member, in plain words; with an approval against a block, why all the same. */
  words: text(1500).nullable(),
  /** What the member picked where a program cannot go together with ECM (OVL-CHOOSE). */
  choice: z.enum(['ecm', 'other']).nullable(),
  choiceOf: z.array(z.enum(programKeys)).max(programKeys.length),
}

export const AuthorizationDecision = z.object({
  ...ownedFields,
  ...fields,
  authorizationId: Id,
  speed: z.enum(requestSpeeds),
  /** From when on it is too late (CLOCK-1, CLOCK-2, CLOCK-11). */
  lateAt: InstantField.nullable(),
  needsSecond: z.boolean(),
  secondBy: Id.nullable(),
  secondAt: InstantField.nullable(),
  secondAgrees: z.boolean().nullable(),
  secondWords: text(1000).nullable(),
  /** Null while it waits, and when it was sent back. */
  decidedAt: InstantField.nullable(),
})
export type AuthorizationDecision = z.infer<typeof AuthorizationDecision>

export const AuthorizationDecided = z.object({ member: Id, id: Id, authorization: Id, ...fields })
export type AuthorizationDecided = z.infer<typeof AuthorizationDecided>

export const AuthorizationSeconded = z.object({
  member: Id,
  decision: Id,
  agrees: z.boolean(),
  words: text(1000).nullable(),
})
export type AuthorizationSeconded = z.infer<typeof AuthorizationSeconded>
