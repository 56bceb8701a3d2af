// A command that carries a file. The file is encoded piece by piece away from the page's own thread, and the pieces go as one body: no
// string of ninety megabytes is made, and nothing stands still. The house may take its time, since it reads every row before it answers.
import type * as z from 'zod'
import type { HandledCommand } from '../../api/operation.ts'
import type { OwnSeat } from '../../api/sign-in.ts'
import type { Did } from './carry-out.ts'
import { type Client, problemFailure } from './client.ts'
import type { Surroundings } from './surroundings.ts'

/** What the file becomes in the command's input: base64 under this name. */
export type FileField = 'content'

export interface Upload<C extends HandledCommand> {
  /** The command's own id: give the same to try the same again, it is never done twice. */
  readonly id: string
  readonly operation: C
  readonly input: Omit<z.input<C['input']>, FileField>
  readonly file: Blob
  readonly signal?: AbortSignal
}

type Base64Of = Surroundings['base64Of']

const patienceMs = 15 * 60_000
/** A multiple of three: each piece is whole base64 of its own. */
const pieceBytes = 3 * 1024 * 1024

/** Sends it at once; a file is never kept in the outbox. */
export async function uploadNow<C extends HandledCommand>(
  { client, base64Of }: { readonly client: Client; readonly base64Of: Base64Of },
  seat: OwnSeat | null,
  { id, operation, input, file, signal }: Upload<C>,
): Promise<Did<C>> {
  if (!seat) return { kind: 'failed', id, failure: problemFailure('sign-in-needed') }
  const body = await commandBody({ id, version: operation.version, input }, file, base64Of)
  const tried = await client.upload(operation.name, body, { seat: seat.id, patienceMs, ...(signal ? { signal } : {}) })
  if (!tried.ok) return { kind: 'failed', id, failure: tried.failure }
  const answer = tried.value
  return answer.outcome === 'done'
    ? { kind: 'done', id, value: answer.value as never }
    : { kind: 'refused', reason: answer.reason }
}

/** The command as its bytes on the wire, the file's content last. */
export async function commandBody(
  { id, version, input }: { readonly id: string; readonly version: number; readonly input: object },
  file: Blob,
  base64Of: Base64Of,
): Promise<Blob> {
  const head = JSON.stringify({ id, version, input: { ...input, content: '' } })
  const parts: (string | Blob)[] = [head.slice(0, -'"}}'.length)]
  for (let at = 0; at < file.size; at += pieceBytes) {
    // A Blob each, so that the browser may put what is done aside.
    parts.push(new Blob([await base64Of(file.slice(at, at + pieceBytes))]))
  }
  return new Blob([...parts, '"}}'], { type: 'application/json' })
}
