// Signing in as people meet it, in a real browser against the real house: password, authenticator, passkey on Chromium's virtual
// device, the lock, and the way out; axe on each screen, by keyboard alone, at 320 px.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { readConfig } from '../../src/server/config.ts'
import { openPool } from '../../src/server/database/executor.ts'
import { type OpenHouse, openHouse } from '../../src/server/house.ts'
import { openWeb, type Web } from '../../src/server/web-server.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { newId } from '../house.ts'
import { clearScratchFolder, scratchFolder } from '../scratch-folder.ts'
import { totpCode } from '../sign-in.ts'
import { PASSWORD } from '../sign-in-house.ts'
import { axe, browser, complaintsOf, type PageOptions, page, screenshot } from './chromium.ts'

let chromium: Browser
let folder: string
let database: TestDatabase
let owner: ReturnType<typeof openPool>
let web: Web
let house: OpenHouse

before(async () => {
  folder = await scratchFolder()
  database = await testDatabase()
  owner = openPool(database.connections, 'owner', 2)
  web = await openWeb('127.0.0.1', 0)
  const config = readConfig({ ALONGSIDE_KEY_FILE: join(folder, 'root.key'), ALONGSIDE_PUBLIC_URL: web.address }, folder)
  house = await openHouse({ connections: database.connections, config, dataDir: folder, demo: false })
  web.answerWith(house.fetch)
  chromium = await browser()
})
after(async () => {
  await chromium.close()
  await web.close()
  await house.close()
  await owner.close()
  await database.close()
  await clearScratchFolder(folder)
})

const sql = (text: string, values: readonly unknown[]) => owner.ask({ text, values })

/** A Lead Care Manager of an agency with an account. */
async function careManager(email: string): Promise<string> {
  const [staffId, agency] = [newId(), newId()]
  await sql(
    `insert into organization (id, kind, name, started_on) values ($1, 'agency', 'Invented Agency', '2022-01-01')`,
    [agency],
  )
  await sql(`insert into staff (id, email, name, started_on) values ($1, $2, 'Quilla Testwell', '2022-01-01')`, [
    staffId,
    email,
  ])
  await sql(
    `insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, 'care-manager', '2022-01-01')`,
    [newId(), staffId, agency],
  )
  const made = await house.signIn.createAccount({ staffId, email, password: PASSWORD })
  assert.equal(made.ok, true)
  return staffId
}

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const opened = await page(chromium, { ...options, origin: web.address })
  await opened.goto(`${web.address}${path}`)
  return opened
}

async function showsTitle(shown: Page, title: string): Promise<void> {
  await shown.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** As a person with a keyboard alone: the field has the focus already. */
async function typePassword(shown: Page, email: string, password = PASSWORD): Promise<void> {
  await showsTitle(shown, 'Sign in')
  await shown.keyboard.type(email)
  await shown.keyboard.press('Tab')
  await shown.keyboard.type(password)
  await shown.keyboard.press('Enter')
}

async function virtualDevice(shown: Page): Promise<void> {
  const session = await shown.context().newCDPSession(shown)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function shownSecret(shown: Page): Promise<string> {
  return ((await shown.locator('.entry__secret').textContent()) ?? '').replaceAll(' ', '')
}

/** A refusal is an answer with its own status, which the browser notes. */
function surprises(shown: Page): readonly string[] {
  return complaintsOf(shown).filter((line) => !/status of 401/.test(line))
}

test('a wrong password says what to do, keeps the e-mail, and empties the password', async () => {
  await careManager('mistypes@example.test')
  const shown = await open('/staff/caseload')
  await typePassword(shown, 'mistypes@example.test', 'not the password of anyone')
  await shown.getByText('That did not sign you in.').waitFor()
  assert.equal(await shown.getByLabel('E-mail').inputValue(), 'mistypes@example.test')
  assert.equal(await shown.getByLabel('Password').inputValue(), '')
  assert.equal(await axe(shown), '')
  assert.deepEqual(surprises(shown), [])
  await shown.context().close()
})

test('the first time, with an authenticator: by keyboard alone, and then one stands where one came to', async () => {
  const staffId = await careManager('first-time@example.test')
  const shown = await open('/staff/caseload', { width: 320, height: 640 })
  await showsTitle(shown, 'Sign in')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'sign-in-320')
  await typePassword(shown, 'first-time@example.test')

  await showsTitle(shown, 'Protect your sign-in')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'enroll-320')
  await shown.keyboard.press('Tab')
  await shown.keyboard.press('Enter')

  await showsTitle(shown, 'Your password once more')
  await shown.keyboard.type(PASSWORD)
  await shown.keyboard.press('Enter')

  await showsTitle(shown, 'Keep your recovery codes')
  assert.equal(await shown.getByRole('listitem').count(), 10)
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'enroll-codes-320')
  await shown.keyboard.press('Enter')

  await showsTitle(shown, 'Connect your app')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'enroll-confirm-320')
  const secret = await shownSecret(shown)
  await shown.keyboard.type('12')
  await shown.keyboard.press('Enter')
  await shown.getByText('Enter the six digits').waitFor()
  await shown.getByLabel('Code from your authenticator').fill(totpCode(secret))
  await shown.keyboard.press('Enter')

  await showsTitle(shown, 'Caseload')
  assert.equal(new URL(shown.url()).pathname, '/staff/caseload')
  assert.ok((await shown.evaluate(() => document.documentElement.scrollWidth)) <= 320)
  assert.deepEqual(surprises(shown), [])

  // Locked meanwhile: the next look covers the screen; one code opens it.
  await sql('update seat_session set locked_at = now() where staff_id = $1', [staffId])
  await shown.reload()
  await showsTitle(shown, 'Locked')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'lock-320')
  assert.equal(await shown.getByRole('heading', { name: 'Caseload' }).count(), 0)
  await shown.keyboard.type(totpCode(secret, 1))
  await shown.keyboard.press('Enter')
  await showsTitle(shown, 'Caseload')
  assert.deepEqual(surprises(shown), [])
  await shown.context().close()
})

