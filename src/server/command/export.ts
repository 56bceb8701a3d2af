// `export rtf|otf`: a month's file for a plan, made and sent through the same gate as the screen, written into a folder.
import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { previewOutgoing, sendFile } from '../../api/file.ts'
import { idFrom } from '../../base/id.ts'
import type { Core } from '../house.ts'
import { agencyFor, operatorOf, planFor } from './operator.ts'
import { readOptions, UsageError } from './option.ts'
import { withCore } from './with-core.ts'

const options = {
  plan: { type: 'string' },
  agency: { type: 'string' },
  month: { type: 'string' },
  layout: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
} as const

interface Asked {
  readonly kind: 'rtf' | 'otf'
  readonly plan: string
  readonly agency: string | undefined
  readonly month: string
  readonly layout: string | null
  readonly out: string
}

/** Writes the files. Exit 0 when rows were sent, 2 when none could be. @throws UsageError, StartError */
export async function exportFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, true)
  const [kind, ...more] = positionals
  if ((kind !== 'rtf' && kind !== 'otf') || more.length > 0)
    throw new UsageError('Say what to export: export rtf, or export otf.')
  const { plan, month, out } = values
  if (plan === undefined || month === undefined || out === undefined)
    throw new UsageError('Say --plan CODE, --month YYYY-MM and --out DIR.')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageError('--month must be a month, as 2026-11.')
  const asked: Asked = { kind, plan, agency: values.agency, month, layout: values.layout ?? null, out }
  return withCore(values.data, (core) => send(core, asked))
}

async function send(core: Core, asked: Asked): Promise<number> {
  const plan = await planFor(core, asked.plan)
  const organization = await agencyFor(core, asked.agency)
  const caller = operatorOf(organization, 'export')
  const { kind, month, layout } = asked
  const wanted = { organization, plan, kind, month, layout }
  const preview = await core.gate.call(caller, { operation: previewOutgoing, input: wanted })
  const newId = () => idFrom(Date.now(), randomBytes(10))
  const answer = await core.gate.call(caller, { operation: sendFile, id: newId(), input: { ...wanted, file: newId() } })
  if (answer.outcome === 'refused') {
    process.stderr.write(`Nothing was sent: ${answer.reason}.\n`)
    return 2
  }
  const { files, rows, heldBack } = answer.value as {
    files: readonly { name: string; content: string }[]
    rows: number
    heldBack: number
  }
  await mkdir(asked.out, { recursive: true })
  for (const file of files) await writeWhole(join(asked.out, file.name), Buffer.from(file.content, 'base64'))
  const lines = [`${rows} rows sent, ${heldBack} held back.`, ...files.map((file) => `  ${join(asked.out, file.name)}`)]
  const faults =
    preview.outcome === 'done'
      ? (preview.value as { faults: readonly { row: number; column: string; reason: string }[] }).faults
      : []
  for (const { row, column, reason } of faults) lines.push(`  row ${row + 1}  ${column}: ${reason}`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** Under another name first, so that nobody picks up half a file (EXC-75). */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
}
