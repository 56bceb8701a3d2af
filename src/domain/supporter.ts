// The people around a member: emergency contact, guardian, representative, supporter, and for now the PCP and the referrer as a plan sent them.
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'
import { Origin } from './origin.ts'

export const Supporter = z.object({
  ...entryFields,
  kind: z.enum(['emergency', 'guardian', 'representative', 'supporter', 'pcp', 'referrer']),
  name: text(150),
  relation: text(80).nullable(),
  organization: text(150).nullable(),
  phone: text(40).nullable(),
  email: text(254).nullable(),
  mayKnow: text(300).nullable(),
  isPrivate: z.boolean(),
  source: Origin,
  fromOn: DayField,
  endedOn: DayField.nullable(),
})
export type Supporter = z.infer<typeof Supporter>
