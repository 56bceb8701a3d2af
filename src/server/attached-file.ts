// A file that comes with a call. It is never whole in memory: what comes over HTTP lies in a file without a name until the call is
// answered, under a key that only this process has ever had; what the command line takes is read where it lies.
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../base/problem.ts'
import type { ByteSource } from '../formats/table.ts'

/** The bytes with their digest; readable from anywhere, more than once, until it is let go. */
export interface AttachedFile {
  readonly source: ByteSource
  readonly sha256: string
  letGo(): Promise<void>
}

type Handle = Awaited<ReturnType<typeof open>>

const pieceBytes = 256 * 1024

/** Keeps what comes in a folder; throws the Problem `too-large` as soon as it is more than `most` bytes. */
export async function keepAttached(
  coming: AsyncIterable<Uint8Array>,
  folder: string,
  most: number,
): Promise<AttachedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(16).toString('hex'))
  const handle = await open(path, 'wx+', 0o600)
  try {
    // Nameless from the start: nothing is left behind, however the process ends.
    await unlink(path)
    const cipher = new Cipher()
    const lock = cipher.from(0)
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of coming) {
      size += piece.length
      if (size > most) throw new Problem('too-large')
      hash.update(piece)
      await handle.writeFile(lock.update(piece))
    }
    const source = sourceOf({ handle, cipher }, 0, size)
    return { source, sha256: hash.digest('hex'), letGo: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** A file of the machine, read where it lies. Throws what `open` throws. */
export async function attachedAt(path: string): Promise<AttachedFile> {
  const handle = await open(path)
  const { size } = await handle.stat()
  const source = sourceOf({ handle }, 0, size)
  const hash = createHash('sha256')
  for await (const piece of source.stream()) hash.update(piece)
  return { source, sha256: hash.digest('hex'), letGo: () => handle.close() }
}

interface Kept {
  readonly handle: Handle
  readonly cipher?: Cipher
}

function sourceOf(kept: Kept, from: number, to: number): ByteSource {
  return {
    size: to - from,
    slice: (start, end) => sourceOf(kept, Math.min(from + start, to), Math.min(from + end, to)),
    stream: () => read(kept, from, to),
  }
}

async function* read({ handle, cipher }: Kept, from: number, to: number): AsyncIterable<Uint8Array> {
  const unlock = cipher?.from(from)
  for (let at = from; at < to; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(pieceBytes, to - at)), 0, undefined, at)
    if (bytesRead === 0) throw new Error('the file became shorter while it was read')
    const piece = buffer.subarray(0, bytesRead)
    yield unlock ? unlock.update(piece) : piece
    at += bytesRead
  }
}

const blockBytes = 16

/** A key stream that can be taken up at any byte; locking and unlocking are the same. */
class Cipher {
  readonly #key = randomBytes(32)

  from(at: number) {
    const counter = Buffer.alloc(blockBytes)
    counter.writeBigUInt64BE(BigInt(Math.floor(at / blockBytes)), blockBytes - 8)
    const stream = createCipheriv('aes-256-ctr', this.#key, counter)
    stream.update(Buffer.alloc(at % blockBytes))
    return stream
  }
}
