// What an organization that refers does signed in: it asks a plan for somebody, and sees its own requests again. Both tell it no more than the
// public page tells anybody (CLR-5): received, or passed on; never whether the person is a member.
import * as z from 'zod'
import { DayField, Id } from '../domain/entry.ts'
import { Referral } from '../domain/referral.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

export const referTo = handled({
  name: 'referral.refer',
  says: 'Asks a plan for ECM for somebody, in the organization’s own name; the answer is the same whoever the person is.',
  does: 'referral.refer',
  input: z.object({ organization: Id, plan: Id, referral: Id, asked: Referral }),
  output: z.object({ number: z.string() }),
  refuses: ['name-needed', 'way-needed', 'plan-unknown', 'referral-known'],
  // Who is asked for stands sealed at the plan, and not in the journal of who asked.
  keeps: ({ organization: from, plan, referral }) => ({ organization: from, plan, referral }),
  about: of,
})

export const listMine = query({
  name: 'referral.mine',
  says: 'Whom the organization asked for, the newest first, and whether the plan has passed it on.',
  does: 'referral.refer',
  input: z.object({ organization: Id, most: z.int().min(1).max(200).default(100) }),
  output: z.object({
    referrals: z.array(
      z.object({
        referral: Id,
        number: z.string(),
        name: z.string(),
        plan: z.string(),
        receivedOn: DayField,
        state: z.enum(['received', 'passed-on']),
      }),
    ),
    more: z.boolean(),
  }),
  sensitive: false,
  about: of,
})
