// The page of whoever looks after a team: someone leaves, and their forty members move to a colleague in one go, after a look at how it would be;
// who was missed stands there with what to do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
  await stage.sql(
    `update member_card set state = 'assigned', marks = marks || '{"assignedOn": "2026-01-05"}' where member_id = $1`,
    [entered.member],
  )
  const shown = await stage.seated(supervisor, '/staff/team')
  await shown.getByRole('heading', { name: 'Who was missed · 1' }).waitFor()
  await shown.getByText('No attempt since Jan 5, 2026.').waitFor()
  await shown.getByText('Try to reach them.').first().waitFor()
  await shown.getByText('With Walt Walker').waitFor()
  assert.deepEqual(await complaintsOf(shown), [])
  for (const width of [1280, 360]) {
    await shown.setViewportSize({ width, height: 800 })
    if (process.env.PICTURES) await shown.screenshot({ path: `${process.env.PICTURES}/team-${width}.png` })
  }
  await shown.getByRole('link', { name: 'Noor Mithal' }).click()
  await shown.getByRole('heading', { level: 1, name: 'Noor Mithal' }).waitFor()
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
