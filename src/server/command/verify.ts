// `verify`: computes every chain of the journal and the access log again and says where the first one breaks. It works beside a
// running server and without one.
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { openPool } from '../database/executor.ts'
import { type Verified, verifyAll } from '../gate/verify.ts'
import { dataKeys, rootKey } from '../key.ts'
import { DEFAULT_DATA_DIR, readyDatabase } from '../ready-database.ts'
import { readOptions } from './option.ts'

const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const

/** Exit 0 when everything holds, 1 when something does not. @throws UsageError, StartError */
export async function verify(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, options)
  const data = values.data === undefined ? {} : { ALONGSIDE_DATA: values.data }
  const config = readConfig({ ...process.env, ...data }, DEFAULT_DATA_DIR)
  const opened = await readyDatabase(config, 'command')
  try {
    const database = openPool(opened.connections, 'owner', 1)
    try {
      const root = await rootKey({
        file: config.keyFile ?? join(config.dataDir, 'root.key'),
        command: config.keyCommand,
      })
      const keys = await dataKeys(database, root, 'journal', new Date().getUTCFullYear())
      const verified = await verifyAll(database, keys)
      process.stdout.write(values.json ? `${JSON.stringify(verified)}\n` : `${linesOf(verified).join('\n')}\n`)
      return verified.broken ? 1 : 0
    } finally {
      await database.close()
    }
  } finally {
    await opened.close()
  }
}

function linesOf({ subjects, lines, purged, writers, looks, broken }: Verified): readonly string[] {
  if (broken) {
    const where = broken.of === 'journal' ? 'the journal of' : 'the access log of writer'
    return [`Broken: ${where} ${broken.id}, line ${broken.seq}: ${broken.says}. Compare with a backup from before.`]
  }
  const erased = purged === 0 ? '' : ` (${purged} with their input purged)`
  return [
    `The journal holds: ${lines} lines${erased} of ${subjects} members and organizations.`,
    `The access log holds: ${looks} lines of ${writers} writers.`,
  ]
}
