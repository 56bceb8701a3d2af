// `import referrals`: a file of referrals sent to a plan from the command line, through the same gate as the screen. Without --from the plan itself
// takes in a list that came to it.
import { basename } from 'node:path'
import { layouts } from '../../../content/layouts/all.ts'
import type { FileSummary } from '../../api/file.ts'
import { receiveReferrals, settleReferrals } from '../../api/referral-file.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { readReferralFile } from '../../exchange/referral-file/read.ts'
import type { AttachedFile } from '../attached-file.ts'
import type { Core } from '../house.ts'
import { StartError } from '../start-error.ts'
import { fileAt, meaningsOf, newId, refuse, reportOf, tell } from './import-report.ts'
import { operatorOf, planFor } from './operator.ts'
import { withCore } from './with-core.ts'

export interface ReferralsAsked {
  readonly path: string
  /** The plan's code. */
  readonly plan: string
  /** The name of the organization that refers; undefined where the plan takes the list in. */
  readonly from: string | undefined
  readonly isJson: boolean
  readonly isDryRun: boolean
  readonly data: string | undefined
}

/** Sends the file. Exit 0 when it was sent, rows staying back or not; 2 when it was refused whole. @throws UsageError, StartError */
export async function importReferrals(asked: ReferralsAsked): Promise<number> {
  const attached = await fileAt(asked.path)
  try {
    if (asked.isDryRun) return await look(asked, attached)
    return await withCore(asked.data, (core) => send(core, asked, attached))
  } finally {
    await attached.letGo()
  }
}

/** Reads and counts; touches no database. */
async function look(asked: ReferralsAsked, { source }: AttachedFile): Promise<number> {
  const read = await readReferralFile(source, { layouts, today: dayOfInstant(new Date().toISOString()) })
  if (!read.ok) return refuse(read.says)
  const { rows, facts } = read.value
  const refused = rows.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault })))
  const accepted = rows.filter(({ faults }) => faults.length === 0).length
  const report = { rows: rows.length, accepted, refused, unknownColumns: facts.unknownColumns }
  tell(asked, report, 'Nothing was sent: this was a dry run.')
  return 0
}

async function send(core: Core, asked: ReferralsAsked, { source, sha256 }: AttachedFile): Promise<number> {
  const plan = await planFor(core, asked.plan)
  const organization = asked.from === undefined ? plan : await referrerFor(core, asked.from)
  const caller = operatorOf(organization, 'import')
  const call = (operation: typeof receiveReferrals | typeof settleReferrals, input: object) =>
    core.gate.call(caller, { operation, id: newId(), input, attached: { source, sha256, letGo: async () => {} } })
  const name = basename(asked.path)
  const received = await call(receiveReferrals, { organization, file: newId(), plan, name, bytes: source.size, sha256 })
  if (received.outcome === 'refused') return refuse(`The file was refused (${received.reason}).`)
  const { file, isKnown } = received.value as { readonly file: FileSummary; readonly isKnown: boolean }
  if (file.state === 'refused') return refuse(file.refusal ?? 'The file was refused.')
  if (file.state === 'waiting') {
    const settled = await call(settleReferrals, { organization, file: file.id, as: 'sent' })
    if (settled.outcome === 'refused') return refuse(`The file was not sent (${settled.reason}).`)
  }
  const { report, summary } = await reportOf(core, organization, file.id)
  const isOld = isKnown && file.state === 'taken'
  tell(asked, report, isOld ? 'This file was sent before; nothing changes.' : meaningsOf(summary))
  return 0
}

/** The organization that refers, by its name. @throws StartError when there is none. */
async function referrerFor(core: Core, name: string): Promise<string> {
  const rows = await core.house.database.ask({
    text: `select id from organization where kind = 'referrer' and ended_on is null and (name = $1 or id::text = $1)`,
    values: [name],
  })
  if (rows[0]) return String(rows[0].id)
  throw new StartError(`There is no organization that refers named ${name} here. Enter it first: enter referrer NAME.`)
}
