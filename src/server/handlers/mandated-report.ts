// Mandated reports: kept sealed by the organization, whole for who made them and for the privacy officer, a running clock for a supervisor,
// and not there for anybody else.
import type * as z from 'zod'
import { californiaCalendar } from '../../../content/rules/calendar.ts'
import type { callReport, listReports, writeReport } from '../../api/mandated-report.ts'
import { done, refused } from '../../base/result.ts'
import { isWorkingDay } from '../../domain/clock.ts'
import { ReportBody, writtenBy } from '../../domain/mandated-report.ts'
import type { Row } from '../database/executor.ts'
import type { HandlerWork, House, QueryWork } from '../gate/gate.ts'

const bound = (id: string) => `mandated-report:${id}`

export async function call(work: HandlerWork, input: z.infer<(typeof callReport)['input']>) {
  const { organization, id, kind, calledAt, ...body } = input
  if (work.at.staffId === null) return refused('no-person')
  if (calledAt > work.at.now) return refused('in-the-future')
  const [same = []] = await work.trips.go([
    { text: 'select from mandated_report where organization_id = $1 and id = $2', values: [organization, id] },
  ])
  if (same.length > 0) return refused('report-known')
  const writtenDueAt = writtenBy(kind, calledAt, (day) => isWorkingDay(day, californiaCalendar))
  const kept = {
    text: `insert into mandated_report (organization_id, id, reporter_id, kind, called_at, written_due_at, body_sealed)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      organization,
      id,
      work.at.staffId,
      kind,
      calledAt,
      writtenDueAt,
      work.house.keys.seal(JSON.stringify(body), bound(id)),
    ],
  }
  return done({ output: { writtenDueAt }, statements: [kept] })
}

export async function written(work: HandlerWork, input: z.infer<(typeof writeReport)['input']>) {
  if (input.at > work.at.now) return refused('in-the-future')
  const [rows = []] = await work.trips.go([
    {
      text: `select id, written_at, body_sealed from mandated_report
        where organization_id = $1 and id = $2 and reporter_id = $3`,
      values: [input.organization, input.report, work.at.staffId],
    },
  ])
  const [row] = rows
  if (!row) return refused('report-unknown')
  if (row.written_at !== null) return refused('report-written')
  const body = bodyOf(work.house, row)
  const referralNumber = input.referralNumber ?? body.referralNumber
  const kept = {
    text: 'update mandated_report set written_at = $3, body_sealed = $4 where organization_id = $1 and id = $2',
    values: [
      input.organization,
      input.report,
      input.at,
      work.house.keys.seal(JSON.stringify({ ...body, referralNumber }), bound(input.report)),
    ],
  }
  return done({ output: {}, statements: [kept] })
}

export async function answerReports(work: QueryWork, input: z.infer<(typeof listReports)['input']>) {
  const { role, staffId } = work.checked.seated.seat
  const [rows = []] = await work.trips.go([
    {
      text: `select id, reporter_id, kind, called_at, written_due_at, written_at, body_sealed from mandated_report
        where organization_id = $1 and ($2 or reporter_id = $3) order by written_at is not null, written_due_at limit 500`,
      values: [input.organization, role === 'supervisor' || role === 'privacy-officer', staffId],
    },
  ])
  const reports = rows.map((row) => {
    const isMine = row.reporter_id === staffId
    const isWhole = isMine || role === 'privacy-officer'
    return {
      id: row.id,
      kind: row.kind,
      writtenDueAt: row.written_due_at,
      writtenAt: row.written_at,
      isMine,
      whole: isWhole ? { reporter: row.reporter_id, calledAt: row.called_at, ...bodyOf(work.house, row) } : null,
    }
  })
  return { output: { reports }, members: [] }
}

function bodyOf(house: House, row: Row): ReportBody {
  return ReportBody.parse(
    JSON.parse(house.keys.open(row.body_sealed as Buffer, bound(String(row.id))).toString('utf8')),
  )
}
