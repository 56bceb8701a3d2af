// The people around a member: emergency contact, guardian, representative, supporter, and for now the PCP and the referrer as a plan sent them.
import * as z from 'zod'
import type { Day } from '../base/day.ts'
import { DayField, entryFields, text } from './entry.ts'
import { Origin } from './origin.ts'

/** What makes somebody the one who signs or decides for the member (privacy.md section 1: a HIPAA personal representative). */
export const authorities = ['parent', 'legal-guardian', 'conservator', 'health-care-agent', 'member-word'] as const
export const representativeScopes = ['health-care', 'sharing', 'benefits', 'appointments'] as const
/** What ends it by itself; the day of a birthday or an order stands in `toOn`. */
export const authorityEnds = ['eighteenth-birthday', 'court-order', 'member-word'] as const

export const Supporter = z.object({
  ...entryFields,
  kind: z.enum(['emergency', 'guardian', 'representative', 'supporter', 'pcp', 'referrer']),
  name: text(150),
  relation: text(80).nullable(),
  organization: text(150).nullable(),
  phone: text(40).nullable(),
  email: text(254).nullable(),
  mayKnow: text(300).nullable(),
  authority: z.enum(authorities).nullable(),
  proof: text(300).nullable(),
  scope: z.array(z.enum(representativeScopes)).max(4),
  endsBy: z.enum(authorityEnds).nullable(),
  /** The last day, where it is known beforehand. */
  toOn: DayField.nullable(),
  isPrivate: z.boolean(),
  source: Origin,
  fromOn: DayField,
  endedOn: DayField.nullable(),
  endReason: text(300).nullable(),
})
export type Supporter = z.infer<typeof Supporter>

/** Of somebody around the member who may not decide for them: no authority, and nothing to prove. */
export const withoutAuthority: Pick<Supporter, 'authority' | 'proof' | 'scope' | 'endsBy' | 'toOn'> = {
  authority: null,
  proof: null,
  scope: [],
  endsBy: null,
  toOn: null,
}

/** Whether this person stands beside the member on the day, and may do what their scope says. */
export function isInForce(supporter: Supporter, today: Day): boolean {
  const { struckAt, endedOn, fromOn, toOn } = supporter
  return struckAt === null && endedOn === null && fromOn <= today && (toOn === null || today <= toOn)
}
