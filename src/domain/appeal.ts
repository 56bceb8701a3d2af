// An appeal against a notice, or a grievance: any word of not being content is one, spoken or written, without having to be called so (program.md
// 12). Each has the days to acknowledge and to settle it by (CLOCK-24, 25, 29), kept with it as they stood.
import * as z from 'zod'
import { addDays, type Day } from '../base/day.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import { ownedFields } from './owner.ts'
import { dayOfInstant } from './program-day.ts'

export const appealKinds = ['appeal', 'grievance'] as const
export const appealOutcomes = ['upheld', 'overturned', 'partly', 'resolved', 'withdrawn'] as const

const fields = {
  kind: z.enum(appealKinds),
  /** The notice appealed against; a grievance has none. */
  noticeId: Id.nullable(),
  receivedAt: InstantField,
  saidBy: z.enum(['member', 'representative', 'provider', 'other']),
  via: z.enum(['call', 'letter', 'in-person', 'online']),
  words: text(2000),
  /** Waiting could seriously harm the member's health: 72 hours. */
  isExpedited: z.boolean(),
}

export const Appeal = z.object({
  ...ownedFields,
  ...fields,
  /** Whether it came in time to keep the care going meanwhile (CLOCK-26). */
  keepsService: z.boolean(),
  acknowledgeBy: DayField,
  acknowledgedOn: DayField.nullable(),
  lateAt: InstantField,
  outcome: z.enum(appealOutcomes).nullable(),
  outcomeWords: text(2000).nullable(),
  settledAt: InstantField.nullable(),
  /** The last day to ask for a state hearing, where the appeal did not go the member's way (CLOCK-27). */
  hearingBy: DayField.nullable(),
})
export type Appeal = z.infer<typeof Appeal>

export const AppealRecorded = z.object({ member: Id, id: Id, ...fields })
export type AppealRecorded = z.infer<typeof AppealRecorded>

export const AppealAcknowledged = z.object({ member: Id, appeal: Id, on: DayField })
export type AppealAcknowledged = z.infer<typeof AppealAcknowledged>

export const AppealSettled = z.object({
  member: Id,
  appeal: Id,
  outcome: z.enum(appealOutcomes),
  words: text(2000).nullable(),
})
export type AppealSettled = z.infer<typeof AppealSettled>

/** The last day to answer it: a day that is over at midnight was the one before it. */
export function answerBy({ isExpedited, lateAt }: Pick<Appeal, 'isExpedited' | 'lateAt'>): Day {
  return isExpedited ? dayOfInstant(lateAt) : addDays(dayOfInstant(lateAt), -1)
}

/** What an appeal or a grievance can come to. Of an end there is no part: care goes on or it does not. */
export function outcomesOf(
  { kind }: Pick<Appeal, 'kind'>,
  isOfEnd: boolean,
): readonly NonNullable<Appeal['outcome']>[] {
  if (kind === 'grievance') return ['resolved', 'withdrawn']
  return isOfEnd ? ['upheld', 'overturned', 'withdrawn'] : ['upheld', 'partly', 'overturned', 'withdrawn']
}
