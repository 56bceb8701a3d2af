// Documents of a member: keep one, read one.
import * as z from 'zod'
import { DocumentAdded, mediaTypes } from '../domain/document.ts'
import { Id } from '../domain/entry.ts'
import { handled, member, query } from './operation.ts'

export const addDocument = handled({
  name: 'document.add',
  says: 'Keeps a photo or PDF with a member’s chart, sealed; its kind is read from its bytes.',
  does: 'care.write',
  input: DocumentAdded,
  output: z.object({ mediaType: z.enum(mediaTypes), bytes: z.int(), sha256: z.string() }),
  about: (input) => member(input.member),
  refuses: ['document-kind', 'document-too-large'],
  // The bytes lie sealed with the document, which has their digest.
  keeps: ({ content, ...input }) => ({ ...input, contentLength: content.length }),
})

export const readDocument = query({
  name: 'document.read',
  says: 'A document’s bytes, for whoever may see it.',
  does: 'chart.read',
  input: z.object({ member: Id, document: Id }),
  output: z.object({
    /** Null: there is no such document here for you. */
    document: z.object({ name: z.string(), mediaType: z.enum(mediaTypes), content: z.base64() }).nullable(),
  }),
  sensitive: false,
  about: (input) => member(input.member),
})
