// What an organization that refers does signed in: it asks a plan for somebody, puts an unfinished request by, and hears what came of it. What it
// hears is decided at each look by its basis (CON-1, CLR-5): without one no more than the public page tells anybody.
import * as z from 'zod'
import { DayField, Id, text } from '../domain/entry.ts'
import { Referral } from '../domain/referral.ts'
import { heardReasons, heardStates } from '../domain/referral-heard.ts'
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

export const draftReferral = handled({
  name: 'referral.draft',
  says: 'Puts an unfinished request by at the organization, to be finished by anybody who refers there.',
  does: 'referral.refer',
  input: z.object({ organization: Id, referral: Id, asked: Referral }),
  output: z.object({}),
  refuses: [],
  keeps: ({ organization: from, referral }) => ({ organization: from, referral }),
  about: of,
})

export const discardReferral = handled({
  name: 'referral.discard',
  says: 'Throws an unfinished request away.',
  does: 'referral.refer',
  input: z.object({ organization: Id, referral: Id }),
  output: z.object({}),
  refuses: ['referral-unknown'],
  about: of,
})

export const resumeReferral = query({
  name: 'referral.resume',
  says: 'An unfinished request of the organization’s, to go on with.',
  does: 'referral.refer',
  input: z.object({ organization: Id, referral: Id }),
  output: z.object({ asked: Referral }),
  sensitive: false,
  about: of,
})

export const hearReferral = handled({
  name: 'referral.hear',
  says: 'Says that the organization has seen how a request stands, so that only what changes since is new.',
  does: 'referral.refer',
  input: z.object({ organization: Id, plan: Id, referral: Id, state: z.enum(heardStates) }),
  output: z.object({}),
  refuses: ['referral-unknown'],
  about: of,
})

export const listMine = query({
  name: 'referral.mine',
  says: 'Whom the organization asked for, the newest first, what came of each as far as it may know, and what it put by.',
  does: 'referral.refer',
  input: z.object({ organization: Id, most: z.int().min(1).max(200).default(100) }),
  output: z.object({
    /** Whether anything at all may be told to an organization of this kind, beside “received” and “passed on”. */
    mayHear: z.boolean(),
    plans: z.array(z.object({ id: Id, name: z.string() })),
    drafts: z.array(z.object({ referral: Id, name: z.string().nullable(), savedOn: DayField })),
    referrals: z.array(
      z.object({
        referral: Id,
        number: z.string(),
        name: z.string(),
        plan: Id,
        receivedOn: DayField,
        leavesOn: DayField.nullable(),
        heard: z.object({
          state: z.enum(heardStates),
          on: DayField.nullable(),
          why: z.enum(heardReasons).nullable(),
          agency: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
          manager: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
          /** By content’s codes: whose member it is. */
          toPlan: text(40).nullable(),
        }),
        isNew: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  sensitive: false,
  about: of,
})
