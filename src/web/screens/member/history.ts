// Everything that happened to a member as one list, newest first. Every noun of a chart has its teller, or stands as not told with why: a new
// one does not compile until it is said here.
import type { Chart, Noun } from '../../../domain/chart.ts'
import { addresses, flags, people, phones } from './history/detail.ts'
import { attempts, contacts, tasks } from './history/everyday.ts'
import type { HistoryItem, Teller } from './history/item.ts'
import { assessments, carePlans, progress } from './history/plan.ts'
import { referralSteps, referrals } from './history/referral.ts'
import { alerts, concerns, incidents, safetyPlans, safetySteps } from './history/safety.ts'
import { sendings, textConsents } from './history/sending.ts'
import { consents, disclosures } from './history/sharing.ts'
import { assignments, authorizations, changeRequests, endRecommendations, episodes, notices } from './history/step.ts'
import { conferences, documents, notes, stays, teamMembers } from './history/team.ts'
import { allergies, appointments, medications, reviews } from './history/visit.ts'

const tellers: { readonly [N in Noun]: Teller | null } = {
  // Who somebody is did not happen.
  member: null,
  address: addresses,
  phone: phones,
  textConsent: textConsents,
  supporter: people,
  safetyFlag: flags,
  // It stands in the details, with the plan’s name.
  coverage: null,
  authorization: authorizations,
  // How it was asked stands in the authorization; what the plan weighed is the plan’s.
  authorizationRequest: null,
  authorizationDecision: null,
  // What is found and what was said stand where eligibility is answered, with their reasons.
  populationFinding: null,
  toldFact: null,
  episode: episodes,
  assignment: assignments,
  outreachAttempt: attempts,
  contact: contacts,
  assessment: assessments,
  safetyConcern: concerns,
  safetyStep: safetySteps,
  safetyPlan: safetyPlans,
  incident: incidents,
  task: tasks,
  consent: consents,
  carePlan: carePlans,
  goalProgress: progress,
  referralOut: referrals,
  referralStep: referralSteps,
  appointment: appointments,
  medication: medications,
  allergy: allergies,
  medicationReview: reviews,
  teamMember: teamMembers,
  note: notes,
  document: documents,
  caseConference: conferences,
  careTransition: stays,
  changeRequest: changeRequests,
  endRecommendation: endRecommendations,
  notice: notices,
  // They are kept at the plan.
  appeal: null,
  hearing: null,
  // The conversation has its own view, whole.
  message: null,
  crisisAlert: alerts,
  // Who may not open the chart, and who did, is not for everyone who reads it.
  block: null,
  chartOpening: null,
  disclosure: disclosures,
  // It stands before everything else, until care has begun anew.
  handOver: null,
  memberAlias: null,
  sending: sendings,
}

/** The whole history, newest first. */
export function historyOf(chart: Chart): readonly HistoryItem[] {
  const items = Object.values(tellers).flatMap((teller) => teller?.(chart) ?? [])
  const key = (item: HistoryItem) => `${item.day} ${item.at ?? ''}`
  return items.toSorted((one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0))
}
