// Settling a row that could not be taken: with the right cells it is read again like any row of the file and taken; or it goes back to
// the plan. A refused row is a person waiting, so it stays on the list until one of these is done.
import type * as z from 'zod'
import { layouts } from '../../../content/layouts/all.ts'
import type { settleRow } from '../../api/file.ts'
import { done, refused } from '../../base/result.ts'
import { openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import { csvBytes, harmlessCsvText } from '../../formats/csv/write.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { openStored } from '../intake/open-stored.ts'
import { decideLocked } from '../intake/take.ts'

type Settled = z.infer<(typeof settleRow)['input']>

export async function settle(work: HandlerWork, input: Settled) {
  const [files = [], rows = []] = await work.trips.go([
    {
      text: 'select layout, headers, recorded_at from exchange_file where organization_id = $1 and id = $2',
      values: [input.organization, input.file],
    },
    {
      text: 'select verdict, settled_at from exchange_row where organization_id = $1 and file_id = $2 and row = $3',
      values: [input.organization, input.file, input.row],
    },
  ])
  const [file, row] = [files[0], rows[0]]
  if (!file) return refused('file-unknown')
  if (!row || row['verdict'] === 'accepted') return refused('row-unknown')
  if (row['settled_at'] !== null) return refused('row-settled')
  if (input.how !== 'mended')
    return done({ output: { meaning: null, faults: [] }, statements: [settled(work, input, input.how)] })
  return mend(work, input, file['headers'] as readonly string[], String(file['layout']))
}

async function mend(work: HandlerWork, input: Settled, headers: readonly string[], layout: string) {
  const table = harmlessCsvText([[...headers], headers.map((_, i) => input.cells?.[i] ?? '')])
  const opened = await openMemberInformationFile(new Blob([new Uint8Array(csvBytes(table))]), {
    layouts,
    today: work.checked.today,
    layout,
  })
  if (!opened.ok) return refused('still-wrong')
  for await (const { verdict } of opened.value.rows()) {
    if (verdict.kind === 'refused') return done({ output: { meaning: null, faults: verdict.faults }, statements: [] })
    const stored = await openStored(work.house, { organizationId: input.organization, fileId: input.file })
    const { list, statements } = await decideLocked(work.house, work.trips, stored, [
      { row: input.row, accepted: verdict },
    ])
    const meaning = list[0]?.rows[0]?.meaning ?? 'unchanged'
    if (meaning === 'review') return refused('still-wrong')
    const about: Statement = {
      text: 'update exchange_row set meaning = $4, about_id = $5, cin = $6 where organization_id = $1 and file_id = $2 and row = $3',
      values: [input.organization, input.file, input.row, meaning, list[0]?.memberId ?? null, list[0]?.cin ?? null],
    }
    return done({
      output: { meaning, faults: [] },
      statements: [...statements, about, settled(work, input, 'mended'), ...back(work)],
    })
  }
  return refused('still-wrong')
}

/** The scope was widened to the member; the organization's own head comes last. */
function back({ checked }: HandlerWork): readonly Statement[] {
  return [{ text: `set local alongside.subjects = '{${checked.subject.id}}'`, plain: true }]
}

function settled({ checked }: HandlerWork, input: Settled, how: Settled['how']): Statement {
  return {
    text: 'update exchange_row set settled_at = $4, settled_by = $5, settled_how = $6 where organization_id = $1 and file_id = $2 and row = $3',
    values: [input.organization, input.file, input.row, checked.now, checked.seated.actor, how],
  }
}
