// Referrals by file: an organization that refers sends a list of people to a plan, or the plan takes in one that came to it. Each good row is a
// request like the form's; what stays back is listed with its cells and reasons. The file is looked at, and seen again, like any other (`file.read`).
import * as z from 'zod'
import { Id, text } from '../domain/entry.ts'
import { referralRowsMost } from '../domain/referral-file.ts'
import { FileSummary } from './file.ts'
import { handled, organization } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

export const receiveReferrals = handled({
  name: 'referral.receive-file',
  says: `Receives a file of referrals to a plan, of at most ${referralRowsMost} people: keeps its bytes, reads every row and says which would be sent. Nothing is sent yet.`,
  does: 'referral.file',
  input: z.object({
    organization: Id,
    file: Id,
    /** The plan asked; the organization itself where a plan takes in a list that came to it. */
    plan: Id,
    name: text(200),
    bytes: z.int().min(0).max(20_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  attaches: true,
  output: z.object({ file: FileSummary, isKnown: z.boolean() }),
  about: of,
  refuses: ['file-missing', 'plan-unknown'],
})

export const settleReferrals = handled({
  name: 'referral.settle-file',
  says: 'Sends every good row of a received file of referrals to its plan, or sets the file aside; a row sent before with the same words is not sent again.',
  does: 'referral.file',
  input: z.object({ organization: Id, file: Id, as: z.enum(['sent', 'set-aside']) }),
  output: z.object({ file: FileSummary }),
  about: of,
  refuses: ['file-unknown', 'file-taken', 'file-refused'],
})
