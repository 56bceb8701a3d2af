// Canonical rows → a plan's file. Good rows go; a row with a fault stays out and is written, with its reasons in a last column, into
// a second file BAD_ROWS_…, which can be mended and read back in (EXC-7).
import type { Day } from '../../base/day.ts'
import { type ExportFault, type ExportFaultReason, exportFaults } from '../../domain/export-fault.ts'
import type { Column, FileLayout } from '../../domain/layout.ts'
import { csvBytes, csvText, harmlessCsvText } from '../../formats/csv/write.ts'
import { pipeBytes } from '../../formats/pipe/write.ts'
import { fillXlsxTemplate, type WrittenCell, xlsxBytes } from '../../formats/xlsx/write.ts'
import { type CanonicalRow, valueAt } from './canonical.ts'
import { matchHeader, reasonHeader } from './header.ts'
import { writeCell } from './write-cell.ts'

/** What names the file and stands on every row of it. */
export interface FileMaking {
  readonly planCode: string
  /** The agency's NPI. */
  readonly providerNpi: string
  /** The agency's short name with the plan, where file names carry it. */
  readonly submitter: string
  /** `YYYY-MM`. */
  readonly period: string
  /** A test file can never pass for a real one (EXC-77). */
  readonly isTest: boolean
  /** When it is made, on the program's clock: a day and `HH:MM:SS`. */
  readonly madeOn: Day
  readonly madeTime: string
  /** The plan's own workbook to fill by header; only for layouts that are workbooks. */
  readonly template?: Uint8Array
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Without the header. */
  readonly rows: number
  /** Which of the given rows are in it, the first being 0. */
  readonly holds: readonly number[]
  /** Holds the rows that stay back. */
  readonly isBadRows: boolean
}

/** Faults that no single cell shows, by row. */
export type RowCheck = (row: CanonicalRow) => readonly { readonly field: string; readonly reason: ExportFaultReason }[]

export interface FileWriting {
  readonly files: readonly WrittenFile[]
  /** Headers of filled columns that the plan's template does not have, so that their cells could not go. */
  readonly leftOut: readonly string[]
  readonly faults: readonly ExportFault[]
}

/** Writes one file of a layout. `rows` keep their position in `faults`. */
export async function writeLayoutFile(
  file: FileLayout,
  rows: readonly CanonicalRow[],
  making: FileMaking,
  check: RowCheck,
): Promise<FileWriting> {
  const faults: ExportFault[] = []
  const good: Line[] = []
  const bad: Line[] = []
  rows.forEach((row, index) => {
    if (!belongs(file, row)) return
    const { madeOn, madeTime } = making
    const cells = file.columns.map((column) =>
      writeCell(column, { row, file, number: good.length + 1, madeOn, madeTime }),
    )
    const found = cells.flatMap((cell, at) => (cell.fault ? [{ column: headerAt(file, at), reason: cell.fault }] : []))
    const all = unique([...found, ...rowFaults(file, row, check)])
    const texts = cells.map((cell) => cell.text)
    if (all.length === 0) good.push({ index, texts })
    else bad.push({ index, texts: [...texts, all.map(inWords).join(' ')] })
    for (const fault of all) faults.push({ row: index, ...fault })
  })
  const name = fileNameOf(file, making)
  const files: WrittenFile[] = []
  const leftOut: string[] = []
  if (good.length > 0 || bad.length === 0) {
    const bytes = await bytesOfRows(file, good.map(textsOf), making, leftOut)
    files.push({ name, bytes, rows: good.length, holds: good.map(indexOf), isBadRows: false })
  }
  if (bad.length > 0) {
    const bytes = await bytesOfBadRows(file, bad.map(textsOf))
    files.push({ name: `BAD_ROWS_${name}`, bytes, rows: bad.length, holds: bad.map(indexOf), isBadRows: true })
  }
  return { files, faults, leftOut }
}

interface Line {
  /** Which of the given rows it is. */
  readonly index: number
  readonly texts: readonly string[]
}
const textsOf = (line: Line) => line.texts
const indexOf = (line: Line) => line.index

function inWords({ column, reason }: Omit<ExportFault, 'row'>): string {
  return `${column}: ${exportFaults[reason]}`
}

