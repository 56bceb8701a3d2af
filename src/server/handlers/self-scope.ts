// The member's own record as it is shown to somebody who decides for them: field by field again, so that a field added for the member reaches
// nobody else until somebody says so. The ways to reach the member, the people around them, their messages and who looked stay theirs.
import { type RepresentativePart, representativeSees } from '../../../content/representative.ts'
import type { OwnRecord } from '../../api/door.ts'
import { Problem } from '../../base/problem.ts'
import { scopesOf } from '../../domain/access.ts'
import type { Address } from '../../domain/address.ts'
import { withoutSensitive } from '../../domain/consent.ts'
import type { Supporter } from '../../domain/supporter.ts'
import type { QueryWork } from '../gate/gate.ts'

/** Who reads for the member; null is the member. What they are here for is asked of the gate's own ties, not of what was recorded once. */
export function readerOf({ checked, union }: QueryWork, people: readonly Supporter[]): OwnRecord['reader'] {
  const { seat } = checked.seated
  if (seat.role !== 'representative') return null
  const known = people.find(({ id }) => id === seat.supporterId)
  if (!known?.authority || !union) throw new Problem('not-found')
  const scope = [...scopesOf(union.ties, seat, checked.subject.id, checked.today)]
  return { name: known.name, toOn: known.toOn, authority: known.authority, scope }
}

/** All of it for the member; for a representative what their scopes show. Where a member keeps a place private, no visit says where (SAF-3). */
export function withinScope(own: OwnRecord, addresses: readonly Address[]): OwnRecord {
  const { reader } = own
  if (reader === null) return own
  const part = <Shown>(name: RepresentativePart, shown: Shown, hidden: Shown): Shown =>
    representativeSees[name].some((scope) => reader.scope.includes(scope)) ? shown : hidden
  const hidesPlaces = addresses.some((one) => one.isPrivate && one.endedOn === null)
  const { today, name, agency, episode, lead, healthPlan, answerDays, questions } = own
  return {
    ...{ today, reader, name, agency, episode, lead, healthPlan, answerDays, questions },
    plan: part('plan', own.plan && { ...own.plan, goals: own.plan.goals.map(withoutNames) }, null),
    medicines: part('medicines', own.medicines, []),
    visits: part('visits', own.visits, []).map((visit) => ({
      ...visit,
      place: hidesPlaces ? null : visit.place,
      // What the member wants to ask there, and where a ride picks them up, is between them and their team.
      ...{ questions: [], rideNote: null, companionId: null },
    })),
    permissions: part('permissions', own.permissions, []).flatMap((one) => withoutSensitive(one) ?? []),
    told: part('permissions', own.told, []),
    wishes: part('choices', own.wishes, []),
    supports: part('choices', own.supports, []),
    ...{ grounds: [], sameLanguage: [], people: [], messages: [], alert: null, looks: [], appeals: [], letters: [] },
    reach: { ...unknownReach, phones: [], addresses: [] },
  }
}

type Goal = NonNullable<OwnRecord['plan']>['goals'][number]

function withoutNames(goal: Goal): Goal {
  return { ...goal, steps: goal.steps.map((step) => ({ ...step, whoName: null })) }
}

const unknownReach = {
  spokenLanguage: null,
  writtenLanguage: null,
  needsInterpreter: null,
  alternateFormat: null,
  contactPreference: null,
  revision: 0,
} as const
