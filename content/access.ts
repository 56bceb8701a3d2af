// Who may do what, to whom: sentences the gate reads. What no sentence allows is refused. Minimum necessary is role and relation
// (CON-15): a plan sees status, clocks and decisions, never notes; another worker's chart opens after a reason.
import type { Grant, Role, SeatTable } from '../src/domain/access.ts'
import type { Label } from '../src/domain/label.ts'
import { careGrants } from './access-care.ts'
import { messageGrants } from './access-message.ts'
import { safetyGrants } from './access-safety.ts'
import { representativeGrants } from './representative.ts'

// Named one by one: a label added later is hidden until a sentence says who sees it.
const office = [
  'mental-health',
  'sud-other',
  'hiv',
  'reproductive',
  'housing',
  'justice',
  'education',
  'minor-consented',
] as const satisfies readonly Label[]
const team = [...office, 'sud-part-2'] as const satisfies readonly Label[]

/** Which seats an organization can give: a plan decides and watches, an agency walks along. */
export const seatTable: SeatTable = {
  plan: [
    'authorizer',
    'network',
    'member-services',
    'community-supports',
    'oversight',
    'privacy-officer',
    'administrator',
  ],
  agency: [
    'care-manager',
    'community-health-worker',
    'clinical-consultant',
    'supervisor',
    'intake',
    'biller',
    'privacy-officer',
    'administrator',
  ],
  referrer: ['referrer', 'privacy-officer', 'administrator'],
}

/** Who can be a member's Lead Care Manager, and cover for one. */
export const leadingRoles: readonly Role[] = ['care-manager', 'community-health-worker', 'supervisor']

