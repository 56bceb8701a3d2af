// What the house sends a member by text, voice or mail: by what, to which number, when, and what became of it. What it says is not kept.
import * as z from 'zod'
import { Id, InstantField } from './entry.ts'
import { memberLanguages } from './member-text.ts'
import { ownedFields } from './owner.ts'

export const sendingKinds = ['invitation', 'sign-in-code', 'stop-heard', 'reminder'] as const
export type SendingKind = (typeof sendingKinds)[number]

export const sendingChannels = ['text', 'voice', 'mail'] as const
export type SendingChannel = (typeof sendingChannels)[number]

/** Why nothing goes to anybody of this member's, or not now. */
export const unreachables = [
  'member-died',
  'do-not-contact',
  'care-ended',
  'channel-barred',
  'texts-stopped',
  'no-text-consent',
  'number-to-confirm',
  'no-safe-number',
] as const
export type Unreachable = (typeof unreachables)[number]

/** What came of one that did not arrive. `refused`: the number or address does not exist, or takes nothing. */
export const undeliveredReasons = [...unreachables, 'not-set-up', 'refused', 'no-answer', 'too-late'] as const
export type UndeliveredReason = (typeof undeliveredReasons)[number]

export const Sending = z.object({
  ...ownedFields,
  kind: z.enum(sendingKinds),
  channel: z.enum(sendingChannels),
  /** The number or e-mail it goes to. */
  phoneId: Id,
  /** What it tells of: an invitation, a visit, an episode. */
  sourceId: Id.nullable(),
  language: z.enum(memberLanguages.map(({ code }) => code)),
  sendAt: InstantField,
  /** From then on it helps nobody. */
  endsAt: InstantField.nullable(),
  state: z.enum(['waiting', 'sent', 'not-delivered', 'called-off']),
  reason: z.enum(undeliveredReasons).nullable(),
  settledAt: InstantField.nullable(),
})
export type Sending = z.infer<typeof Sending>
