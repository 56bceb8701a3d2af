// Files in and out: receive a plan's file and see what it would change, take it, mend or send back a refused row; make a file for a plan,
// see what is wrong with it, send it. The same operations serve the screen, the command line and the night.
import * as z from 'zod'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { meanings } from '../domain/intake/decide.ts'
import { handled, organization, query } from './operation.ts'

/** Whether a file lists everybody: what it does not list is then asked about. `unsaid`: it does, unless it is far too short (EXC-16). */
export const filesCover = ['unsaid', 'all', 'some'] as const
const Covers = z.enum(filesCover)
export type FileCovers = z.infer<typeof Covers>

const FileWarning = z.object({ column: z.string(), reason: z.string(), rows: z.int() })
export type FileWarning = z.infer<typeof FileWarning>

export const FileReading = z.object({
  program: z.enum(['ecm', 'community-supports']),
  sheet: z.string(),
  covers: Covers,
  mendedColumns: z.array(z.object({ sent: z.string(), readAs: z.string() })),
  missingColumns: z.array(z.string()),
  warnings: z.array(FileWarning),
  /** The last whole file of this kind, and who is new or gone against it; null for the first. */
  last: z.object({ file: Id, name: z.string(), period: z.string().nullable(), recordedAt: InstantField }).nullable(),
  newSinceLast: z.int().nullable(),
  goneSinceLast: z.int().nullable(),
})
export type FileReading = z.infer<typeof FileReading>

const of = (input: { readonly organization: string }) => organization(input.organization)

export const FileSummary = z.object({
  id: Id,
  direction: z.enum(['in', 'out']),
  kind: z.enum(['mif', 'otf', 'rtf', 'referral']),
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
  /** The first day by which a row that stayed back must be mended or sent back. */
  dueOn: DayField.nullable(),
  meanings: z.partialRecord(z.enum(meanings), z.int()),
  gone: z.int().nullable(),
  unknownColumns: z.array(z.string()),
  reading: FileReading.nullable(),
  recordedAt: InstantField,
  settledAt: InstantField.nullable(),
  /** Who took it in or sent it; null for the house itself, as from the command line. */
  by: z.string().nullable(),
})
export type FileSummary = z.infer<typeof FileSummary>

export const receiveFile = handled({
  name: 'file.receive',
  says: 'Receives a plan’s member file: keeps its bytes, reads every row and says what taking it would change. Nothing is taken yet.',
  does: 'file.receive',
  input: z.object({
    organization: Id,
    file: Id,
    /** Null: the plan whose code stands in the file. */
    plan: Id.nullable(),
    name: text(200),
    layout: text(40).nullable(),
    covers: Covers.default('unsaid'),
    /** Of the file that comes with it. */
    bytes: z.int().min(0).max(300_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  attaches: true,
  output: z.object({ file: FileSummary, isKnown: z.boolean() }),
  about: of,
  refuses: ['file-missing', 'plan-unknown', 'plan-unsaid'],
})

export const readFileAgain = handled({
  name: 'file.read-again',
  says: 'Reads a file that is not taken once more, as of another plan, layout or extent; the first reading is set aside.',
  does: 'file.receive',
  input: z.object({
    organization: Id,
    file: Id,
    from: Id,
    plan: Id,
    layout: text(40).nullable(),
    covers: Covers,
  }),
  output: z.object({ file: FileSummary }),
  about: of,
  refuses: ['plan-unknown', 'file-unknown', 'file-taken'],
})

export const setFileAside = handled({
  name: 'file.set-aside',
  says: 'Sets a received file aside: nothing of it is taken, its bytes stay, and it may be received again.',
  does: 'file.receive',
  input: z.object({ organization: Id, file: Id }),
  output: z.object({ file: FileSummary }),
  about: of,
  refuses: ['file-unknown', 'file-taken'],
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
  says: 'Settles a refused row: mended with the right cells and taken, sent back to the plan, or left out; reopens one not mended.',
  does: 'file.receive',
  input: z.object({
    organization: Id,
    file: Id,
    row: z.int().positive(),
    how: z.enum(['mended', 'sent-back', 'dropped', 'reopened']),
    cells: z.array(z.string().max(2000)).max(500).nullable(),
  }),
  output: z.object({
    meaning: z.enum(meanings).nullable(),
    faults: z.array(z.object({ column: z.string(), reason: z.string() })),
  }),
  about: of,
  refuses: ['file-unknown', 'file-not-taken', 'row-unknown', 'row-settled', 'still-wrong'],
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
export type FileRow = z.infer<typeof FileRow>

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
  output: z.object({
    file: FileSummary,
    headers: z.array(z.string()),
    /** By position, the layout's header that a column was read as: faults name it. */
    readAs: z.array(z.string().nullable()),
    rows: z.array(FileRow),
    more: z.boolean(),
  }),
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

/** What must be mended, and where: the agency's own record, its staff's, the plan's, the layout, or the member's chart. */
export const OutgoingFault = z.object({
  row: z.int(),
  member: Id.nullable(),
  name: z.string().nullable(),
  column: z.string(),
  reason: z.string(),
  where: z.enum(['agency', 'staff', 'plan', 'layout', 'chart']),
})
export type OutgoingFault = z.infer<typeof OutgoingFault>

export const previewOutgoing = query({
  name: 'file.preview',
  says: 'What a return or outreach file of a month would hold, and every fault that holds a row back.',
  does: 'file.send',
  input: OutgoingInput,
  output: z.object({
    layout: z.string(),
    rows: z.int(),
    /** Members who are told of, each with one disclosure. */
    members: z.int(),
    heldBack: z.int(),
    files: z.array(z.object({ name: z.string(), rows: z.int() })),
    faults: z.array(OutgoingFault),
    /** When a file of this kind and month went to this plan already. */
    sentBefore: z.array(z.object({ file: Id, name: z.string(), rows: z.int(), recordedAt: InstantField })),
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
    members: z.int(),
    heldBack: z.int(),
  }),
  about: of,
  refuses: ['plan-unknown', 'layout-unknown', 'nothing-to-send'],
})
