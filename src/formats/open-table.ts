// Opens a file of unknown kind by its first bytes, never by its name: a workbook, or text with columns.
import { openCsv } from './csv/read.ts'
import { type ByteSource, bytesOf, FormatProblem, type Table, type TableLimits, tableLimits } from './table.ts'
import { openXlsx } from './xlsx/read.ts'

const zip = [0x50, 0x4b]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/** Opens the sheets of a file. Throws a FormatProblem: empty, damaged, too large, or no table at all. */
export async function openTable(source: ByteSource, limits: TableLimits = tableLimits): Promise<Table> {
  if (source.size === 0) throw new FormatProblem('empty')
  if (source.size > limits.bytes) throw new FormatProblem('too-large')
  const start = await bytesOf(source.slice(0, Math.min(source.size, 8)))
  if (begins(start, zip)) return openXlsx(source, limits)
  if (begins(start, compoundFile)) throw new FormatProblem('old-or-locked')
  return openCsv(source, limits)
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
