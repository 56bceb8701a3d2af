// Files in and out: receive a plan's file and see what it would change, take it, mend or send back a refused row; make a file for a plan,
// see what is wrong with it, send it. The same operations serve the screen, the command line and the night.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { meanings } from '../domain/intake/decide.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

export const FileSummary = z.object({
  id: Id,
  direction: z.enum(['in', 'out']),
  kind: z.enum(['mif', 'otf', 'rtf']),
  partner: z.object({ id: Id, name: z.string() }),
  name: z.string(),
  bytes: z.int(),
  layout: z.string().nullable(),
  period: z.string().nullable(),
  madeOn: DayField.nullable(),
  state: z.enum(['waiting', 'taking', 'taken', 'refused', 'sent']),
  refusal: z.string().nullable(),
  rows: z.int().nullable(),
  accepted: z.int().nullable(),
  refused: z.int().nullable(),
  doneRows: z.int(),
  openRows: z.int(),
  meanings: z.partialRecord(z.enum(meanings), z.int()),
  gone: z.int().nullable(),
  unknownColumns: z.array(z.string()),
  recordedAt: InstantField,
})
export type FileSummary = z.infer<typeof FileSummary>

export const receiveFile = handled({
  name: 'file.receive',
  says: 'Receives a plan’s member file: keeps its bytes, reads every row and says what taking it would change. Nothing is taken yet.',
  does: 'file.receive',
  input: z.object({
    organization: Id,
    file: Id,
    plan: Id,
    name: text(200),
    layout: text(40).nullable(),
    content: z.base64().max(90 * 1024 * 1024),
  }),
  output: z.object({ file: FileSummary, isKnown: z.boolean() }),
  about: of,
  refuses: ['plan-unknown'],
  // The bytes lie sealed with the file, which has their digest.
  keeps: ({ content, ...input }) => ({ ...input, contentLength: content.length }),
})

export const takeFile = handled({
  name: 'file.take',
  says: 'Takes a received file over into the charts; goes on by itself until every row is done, also after a restart.',
  does: 'file.receive',
  input: z.object({ organization: Id, file: Id }),
  output: z.object({ state: z.enum(['taking', 'taken']) }),
  about: of,
  refuses: ['file-unknown', 'file-refused'],
})

export const settleRow = handled({
  name: 'file.settle-row',
  says: 'Settles a refused row: mended with the right cells and taken, or sent back to the plan.',
  does: 'file.receive',
  input: z.object({
    organization: Id,
    file: Id,
    row: z.int().positive(),
    how: z.enum(['mended', 'sent-back', 'dropped']),
    cells: z.array(z.string().max(2000)).max(500).nullable(),
  }),
  output: z.object({
    meaning: z.enum(meanings).nullable(),
    faults: z.array(z.object({ column: z.string(), reason: z.string() })),
  }),
  about: of,
  refuses: ['file-unknown', 'row-unknown', 'row-settled', 'still-wrong'],
})

export const listFiles = query({
  name: 'file.list',
  says: 'The files that came and went, newest first.',
  does: 'file.read',
  input: z.object({ organization: Id, most: z.int().min(1).max(200).default(50) }),
  output: z.object({ files: z.array(FileSummary) }),
  sensitive: false,
  about: of,
})

export const FileRow = z.object({
  row: z.int(),
  verdict: z.enum(['accepted', 'refused', 'review']),
  meaning: z.string().nullable(),
  member: Id.nullable(),
  name: z.string().nullable(),
  faults: z.array(z.object({ column: z.string(), reason: z.string() })),
  warnings: z.array(z.object({ column: z.string(), reason: z.string() })),
  cells: z.array(z.string()).nullable(),
  dueOn: DayField.nullable(),
  settledHow: z.enum(['mended', 'sent-back', 'dropped']).nullable(),
})

export const readFile = query({
  name: 'file.read',
  says: 'One file with its rows, the refused ones first.',
  does: 'file.read',
  input: z.object({
    organization: Id,
    file: Id,
    only: z.enum(['all', 'open', 'refused']).default('all'),
    after: z.int().min(0).default(0),
    most: z.int().min(1).max(500).default(200),
  }),
  output: z.object({ file: FileSummary, headers: z.array(z.string()), rows: z.array(FileRow), more: z.boolean() }),
  sensitive: false,
  about: of,
})

export const downloadFile = query({
  name: 'file.download',
  says: 'The exact bytes of a file, or its refused rows as a file with the reasons.',
  does: 'file.read',
  input: z.object({ organization: Id, file: Id, what: z.enum(['whole', 'rejected']) }),
  output: z.object({ name: z.string(), content: z.base64() }),
  sensitive: false,
  about: of,
})

const OutgoingInput = z.object({
  organization: Id,
  plan: Id,
  kind: z.enum(['otf', 'rtf']),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  layout: text(40).nullable(),
})

export const previewOutgoing = query({
  name: 'file.preview',
  says: 'What a return or outreach file of a month would hold, and every fault that holds a row back.',
  does: 'file.send',
  input: OutgoingInput,
  output: z.object({
    layout: z.string(),
    rows: z.int(),
    names: z.array(z.string()),
    faults: z.array(z.object({ row: z.int(), member: Id.nullable(), column: z.string(), reason: z.string() })),
  }),
  sensitive: false,
  about: of,
})

export const sendFile = handled({
  name: 'file.send',
  says: 'Makes the file for the plan, keeps its exact bytes, and writes one disclosure a member with its basis.',
  does: 'file.send',
  input: OutgoingInput.extend({ file: Id }),
  output: z.object({
    files: z.array(z.object({ name: z.string(), content: z.base64() })),
    rows: z.int(),
    heldBack: z.int(),
  }),
  about: of,
  refuses: ['plan-unknown', 'layout-unknown', 'nothing-to-send'],
})
