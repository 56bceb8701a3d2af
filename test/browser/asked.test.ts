// What a role is asked stands in its Today and is done there with what came of it, by who may; a clinician is led to the chart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Role } from '../../src/domain/access.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const asks = (member: string, role: Role, kind: string, what: string) =>
  stage.sql(
    `insert into task (member_id, id, kind, what, why, due_on, for_role, labels, recorded_at, seq)
      values ($1, $2, $3, $4, 'Not in the file of November', '2026-11-20', $5, '{}', now(), 1)`,
    [member, newId(), kind, what, role],
  )

test('a question to the supervisor is seen late, done with what came of it, and gone', async () => {
  const supervisor = await stage.worker(agency, 'supervisor', 'Susi Super')
  const worker = await stage.worker(agency, 'care-manager', 'Walt Walker')
  const { member } = await stage.enter(worker, { firstName: 'Noor', lastName: 'Mithal' })
  await asks(member, 'supervisor', 'plan-question', 'Gone from the plan’s file: ask the plan')
  const shown = await stage.seated(supervisor, '/staff/today', { width: 360, height: 740 })
  const section = shown.getByRole('region', { name: /^Asked of you/ })
  await section.locator('.due-item__what').getByText('Gone from the plan’s file: ask the plan').waitFor()
  assert.equal(await axe(shown), '')
  await section.scrollIntoViewIfNeeded()
  await screenshot(shown, 'asked-today-360')
  await section.getByRole('button', { name: 'Done: Noor Mithal' }).click()
  const dialog = shown.locator('dialog[open]')
  const outcome = dialog.getByLabel('What came of it')
  await outcome.fill('The plan says she stays')
  // Without a network the list and what was typed stay.
  await shown.context().setOffline(true)
  await section.getByText('No connection: this page waits').waitFor()
  assert.equal(await outcome.inputValue(), 'The plan says she stays')
  await shown.context().setOffline(false)
  await section.getByText('No connection: this page waits').waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Mark as done' }).click()
  await section.waitFor({ state: 'hidden' })
  const tasks = await stage.sql(`select outcome from task where member_id = $1 and kind = 'plan-question'`, [member])
  assert.deepEqual(tasks, [{ outcome: 'The plan says she stays' }])
  assert.deepEqual(
    complaintsOf(shown).filter((one) => !one.endsWith('net::ERR_INTERNET_DISCONNECTED')),
    [],
  )
  await shown.context().close()
})

test('a clinical consultant finds the plan to sign, and no button that would be refused', async () => {
  const consultant = await stage.worker(agency, 'clinical-consultant', 'Connie Consult')
  const worker = await stage.worker(agency, 'care-manager', 'Wanda Walker')
  const { member } = await stage.enter(worker, { firstName: 'Omar', lastName: 'Beispiel' })
  await asks(member, 'clinical-consultant', 'sign-plan', 'Look at the care plan and sign it off')
  const shown = await stage.seated(consultant, '/staff/today')
  const section = shown.getByRole('region', { name: /^Asked of you/ })
  await section.locator('.due-item__what').getByText('Look at the care plan and sign it off').waitFor()
  assert.equal(await section.getByRole('button').count(), 0)
  await screenshot(shown, 'asked-today-1280')
  await section.getByRole('link', { name: 'Omar Beispiel' }).click()
  await shown.getByText('This chart is another worker’s').first().waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})
