// The member's door as a stranger meets it, in a real browser: with scripts blocked from "could I get it" to having asked; without signal; in
// four scripts, at 320 px, by keyboard; and light enough for an old phone.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { pages } from '../../src/door/frame.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

const MOST_BYTES = 30_000
const PACK_MOST = 60_000
const everyPage = ['', ...Object.keys(pages), 'ask?for=me', 'ask?for=child', 'ask?for=other']

let stage: StaffedHouse
before(async () => {
  stage = await staffedHouse()
  await stage.organization('plan', 'Invented Health Plan')
})
after(() => stage.close())

const heading = (shown: Page) => shown.locator('h1').textContent()

async function withoutScript(path: string): Promise<Page> {
  const shown = await stage.visit('/healthz', { width: 360 })
  await shown.context().route(/\.js$/, (route) => route.abort())
  await shown.goto(`${stage.origin}${path}`)
  return shown
}

test('scripts blocked: a stranger learns that it may fit, asks, and sees that it was received', async () => {
  const shown = await withoutScript('/en/')
  await shown
    .getByRole('link', { name: /Could I get this help/ })
    .first()
    .click()
  await shown.getByRole('button', { name: 'Start' }).click()
  const person: Readonly<Record<string, string>> = {
    'How old are you?': '26 or older',
    'Are you in hospice, in PACE, or in a Medicare plan that also runs your Medi-Cal?': 'No',
  }
  for (let asked = 0; asked < 12 && (await shown.locator('.answers').count()) > 0; asked += 1)
    await shown
      .getByRole('button', { name: person[(await heading(shown)) ?? ''] ?? 'Yes', exact: true })
      .first()
      .click()
  equal(await heading(shown), 'You appear to meet what is asked')
  equal(/[?]/.test(shown.url()), false)
  await shown.getByRole('link', { name: 'Ask for it now' }).click()
  await shown.getByRole('button', { name: 'Send' }).click()
  await shown.getByRole('link', { name: /Write a name/ }).waitFor()
  await shown.getByLabel('Name', { exact: false }).first().fill('Testname Inventia')
  await shown.getByLabel('A place where you can be found').fill('The invented corner, mornings')
  await shown.getByLabel('Pick a secret word').fill('river')
  await shown.getByRole('button', { name: 'Send' }).click()
  equal(await heading(shown), 'We got it')
  const number = (await shown.locator('[data-number]').textContent()) ?? ''
  await shown.goto(`${stage.origin}/en/ask`)
  await shown.getByLabel('Your number').fill(number)
  await shown.getByLabel('Pick a secret word').fill('lake')
  await shown.getByRole('button', { name: 'Open' }).click()
  await shown.getByRole('alert').getByText('do not open anything').waitFor()
  await shown.getByLabel('Your number').fill(number)
  await shown.getByLabel('Pick a secret word').fill('River')
  await shown.getByRole('button', { name: 'Open' }).click()
  await shown.getByText('Received').waitFor()
})

test('what is put by is there again with its number and word', async () => {
  const shown = await withoutScript('/es/ask?for=child')
  await shown.locator('#name').fill('Childname Inventia')
  await shown.locator('#secret').fill('river')
  await shown.locator('button[value=save]').click()
  const number = (await shown.locator('[data-number]').textContent()) ?? ''
  await shown.goto(`${stage.origin}/es/ask`)
  await shown.locator('#number').fill(number)
  await shown.locator('#word').fill('river')
  await shown.locator('form[action$=open] button').click()
  equal(await shown.locator('#name').inputValue(), 'Childname Inventia')
  equal(await shown.locator('input[name=for]').inputValue(), 'child')
})

