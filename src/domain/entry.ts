// What every entry about a member carries: its id made by the writer, its sensitivity labels, who wrote it and when.
import * as z from 'zod'
import { isDay } from '../base/day.ts'
import { isId } from '../base/id.ts'
import { Label } from './label.ts'

/** In lower case, so that one id has one spelling everywhere. */
export const Id = z.string().refine(isId, 'an id: a UUID in lower case').meta({ id: 'Id', format: 'uuid' })
export const DayField = z.string().refine(isDay, 'a day that exists, as YYYY-MM-DD').meta({ id: 'Day', format: 'date' })
export const InstantField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/, 'an instant in UTC, as 2026-11-24T08:00:00.000Z')
  .meta({ id: 'Instant', format: 'date-time' })

/** Free text with a limit; blank is said by null, not by an empty text. */
export function text(most: number) {
  return z.string().min(1).max(most)
}

export const entryFields = {
  id: Id,
  labels: z.array(Label),
  recordedAt: InstantField,
  recordedBy: Id.nullable(),
  struckAt: InstantField.nullable(),
  seq: z.int(),
}

/** What the gate fills in when a decision adds an entry. */
export type Filled = 'recordedAt' | 'recordedBy' | 'struckAt' | 'seq'
