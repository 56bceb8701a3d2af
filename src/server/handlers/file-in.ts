// Receiving a plan's member file. It keeps the bytes, reads every row once and says what taking would change; nothing is taken yet. A file
// that was read as the wrong thing is read again from the bytes kept.
import type * as z from 'zod'
import { layouts } from '../../../content/layouts/all.ts'
import type { FileCovers, FileReading, readFileAgain, receiveFile } from '../../api/file.ts'
import { addDays, type Day } from '../../base/day.ts'
import { done, refused } from '../../base/result.ts'
import { firstAttemptDays } from '../../domain/intake/clock.ts'
import { type MemberInformationFile, openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import type { ByteSource } from '../../formats/table.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { keepFile, knownFile } from '../intake/keep-file.ts'
import { lastFile } from '../intake/last-file.ts'
import { type Preview, previewRows } from '../intake/preview.ts'
import { storedSource, storeStream } from '../intake/stored-file.ts'
import { refusedRows } from '../intake/take.ts'
import { readSummary } from './file-list.ts'

/** A file with its bytes, and as what it is to be read. */
interface Incoming {
  readonly organization: string
  readonly file: string
  readonly plan: string
  readonly name: string
  readonly source: ByteSource
  readonly sha256: string
  readonly layout: string | null
  readonly covers: FileCovers
}

export async function receive(work: HandlerWork, input: z.infer<(typeof receiveFile)['input']>) {
  const { trips } = work
  const { attached } = work.checked.call
  if (attached?.sha256 !== input.sha256 || attached.source.size !== input.bytes) return refused('file-missing')
  const { source, sha256 } = attached
  const [plans = [], known = []] = await trips.go([
    { text: `select id, plan_code from organization where kind = 'plan'`, values: [] },
    // Refused or set aside, it may be received again, as of another plan.
    knownFile({ organization: input.organization, sha256, kind: 'mif' }, null),
  ])
  if (input.plan !== null && !plans.some((plan) => plan.id === input.plan)) return refused('plan-unknown')
  const [before] = known
  if (before) {
    const file = await readSummary(trips, input.organization, String(before.id))
    return done({ output: { file, isKnown: true }, statements: [] })
  }
  const plan = input.plan ?? (await planSaid(work, plans, source, input.layout))
  if (plan === undefined) return refused('plan-unsaid')
  const file = await readAndKeep(work, { ...input, plan, source, sha256 }, codeOf(plans, plan))
  return done({ output: { file, isKnown: false }, statements: [] })
}

/** The plan whose code stands in the file; of one plan only, that one. A file that cannot be read is refused as a whole all the same. */
async function planSaid(work: HandlerWork, plans: readonly Row[], source: ByteSource, layout: string | null) {
  const opened = await openMemberInformationFile(source, {
    layouts,
    today: work.checked.today,
    ...(layout === null ? {} : { layout }),
  })
  const code = opened.ok ? opened.value.facts.plan.code : null
  const said = plans.filter((plan) => code !== null && plain(plan.plan_code) === plain(code))
  const [one, ...more] = code === null ? plans : said
  return one && more.length === 0 ? String(one.id) : undefined
}

/** A plan's code as it is compared: without case and leading zeros. */
function plain(code: unknown): string {
  return String(code ?? '')
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
}

function codeOf(plans: readonly Row[], planId: string): string | null {
  const code = plans.find((plan) => plan.id === planId)?.plan_code ?? null
  return code === null ? null : String(code)
}

export async function readAgain(work: HandlerWork, input: z.infer<(typeof readFileAgain)['input']>) {
  const { trips, house } = work
  const [plans = [], files = []] = await trips.go([
    { text: `select id, plan_code from organization where kind = 'plan' and id = $1`, values: [input.plan] },
    {
      text: `select name, state, bytes, sha256 from exchange_file where organization_id = $1 and id = $2 and direction = 'in' and kind = 'mif'`,
      values: [input.organization, input.from],
    },
  ])
  const [before] = files
  if (plans.length === 0) return refused('plan-unknown')
  if (!before) return refused('file-unknown')
  if (before.state !== 'waiting' && before.state !== 'refused') return refused('file-taken')
  const key = { organizationId: input.organization, fileId: input.from }
  const source = storedSource(house, key, Number(before.bytes))
  await trips.go([aside({ organization: input.organization, file: input.from }, readAgainWords)])
  const incoming = { ...input, name: String(before.name), source, sha256: String(before.sha256) }
  const file = await readAndKeep(work, incoming, codeOf(plans, input.plan))
  return done({ output: { file }, statements: [] })
}

const readAgainWords = 'This reading was set aside: the file was read again as something else.'

/** The statement that sets a file aside: it is as one refused, with the reason. */
export function aside(key: { readonly organization: string; readonly file: string }, why: string): Statement {
  return {
    text: `update exchange_file set state = 'refused', refusal = $3 where organization_id = $1 and id = $2`,
    values: [key.organization, key.file, why],
  }
}

/** Reads the file and keeps it with what was read: also one that is refused whole. */
async function readAndKeep(work: HandlerWork, incoming: Incoming, planCode: string | null) {
  const { trips, checked } = work
  const opened = await openMemberInformationFile(incoming.source, {
    layouts,
    today: checked.today,
    ...(incoming.layout === null ? {} : { layout: incoming.layout }),
    ...(planCode === null ? {} : { plan: planCode }),
  })
  const read = opened.ok ? await readRows(work, incoming, opened.value) : { refusal: opened.says }
  await trips.go(keepStatements(work, incoming, read))
  await storeStream(
    trips,
    { organizationId: incoming.organization, fileId: incoming.file },
    incoming.source,
    work.house.keys,
  )
  return readSummary(trips, incoming.organization, incoming.file)
}

interface Read {
  readonly opened?: MemberInformationFile
  readonly preview?: Preview
  readonly reading?: FileReading
  readonly refusal: string | null
}

async function readRows(work: HandlerWork, incoming: Incoming, opened: MemberInformationFile): Promise<Read> {
  const { facts } = opened
  const { organization: organizationId, file: fileId, plan: planId, covers } = incoming
  const last = await lastFile(work.trips, { organizationId, fileId, planId, layout: facts.layout })
  const preview = await previewRows(work, opened, { fileId, planId, last, covers })
  const { warnings, newSinceLast, goneSinceLast } = preview
  const { program, sheet, mendedColumns, missingColumns } = facts
  const before = last && { file: last.file, name: last.name, period: last.period, recordedAt: last.recordedAt }
  const compared = { last: before ?? null, newSinceLast, goneSinceLast }
  const reading = {
    program,
    sheet,
    covers,
    mendedColumns: [...mendedColumns],
    missingColumns: [...missingColumns],
    warnings: [...warnings],
    ...compared,
  }
  return { opened, preview, reading, refusal: preview.refusal }
}

function keepStatements(work: HandlerWork, incoming: Incoming, read: Read): readonly Statement[] {
  const { opened, preview, reading, refusal } = read
  const facts = opened?.facts
  const key = { organizationId: incoming.organization, fileId: incoming.file }
  const { rows = 0, accepted = 0, meanings = {} } = preview ?? {}
  const counts = preview && { rows, accepted, refused: preview.refused.length, meanings }
  const kept = keepFile(
    work,
    { ...incoming, kind: 'mif', size: incoming.source.size },
    { facts, counts, reading, refusal },
  )
  return preview && refusal === null
    ? [...kept, ...refusedRows(key, preview.refused, dueFrom(facts?.producedOn, work.checked.today))]
    : kept
}

/** A refused row is a person waiting: by when, from the day they were assigned, else the day the file was made. */
function dueFrom(producedOn: Day | null | undefined, today: Day): (assignedOn: Day | null) => Day {
  return (assignedOn) => addDays(assignedOn ?? producedOn ?? today, firstAttemptDays)
}