test('urgent and a planned day may be said; each page of asking lists every plan’s number, whoever is asked for', async () => {
  const shown = await withoutScript('/en/ask?for=other')
  const plans = async () => {
    await shown.locator('[data-plans] summary').click()
    await shown.locator('[data-plans]').getByRole('link', { name: '855-839-7613' }).waitFor()
    return shown.locator('[data-plans] li').count()
  }
  const listed = await plans()
  await shown.locator('#name').fill('Leavely Inventia')
  await shown.locator('#place').fill('Ward 4')
  await shown.locator('#secret').fill('river')
  await shown.locator('summary', { hasText: 'More, if you like' }).click()
  await shown.getByLabel('It cannot wait a week').check()
  await shown.locator('#leavesOn').fill('on Friday')
  await shown.getByRole('button', { name: 'Send' }).click()
  await shown.getByRole('link', { name: /Check the date/ }).waitFor()
  equal(await shown.getByLabel('It cannot wait a week').isChecked(), true)
  await shown.locator('#leavesOn').fill('2030-01-15')
  await shown.locator('#secret').fill('river')
  await shown.getByRole('button', { name: 'Send' }).click()
  equal(await heading(shown), 'We got it')
  equal(await plans(), listed)
  await screenshot(shown, 'door-plans')
  const number = (await shown.locator('[data-number]').textContent()) ?? ''
  await shown.goto(`${stage.origin}/en/ask`)
  equal(await plans(), listed)
  await shown.locator('#number').fill(number)
  await shown.locator('#word').fill('river')
  await shown.locator('#word').press('Enter')
  await shown.getByText('Received').waitFor()
  equal(await plans(), listed)
})

test('a crisis word shows help while it is typed, and again when it was sent', async () => {
  const shown = await stage.visit('/en/ask?for=me')
  await shown.locator('summary', { hasText: 'More, if you like' }).click()
  await shown.getByLabel('Anything else we should know?').fill('I want to ki')
  equal(await shown.locator('[data-crisis]').isVisible(), false)
  await shown.getByLabel('Anything else we should know?').fill('I want to kill myself')
  await shown.locator('[data-crisis]').waitFor()
  await shown.locator('#name').fill('Testname Inventia')
  await shown.locator('#phone').fill('213 555 0100')
  await shown.getByRole('button', { name: 'Send' }).click()
  equal(await heading(shown), 'We got it')
  await shown.locator('[data-crisis]').getByText('Call or text 988').waitFor()
})

test('without signal the conversation goes on, and every page still shows whom to call', async () => {
  const shown = await stage.visit('/en/could-i-get-ecm')
  const kept = () => shown.evaluate(async () => (await (await caches.open('door-2')).keys()).length)
  for (let waited = 0; (await kept()) < 6 && waited < 100; waited += 1) await shown.waitForTimeout(100)
  await shown.context().setOffline(true)
  await shown.reload()
  await shown.getByRole('button', { name: 'Start' }).click()
  await shown.getByRole('heading', { name: 'Do you have Medi-Cal?' }).waitFor()
  await shown.getByRole('button', { name: 'No', exact: true }).click()
  await shown.getByRole('heading', { name: 'It may not fit right now' }).waitFor()
  equal(await shown.evaluate(() => document.activeElement?.tagName), 'H1')
  await shown.goto(`${stage.origin}/en/learn`)
  await shown.getByRole('link', { name: '888-839-9909' }).waitFor()
  deepEqual(complaintsOf(shown), [])
})

for (const language of ['en', 'es', 'ar', 'hy']) {
  test(`${language}: every page is clean for axe, fits 320 px, and asks nobody else for anything`, async () => {
    const shown = await stage.visit(`/${language}/`, { width: 320 })
    const found: string[] = []
    for (const path of everyPage) {
      await shown.goto(`${stage.origin}/${language}/${path}`)
      const said = await axe(shown)
      if (said !== '') found.push(`${path}: ${said}`)
      const width = await shown.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) found.push(`${path}: ${width} px wide`)
    }
    deepEqual(found, [])
    equal(await shown.evaluate(() => document.documentElement.dir), language === 'ar' ? 'rtl' : 'ltr')
    deepEqual(complaintsOf(shown), [])
  })
}

