// A state hearing, asked for after an appeal that did not go the member's way, or that the plan left over its days (CLOCK-27). A judge of the state
// decides (CLOCK-28): the plan passes on what the member asked, keeps care going meanwhile (CLOCK-26), and writes down what came of it.
import * as z from 'zod'
import type { Day } from '../base/day.ts'
import { type Appeal, Appeal as AppealEntry } from './appeal.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'

export const hearingOutcomes = ['for-member', 'partly', 'against-member', 'withdrawn'] as const
export type HearingOutcome = (typeof hearingOutcomes)[number]

const fields = {
  appealId: Id,
  askedAt: InstantField,
  ...{ saidBy: AppealEntry.shape.saidBy, via: AppealEntry.shape.via },
  words: text(2000).nullable(),
  /** Waiting could seriously harm the member's health: three working days. */
  isExpedited: z.boolean(),
  /** Since when the state has the request; null while the plan has to pass it on. */
  filedOn: DayField.nullable(),
}

export const Hearing = z.object({
  ...ownedFields,
  ...fields,
  /** Whether it came in time to keep the care going meanwhile (CLOCK-26). */
  keepsService: z.boolean(),
  /** The last day for the plan to pass the request on to the state. */
  passOnBy: DayField,
  /** By when the state should have decided: counted from the day it has the request, until then from the day it was asked for. */
  decideBy: DayField,
  outcome: z.enum(hearingOutcomes).nullable(),
  outcomeWords: text(2000).nullable(),
  decidedOn: DayField.nullable(),
})
export type Hearing = z.infer<typeof Hearing>

export const HearingRecorded = z.object({ member: Id, id: Id, ...fields })
export type HearingRecorded = z.infer<typeof HearingRecorded>

export const HearingFiled = z.object({ member: Id, hearing: Id, on: DayField })
export type HearingFiled = z.infer<typeof HearingFiled>

export const HearingSettled = z.object({
  member: Id,
  hearing: Id,
  outcome: z.enum(hearingOutcomes),
  /** The day on the judge's decision, or on which they took it back. */
  decidedOn: DayField,
  words: text(2000).nullable(),
})
export type HearingSettled = z.infer<typeof HearingSettled>

/** The day it next wants somebody: to pass it on, and then the judge's. */
export function hearingDue({ filedOn, passOnBy, decideBy }: Pick<Hearing, 'filedOn' | 'passOnBy' | 'decideBy'>): Day {
  return filedOn === null ? passOnBy : decideBy
}

/** What a hearing can come to. Of an end there is no part: care goes on or it does not. */
export function hearingOutcomesOf(isOfEnd: boolean): readonly HearingOutcome[] {
  return isOfEnd ? hearingOutcomes.filter((one) => one !== 'partly') : hearingOutcomes
}

/** Whether the state can be asked now: the appeal was not won and its days run, or the plan has let its own pass (CLOCK-27). */
export function mayAskHearing(
  { kind, outcome, hearingBy, lateAt }: Pick<Appeal, 'kind' | 'outcome' | 'hearingBy' | 'lateAt'>,
  { day, instant }: { readonly day: string; readonly instant: string },
): 'yes' | 'too-early' | 'too-late' {
  if (kind !== 'appeal') return 'too-early'
  if (outcome === null) return lateAt <= instant ? 'yes' : 'too-early'
  if (hearingBy === null) return 'too-early'
  return day <= hearingBy ? 'yes' : 'too-late'
}
