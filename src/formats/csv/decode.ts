// Text files come as UTF-8, with or without a byte-order mark, as UTF-16 from Excel's "Unicode text", or as Windows-1252 (EXC-17).
// The whole file is tried as UTF-8 first, because the one letter that tells may stand in its last row.
import { type ByteSource, bytesOf, FormatProblem } from '../table.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Finds the encoding. Throws a FormatProblem `not-a-table` for bytes that are no text. */
export async function encodingOf(source: ByteSource): Promise<Encoding> {
  const mark = await bytesOf(source.slice(0, Math.min(2, source.size)))
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le'
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  for await (const chunk of source.stream()) {
    if (chunk.includes(0)) throw new FormatProblem('not-a-table')
    isUtf8 &&= decodes(decoder, chunk)
  }
  return isUtf8 && decodes(decoder) ? 'utf-8' : 'windows-1252'
}

/** The text in pieces, without a byte-order mark. */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source.stream()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
