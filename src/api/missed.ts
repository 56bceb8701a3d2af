// Who was missed: one list for whoever looks after a team.
import * as z from 'zod'
import { DayField, Id } from '../domain/entry.ts'
import { missedCauses } from '../domain/missed-cause.ts'
import { organization, query } from './operation.ts'

export const listMissed = query({
  name: 'caseload.missed',
  says: 'Members of the agency for whom something was missed, each with its cause and since when: not tried, silence, no assessment, an unsigned plan.',
  does: 'task.read',
  input: z.object({ organization: Id, most: z.int().min(1).max(500).default(200) }),
  output: z.object({
    members: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        lead: Id.nullable(),
        state: z.string().nullable(),
        missed: z.array(z.object({ cause: z.enum(missedCauses), since: DayField, by: DayField })),
      }),
    ),
    more: z.boolean(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
