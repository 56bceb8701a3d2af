// What waits for a role: questions from files, reviews, whom to name; page by page, the nearest due first.
import * as z from 'zod'
import { DayField, Id, text } from '../domain/entry.ts'
import { taskKinds, worklistRoles } from '../domain/task.ts'
import { organization, query } from './operation.ts'

export const listTasks = query({
  name: 'task.list',
  says: 'What waits for intake, the supervisor or the clinical consultant: questions, reviews, sign-offs; the nearest due first.',
  does: 'task.read',
  input: z.object({
    organization: Id,
    for: z.enum(worklistRoles),
    /** Only these; all, if none are said. */
    kinds: z.array(z.enum(taskKinds)).min(1).max(taskKinds.length).optional(),
    /** Where the page before ended. */
    after: text(60).optional(),
    most: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    tasks: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        id: Id,
        kind: z.enum(taskKinds),
        what: z.string(),
        why: z.string().nullable(),
        dueOn: DayField.nullable(),
        /** Days until it is due; below zero it is late. */
        daysLeft: z.int().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
