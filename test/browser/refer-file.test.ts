// A hospital refers many from a file: it sees who would be sent and what stays back, sends, and finds each among its referrals; the plan has them in
// its inbox. The same file changes nothing. The plan takes in a list that came to it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { referralFile } from '../referral-file-example.ts'
import { axe, complaintsOf, fitsWidths } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let planner: Worker
let authorizer: Worker
before(async () => {
  stage = await staffedHouse()
  const plan = await stage.organization('plan', 'Invented Health Plan')
  const hospital = await stage.organization('referrer', 'Invented Hospital')
  planner = await stage.worker(hospital, 'referrer', 'Paula Planner')
  authorizer = await stage.worker(plan, 'authorizer', 'Opal Opener')
})
after(() => stage.close())

async function choose(shown: Page, name: string, text: string): Promise<void> {
  await shown.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await shown.getByRole('heading', { level: 1, name }).waitFor()
}

const list = referralFile(
  { 'Member First Name': 'Wanda', Urgent: 'yes', 'Bus line': '204' },
  { 'Member First Name': 'Wendel', 'Place to Find Member': '' },
  { 'Member First Name': 'Wilma', 'Date of Birth': 'in spring' },
  { 'Member First Name': 'Walter', 'Planned Discharge or Release Date': '2030-01-02' },
  { 'Member First Name': 'Walter', 'Planned Discharge or Release Date': '2030-01-02' },
)

test('a list is looked at, sent but for what stays back, and known when it comes again', async () => {
  const shown = await stage.seated(planner, '/staff/')
  await shown.getByRole('link', { name: 'Refer many from a file' }).press('Enter')
  await shown.getByRole('heading', { level: 1, name: 'Files' }).waitFor()
  await fitsWidths(shown, 'refer-file-empty')
  await choose(shown, 'ward-4.csv', list)
  await shown.getByText('Nothing has been sent yet').waitFor()
  await shown.getByText('There is no way to find the person.').waitFor()
  await shown.getByText('in spring').waitFor()
  assert.deepEqual(await complaintsOf(shown), [])
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'refer-file-preview')
  await shown.getByRole('button', { name: 'Refer 2 people' }).press('Enter')
  await shown.getByText('What came of it').waitFor()
  await shown.getByText('Referred before').waitFor()
  await fitsWidths(shown, 'refer-file-sent')
  await shown
    .getByRole('radio', { name: /All rows/ })
    .or(shown.getByRole('button', { name: /All rows/ }))
    .first()
    .click()
  await shown.getByText('Wanda Testname').waitFor()
  assert.deepEqual(await complaintsOf(shown), [])
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/files`)
  await choose(shown, 'ward-4.csv', list)
  await shown.getByText('You have this file already; nothing changes.').waitFor()
  await shown.goto(`${stage.origin}/staff/referrals`)
  await shown
    .getByRole('listitem')
    .filter({ hasText: 'Wanda Testname' })
    .getByText('Received', { exact: true })
    .waitFor()
  assert.equal(await shown.getByText('Walter Testname').count(), 1)
  assert.equal(await shown.getByText('Wendel Testname').count(), 0)
  await fitsWidths(shown, 'refer-file-mine')
  await shown.context().close()
})

test('what is no list of people is refused whole with the reason, and sends nothing', async () => {
  const shown = await stage.seated(planner, '/staff/files')
  await choose(shown, 'bus.csv', 'Bus line,Seats\r\n204,40\r\n')
  await shown.getByText('This is not a file of referrals').waitFor()
  await shown.getByText('Nothing of it was sent.').waitFor()
  assert.equal(await shown.getByRole('button', { name: 'Read it as …' }).count(), 0)
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'refer-file-refused')
  await shown.context().close()
})

test('the plan finds them in its inbox, and takes in a list that came to it', async () => {
  const desk = await stage.seated(authorizer, '/staff/inbox')
  await desk.getByRole('link', { name: 'Wanda Testname' }).waitFor()
  await desk.getByRole('link', { name: 'Walter Testname' }).waitFor()
  await desk.goto(`${stage.origin}/staff/files`)
  await choose(
    desk,
    'by-mail.csv',
    referralFile({ 'Member First Name': 'Winona', 'Referring Organization': 'Invented School' }),
  )
  await desk.getByRole('button', { name: 'Refer 1 person' }).click()
  await desk.getByText('What came of it').waitFor()
  await desk.goto(`${stage.origin}/staff/inbox`)
  await desk.getByText('Invented School').waitFor()
  await desk.context().close()
})
