// Who may do what in the work of care itself: consent, plan, referrals, visits, changes and endings. Sentences like those in access.ts; what
// each role sees stands there.
import type { Grant, Right } from '../src/domain/access.ts'
import type { Label } from '../src/domain/label.ts'

const from = '2022-01-01'

/** What a member sees of their own record; psychotherapy notes stay with who wrote them. */
const ownRecord = [
  'mental-health',
  'sud-part-2',
  'sud-other',
  'hiv',
  'reproductive',
  'housing',
  'justice',
  'education',
  'immigration',
  'minor-consented',
] as const satisfies readonly Label[]

/** Writing to one’s team, and calling for help. */
const ownMessages = ['message.send', 'message.see', 'alert.raise'] as const satisfies readonly Right[]

/** The day’s work with a member. */
const daily = [
  'plan.write',
  'plan.agree',
  'door.invite',
  'care.write',
  'visit.arrange',
  'referral.write',
  'referral.send',
  'referral.read',
  'change.ask',
  'episode.stop',
] as const satisfies readonly Right[]

export const careGrants: readonly Grant[] = [
  {
    role: 'care-manager',
    may: ['consent.write', 'consent.revoke', 'disclosure.write', ...daily],
    of: ['caseload', 'opened'],
    from,
  },
  {
    role: 'community-health-worker',
    may: ['consent.write', 'consent.revoke', ...daily],
    of: ['caseload', 'opened'],
    from,
  },
  {
    role: 'clinical-consultant',
    may: ['consent.write', 'consent.revoke', 'disclosure.write', 'plan.sign', ...daily],
    of: ['caseload', 'opened'],
    from,
  },
  {
    role: 'supervisor',
    may: ['consent.write', 'consent.revoke', 'disclosure.write', ...daily],
    of: ['caseload', 'opened', 'agency'],
    from,
  },
  // The member, of their own record alone: each as the desk and the care manager do it (PROMISE-6, 14, 16).
  {
    role: 'member',
    may: [
      'self.read',
      'self.ask',
      'member.write',
      'plan.agree',
      'consent.write',
      'consent.revoke',
      'visit.arrange',
      'referral.send',
      'change.ask',
      'appeal.raise',
      'episode.stop',
      ...ownMessages,
    ],
    of: ['self'],
    sees: ownRecord,
    from,
  },
  // A revocation counts whoever hears it (CON-4): at the agency’s front desk, at Member Services, by the privacy officer.
  { role: 'intake', may: ['consent.revoke', 'change.ask', 'episode.stop'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'member-services', may: ['consent.revoke', 'change.ask', 'episode.stop'], of: ['plan'], from },
  // A stop said to the plan reaches who led the member, whose chart has closed for them by then.
  { role: 'care-manager', may: ['stop.read'], of: ['own'], from },
  { role: 'community-health-worker', may: ['stop.read'], of: ['own'], from },
  { role: 'supervisor', may: ['stop.read'], of: ['own'], from },
  // Who looks after a team sees what lies unfinished, and closes what waits for somebody who left: signing stays the writer’s (EXC-47).
  { role: 'supervisor', may: ['team.read', 'cover.write'], of: ['own'], from },
  { role: 'supervisor', may: ['contact.close'], of: ['caseload', 'opened', 'agency'], from },
  // Somebody calls: they ask whether they could get ECM, or ask for it, for themselves or another, with a name or without.
  { role: 'member-services', may: ['eligibility.read'], of: ['plan'], from },
  { role: 'member-services', may: ['referral.ask'], of: ['own'], from },
  // A referral without ECM lands at the plan’s Community Supports desk, which follows it too (PROMISE-24).
  {
    role: 'community-supports',
    may: ['referral.read', 'referral.write', 'referral.send'],
    of: ['plan'],
    sees: ['housing'],
    from,
  },
  { role: 'community-supports', may: ['referral.desk'], of: ['own'], from },
  // Whoever takes a call hears a complaint; it is settled elsewhere.
  { role: 'community-supports', may: ['appeal.raise'], of: ['plan'], from },
  { role: 'member-services', may: ['referral.read', 'referral.write', 'referral.send'], of: ['plan'], from },
  { role: 'privacy-officer', may: ['consent.revoke', 'disclosure.write'], of: ['agency', 'plan'], from },
  // Whom somebody asked for at the plan’s door, and which member that is.
  { role: 'authorizer', may: ['referral.inbox', 'referral.enter'], of: ['own'], from },
  { role: 'authorizer', may: ['referral.link'], of: ['plan'], from },
  { role: 'network', may: ['referral.inbox', 'referral.enter'], of: ['own'], from },
  { role: 'network', may: ['referral.link'], of: ['plan'], from },
  { role: 'member-services', may: ['referral.inbox', 'referral.enter'], of: ['own'], from },
  { role: 'member-services', may: ['referral.link'], of: ['plan'], from },
  // An organization that refers, signed in: it asks, one by one or by file, and sees its own requests again.
  { role: 'referrer', may: ['referral.refer', 'referral.file', 'file.read'], of: ['own'], from },
  // A list of people that came to the plan on paper or by mail is taken in there as a file.
  { role: 'authorizer', may: ['referral.file', 'file.read'], of: ['own'], from },
  { role: 'member-services', may: ['referral.file', 'file.read'], of: ['own'], from },
  { role: 'operator', may: ['referral.file'], of: ['own'], from },
  // Ending otherwise than at the member’s word: the agency recommends, the plan decides; from a letter or call the agency writes it down.
  { role: 'care-manager', may: ['end.recommend', 'end.decide'], of: ['caseload', 'opened'], from },
  {
    role: 'supervisor',
    may: ['end.recommend', 'end.decide', 'change.answer'],
    of: ['caseload', 'opened', 'agency'],
    from,
  },
  { role: 'intake', may: ['end.decide'], of: ['caseload', 'opened', 'agency'], from },
  // An appeal is said to whoever is there; where the plan is in this house, it stands there at once.
  { role: 'care-manager', may: ['appeal.raise', 'appeal.write'], of: ['caseload', 'opened'], from },
  { role: 'community-health-worker', may: ['appeal.raise', 'appeal.write'], of: ['caseload', 'opened'], from },
  { role: 'supervisor', may: ['appeal.raise', 'appeal.write'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'intake', may: ['appeal.raise', 'appeal.write'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'authorizer', may: ['end.decide'], of: ['plan'], from },
  // A plan is asked for ECM by the agency or at its own desk; authorizers decide, and Member Services sends what was decided too.
  { role: 'care-manager', may: ['authorization.ask'], of: ['caseload', 'opened'], from },
  { role: 'supervisor', may: ['authorization.ask'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'intake', may: ['authorization.ask'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'authorizer', may: ['authorization.queue', 'appeal.read'], of: ['own'], from },
  {
    role: 'authorizer',
    may: ['authorization.ask', 'authorization.decide', 'notice.write', 'appeal.raise', 'appeal.write'],
    of: ['plan'],
    from,
  },
  { role: 'member-services', may: ['authorization.queue', 'appeal.read'], of: ['own'], from },
  {
    role: 'member-services',
    may: ['authorization.ask', 'notice.write', 'appeal.raise', 'appeal.write'],
    of: ['plan'],
    from,
  },
  // A stop asks for no decision: the house itself makes the plan’s notice of it.
  { role: 'job', may: ['notice.stop'], of: ['plan'], from },
  { role: 'authorizer', may: ['end.list'], of: ['own'], from },
  { role: 'supervisor', may: ['end.list'], of: ['own'], from },
  { role: 'intake', may: ['end.list'], of: ['own'], from },
  // A plan gives an authorized member to an agency; the agency can say that the member is not theirs.
  { role: 'network', may: ['assignment.board'], of: ['own'], from },
  { role: 'network', may: ['assignment.give', 'assignment.move'], of: ['plan'], from },
  { role: 'authorizer', may: ['assignment.board'], of: ['own'], from },
  { role: 'authorizer', may: ['assignment.give', 'assignment.move'], of: ['plan'], from },
  // Who takes the wish on the phone brings it about with the member in the same call (PROMISE-16); they see no board.
  { role: 'member-services', may: ['assignment.move'], of: ['plan'], from },
  { role: 'supervisor', may: ['assignment.refuse'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'intake', may: ['assignment.refuse'], of: ['caseload', 'opened', 'agency'], from },
  // Whom the plan’s own data point to: who decides works the list; oversight sees counts alone.
  { role: 'authorizer', may: ['candidate.read', 'candidate.write', 'candidate.report'], of: ['own'], from },
  { role: 'oversight', may: ['candidate.report'], of: ['own'], from },
  { role: 'member-services', may: ['call.write'], of: ['own'], from },
  { role: 'intake', may: ['call.write'], of: ['own'], from },
  { role: 'supervisor', may: ['call.write'], of: ['own'], from },
  { role: 'community-supports', may: ['call.write'], of: ['own'], from },
]
