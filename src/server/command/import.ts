// `import mif` and `import referrals`: a plan's member file, or a list of referrals, taken from the command line, through the same gate as the screen. It works beside a running server
// and without one; with --json it prints one object and nothing else.
import { basename } from 'node:path'
import { layouts } from '../../../content/layouts/all.ts'
import { type FileCovers, type FileSummary, filesCover, receiveFile, takeFile } from '../../api/file.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import { surveyMemberInformationFile } from '../../exchange/member-information-file/survey.ts'
import type { ByteSource } from '../../formats/table.ts'
import type { AttachedFile } from '../attached-file.ts'
import type { Core } from '../house.ts'
import { importReferrals } from './import-referrals.ts'
import { fileAt, meaningsOf, newId, refuse, reportOf, tell } from './import-report.ts'
import { agencyFor, operatorOf, planFor } from './operator.ts'
import { readOptions, UsageError } from './option.ts'
import { withCore } from './with-core.ts'

const options = {
  plan: { type: 'string' },
  agency: { type: 'string' },
  from: { type: 'string' },
  layout: { type: 'string' },
  covers: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  data: { type: 'string' },
} as const

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
  if ((kind !== 'mif' && kind !== 'referrals') || path === undefined || more.length > 0)
    throw new UsageError(
      'Say what to import: import mif FILE --plan CODE, or import referrals FILE --plan CODE --from NAME.',
    )
  if (kind === 'referrals') return referrals(path, values)
  if (values.from !== undefined) throw new UsageError('--from is for referrals: a member file is from its plan.')
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

type Values = ReturnType<typeof readOptions<typeof options>>['values']

function referrals(path: string, values: Values): Promise<number> {
  const { plan, from, data, json = false, 'dry-run': isDryRun = false } = values
  if (plan === undefined) throw new UsageError('Say which plan is asked: --plan CODE.')
  if (values.agency !== undefined || values.layout !== undefined || values.covers !== undefined)
    throw new UsageError('--agency, --layout and --covers are for a member file.')
  return importReferrals({ path, plan, from, data, isJson: json, isDryRun })
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
    return await withCore(asked.data, (core) => takeWith(core, asked, attached))
  } finally {
    await attached.letGo()
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
