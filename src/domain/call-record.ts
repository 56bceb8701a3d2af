// A call at a desk, kept with the organization: a member it was about is only pointed to, and only when they are known. What was said lies
// sealed.
import * as z from 'zod'
import { Id, InstantField, text } from './entry.ts'

export const callerKinds = ['member', 'representative', 'family', 'provider', 'somebody-else', 'no-name'] as const
export const callTopics = [
  'what-is-ecm',
  'do-i-qualify',
  'who-is-my-manager',
  'stop',
  'another-manager',
  'another-agency',
  'community-supports',
  'complaint',
  'appeal',
  'stop-sharing',
  'new-details',
  'refer-someone',
  'danger',
  'other',
] as const

export const CallTaken = z.object({
  organization: Id,
  id: Id,
  at: InstantField,
  caller: z.enum(callerKinds),
  topic: z.enum(callTopics),
  language: text(60).nullable(),
  hadInterpreter: z.boolean(),
  /** Null: not in ECM, not known, or no name given. */
  aboutId: Id.nullable(),
  isIdentified: z.boolean(),
  said: text(2000).nullable(),
  outcome: text(300).nullable(),
})
export type CallTaken = z.infer<typeof CallTaken>
