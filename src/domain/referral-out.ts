// A referral to somebody else: food, housing, child care, a doctor, each of the fifteen Community Supports. One entity for all of them
// (CLR-1); its status is a history that only grows, and where it stands is read from the last step. A member without ECM can have one.
import * as z from 'zod'
import { closedLoopClosures, closedLoopStatuses } from './closed-loop.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { Label } from './label.ts'
import { ownedFields } from './owner.ts'
import { supportKeys } from './support-key.ts'

export const referralKinds = [
  'community-support',
  'food',
  'housing',
  'child-care',
  'health-provider',
  'behavioral-health',
  'dental',
  'transport',
  'benefits',
  'legal',
  'school',
  'employment',
  'other',
] as const

const fields = {
  /** Null for a member without ECM. */
  episodeId: Id.nullable(),
  kind: z.enum(referralKinds),
  supportKey: z.enum(supportKeys).nullable(),
  forWhat: text(300),
  recipient: text(200).nullable(),
  /** The plan whose Community Supports desk it lands at. */
  planId: Id.nullable(),
  answer: z.enum(['agreed', 'declined']),
  answeredBy: text(150),
  referredOn: DayField,
  neededBy: DayField.nullable(),
  /** The closed referral it takes up again (CLR-6). */
  after: Id.nullable(),
}

export const ReferralOut = z.object({ ...ownedFields, ...fields })
export type ReferralOut = z.infer<typeof ReferralOut>

export const ReferralDraft = z.object({ member: Id, id: Id, ...fields, labels: z.array(Label).max(11) })
export type ReferralDraft = z.infer<typeof ReferralDraft>

const stepFields = {
  referralId: Id,
  status: z.enum(closedLoopStatuses),
  closure: z.enum(closedLoopClosures).nullable(),
  /** When the service began; with services received alone (CLR-2). */
  startedOn: DayField.nullable(),
  note: text(500).nullable(),
}

export const ReferralStep = z.object({ ...ownedFields, ...stepFields, at: InstantField })
export type ReferralStep = z.infer<typeof ReferralStep>

export const ReferralStepDraft = z.object({ member: Id, id: Id, ...stepFields })
export type ReferralStepDraft = z.infer<typeof ReferralStepDraft>
