// The words of those around a member who may decide: what lets them, for what, and what ends it.
import type { Supporter } from '../../domain/supporter.ts'
import { text } from './text.ts'

/** What lets somebody decide for the member. */
export function authorityWords(authority: NonNullable<Supporter['authority']>): string {
  switch (authority) {
    case 'parent':
      return text('authority.parent', 'Parent of a minor')
    case 'legal-guardian':
      return text('authority.guardian', 'Legal guardian, by a court’s order')
    case 'conservator':
      return text('authority.conservator', 'Conservator, by a court’s order')
    case 'health-care-agent':
      return text('authority.agent', 'Health care agent, by a power of attorney')
    case 'member-word':
      return text('authority.member', 'The member’s own word')
  }
}

/** For what somebody may decide. */
export function scopeWords(scope: Supporter['scope'][number]): string {
  switch (scope) {
    case 'health-care':
      return text('authorityFor.care', 'Health care')
    case 'sharing':
      return text('authorityFor.sharing', 'What is shared, and with whom')
    case 'benefits':
      return text('authorityFor.benefits', 'Benefits and money')
    case 'appointments':
      return text('authorityFor.visits', 'Visits and rides')
  }
}

/** What ends it. */
export function authorityEndWords(end: NonNullable<Supporter['endsBy']>): string {
  switch (end) {
    case 'eighteenth-birthday':
      return text('authorityEnds.birthday', 'The member’s 18th birthday')
    case 'court-order':
      return text('authorityEnds.court', 'The court’s order')
    case 'member-word':
      return text('authorityEnds.member', 'The member’s word')
  }
}
