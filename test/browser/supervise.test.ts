// The page of whoever looks after a team: someone leaves, and their forty members move to a colleague in one go, after a look at how it would be;
// who was missed stands there with what to do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { begin, contact } from '../entered.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

test('a supervisor moves a caseload of forty when someone leaves, all but one', async () => {
  const supervisor = await stage.worker(agency, 'supervisor', 'Susi Super')
  const leaver = await stage.worker(agency, 'care-manager', 'Lea Leaver')
  const heir = await stage.worker(agency, 'care-manager', 'Hedy Heir')
  for (let n = 10; n < 51; n++) await stage.enter(leaver, { firstName: 'Ana', lastName: `Invented-${n}` })
  const shown = await stage.seated(supervisor, '/staff/team')
  await shown.getByRole('button', { name: 'Move members' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Move 0' }).click()
  await dialog.getByRole('link', { name: 'Choose who walks with them now.' }).waitFor()
  await dialog.getByLabel('From').selectOption({ label: 'Lea Leaver · 41' })
  await dialog.getByLabel('To').selectOption({ label: 'Hedy Heir · 0' })
  await dialog.getByText('Then 41 members instead of 0.').waitFor()
  await dialog.getByRole('checkbox', { name: 'Ana Invented-10' }).uncheck()
  await dialog.getByText('Then 40 members instead of 0.').waitFor()
  assert.deepEqual(await complaintsOf(shown), [])
  await dialog.getByRole('button', { name: 'Move 40' }).click()
  await shown.locator('.toast').getByText('40 members moved.').waitFor()
  await shown
    .getByRole('row', { name: /Hedy Heir/ })
    .getByText('40')
    .first()
    .waitFor()
  const leads = await stage.sql('select lead_id, count(*)::int as members from member_card group by lead_id order by 2')
  assert.deepEqual(leads, [
    { lead_id: leaver.staffId, members: 1 },
    { lead_id: heir.staffId, members: 40 },
  ])
  await shown.context().close()
})

test('who was missed stands there with cause and action, and leads to the member', async () => {
  const own = await stage.organization('agency', 'Invented Other Agency')
  const supervisor = await stage.worker(own, 'supervisor', 'Mina Minder')
  const worker = await stage.worker(own, 'care-manager', 'Walt Walker')
  const entered = await stage.enter(worker, { firstName: 'Noor', lastName: 'Mithal' })
  await stage.sql(`update episode set referred_on = '2026-01-05' where member_id = $1`, [entered.member])
  await stage.sql(`update member_card set marks = marks || '{"assignedOn": "2026-01-05"}' where member_id = $1`, [
    entered.member,
  ])
  const shown = await stage.seated(supervisor, '/staff/team')
  await shown.getByRole('heading', { name: 'Who was missed · 1' }).waitFor()
  await shown.getByText('No attempt since Jan 5, 2026.').waitFor()
  await shown.getByText('Try to reach them.').first().waitFor()
  await shown.getByText('With Walt Walker').waitFor()
  assert.deepEqual(await complaintsOf(shown), [])
  for (const width of [1280, 360]) {
    await shown.setViewportSize({ width, height: 800 })
    await screenshot(shown, `team-${width}`)
  }
  // At 360 px, by keyboard alone: a step for a role, then the act that settles the cause; the row goes by itself.
  const dialog = shown.locator('dialog[open]')
  const act = async (name: string) => {
    await shown.getByRole('button', { name }).focus()
    await shown.keyboard.press('Enter')
    await dialog.waitFor()
  }
  await act('Set a step: Noor Mithal')
  await dialog.getByLabel('What').fill('Ask the shelter where she sleeps')
  await dialog.getByLabel('Who does it').selectOption({ label: 'Intake' })
  await shown.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await shown.locator('.toast').getByText('The next step is set.').waitFor()
  await act('Log outreach: Noor Mithal')
  assert.equal(await axe(shown), '')
  await dialog.getByRole('radio', { name: 'In person' }).focus()
  await shown.keyboard.press('Space')
  await dialog.getByRole('radio', { name: 'Not there' }).focus()
  await shown.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Log outreach' }).press('Enter')
  await shown.getByText('Nobody was missed').waitFor()
  const steps = await stage.sql(`select for_role, for_staff from task where what like 'Ask the shelter%'`)
  assert.deepEqual(steps, [{ for_role: 'intake', for_staff: null }])
  assert.equal(await axe(shown), '')
  await shown.context().close()
})

test('what lies unfinished stands there with the missing part; a note of somebody who left is closed as it stands', async () => {
  const own = await stage.organization('agency', 'Invented Third Agency')
  const supervisor = await stage.worker(own, 'supervisor', 'Vera Viewer')
  const writer = await stage.worker(own, 'care-manager', 'Wim Writer')
  const gone = await stage.worker(own, 'care-manager', 'Gil Gone')
  for (const [worker, firstName] of [
    [writer, 'Mara'],
    [gone, 'Tavi'],
  ] as const) {
    const entered = await stage.enter(worker, { firstName, lastName: 'Invented' })
    const session = await stage.session(worker)
    await begin(session, entered)
    const note = contact(entered, { place: 'home', minutes: worker === writer ? null : 20, isSigned: false })
    assert.equal((await session.command('contact.record', note)).body.outcome, 'done')
    await stage.sql(`update member_card set marks = marks || '{"plannedOn": "2026-11-03"}' where member_id = $1`, [
      entered.member,
    ])
  }
  await stage.sql('update seat set ended_at = now() where staff_id = $1', [gone.staffId])
  const shown = await stage.seated(supervisor, '/staff/team')
  await shown.getByRole('heading', { name: 'Notes with missing parts · 2' }).waitFor()
  await shown.getByText('Missing: the writer’s signature, the minutes, what happened.').waitFor()
  await shown.getByRole('heading', { name: 'Care plans that wait · 2' }).waitFor()
  assert.equal(await shown.getByRole('button', { name: 'Close it' }).count(), 1)
  await screenshot(shown, 'team-unfinished')
  await shown.getByRole('button', { name: 'Close it: Tavi Invented' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await dialog.getByRole('link', { name: 'Say why it is closed as it is.' }).waitFor()
  await dialog.getByLabel('Why').fill('The writer left before signing')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'team-close')
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await shown.getByRole('heading', { name: 'Notes with missing parts · 1' }).waitFor()
  await shown.setViewportSize({ width: 360, height: 740 })
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'team-unfinished-360')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('who leaves stands there with what to settle, who is away with their cover; a cover is named and ended there', async () => {
  const own = await stage.organization('agency', 'Invented Fourth Agency')
  const admin = await stage.worker(own, 'administrator', 'Abe Admin')
  const supervisor = await stage.worker(own, 'supervisor', 'Sela Supervisor')
  const leaver = await stage.worker(own, 'care-manager', 'Lio Leaving')
  const away = await stage.worker(own, 'care-manager', 'Ava Away')
  for (const worker of [leaver, away]) await stage.enter(worker, { firstName: 'Oren', lastName: 'Invented' })
  const person = await stage.seated(admin, `/staff/people/${leaver.staffId}`)
  await person.getByRole('button', { name: /^Last day/ }).click()
  await person.getByRole('button', { name: 'Save', exact: true }).click()
  await person.getByRole('link', { name: 'Choose their last day.' }).waitFor()
  const last = addDays(dayOfInstant(new Date().toISOString()), 9)
  await person.getByLabel('Last day, that day included').fill(last)
  assert.equal(await axe(person), '')
  await screenshot(person, 'person-last-day')
  await person.getByRole('button', { name: 'Save', exact: true }).click()
  await person.locator('.toast').getByText('The last day is planned.').waitFor()
  await person.context().close()

  const shown = await stage.seated(supervisor, '/staff/team')
  await shown.getByText('Leads 1 member, covers for nobody. Name who walks on before that day.').waitFor()
  await shown.getByRole('button', { name: 'Name a cover' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Name a cover' }).click()
  await dialog.getByRole('link', { name: 'Choose who is away.' }).waitFor()
  await dialog.getByLabel('Who is away?').selectOption({ label: 'Ava Away' })
  await dialog.getByRole('radio', { name: /Sela Supervisor/ }).check()
  assert.equal(await axe(shown), '')
  await dialog.getByRole('button', { name: 'Name a cover' }).click()
  await shown.getByText(/^Away /).waitFor()
  await screenshot(shown, 'team-away')
  await shown.setViewportSize({ width: 360, height: 740 })
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'team-away-360')
  await shown.setViewportSize({ width: 1280, height: 800 })
  // Whoever covers has the member in their own day and caseload, and sees whose they are.
  await shown.goto(`${stage.origin}/staff/today`)
  await shown.getByText('You cover for Ava Away', { exact: true }).waitFor()
  await shown.getByRole('list', { name: 'You cover' }).getByRole('link', { name: '1 member' }).click()
  await shown
    .getByRole('row', { name: /Oren Invented/ })
    .first()
    .waitFor()
  await keepsView(shown)
  await shown.goto(`${stage.origin}/staff/team`)
  await shown.getByRole('button', { name: 'They are back: Ava Away' }).click()
  await shown.locator('.toast').getByText('The cover has ended.').waitFor()
  await shown.getByRole('button', { name: 'Move members: Lio Leaving' }).click()
  await dialog.getByLabel('To').selectOption({ label: 'Ava Away · 1' })
  await dialog.getByRole('button', { name: 'Move 1' }).click()
  await shown.getByText('Nobody walks with them any more: all is given on.').waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

/** A view is kept under a name, found again from the start, restored by its link, and dropped. */
async function keepsView(shown: Page): Promise<void> {
  const dialog = shown.locator('dialog[open]')
  await shown.getByRole('button', { name: 'Views' }).click()
  await shown.getByRole('menuitem', { name: 'Keep this view' }).click()
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.getByRole('link', { name: 'Give it a name.' }).waitFor()
  await dialog.getByLabel('Its name').fill('While Ava is away')
  assert.equal(await axe(shown), '')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await shown.getByRole('button', { name: 'While Ava is away' }).waitFor()
  const link = shown.url()
  await screenshot(shown, 'caseload-covered')
  await shown.goto(`${stage.origin}/staff/caseload`)
  await shown.getByRole('button', { name: 'Views' }).click()
  await shown.getByRole('menuitem', { name: 'While Ava is away' }).click()
  await shown.waitForURL(link)
  await shown.goto(link)
  await shown.getByRole('checkbox', { name: 'Only those I cover for' }).waitFor()
  assert.ok(await shown.getByRole('checkbox', { name: 'Only those I cover for' }).isChecked())
  await shown.setViewportSize({ width: 360, height: 740 })
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'caseload-covered-360')
  await shown.setViewportSize({ width: 1280, height: 800 })
  await shown.getByRole('button', { name: 'While Ava is away' }).click()
  await shown.getByRole('menuitem', { name: 'Drop this view' }).click()
  await shown.locator('.toast').getByText('The view is dropped.').waitFor()
}
