// Until billing has its own place, the biller takes the month as a file.
import * as z from 'zod'
import { billingLacks } from '../domain/billing-meaning.ts'
import { Id } from '../domain/entry.ts'
import { organization, query } from './operation.ts'

export const billingMonth = query({
  name: 'billing.month',
  says: 'A month’s work as CSV for the biller: CIN, day, code and modifiers, units, place, staff, authorization, and what each line still lacks.',
  does: 'billing.read',
  input: z.object({ organization: Id, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  output: z.object({
    name: z.string(),
    content: z.base64(),
    lines: z.int(),
    /** Of them, those that lack nothing. */
    complete: z.int(),
    lacking: z.array(z.object({ lack: z.enum(billingLacks), lines: z.int() })),
    /** Contacts and attempts that their label keeps from this seat. */
    keptBack: z.int(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
