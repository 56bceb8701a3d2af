// The member as others may see: enter one, the status a plan or desk sees, the whole chart for those who walk along, search, caseload.
import * as z from 'zod'
import { relations } from '../domain/access.ts'
import { MemberCard } from '../domain/card.ts'
import { type Noun, nouns } from '../domain/chart.ts'
import { DayField, Id, text } from '../domain/entry.ts'
import { episodeStates } from '../domain/episode.ts'
import { handled, member, newcomer, organization, query } from './operation.ts'

export const ChartOut = z.object(
  Object.fromEntries(Object.entries(nouns).map(([noun, schema]) => [noun, z.array(schema)])) as {
    [N in Noun]: z.ZodArray<(typeof nouns)[N]>
  },
)

export const MemberEntered = z.object({
  organization: Id,
  member: Id,
  episode: Id,
  assignment: Id,
  firstName: z.string().max(100),
  lastName: text(100),
  nameUsed: text(100).nullable(),
  bornOn: DayField.nullable(),
  cin: text(14).nullable(),
  spokenLanguage: text(60).nullable(),
  plan: Id.nullable(),
  whereToFind: text(300).nullable(),
  phone: text(40).nullable(),
})

export const enterMember = handled({
  name: 'member.enter',
  says: 'Enters someone met in the field, with an episode at this agency; a known CIN is answered like any other.',
  does: 'member.enter',
  input: MemberEntered,
  output: z.object({ member: Id }),
  about: (input) => newcomer(input.member, input.organization),
  refuses: ['cin-format', 'cin-fake', 'born-in-the-future'],
})

export const readStatus = query({
  name: 'member.status',
  says: 'Where a member stands: state, Lead Care Manager, next step, how to address them. No notes.',
  does: 'status.read',
  input: z.object({ member: Id }),
  output: MemberCard,
  sensitive: false,
  about: (input) => member(input.member),
})

const Walker = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
})

export const readWalkers = query({
  name: 'member.walkers',
  says: 'Who walks with a member, to tell them: the Lead Care Manager, who covers, and the agency, by name and phone.',
  does: 'status.read',
  input: z.object({ member: Id }),
  output: z.object({
    lead: Walker.nullable(),
    cover: Walker.nullable(),
    agency: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const readChart = query({
  name: 'member.chart',
  says: 'The whole chart of a member one walks along, less what one may not see.',
  does: 'chart.read',
  input: z.object({ member: Id }),
  output: z.object({ member: Id, seq: z.int(), relation: z.enum(relations), chart: ChartOut }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const searchMembers = query({
  name: 'member.search',
  says: 'Finds members of the organization by name (also misspelled), CIN, birth date or phone.',
  does: 'member.search',
  input: z.object({ organization: Id, words: text(100), most: z.int().min(1).max(50).default(20) }),
  output: z.object({ found: z.array(MemberCard) }),
  sensitive: true,
  about: (input) => organization(input.organization),
})

export const countCaseload = query({
  name: 'caseload.count',
  says: 'How many members of the organization stand in each state, by Lead Care Manager, and how many of them are late; no member is named.',
  does: 'caseload.read',
  input: z.object({ organization: Id }),
  output: z.object({
    counts: z.array(
      z.object({
        lead: Id.nullable(),
        state: z.enum(episodeStates),
        members: z.int(),
        /** Whose next step is over its day. */
        late: z.int(),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const listCaseload = query({
  name: 'caseload.list',
  says: 'The members of a caseload, or of the whole organization, with last contact and next step.',
  does: 'caseload.read',
  input: z.object({
    organization: Id,
    of: z.enum(['mine', 'all', 'nobody']).default('mine'),
    state: z.enum(episodeStates).optional(),
    after: Id.optional(),
    most: z.int().min(1).max(500).default(500),
  }),
  output: z.object({ cards: z.array(MemberCard), more: z.boolean() }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
