// `import mif`: a plan's member file taken from the command line, through the same gate as the screen. It works beside a running server
// and without one; with --json it prints one object and nothing else.
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { layouts } from '../../../content/layouts/all.ts'
import { type FileCovers, type FileSummary, filesCover, readFile, receiveFile, takeFile } from '../../api/file.ts'
import { idFrom } from '../../base/id.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import { surveyMemberInformationFile } from '../../exchange/member-information-file/survey.ts'
import type { ByteSource } from '../../formats/table.ts'
import { type AttachedFile, attachedAt } from '../attached-file.ts'
import { readConfig } from '../config.ts'
import { type Core, openCore } from '../house.ts'
import { DEFAULT_DATA_DIR, readyDatabase } from '../ready-database.ts'
import { agencyFor, operatorOf, planFor } from './operator.ts'
import { readOptions, UsageError } from './option.ts'

const options = {
  plan: { type: 'string' },
  agency: { type: 'string' },
  layout: { type: 'string' },
  covers: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  data: { type: 'string' },
} as const

/** What came of a file, as --json prints it. */
interface Report {
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  readonly unknownColumns: readonly string[]
}

interface Asked {
  readonly path: string
  readonly plan: string
  readonly agency: string | undefined
  readonly layout: string | undefined
  readonly covers: FileCovers
  readonly isJson: boolean
  readonly data: string | undefined
}

/** Takes the file. Exit 0 when it was taken, refused rows or not; 2 when it was refused whole. @throws UsageError, StartError */
export async function importFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, true)
  const [kind, path, ...more] = positionals
  if (kind !== 'mif' || path === undefined || more.length > 0)
    throw new UsageError('Say what to import: import mif FILE --plan CODE.')
  if (values.plan === undefined) throw new UsageError('Say which plan the file is from: --plan CODE.')
  const covers = filesCover.find((one) => one === (values.covers ?? 'unsaid'))
  if (covers === undefined) throw new UsageError('--covers is all or some: whether the file lists everybody.')
  const asked = {
    path,
    covers,
    plan: values.plan,
    agency: values.agency,
    layout: values.layout,
    isJson: values.json ?? false,
    data: values.data,
  }
  return values['dry-run'] ? look(asked) : take(asked)
}

/** Reads and counts; touches no database. */
async function look(asked: Asked): Promise<number> {
  const attached = await fileAt(asked.path)
  try {
    return await lookInto(asked, attached.source)
  } finally {
    await attached.letGo()
  }
}

async function lookInto(asked: Asked, source: ByteSource): Promise<number> {
  const opened = await openMemberInformationFile(source, {
    layouts,
    today: dayOfInstant(new Date().toISOString()),
    plan: asked.plan,
    ...(asked.layout === undefined ? {} : { layout: asked.layout }),
  })
  if (!opened.ok) return refuse(opened.says)
  const survey = await surveyMemberInformationFile(opened.value)
  if (!survey.ok) return refuse(survey.says)
  const { rows, accepted, refused, unknownColumns } = survey.value
  tell(asked, { rows, accepted, refused, unknownColumns }, 'Nothing was taken: this was a dry run.')
  return 0
}

async function take(asked: Asked): Promise<number> {
  const attached = await fileAt(asked.path)
  try {
    return await takeFrom(asked, attached)
  } finally {
    await attached.letGo()
  }
}

async function takeFrom(asked: Asked, attached: AttachedFile): Promise<number> {
  const config = readConfig(
    { ...process.env, ...(asked.data === undefined ? {} : { ALONGSIDE_DATA: asked.data }) },
    DEFAULT_DATA_DIR,
  )
  const database = await readyDatabase(config, 'command')
  try {
    const core = await openCore({ connections: database.connections, config, dataDir: config.dataDir, demo: false })
    try {
      return await takeWith(core, asked, attached)
    } finally {
      await core.close()
    }
  } finally {
    await database.close()
  }
}