test('the address and the title tell a bystander nothing of health', async () => {
  const shown = await stage.visit('/en/')
  for (const path of everyPage) {
    await shown.goto(`${stage.origin}/en/${path}`)
    equal(
      /health|mental|drug|hous|hospital|jail|medi-cal|enhanced/i.test(`${await shown.title()} ${shown.url()}`),
      false,
      path,
    )
  }
})

test('every page is at most 30 kB in all before fonts, and the pack of a language at most 60 kB', async () => {
  const shown = await stage.visit('/en/')
  const heavy: string[] = []
  for (const language of ['en', 'ar', 'hy']) {
    for (const path of everyPage) {
      let bytes = 0
      const counted = new Set<string>()
      const count = async (address: string) => {
        if (counted.has(address)) return
        counted.add(address)
        const body = Buffer.from(await (await shown.request.get(address)).body())
        bytes += gzipSync(body).length
        const text = body.toString('utf8')
        for (const [, of = ''] of text.matchAll(
          /(?:src="|href="|from '|import ')(\/door\/(?:script|source|look|icon)[^"']+)["']/g,
        ))
          await count(`${stage.origin}${of}`)
      }
      await count(`${stage.origin}/${language}/${path}`)
      if (bytes > MOST_BYTES) heavy.push(`${language}/${path}: ${bytes}`)
      ok(bytes > 2_000, 'something was counted')
    }
    const pack = await shown.request.get(`${stage.origin}/door/pack/${language}`)
    if (gzipSync(Buffer.from(await pack.body())).length > PACK_MOST) heavy.push(`pack ${language}`)
  }
  deepEqual(heavy, [])
})

test('by keyboard alone: skip to the page, pick another language at the same place, and leave quickly', async () => {
  const shown = await stage.visit('/en/questions')
  await shown.keyboard.press('Tab')
  await shown.keyboard.press('Enter')
  equal(await shown.evaluate(() => document.activeElement?.id), 'main')
  await shown.locator('details.lang summary').focus()
  await shown.keyboard.press('Enter')
  await shown.getByRole('link', { name: 'العربية' }).focus()
  await shown.keyboard.press('Enter')
  await shown.waitForURL('**/ar/questions')
  await shown.goto(`${stage.origin}/`)
  equal(new URL(shown.url()).pathname, '/ar/')
  await shown.context().route('https://www.weather.gov/**', (route) => route.fulfill({ body: 'fair' }))
  await shown.locator('[data-leave]').focus()
  await shown.keyboard.press('Enter')
  await shown.waitForURL('https://www.weather.gov/')
})

test('an address without a language finds the page in the reader’s own, and an unknown one says so on a page', async () => {
  const shown = await stage.visit('/me', { lang: 'es-MX' })
  equal(new URL(shown.url()).pathname, '/es/me')
  await shown.goto(`${stage.origin}/questions?q=cost`)
  equal(shown.url(), `${stage.origin}/es/questions?q=cost`)
  const unknown = await shown.goto(`${stage.origin}/nowhere`)
  equal(unknown?.status(), 404)
  equal(await shown.locator('html').getAttribute('lang'), 'es')
  const toProgram = await shown.request.get(`${stage.origin}/nowhere`, { headers: { accept: 'application/json' } })
  equal((await toProgram.json()).code, 'not-found')
})

test('a plain question finds its answer', async () => {
  const shown = await stage.visit('/en/questions')
  const questions: readonly (readonly [string, string])[] = [
    ['do i have to pay', 'cost'],
    ['i dont have a phone how do they reach me', 'phone'],
    ['will ICE see my papers', 'immigration'],
    ['can I get a different worker', 'change'],
  ]
  for (const [asked, first] of questions) {
    await shown.goto(`${stage.origin}/en/questions?q=${encodeURIComponent(asked)}`)
    equal(await shown.locator('details.qa').first().getAttribute('id'), first, asked)
  }
})
