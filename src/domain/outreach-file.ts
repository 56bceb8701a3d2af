// The canonical row of an initial outreach tracker file (exchange.md 3.2): one attempt to reach one member. Reason, appointment and
// code pairs stand here because single layouts carry them; the others declare that they cannot.
import * as z from 'zod'
import { CinField, Count, FileDay, FileText, FileTime, Flag, NpiField, TinField } from './file-field.ts'
import { methods } from './method.ts'
import { outcomes } from './outcome.ts'

export const CodePair = z.object({ code: FileText, description: FileText })
export type CodePair = z.infer<typeof CodePair>

export const FileAttempt = z.object({
  on: FileDay,
  /** On the program's clock; blank when unknown, never noon (EXC-8). */
  time: FileTime,
  method: z.enum(methods).nullable(),
  isReached: Flag,
  outcome: z.enum(outcomes).nullable(),
  reason: FileText,
  minutes: Count,
  isRescheduled: Flag,
  isCanceled: Flag,
  appointmentOn: FileDay,
  appointmentTime: FileTime,
})
export type FileAttempt = z.infer<typeof FileAttempt>

export const OutreachRow = z.object({
  plan: z.object({ id: FileText, name: FileText }),
  provider: z.object({ name: FileText, npi: NpiField, tin: TinField, type: FileText }),
  member: z.object({ cin: CinField, planMemberNumber: FileText, lastName: FileText, firstName: FileText }),
  attempt: FileAttempt,
  pair1: CodePair,
  pair2: CodePair,
  pair3: CodePair,
  pair4: CodePair,
})
export type OutreachRow = z.infer<typeof OutreachRow>
