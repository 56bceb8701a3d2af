// The main path as people walk it, in a real browser against the real house: a new member is reached in two attempts, care begins, a
// contact is recorded and stands in the story and the caseload. By mouse, and once more by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { axe, complaintsOf } from './chromium.ts'
import { password, type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: string) => shown.locator('.toast').getByText(words).waitFor()
const heading = (shown: Page, name: string | RegExp) => shown.getByRole('heading', { name }).waitFor()

async function signIn(shown: Page, worker: Worker): Promise<void> {
  await shown.getByLabel('E-mail').fill(worker.email)
  await shown.getByLabel('Password').fill(password)
  await shown.getByRole('button', { name: 'Sign in' }).click()
}

async function choose(form: Locator, name: string): Promise<void> {
  await form.getByRole('radio', { name }).check()
}

test('a new member is reached, care begins, and the contact stands in the story and the caseload', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Quilla Testwell')
  await stage.enter(worker, { firstName: 'Anahit', lastName: 'Inventian', spokenLanguage: 'Armenian' })
  const shown = await stage.visit('/staff/')
  await signIn(shown, worker)
  await heading(shown, 'New members · 1')

  await shown.getByRole('button', { name: 'Log outreach: Anahit Inventian' }).click()
  await choose(dialog(shown), 'In person')
  await choose(dialog(shown), 'Not there')
  await dialog(shown)
    .getByText(/Next try by /)
    .waitFor()
  await dialog(shown).getByRole('button', { name: 'Log outreach' }).click()
  await toast(shown, 'Outreach logged.')
  await heading(shown, 'In the next days · 1')
  await shown.getByText('Try again to reach, attempt 2').first().waitFor()

  await shown.getByRole('button', { name: 'Log outreach: Anahit Inventian' }).click()
  await choose(dialog(shown), 'Phone')
  await choose(dialog(shown), 'Said yes Begin care next')
  await dialog(shown).getByRole('button', { name: 'Log outreach' }).click()
  await shown.getByRole('heading', { name: 'Begin care with Anahit Inventian' }).waitFor()
  await shown.getByText('You are Anahit Inventian’s Lead Care Manager.').waitFor()
  await shown.getByRole('button', { name: 'Begin care' }).click()
  await toast(shown, 'Care has begun.')
  await shown.getByRole('button', { name: 'Record a contact' }).waitFor()
  assert.equal(new URL(shown.url()).search, '')

  await shown.getByRole('link', { name: 'Caseload' }).click()
  await shown
    .getByRole('row', { name: /Anahit Inventian/ })
    .getByText('Anahit Inventian')
    .click()
  await shown.getByRole('heading', { level: 1, name: 'Anahit Inventian' }).waitFor()
  await shown.getByRole('button', { name: 'Record a contact' }).click()
  await choose(dialog(shown), 'In person')
  await choose(dialog(shown), 'Yes, reached')
  await dialog(shown).getByRole('checkbox', { name: 'Assessment and care plan' }).check()
  await dialog(shown).getByLabel('What happened, what was agreed').fill('She showed me the letters from the clinic.')
  await dialog(shown).getByLabel('Next step').fill('Call the clinic with her')
  await dialog(shown).getByRole('button', { name: 'Record contact' }).click()
  // LANG-1: how they spoke with each other must be said.
  await dialog(shown)
    .getByRole('link', { name: /Say how you spoke/ })
    .waitFor()
  await choose(dialog(shown), 'With an interpreter')
  await dialog(shown).getByRole('button', { name: 'Record contact' }).click()
  await toast(shown, 'Contact recorded.')

  await shown.reload()
  await shown.getByText('She showed me the letters from the clinic.').waitFor()
  await shown.getByText('Met: In person').waitFor()
  await shown.getByText('Outreach, phone: Said yes').waitFor()
  const story = shown.getByRole('slider')
  assert.match((await story.getAttribute('aria-valuetext')) ?? '', /^Met \d times, last today/)
  await shown.getByRole('link', { name: 'Caseload' }).click()
  const row = shown.getByRole('row', { name: /Anahit Inventian/ })
  await row.waitFor()
  assert.match((await row.textContent()) ?? '', /In care.*Call the clinic with her/)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

/** Presses Tab until something of this name has the focus. */
async function tabTo(shown: Page, name: string | RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    const words = await shown.evaluate(() => {
      const element = document.activeElement
      const isField = element?.matches('input, textarea, select')
      if (isField) return (element as HTMLInputElement).labels?.[0]?.textContent ?? ''
      // A part of the page that scrolls has the focus too, and holds every word.
      return element?.matches('button, a, summary')
        ? (element.getAttribute('aria-label') ?? element.textContent ?? '')
        : ''
    })
    if (typeof name === 'string' ? words.includes(name) : name.test(words)) return
    await shown.keyboard.press('Tab')
  }
  assert.fail(`Tab never came to ${name}`)
}

