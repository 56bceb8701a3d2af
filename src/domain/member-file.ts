// The canonical row of a member information file (exchange.md 3.1): what a plan tells an agency about one member, whatever the
// plan's layout. Groups and names are the canonical ones; what the plan left blank is null and says nothing (EXC-15).
import * as z from 'zod'
import {
  CinField,
  Count,
  FileAddress,
  FileDay,
  FilePhone,
  FileText,
  Flag,
  NpiField,
  Period,
  Sex,
} from './file-field.ts'
import type { PopulationOfFocus } from './population.ts'
import { supportKeys } from './support-key.ts'

/** What the row means (issue: new and returning → to reach; continuing → in care; ended → a question to intake). */
export const recordKinds = ['new', 'returning', 'continuing', 'ended'] as const

export const PopulationFlags = z.object({
  homeless: Flag,
  'avoidable-use': Flag,
  'smh-sud': Flag,
  incarceration: Flag,
  'ltc-risk': Flag,
  'nf-transition': Flag,
  ccs: Flag,
  'child-welfare': Flag,
  'birth-equity': Flag,
} satisfies Record<PopulationOfFocus, typeof Flag>)
export type PopulationFlags = z.infer<typeof PopulationFlags>

export const MemberFileRow = z.object({
  plan: z.object({ name: FileText, code: FileText }),
  file: z.object({ producedOn: FileDay, period: Period }),
  record: z.object({ kind: z.enum(recordKinds).nullable() }),
  member: z.object({
    cin: CinField,
    planMemberNumber: FileText,
    lastName: z.string().min(1).max(100),
    firstName: z.string().min(1).max(100),
    bornOn: FileDay.unwrap(),
    sex: Sex,
    spokenLanguage: FileText,
    writtenLanguage: FileText,
    county: FileText,
    email: FileText,
  }),
  home: FileAddress,
  mail: FileAddress,
  phone: z.object({ first: FilePhone, second: FilePhone }),
  emergencyContact: z.object({ name: FileText, relation: FileText, phone: FilePhone, email: FileText }),
  guardian: z.object({ name: FileText, phone: FilePhone }),
  pcp: z.object({ name: FileText, phone: FilePhone }),
  medicare: z.object({ isDual: Flag, isDsnp: Flag }),
  mediCal: z.object({ renewalOn: FileDay }),
  populations: PopulationFlags,
  ecm: z.object({ hadBefore: Flag, startOn: FileDay, endOn: FileDay }),
  assignment: z.object({ on: FileDay }),
  authorization: z.object({
    number: FileText,
    startOn: FileDay,
    endOn: FileDay,
    requestedOn: FileDay,
    decidedOn: FileDay,
  }),
  referrer: z.object({ organization: FileText, name: FileText, phone: FilePhone, email: FileText }),
  supports: z.object({ authorized: z.array(z.enum(supportKeys)).max(supportKeys.length) }),
  /** In the last 12 months. */
  use: z.object({ edVisits: Count, inpatientStays: Count }),
  risk: z.object({ acuity: FileText }),
  provider: z.object({ name: FileText, npi: NpiField }),
})
export type MemberFileRow = z.infer<typeof MemberFileRow>
