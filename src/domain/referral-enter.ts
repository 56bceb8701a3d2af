// A new member of the plan from a request at its door: who they are as the plan has seen it, the coverage, the request for its decision, and
// the ways to reach them in the referrer's words. No episode: that begins with an agency.
import type { At, Change } from './change.ts'
import { newCoverage, newMember, newPhone, newPlace } from './newcomer.ts'
import { type LinkedReferral, requestFor, toldBy } from './referral-link.ts'

/** As the plan has it from its own enrollment; a chart of a plan's member always has both. */
export interface EnteredIdentity {
  readonly member: string
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: string
}

export function enteredFrom(at: At, who: EnteredIdentity, cin: string, referral: LinkedReferral): readonly Change[] {
  const told = { source: 'referral' as const, fromOn: at.today }
  const { asked } = referral
  const { phone, place, language } = asked
  return [
    newMember({
      id: who.member,
      firstName: who.firstName,
      lastName: who.lastName,
      nameUsed: null,
      bornOn: who.bornOn,
      spokenLanguage: language,
      needsInterpreter: asked.wantsInterpreter ? true : null,
      cin,
    }),
    newCoverage(at.id(3), at.organizationId, at.today),
    ...(place === null ? [] : [newPlace({ id: at.id(4), value: place, ...told })]),
    ...(phone === null ? [] : [newPhone({ id: at.id(5), value: phone, ...told }, asked.isSafeToLeaveMessage)]),
    ...requestFor(at, referral),
    ...toldBy(at, referral).changes,
  ]
}
