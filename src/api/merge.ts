// One person, two charts: whether someone is here already, and tying or untying two charts.
import * as z from 'zod'
import { MemberCard } from '../domain/card.ts'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { MembersMerged, MembersUnmerged } from '../domain/member-merge.ts'
import { handled, member, organization, query } from './operation.ts'

export const alikeMembers = query({
  name: 'member.alike',
  says: 'Members of the organization with this birth date and a name like it: asked before somebody is entered twice.',
  does: 'member.search',
  input: z.object({ organization: Id, firstName: z.string().max(100), lastName: text(100), bornOn: DayField }),
  output: z.object({ found: z.array(MemberCard) }),
  sensitive: true,
  about: (input) => organization(input.organization),
})

export const mergeMembers = handled({
  name: 'member.merge',
  says: 'Ties two charts of one person: what is asked of one is answered from both. Different CINs are never one person.',
  does: 'member.merge',
  input: MembersMerged,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['other-unknown', 'cins-differ', 'already-merged'],
})

export const unmergeMembers = handled({
  name: 'member.unmerge',
  says: 'Unties two charts; each entry is again only where it lay.',
  does: 'member.merge',
  input: MembersUnmerged,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['not-merged'],
})

const Held = z.object({
  member: Id,
  card: MemberCard,
  /** How many entries that stand lie under it, of each kind that comes together. */
  counts: z.object({
    contacts: z.int(),
    attempts: z.int(),
    tasks: z.int(),
    plans: z.int(),
    documents: z.int(),
    permissions: z.int(),
    places: z.int(),
  }),
})

export const compareMembers = query({
  name: 'member.compare',
  says: 'Two charts side by side before they are tied: how each person is known, how much each holds, which goes on, and what hinders it; and what is tied already.',
  does: 'member.merge',
  input: z.object({ member: Id, other: Id.nullable() }),
  output: z.object({
    sides: z.array(Held),
    goesOn: Id.nullable(),
    hinders: z.enum(['other-unknown', 'cins-differ', 'already-merged']).nullable(),
    tied: z.array(z.object({ other: Id, name: z.string(), at: InstantField, reason: z.string().nullable() })),
  }),
  sensitive: false,
  about: (input) => member(input.member),
})
