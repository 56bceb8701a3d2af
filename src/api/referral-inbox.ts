// The plan's inbox of who was asked for at its door: what waits, whom it may be, and what was done with it.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { factIds } from '../domain/facts.ts'
import { Label } from '../domain/label.ts'
import { agreements, matchBands, matchFields } from '../domain/match.ts'
import { populations } from '../domain/population.ts'
import { Referral, referralClosures, referralKinds } from '../domain/referral.ts'
import { handled, member, newcomer, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)
const settlements = ['linked', 'passed-on', 'closed'] as const

export const listInbox = query({
  name: 'referral.inbox',
  says: 'Who was asked for at the plan’s door: who waits for an answer, the oldest first, or what was answered, the newest first.',
  does: 'referral.inbox',
  input: z.object({
    organization: Id,
    of: z.enum(['waiting', 'settled']).default('waiting'),
    /** The last one shown: when it came, or was settled, and which of that instant it was. */
    after: z.object({ at: InstantField, referral: Id }).optional(),
    most: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    waiting: z.array(
      z.object({
        referral: Id,
        name: z.string(),
        kind: z.enum(referralKinds),
        from: z.string().nullable(),
        receivedAt: InstantField,
        receivedOn: DayField,
        /** By when the plan must have decided (CLOCK-1, CLOCK-2). */
        dueOn: DayField,
        isLate: z.boolean(),
        isUrgent: z.boolean(),
        leavesOn: DayField.nullable(),
        labels: z.array(Label),
        /** What there is to find the member by, besides the name. */
        tells: z.array(z.enum(['cin', 'bornOn', 'phone'])),
        settledAs: z.enum(settlements).nullable(),
        settledAt: InstantField.nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  sensitive: false,
  about: of,
})

export const openReferral = query({
  name: 'referral.open',
  says: 'What was asked for somebody, and which of the plan’s members it may be, with what agrees and what differs.',
  does: 'referral.inbox',
  input: z.object({ organization: Id, referral: Id }),
  output: z.object({
    asked: Referral,
    labels: z.array(Label),
    /** Whether some of it is left out for this seat (CON-2). */
    isPartHidden: z.boolean(),
    isFromOrganization: z.boolean(),
    dueOn: DayField,
    receivedAt: InstantField,
    settledAs: z.enum(settlements).nullable(),
    why: z.string().nullable(),
    member: Id.nullable(),
    candidates: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        bornOn: DayField.nullable(),
        cin: z.string().nullable(),
        band: z.enum(matchBands),
        by: z.enum(['cin', 'weight']),
        fields: z.record(z.enum(matchFields), z.enum(agreements)),
      }),
    ),
    /** What the referrer’s words support of the rules, as far as they go; never more than somebody’s word. */
    supports: z.array(
      z.object({
        rule: z.string(),
        title: z.string(),
        source: z.string(),
        unconfirmed: z.string().nullable(),
        population: z.enum(populations),
        answer: z.enum(['yes', 'no', 'unknown']),
        met: z.array(z.string()),
        missing: z.array(z.enum(factIds)),
      }),
    ),
  }),
  sensitive: false,
  about: of,
})

export const linkReferral = handled({
  name: 'referral.link',
  says: 'Says that the one asked for is this member: it rings at who walks with them, or asks for the plan’s decision.',
  does: 'referral.link',
  input: z.object({ member: Id, referral: Id }),
  output: z.object({ follows: z.enum(['rings', 'asks', 'nothing']) }),
  refuses: ['referral-unknown', 'referral-settled', 'other-cin'],
  about: (input) => member(input.member),
})

export const enterReferral = handled({
  name: 'referral.enter',
  says: 'Enters the one asked for as a new member of the plan and asks for its decision; a known CIN is answered like any other.',
  does: 'referral.enter',
  input: z.object({
    organization: Id,
    member: Id,
    referral: Id,
    firstName: text(100),
    lastName: text(100),
    bornOn: DayField,
    cin: text(14),
  }),
  output: z.object({ member: Id }),
  refuses: ['referral-unknown', 'referral-settled', 'cin-format', 'cin-fake', 'other-cin', 'born-in-the-future'],
  about: (input) => newcomer(input.member, input.organization),
})

export const unlinkReferral = handled({
  name: 'referral.unlink',
  says: 'Takes back that the one asked for is this member, while nobody decided what was asked for them.',
  does: 'referral.link',
  input: z.object({ member: Id, referral: Id }),
  output: z.object({}),
  refuses: ['referral-unknown', 'already-decided'],
  about: (input) => member(input.member),
})

export const settleReferral = handled({
  name: 'referral.settle',
  says: 'Passes on who is another plan’s member, or closes with the reason; the one who asked hears of both the same.',
  does: 'referral.inbox',
  input: z.object({
    organization: Id,
    referral: Id,
    as: z.enum(['passed-on', 'closed']),
    why: text(500),
    /** Of “closed”: the reason an organization with a basis hears; the words stay here. */
    closure: z.enum(referralClosures).default('other'),
    /** Of “passed on”: whose member it is, by the codes of content. */
    toPlan: text(40).nullable().default(null),
  }),
  output: z.object({}),
  refuses: ['referral-unknown', 'referral-settled', 'plan-unknown'],
  // Why may tell of somebody who is perhaps no member: it stands sealed with what was asked, and not in the journal.
  keeps: ({ why: _why, ...input }) => input,
  about: of,
})
