// Appeals and grievances at the plan: recording what somebody said, by when it is acknowledged and settled, and what came of it.
import * as z from 'zod'
import { Appeal, AppealAcknowledged, AppealRecorded, AppealSettled } from '../domain/appeal.ts'
import { decideAcknowledged, decideAppealRecorded, decideAppealSettled } from '../domain/appeal-step.ts'
import { DayField, Id } from '../domain/entry.ts'
import { all, command, member, one, organization, query } from './operation.ts'

export const recordAppeal = command({
  name: 'appeal.record',
  says: 'Records an appeal against a notice, or a grievance, as it was said; its days run from then.',
  does: 'appeal.write',
  offline: false,
  input: AppealRecorded,
  about: (input) => member(input.member),
  refuses: ['in-the-future', 'notice-unknown', 'too-late', 'already-appealed'],
  loads: (input) => ({
    // A grievance names no notice, and an entry has never the member’s own id.
    notice: one('notice', input.noticeId ?? input.member),
    appeals: all('appeal'),
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

export const settleAppeal = command({
  name: 'appeal.settle',
  says: 'Settles an appeal or a grievance with what came of it; an appeal that is won authorizes what was denied.',
  does: 'appeal.write',
  offline: false,
  input: AppealSettled,
  about: (input) => member(input.member),
  refuses: ['appeal-unknown', 'already-settled', 'outcome-wrong', 'words-missing'],
  loads: (input) => ({
    appeal: one('appeal', input.appeal),
    notices: all('notice'),
    decisions: all('authorizationDecision'),
    authorizations: all('authorization'),
  }),
  decide: decideAppealSettled,
})

export const listAppeals = query({
  name: 'appeal.list',
  says: 'The plan’s open appeals and grievances, the one due first before the others, and how many were settled in time.',
  does: 'appeal.read',
  input: z.object({ organization: Id, from: DayField, to: DayField, most: z.int().min(1).max(500).default(200) }),
  output: z.object({
    open: z.array(Appeal.extend({ member: Id, name: z.string(), nameUsed: z.string().nullable() })),
    /** Settled from the one day to the other. */
    counts: z.array(z.object({ kind: Appeal.shape.kind, settled: z.int(), met: z.int() })),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
