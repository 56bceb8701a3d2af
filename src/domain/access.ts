// May they? Rights, roles and relations are closed lists; which role has which right in which relation is dated data in content.
// One pure function answers, on the server's gate and on the device, so a screen hides exactly what the gate would refuse.
import type { Day } from '../base/day.ts'
import { type Label, labels } from './label.ts'
import { type Authority, holdsOn, type RepresentativeScope } from './supporter.ts'

export const roles = [
  'care-manager',
  'community-health-worker',
  'clinical-consultant',
  'supervisor',
  'intake',
  'biller',
  'authorizer',
  'network',
  'member-services',
  'community-supports',
  'oversight',
  'referrer',
  'member',
  'representative',
  'privacy-officer',
  'administrator',
  'operator',
  'job',
  'public',
] as const
export type Role = (typeof roles)[number]

export const organizationKinds = ['plan', 'agency', 'referrer'] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** Which roles an organization of each kind has. */
export type SeatTable = Readonly<Record<OrganizationKind, readonly Role[]>>

export const rights = [
  'chart.read',
  'chart.open',
  'status.read',
  'caseload.read',
  'member.search',
  'member.enter',
  'member.merge',
  'member.write',
  'safety.write',
  'safety.read',
  'assessment.write',
  'report.write',
  'report.read',
  'safety.end',
  'episode.write',
  'episode.end',
  'assignment.write',
  'assignment.board',
  'assignment.give',
  'assignment.move',
  'assignment.refuse',
  'outreach.write',
  'contact.write',
  'contact.close',
  'task.write',
  'task.read',
  'team.read',
  'cover.write',
  'aid-code.read',
  'aid-code.write',
  'entry.strike',
  'consent.write',
  'consent.revoke',
  'disclosure.write',
  'disclosure.read',
  'plan.write',
  'plan.agree',
  'plan.sign',
  'care.write',
  'referral.write',
  'referral.read',
  'referral.desk',
  'referral.inbox',
  'referral.link',
  'referral.enter',
  'referral.refer',
  'referral.file',
  'referral.ask',
  'change.ask',
  'change.answer',
  'episode.stop',
  'stop.read',
  'end.recommend',
  'end.decide',
  'authorization.ask',
  'authorization.queue',
  'authorization.decide',
  'notice.write',
  'notice.stop',
  'appeal.read',
  'appeal.raise',
  'appeal.write',
  'end.list',
  'call.write',
  'billing.read',
  'block.write',
  'candidate.read',
  'candidate.write',
  'candidate.report',
  'eligibility.read',
  'eligibility.write',
  'file.read',
  'file.receive',
  'file.send',
  'house.read',
  'house.write',
  'seat.close',
  'log.read',
  'door.enter',
  'door.invite',
  'sending.settle',
  'self.read',
  'self.ask',
  'visit.arrange',
  'referral.send',
  'message.send',
  'message.see',
  'message.answer',
  'message.list',
  'alert.raise',
  'alert.climb',
  'alert.take',
  'alert.list',
  'on-call.write',
  'on-call.read',
] as const
export type Right = (typeof rights)[number]

/**
 * How a seat stands to a subject. For a member: walks with, opened with a reason, same agency, covering plan, is the member, or decides for them
 * in one of the things an authority can be for. For an organization: own.
 */
export const relations = [
  'caseload',
  'opened',
  'agency',
  'plan',
  'self',
  'for-health-care',
  'for-sharing',
  'for-benefits',
  'for-appointments',
  'own',
  'none',
] as const
export type Relation = (typeof relations)[number]

/** One sentence: who may do what, to whom, since when. What no sentence allows is refused. */
export interface Grant {
  readonly role: Role
  readonly may: readonly Right[]
  readonly of: readonly Relation[]
  /** Sensitivity labels this role sees in this relation; unlabeled data needs none. */
  readonly sees?: readonly Label[]
  readonly from: Day
  readonly to?: Day
}

/** A person's, a device's, a job's or the operator's place in the house. */
export interface Seat {
  readonly id: string | null
  readonly staffId: string | null
  readonly organizationId: string
  readonly role: Role
  /** The member themselves, or whom a representative speaks for: neither stands to anybody but this one. */
  readonly memberId?: string
  /** Of a representative: as whom the member's record knows them. */
  readonly supporterId?: string
}

