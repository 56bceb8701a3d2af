// What a device holds: it pulls the charts of its caseload by a cursor a member, gets what is new, and forgets what it may no longer see.
import * as z from 'zod'
import { relations } from '../domain/access.ts'
import { Id } from '../domain/entry.ts'
import { ChartOut } from './member.ts'
import { organization, query } from './operation.ts'

/** Entries new or changed since the cursor; `isWhole` says they replace what was there. */
export const Pulled = z.object({
  member: Id,
  /** All ids of this person; usually this one alone. */
  ids: z.array(Id),
  cursor: z.string(),
  isWhole: z.boolean(),
  relation: z.enum(relations),
  chart: ChartOut.partial(),
})
export type Pulled = z.infer<typeof Pulled>

export const pullCharts = query({
  name: 'device.pull',
  says: 'The charts of one’s caseload that changed since the cursors given, and which to forget.',
  does: 'caseload.read',
  input: z.object({
    organization: Id,
    have: z.array(z.object({ member: Id, cursor: z.string().max(100) })).max(1000),
    also: z.array(Id).max(20).default([]),
  }),
  output: z.object({ charts: z.array(Pulled), forget: z.array(Id), more: z.boolean() }),
  sensitive: true,
  about: (input) => organization(input.organization),
})
