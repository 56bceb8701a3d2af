// The files of an organization: the list, one file with its rows, and its bytes again.
import type * as z from 'zod'
import type { downloadFile, listFiles, readFile } from '../../api/file.ts'
import { Problem } from '../../base/problem.ts'
import { mayEver } from '../../domain/access.ts'
import type { CellFault } from '../../domain/file-fault.ts'
import { reasonHeader } from '../../exchange/layout/header.ts'
import { reasonsInWords, rejectedFileName } from '../../exchange/member-information-file/rejected.ts'
import { csvBytes, harmlessCsvText } from '../../formats/csv/write.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Row, Trips } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { columnsOf } from '../intake/file-column.ts'
import { loadBytes } from '../intake/stored-file.ts'
import { allowReferralDownload, answerReferralFile, refusedReferrals } from './referral-file-list.ts'

const summaryColumns = `f.id, f.direction, f.kind, jsonb_build_object('id', o.id, 'name', o.name) as partner, f.name, f.bytes, f.layout, f.period, f.made_on,
  f.state, f.refusal, f.rows, f.accepted, f.refused, f.done_rows, f.meanings, f.gone, f.unknown_columns, f.recorded_at, f.headers,
  f.reading, f.settled_at, w.open_rows, w.due_on,
  (select p.name from staff p where p.id = case when f.recorded_by like 'staff:%' then substring(f.recorded_by, 7, 36)::uuid end) as by`

const summaryTables = `exchange_file f join organization o on o.id = f.partner_id cross join lateral (
  select count(*) as open_rows, min(r.due_on) as due_on from exchange_row r
  where r.organization_id = f.organization_id and r.file_id = f.id and r.verdict <> 'accepted' and r.settled_at is null) w`

/** The summary of one file; undefined when the organization has none of that id. */
export async function readSummary(
  trips: Trips,
  organizationId: string,
  fileId: string,
): Promise<Record<string, unknown> | undefined> {
  const [rows = []] = await trips.go([
    {
      text: `select ${summaryColumns} from ${summaryTables} where f.organization_id = $1 and f.id = $2`,
      values: [organizationId, fileId],
    },
  ])
  return rows[0] ? summary(rows[0]) : undefined
}

function summary(row: Row): Record<string, unknown> {
  const { headers: _headers, ...file } = entryOf(row)
  return file
}

/** Which kinds of file a seat sees: whoever may not send referrals does not read whom others asked for. */
function kindsFor({ house, checked }: QueryWork): readonly string[] {
  const mayAsk = mayEver(house.grants, checked.seated.seat.role, 'referral.file', checked.today)
  return ['mif', 'otf', 'rtf', ...(mayAsk ? ['referral'] : [])]
}

export async function answerFiles(work: QueryWork, input: z.infer<(typeof listFiles)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: `select ${summaryColumns} from ${summaryTables} where f.organization_id = $1 and f.kind = any($3) order by f.recorded_at desc limit $2`,
      values: [input.organization, input.most, kindsFor(work)],
    },
  ])
  return { output: { files: rows.map(summary) }, members: [] }
}

export async function answerFile(work: QueryWork, input: z.infer<(typeof readFile)['input']>) {
  const [files = [], rows = []] = await work.trips.go([
    {
      text: `select ${summaryColumns} from ${summaryTables} where f.organization_id = $1 and f.id = $2 and f.kind = any($3)`,
      values: [input.organization, input.file, kindsFor(work)],
    },
    {
      text: `select r.row, r.verdict, r.meaning, r.about_id as member, coalesce(c.name_used || ' · ' || c.name, c.name) as name, r.faults, r.warnings, r.cells, r.due_on, r.settled_how
        from exchange_row r left join member_card c on c.member_id = r.about_id
        where r.organization_id = $1 and r.file_id = $2 and r.row > $3 and ($4 = 'all' or ($4 = 'refused' and r.verdict = 'refused') or ($4 = 'open' and r.verdict <> 'accepted' and r.settled_at is null))
        order by r.row limit $5`,
      values: [input.organization, input.file, input.after, input.only, input.most + 1],
    },
  ])
  const file = files[0]
  if (!file) throw new Problem('not-found')
  if (file.kind === 'referral')
    return answerReferralFile(work, input, { row: file, summary: summary(file), verdicts: rows })
  const headers = file.headers as readonly string[]
  const layout = file.layout === null ? null : String(file.layout)
  const columns = columnsOf(layout, headers)
  const shown = rows.slice(0, input.most).map((row): Record<string, unknown> => {
    const entry = entryOf(row)
    return { ...entry, name: entry.name ?? (row.cells ? columns.nameOf(row.cells as string[]) : null) }
  })
  const members = shown.flatMap((row) => (typeof row.member === 'string' ? [row.member] : []))
  return {
    output: { file: summary(file), headers, readAs: columns.readAs, rows: shown, more: rows.length > input.most },
    members,
  }
}

export async function answerDownload(work: QueryWork, input: z.infer<(typeof downloadFile)['input']>) {
  const { trips, house } = work
  const [files = []] = await trips.go([
    {
      text: 'select name, headers, kind, bytes, recorded_at, recorded_by, partner_id from exchange_file where organization_id = $1 and id = $2 and kind = any($3)',
      values: [input.organization, input.file, kindsFor(work)],
    },
  ])
  const file = files[0]
  if (!file) throw new Problem('not-found')
  if (file.kind === 'referral') await allowReferralDownload(work, input, file)
  const name = String(file.name)
  if (input.what === 'whole') {
    const bytes = await loadBytes(trips, { organizationId: input.organization, fileId: input.file }, house.keys)
    return { output: { name, content: bytes.toString('base64') }, members: [] }
  }
  if (file.kind === 'referral') {
    const content = rejected(file.headers as string[], await refusedReferrals(work, input, file))
    return { output: { name: rejectedFileName(name), content }, members: [] }
  }
  const [rows = []] = await trips.go([
    {
      text: `select faults, cells from exchange_row where organization_id = $1 and file_id = $2 and verdict <> 'accepted' and settled_how is distinct from 'mended'
        order by row`,
      values: [input.organization, input.file],
    },
  ])
  return {
    output: {
      name: rejectedFileName(name),
      content: rejected(file.headers as string[], rows),
    },
    members: [],
  }
}

/** The rows that stay back under the same columns, with the reasons in a last one (EXC-7). */
function rejected(
  headers: readonly string[],
  rows: readonly { readonly cells?: unknown; readonly faults?: unknown }[],
): string {
  const lines = rows.map((row) => {
    const [cells, faults] = [row.cells as readonly string[], row.faults as readonly CellFault[]]
    return [...headers.map((_, i) => cells[i] ?? ''), reasonsInWords(faults)]
  })
  return Buffer.from(csvBytes(harmlessCsvText([[...headers, reasonHeader], ...lines]))).toString('base64')
}