test('the same path by keyboard alone', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Keya Keyes')
  await stage.enter(worker, { firstName: 'Omar', lastName: 'Examplo', spokenLanguage: 'English' })
  const shown = await stage.visit('/staff/')
  const { keyboard } = shown
  await shown.getByLabel('E-mail').waitFor()
  await keyboard.type(worker.email)
  await keyboard.press('Tab')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await heading(shown, 'New members · 1')

  await tabTo(shown, 'Log outreach')
  await keyboard.press('Enter')
  await dialog(shown).getByRole('radio', { name: 'In person' }).waitFor()
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await toast(shown, 'Outreach logged.')

  await tabTo(shown, 'Log outreach')
  await keyboard.press('Enter')
  await dialog(shown).getByRole('radio', { name: 'In person' }).waitFor()
  await keyboard.press('ArrowDown')
  await tabTo(shown, 'Said yes')
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await shown.getByRole('heading', { name: 'Begin care with Omar Examplo' }).waitFor()
  await tabTo(shown, 'Begin care')
  await keyboard.press('Enter')
  await toast(shown, 'Care has begun.')
  await shown.getByRole('button', { name: 'Record a contact' }).waitFor()

  await keyboard.press('g')
  await keyboard.press('c')
  await shown.getByRole('row', { name: /Omar Examplo/ }).waitFor()
  await keyboard.press('j')
  await keyboard.press('Enter')
  await shown.getByRole('heading', { level: 1, name: 'Omar Examplo' }).waitFor()
  await tabTo(shown, 'Record a contact')
  await keyboard.press('Enter')
  await dialog(shown).getByRole('radio', { name: 'In person' }).waitFor()
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await tabTo(shown, 'What happened')
  await keyboard.type('We looked at the form together.')
  await tabTo(shown, 'Record contact')
  await keyboard.press('Enter')
  await toast(shown, 'Contact recorded.')
  await shown.getByText('We looked at the form together.').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

/** Waits until what was typed lies sealed on the disk; typing is given a moment to rest. */
async function isSealed(shown: Page): Promise<void> {
  for (let waited = 0; waited < 100; waited += 1) {
    // Asked here again and again: a promise handed to waitForFunction counts as true before it is settled.
    const count = await shown.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('alongside')
          opening.onsuccess = () => {
            const counting = opening.result.transaction('sealed').objectStore('sealed').count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
    if (count > 0) return
    await shown.waitForTimeout(50)
  }
  throw new Error('nothing was sealed in five seconds')
}

test('what one was writing is there again after the dialog was closed, and after a reload', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Dora Draft')
  const entered = await stage.enter(worker, { firstName: 'Lena', lastName: 'Invent' })
  const shown = await stage.seated(worker, `/staff/member/${entered.member}`)
  await shown.getByRole('button', { name: 'Log outreach' }).click()
  await choose(dialog(shown), 'Text')
  await dialog(shown).getByText('Minutes, place, note').click()
  await dialog(shown).getByLabel('Note').fill('Asked whether Tuesday is good')
  await shown.keyboard.press('Escape')
  await dialog(shown).waitFor({ state: 'hidden' })
  await shown.getByRole('button', { name: 'Log outreach' }).click()
  assert.equal(await dialog(shown).getByLabel('Note').inputValue(), 'Asked whether Tuesday is good')
  await isSealed(shown)
  // The address says what one is doing: a reload comes back to it, the draft too.
  await shown.reload()
  await dialog(shown).getByText('What you began to write is here.').waitFor()
  assert.equal(await dialog(shown).getByLabel('Note').inputValue(), 'Asked whether Tuesday is good')
  assert.equal(await dialog(shown).getByRole('radio', { name: 'Text' }).isChecked(), true)
  await dialog(shown).getByRole('button', { name: 'Start over' }).click()
  assert.equal(await dialog(shown).getByLabel('Note').inputValue(), '')
  await shown.context().close()
})

test('the lock covers an open form, takes the keys, and leaves it as it was', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Lora Locked')
  const entered = await stage.enter(worker, { firstName: 'Tomas', lastName: 'Inventado' })
  const shown = await stage.seated(worker, `/staff/member/${entered.member}?act=outreach&who=${entered.member}`)
  await choose(dialog(shown), 'Text')
  await dialog(shown).getByText('Minutes, place, note').click()
  const note = shown.getByLabel('Note')
  await note.fill('Half a sen')
  await stage.sql('update seat_session set locked_at = now() where staff_id = $1', [worker.staffId])
  await shown.evaluate(() => dispatchEvent(new Event('online')))
  await shown.getByRole('heading', { name: 'Locked' }).waitFor()
  // What lies topmost in the middle and at the edges of the page is the lock.
  const covers = await shown.evaluate(() =>
    [
      [innerWidth / 2, innerHeight / 2],
      [5, 5],
      [innerWidth - 5, innerHeight - 5],
    ].map(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.lock') !== null),
  )
  assert.deepEqual(covers, [true, true, true])
  // A browser closes a dialog that refuses twice; the keys after that must not reach the form below.
  for (let i = 0; i < 12; i++) await shown.keyboard.press('Escape')
  await shown.getByRole('heading', { name: 'Locked' }).waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByLabel('Password').fill(password)
  await shown.keyboard.press('Enter')
  await shown.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'hidden' })
  assert.equal(await note.inputValue(), 'Half a sen')
  await shown.waitForFunction(() => document.activeElement?.matches('textarea'))
  await shown.keyboard.type('tence')
  assert.equal(await note.inputValue(), 'Half a sentence')
  await shown.context().close()
})

