// The texts a workbook keeps once and cells point to. They are the one part held in memory, so their sum has a limit.
import { FormatProblem, type TableLimits } from '../table.ts'
import { walkAll } from './xml.ts'

const mostCharacters = 200_000_000

/** The shared texts by position: runs of rich text joined, reading aids (phonetics) left out. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  limits: TableLimits,
): Promise<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let total = 0
  let isText = false
  let isPhonetic = false
  await walkAll(chunks, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: (text) => {
      if (!isText) return
      current += text
      if (current.length > limits.cell) throw new FormatProblem('cell-too-long')
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      strings.push(current)
      total += current.length
      if (total > mostCharacters) throw new FormatProblem('too-large')
    },
  })
  return strings
}
