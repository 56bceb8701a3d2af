// The aid code of a coverage: it can tell how somebody came to this country, so it is sealed, stands in no chart, list, search or file, and
// is read one at a time by whom its label is open to (CON-12).
import * as z from 'zod'
import { Id } from '../domain/entry.ts'
import { handled, member, query } from './operation.ts'

export const setAidCode = handled({
  name: 'aid-code.set',
  says: 'Keeps the aid code of a coverage, sealed.',
  does: 'aid-code.write',
  input: z.object({
    member: Id,
    coverage: Id,
    aidCode: z
      .string()
      .regex(/^[0-9A-Z]{2}$/, 'two digits or capital letters')
      .nullable(),
  }),
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['coverage-unknown'],
})

export const readAidCode = query({
  name: 'aid-code.read',
  says: 'The aid code of a coverage, for a seat its label is open to.',
  does: 'aid-code.read',
  input: z.object({ member: Id, coverage: Id }),
  output: z.object({ aidCode: z.string().nullable() }),
  sensitive: false,
  about: (input) => member(input.member),
})