test('a passkey of the device: set up, signed out, signed in with nothing typed, locked and opened', async () => {
  const staffId = await careManager('passkey@example.test')
  const shown = await open('/staff/today', { theme: 'dark' })
  await virtualDevice(shown)
  await showsTitle(shown, 'Sign in')
  await screenshot(shown, 'sign-in-dark')
  await typePassword(shown, 'passkey@example.test')
  await showsTitle(shown, 'Protect your sign-in')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Set up a passkey' }).click()
  await showsTitle(shown, 'Today')

  await shown.getByRole('button', { name: /Quilla Testwell/ }).click()
  await shown.getByRole('menuitem', { name: 'Sign out' }).click()
  await showsTitle(shown, 'Sign in')
  await shown.getByRole('button', { name: 'Use a passkey' }).click()
  await showsTitle(shown, 'Today')

  await sql('update seat_session set locked_at = now() where staff_id = $1 and ended_at is null', [staffId])
  await shown.reload()
  await showsTitle(shown, 'Locked')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'lock-dark')
  await shown.keyboard.press('Enter')
  await showsTitle(shown, 'Today')
  assert.deepEqual(surprises(shown), [])
  const seats = await sql(
    'select second_factor, ended_at is null as lives from seat_session where staff_id = $1 order by opened_at',
    [staffId],
  )
  assert.deepEqual(
    seats.map((seat) => ({ ...seat })),
    [
      { second_factor: true, lives: false },
      { second_factor: true, lives: true },
    ],
  )
  await shown.context().close()
})

test('the first password, which an administrator read out, is changed for one’s own', async () => {
  await careManager('own-password@example.test')
  const chosen = 'nine grey herons at noon'
  const shown = await open('/staff/today', { width: 360, height: 740 })
  await virtualDevice(shown)
  await typePassword(shown, 'own-password@example.test')
  await shown.getByRole('button', { name: 'Set up a passkey' }).click()
  await showsTitle(shown, 'Today')
  await shown.goto(`${web.address}/staff/account`)
  const section = shown.getByRole('region', { name: 'Password', exact: true })
  await section.getByRole('button', { name: 'Change' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await dialog.getByText('Enter the new password.').waitFor()
  await dialog.getByLabel('Your password now').fill(PASSWORD)
  await dialog.getByLabel('The new one').fill('too short')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await dialog.getByText('Too short. Take 15 characters or more').waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'choose-password-360')
  await dialog.getByLabel('The new one').fill(chosen)
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await shown.locator('.toast').getByText('Your password is changed.').waitFor()
  assert.deepEqual(
    surprises(shown).filter((line) => !/status of 400/.test(line)),
    [],
  )
  const later = await open('/staff/today')
  await typePassword(later, 'own-password@example.test', chosen)
  await showsTitle(later, 'One more step')
  await later.context().close()
  await shown.context().close()
})

test('the second step, with a recovery code, and back out of it', async () => {
  const staffId = await careManager('second-step@example.test')
  const shown = await open('/staff/today')
  await virtualDevice(shown)
  await typePassword(shown, 'second-step@example.test')
  await shown.getByRole('button', { name: 'Set up an authenticator app' }).click()
  await showsTitle(shown, 'Your password once more')
  await shown.keyboard.type(PASSWORD)
  await shown.keyboard.press('Enter')
  await showsTitle(shown, 'Keep your recovery codes')
  const recoveryCode = (await shown.getByRole('listitem').first().textContent()) ?? ''
  await shown.getByRole('button', { name: 'I have kept them' }).click()
  const secret = await shownSecret(shown)
  await shown.getByLabel('Code from your authenticator').fill(totpCode(secret))
  await shown.keyboard.press('Enter')
  await showsTitle(shown, 'Today')
  await sql('update seat_session set ended_at = now() where staff_id = $1', [staffId])

  await shown.reload()
  await typePassword(shown, 'second-step@example.test')
  await showsTitle(shown, 'One more step')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Sign in as someone else' }).click()
  await typePassword(shown, 'second-step@example.test')
  await showsTitle(shown, 'One more step')
  await shown.getByRole('button', { name: 'Use a recovery code' }).click()
  await shown.getByLabel('Recovery code').fill(recoveryCode)
  await shown.keyboard.press('Enter')
  await showsTitle(shown, 'Today')
  assert.deepEqual(surprises(shown), [])
  await shown.context().close()
})
