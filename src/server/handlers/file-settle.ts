// Settling a row that could not be taken: with the right cells it is read again like any row of the file and taken; or it goes back to
// the plan, or is left out. A refused row is a person waiting, so it stays on the list until one of these is done.
import type * as z from 'zod'
import { layouts } from '../../../content/layouts/all.ts'
import type { settleRow } from '../../api/file.ts'
import { done, refused } from '../../base/result.ts'
import type { CellFault } from '../../domain/file-fault.ts'
import { openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import { csvBytes, harmlessCsvText } from '../../formats/csv/write.ts'
import type { Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { headerOf } from '../intake/file-column.ts'
import { openStored } from '../intake/open-stored.ts'
import { decideLocked } from '../intake/take.ts'

type Settled = z.infer<(typeof settleRow)['input']>

export async function settle(work: HandlerWork, input: Settled) {
  const [files = [], rows = []] = await work.trips.go([
    {
      text: `select layout, headers, state from exchange_file where organization_id = $1 and id = $2 and direction = 'in' and kind = 'mif'`,
      values: [input.organization, input.file],
    },
    {
      text: 'select verdict, settled_how from exchange_row where organization_id = $1 and file_id = $2 and row = $3',
      values: [input.organization, input.file, input.row],
    },
  ])
  const [file, row] = [files[0], rows[0]]
  if (!file) return refused('file-unknown')
  // Before, the row would come into a chart from a file that nobody took.
  if (file.state !== 'taken') return refused('file-not-taken')
  if (!row || row.verdict === 'accepted') return refused('row-unknown')
  const how = row.settled_how
  if (how === 'mended' || (how !== null && input.how !== 'reopened')) return refused('row-settled')
  if (input.how !== 'mended')
    return done({ output: { meaning: null, faults: [] }, statements: [settled(work, input, input.how)] })
  return mend(work, input, file.headers as readonly string[], String(file.layout))
}

async function mend(work: HandlerWork, input: Settled, headers: readonly string[], layout: string) {
  const stored = await openStored(work.house, { organizationId: input.organization, fileId: input.file })
  // Cells beyond the header go along: a row that was split in a wrong place stays wrong until they are blank.
  const cells = headers.map((_, i) => input.cells?.[i] ?? '').concat(input.cells?.slice(headers.length) ?? [])
  const table = harmlessCsvText([[...headers], cells])
  const opened = await openMemberInformationFile(new Blob([new Uint8Array(csvBytes(table))]), {
    layouts,
    today: work.checked.today,
    layout,
    ...(stored.planCode === null ? {} : { plan: stored.planCode }),
  })
  if (!opened.ok && opened.reason === 'other-plan')
    return stillWrong(work, [{ column: headerOf(layout, 'plan.code'), reason: 'other-plan' }])
  if (!opened.ok) return refused('still-wrong')
  for await (const { verdict } of opened.value.rows()) {
    if (verdict.kind === 'refused') return stillWrong(work, verdict.faults)
    const row = { row: input.row, accepted: verdict }
    const { list, statements } = await decideLocked(work.house, work.trips, stored, [row], 'mend')
    const [one] = list
    const meaning = one?.rows[0]?.meaning
    if (!one || meaning === undefined) return refused('still-wrong')
    if (meaning === 'review')
      return stillWrong(work, [{ column: headerOf(layout, 'member.cin'), reason: 'cin-of-another' }])
    const about: Statement = {
      text: 'update exchange_row set meaning = $4, about_id = $5, cin = $6 where organization_id = $1 and file_id = $2 and row = $3',
      values: [input.organization, input.file, input.row, meaning, one.memberId, one.cin],
    }
    const written = [...statements, about, settled(work, input, 'mended'), ...back(work)]
    return done({ output: { meaning, faults: [] }, statements: written })
  }
  return refused('still-wrong')
}

function stillWrong(work: HandlerWork, faults: readonly CellFault[]) {
  return done({ output: { meaning: null, faults }, statements: back(work) })
}

/** The scope was widened to the member; the organization's own head comes last. */
function back({ checked }: HandlerWork): readonly Statement[] {
  return [rescope([checked.subject.id], checked.subject.id)]
}

function settled({ checked }: HandlerWork, input: Settled, how: Settled['how']): Statement {
  const key = [input.organization, input.file, input.row]
  const values = how === 'reopened' ? [null, null, null] : [checked.now, checked.seated.actor, how]
  return {
    text: 'update exchange_row set settled_at = $4, settled_by = $5, settled_how = $6 where organization_id = $1 and file_id = $2 and row = $3',
    values: [...key, ...values],
  }
}
