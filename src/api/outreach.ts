// Outreach: log an attempt, mend one.
import {
  decideOutreach,
  decideOutreachAmendment,
  OutreachAmendment,
  OutreachDraft,
} from '../domain/outreach-attempt.ts'
import { all, command, member, one } from './operation.ts'

export const logOutreach = command({
  name: 'outreach.log',
  says: 'Logs an attempt to reach a member; the first one begins outreach.',
  does: 'outreach.write',
  offline: true,
  input: OutreachDraft,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'already-in-care', 'in-the-future'],
  loads: (input) => ({ episode: one('episode', input.episodeId), tasks: all('task', { kind: 'reach' }) }),
  decide: decideOutreach,
})

export const amendOutreach = command({
  name: 'outreach.amend',
  says: 'Mends an attempt by a new entry that replaces it; the first stays in the journal.',
  does: 'outreach.write',
  offline: true,
  input: OutreachAmendment,
  about: (input) => member(input.member),
  refuses: ['attempt-unknown', 'in-the-future'],
  loads: (input) => ({ attempt: one('outreachAttempt', input.amends), episode: one('episode', input.episodeId) }),
  decide: decideOutreachAmendment,
})
