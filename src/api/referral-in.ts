// What anybody may do at the member's door about ECM: ask for it, put the form by, and see where it stands.
import * as z from 'zod'
import { DayField, Id, text } from '../domain/entry.ts'
import { Referral, ReferralDraft, referralKinds, referralStates } from '../domain/referral.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)
const Secret = text(60)

export const receiveReferral = handled({
  name: 'referral.receive',
  says: 'Takes in that somebody asks for ECM, for oneself or another; the answer is the same whoever the person is.',
  does: 'referral.ask',
  input: z.object({ organization: Id, referral: Id, secret: Secret.nullable(), asked: Referral }),
  output: z.object({ number: z.string() }),
  refuses: ['name-needed', 'way-needed', 'secret-short', 'referral-known'],
  // The secret word opens a status and nothing else, and is kept nowhere in clear.
  keeps: ({ secret: _secret, ...input }) => input,
  about: of,
})

export const saveReferral = handled({
  name: 'referral.save',
  says: 'Puts an unfinished request by for its writer, who opens it again with its number and a secret word.',
  does: 'door.enter',
  input: z.object({
    organization: Id,
    referral: Id,
    secret: Secret,
    kind: z.enum(referralKinds),
    fields: ReferralDraft,
  }),
  output: z.object({ number: z.string() }),
  refuses: ['secret-short', 'referral-known'],
  keeps: ({ organization, referral }) => ({ organization, referral }),
  about: of,
})

export const lookReferral = query({
  name: 'referral.look',
  says: 'Where a request stands, for who knows its number and secret word; an unfinished one also what it holds.',
  does: 'door.enter',
  input: z.object({ organization: Id, number: text(20), secret: Secret }),
  output: z.object({
    referral: Id,
    state: z.enum(referralStates),
    savedOn: DayField,
    fields: ReferralDraft.nullable(),
  }),
  sensitive: true,
  about: of,
})
