// A call at a desk, kept with the organization: a member it was about is only pointed to, and only when they are known. What was said lies
// sealed. Identity fails softly: what was checked is kept, and who could not show it is heard all the same.
import * as z from 'zod'
import type { Day, Instant } from '../base/day.ts'
import { type Calendar, type Clock, due } from './clock.ts'
import { Id, InstantField, text } from './entry.ts'
import { dayOfInstant } from './program-day.ts'

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

/** What a caller can say that the record knows. */
export const identityChecks = ['name', 'born', 'cin', 'phone', 'address'] as const
export type IdentityCheck = (typeof identityChecks)[number]

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
  /** What the caller said that agreed with the record. */
  checked: z.array(z.enum(identityChecks)).max(identityChecks.length),
  /** Health or life may be at serious risk: a complaint or an appeal is answered in hours. */
  isUrgent: z.boolean(),
  said: text(2000).nullable(),
  outcome: text(300).nullable(),
})
export type CallTaken = z.infer<typeof CallTaken>

/** Two things besides a name, which anyone may know (ours, until a plan says otherwise). */
export function isProven(checked: readonly IdentityCheck[]): boolean {
  return new Set(checked.filter((one) => one !== 'name')).size >= 2
}

/** Whether the caller is the member and has shown it: only then is anything told, even that we know them. */
export function mayBeTold({ caller, aboutId, checked }: Pick<CallTaken, 'caller' | 'aboutId' | 'checked'>): boolean {
  return caller === 'member' && aboutId !== null && isProven(checked)
}

export interface CallDue {
  readonly clock: Clock
  readonly by: Day
}

const answers = {
  complaint: { first: 'grievance.acknowledge', last: 'grievance.resolve', urgent: 'grievance.resolve-expedited' },
  appeal: { first: 'appeal.acknowledge', last: 'appeal.decide', urgent: 'appeal.decide-expedited' },
} as const

/** By when a complaint or an appeal is acknowledged and answered, from the moment it was said (CLOCK-24, 25, 29); other calls wait for nothing. */
export function callDues(
  { clocks, calendar }: { readonly clocks: readonly Clock[]; readonly calendar: Calendar },
  { topic, at, isUrgent }: { readonly topic: CallTaken['topic']; readonly at: Instant; readonly isUrgent: boolean },
): readonly CallDue[] {
  if (topic !== 'complaint' && topic !== 'appeal') return []
  const { first, last, urgent } = answers[topic]
  return [first, isUrgent ? urgent : last].map((id) => {
    const clock = clocks.find((one) => one.id === id)
    if (!clock) throw new RangeError(`no clock ${id}`)
    const isHours = clock.steps.some(({ unit }) => unit === 'hours')
    return { clock, by: due(clock, isHours ? at : dayOfInstant(at), calendar).day }
  })
}