function belongs({ onlyRows }: FileLayout, row: CanonicalRow): boolean {
  return onlyRows === undefined || onlyRows.isOneOf.includes(String(valueAt(row, onlyRows.field)))
}

function rowFaults(file: FileLayout, row: CanonicalRow, check: RowCheck) {
  const byCheck = check(row).flatMap(({ field, reason }) => {
    const column = file.columns.find((each) => each.field === field)
    return column ? [{ column: column.header, reason }] : []
  })
  return [...byCheck, ...unmappedParts(file.columns, row)]
}

/** A value whose columns each hold a part of the list has no word when none of them does (EXC-22). */
function unmappedParts(columns: readonly Column[], row: CanonicalRow) {
  const parts = columns.filter((column) => column.type === 'code-part')
  return parts.flatMap((column) => {
    const value = column.field === undefined ? null : valueAt(row, column.field)
    const hasWord = parts.some((part) => part.field === column.field && part.values?.[String(value)] !== undefined)
    return value === null || hasWord ? [] : [{ column: column.header, reason: 'code-unmapped' as const }]
  })
}

function unique<Fault extends { readonly column: string; readonly reason: string }>(
  faults: readonly Fault[],
): readonly Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.column}\n${fault.reason}`, fault])).values()]
}

async function bytesOfRows(
  file: FileLayout,
  rows: readonly (readonly string[])[],
  making: FileMaking,
  leftOut: string[],
): Promise<Uint8Array> {
  const headers = file.columns.map((column) => column.header)
  if (file.type === 'pipe') return pipeBytes(file.hasHeader ? [headers, ...rows] : rows)
  if (file.type === 'csv') return csvBytes(csvText([headers, ...rows]))
  const cells = rows.map((row) => row.map((text, at) => cellOf(text, file.columns[at])))
  if (!making.template) return xlsxBytes(file.sheet ?? 'Sheet1', [headers, ...cells])
  return fillXlsxTemplate(making.template, cells, (texts) => {
    const places = placesIn(texts, file.columns)
    places?.forEach((place, at) => {
      if (place === undefined && rows.some((row) => row[at] !== '')) leftOut.push(headerAt(file, at))
    })
    return places
  })
}

function bytesOfBadRows(file: FileLayout, rows: readonly (readonly string[])[]): Uint8Array | Promise<Uint8Array> {
  const headers = [...file.columns.map((column) => column.header), reasonHeader]
  if (file.type === 'pipe') return pipeBytes(file.hasHeader ? [headers, ...rows] : rows)
  if (file.type === 'csv') return csvBytes(harmlessCsvText([headers, ...rows]))
  return xlsxBytes(file.sheet ?? 'Sheet1', [headers, ...rows])
}

function cellOf(text: string, column: Column | undefined): WrittenCell {
  return column?.type === 'count' && text !== '' ? Number(text) : text
}

/** Where a template's sheet has the layout's columns; undefined when it is not the sheet, as most of them are missing. */
function placesIn(texts: readonly string[], columns: readonly Column[]): readonly (number | undefined)[] | undefined {
  const { placed, missing } = matchHeader(texts, columns)
  if (missing.length * 2 > columns.length) return undefined
  return columns.map((column) => placed.find((each) => each.column === column)?.at)
}

function headerAt(file: FileLayout, at: number): string {
  return file.columns[at]?.header ?? ''
}

const extensions = { xlsx: 'xlsx', csv: 'csv', pipe: 'txt' } as const

/** The file's name from its layout; parts from outside keep letters and digits only. */
function fileNameOf(file: FileLayout, making: FileMaking): string {
  const parts: Readonly<Record<string, string>> = {
    plan: making.planCode,
    provider: making.providerNpi,
    submitter: making.submitter.toUpperCase(),
    program: 'ECM',
    month: making.period.replace('-', ''),
    lane: making.isTest ? 'T' : 'P',
    stamp: `${making.madeOn.replaceAll('-', '')}${making.madeTime.replaceAll(':', '')}`,
  }
  const name = file.fileName.replace(/\{(\w+)\}/g, (_, part: string) =>
    (parts[part] ?? '').replace(/[^A-Za-z0-9]/g, ''),
  )
  const mark = making.isTest && !file.fileName.includes('{lane}') ? 'TEST_' : ''
  return `${mark}${name}.${extensions[file.type]}`
}
