// The canonical row of a return transmission file (exchange.md 3.3): where one member stands at the end of one period. What only
// single layouts ask for (birth date, opt-ins, next visit, code pairs) is here too, blank elsewhere.
import * as z from 'zod'
import { closedLoopClosures, closedLoopStatuses } from './closed-loop.ts'
import { ecmStatuses } from './ecm-status.ts'
import { endReasons } from './end-reason.ts'
import {
  CinField,
  Count,
  FileDay,
  FilePhone,
  FileText,
  Flag,
  NpiField,
  Period,
  Sex,
  TinField,
  Zip,
} from './file-field.ts'
import { CodePair } from './outreach-file.ts'
import { populations } from './population.ts'

export const ageGroups = ['adult', 'child'] as const
export const contactRoles = ['case-manager', 'pharmacist', 'social-worker', 'provider', 'other'] as const

export const ReturnRow = z.object({
  plan: z.object({ id: FileText, name: FileText }),
  file: z.object({ producedOn: FileDay, period: Period }),
  member: z.object({
    cin: CinField,
    planMemberNumber: FileText,
    lastName: FileText,
    firstName: FileText,
    middleName: FileText,
    bornOn: FileDay,
    sex: Sex,
    ageGroup: z.enum(ageGroups).nullable(),
    email: FileText,
    spokenLanguage: FileText,
    writtenLanguage: FileText,
    isHomeless: Flag,
    mayText: Flag,
    mayCall: Flag,
  }),
  home: z.object({ isNew: Flag, street: FileText, street2: FileText, city: FileText, state: FileText, zip: Zip }),
  phone: z.object({ isNew: Flag, first: FilePhone, cell: FilePhone, home: FilePhone, work: FilePhone }),
  medicare: z.object({ isDual: Flag }),
  populations: z.object({ met: z.array(z.enum(populations)).max(populations.length) }),
  ecm: z.object({ status: z.enum(ecmStatuses).nullable(), startOn: FileDay, endOn: FileDay }),
  risk: z.object({ acuity: FileText }),
  authorization: z.object({ number: FileText }),
  reauthorization: z.object({ isAsked: Flag }),
  carePlan: z.object({ revisedOn: FileDay }),
  conference: z.object({ lastOn: FileDay }),
  assessment: z.object({ startedOn: FileDay, completedOn: FileDay }),
  encounter: z.object({ lastOn: FileDay, role: z.enum(contactRoles).nullable(), roleText: FileText }),
  nextVisit: z.object({ on: FileDay }),
  lead: z.object({ name: FileText, phone: FilePhone, email: FileText }),
  discontinuation: z.object({ on: FileDay, reason: z.enum(endReasons).nullable(), text: FileText }),
  contacts: z.object({ inPerson: Count, remote: Count }),
  provider: z.object({ name: FileText, npi: NpiField, tin: TinField, phone: FilePhone, type: FileText }),
  housing: z.object({ isHoused: Flag, type: FileText, on: FileDay }),
  referral: z.object({
    status: z.enum(closedLoopStatuses).nullable(),
    statusOn: FileDay,
    closure: z.enum(closedLoopClosures).nullable(),
  }),
  pair1: CodePair,
  pair2: CodePair,
  pair3: CodePair,
  pair4: CodePair,
})
export type ReturnRow = z.infer<typeof ReturnRow>
