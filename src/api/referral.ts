// Referrals to somebody else: send one, follow it, and what waits at a plan's Community Supports desk.
import * as z from 'zod'
import { Id } from '../domain/entry.ts'
import { ReferralDraft, ReferralOut, ReferralStep, ReferralStepDraft } from '../domain/referral-out.ts'
import { decideReferral, decideReferralStep } from '../domain/referral-step.ts'
import { all, command, member, one, organization, query } from './operation.ts'

export const sendReferral = command({
  name: 'referral.send',
  says: 'Refers a member to somebody else, or records that the member said no; with or without ECM.',
  does: 'referral.send',
  offline: true,
  input: ReferralDraft,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'support-missing', 'in-the-future', 'referral-unknown', 'still-open', 'dates-crossed'],
  loads: (input) => ({
    episode: one('episode', input.episodeId ?? input.id),
    earlier: one('referralOut', input.after ?? input.id),
    steps: all('referralStep', { referralId: input.after ?? input.id }),
  }),
  decide: decideReferral,
})

export const followReferral = command({
  name: 'referral.step',
  says: 'Says how a referral goes on: accepted, begun, or closed with its reason.',
  does: 'referral.write',
  offline: true,
  input: ReferralStepDraft,
  about: (input) => member(input.member),
  refuses: [
    'referral-unknown',
    'referral-closed',
    'closure-missing',
    'closure-too-early',
    'start-missing',
    'note-missing',
    'tries-missing',
    'in-the-future',
  ],
  loads: (input) => ({
    referral: one('referralOut', input.referralId),
    steps: all('referralStep', { referralId: input.referralId }),
    contacts: all('contact'),
    attempts: all('outreachAttempt'),
    tasks: all('task', { sourceId: input.referralId }),
  }),
  decide: decideReferralStep,
})

const Referred = z.object({
  member: Id,
  name: z.string(),
  referral: ReferralOut,
  steps: z.array(ReferralStep),
})

export const listReferrals = query({
  name: 'referral.list',
  says: 'The referrals of a member that this house sent or that lie at its desk.',
  does: 'referral.read',
  input: z.object({ member: Id }),
  output: z.object({ referrals: z.array(Referred) }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const readReferralDesk = query({
  name: 'referral.desk',
  says: 'The open Community Supports referrals that lie at the plan’s desk, the oldest first.',
  does: 'referral.desk',
  input: z.object({ organization: Id, most: z.int().min(1).max(200).default(100) }),
  output: z.object({ referrals: z.array(Referred), more: z.boolean() }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
