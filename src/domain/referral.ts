// Asking for ECM: the elements of the DHCS referral standards (REF-2, REF-3), of which only a name and one way to find the person are
// needed here; nothing else may ever hold it up. Whose it is and whether they are a member, the plan finds out.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { placeMost } from './address.ts'
import { DayField, text } from './entry.ts'
import { populations } from './population.ts'

export const referralKinds = ['self', 'child', 'other'] as const
export type ReferralKind = (typeof referralKinds)[number]

export const referralStates = ['draft', 'received', 'passed-on'] as const
/** Why a request closes without care: the closed-loop reasons that fit before there is a member, and that it came twice (CLR-2). */
export const referralClosures = [
  'unable-to-reach',
  'no-longer-needs-or-declines',
  'no-longer-eligible',
  'asked-twice',
  'other',
] as const
export type ReferralClosure = (typeof referralClosures)[number]
export const bestTimes = ['morning', 'noon', 'evening', 'any'] as const

/** Days a draft is kept for its writer to finish. */
export const draftDays = 14
/** Letters of the secret word, at the least: with tries limited by number, four are enough for a status. */
export const secretLeast = 4

export const Referral = z.object({
  kind: z.enum(referralKinds),
  name: text(120).nullable(),
  phone: text(40).nullable(),
  isSafeToLeaveMessage: z.boolean().nullable(),
  email: text(200).nullable(),
  place: text(placeMost).nullable(),
  bestTime: z.enum(bestTimes).nullable(),
  language: text(60).nullable(),
  wantsInterpreter: z.boolean(),
  bornOn: DayField.nullable(),
  cin: text(20).nullable(),
  plan: text(120).nullable(),
  doctor: text(200).nullable(),
  guardian: text(120).nullable(),
  guardianPhone: text(40).nullable(),
  populations: z.array(z.enum(populations)).max(populations.length),
  programs: text(500).nullable(),
  comment: text(2000).nullable(),
  // Both came later: what was sealed before them had neither.
  isUrgent: z.boolean().default(false),
  /** The day of a planned discharge or release. */
  leavesOn: DayField.nullable().default(null),
  referrer: z
    .object({
      name: text(120).nullable(),
      contact: text(200).nullable(),
      organization: text(200).nullable(),
      relation: text(120).nullable(),
      personKnows: z.boolean().nullable(),
    })
    .nullable(),
})
export type Referral = z.infer<typeof Referral>

/** Nothing said yet: what a form, a file or an example fills in. */
export const blankReferral: Referral = {
  kind: 'other',
  name: null,
  phone: null,
  isSafeToLeaveMessage: null,
  email: null,
  place: null,
  bestTime: null,
  language: null,
  wantsInterpreter: false,
  bornOn: null,
  cin: null,
  plan: null,
  doctor: null,
  guardian: null,
  guardianPhone: null,
  populations: [],
  programs: null,
  comment: null,
  isUrgent: false,
  leavesOn: null,
  referrer: null,
}

/** What a form held when it was put by: as it was typed, right or not. */
export const ReferralDraft = z.record(text(40), z.string().max(2000))
export type ReferralDraft = z.infer<typeof ReferralDraft>

/** Whether somebody can be found by it; nothing more is asked (REF-2). */
export function checkReferral(referral: Referral): Result<null, 'name-needed' | 'way-needed'> {
  if (isBlank(referral.name)) return refused('name-needed')
  return [referral.phone, referral.email, referral.place].every(isBlank) ? refused('way-needed') : done(null)
}

function isBlank(value: string | null): boolean {
  return value === null || value.trim() === ''
}
