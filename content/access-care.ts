// Who may do what in the work of care itself: consent, plan, referrals, visits, changes and endings. Sentences like those in access.ts; what
// each role sees stands there.
import type { Grant } from '../src/domain/access.ts'

const from = '2022-01-01'

export const careGrants: readonly Grant[] = [
  {
    role: 'care-manager',
    may: ['consent.write', 'consent.revoke', 'disclosure.write'],
    of: ['caseload', 'opened'],
    from,
  },
  { role: 'community-health-worker', may: ['consent.write', 'consent.revoke'], of: ['caseload', 'opened'], from },
  {
    role: 'clinical-consultant',
    may: ['consent.write', 'consent.revoke', 'disclosure.write'],
    of: ['caseload', 'opened'],
    from,
  },
  {
    role: 'supervisor',
    may: ['consent.write', 'consent.revoke', 'disclosure.write'],
    of: ['caseload', 'opened', 'agency'],
    from,
  },
  // A revocation counts whoever hears it (CON-4): at the agency’s front desk, at Member Services, by the privacy officer.
  { role: 'intake', may: ['consent.revoke'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'member-services', may: ['consent.revoke'], of: ['plan'], from },
  { role: 'privacy-officer', may: ['consent.revoke', 'disclosure.write'], of: ['agency', 'plan'], from },
]
