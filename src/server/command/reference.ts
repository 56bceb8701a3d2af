// Writes the generated pages. They are about this version of the program and nobody's data, so the database they are read
// from is made for the purpose and removed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../config.ts'
import type { OpenDatabase } from '../postgres/open.ts'
import { readyDatabase } from '../ready-database.ts'
import { pages, writePages } from '../reference/page.ts'
import { readOptions } from './option.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Writes each page that changed and names it. @throws StartError, UsageError */
export async function reference(args: readonly string[]): Promise<number> {
  readOptions(args, {})
  const folder = await mkdtemp(join(tmpdir(), 'alongside-reference-'))
  let opened: Promise<OpenDatabase> | undefined
  const open = () => {
    opened ??= readyDatabase(readConfig({}, folder), 'command')
    return opened
  }
  try {
    const written = await writePages(pages, ROOT, { database: async () => (await open()).connections })
    process.stdout.write(written.length === 0 ? 'All pages are as they should be.\n' : `${written.join('\n')}\n`)
    return 0
  } finally {
    await (await opened)?.close()
    await rm(folder, { recursive: true, force: true })
  }
}