async function takeWith(core: Core, asked: Asked, attached: AttachedFile): Promise<number> {
  const plan = await planFor(core, asked.plan)
  const organization = await agencyFor(core, asked.agency, () => providerOf(attached.source, asked))
  const caller = operatorOf(organization, 'import')
  const { layout = null, covers } = asked
  const { source, sha256 } = attached
  const input = {
    organization,
    file: newId(),
    plan,
    name: basename(asked.path),
    layout,
    covers,
    bytes: source.size,
    sha256,
  }
  const received = await core.gate.call(caller, { operation: receiveFile, id: newId(), input, attached })
  if (received.outcome === 'refused') return refuse(`The file was refused (${received.reason}).`)
  const { file } = received.value as { readonly file: FileSummary }
  if (file.state === 'refused') return refuse(file.refusal ?? 'The file was refused.')
  await core.gate.call(caller, { operation: takeFile, id: newId(), input: { organization, file: file.id } })
  await core.settled()
  const { report, summary } = await reportOf(core, organization, file.id)
  if (summary.state !== 'taken')
    return refuse('The file was not taken to its end. Start again: it goes on where it was.')
  tell(asked, report, meaningsOf(summary))
  return 0
}

async function reportOf(
  core: Core,
  organization: string,
  file: string,
): Promise<{ readonly report: Report; readonly summary: FileSummary }> {
  const refused: { row: number; column: string; reason: string }[] = []
  for (let after = 0; ; ) {
    const input = { organization, file, only: 'refused', after, most: 500 }
    const answer = await core.gate.call(operatorOf(organization, 'import'), { operation: readFile, input })
    if (answer.outcome !== 'done') throw new Error('the file cannot be read again')
    const page = answer.value as {
      file: FileSummary
      rows: { row: number; faults: { column: string; reason: string }[] }[]
      more: boolean
    }
    for (const row of page.rows) {
      for (const fault of row.faults) refused.push({ row: row.row, ...fault })
    }
    if (!page.more) {
      const { rows, accepted, unknownColumns } = page.file
      return { report: { rows: rows ?? 0, accepted: accepted ?? 0, refused, unknownColumns }, summary: page.file }
    }
    after = page.rows.at(-1)?.row ?? after
  }
}

function meaningsOf(summary: FileSummary): string {
  const counts = Object.entries(summary.meanings).map(([meaning, count]) => `${count} ${meaning}`)
  const gone = summary.gone ? [`${summary.gone} gone from the file (a question to intake; care goes on)`] : []
  return [...counts, ...gone].join(', ')
}

function tell(asked: Asked, report: Report, last: string): void {
  if (asked.isJson) {
    process.stdout.write(`${JSON.stringify(report)}\n`)
    return
  }
  const lines = [`${report.rows} rows, ${report.accepted} accepted, ${report.rows - report.accepted} refused.`]
  for (const { row, column, reason } of report.refused) lines.push(`  row ${row}  ${column}: ${reason}`)
  if (report.unknownColumns.length > 0) lines.push(`Also sent: ${report.unknownColumns.join(', ')}.`)
  process.stdout.write(`${[...lines, last].join('\n')}\n`)
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}

/** The NPI most rows name; undefined when the file names none. */
async function providerOf(source: ByteSource, asked: Asked): Promise<string | undefined> {
  const opened = await openMemberInformationFile(source, {
    layouts,
    today: dayOfInstant(new Date().toISOString()),
    ...(asked.layout === undefined ? {} : { layout: asked.layout }),
  })
  if (!opened.ok) return undefined
  for await (const { verdict } of opened.value.rows()) {
    if (verdict.kind === 'accepted' && verdict.value.provider.npi !== null) return verdict.value.provider.npi
  }
  return undefined
}

async function fileAt(path: string): Promise<AttachedFile> {
  try {
    return await attachedAt(path)
  } catch (cause) {
    throw new UsageError(`The file ${path} cannot be read.`, { cause })
  }
}

function newId(): string {
  return idFrom(Date.now(), randomBytes(10))
}
