// What every table file is read into: rows of text with their numbers as in the file, and the one way a damaged or oversized file
// says no. Texts and kinds are two parallel lists because a hundred thousand rows hold six million cells.

/** The bytes of a file: a Blob is one, and so may be chunks decrypted as they are asked for. It can be read more than once. */
export interface ByteSource {
  readonly size: number
  slice(start: number, end: number): ByteSource
  stream(): AsyncIterable<Uint8Array>
}

/** What a cell was in the file; delimited files have text only. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/** A row as it stands in the file: cell texts by position, blank ones empty. */
export interface TableRow {
  /** As in the file, the first row being 1. */
  readonly number: number
  readonly texts: readonly string[]
  /** By position; absent when every cell is text. Dates are `YYYY-MM-DD`, with `THH:MM:SS` when the cell has a time. */
  readonly kinds?: readonly CellKind[]
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Reads the rows from the start, each time it is called. Throws a FormatProblem. */
  rows(): AsyncIterable<TableRow>
}

export type TableType = 'xlsx' | 'csv' | 'pipe'

export interface Table {
  readonly type: TableType
  readonly sheets: readonly Sheet[]
}

/** A limit on everything (EXC-76). */
export interface TableLimits {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** Characters in one cell. */
  readonly cell: number
  /** Bytes one part of a workbook may grow to when unpacked. */
  readonly unpackedBytes: number
  /** Times one part of a workbook may grow when unpacked. */
  readonly unpackedTimes: number
}

export const tableLimits: TableLimits = {
  bytes: 300_000_000,
  rows: 1_048_576,
  columns: 1_000,
  cell: 32_767,
  unpackedBytes: 4_000_000_000,
  unpackedTimes: 200,
}

export const formatProblems = {
  empty: 'The file is empty. Ask the sender for it again.',
  damaged: 'The file is damaged or was cut off on its way. Ask the sender for it again.',
  'not-a-table': 'This is neither a workbook (.xlsx) nor text with columns (.csv, .txt). Send one of these.',
  'old-or-locked': 'This workbook has a password or is of the old .xls kind. Save it as .xlsx without a password.',
  'too-large': 'The file is larger than we take. Split it and send the parts.',
  'too-many-rows': 'The file has more rows than we take. Split it and send the parts.',
  'too-many-columns': 'The file has more columns than we take. Check that it is the right file.',
  'cell-too-long': 'A cell is longer than a cell can be. Check that the file is whole.',
} as const

export type FormatProblemCode = keyof typeof formatProblems

/** A file that cannot be read at all; the message is for a person and holds nothing from the file. */
export class FormatProblem extends Error {
  readonly code: FormatProblemCode
  constructor(code: FormatProblemCode, cause?: unknown) {
    super(formatProblems[code], cause === undefined ? undefined : { cause })
    this.name = 'FormatProblem'
    this.code = code
  }
}

/** All bytes of a source in one piece; for the small parts of a file. */
export async function bytesOf(source: ByteSource): Promise<Uint8Array> {
  const whole = new Uint8Array(source.size)
  let at = 0
  for await (const chunk of source.stream()) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
