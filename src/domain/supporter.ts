// The people around a member: emergency contact, guardian, representative, supporter, and for now the PCP and the referrer as a plan sent them.
import * as z from 'zod'
import { addDays, addMonths, type Day } from '../base/day.ts'
import { DayField, entryFields, text } from './entry.ts'
import { Origin } from './origin.ts'

/** What makes somebody the one who signs or decides for the member (privacy.md section 1: a HIPAA personal representative). */
export const authorities = ['parent', 'legal-guardian', 'conservator', 'health-care-agent', 'member-word'] as const
export const representativeScopes = ['health-care', 'sharing', 'benefits', 'appointments'] as const
export type RepresentativeScope = (typeof representativeScopes)[number]
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
export function isInForce(
  { struckAt, endedOn, fromOn, toOn }: Pick<Supporter, 'struckAt' | 'endedOn' | 'fromOn' | 'toOn'>,
  today: Day,
): boolean {
  return struckAt === null && endedOn === null && fromOn <= today && (toOn === null || today <= toOn)
}

/** A parent decides for a child, whatever else was written down about the end. */
export function isUntilOfAge({ authority, endsBy }: Pick<Supporter, 'authority' | 'endsBy'>): boolean {
  return authority === 'parent' || endsBy === 'eighteenth-birthday'
}

/** Born on 29 February, one is eighteen on 1 March: the last day of childhood is 28 February either way. */
export function lastDayOfChildhood(bornOn: Day): Day {
  const day = addMonths(bornOn, 18 * 12)
  return addDays(day.slice(8) === bornOn.slice(8) ? day : addDays(day, 1), -1)
}

/** What the record says of somebody who decides for a member, and what of the member ends it. */
export interface Authority
  extends Pick<Supporter, 'id' | 'authority' | 'scope' | 'endsBy' | 'fromOn' | 'toOn' | 'endedOn' | 'struckAt'> {
  /** As it is known today: a birth date put right ends a parent's part on its own day, not on the one counted before. */
  readonly bornOn: Day | null
  readonly hasDied: boolean
}

/** Whether it holds on the day: begun, not over, not ended, and the child not of age; of an unknown birth date nobody says it does. */
export function holdsOn(one: Authority, today: Day): boolean {
  const { authority, bornOn, hasDied } = one
  if (authority === null || hasDied || !isInForce(one, today)) return false
  return !isUntilOfAge(one) || (bornOn !== null && today <= lastDayOfChildhood(bornOn))
}
