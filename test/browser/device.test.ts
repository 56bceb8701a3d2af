// The device in a real browser: what waits survives its end, sealed; the profile folder says nothing of a member; two windows are one.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { SEAT_COOKIE } from '../../src/server/sign-in/seat-session.ts'
import { openWeb, type Web } from '../../src/server/web-server.ts'
import { enterMember } from '../entered.ts'
import { type TestHouse, type TestSeat, testHouse } from '../house.ts'
import { accountPassword, seatWithAccount } from '../simulation/machine.ts'
import { ROOT } from '../tree.ts'
import { browserIn } from './chromium.ts'
import { isIn } from './profile.ts'

let folder: string
let house: TestHouse
let web: Web
let seat: TestSeat
let member: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-device-'))
  house = await testHouse({ clock: new Date().toISOString() })
  seat = await seatWithAccount(house, await house.organization('agency'))
  const whole = { firstName: 'Zebulon', lastName: 'Madeupsson', whereToFind: 'Behind the invented laundromat' }
  member = (await enterMember(house.as(seat), whole)).member
  await bundle()
  web = await openWeb('127.0.0.1', 0)
  web.answerWith(async (request, bindings) => {
    house.clock = new Date().toISOString()
    const { pathname } = new URL(request.url)
    if (pathname === '/device') return new Response('<script type="module" src="/device.js"></script>', html)
    if (/^\/[\w-]+\.js$/.test(pathname)) return scriptOf(pathname)
    return house.house.fetch(request, bindings)
  })
})
after(async () => {
  await web.close()
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const html = { headers: { 'content-type': 'text/html' } }

async function bundle(): Promise<void> {
  const entry = join(ROOT, 'test/browser/device-page.ts')
  const lib = { entry, formats: ['es' as const], fileName: 'device' }
  await build({ configFile: false, root: ROOT, logLevel: 'error', build: { outDir: join(folder, 'built'), lib } })
}

/** The page's script, or a part it asks for later. */
async function scriptOf(path: string): Promise<Response> {
  const text = await readFile(join(folder, 'built', path), 'utf8')
  return new Response(text, { headers: { 'content-type': 'text/javascript' } })
}

async function inProfile(name: string, work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browserIn(join(folder, name))
  try {
    await context.addCookies([{ name: SEAT_COOKIE, value: seat.token, url: web.address }])
    await work(context)
  } finally {
    await context.close()
  }
}

/** A window with the device started, its charts filled when there is a network. */
async function windowOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${web.address}/device`)
  await page.evaluate(() => device.start())
  await until(page, () => device.charts.isFilled() && device.session.state().kind === 'open')
  return page
}

async function until(page: Page, is: () => boolean): Promise<void> {
  await page.waitForFunction(is, undefined, { timeout: 20_000, polling: 20 })
}

const said = 'Ask Zebulon about the invented bus pass'
const half = 'Zebulon told me half of an invented sen'
const marker = 'lies-here-in-the-clear'

test('what waits and what is half written survive the end of the browser; the profile says nothing of the member', async () => {
  await inProfile('survives', async (context) => {
    const page = await windowOf(context)
    assert.equal(await page.evaluate(() => device.charts.cards()[0]?.name), 'Zebulon Madeupsson')
    await context.setOffline(true)
    const did = await page.evaluate(([id, what]) => addTask(id, what), [member, said] as const)
    assert.equal(did.kind, 'kept')
    await page.evaluate((text) => device.draft.write('contact', { text }), half)
    await until(page, () => device.sync().kind === 'offline')
    await page.evaluate(keepInTheClear, marker)
    while ((await page.evaluate(countSealed)) < 2) await page.waitForTimeout(20)
    assert.deepEqual(await page.evaluate(() => device.sync()), { kind: 'offline', waiting: 1 })
  })
  const profile = join(folder, 'survives')
  assert.ok(await isIn(profile, marker), 'the search finds what is there')
  for (const word of ['Zebulon', 'Madeupsson', 'laundromat', 'bus pass', 'half of', member])
    assert.equal(await isIn(profile, word), undefined)
  await inProfile('survives', async (context) => {
    const page = await windowOf(context)
    assert.deepEqual(await page.evaluate(() => device.draft.read('contact')), { text: half })
    await until(page, () => device.sync().kind === 'saved' && device.outbox.waiting().length === 0)
    const tasks = await page.evaluate((id) => device.charts.of(id)?.chart.task.map((task) => task.what), member)
    assert.deepEqual(tasks, [said])
  })
  const rows = await house.sql(`select 1 from journal where subject_id = $1 and operation = 'task.add'`, [member])
  assert.equal(rows.length, 1)
})

test('two windows share what waits, send it once, and lock and open together', async () => {
  await inProfile('two', async (context) => {
    const [one, two] = [await windowOf(context), await windowOf(context)]
    await context.setOffline(true)
    await one.evaluate((id) => addTask(id, 'From the first window'), member)
    await until(two, () => device.outbox.waiting().length === 1)
    await context.setOffline(false)
    for (const page of [one, two])
      await until(page, () => device.sync().kind === 'saved' && device.outbox.waiting().length === 0)
    for (const page of [one, two])
      await until(page, () => device.charts.cards().length === 1 && device.outbox.waiting().length === 0)
    const rows = await house.sql(`select 1 from task where member_id = $1 and what = 'From the first window'`, [member])
    assert.equal(rows.length, 1)
    await one.evaluate(() => device.session.lock())
    await until(two, () => device.session.state().kind === 'locked')
    await two.evaluate((password) => device.session.unlock({ password }), accountPassword)
    for (const page of [one, two]) await until(page, () => device.session.state().kind === 'open')
  })
})

test('a browser that keeps nothing says so, and sends all the same', async () => {
  await inProfile('keeps-nothing', async (context) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'InvalidStateError')
      }
    })
    const page = await windowOf(context)
    await context.setOffline(true)
    await page.evaluate((id) => addTask(id, 'Kept in memory only'), member)
    assert.deepEqual(await page.evaluate(() => device.sync()), { kind: 'unsafe', waiting: 1 })
    await context.setOffline(false)
    await until(page, () => device.sync().kind === 'saved' && device.outbox.waiting().length === 0)
    await page.evaluate(() => device.draft.write('contact', 'Half'))
    assert.equal((await page.evaluate(() => device.session.signOut('ask'))).kind, 'waits')
    assert.equal((await page.evaluate(() => device.session.signOut('discard'))).kind, 'signed-out')
  })
})

async function countSealed(): Promise<number> {
  const asked = indexedDB.open('alongside')
  await new Promise((done) => {
    asked.onsuccess = done
  })
  const counted = asked.result.transaction('sealed').objectStore('sealed').count()
  await new Promise((done) => {
    counted.onsuccess = done
  })
  asked.result.close()
  return counted.result
}

async function keepInTheClear(text: string): Promise<void> {
  const asked = indexedDB.open('in-the-clear', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('texts')
  await new Promise((done) => {
    asked.onsuccess = done
  })
  const step = asked.result.transaction('texts', 'readwrite', { durability: 'strict' })
  step.objectStore('texts').put({ text }, 1)
  await new Promise((done) => {
    step.oncomplete = done
  })
}

declare global {
  var device: import('../../src/web/device/open-device.ts').Device
  var addTask: (member: string, what: string) => Promise<import('../../src/web/device/carry-out.ts').Did>
}
