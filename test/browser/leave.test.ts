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

test('a member wants another Lead Care Manager: the supervisor answers and names them, and the chart is handed over', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Lena Leaving')
  await stage.worker(agency, 'care-manager', 'Nora Next')
  const { member } = await inCare(worker, 'Esme')
  const shown = await stage.seated(worker, `/staff/member/${member}?act=change&who=${member}`, phone)
  await dialog(shown).getByLabel('Whom would they like').fill('Someone near')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Take it down' }).click()
  await dialog(shown).waitFor({ state: 'detached' })
  await shown.getByText(/^All saved/).waitFor()

  const supervisor = await stage.worker(agency, 'supervisor', 'Sue Supervisor')
  const desk = await stage.seated(supervisor, '/staff/today')
  await desk.getByRole('button', { name: 'Answer: Esme Invented' }).click()
  await dialog(desk).getByText('Someone near').waitFor()
  await dialog(desk).getByRole('radio', { name: 'Yes, and name them now' }).check()
  assert.equal(await axe(desk), '')
  await dialog(desk).getByRole('button', { name: 'Answer' }).click()
  await dialog(desk)
    .getByRole('radio', { name: /Nora Next/ })
    .check()
  await dialog(desk).getByRole('button', { name: 'Name', exact: true }).click()
  await dialog(desk).waitFor({ state: 'detached' })
  await desk.goto(`${stage.origin}/staff/member/${member}`)
  await desk.getByText('Lead Care Manager: Nora Next').waitFor()
  assert.deepEqual([...complaintsOf(shown), ...complaintsOf(desk)], [])
  await shown.context().close()
  await desk.context().close()
})

test('ECM stops at the member’s word, and goes on after all when they say so', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Stella Stopping')
  const { member } = await inCare(worker, 'Fay')
  const shown = await stage.seated(worker, `/staff/member/${member}?act=stop&who=${member}`, phone)
  await dialog(shown)
    .getByText(/owe nobody a reason/)
    .waitFor()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Stop ECM' }).click()
  await dialog(shown).waitFor({ state: 'detached' })
  await shown.getByText(/^All saved/).waitFor()

  // With the stop the manager walks with them no more; a supervisor hears the second word.
  const supervisor = await stage.worker(agency, 'supervisor', 'Sam Supervisor')
  const desk = await stage.seated(supervisor, `/staff/member/${member}?act=stop-back&who=${member}`, phone)
  await dialog(desk).getByRole('button', { name: 'Go on with ECM' }).click()
  await desk.getByText(/^In care since/).waitFor()
  await desk.getByText('Lead Care Manager: Stella Stopping').waitFor()
  assert.deepEqual([...complaintsOf(shown), ...complaintsOf(desk)], [])
  await shown.context().close()
  await desk.context().close()
})