export const grants: readonly Grant[] = [
  {
    role: 'care-manager',
    may: [
      'chart.read',
      'status.read',
      'member.write',
      'safety.write',
      'safety.end',
      'episode.write',
      'episode.end',
      'outreach.write',
      'contact.write',
      'task.write',
      'entry.strike',
    ],
    of: ['caseload', 'opened'],
    sees: team,
    from: '2022-01-01',
  },
  {
    role: 'care-manager',
    may: ['chart.open', 'status.read'],
    of: ['agency', 'opened', 'caseload'],
    from: '2022-01-01',
  },
  {
    role: 'care-manager',
    may: ['caseload.read', 'member.search', 'member.enter', 'house.read', 'file.read', 'file.receive', 'file.send'],
    of: ['own'],
    from: '2022-01-01',
  },
  {
    role: 'community-health-worker',
    may: ['chart.read', 'status.read', 'member.write', 'safety.write', 'outreach.write', 'contact.write', 'task.write'],
    of: ['caseload', 'opened'],
    sees: office,
    from: '2022-01-01',
  },
  {
    role: 'community-health-worker',
    may: ['chart.open', 'status.read'],
    of: ['agency', 'opened', 'caseload'],
    from: '2022-01-01',
  },
  {
    role: 'community-health-worker',
    may: ['caseload.read', 'member.search', 'member.enter', 'house.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  {
    role: 'clinical-consultant',
    may: ['chart.read', 'status.read', 'contact.write', 'task.write', 'safety.write', 'safety.end'],
    of: ['caseload', 'opened'],
    sees: [...team, 'psychotherapy-notes'],
    from: '2022-01-01',
  },
  {
    role: 'clinical-consultant',
    may: ['chart.open', 'status.read'],
    of: ['agency', 'opened', 'caseload'],
    from: '2022-01-01',
  },
  {
    role: 'clinical-consultant',
    may: ['caseload.read', 'member.search', 'task.read', 'house.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  {
    role: 'supervisor',
    may: [
      'chart.read',
      'chart.open',
      'status.read',
      'member.write',
      'safety.write',
      'safety.end',
      'episode.write',
      'episode.end',
      'assignment.write',
      'member.merge',
      'outreach.write',
      'contact.write',
      'task.write',
      'entry.strike',
      'block.write',
    ],
    of: ['caseload', 'opened', 'agency'],
    sees: team,
    from: '2022-01-01',
  },
  {
    role: 'supervisor',
    may: [
      'caseload.read',
      'member.search',
      'member.enter',
      'task.read',
      'file.read',
      'file.receive',
      'file.send',
      'house.read',
    ],
    of: ['own'],
    from: '2022-01-01',
  },
  {
    role: 'intake',
    may: [
      'status.read',
      'chart.open',
      'member.write',
      'member.merge',
      'episode.write',
      'assignment.write',
      'task.write',
    ],
    of: ['caseload', 'opened', 'agency'],
    sees: office,
    from: '2022-01-01',
  },
  {
    role: 'intake',
    may: [
      'caseload.read',
      'member.search',
      'member.enter',
      'task.read',
      'file.read',
      'file.receive',
      'file.send',
      'house.read',
    ],
    of: ['own'],
    from: '2022-01-01',
  },
  // Who can get ECM: the team reads and keeps what is said, a plan decides and assigns by it. Hidden labels are unknown there.
  {
    role: 'care-manager',
    may: ['eligibility.read', 'eligibility.write'],
    of: ['caseload', 'opened'],
    from: '2022-01-01',
  },
  {
    role: 'community-health-worker',
    may: ['eligibility.read', 'eligibility.write'],
    of: ['caseload', 'opened'],
    from: '2022-01-01',
  },
  { role: 'clinical-consultant', may: ['eligibility.read'], of: ['caseload', 'opened'], from: '2022-01-01' },
  {
    role: 'supervisor',
    may: ['eligibility.read', 'eligibility.write'],
    of: ['caseload', 'opened', 'agency'],
    from: '2022-01-01',
  },
  {
    role: 'intake',
    may: ['eligibility.read', 'eligibility.write'],
    of: ['caseload', 'opened', 'agency'],
    from: '2022-01-01',
  },
  { role: 'authorizer', may: ['eligibility.read', 'eligibility.write'], of: ['plan'], from: '2022-01-01' },
  { role: 'network', may: ['eligibility.read'], of: ['plan'], from: '2022-01-01' },
  // An aid code can tell how somebody came to this country (CON-12): only who checks eligibility reads it, one at a time.
  {
    role: 'intake',
    may: ['aid-code.read', 'aid-code.write'],
    of: ['caseload', 'opened', 'agency'],
    sees: ['immigration'],
    from: '2022-01-01',
  },
  { role: 'biller', may: ['status.read'], of: ['caseload', 'opened', 'agency'], sees: office, from: '2022-01-01' },
  {
    role: 'biller',
    may: ['billing.read', 'caseload.read', 'member.search', 'file.read', 'file.send', 'house.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  { role: 'authorizer', may: ['status.read'], of: ['plan'], sees: office, from: '2022-01-01' },
  { role: 'authorizer', may: ['caseload.read', 'member.search', 'house.read'], of: ['own'], from: '2022-01-01' },
  { role: 'network', may: ['house.read'], of: ['own'], from: '2022-01-01' },
  { role: 'member-services', may: ['status.read', 'member.write', 'safety.write'], of: ['plan'], from: '2022-01-01' },
  { role: 'member-services', may: ['member.search', 'house.read'], of: ['own'], from: '2022-01-01' },
  { role: 'community-supports', may: ['status.read'], of: ['plan'], from: '2022-01-01' },
  {
    role: 'community-supports',
    may: ['caseload.read', 'member.search', 'house.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  { role: 'oversight', may: ['status.read'], of: ['plan'], from: '2022-01-01' },
  { role: 'oversight', may: ['caseload.read', 'file.read', 'house.read'], of: ['own'], from: '2022-01-01' },
  // An accounting is owed to every member, whatever stands on their card: the officer finds them all, and reads no chart.
  {
    role: 'privacy-officer',
    may: ['status.read', 'block.write'],
    of: ['agency', 'plan'],
    sees: [...team, 'psychotherapy-notes'],
    from: '2022-01-01',
  },
  {
    role: 'privacy-officer',
    may: ['log.read', 'disclosure.read', 'member.search', 'house.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  { role: 'administrator', may: ['house.read', 'house.write', 'cover.write'], of: ['own'], from: '2022-01-01' },
  // What a leaver walked with is handed over, and a cover named, member by member, by the house itself: the administrator sees no member.
  { role: 'job', may: ['assignment.write', 'task.write'], of: ['agency'], from: '2022-01-01' },
  // What became of a message is written by the house's own sender.
  { role: 'job', may: ['sending.settle'], of: ['agency'], from: '2022-01-01' },
  // A seat whose last day has passed ends by itself.
  { role: 'job', may: ['seat.close'], of: ['own'], from: '2022-01-01' },
  // Anybody at all, through the plan's open door: to ask for ECM, to see where that stands, to find an agency.
  { role: 'public', may: ['door.enter', 'referral.ask'], of: ['own'], from: '2022-01-01' },
  {
    role: 'operator',
    may: ['file.read', 'file.receive', 'file.send', 'house.read', 'house.write', 'cover.write', 'log.read'],
    of: ['own'],
    from: '2022-01-01',
  },
  {
    role: 'operator',
    may: ['member.write', 'episode.write', 'assignment.write', 'task.write'],
    of: ['agency', 'plan'],
    sees: office,
    from: '2022-01-01',
  },
  ...careGrants,
  ...safetyGrants,
  ...messageGrants,
  ...representativeGrants,
]
