// The words of referrals to somebody else: what for, the fifteen Community Supports by their names of 2025, where one stands, why it closed.
import type { ReferralOut, ReferralStep } from '../../domain/referral-out.ts'
import type { SupportKey } from '../../domain/support-key.ts'
import { text } from './text.ts'

/** What kind of help is asked for. */
export function referralKindWords(kind: ReferralOut['kind']): string {
  switch (kind) {
    case 'community-support':
      return text('referralKind.support', 'Community Support')
    case 'food':
      return text('referralKind.food', 'Food')
    case 'housing':
      return text('referralKind.housing', 'Housing')
    case 'child-care':
      return text('referralKind.childCare', 'Child care')
    case 'health-provider':
      return text('referralKind.health', 'A doctor')
    case 'behavioral-health':
      return text('referralKind.behavioral', 'Behavioral health')
    case 'dental':
      return text('referralKind.dental', 'A dentist')
    case 'transport':
      return text('referralKind.transport', 'Rides')
    case 'benefits':
      return text('referralKind.benefits', 'Benefits and papers')
    case 'legal':
      return text('referralKind.legal', 'Legal help')
    case 'school':
      return text('referralKind.school', 'School')
    case 'employment':
      return text('referralKind.employment', 'Work')
    case 'other':
      return text('referralKind.other', 'Something else')
  }
}

/** A Community Support by its name. */
export function supportWords(key: SupportKey): string {
  switch (key) {
    case 'htns':
      return text('support.htns', 'Housing Transition Navigation')
    case 'dep':
      return text('support.dep', 'Housing Deposits')
    case 'htss':
      return text('support.htss', 'Housing Tenancy and Sustaining')
    case 'stphh':
      return text('support.stphh', 'Short-Term Post-Hospitalization Housing')
    case 'recup':
      return text('support.recup', 'Recuperative Care (Medical Respite)')
    case 'respite':
      return text('support.respite', 'Respite for caregivers')
    case 'dayhab':
      return text('support.dayhab', 'Day Habilitation')
    case 'alf':
      return text('support.alf', 'Assisted Living Facility Transitions')
    case 'comm':
      return text('support.comm', 'Community or Home Transition')
    case 'pchs':
      return text('support.pchs', 'Personal Care and Homemaker')
    case 'eaa':
      return text('support.eaa', 'Home Changes for Access (EAA)')
    case 'mtm':
      return text('support.mtm', 'Medically Tailored Meals')
    case 'sober':
      return text('support.sober', 'Sobering Center')
    case 'asthma':
      return text('support.asthma', 'Asthma Remediation')
    case 'tr':
      return text('support.tr', 'Transitional Rent')
  }
}

/** What it is a referral to. */
export function referralToWords({ kind, supportKey }: Pick<ReferralOut, 'kind' | 'supportKey'>): string {
  return supportKey === null ? referralKindWords(kind) : supportWords(supportKey)
}

/** Where a referral stands after a step. */
export function statusWords({ status, closure }: Pick<ReferralStep, 'status' | 'closure'>): string {
  switch (status) {
    case 'accepted':
      return text('history.loopAccepted', 'accepted')
    case 'declined':
      return text('history.loopDeclined', 'they said no')
    case 'pending':
      return text('history.loopPending', 'waiting')
    case 'outreach-initiated':
      return text('history.loopOutreach', 'they are reaching out')
    case 'loop-closed':
      return closureWords(closure)
  }
}

/** Why a referral closed. */
export function closureWords(closure: ReferralStep['closure']): string {
  switch (closure) {
    case 'services-received':
      return text('history.closedReceived', 'help received')
    case 'provider-declined':
      return text('history.closedProvider', 'closed, they cannot help')
    case 'unable-to-reach':
      return text('history.closedUnreached', 'closed, the member was not reached')
    case 'no-longer-eligible':
      return text('history.closedIneligible', 'closed, no longer eligible')
    case 'no-longer-needs-or-declines':
      return text('history.closedUnneeded', 'closed, no longer wanted or needed')
    case 'other':
    case null:
      return text('history.closed', 'closed')
  }
}
