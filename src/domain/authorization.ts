// A plan's decision on ECM or a Community Support, with its dates, units and number; `potential` is a list entry, no decision (EXC-20).
import * as z from 'zod'
import { DayField, entryFields, Id, text } from './entry.ts'

export const Authorization = z.object({
  ...entryFields,
  planId: Id,
  agencyId: Id.nullable(),
  program: text(40),
  number: text(60).nullable(),
  status: z.enum(['requested', 'approved', 'denied', 'ended', 'potential']),
  requestedOn: DayField.nullable(),
  decidedOn: DayField.nullable(),
  startOn: DayField.nullable(),
  endOn: DayField.nullable(),
  units: z.int().positive().nullable(),
  decidedBy: text(150).nullable(),
})
export type Authorization = z.infer<typeof Authorization>
