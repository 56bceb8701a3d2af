// One row of the accounting of disclosures (CON-10): to whom, what, why and on what basis something left the house.
import * as z from 'zod'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const Disclosure = z.object({
  ...entryFields,
  at: InstantField,
  recipientId: Id.nullable(),
  recipient: text(200),
  what: text(300),
  purpose: text(200),
  basis: z.enum(['consent', 'treatment-payment-operations', 'court-order', 'mandated-report', 'emergency']),
  fileId: Id.nullable(),
})
export type Disclosure = z.infer<typeof Disclosure>
