// The house itself: who works here, which organizations it serves, and who looked at whom.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { strikable } from '../domain/strike.ts'
import { StrikeReach } from '../domain/strike-reach.ts'
import { organization, query } from './operation.ts'

export const listStaff = query({
  name: 'house.staff',
  says: 'The people of the organization and the organizations it works with: names, roles, languages, phones.',
  does: 'house.read',
  input: z.object({ organization: Id }),
  output: z.object({
    staff: z.array(
      z.object({
        id: Id,
        name: z.string(),
        roles: z.array(z.string()),
        languages: z.array(z.string()),
        phone: z.string().nullable(),
        isLicensed: z.boolean(),
        endedOn: DayField.nullable(),
      }),
    ),
    organizations: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        name: z.string(),
        phone: z.string().nullable(),
        planCode: z.string().nullable(),
        /** What one’s own organization and the plans set of what due tasks wait for, each from when on. */
        dueSettings: z.array(
          z.object({ name: z.string(), value: z.union([z.int(), z.string()]), fromAt: InstantField }),
        ),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const readLog = query({
  name: 'log.read',
  says: 'What was looked at, refused and changed, of the organization or of one member, newest first; reading this is logged too.',
  does: 'log.read',
  input: z.object({
    organization: Id,
    member: Id.optional(),
    /** As `next` of the page before said. */
    after: text(120).optional(),
    most: z.int().min(1).max(500).default(100),
  }),
  output: z.object({
    lines: z.array(
      z.object({
        at: InstantField,
        actor: z.string(),
        /** A change is told by the journal; a look, a refusal and a sign-in by the access log. */
        kind: z.enum(['look', 'change']),
        operation: z.string(),
        outcome: z.string(),
        reason: z.string().nullable(),
        members: z.array(Id),
      }),
    ),
    /** Where the next page goes on; null on the last. */
    next: z.string().nullable(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const listStruck = query({
  name: 'entry.struck',
  says: 'What was taken out of a member’s chart as written into the wrong one, why, and who had it meanwhile.',
  does: 'log.read',
  input: z.object({ organization: Id, member: Id }),
  output: z.object({
    struck: z.array(
      z.object({
        id: Id,
        noun: z.enum(strikable),
        reason: z.string(),
        struckAt: InstantField,
        struckBy: Id.nullable(),
        ...StrikeReach.shape,
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
