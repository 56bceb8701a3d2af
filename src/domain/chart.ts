// The catalog of what a chart holds: every noun about a member with its schema. Loader, applier, pull, device store and the
// schema test are loops over it.
import type * as z from 'zod'
import { Address } from './address.ts'
import { Appeal } from './appeal.ts'
import { Appointment } from './appointment.ts'
import { Assessment } from './assessment.ts'
import { Assignment } from './assignment.ts'
import { Authorization } from './authorization.ts'
import { AuthorizationDecision } from './authorization-decision.ts'
import { AuthorizationRequest } from './authorization-request.ts'
import { Block } from './block.ts'
import { CarePlan, GoalProgress } from './care-plan.ts'
import { CareTransition } from './care-transition.ts'
import { ChangeRequest } from './change-request.ts'
import { ChartOpening } from './chart-opening.ts'
import { Consent } from './consent.ts'
import { Contact } from './contact.ts'
import { Coverage } from './coverage.ts'
import { CrisisAlert } from './crisis-alert.ts'
import { Disclosure } from './disclosure.ts'
import { Document } from './document.ts'
import { EndRecommendation } from './end-recommendation.ts'
import { Episode } from './episode.ts'
import { HandOver } from './hand-over.ts'
import { Hearing } from './hearing.ts'
import { Incident } from './incident.ts'
import { Allergy, Medication, MedicationReview } from './medication.ts'
import { Member } from './member.ts'
import { MemberAlias } from './member-alias.ts'
import { Message } from './message.ts'
import { Notice } from './notice.ts'
import { OutreachAttempt } from './outreach-attempt.ts'
import { Phone } from './phone.ts'
import { PopulationFinding } from './population-finding.ts'
import { ReferralOut, ReferralStep } from './referral-out.ts'
import { SafetyConcern, SafetyStep } from './safety-concern.ts'
import { SafetyFlag } from './safety-flag.ts'
import { SafetyPlan } from './safety-plan.ts'
import { Sending } from './sending.ts'
import { Supporter } from './supporter.ts'
import { Task } from './task.ts'
import { CaseConference, Note, TeamMember } from './team-record.ts'
import { TextConsent } from './text-consent.ts'
import { ToldFact } from './told-fact.ts'

export const nouns = {
  member: Member,
  address: Address,
  phone: Phone,
  textConsent: TextConsent,
  supporter: Supporter,
  safetyFlag: SafetyFlag,
  coverage: Coverage,
  authorization: Authorization,
  authorizationRequest: AuthorizationRequest,
  authorizationDecision: AuthorizationDecision,
  populationFinding: PopulationFinding,
  toldFact: ToldFact,
  episode: Episode,
  assignment: Assignment,
  outreachAttempt: OutreachAttempt,
  contact: Contact,
  assessment: Assessment,
  safetyConcern: SafetyConcern,
  safetyStep: SafetyStep,
  safetyPlan: SafetyPlan,
  incident: Incident,
  task: Task,
  consent: Consent,
  carePlan: CarePlan,
  goalProgress: GoalProgress,
  referralOut: ReferralOut,
  referralStep: ReferralStep,
  appointment: Appointment,
  medication: Medication,
  allergy: Allergy,
  medicationReview: MedicationReview,
  teamMember: TeamMember,
  note: Note,
  document: Document,
  caseConference: CaseConference,
  careTransition: CareTransition,
  changeRequest: ChangeRequest,
  endRecommendation: EndRecommendation,
  notice: Notice,
  appeal: Appeal,
  hearing: Hearing,
  message: Message,
  crisisAlert: CrisisAlert,
  block: Block,
  chartOpening: ChartOpening,
  handOver: HandOver,
  disclosure: Disclosure,
  memberAlias: MemberAlias,
  sending: Sending,
} as const

export type Noun = keyof typeof nouns
export type Entry<N extends Noun> = z.infer<(typeof nouns)[N]>

/** All the names, in the catalog's order. */
export const nounNames = Object.keys(nouns) as readonly Noun[]

/** What a member's own team holds: every entry of the nouns they may see. */
export type Chart = { readonly [N in Noun]: readonly Entry<N>[] }

export function emptyChart(): Chart {
  return Object.fromEntries(nounNames.map((noun) => [noun, []])) as unknown as Chart
}

/** Entries that stand: not struck as "wrong chart", and not replaced by an amendment. */
export function standing<E extends { id: string; struckAt: string | null; amends?: string | null }>(
  entries: readonly E[],
): readonly E[] {
  const replaced = new Set(entries.flatMap((entry) => (entry.amends && entry.struckAt === null ? [entry.amends] : [])))
  return entries.filter((entry) => entry.struckAt === null && !replaced.has(entry.id))
}
