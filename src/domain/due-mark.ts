// The days that due rules ask of a chart, by name, as a card keeps them; how they are read from a chart is `due-marks.ts`.
import * as z from 'zod'
import { DayField } from './entry.ts'
import { methods } from './method.ts'

export const markNames = [
  'assignedOn',
  'triedOn',
  'engagedOn',
  'startedOn',
  /** When somebody looks again at care that is paused. */
  'lookAgainOn',
  /** The last contact that reached anybody, and the last in person. */
  'metOn',
  'visitedOn',
  'assessedOn',
  'plannedOn',
  'agreedOn',
  'signedOffOn',
  'reviewedOn',
  'consentOn',
  /** Heard of a stay that goes on; the last stay that is over. */
  'stayOn',
  'leftOn',
  'answerBy',
  /** The oldest message of the member that nobody answered. */
  'messageOn',
  /** When a number that takes messages was last confirmed; since when the newest is known, confirmed or not. */
  'numberOn',
  'numberFrom',
  'planAskedOn',
  'authorizedFrom',
  'authorizedAgainFrom',
  'authorizedUntil',
  'reaskedOn',
  'renewalOn',
  'helpedOn',
  'rentFrom',
  'rentUntil',
] as const
export type MarkName = (typeof markNames)[number]

export const DueMarks = z.object({
  ...(Object.fromEntries(markNames.map((name) => [name, DayField.optional()])) as {
    [N in MarkName]: z.ZodOptional<typeof DayField>
  }),
  tries: z.int(),
  /** Ways tried, each once, in the order of the alphabet. */
  ways: z.array(z.enum(methods)),
  /** Open tasks: `kind`, and the day where there is one: `kind 2026-12-01`. */
  open: z.array(z.string()),
})
export type DueMarks = z.infer<typeof DueMarks>
