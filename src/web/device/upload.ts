// A command that carries a file. The file is the body as it lies on the disk, which the browser reads while it sends; the command itself
// goes in a header. The house may take its time, since it reads every row before it answers.
import type * as z from 'zod'
import type { HandledCommand } from '../../api/operation.ts'
import type { OwnSeat } from '../../api/sign-in.ts'
import type { Did } from './carry-out.ts'
import { type Client, problemFailure } from './client.ts'

/** What the house fills in from the body. */
export type FileField = 'bytes' | 'sha256'

export interface Upload<C extends HandledCommand> {
  /** The command's own id: give the same to try the same again, it is never done twice. */
  readonly id: string
  readonly operation: C
  readonly input: Omit<z.input<C['input']>, FileField>
  readonly file: Blob
  readonly signal?: AbortSignal
}

const patienceMs = 15 * 60_000

/** Sends it at once; a file is never kept in the outbox. */
export async function uploadNow<C extends HandledCommand>(
  client: Client,
  seat: OwnSeat | null,
  { id, operation, input, file, signal }: Upload<C>,
): Promise<Did<C>> {
  if (!seat) return { kind: 'failed', id, failure: problemFailure('sign-in-needed') }
  const command = JSON.stringify({ id, version: operation.version, input })
  const options = { command, seat: seat.id, patienceMs, ...(signal ? { signal } : {}) }
  const tried = await client.upload(operation.name, file, options)
  if (!tried.ok) return { kind: 'failed', id, failure: tried.failure }
  const answer = tried.value
  return answer.outcome === 'done'
    ? { kind: 'done', id, value: answer.value as never }
    : { kind: 'refused', reason: answer.reason }
}
