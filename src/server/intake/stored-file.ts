// A file's exact bytes, sealed in pieces of at most one megabyte under its organization: one backup, one spread, kept as long as the
// record (EXC-4, EXC-77).
import { createHash } from 'node:crypto'
import type { Statement, Trips } from '../database/executor.ts'
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
export function storeBytes({ organizationId, fileId }: FileKey, bytes: Uint8Array, keys: Keys): readonly Statement[] {
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  return Array.from({ length: count }, (_, n) => ({
    text: 'insert into file_chunk (organization_id, file_id, n, bytes_sealed) values ($1, $2, $3, $4)',
    values: [
      organizationId,
      fileId,
      n,
      keys.seal(bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes), bound(fileId, n)),
    ],
  }))
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
