// The browser as the tests use it: a page of a given width, theme and language, what axe finds on it, a picture of it, and
// the slow phone it must also work on. Whatever a page complains about is kept, so that a journey can end by asking for it.
import assert from 'node:assert/strict'
import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './executable.ts'

export type PageOptions = {
  /** In CSS pixels; 1280 unless given. */
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** The language the browser asks for, as a BCP 47 tag. */
  readonly lang?: string
  /** What relative addresses start from. */
  readonly origin?: string
}

const ARGUMENTS = [
  '--no-sandbox', // in a container, and as root, there is none to have
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** What the driver says by itself. */
const NO_SHARED_MEMORY = '--disable-dev-shm-usage'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const complaints = new WeakMap<Page, string[]>()

/** A headless browser with an empty profile. Close it at the end; its pages go with it. */
export async function browser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}

/** A browser whose profile lies in `folder`, to see what it leaves on a disk, or what a second start finds there. */
export async function browserIn(folder: string, options: PageOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await launchOptions()), ...contextOptions(options) })
}

/** A page of its own, with no cookies. */
export async function page(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext(contextOptions(options))
  const page = await context.newPage()
  listen(page, options.origin)
  return page
}

/** What went wrong on the page so far: errors, failed requests, and any request to somebody else's server. */
export function complaintsOf(page: Page): readonly string[] {
  return complaints.get(page) ?? []
}

/** What axe finds on the page once it stands still, for people to read; empty when it finds nothing. */
export async function axe(page: Page): Promise<string> {
  await page.evaluate(standStill)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (rules) => Reflect.get(globalThis, 'axe').run(document, { runOnly: [...rules], resultTypes: ['violations'] }),
    RULES,
  )
  return violations
    .map(({ id, help, nodes }) => {
      const places = nodes.map(
        (node) => `  ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s*\n\s*/g, ' ')}`,
      )
      return [`${id}: ${help}`, ...places].join('\n')
    })
    .join('\n')
}

/**
 * Resolves when nothing on the page has changed or moved for a while, three seconds at most: a color on its way to another and a list that a
 * closing menu still hides are no findings. From the top, where nothing lies half under the bar.
 */
async function standStill(): Promise<void> {
  const [quiet, longest] = [150, 3_000]
  // What floats over the page closes when the page scrolls.
  if (!document.querySelector('dialog[open], [role=dialog], [role=menu], [role=listbox]')) scrollTo(0, 0)
  const ends = performance.now() + longest
  let changedAt = performance.now()
  const observer = new MutationObserver(() => {
    changedAt = performance.now()
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const moves = () =>
    document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
  while (performance.now() < ends && (moves() || performance.now() - changedAt < quiet))
    await new Promise((resolve) => setTimeout(resolve, 25))
  observer.disconnect()
}

/**
 * A picture of the whole page, in the folder that `PICTURES` names, for whoever runs a journey and wants to look. Returns its path; undefined
 * where nobody asked for pictures, since one costs a second.
 */
export async function screenshot(page: Page, name: string): Promise<string | undefined> {
  const folder = process.env.PICTURES
  if (folder === undefined || folder === '') return undefined
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

/** Nothing runs over the edge of a desk or of a phone; a picture of each. Afterwards the page is as wide as a desk. */
export async function fitsWidths(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.ok(over <= 0, `${name} at ${width}`)
    await screenshot(page, `${name}-${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Makes the page's computing `times` slower, as on a phone; 4 is a mid-range one. */
export async function slowDown(page: Page, times = 4): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** Whether memory that processes share has room for several browsers; in files on a disk, as in a container without, each page costs a seventh more. */
async function hasSharedMemory(): Promise<boolean> {
  const room = await statfs('/dev/shm').catch(() => undefined)
  return room !== undefined && room.bavail * room.bsize >= 2 ** 30
}

async function launchOptions() {
  const { path, environment } = await findChromium()
  return {
    executablePath: path,
    headless: true,
    args: ARGUMENTS,
    ignoreDefaultArgs: (await hasSharedMemory()) ? [NO_SHARED_MEMORY] : [],
    env: { ...process.env, ...environment },
    // A signal ends the test file, and with it the browser; two who handle one get in each other's way.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

function contextOptions({ width = 1280, height = 800, theme = 'light', lang = 'en-US', origin }: PageOptions) {
  return {
    viewport: { width, height },
    colorScheme: theme,
    locale: lang,
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
    ...(origin === undefined ? {} : { baseURL: origin }),
  } as const
}

function listen(page: Page, origin: string | undefined): void {
  const kept: string[] = []
  complaints.set(page, kept)
  page.on('pageerror', (error) => kept.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') kept.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Going to another page gives up what the last one was still asking for.
    if (reason !== 'net::ERR_ABORTED') kept.push(`failed: ${request.method()} ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) kept.push(`asked elsewhere: ${url.href}`)
  })
}
