// The door's other steps: a demo that says who can sign in, a seat chosen by who holds several, and the page of one's own sign-in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../house.ts'
import { axe, complaintsOf } from './chromium.ts'
import { password, type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const heading = (shown: Page, name: string) => shown.getByRole('heading', { level: 1, name }).waitFor()

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

test('the demo says who can sign in: one tap fills the form, one more goes in', async () => {
  const worker = await stage.worker(agency, 'biller', 'Dela Demo')
  const shown = await stage.visit('/staff/', { width: 320, height: 640 })
  await shown.getByRole('button', { name: /Biller/ }).click()
  assert.equal(await shown.getByLabel('E-mail').inputValue(), worker.email)
  assert.equal(await shown.getByLabel('Password').inputValue(), password)
  assert.equal(await axe(shown), '')
  assert.ok((await shown.evaluate(() => document.documentElement.scrollWidth)) <= 320)
  await shown.keyboard.press('Enter')
  await shown.locator('.shell__page').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('who holds several seats chooses one, and this browser knows it the next time', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Sela Several')
  await stage.sql(
    `insert into seat (id, staff_id, organization_id, role, from_on) values ($1, $2, $3, 'supervisor', '2022-01-01')`,
    [newId(), worker.staffId, agency],
  )
  const shown = await stage.visit('/staff/caseload')
  await shown.getByLabel('E-mail').fill(worker.email)
  await shown.getByLabel('Password').fill(password)
  await shown.keyboard.press('Enter')
  await heading(shown, 'Which seat do you take?')
  assert.equal(await shown.locator('.shell__page').count(), 0)
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: /Supervisor/ }).click()
  // One stands where one came to.
  await heading(shown, 'Caseload')
  await shown.getByText('Supervisor · Invented Agency').waitFor()
  await shown.reload()
  await heading(shown, 'Caseload')
  await shown.getByText('Supervisor · Invented Agency').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('on the page of one’s own sign-in a passkey is added and removed, and an app is begun', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Osla Own')
  const shown = await stage.seated(worker, '/staff/today', { width: 360, height: 740 })
  await virtualDevice(shown)
  await shown.getByRole('button', { name: /Osla Own/ }).click()
  await shown.getByRole('menuitem', { name: 'Your sign-in' }).click()
  await heading(shown, 'Your sign-in')
  await shown.getByText('None yet.').waitFor()
  await shown.getByLabel('What it is called').fill('My invented phone')
  await shown.getByRole('button', { name: 'Add a passkey' }).click()
  const row = shown.getByRole('listitem').filter({ hasText: 'My invented phone' })
  await row.getByText(/^added /).waitFor()
  assert.equal(await axe(shown), '')
  await row.getByRole('button', { name: 'Remove: My invented phone' }).click()
  await shown.getByText('None yet.').waitFor()
  await shown.getByRole('button', { name: 'Set up' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByLabel('Your password once more').fill(password)
  await shown.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'I have kept them' }).click()
  await dialog.getByRole('img', { name: /QR code/ }).waitFor()
  assert.equal(await axe(shown), '')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})
