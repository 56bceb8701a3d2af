// How a person looks at the caseload: which members, in which order. It names no member, so it may stand in an address and lie under a name
// of its own.
import * as z from 'zod'
import { Id, text } from './entry.ts'
import { episodeStates } from './episode.ts'
import { riskSigns } from './risk-sign.ts'

export const caseloadStates = ['open', 'late', ...episodeStates] as const
export const caseloadColumns = ['name', 'state', 'next', 'due', 'met', 'signs', 'language', 'lead', 'place'] as const

export const CaseloadView = z.object({
  of: z.enum(['mine', 'all']),
  state: z.enum(caseloadStates),
  language: text(60).nullable(),
  sign: z.enum(riskSigns).nullable(),
  /** Only those one covers for. */
  isCovered: z.boolean(),
  by: z.enum(caseloadColumns),
  way: z.enum(['ascending', 'descending']),
})
export type CaseloadView = z.infer<typeof CaseloadView>

export const KeptView = z.object({ id: Id, name: text(60), shown: CaseloadView })

/** So many views one person keeps. */
export const viewsMost = 20
