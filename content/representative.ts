// What somebody who decides for a member may do at the member's door, and which parts of the record they are shown, by what their authority is
// for. Which authority reaches how far is for counsel to review (unconfirmed); what stands nowhere here stays the member's alone: messages, the
// places and numbers to reach them, the people around them, who looked, and every entry with a label (CON-9, SAF-3).
import type { Grant } from '../src/domain/access.ts'
import type { RepresentativeScope } from '../src/domain/supporter.ts'

const from = '2022-01-01'

export const representativeGrants: readonly Grant[] = [
  {
    role: 'representative',
    may: ['self.read', 'self.ask', 'plan.agree', 'change.ask', 'referral.send', 'episode.stop'],
    of: ['for-health-care'],
    from,
  },
  { role: 'representative', may: ['self.read', 'consent.revoke'], of: ['for-sharing'], from },
  {
    role: 'representative',
    may: ['self.read', 'change.ask', 'referral.send', 'episode.stop'],
    of: ['for-benefits'],
    from,
  },
  { role: 'representative', may: ['self.read', 'self.ask'], of: ['for-appointments'], from },
]

export const representativeParts = ['plan', 'medicines', 'visits', 'permissions', 'choices'] as const
export type RepresentativePart = (typeof representativeParts)[number]

/** Each part, and the scopes any of which shows it. */
export const representativeSees: Readonly<Record<RepresentativePart, readonly RepresentativeScope[]>> = {
  plan: ['health-care'],
  medicines: ['health-care'],
  visits: ['health-care', 'appointments'],
  permissions: ['sharing'],
  choices: ['health-care', 'benefits'],
}
