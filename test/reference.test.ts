// The committed pages are what the program would write now; `npx alongside reference` mends a failure here.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Ground, type Page, pages, stalePages, writePages } from '../src/server/reference/page.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { ROOT } from './tree.ts'

let database: TestDatabase
const ground: Ground = { database: async () => database.connections }
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

test('a page that is absent, old or edited by hand is stale; written, it is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-pages-'))
  const page: Page = { path: 'docs/reference/made-up.md', make: () => '# Made up\n' }
  try {
    assert.deepEqual(await stalePages([page], folder, ground), [page.path])
    assert.deepEqual(await writePages([page], folder, ground), [page.path])
    assert.deepEqual(await stalePages([page], folder, ground), [])
    assert.deepEqual(await writePages([page], folder, ground), [])
    await writeFile(join(folder, page.path), '# Made up, and edited\n')
    assert.deepEqual(await stalePages([page], folder, ground), [page.path])
    await writePages([page], folder, ground)
    assert.equal(await readFile(join(folder, page.path), 'utf8'), '# Made up\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('no two pages have one path', () => {
  assert.equal(new Set(pages.map((page) => page.path)).size, pages.length)
})

for (const page of pages) {
  test(`${page.path} is not stale`, async () => {
    const stale = await stalePages([page], ROOT, ground)
    assert.deepEqual(stale, [], 'Run "npx alongside reference" and commit what it writes.')
  })
}