/** What the record says about who stands where to a member; read under the member's lock. */
export interface Ties {
  readonly agencies: readonly string[]
  readonly plans: readonly string[]
  readonly walkers: readonly { readonly staffId: string; readonly fromOn: Day; readonly toOn: Day | null }[]
  readonly blocked: readonly string[]
  readonly openings: readonly { readonly staffId: string; readonly until: string }[]
  /** Who decides for the member; read only where a representative asks. */
  readonly representatives?: readonly Authority[]
}

/** The relation of a seat to a member. A named block (CON-11) leaves no relation at all. */
export function relationTo(ties: Ties, seat: Seat, today: Day, now: string): Relation {
  const { staffId, organizationId } = seat
  if (staffId !== null && ties.blocked.includes(staffId)) return 'none'
  if (ties.agencies.includes(organizationId)) {
    const walks = ties.walkers.some(
      (walker) =>
        walker.staffId === staffId && walker.fromOn <= today && (walker.toOn === null || today <= walker.toOn),
    )
    if (walks) return 'caseload'
    return ties.openings.some((opening) => opening.staffId === staffId && now < opening.until) ? 'opened' : 'agency'
  }
  return ties.plans.includes(organizationId) ? 'plan' : 'none'
}

/** The relation of a member's own seat: theirs is one chart, and of every other there is nothing. */
export function relationOfMember(seat: Seat, memberId: string): Relation {
  return seat.role === 'member' && seat.memberId === memberId ? 'self' : 'none'
}

/** For what a representative's seat decides for this member today; for nothing, once the authority has ended, and of anybody else. */
export function scopesOf(ties: Ties, seat: Seat, memberId: string, today: Day): readonly RepresentativeScope[] {
  if (seat.role !== 'representative' || seat.memberId !== memberId) return []
  const known = ties.representatives?.find((one) => one.id === seat.supporterId)
  return known && holdsOn(known, today) ? known.scope : []
}

/** The relation by which a scope lets somebody act. */
export function relationFor<Scope extends RepresentativeScope>(scope: Scope): `for-${Scope}` {
  return `for-${scope}`
}

/** Whether any sentence in force lets the role do this in this relation. */
export function may(grants: readonly Grant[], role: Role, right: Right, relation: Relation, today: Day): boolean {
  return grants.some(
    (grant) =>
      isInForce(grant, today) && grant.role === role && grant.may.includes(right) && grant.of.includes(relation),
  )
}

/** The roles that may do this in their own organization. */
export function rolesOf(grants: readonly Grant[], right: Right, today: Day): readonly Role[] {
  return roles.filter((role) => may(grants, role, right, 'own', today))
}

/** Yes; after a reason, because another worker's chart opens when one says why; or no. */
export type Leave = 'yes' | 'after-reason' | 'no'

/** As `may`, with the way in between: what the role may not do of its agency's members, but may once it has opened the chart. */
export function leaveTo(grants: readonly Grant[], role: Role, right: Right, relation: Relation, today: Day): Leave {
  if (may(grants, role, right, relation, today)) return 'yes'
  return relation === 'agency' && may(grants, role, right, 'opened', today) ? 'after-reason' : 'no'
}

/** Whether the role has the right in any relation: what a screen asks before it offers a thing at all. */
export function mayEver(grants: readonly Grant[], role: Role, right: Right, today: Day): boolean {
  return grants.some((grant) => isInForce(grant, today) && grant.role === role && grant.may.includes(right))
}

/** The labels a role sees in a relation; an entry is shown only if all of its labels are among them. */
export function visibleLabels(grants: readonly Grant[], role: Role, relation: Relation, today: Day): readonly Label[] {
  const seen = grants
    .filter((grant) => isInForce(grant, today) && grant.role === role && grant.of.includes(relation))
    .flatMap((grant) => grant.sees ?? [])
  return labels.filter((label) => seen.includes(label))
}

export function isVisible(entry: { readonly labels: readonly Label[] }, visible: readonly Label[]): boolean {
  return entry.labels.every((label) => visible.includes(label))
}

function isInForce(grant: Grant, today: Day): boolean {
  return grant.from <= today && (grant.to === undefined || today <= grant.to)
}
