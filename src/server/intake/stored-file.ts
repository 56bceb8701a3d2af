// A file's exact bytes, sealed in pieces of at most one megabyte under its organization: one backup, one spread, kept as long as the
// record (EXC-4, EXC-77).
import { createHash } from 'node:crypto'
import { type ByteSource, bytesOf } from '../../formats/table.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import type { Keys } from '../key.ts'

const chunkBytes = 1_000_000

export interface FileKey {
  readonly organizationId: string
  readonly fileId: string
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The statements that keep the bytes. */
export function storeBytes(key: FileKey, bytes: Uint8Array, keys: Keys): readonly Statement[] {
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  return Array.from({ length: count }, (_, n) =>
    storeChunk(key, n, bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes), keys),
  )
}

function storeChunk({ organizationId, fileId }: FileKey, n: number, bytes: Uint8Array, keys: Keys): Statement {
  return {
    text: 'insert into file_chunk (organization_id, file_id, n, bytes_sealed) values ($1, $2, $3, $4)',
    values: [organizationId, fileId, n, keys.seal(bytes, bound(fileId, n))],
  }
}

/** Keeps the bytes piece by piece; of the whole no more than one piece is in memory. */
export async function storeStream(trips: Trips, key: FileKey, source: ByteSource, keys: Keys): Promise<void> {
  for (let n = 0; n === 0 || n * chunkBytes < source.size; n++) {
    const bytes = await bytesOf(source.slice(n * chunkBytes, Math.min(source.size, (n + 1) * chunkBytes)))
    await trips.go([storeChunk(key, n, bytes, keys)])
  }
}

/** A kept file as a source that asks for the pieces it needs, each in a transaction of its own. */
export function storedSource(house: Pick<House, 'database' | 'keys'>, key: FileKey, size: number): ByteSource {
  return partOf({ house, key }, 0, size)
}

interface Stored {
  readonly house: Pick<House, 'database' | 'keys'>
  readonly key: FileKey
}

function partOf(stored: Stored, from: number, to: number): ByteSource {
  return {
    size: to - from,
    slice: (start, end) => partOf(stored, Math.min(from + start, to), Math.min(from + end, to)),
    stream: () => read(stored, from, to),
  }
}

async function* read({ house, key }: Stored, from: number, to: number): AsyncIterable<Uint8Array> {
  for (let at = from; at < to; ) {
    const n = Math.floor(at / chunkBytes)
    const chunk = await house.database.with(async (trips) => {
      const [, rows = []] = await trips.go([
        begin([], key.organizationId),
        {
          text: 'select bytes_sealed from file_chunk where organization_id = $1 and file_id = $2 and n = $3',
          values: [key.organizationId, key.fileId, n],
        },
      ])
      await trips.commit([])
      return house.keys.open(rows[0]?.bytes_sealed as Buffer, bound(key.fileId, n))
    })
    const end = Math.min(to, (n + 1) * chunkBytes)
    yield chunk.subarray(at - n * chunkBytes, end - n * chunkBytes)
    at = end
  }
}

/** The bytes as they came. The scope must be the organization's. */
export async function loadBytes(trips: Trips, { organizationId, fileId }: FileKey, keys: Keys): Promise<Buffer> {
  const [rows = []] = await trips.go([
    {
      text: 'select n, bytes_sealed from file_chunk where organization_id = $1 and file_id = $2 order by n',
      values: [organizationId, fileId],
    },
  ])
  return Buffer.concat(rows.map((row) => keys.open(row.bytes_sealed as Buffer, bound(fileId, Number(row.n)))))
}

function bound(fileId: string, n: number): string {
  return `${fileId}:${n}`
}
