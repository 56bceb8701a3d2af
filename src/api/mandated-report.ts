// Mandated reports of abuse or neglect (SAF-2): about the organization, never about a member, so that no chart, journal or log of a member
// tells of them.
import * as z from 'zod'
import { Id, InstantField, text } from '../domain/entry.ts'
import { ReportBody, ReportCalled, reportKinds } from '../domain/mandated-report.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

export const callReport = handled({
  name: 'mandated-report.call',
  says: 'Keeps that the reporter called in a mandated report: when, to whom, the number, and what was said. The written report’s clock begins.',
  does: 'report.write',
  input: ReportCalled,
  output: z.object({ writtenDueAt: InstantField }),
  about: of,
  refuses: ['in-the-future', 'report-known', 'no-person'],
})

export const writeReport = handled({
  name: 'mandated-report.write',
  says: 'Keeps that the written report was sent. Only the reporter can say so.',
  does: 'report.write',
  input: z.object({ organization: Id, report: Id, at: InstantField, referralNumber: text(60).nullable() }),
  output: z.object({}),
  about: of,
  refuses: ['report-unknown', 'report-written', 'in-the-future'],
})

export const listReports = query({
  name: 'mandated-report.list',
  says: 'One’s own mandated reports, whole; to a supervisor only that a clock runs or is met; to the privacy officer all.',
  does: 'report.read',
  input: z.object({ organization: Id }),
  output: z.object({
    reports: z.array(
      z.object({
        id: Id,
        kind: z.enum(reportKinds),
        writtenDueAt: InstantField,
        writtenAt: InstantField.nullable(),
        isMine: z.boolean(),
        /** Null where one may know the status alone. */
        whole: z.object({ reporter: Id, calledAt: InstantField, ...ReportBody.shape }).nullable(),
      }),
    ),
  }),
  sensitive: false,
  about: of,
})
