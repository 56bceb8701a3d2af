// The tools of the journeys: a check that finds nothing anywhere would make every screen look good.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axe, browser, browserIn, complaintsOf, page, screenshot, slowDown } from './chromium.ts'

let chromium: Browser
before(async () => {
  chromium = await browser()
})
after(() => chromium.close())

const html = (body: string) =>
  `<!doctype html><html lang="en"><title>Test</title><body><main>${body}</main></body></html>`

test('axe tells what is wrong, and where', async () => {
  const bad = await page(chromium)
  await bad.setContent(html('<h1>Title</h1><input id="field"><p style="color:#ccc">faint</p>'))
  const found = await axe(bad)
  assert.match(found, /^label: .*\n {2}#field:/m)
  assert.match(found, /^color-contrast:/m)
})

test('axe finds nothing where nothing is wrong', async () => {
  const good = await page(chromium)
  await good.setContent(html('<h1>Title</h1><label>Name <input></label>'))
  assert.equal(await axe(good), '')
})

test('a page keeps what went wrong on it', async () => {
  const bad = await page(chromium, { origin: 'http://127.0.0.1:9' })
  await bad.setContent(html('<h1>Title</h1>'))
  assert.deepEqual(complaintsOf(bad), [])
  await bad.evaluate(() => {
    console.error('out of sorts')
    setTimeout(() => {
      throw new Error('not caught')
    })
  })
  // Port 9 discards; the name is reserved for never existing.
  await bad.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => {}))
  await bad.waitForTimeout(50)
  const kept = complaintsOf(bad).join('\n')
  for (const said of [/console: out of sorts/, /error: not caught/, /asked elsewhere: http:\/\/elsewhere\.invalid\//])
    assert.match(kept, said)
})

test('width, theme and language reach the page', async () => {
  const small = await page(chromium, { width: 320, theme: 'dark', lang: 'ar' })
  const seen = await small.evaluate(() => ({
    width: innerWidth,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    lang: navigator.language,
  }))
  assert.deepEqual(seen, { width: 320, isDark: true, lang: 'ar' })
})

test('a slowed page computes slower', async () => {
  const slow = await page(chromium)
  const work = () =>
    slow.evaluate(() => {
      const startedAt = performance.now()
      let sum = 0
      for (let i = 0; i < 3e7; i += 1) sum += Math.sqrt(i)
      return sum > 0 ? performance.now() - startedAt : 0
    })
  // The quickest of several: another at work on the machine makes one slower, never quicker.
  const before = Math.min(await work(), await work(), await work(), await work(), await work())
  await slowDown(slow, 20)
  assert.ok((await work()) > before * 2)
})

test('a picture is taken for who asks for one', async (context) => {
  const seen = await page(chromium)
  await seen.setContent(html('<h1>Title</h1>'))
  const asked = process.env.PICTURES
  context.after(() => {
    if (asked === undefined) delete process.env.PICTURES
    else process.env.PICTURES = asked
  })
  delete process.env.PICTURES
  assert.equal(await screenshot(seen, 'chromium-test'), undefined)
  process.env.PICTURES = join(tmpdir(), 'alongside-pictures')
  const path = await screenshot(seen, 'chromium-test')
  assert.ok(path !== undefined && (await stat(path)).size > 1000)
  await rm(process.env.PICTURES, { recursive: true })
})

test('a profile lies where it was asked to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-profile-'))
  try {
    const context = await browserIn(folder)
    await context.close()
    assert.ok((await readdir(folder)).length > 0)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
})
