// The card: one row a member for lists, worklists and search, kept by the same command that changes the chart.
import * as z from 'zod'
import { DueMarks } from './due-mark.ts'
import { DayField, Id, InstantField } from './entry.ts'
import { Label } from './label.ts'

export const MemberCard = z.object({
  memberId: Id,
  name: z.string(),
  nameUsed: z.string().nullable(),
  bornOn: DayField.nullable(),
  cin: z.string().nullable(),
  spokenLanguage: z.string().nullable(),
  needsInterpreter: z.boolean().nullable(),
  phones: z.array(z.string()),
  place: z.string().nullable(),
  safety: z.array(z.string()),
  planId: Id.nullable(),
  agencyId: Id.nullable(),
  leadId: Id.nullable(),
  coverId: Id.nullable(),
  episodeId: Id.nullable(),
  state: z.string().nullable(),
  stateOn: DayField.nullable(),
  attempts: z.int(),
  lastAttemptAt: InstantField.nullable(),
  lastContactAt: InstantField.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: DayField.nullable(),
  /** What due rules ask; null where no episode goes on, and for whoever is not the agency. */
  marks: DueMarks.nullable(),
  labels: z.array(Label),
})
export type MemberCard = z.infer<typeof MemberCard>
