// Two charts of one person are tied, not moved: an alias under both heads, which unmerging ends.
import * as z from 'zod'
import { entryFields, Id, InstantField, text } from './entry.ts'

export const MemberAlias = z.object({
  ...entryFields,
  otherId: Id,
  /** Whether the chart under whose head this lies is the one that goes on. */
  isMain: z.boolean(),
  reason: text(500).nullable(),
  endedAt: InstantField.nullable(),
})
export type MemberAlias = z.infer<typeof MemberAlias>
