// A file of referrals, row by row: each becomes the request that the form would send, or is refused with every cell and reason. The rows are few
// enough to be read at once.
import type { Day } from '../../base/day.ts'
import type { CellFault, RowWarningReason } from '../../domain/file-fault.ts'
import { type Layout, layoutsOn, type ReferralField, type ReferralLayout } from '../../domain/layout.ts'
import type { Referral } from '../../domain/referral.ts'
import { ReferralRow, referralFaults, referralOfRow, referralRowsMost } from '../../domain/referral-file.ts'
import { openTable } from '../../formats/open-table.ts'
import { type ByteSource, FormatProblem, type Table, type TableRow, tableLimits } from '../../formats/table.ts'
import { blankRowOf } from '../layout/canonical.ts'
import { bestGuess, dataRows, type Guess, refuseWhole, type WholeRefusal } from '../layout/guess.ts'
import { rowReader } from '../layout/read-row.ts'
import { tooManyCells } from '../layout/too-many-cells.ts'
import { withholder } from '../layout/withheld.ts'
import { guessLayout } from '../member-information-file/guess.ts'

export interface ReferralFileFacts {
  readonly layout: string
  readonly layoutVersion: number
  readonly sheet: string
  readonly headers: readonly string[]
  readonly unknownColumns: readonly string[]
  readonly missingColumns: readonly string[]
  readonly mendedColumns: readonly { readonly sent: string; readonly readAs: string }[]
}

/** A row as read. A refused one has its request too, as far as it could be read. */
export interface ReferralFileRow {
  /** As in the file, the header being row 1. */
  readonly row: number
  readonly asked: Referral
  /** The day it says it was asked: a row that comes again with another day asks anew. */
  readonly madeOn: Day | null
  readonly faults: readonly CellFault[]
  readonly warnings: readonly CellFault<RowWarningReason>[]
  /** The cells as sent, by position. */
  readonly cells: readonly string[]
}

export interface ReferralFile {
  readonly facts: ReferralFileFacts
  readonly rows: readonly ReferralFileRow[]
}

const names: readonly ReferralField[] = ['member.firstName', 'member.lastName', 'member.nameUsed']
const ways: readonly ReferralField[] = ['member.phone', 'member.email', 'home.street', 'home.place']
/** A title and a header stand above the rows. */
const above = 20
/** One mistyped row must not throw back a short file; from three bad rows on, half is too many (EXC-16, ours). */
const fewestBadRows = 3

/** Reads the file. Refused whole: unreadable, of another kind, without rows or with too many, half of its rows bad. */
export async function readReferralFile(
  source: ByteSource,
  { layouts, today }: { readonly layouts: readonly Layout[]; readonly today: Day },
): Promise<{ readonly ok: true; readonly value: ReferralFile } | WholeRefusal> {
  try {
    const table = await openTable(source, { ...tableLimits, rows: referralRowsMost + above })
    const guess = await guessReferrals(table, layoutsOn(layouts, today))
    if ('ok' in guess) return guess
    const rows = await readRows(guess, table, today)
    if (rows.length === 0) return refuseWhole('no-rows')
    if (rows.length > referralRowsMost) return unreadable(new FormatProblem('too-many-rows'))
    const bad = rows.filter(({ faults }) => faults.length > 0).length
    if (bad >= fewestBadRows && bad * 2 >= rows.length)
      return refuseWhole('half-bad', `${bad} of ${rows.length} rows: ${reasonsOf(rows)}.`)
    return { ok: true, value: { facts: factsOf(guess), rows } }
  } catch (error) {
    if (error instanceof FormatProblem) return unreadable(error)
    throw error
  }
}

function unreadable(problem: FormatProblem): WholeRefusal {
  return { ok: false, reason: 'unreadable', says: problem.message }
}

/** A plan's member file has names and phones too: where its layout knows more of the columns, that is what it is. */
async function guessReferrals(table: Table, layouts: readonly Layout[]): Promise<Guess<ReferralLayout> | WholeRefusal> {
  const guess = await bestGuess(table, layouts, (layout) => layout.referral)
  const has = (fields: readonly string[]) =>
    guess?.header.placed.some(({ column }) => column.field !== undefined && fields.includes(column.field)) === true
  const members = await guessLayout(table, layouts)
  if (members.ok && members.value.header.score > (guess?.header.score ?? 0)) return refuseWhole('is-member-file')
  return guess !== undefined && has(names) && has(ways) ? guess : refuseWhole('not-a-referral-file')
}

async function readRows(guess: Guess<ReferralLayout>, table: Table, today: Day): Promise<readonly ReferralFileRow[]> {
  const read = rowReader(guess.header, blankRowOf(ReferralRow), table.type !== 'xlsx')
  const withhold = withholder(guess.header)
  const headerOf = (field: string) => guess.file.columns.find((column) => column.field === field)?.header ?? field
  const found = [...names, ...ways].map(headerOf)
  const rows: ReferralFileRow[] = []
  for await (const sent of dataRows(guess)) {
    const row: TableRow = withhold(sent)
    const { draft, faults, warnings, alsoSent } = read(row)
    const value = ReferralRow.parse(draft)
    // What could not be read stays out of the request; what no column knows comes along in words.
    const asked = referralOfRow(value, unknownOf(guess, alsoSent), today)
    // A name or way that is there and could not be read is one fault, not two.
    const isUnread = faults.some(({ column }) => found.includes(column))
    const decided = isUnread ? [] : referralFaults(asked, headerOf, today)
    const wide = tooManyCells(guess.headerRow, table.type, row)
    const { madeOn } = value.referral
    rows.push({ row: row.number, asked, madeOn, faults: [...faults, ...decided, ...wide], warnings, cells: row.texts })
  }
  return rows
}

/** Of what was kept beside: only columns that nobody knows. A cell that was warned of stays in the file alone. */
function unknownOf({ header }: Guess, alsoSent: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const unknown = new Set(header.unknown.map(({ name }) => name))
  return Object.fromEntries(Object.entries(alsoSent).filter(([name]) => unknown.has(name)))
}

/** The columns at fault, the most frequent first. */
function reasonsOf(rows: readonly ReferralFileRow[]): string {
  const counts = new Map<string, number>()
  for (const { faults } of rows)
    for (const { column, reason } of faults)
      counts.set(`${column} (${reason})`, (counts.get(`${column} (${reason})`) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([what]) => what)
    .join(', ')
}

function factsOf({ layout, sheet, headerRow, header }: Guess): ReferralFileFacts {
  return {
    layout: layout.id,
    layoutVersion: layout.version,
    sheet: sheet.name,
    headers: headerRow.texts,
    unknownColumns: header.unknown.map(({ name }) => name),
    missingColumns: header.missing,
    mendedColumns: header.mended,
  }
}
