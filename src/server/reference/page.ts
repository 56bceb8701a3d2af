// The generated pages: what a machine knows better than a writer. Each is made from the program itself, committed so that
// a change shows in the diff, and compared by a test so that it cannot go stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { grants } from '../../../content/access.ts'
import { clocks, overlaps, rules } from '../../../content/index.ts'
import { operations } from '../../api/index.ts'
import { readSchema } from '../database/schema.ts'
import type { Connections } from '../postgres/connection.ts'
import { accessPage } from './access-page.ts'
import { factPage } from './fact-page.ts'
import { operationPage } from './operation-page.ts'
import { populationPage } from './population-page.ts'
import { problemPage } from './problem-page.ts'
import { clockPage, rulePage } from './rule-page.ts'
import { scalePage } from './scale-page.ts'
import { schemaPage } from './schema-page.ts'

/** What pages are made from, besides what they import. */
export type Ground = {
  /** An empty database on this version's schema; opened only when a page asks. */
  database(): Promise<Connections>
}

export type Page = {
  /** From the project's folder. */
  readonly path: string
  make(ground: Ground): string | Promise<string>
}

/** All generated pages. Add yours here, run `npx alongside reference`, and commit what it writes. */
export const pages: readonly Page[] = [
  { path: 'db/schema.sql', make: async (ground) => schemaPage(await schemaOf(await ground.database())) },
  { path: 'docs/scale.md', make: async (ground) => scalePage(await schemaOf(await ground.database())) },
  { path: 'docs/population-data.md', make: () => populationPage() },
  { path: 'docs/reference/access.md', make: () => accessPage(grants, operations) },
  { path: 'docs/reference/clocks.md', make: () => clockPage(clocks) },
  { path: 'docs/reference/facts.md', make: () => factPage() },
  { path: 'docs/reference/operations.md', make: () => operationPage(operations) },
  { path: 'docs/reference/problems.md', make: () => problemPage() },
  { path: 'docs/reference/rules.md', make: () => rulePage(rules, overlaps) },
]

/** Writes the pages that differ from what lies in `folder`, and returns their paths. */
export async function writePages(list: readonly Page[], folder: string, ground: Ground): Promise<readonly string[]> {
  const written: string[] = []
  for (const page of list) {
    const text = await page.make(ground)
    const path = join(folder, page.path)
    if (await isSame(path, text)) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    written.push(page.path)
  }
  return written
}

/** The paths of the pages that are not in `folder` as they would be made now. */
export async function stalePages(list: readonly Page[], folder: string, ground: Ground): Promise<readonly string[]> {
  const stale: string[] = []
  for (const page of list) {
    if (!(await isSame(join(folder, page.path), await page.make(ground)))) stale.push(page.path)
  }
  return stale
}

async function isSame(path: string, text: string): Promise<boolean> {
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  // A checkout on Windows may have turned line ends.
  return kept?.replaceAll('\r\n', '\n') === text
}

async function schemaOf(connections: Connections) {
  const client = new Client(connections.for('owner'))
  await client.connect()
  try {
    return await readSchema(client)
  } finally {
    await client.end()
  }
}
