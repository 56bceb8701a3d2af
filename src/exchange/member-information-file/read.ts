// A plan's member information file, row by row: each accepted as a canonical row or refused with every cell and reason, in one pass
// with flat memory. It can be read again from the start, so that a preview and the taking over see the same rows.
import type { Day } from '../../base/day.ts'
import type { CellFault, RowWarningReason, WholeFileReason } from '../../domain/file-fault.ts'
import { isFixedAddress } from '../../domain/fixed-address.ts'
import { type Layout, layoutsOn } from '../../domain/layout.ts'
import { MemberFileRow } from '../../domain/member-file.ts'
import { openTable } from '../../formats/open-table.ts'
import {
  type ByteSource,
  FormatProblem,
  type TableLimits,
  type TableRow,
  type TableType,
  tableLimits,
} from '../../formats/table.ts'
import { blankRowOf, type DraftRow } from '../layout/canonical.ts'
import { dataRows, refuseWhole, type WholeRefusal } from '../layout/guess.ts'
import { type RowReading, rowReader } from '../layout/read-row.ts'
import { tooManyCells } from '../layout/too-many-cells.ts'
import { withholder } from '../layout/withheld.ts'
import { type Guess, guessLayout } from './guess.ts'

export interface ReadingOptions {
  readonly layouts: readonly Layout[]
  readonly today: Day
  /** The layout's id, when a person named it; else it is guessed. */
  readonly layout?: string
  /** The code of the plan the file is said to be from. */
  readonly plan?: string
  readonly limits?: TableLimits
}

export interface MemberFileFacts {
  readonly layout: string
  readonly layoutVersion: number
  readonly program: 'ecm' | 'community-supports'
  readonly type: TableType
  readonly sheet: string
  /** The header's row as in the file. */
  readonly headerRow: number
  /** The header as sent; rejected rows go back under it. */
  readonly headers: readonly string[]
  readonly unknownColumns: readonly string[]
  /** Headers of the layout that the file does not have. */
  readonly missingColumns: readonly string[]
  readonly mendedColumns: readonly { readonly sent: string; readonly readAs: string }[]
  readonly plan: { readonly name: string | null; readonly code: string | null }
  readonly period: string | null
  readonly producedOn: Day | null
}

export interface AcceptedRow {
  readonly kind: 'accepted'
  readonly value: MemberFileRow
  readonly alsoSent: Readonly<Record<string, string>>
  readonly warnings: readonly CellFault<RowWarningReason>[]
  /** The cells as sent, by position: a person may still have to look at the row. */
  readonly cells: readonly string[]
}

export interface RefusedRow {
  readonly kind: 'refused'
  readonly faults: readonly CellFault[]
  /** The cells as sent, by position. */
  readonly cells: readonly string[]
  /** What can be told of the person who waits for this row, in spite of its faults. */
  readonly cin: string | null
  readonly assignedOn: Day | null
}

export interface ReadRow {
  /** As in the file, the header being row 1. */
  readonly row: number
  readonly verdict: AcceptedRow | RefusedRow
}

export interface MemberInformationFile {
  readonly facts: MemberFileFacts
  /** Reads the rows from the start, each time it is called. Throws a FormatProblem when the file is damaged further down. */
  rows(): AsyncIterable<ReadRow>
}

export type Opened = { readonly ok: true; readonly value: MemberInformationFile } | WholeRefusal

/** Opens a plan's file: finds its layout and its plan. Refused whole: unreadable, no member file, another plan's. */
export async function openMemberInformationFile(source: ByteSource, options: ReadingOptions): Promise<Opened> {
  try {
    return await open(source, options)
  } catch (error) {
    if (error instanceof FormatProblem) return unreadable(error)
    throw error
  }
}

/** The refusal of a file that broke while it was read. */
export function unreadable(problem: FormatProblem): WholeRefusal & { readonly reason: WholeFileReason } {
  return { ok: false, reason: 'unreadable', says: problem.message }
}

async function open(source: ByteSource, options: ReadingOptions): Promise<Opened> {
  const inForce = layoutsOn(options.layouts, options.today).filter(
    (layout) => layout.plan === null || options.plan === undefined || samePlan(layout.plan, options.plan),
  )
  const layouts = options.layout === undefined ? inForce : inForce.filter((layout) => layout.id === options.layout)
  if (!layouts.some((layout) => layout.memberInformation)) return refuseWhole('layout-unknown')
  const table = await openTable(source, options.limits ?? tableLimits)
  const guessed = await guessLayout(table, layouts)
  if (!guessed.ok) return guessed
  const guess = guessed.value
  const first = await firstReading(guess, table.type)
  const code = textOf(first, 'plan', 'code')
  if (code !== null && options.plan !== undefined && !samePlan(code, options.plan)) return refuseWhole('other-plan')
  return {
    ok: true,
    value: {
      facts: factsOf(guess, table.type, first),
      rows: () => readRows(guess, table.type, { today: options.today, plan: code ?? options.plan ?? null }),
    },
  }
}