test('another worker’s chart opens after a reason, another agency’s is as if it did not exist', async () => {
  const owner = await stage.worker(agency, 'care-manager', 'Owen Owner')
  const other = await stage.worker(agency, 'care-manager', 'Nadia Neighbor')
  const elsewhere = await stage.organization('agency', 'Agency Elsewhere')
  const stranger = await stage.worker(elsewhere, 'care-manager', 'Stan Stranger')
  const entered = await stage.enter(owner, { firstName: 'Pilar', lastName: 'Muestra' })
  const address = `/staff/member/${entered.member}`

  const refused = await stage.seated(stranger, address)
  await heading(refused, 'There is nothing here for you')
  const nowhere = await stage.seated(stranger, '/staff/member/00000000-0000-7000-8000-000000000000')
  await heading(nowhere, 'There is nothing here for you')
  assert.equal(
    (await refused.locator('main').textContent()) ?? '',
    (await nowhere.locator('main').textContent()) ?? '-',
  )

  const shown = await stage.seated(other, address)
  await heading(shown, 'This chart is another worker’s')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Open the chart' }).click()
  await shown.getByText('Say in a few words why you open it.').waitFor()
  await shown.getByLabel('Why do you open it?').fill('She came to the office and asked for help')
  await shown.getByRole('button', { name: 'Open the chart' }).click()
  await shown.getByRole('heading', { level: 1, name: 'Pilar Muestra' }).waitFor()
  await shown.getByText('Lead Care Manager: Owen Owner').waitFor()
  for (const one of [refused, nowhere, shown]) await one.context().close()
})
