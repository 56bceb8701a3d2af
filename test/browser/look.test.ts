// The staff app's frame and its living page as built: what it weighs, the keyboard's path through it, axe in both themes and
// both directions, 320 px, nothing that jumps. No house is asked: the page brings its own invented people.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { ROOT } from '../tree.ts'
import { axe, browser, complaintsOf, type PageOptions, page } from './chromium.ts'

type Chunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }

let folder: string
let server: PreviewServer
let chromium: Browser
let origin: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-look-'))
  const config = { configFile: join(ROOT, 'vite.config.ts'), root: join(ROOT, 'src/web'), logLevel: 'error' } as const
  await build({ ...config, build: { outDir: folder, emptyOutDir: true } })
  server = await preview({ ...config, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } })
  origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
  chromium = await browser()
})
after(async () => {
  await chromium.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function look(options: PageOptions = {}): Promise<Page> {
  const opened = await page(chromium, { ...options, origin })
  // Whatever the app asks of a house: nobody is signed in, and there is none behind this page.
  await opened.route(/^[^/]+\/\/[^/]+\/(api|sign-in)\//, (route) => route.fulfill({ json: { kind: 'signed-out' } }))
  await opened.goto(`${origin}/staff/look`)
  await opened.waitForSelector('h1')
  return opened
}

test('the first load is at most 200 kB of script, gzipped', async () => {
  const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
  const loaded = new Set<string>()
  const follow = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || loaded.has(chunk.file)) return
    loaded.add(chunk.file)
    chunk.imports?.forEach(follow)
  }
  follow(entry ?? '')
  const sizes = await Promise.all([...loaded].map(async (file) => gzipSync(await readFile(join(folder, file))).length))
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000
  assert.ok(kilobytes > 50 && kilobytes <= 200, `${kilobytes.toFixed(1)} kB`)
})

for (const options of [
  { width: 1440, theme: 'light', lang: 'en-US' },
  { width: 768, theme: 'dark', lang: 'ar' },
  { width: 320, theme: 'light', lang: 'ar' },
  { width: 320, theme: 'dark', lang: 'en-US' },
] as const) {
  test(`axe finds nothing and nothing runs over the edge: ${Object.values(options).join(', ')}`, async () => {
    const opened = await look(options)
    assert.equal(await axe(opened), '')
    assert.equal(
      await opened.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      0,
    )
    assert.deepEqual(complaintsOf(opened), [])
  })
}

test('axe finds nothing in a menu, an explanation, a dialog, the search and a wrong form', async () => {
  const opened = await look()
  await opened.click('.seat-switcher')
  await opened.waitForSelector('[role="menu"]')
  assert.equal(await axe(opened), '', 'menu')
  await opened.keyboard.press('Escape')
  // An open menu hides the page from assistive technology until it is gone.
  await opened.waitForSelector('[role="menu"]', { state: 'detached' })
  await opened.locator('.shell__page button.clock-chip').first().click()
  await opened.waitForSelector('.clock-why__due')
  assert.equal(await axe(opened), '', 'explanation')
  await opened.keyboard.press('Escape')
  await opened.waitForSelector('.clock-why__due', { state: 'detached' })
  await opened.getByRole('button', { name: 'Open a dialog' }).click()
  assert.equal(await axe(opened), '', 'dialog')
  await opened.keyboard.press('Escape')
  await opened.waitForSelector('[role="dialog"]', { state: 'detached' })
  await opened.getByRole('button', { name: 'Save' }).click()
  assert.equal(await opened.evaluate(() => document.activeElement?.className), 'error-summary')
  assert.equal(await axe(opened), '', 'form')
  await opened.keyboard.press('/')
  await opened.keyboard.type('n')
  await opened.waitForSelector('[role="option"]')
  assert.equal(await axe(opened), '', 'search')
})

test('keys: skip link first, / finds and opens, ? helps and gives the focus back, g t goes to Today', async () => {
  const opened = await look()
  await opened.keyboard.press('Tab')
  await opened.keyboard.press('Enter')
  assert.equal(await opened.evaluate(() => location.hash), '#main')
  await opened.keyboard.press('/')
  assert.equal(await focused(opened), 'combobox')
  await opened.keyboard.type('nar')
  await opened.waitForSelector('[role="option"]')
  await opened.keyboard.press('Enter')
  await opened.getByText(/^Opened Նարինե/).waitFor()
  await opened.getByRole('slider').first().focus()
  await opened.keyboard.press('?')
  await opened.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await opened.keyboard.press('Escape')
  assert.equal(await focused(opened), 'slider')
  await opened.keyboard.press('g')
  await opened.keyboard.press('t')
  await opened.waitForURL('**/staff/today')
})

test('a person found is picked by pointer too, and the search box keeps the focus until then', async () => {
  const opened = await look()
  await opened.keyboard.press('/')
  await opened.keyboard.type('nar')
  const hit = opened
    .getByRole('listbox')
    .getByRole('option', { name: /Նարինե/ })
    .first()
  await hit.hover()
  await opened.mouse.down()
  assert.equal(await focused(opened), 'combobox')
  await opened.mouse.up()
  await opened.getByText(/^Opened Նարինե/).waitFor()
})

test('keys: single keys rest where someone types, and when they are turned off', async () => {
  const opened = await look()
  await opened.getByLabel('Name used').first().fill('')
  await opened.keyboard.type('g t / ?')
  assert.equal(await opened.getByLabel('Name used').first().inputValue(), 'g t / ?')
  await opened.locator('h1').click()
  await opened.keyboard.press('?')
  await opened.getByLabel('Use single keys').uncheck()
  await opened.keyboard.press('Escape')
  await opened.keyboard.press('/')
  assert.notEqual(await focused(opened), 'combobox')
})

test('the two lines are read by key: backwards in time, by words, and from right to left the other way', async () => {
  const opened = await look()
  const lines = opened.getByRole('slider').first()
  await lines.focus()
  assert.match((await lines.getAttribute('aria-valuetext')) ?? '', /^Met 36 times, last 6 days ago/)
  await opened.keyboard.press('End')
  assert.match((await lines.getAttribute('aria-valuetext')) ?? '', /Dec 3, 2026. Planned: Visit at home/)
  await opened.keyboard.press('ArrowLeft')
  assert.match((await lines.getAttribute('aria-valuetext')) ?? '', /Nov 18, 2026. Met:/)
  const arabic = await look({ lang: 'ar' })
  const mirrored = arabic.getByRole('slider').first()
  await mirrored.focus()
  await arabic.keyboard.press('End')
  await arabic.keyboard.press('ArrowRight')
  assert.match((await mirrored.getAttribute('aria-valuetext')) ?? '', /18 نوفمبر 2026/)
})

test('a table of 500 rows is one tab stop: arrows walk it, sideways goes into a row, few rows exist', async () => {
  const opened = await look()
  const table = opened.getByRole('grid', { name: 'Caseload' })
  assert.equal(await table.getAttribute('aria-rowcount'), '501')
  await table.locator('tr[data-row="0"]').focus()
  await opened.keyboard.press('End')
  await opened.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '499')
  assert.ok((await table.locator('tr[data-row]').count()) < 60)
  await opened.keyboard.press('ArrowRight')
  assert.match((await opened.evaluate(() => document.activeElement?.className)) ?? '', /clock-chip/)
  await opened.keyboard.press('ArrowUp')
  await opened.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '498')
  await opened.keyboard.press('Enter')
  await opened.getByText(/^Opened row-/).waitFor()
})

