// How a plan was asked to authorize ECM: by whom, how urgent, and from which service on. The authorization itself says for whom and what came of
// it; one that came by file has no such entry and counts as routine from its day (CLOCK-1: by whatever channel).
import * as z from 'zod'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'

export const requestSpeeds = ['routine', 'expedited', 'streamlined'] as const
export type RequestSpeed = (typeof requestSpeeds)[number]

export const requesterKinds = ['member', 'family', 'agency', 'provider', 'other'] as const

const fields = {
  speed: z.enum(requestSpeeds),
  receivedAt: InstantField,
  askedBy: z.enum(requesterKinds),
  /** Who asked, by name, where it is no agency of the house. */
  requester: text(200).nullable(),
  /** The first ECM service, with a streamlined start (CLOCK-11). */
  firstServiceOn: DayField.nullable(),
  why: text(1000).nullable(),
}

export const AuthorizationRequest = z.object({
  ...ownedFields,
  ...fields,
  lastElsewhereOn: DayField.nullable(),
  authorizationId: Id,
  requesterId: Id.nullable(),
})
export type AuthorizationRequest = z.infer<typeof AuthorizationRequest>

export const AuthorizationAsked = z.object({
  ...{ member: Id, id: Id, authorization: Id, plan: Id },
  ...fields,
  /** The last ECM service with another plan, as whoever asks says it (CLOCK-10). */
  lastElsewhereOn: DayField.nullable().default(null),
})
export type AuthorizationAsked = z.infer<typeof AuthorizationAsked>
