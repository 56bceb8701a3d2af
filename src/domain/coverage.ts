// Which plan covers the member, since when, with the Medi-Cal renewal date and Medicare. The aid code is immigration-sensitive and sealed apart.
import * as z from 'zod'
import { DayField, entryFields, Id, text } from './entry.ts'

export const Coverage = z.object({
  ...entryFields,
  planId: Id,
  planMemberNumber: text(40).nullable(),
  county: text(60).nullable(),
  hasMedicare: z.boolean().nullable(),
  hasDsnp: z.boolean().nullable(),
  renewalOn: DayField.nullable(),
  fromOn: DayField,
  endedOn: DayField.nullable(),
})
export type Coverage = z.infer<typeof Coverage>
