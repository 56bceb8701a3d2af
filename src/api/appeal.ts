// Appeals and grievances at the plan: recording what somebody said, by when it is acknowledged and settled, and what came of it.
import * as z from 'zod'
import { Appeal, AppealAcknowledged, AppealRecorded, AppealSettled, appealOutcomes } from '../domain/appeal.ts'
import { decideAcknowledged, decideAppealRecorded } from '../domain/appeal-step.ts'
import { DayField, Id } from '../domain/entry.ts'
import { Hearing, hearingOutcomes } from '../domain/hearing.ts'
import { Notice } from '../domain/notice.ts'
import { all, command, handled, member, one, organization, query } from './operation.ts'

export const recordAppeal = command({
  name: 'appeal.record',
  says: 'Records an appeal against a notice, or a grievance, as it was said; its days run from then, and care goes on.',
  does: 'appeal.raise',
  offline: false,
  input: AppealRecorded,
  about: (input) => member(input.member),
  refuses: ['in-the-future', 'notice-unknown', 'too-late', 'already-appealed', 'no-plan'],
  loads: () => ({
    notices: all('notice'),
    appeals: all('appeal'),
    recommendations: all('endRecommendation'),
    episodes: all('episode'),
  }),
  decide: decideAppealRecorded,
})

export const acknowledgeAppeal = command({
  name: 'appeal.acknowledge',
  says: 'Says that the member was told their appeal or grievance was received (CLOCK-24).',
  does: 'appeal.write',
  offline: false,
  input: AppealAcknowledged,
  about: (input) => member(input.member),
  refuses: ['appeal-unknown', 'already-acknowledged', 'in-the-future', 'before-receipt'],
  loads: (input) => ({ appeal: one('appeal', input.appeal) }),
  decide: decideAcknowledged,
})

export const settleAppeal = handled({
  name: 'appeal.settle',
  says: 'Settles an appeal or a grievance with what came of it, and makes its letter; one that is won undoes what was decided.',
  does: 'appeal.write',
  input: AppealSettled,
  output: z.object({ notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: ['appeal-unknown', 'already-settled', 'outcome-wrong', 'words-missing', 'decided-before', 'not-licensed'],
})

const person = { name: z.string(), nameUsed: z.string().nullable() }

export const listAppeals = query({
  name: 'appeal.list',
  says: 'The plan’s open appeals, grievances and hearings, the one due first before the others, and how many were settled in time.',
  does: 'appeal.read',
  input: z.object({ organization: Id, from: DayField, to: DayField, most: z.int().min(1).max(500).default(200) }),
  output: z.object({
    open: z.array(Appeal.extend({ member: Id, ...person })),
    /** Hearings at the state that nobody decided yet. */
    hearings: z.array(Hearing.extend({ member: Id, ...person })),
    /** Settled from the one day to the other. */
    counts: z.array(z.object({ kind: Appeal.shape.kind, settled: z.int(), met: z.int() })),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

const bars = z.enum(['decided-before', 'not-licensed']).nullable()

export const readAppeal = query({
  name: 'appeal.read',
  says: 'What an appeal or a grievance is settled from: what was said, the notice it is against, what it can come to, and its letters.',
  does: 'appeal.write',
  input: z.object({ member: Id, appeal: Id }),
  output: z.object({
    appeal: Appeal.nullable(),
    ...person,
    notice: Notice.nullable(),
    letters: z.array(Notice),
    hearings: z.array(Hearing),
    /** Until when asking for a hearing keeps the care; null where there is none to keep. */
    keepHearingBy: DayField.nullable(),
    hearingOutcomes: z.array(z.enum(hearingOutcomes)),
    outcomes: z.array(z.enum(appealOutcomes)),
    /** Why you cannot settle it at all, and why not against the member. */
    bar: bars,
    barIfLost: bars,
  }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const listNotices = query({
  name: 'notice.list',
  says: 'What this house sent to a member, when and how it went, and which appeals and grievances they have here.',
  does: 'appeal.write',
  input: z.object({ member: Id }),
  output: z.object({ ...person, notices: z.array(Notice), appeals: z.array(Appeal) }),
  sensitive: false,
  about: (input) => member(input.member),
})
