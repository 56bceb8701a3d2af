// Keeping and reading a member's documents: sealed pieces of at most a megabyte, keyed as the member, bound to their place.
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { addDocument, readDocument } from '../../api/document.ts'
import { done, refused } from '../../base/result.ts'
import { isVisible } from '../../domain/access.ts'
import { add } from '../../domain/change.ts'
import { type Document, documentMost, mediaTypeOf } from '../../domain/document.ts'
import { entryOf, loadOne } from '../database/entry-table.ts'
import { writeChanges } from '../gate/command.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'

const chunkBytes = 1_000_000

type DocumentInput = z.infer<(typeof addDocument)['input']>

export async function keepDocument(work: HandlerWork, input: DocumentInput) {
  const kept = documentOf(work, input)
  if (!kept.ok) return kept
  const { output, chunks, change } = kept.value
  return done({ output, statements: [...chunks, ...writeChanges(work.checked, work.head, [change])] })
}

/** A document with its sealed pieces, to be written by whoever brings it; refused by what its bytes are. */
export function documentOf(work: HandlerWork, input: DocumentInput) {
  const { member, id, content, ...fields } = input
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > documentMost) return refused('document-too-large')
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === undefined) return refused('document-kind')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = { mediaType, bytes: bytes.length, sha256 }
  const change = add('document', { ...fields, id, ...kept, ownerId: work.at.organizationId })
  const count = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  const chunks = Array.from({ length: count }, (_, n) => ({
    text: 'insert into document_chunk (member_id, document_id, n, bytes_sealed) values ($1, $2, $3, $4)',
    values: [
      member,
      id,
      n,
      work.house.keys.seal(bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes), bound(member, id, n)),
    ],
  }))
  return done({ output: kept, chunks, change })
}

export async function answerDocument(work: QueryWork, input: z.infer<(typeof readDocument)['input']>) {
  const { member, document: id } = input
  const [documents = [], chunks = []] = await work.trips.go([
    loadOne('document', member, id),
    {
      text: 'select n, bytes_sealed from document_chunk where member_id = $1 and document_id = $2 order by n',
      values: [member, id],
    },
  ])
  const document = documents[0] && (entryOf(documents[0]) as unknown as Document)
  const isOurs = document?.ownerId === work.checked.seated.seat.organizationId && document.struckAt === null
  // Absent, another house’s and of a label one may not see are one answer.
  if (!document || !isOurs || !isVisible(document, work.visible))
    return { output: { document: null }, members: [member] }
  const { keys } = work.house
  const bytes = chunks.map((row) => keys.open(row.bytes_sealed as Buffer, bound(member, id, Number(row.n))))
  const { name, mediaType } = document
  const content = Buffer.concat(bytes).toString('base64')
  return { output: { document: { name, mediaType, content } }, members: [member] }
}

function bound(member: string, id: string, n: number): string {
  return `${member}:${id}:${n}`
}
