// Who had an entry that was written into the wrong chart: seats that read the chart or pulled it to a device while it stood there, and files
// that went out. Told to whoever takes it out, and kept for the privacy officer.
import * as z from 'zod'
import { Id, InstantField } from './entry.ts'

export const StrikeReach = z.object({
  seats: z.array(
    z.object({
      actor: z.string(),
      seat: Id.nullable(),
      organization: Id.nullable(),
      how: z.enum(['wrote', 'screen', 'device']),
      from: InstantField,
      to: InstantField,
    }),
  ),
  files: z.array(z.object({ file: Id.nullable(), recipient: z.string(), at: InstantField })),
})
export type StrikeReach = z.infer<typeof StrikeReach>