const blankRow = blankRowOf(MemberFileRow)

async function* readRows(
  guess: Guess,
  type: TableType,
  at: { readonly today: Day; readonly plan: string | null },
): AsyncIterable<ReadRow> {
  const read = rowReader(guess.header, blankRow, type !== 'xlsx')
  const seen = new Set<string>()
  const withhold = withholder(guess.header)
  for await (const sent of dataRows(guess)) {
    const row = withhold(sent)
    const reading = read(row)
    const faults = reading.faults.concat(
      crossFaults(guess, reading.draft, at),
      tooManyCells(guess.headerRow, type, row),
    )
    if (faults.length > 0) yield { row: row.number, verdict: refusedRow(row, faults, reading.draft) }
    else yield { row: row.number, verdict: accepted(guess, reading, seen, row.texts) }
  }
}

function refusedRow(row: TableRow, faults: readonly CellFault[], draft: DraftRow): RefusedRow {
  const [cin, assignedOn] = [textOf(draft, 'member', 'cin'), textOf(draft, 'assignment', 'on')]
  return { kind: 'refused', faults, cells: row.texts, cin, assignedOn }
}

function accepted(
  guess: Guess,
  { draft, warnings, alsoSent }: RowReading,
  seen: Set<string>,
  cells: readonly string[],
): AcceptedRow {
  const { home, mail } = draft
  for (const address of [home, mail]) {
    if (typeof address?.street === 'string') address.isFixed = isFixedAddress(address.street)
  }
  // The schema would double the time of a long file; that readers give what it asks for is proven by tests for every layout.
  const value = draft as unknown as MemberFileRow
  // A list of supports has a row for each support (EXC-19).
  const isRepeated = guess.file.program === 'ecm' && seen.has(value.member.cin)
  seen.add(value.member.cin)
  const repeat = { column: headerOf(guess, 'member.cin'), reason: 'cin-repeated' } as const
  return { kind: 'accepted', value, alsoSent, warnings: isRepeated ? [...warnings, repeat] : warnings, cells }
}

const periodsInOrder = [
  ['authorization', 'startOn', 'endOn'],
  ['ecm', 'startOn', 'endOn'],
] as const

function crossFaults(
  guess: Guess,
  draft: DraftRow,
  at: { readonly today: Day; readonly plan: string | null },
): readonly CellFault[] {
  const faults: CellFault[] = []
  const bornOn = textOf(draft, 'member', 'bornOn')
  if (bornOn !== null && bornOn > at.today)
    faults.push({ column: headerOf(guess, 'member.bornOn'), reason: 'date-in-future' })
  for (const [group, startKey, endKey] of periodsInOrder) {
    const [start, end] = [textOf(draft, group, startKey), textOf(draft, group, endKey)]
    if (start !== null && end !== null && end < start) {
      faults.push({ column: headerOf(guess, `${group}.${endKey}`), reason: 'date-order' })
    }
  }
  const code = textOf(draft, 'plan', 'code')
  if (code !== null && at.plan !== null && !samePlan(code, at.plan)) {
    faults.push({ column: headerOf(guess, 'plan.code'), reason: 'other-plan' })
  }
  return faults
}

/** The file says its plan and period on every row; the first row that has a plan code speaks for it. */
async function firstReading(guess: Guess, type: TableType): Promise<DraftRow> {
  const read = rowReader(guess.header, blankRow, type !== 'xlsx')
  let looked = 0
  for await (const row of dataRows(guess)) {
    const { draft } = read(row)
    looked += 1
    if (textOf(draft, 'plan', 'code') !== null || looked === 100) return draft
  }
  return blankRow()
}

function factsOf(guess: Guess, type: TableType, first: DraftRow): MemberFileFacts {
  return {
    layout: guess.layout.id,
    layoutVersion: guess.layout.version,
    program: guess.file.program,
    type,
    sheet: guess.sheet.name,
    headerRow: guess.headerRow.number,
    headers: guess.headerRow.texts,
    unknownColumns: guess.header.unknown.map((column) => column.name),
    missingColumns: guess.header.missing,
    mendedColumns: guess.header.mended,
    plan: { name: textOf(first, 'plan', 'name'), code: textOf(first, 'plan', 'code') },
    period: textOf(first, 'file', 'period'),
    producedOn: textOf(first, 'file', 'producedOn'),
  }
}

function headerOf(guess: Guess, field: string): string {
  return guess.file.columns.find((column) => column.field === field)?.header ?? field
}

function textOf(draft: DraftRow, group: string, key: string): string | null {
  const value = draft[group]?.[key]
  return typeof value === 'string' ? value : null
}

function samePlan(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
}
