// A document of a member's: a photo or a PDF, kept as sealed pieces beside the chart; here only what it is. Its kind is read from its first bytes,
// never believed from its name.
import * as z from 'zod'
import { DayField, Id, text } from './entry.ts'
import { Label } from './label.ts'
import { ownedFields } from './owner.ts'

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof mediaTypes)[number]

/** The largest document, in bytes. */
export const documentMost = 20 * 1024 * 1024

export const documentKinds = [
  'consent',
  'identity',
  'income',
  'discharge',
  'letter',
  'housing',
  'health',
  'photo',
  'other',
] as const

const fields = {
  kind: z.enum(documentKinds),
  name: text(150),
  madeOn: DayField.nullable(),
}

export const Document = z.object({
  ...ownedFields,
  ...fields,
  mediaType: z.enum(mediaTypes),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Document = z.infer<typeof Document>

export const DocumentAdded = z.object({
  member: Id,
  id: Id,
  ...fields,
  labels: z.array(Label).max(11),
  content: z.base64().max(Math.ceil((documentMost * 4) / 3) + 4),
})
export type DocumentAdded = z.infer<typeof DocumentAdded>

const beginnings: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What the bytes are, by how they begin; undefined for all that is not kept. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  return beginnings.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
}
