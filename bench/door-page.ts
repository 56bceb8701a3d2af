// The member's door on an old phone with little signal: when something is first painted on slow 3G (400 kbit/s, 400 ms) with a 4× slower CPU, what a
// page weighs in all before fonts, and what a language's pack for no signal weighs.
import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { memberLanguages } from '../src/domain/member-text.ts'
import { findChromium } from '../test/browser/executable.ts'
import { openApp } from './app.ts'
import { makeMembers } from './people.ts'
import { newId, type Place } from './place.ts'
import type { Line } from './table.ts'

const limits = { paintedMs: 1_500, pageBytes: 30_000, packBytes: 60_000 }
const slow3g = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
/** A first page, one with a script of its own, one with letters beyond Latin, one from the right, and two that are signed in. */
const paths = ['/en/', '/en/could-i-get-ecm', '/hy/learn', '/ar/ask', '/en/me', '/es/me/messages']
const times = 3

export async function benchDoorPage(place: Place): Promise<readonly Line[]> {
  const [person] = await makeMembers(place, 1)
  if (person === undefined) throw new Error('no member was made')
  const token = await phoneOf(place, person.member)
  const app = await openApp(place)
  const { path, environment } = await findChromium()
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...environment },
  })
  try {
    const opened = { paintedMs: [] as number[], pageBytes: [] as number[] }
    for (const path of paths)
      for (let n = 0; n < times; n += 1) {
        const { paintedMs, bytes } = await open(browser, `${app.origin}${path}`, token)
        opened.paintedMs.push(paintedMs)
        opened.pageBytes.push(bytes)
      }
    const packs = []
    for (const { code } of memberLanguages) packs.push(await packBytes(browser, app.origin, code))
    return linesOf(Math.max(...opened.paintedMs), Math.max(...opened.pageBytes), Math.max(...packs))
  } finally {
    await browser.close()
    await app.close()
  }
}

function linesOf(paintedMs: number, pageBytes: number, pack: number): readonly Line[] {
  return [
    {
      what: 'a page of the member’s door first painted, slow 3G, 4× slower CPU',
      ours: `slowest of ${paths.length * times} ${paintedMs.toFixed(0)} ms`,
      limit: `${limits.paintedMs} ms`,
      ratio: paintedMs / limits.paintedMs,
      bar: '≤ 1',
    },
    {
      what: 'its heaviest page in all before fonts, over the wire',
      ours: `${(pageBytes / 1000).toFixed(1)} kB`,
      limit: `${limits.pageBytes / 1000} kB`,
      ratio: pageBytes / limits.pageBytes,
      bar: '≤ 1',
    },
    {
      what: 'its pack for no signal, heaviest of the languages, gzipped',
      ours: `${(pack / 1000).toFixed(1)} kB`,
      limit: `${limits.packBytes / 1000} kB`,
      ratio: pack / limits.packBytes,
      bar: '≤ 1',
    },
  ]
}

/** A phone on which the member is signed in. */
async function phoneOf({ owner, agency }: Place, member: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await owner.ask({
    text: `insert into registry_phone_session (token_hash, id, member_id, organization_id, opened_at, last_seen_at, ends_at)
      values ($1, $2, $3, $4, now(), now(), now() + interval '1 day')`,
    values: [createHash('sha256').update(token).digest(), newId(), member, agency],
  })
  return token
}

/** A page opened with nothing of it on the phone yet; what comes after the first paint, for later, is not the page. */
async function open(browser: Browser, address: string, token: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  await context.addCookies([{ name: 'alongside-phone', value: token, url: new URL(address).origin }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow3g)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const fonts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!fonts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paintedMs = Number(await page.evaluate(firstPaint))
  await context.close()
  return { paintedMs, bytes }
}

/** Runs in the page: when anything of what is in it was first painted, since it was asked for. */
const firstPaint = `performance.getEntriesByName('first-contentful-paint')[0].startTime`

/** What the worker keeps for one language, as it comes over the wire. */
async function packBytes(browser: Browser, origin: string, language: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/${language}/`)
  const kept = await keptTexts(page)
  await context.close()
  return kept.reduce((sum, text) => sum + gzipSync(text).length, 0)
}

async function keptTexts(page: Page): Promise<readonly string[]> {
  for (;;) {
    const texts = (await page.evaluate(keptInPage)) as readonly string[]
    if (texts.length > 0) return texts
    await page.waitForTimeout(100)
  }
}

/** Runs in the page: what its worker has kept so far. */
const keptInPage = `(async () => {
  const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()))
  return Promise.all(kept.flat().map((answer) => answer.text()))
})()`