test('the frame speaks Arabic from right to left when the browser does, and keeps a choice over that', async () => {
  const opened = await look({ lang: 'ar' })
  assert.equal(await opened.getAttribute('html', 'dir'), 'rtl')
  await opened.getByRole('link', { name: 'اليوم', exact: true }).waitFor()
  await opened.click('.seat-switcher')
  await opened.getByRole('menuitem', { name: 'English' }).click()
  await opened.getByRole('link', { name: 'Today', exact: true }).waitFor()
  await opened.reload()
  await opened.waitForSelector('h1')
  assert.equal(await opened.getAttribute('html', 'dir'), 'ltr')
})

test('on a phone the places and the one action lie below, where the thumb is', async () => {
  const opened = await look({ width: 360, height: 760 })
  for (const part of ['.shell__nav', '.page-header__primary']) {
    const box = await opened.locator(part).first().boundingBox()
    assert.ok(box && box.y > 760 / 2 && box.y + box.height <= 760, part)
  }
})

test('nothing jumps while the page loads', async () => {
  const opened = await page(chromium, { origin })
  await opened.addInitScript(() => {
    const shifts: number[] = []
    Reflect.set(globalThis, 'shifts', shifts)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await opened.goto(`${origin}/staff/look`)
  await opened.waitForSelector('.skeleton')
  await opened.evaluate(() => document.fonts.ready)
  await opened.waitForTimeout(300)
  const shifts = await opened.evaluate(() => Reflect.get(globalThis, 'shifts') as number[])
  assert.ok(shifts.reduce((sum, shift) => sum + shift, 0) < 0.02, String(shifts))
})

function focused(opened: Page): Promise<string | null | undefined> {
  return opened.evaluate(() => document.activeElement?.getAttribute('role'))
}
