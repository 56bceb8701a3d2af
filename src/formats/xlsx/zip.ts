// Reads the parts of a zip by its table of contents at the end, so that a file cut off on its way is known before a row is read.
// Sizes are checked while unpacking: what a small file may grow to has a limit (EXC-76).
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type ByteSource, bytesOf, FormatProblem, type TableLimits } from '../table.ts'

export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header stands. */
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const longestComment = 65_535
const mostParts = 10_000

/** The parts by name. Throws a FormatProblem. */
export async function readZipParts(source: ByteSource): Promise<ReadonlyMap<string, ZipPart>> {
  const tailAt = Math.max(0, source.size - endLength - longestComment)
  const tail = viewOf(await bytesOf(source.slice(tailAt, source.size)))
  let end = tail.byteLength - endLength
  while (end >= 0 && tail.getUint32(end, true) !== endMark) end -= 1
  if (end < 0) throw new FormatProblem('damaged')
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const at = tail.getUint32(end + 16, true)
  if (count > mostParts || at + size > source.size) throw new FormatProblem('damaged')
  return readEntries(viewOf(await bytesOf(source.slice(at, at + size))), count)
}

function readEntries(entries: DataView, count: number): ReadonlyMap<string, ZipPart> {
  const parts = new Map<string, ZipPart>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > entries.byteLength || entries.getUint32(at, true) !== entryMark) throw new FormatProblem('damaged')
    const nameLength = entries.getUint16(at + 28, true)
    const next = at + 46 + nameLength + entries.getUint16(at + 30, true) + entries.getUint16(at + 32, true)
    if (next > entries.byteLength) throw new FormatProblem('damaged')
    if (entries.getUint16(at + 8, true) & 1) throw new FormatProblem('old-or-locked')
    const name = new TextDecoder().decode(new Uint8Array(entries.buffer, entries.byteOffset + at + 46, nameLength))
    if (parts.has(name)) throw new FormatProblem('damaged')
    parts.set(name, {
      name,
      method: entries.getUint16(at + 10, true),
      crc: entries.getUint32(at + 16, true),
      packedSize: entries.getUint32(at + 20, true),
      size: entries.getUint32(at + 24, true),
      at: entries.getUint32(at + 42, true),
    })
    at = next
  }
  return parts
}

/** The unpacked bytes of a part, in pieces. Throws a FormatProblem, also at the end when they are not what was packed. */
export async function* unpack(source: ByteSource, part: ZipPart, limits: TableLimits): AsyncIterable<Uint8Array> {
  if (part.method !== 0 && part.method !== 8) throw new FormatProblem('damaged')
  if (part.size > limits.unpackedBytes) throw new FormatProblem('too-large')
  const packed = await packedBytes(source, part)
  const most = Math.min(limits.unpackedBytes, Math.max(1_000_000, part.packedSize * limits.unpackedTimes))
  let size = 0
  let crc = 0
  try {
    for await (const chunk of part.method === 0 ? packed.stream() : inflated(packed)) {
      size += chunk.length
      if (size > most) throw new FormatProblem('too-large')
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw error instanceof FormatProblem ? error : new FormatProblem('damaged', error)
  }
  if (size !== part.size || crc !== part.crc) throw new FormatProblem('damaged')
}

async function packedBytes(source: ByteSource, part: ZipPart): Promise<ByteSource> {
  const header = viewOf(await bytesOf(source.slice(part.at, Math.min(part.at + 30, source.size))))
  if (header.byteLength < 30 || header.getUint32(0, true) !== localMark) throw new FormatProblem('damaged')
  const start = part.at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  if (start + part.packedSize > source.size) throw new FormatProblem('damaged')
  return source.slice(start, start + part.packedSize)
}

async function* inflated(packed: ByteSource): AsyncIterable<Uint8Array> {
  const input = Readable.from(packed.stream())
  const inflate = createInflateRaw()
  input.on('error', (error) => inflate.destroy(error))
  input.pipe(inflate)
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) yield chunk
  } finally {
    input.destroy()
    inflate.destroy()
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
