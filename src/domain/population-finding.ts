// Whether a member is in a Population of Focus, on whose word and as of when. Never "eligible" (POF-0.6).
import * as z from 'zod'
import { DayField, entryFields, text } from './entry.ts'

export const PopulationFinding = z.object({
  ...entryFields,
  population: text(40),
  answer: z.enum(['met', 'not-met', 'unknown']),
  source: text(60),
  asOf: DayField,
})
export type PopulationFinding = z.infer<typeof PopulationFinding>
