// From a plan's decision to somebody who walks along, in a real browser: the board, the agency that says “not ours”, the next agency, its
// supervisor who names a Lead Care Manager, and that manager's Today.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
before(async () => {
  stage = await staffedHouse()
})
after(() => stage.close())

const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: RegExp) => shown.locator('.toast').getByText(words).waitFor()

/** As the plan's decision leaves a member: authorized, and with no agency yet. */
async function decided(plan: string, lastName: string): Promise<void> {
  const before = await stage.worker(
    await stage.organization('agency', `Before ${lastName}`),
    'supervisor',
    `Was ${lastName}`,
  )
  const { member } = await stage.enter(before, { firstName: 'Anoush', lastName, plan, spokenLanguage: 'Armenian' })
  await stage.sql(
    `update episode set state = 'ended', ended_on = referred_on, end_reason = 'goals-met' where member_id = $1`,
    [member],
  )
  await stage.sql('update assignment set ended_at = now(), to_on = from_on where member_id = $1', [member])
  await stage.sql('update member_card set lead_id = null where member_id = $1', [member])
  await stage.sql(
    `insert into "authorization" (member_id, id, plan_id, program, status, decided_on, recorded_at, seq)
      values ($1, $2, $3, 'ecm', 'approved', current_date, now(), 1)`,
    [member, newId(), plan],
  )
}

async function give(shown: Page, lastName: string, agency: RegExp): Promise<void> {
  await shown.getByRole('button', { name: `Choose an agency: Anoush ${lastName}` }).click()
  await dialog(shown).getByRole('radio', { name: agency }).check()
  await dialog(shown).getByRole('button', { name: 'Give to this agency' }).click()
  await toast(shown, /^Given\./)
  await shown.getByText('Nobody waits for an agency').waitFor()
}

test('a decided member is given, comes back as “not ours”, is given again, and stands in a manager’s Today', async () => {
  const plan = await stage.organization('plan', 'Plan of Anoush')
  const [first, second] = [
    await stage.organization('agency', 'Firstside'),
    await stage.organization('agency', 'Nextside'),
  ]
  const network = await stage.worker(plan, 'network', 'Nat Network')
  const [intake, supervisor] = [
    await stage.worker(first, 'intake', 'Ina Intake'),
    await stage.worker(second, 'supervisor', 'Sol Super'),
  ]
  const manager = await stage.worker(second, 'care-manager', 'Mo Manager')
  await decided(plan, 'Boarded')

  const board = await stage.seated(network, '/staff/board')
  await board.getByRole('heading', { name: 'Waiting for an agency · 1' }).waitFor()
  assert.deepEqual(complaintsOf(board), [])
  assert.equal(await axe(board), '')
  await give(board, 'Boarded', /^Firstside/)

  const theirs = await stage.seated(intake, '/staff/today')
  await theirs.getByRole('button', { name: 'Not ours: Anoush Boarded' }).click()
  await dialog(theirs)
    .getByLabel(/What helps the plan/)
    .fill('Moved across the river')
  await dialog(theirs).getByRole('button', { name: 'Back to the plan' }).click()
  await toast(theirs, /^Back at the plan/)
  await theirs.getByText('Nobody waits').waitFor()

  await board.reload()
  await board.getByText(/Came back from Firstside/).waitFor()
  await board.getByText('Moved across the river').waitFor()
  await give(board, 'Boarded', /^Nextside/)

  // Who is told of what, and until when, stands there until somebody did (CLOCK-6).
  await board.getByRole('heading', { name: 'Doctors to tell · 1' }).waitFor()
  await board.getByRole('button', { name: 'The doctor was told: Anoush Boarded' }).press('Enter')
  await dialog(board).getByRole('button', { name: 'Write it down' }).click()
  await dialog(board).getByRole('link', { name: 'Say how.' }).waitFor()
  assert.equal(await axe(board), '')
  await screenshot(board, 'doctor-form')
  await dialog(board).getByRole('radio', { name: 'By phone' }).check()
  await dialog(board).getByLabel('Who was told').fill('Dr. Invented')
  await dialog(board).getByRole('button', { name: 'Write it down' }).click()
  await toast(board, /^Written down/)
  await board.getByRole('heading', { name: /^Doctors to tell/ }).waitFor({ state: 'detached' })

  const desk = await stage.seated(supervisor, '/staff/today')
  await desk.getByRole('button', { name: 'Name the Lead Care Manager: Anoush Boarded' }).click()
  await dialog(desk)
    .getByText(/does not speak Armenian/)
    .first()
    .waitFor()
  await dialog(desk)
    .getByRole('radio', { name: /Mo Manager/ })
    .check()
  await dialog(desk).getByRole('button', { name: 'Name', exact: true }).click()
  await toast(desk, /^The Lead Care Manager is named/)

  const today = await stage.seated(manager, '/staff/today')
  await today.getByRole('heading', { name: 'New members · 1' }).waitFor()
  await today.getByRole('link', { name: 'Anoush Boarded' }).first().waitFor()
  assert.deepEqual([board, theirs, desk, today].flatMap(complaintsOf), [])
  for (const shown of [board, theirs, desk, today]) await shown.context().close()
})

test('several are looked at before they are given, and one can be left waiting', async () => {
  const plan = await stage.organization('plan', 'Plan of many')
  const network = await stage.worker(plan, 'network', 'Nell Network')
  await decided(plan, 'Manyone')
  await decided(plan, 'Manytwo')
  const board = await stage.seated(network, '/staff/board')
  await board.getByRole('button', { name: 'Give all: look first' }).click()
  await dialog(board).getByRole('button', { name: 'Give 2 members' }).waitFor()
  await dialog(board).getByLabel('Anoush Manytwo').selectOption('')
  await dialog(board).getByRole('button', { name: 'Give 1 member' }).click()
  await toast(board, /^1 member given/)
  await board.getByRole('heading', { name: 'Waiting for an agency · 1' }).waitFor()
  await board.getByText('Anoush Manytwo').first().waitFor()

  await board.getByRole('link', { name: 'Anoush Manytwo' }).click()
  await board.getByRole('heading', { level: 1, name: 'Anoush Manytwo' }).waitFor()
  await board.getByText('Not settled yet').waitFor()
  await board.getByRole('heading', { name: /^What everybody needs/ }).waitFor()
  assert.deepEqual(complaintsOf(board), [])
  assert.equal(await axe(board), '')
  await board.context().close()
})
