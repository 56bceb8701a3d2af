// The people around a member and what is kept of them: someone joins the team with what they may know, a note and a document are kept and
// opened, a conference is held, a stay begins without a signal and is over; and what happened tells all of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin } from '../entered.ts'
import { axe, complaintsOf } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const dialog = (shown: Page) => shown.locator('dialog[open]')
const closed = (shown: Page) => dialog(shown).waitFor({ state: 'detached' })

/** A white photo of a paper, larger than what is sent. */
async function photoOf(shown: Page): Promise<Buffer> {
  const base64 = await shown.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3200
    canvas.height = 2000
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}

async function inCare(name: string) {
  const worker = await stage.worker(agency, 'care-manager', name)
  const entered = await stage.enter(worker, { firstName: 'Ines', lastName: 'Invented' })
  await begin(await stage.session(worker), entered)
  return { worker, ...entered }
}

test('someone joins the team with what they may know, is among the first to call, and leaves', async () => {
  const { worker, member } = await inCare('Tara Team')
  const shown = await stage.seated(worker, `/staff/member/${member}/team`, phone)
  await shown.getByText('Lead Care Manager', { exact: true }).waitFor()
  await shown.getByText('No doctor or service is known yet').waitFor()
  await shown.getByRole('button', { name: 'Add to the team' }).click()
  await dialog(shown).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(shown).getByRole('link', { name: 'Write their name.' }).waitFor()
  await dialog(shown).getByLabel('Name', { exact: true }).fill('Dr. Made Up')
  await dialog(shown).getByLabel('Phone').fill('213 555 0142')
  await dialog(shown).getByRole('checkbox', { name: 'Health and daily life' }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Add', exact: true }).click()
  await closed(shown)
  const doctors = shown.getByRole('list', { name: 'Doctors and services' })
  await doctors.getByText('May know: Health and daily life').waitFor()
  assert.equal(await doctors.getByRole('link').getAttribute('href'), 'tel:2135550142')
  const first = shown.getByRole('region', { name: 'Whom to call first' })
  await first.getByText('Dr. Made Up').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'No longer: Dr. Made Up' }).click()
  await dialog(shown).getByRole('button', { name: 'End it' }).click()
  await closed(shown)
  await shown.getByText('No doctor or service is known yet').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a guardian is added with proof and what for; without, the form says what is missing', async () => {
  const { worker, member } = await inCare('Greta Guard')
  const shown = await stage.seated(worker, `/staff/member/${member}/team`, phone)
  await shown.getByRole('button', { name: 'Add somebody' }).click()
  await dialog(shown).getByLabel('Who they are to the member').selectOption('guardian')
  await dialog(shown).getByLabel('Name', { exact: true }).fill('Made-Up Guardian')
  await dialog(shown).getByRole('button', { name: 'Add', exact: true }).click()
  await dialog(shown).getByRole('link', { name: 'Say what proves it, and tick for what.' }).waitFor()
  await dialog(shown).getByLabel('What proves it, and where it lies').fill('Court order, copy in the documents')
  await dialog(shown).getByRole('checkbox', { name: 'Health care' }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Add', exact: true }).click()
  await closed(shown)
  await shown.getByRole('list', { name: 'Family and supporters' }).getByText('Made-Up Guardian').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a note is kept and mended, a photo is made smaller, kept and opened, and a conference is held', async () => {
  const { worker, member } = await inCare('Nora Note')
  const shown = await stage.seated(worker, `/staff/member/${member}/notes`, phone)
  await shown.getByRole('button', { name: 'Write a note' }).click()
  await dialog(shown).getByLabel('What is to be kept').fill('Her sister called: all is well')
  await dialog(shown).getByLabel('What kind').selectOption('call')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Keep the note' }).click()
  await closed(shown)
  await shown.getByText('Her sister called: all is well').waitFor()
  await shown.getByRole('button', { name: /^Mend: Note of a call/ }).click()
  await dialog(shown).getByLabel('What is to be kept').fill('Her aunt called: all is well')
  await dialog(shown).getByRole('button', { name: 'Keep the note' }).click()
  await closed(shown)
  await shown.getByText('Her aunt called: all is well').waitFor()
  assert.equal(await shown.getByText('Her sister called').count(), 0)

  await shown.getByRole('button', { name: 'Add a document' }).click()
  const chooses = dialog(shown).getByLabel('Take a photo, or choose a file')
  await chooses.setInputFiles({ name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  await dialog(shown).getByText('Only a PDF or a photo (JPEG, PNG) can be kept.').waitFor()
  await chooses.setInputFiles({ name: 'letter.png', mimeType: 'image/png', buffer: await photoOf(shown) })
  await dialog(shown)
    .getByText(/^Ready to send/)
    .waitFor()
  await dialog(shown).getByLabel('What it is').fill('Letter from the invented county')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Keep the document' }).click()
  await closed(shown)
  await shown.getByRole('button', { name: 'Open: Letter from the invented county' }).click()
  const picture = dialog(shown).getByRole('img', { name: 'Letter from the invented county' })
  await picture.waitFor()
  assert.equal(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), 2400)
  await dialog(shown).getByRole('button', { name: 'Close' }).click()

  await shown.getByRole('button', { name: 'Record a case conference' }).click()
  await dialog(shown).getByRole('checkbox', { name: 'Nora Note' }).check()
  await dialog(shown).getByLabel('What was decided').fill('A ride to the clinic each week')
  await dialog(shown).getByRole('button', { name: 'Keep it' }).click()
  await closed(shown)
  await shown.getByText('A ride to the clinic each week').waitFor()
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/member/${member}`)
  for (const title of ['Note of a call', 'Document: Letter from the invented county', 'Case conference'])
    await shown.locator('.history__title').filter({ hasText: title }).waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a stay begins without a signal, shows what runs, and is over with the visit set', async () => {
  const { worker, member } = await inCare('Stella Stay')
  const shown = await stage.seated(worker, `/staff/member/${member}/stays`, phone)
  await shown.getByText('No stay is known').waitFor()
  await shown.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /act-form-/.test(name)))
  await shown.context().setOffline(true)
  await shown.getByRole('button', { name: 'They are in a hospital or jail' }).click()
  await dialog(shown).getByRole('button', { name: 'Keep the stay' }).click()
  await dialog(shown).getByRole('link', { name: 'Choose what kind of place it is.' }).waitFor()
  await dialog(shown).getByRole('radio', { name: 'Hospital' }).check()
  await dialog(shown).getByLabel('Name of the place').fill('Invented General')
  await dialog(shown).getByLabel('Who told us').selectOption('family')
  await dialog(shown).getByRole('button', { name: 'Keep the stay' }).click()
  await closed(shown)
  const runs = shown.getByRole('list', { name: 'What runs' })
  await runs.getByText(/Call Invented General: plan the way home together by/).waitFor()
  await shown.context().setOffline(false)
  await shown.getByText(/^All saved/).waitFor()
  await shown.getByText('Hospital: Invented General, since').waitFor()
  await shown.getByRole('button', { name: 'They left: Invented General' }).click()
  await dialog(shown).getByLabel('Where they went').fill('A sister')
  await dialog(shown).getByRole('radio', { name: 'No', exact: true }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'End the stay' }).click()
  await closed(shown)
  await runs.getByText(/Visit after the stay by/).waitFor()
  await shown.getByText('The discharge paper does not name the Lead Care Manager.').waitFor()
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/member/${member}`)
  await shown.locator('.history__title').filter({ hasText: 'Left Invented General, to: A sister' }).waitFor()
  assert.deepEqual(
    complaintsOf(shown).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  )
  await shown.context().close()
})
