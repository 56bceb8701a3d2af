// Calls at a desk: each has its record with the organization, about a member only when they are known; who gives no name is served all the same.
import * as z from 'zod'
import { CallTaken, callTopics } from '../domain/call-record.ts'
import { Id, InstantField } from '../domain/entry.ts'
import { handled, organization, query } from './operation.ts'

export const recordCall = handled({
  name: 'call.record',
  says: 'Writes down a call at the desk, with or without a member.',
  does: 'call.write',
  input: CallTaken,
  output: z.object({ call: Id }),
  about: (input) => organization(input.organization),
  refuses: ['in-the-future', 'member-unknown'],
})

const Told = CallTaken.omit({ organization: true }).extend({
  isIdentified: z.boolean(),
  /** Whether it stands at the member as an appeal or a grievance, whose own clocks run. */
  isAppeal: z.boolean(),
  takenBy: Id.nullable(),
  recordedAt: InstantField,
})

export const listCalls = query({
  name: 'call.list',
  says: 'The latest calls at this organization’s desk.',
  does: 'call.write',
  input: z.object({
    organization: Id,
    /** These alone; all, where none is said. */
    topics: z.array(z.enum(callTopics)).max(callTopics.length).default([]),
    most: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ calls: z.array(Told) }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
