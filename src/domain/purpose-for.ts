// What something is shared for follows from whom it is shared with, where a member gives permission.
import type { Purpose } from './purpose.ts'
import type { Recipient } from './recipient.ts'

/** Nothing is shared for a court or for the law on a member’s own permission. */
export function purposesFor(recipients: readonly Recipient[]): Purpose[] {
  const purposes = new Set<Purpose>()
  for (const { kind } of recipients) {
    if (kind === 'supporter') purposes.add('family')
    else if (kind === 'housing' || kind === 'community-organization') purposes.add('community-referral')
    else if (kind === 'school' || kind === 'justice') purposes.add('coordination')
    else for (const one of ['treatment', 'payment', 'operations', 'coordination'] as const) purposes.add(one)
  }
  return [...purposes]
}
