// What a member is referred to, and how they leave or change: a referral from yes to the day the help began, the wish for another Lead Care
// Manager with its answer, a stop at the member's word taken back, and graduation by the plan's decision.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin } from '../entered.ts'
import { axe, complaintsOf } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
let plan: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  plan = await stage.organization('plan', 'Invented Plan')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const dialog = (shown: Page) => shown.locator('dialog[open]')

async function inCare(worker: Worker, firstName: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'English', plan })
  const session = await stage.session(worker)
  await begin(session, entered)
  return { ...entered, session }
}

test('a Community Support is agreed to, lies at the plan’s desk, and closes there when the help began', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Rena Referring')
  const { member } = await inCare(worker, 'Dora')
  const shown = await stage.seated(worker, `/staff/member/${member}/referrals`, phone)
  await shown.getByText('Nobody was referred to yet').waitFor()
  await shown.getByRole('button', { name: 'Refer to someone' }).click()
  await dialog(shown).getByRole('button', { name: 'Refer', exact: true }).click()
  await dialog(shown).getByRole('link', { name: 'Choose what the member says.' }).waitFor()
  await dialog(shown).getByLabel('What kind of help?').selectOption({ label: 'Community Support' })
  await dialog(shown).getByLabel('Which Community Support?').selectOption({ label: 'Medically Tailored Meals' })
  await dialog(shown).getByLabel('What for, in a few words').fill('Meals low in salt')
  await dialog(shown).getByRole('radio', { name: 'Yes, refer me' }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Refer', exact: true }).click()
  await shown.getByRole('heading', { name: 'Medically Tailored Meals' }).waitFor()
  await shown.getByText(/^All saved/).waitFor()
  assert.equal(await axe(shown), '')

  const desk = await stage.seated(await stage.worker(plan, 'community-supports', 'Desi Desk'), '/staff/today')
  await desk.getByText('Meals low in salt').waitFor()
  assert.equal(await axe(desk), '')
  await desk.getByRole('button', { name: /^How does it go/ }).click()
  await dialog(desk).getByRole('radio', { name: 'The service began' }).check()
  await dialog(desk).getByRole('button', { name: 'Save' }).click()
  await desk.getByText('Nothing waits here').waitFor()
  assert.deepEqual([...complaintsOf(shown), ...complaintsOf(desk)], [])
  await shown.context().close()
  await desk.context().close()
})
