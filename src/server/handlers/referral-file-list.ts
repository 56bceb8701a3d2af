// A kept file of referrals seen again. Its rows are read from its own sealed bytes: nothing of whom they ask for is written anywhere in clear. At a
// plan, a row that tells of what a seat may not see is a name and its verdict alone (CON-2); the sender reads its own words.
import type * as z from 'zod'
import { substanceWords } from '../../../content/substance-word.ts'
import type { FileRow, readFile } from '../../api/file.ts'
import { holdsWord } from '../../base/holds-word.ts'
import { Problem } from '../../base/problem.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import { referralLabels } from '../../domain/referral-label.ts'
import type { ReferralFileRow } from '../../exchange/referral-file/read.ts'
import type { Row } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { columnsOf } from '../intake/file-column.ts'
import { openReferrals, tryReferrals } from '../intake/open-referrals.ts'

type Asked = z.infer<(typeof readFile)['input']>
type Key = Pick<Asked, 'organization' | 'file'>

interface Stored {
  readonly row: Row
  readonly summary: Record<string, unknown>
  /** As they were settled; none while the file waits. */
  readonly verdicts: readonly Row[]
}

export async function answerReferralFile(work: QueryWork, input: Asked, { row, summary, verdicts }: Stored) {
  const headers = row.headers as readonly string[]
  const { readAs } = columnsOf(row.layout === null ? null : String(row.layout), headers)
  if (row.state === 'refused') return { output: { file: summary, headers, readAs, rows: [], more: false }, members: [] }
  const read = await openReferrals(work, input, row)
  const meanings = new Map(verdicts.map((one) => [Number(one.row), String(one.meaning ?? '')]))
  const sees = seerOf(work, input.organization, row)
  const wanted = read.rows.filter((one) => one.row > input.after && isOf(one, input.only))
  const rows = wanted
    .slice(0, input.most)
    .map((one): FileRow => rowOf(one, sees(one), meanings.get(one.row), row.state === 'taken'))
  return { output: { file: summary, headers, readAs, rows, more: wanted.length > input.most }, members: [] }
}

function isOf({ faults }: ReferralFileRow, only: Asked['only']): boolean {
  return only === 'all' || faults.length > 0
}

function rowOf(one: ReferralFileRow, isSeen: boolean, meaning: string | undefined, isTaken: boolean): FileRow {
  const isRefused = one.faults.length > 0
  return {
    row: one.row,
    verdict: isRefused ? 'refused' : 'accepted',
    meaning: meaning === undefined || meaning === '' ? null : meaning,
    member: null,
    name: one.asked.name,
    faults: [...one.faults],
    warnings: [...one.warnings],
    cells: isSeen && isRefused ? [...one.cells] : null,
    dueOn: null,
    settledHow: isRefused && isTaken ? 'sent-back' : null,
  }
}

/** The refused rows with what was wrong, for whoever wrote them. */
export async function refusedReferrals(work: QueryWork, key: Key, row: Row) {
  const { rows } = await openReferrals(work, key, row)
  return rows.filter(({ faults }) => faults.length > 0)
}

/** The bytes hold every row's words: at a plan they go only to a seat that may read all of them, or to who brought a file that cannot be read. */
export async function allowReferralDownload(work: QueryWork, key: Key, row: Row): Promise<void> {
  if (row.partner_id !== key.organization) return
  const read = await tryReferrals(work, key, row)
  const isAllowed = read.ok
    ? read.value.rows.every(seerOf(work, key.organization, row))
    : row.recorded_by === work.checked.seated.actor
  if (!isAllowed) throw new Problem('not-allowed')
}

function seerOf({ house, checked }: QueryWork, organization: string, row: Row): (one: ReferralFileRow) => boolean {
  const partner = row.partner_id ?? (row.partner as { readonly id?: string } | null)?.id
  if (partner !== organization) return () => true
  const visible = visibleLabels(house.grants, checked.seated.seat.role, 'plan', checked.today)
  return (one) => isVisible({ labels: labelsOf(one) }, visible)
}

/** A cell that could not be read is no part of the request, and may be the sender's own name: what it reveals is of the strictest kind. */
function labelsOf({ asked, faults, warnings, cells }: ReferralFileRow): readonly Label[] {
  const { words } = substanceWords
  const isWhole = faults.length + warnings.length === 0
  return !isWhole && cells.some((cell) => holdsWord(cell, words)) ? ['sud-part-2'] : referralLabels(asked, words, false)
}
