// One row of the accounting of disclosures (CON-10): to whom, what, why and on what basis something left the house.
import * as z from 'zod'
import { bases } from './basis.ts'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const Disclosure = z.object({
  ...entryFields,
  /** The house that told it; null where an old row does not say. */
  ownerId: Id.nullable(),
  at: InstantField,
  recipientId: Id.nullable(),
  recipient: text(200),
  recipientAddress: text(300).nullable(),
  what: text(300),
  purpose: text(200),
  basis: z.enum(bases),
  fileId: Id.nullable(),
  /** The consent it stood on, and the notice that went with Part 2 records (CON-6). */
  consentId: Id.nullable(),
  notice: text(500).nullable(),
})
export type Disclosure = z.infer<typeof Disclosure>
