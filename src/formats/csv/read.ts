// Reads text with columns: comma, pipe or tab, guessed from the first lines. Everything stays text (EXC-12): no casting, no trimming.
import { type ByteSource, FormatProblem, type Table, type TableLimits, type TableRow } from '../table.ts'
import { decode, type Encoding, encodingOf } from './decode.ts'
import { recordsOf } from './record.ts'

const delimiters = [',', '|', '\t'] as const
type Delimiter = (typeof delimiters)[number]

/** Opens delimited text as one sheet. Throws a FormatProblem. */
export async function openCsv(source: ByteSource, limits: TableLimits): Promise<Table> {
  const encoding = await encodingOf(source)
  const delimiter = await guessDelimiter(decode(source, encoding))
  return {
    type: delimiter === '|' ? 'pipe' : 'csv',
    sheets: [{ name: '', isHidden: false, rows: () => readRows(source, encoding, delimiter, limits) }],
  }
}

async function* readRows(
  source: ByteSource,
  encoding: Encoding,
  delimiter: Delimiter,
  limits: TableLimits,
): AsyncIterable<TableRow> {
  const form = { delimiter, isQuoting: delimiter !== '|', most: limits.cell * 8 }
  let number = 0
  for await (const texts of recordsOf(decode(source, encoding), form)) {
    number += 1
    if (number > limits.rows) throw new FormatProblem('too-many-rows')
    if (texts.length > limits.columns) throw new FormatProblem('too-many-columns')
    if (texts.some((text) => text.length > limits.cell)) throw new FormatProblem('cell-too-long')
    if (texts.length > 1 || texts[0] !== '') yield { number, texts }
  }
}

// A title may stand above the header, so a few lines are looked at.
const guessWithin = { lines: 20, letters: 100_000 }

/** The delimiter that stands most often in one of the first lines, outside quotes; comma when none does. */
async function guessDelimiter(text: AsyncIterable<string>): Promise<Delimiter> {
  const most = new Map<string, number>()
  let inLine = new Map<string, number>()
  let isQuoted = false
  let lines = 0
  let seen = 0
  for await (const piece of text) {
    for (const letter of piece) {
      seen += 1
      if (letter === '"') isQuoted = !isQuoted
      else if (isQuoted) continue
      else if (letter === '\n' || letter === '\r') {
        lines += 1
        inLine = new Map()
      } else {
        const count = (inLine.get(letter) ?? 0) + 1
        inLine.set(letter, count)
        most.set(letter, Math.max(count, most.get(letter) ?? 0))
      }
      if (lines > guessWithin.lines || seen > guessWithin.letters) return mostOf(most)
    }
  }
  return mostOf(most)
}

function mostOf(counts: ReadonlyMap<string, number>): Delimiter {
  return delimiters.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best))
}
