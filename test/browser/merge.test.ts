// One person, two records: found from the chart, compared side by side, tied with why, and made two again; what was written into the wrong chart stands
// for the privacy officer alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt } from '../entered.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const wide = { width: 1280, height: 900 }

test('two records compared and tied, and made two again from the same page', async () => {
  const supervisor = await stage.worker(agency, 'supervisor', 'Sue Supervisor')
  const one = await stage.enter(supervisor, { firstName: 'Lena', lastName: 'Twofold', spokenLanguage: 'English' })
  await stage.enter(supervisor, { firstName: 'Lenna', lastName: 'Twofold', cin: '91234567A' })
  const shown = await stage.seated(supervisor, `/staff/member/${one.member}`, wide)
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: /One person, two records/ }).click()
  await shown.getByRole('columnheader', { name: 'Lena Twofold' }).waitFor()
  await shown.getByRole('combobox', { name: 'The other record' }).fill('Lenna Twofold')
  await shown.getByRole('option', { name: /Lenna/ }).click()
  await shown
    .getByRole('columnheader', { name: /Lenna Twofold/ })
    .getByText('Goes on')
    .waitFor()
  await shown.getByRole('button', { name: 'Tie the two records' }).click()
  await shown.getByText('Say how you know that it is one person.').waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'merge-wide')
  await shown.setViewportSize(phone)
  await screenshot(shown, 'merge-phone')
  const over = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(over <= 0, `${over} px too wide`)
  await shown.setViewportSize(wide)
  await shown.getByLabel('How do you know that it is one person?').fill('Same card in hand')
  await shown.getByRole('button', { name: 'Tie the two records' }).click()
  await shown.getByRole('heading', { level: 1, name: /Lenna Twofold/ }).waitFor()

  await shown.goto(`${stage.origin}/staff/merge/${one.member}`)
  const tied = shown.getByRole('listitem').filter({ hasText: 'Same card in hand' })
  await tied.getByRole('button', { name: 'Undo' }).click()
  await tied.getByLabel('Why are they two?').fill('Sisters')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'merge-undo-wide')
  await tied.getByRole('button', { name: 'Make them two again' }).click()
  await tied.waitFor({ state: 'detached' })
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a CIN that another house’s record has is checked with the card in hand, from the list that asks for it, and shows nothing of that record', async () => {
  const elsewhere = await stage.organization('agency', 'Invented Elsewhere')
  const theirs = await stage.worker(elsewhere, 'care-manager', 'Theo Theirs')
  const walker = await stage.worker(agency, 'care-manager', 'Wes Walker')
  const intake = await stage.worker(agency, 'intake', 'Ines Intake')
  await stage.enter(theirs, { firstName: 'Maribel', lastName: 'Hidden', cin: '92345678A' })
  await stage.enter(walker, { firstName: 'Mary', lastName: 'Shown', cin: '92345678A' })
  const shown = await stage.seated(intake, '/staff/today', phone)
  await shown.getByRole('link', { name: 'Compare the records: Mary Shown' }).click()
  await shown.getByRole('columnheader', { name: 'Mary Shown' }).waitFor()
  await shown.getByText('Nobody found, and you hold the member’s card?').click()
  await shown.getByLabel('How do you know that it is one person?').fill('The card in hand')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'merge-cin-phone')
  await shown.getByRole('button', { name: 'Tie the two records' }).click()
  await shown.locator('.toast').getByText('Tied. Both records are read as one.').waitFor()
  assert.equal((await shown.locator('body').textContent())?.includes('Hidden'), false)
  const tied = await stage.sql(`select count(*)::int as ties from member_alias where reason = 'The card in hand'`)
  assert.deepEqual(tied, [{ ties: 2 }])
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('what was taken out of the wrong chart is gone from it, and stands on the officer’s page with who had it', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Wim Wrong')
  const officer = await stage.worker(agency, 'privacy-officer', 'Ona Officer')
  const entered = await stage.enter(worker, { firstName: 'Nia', lastName: 'Invented' })
  const session = await stage.session(worker)
  const at = new Date(Date.now() - 60_000).toISOString()
  const wrong = attempt(entered, { at, note: 'Of another person' })
  assert.equal((await session.command('outreach.log', wrong)).body.outcome, 'done')
  const strike = { member: entered.member, noun: 'outreachAttempt', id: wrong.id, reason: 'Another Nia' }
  assert.equal((await session.command('entry.strike', strike)).body.outcome, 'done')
  const shown = await stage.seated(worker, `/staff/member/${entered.member}`, phone)
  await shown.getByRole('heading', { name: 'What happened' }).waitFor()
  assert.equal((await shown.locator('main').textContent())?.includes('Of another person'), false)
  await shown.context().close()
  const log = await stage.seated(officer, `/staff/log?member=${entered.member}`, wide)
  await log.getByText('Another Nia').waitFor()
  await log.getByText('Wim Wrong: wrote it').waitFor()
  assert.equal((await log.locator('main').textContent())?.includes('Of another person'), false)
  assert.equal(await axe(log), '')
  await screenshot(log, 'struck-wide')
  await log.setViewportSize(phone)
  await screenshot(log, 'struck-phone')
  assert.deepEqual(complaintsOf(log), [])
  await log.context().close()
})
