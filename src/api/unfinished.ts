// What lies unfinished at an agency, for whoever looks after a team: which part of which note is missing, and which plans wait for a name
// under them. It counts nobody's work.
import * as z from 'zod'
import { ContactClosing } from '../domain/contact.ts'
import { contactLackNames } from '../domain/contact-standing.ts'
import { DayField, Id, InstantField } from '../domain/entry.ts'
import { methods } from '../domain/method.ts'
import { planLackNames } from '../domain/plan-standing.ts'
import { handled, member, organization, query } from './operation.ts'

const About = { member: Id, name: z.string(), nameUsed: z.string().nullable() }

export const listUnfinished = query({
  name: 'caseload.unfinished',
  says: 'Notes with missing parts, each with what is missing and whose they are, and care plans that wait for a sign-off or the member’s yes.',
  does: 'team.read',
  input: z.object({ organization: Id, most: z.int().min(1).max(500).default(200) }),
  output: z.object({
    notes: z.array(
      z.object({
        ...About,
        contact: Id,
        at: InstantField,
        method: z.enum(methods),
        /** Who wrote it; null where the house did. */
        writer: Id.nullable(),
        /** The writer works here no more: what is missing will not come from them. */
        isOrphaned: z.boolean(),
        lacks: z.array(z.enum(contactLackNames)),
      }),
    ),
    moreNotes: z.boolean(),
    plans: z.array(
      z.object({
        ...About,
        lead: Id.nullable(),
        writtenOn: DayField,
        /** Each with the last day on which it is not late. */
        lacks: z.array(z.object({ lack: z.enum(planLackNames), by: DayField })),
      }),
    ),
    morePlans: z.boolean(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const closeContact = handled({
  name: 'contact.close',
  says: 'Closes a contact that waits for minutes or a signature of somebody who works here no more: it stays as written and is never billed.',
  does: 'contact.close',
  input: ContactClosing,
  output: z.object({}),
  refuses: ['contact-unknown', 'contact-complete', 'writer-here'],
  about: (input) => member(input.member),
})
