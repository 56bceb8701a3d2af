// A stranger asks for somebody at the plan's door; the plan says which member it is; it rings where somebody walks with them already. And the
// inbox by keyboard, on a phone, empty, and without signal.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe, complaintsOf, fitsWidths } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let authorizer: Worker
let manager: Worker
before(async () => {
  stage = await staffedHouse()
  const plan = await stage.organization('plan', 'Invented Health Plan')
  authorizer = await stage.worker(plan, 'authorizer', 'Opal Opener')
  manager = await stage.worker(await stage.organization('agency', 'Invented Agency'), 'care-manager', 'Cara Manager')
  const same = { plan, firstName: 'Zenobia', bornOn: '1971-03-04', phone: '213 555 0142' }
  await stage.enter(manager, { ...same, lastName: 'Inventia', cin: '91000001A' })
  await stage.enter(manager, { ...same, lastName: 'Invention', bornOn: '1971-04-03', phone: null })
})
after(() => stage.close())

async function askAtDoor(fields: Readonly<Record<string, string>>, groups: readonly string[] = []): Promise<void> {
  const shown = await stage.visit('/en/ask?for=other', { width: 360 })
  await shown.locator('summary', { hasText: 'More' }).click()
  for (const [name, value] of Object.entries(fields)) await shown.locator(`#${name}`).fill(value)
  for (const group of groups) await shown.locator(`input[value=${group}]`).check()
  await shown.getByRole('button', { name: 'Send' }).click()
  await shown.getByRole('heading', { name: 'We got it' }).waitFor()
  await shown.context().close()
}

test('a stranger asks for a neighbor: the plan links the member, and it rings in their Lead Care Manager’s Today', async () => {
  const shown = await stage.seated(authorizer, '/staff/inbox')
  await shown.getByText('Nobody waits').waitFor()
  await fitsWidths(shown, 'inbox-empty')
  await askAtDoor(
    {
      name: 'Zenobia Inventia',
      phone: '213 555 0142',
      place: 'The invented corner, mornings',
      bornOn: '1971-03-04',
      yourName: 'Nellie Neighbor',
      yourRelation: 'Neighbor',
      comment: 'She sleeps in her car since the summer.',
    },
    ['homeless', 'avoidable-use'],
  )
  await shown.reload()
  await shown.getByText('Find the member by name and birth date').waitFor()
  await fitsWidths(shown, 'inbox-list')
  // By keyboard: the row opens, the candidate is chosen.
  await shown.getByRole('link', { name: 'Zenobia Inventia' }).press('Enter')
  await shown.getByRole('heading', { level: 1, name: 'Zenobia Inventia' }).waitFor()
  await shown.getByText('As the referrer says: evidence, not yet a finding.').waitFor()
  const table = shown.getByRole('table', { name: /beside Zenobia Inventia/ })
  await table.getByRole('row', { name: /Birth date.*The same/ }).waitFor()
  await table.getByRole('row', { name: /Phone.*The same/ }).waitFor()
  // axe itself is what a strict page complains of: looked at before it.
  assert.deepEqual(await complaintsOf(shown), [])
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'inbox-opened')
  await shown.getByRole('button', { name: 'This is the member: Zenobia Inventia' }).press('Enter')
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('heading', { name: 'Is this Zenobia Inventia?' }).waitFor()
  await dialog.getByText('No second episode begins').waitFor()
  await fitsWidths(shown, 'inbox-link')
  await dialog.getByRole('button', { name: 'Link them' }).press('Enter')
  await shown.locator('.toast').getByText('it stands in their Lead Care Manager’s Today').waitFor()
  await shown.getByText('Linked to a member').waitFor()
  await fitsWidths(shown, 'inbox-linked')
  const theirs = await stage.seated(manager, '/staff/today')
  await theirs.getByText('Somebody asked for ECM for this member again').first().waitFor()
  await theirs.context().close()
  await shown.getByRole('button', { name: 'Take the link back' }).click()
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await shown.locator('.toast').getByText('The request waits again.').waitFor()
  await shown.getByRole('button', { name: 'This is the member: Zenobia Inventia' }).waitFor()
  await shown.context().close()
})

test('somebody the plan enrolls and nobody here knows is entered, with the request for its decision', async () => {
  await askAtDoor({ name: 'Newcomera Testname', place: 'The invented library', bornOn: '1988-08-08' })
  const shown = await stage.seated(authorizer, '/staff/inbox')
  await shown.getByRole('link', { name: 'Newcomera Testname' }).click()
  await shown.getByRole('button', { name: 'Enter a new member' }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'Enter, and ask' }).click()
  await dialog.getByRole('link', { name: /A CIN is 9/ }).waitFor()
  await fitsWidths(shown, 'inbox-enter')
  await dialog.getByLabel('CIN').fill('93000001A')
  await dialog.getByRole('button', { name: 'Enter, and ask' }).click()
  await shown.waitForURL(/\/staff\/member\//)
  await shown.getByRole('heading', { level: 1, name: 'Newcomera Testname' }).waitFor()
  const asked = await stage.sql(
    `select status from "authorization" join member using (member_id) where cin = '93000001A'`,
  )
  assert.deepEqual(asked, [{ status: 'requested' }])
  await shown.context().close()
})

test('Network, who may not search nor read a status, finds those who wait in Today, and links a candidate', async () => {
  await askAtDoor({ name: 'Zenobia Invention', place: 'The invented corner', bornOn: '1971-04-03' })
  const network = await stage.worker(authorizer.organizationId, 'network', 'Nico Network')
  const shown = await stage.seated(network, '/staff/today', { theme: 'dark', lang: 'ar' })
  await shown.getByRole('link', { name: 'Zenobia Invention' }).click()
  const act = shown.getByRole('button', { name: 'This is the member: Zenobia Invention' })
  await act.waitFor()
  await fitsWidths(shown, 'inbox-dark-arabic')
  assert.equal(await shown.getByLabel('Look for another member').count(), 0)
  await act.click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('heading', { name: 'Is this the member?' }).waitFor()
  await dialog.getByRole('button', { name: 'Link them' }).click()
  await shown.getByText('Linked to a member').waitFor()
  assert.equal(await shown.getByRole('link', { name: /^Open/ }).count(), 0)
  assert.deepEqual(await complaintsOf(shown), [])
  await shown.goto(`${stage.origin}/staff/today`)
  await shown.getByText(/Referrals that wait/).waitFor()
  await fitsWidths(shown, 'inbox-today')
  await shown.context().close()
})

test('whoever is nobody here is looked for, and closed with the reason, which is found again', async () => {
  await askAtDoor({ name: 'Unfound Testname', place: 'Under the invented bridge' })
  const shown = await stage.seated(authorizer, '/staff/inbox')
  await shown.getByText('Ask who this is: there is a name and a way to reach them').waitFor()
  await shown.getByRole('link', { name: 'Unfound Testname' }).click()
  await shown.getByText('No member of the plan fits').waitFor()
  await shown.getByLabel('Look for another member').fill('Zenobia')
  await shown.getByRole('option', { name: /Zenobia Invention/ }).click()
  const dialog = shown.locator('dialog[open]')
  await dialog.getByRole('heading', { name: 'Is this Zenobia Invention?' }).waitFor()
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await shown.getByRole('button', { name: 'Close', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await dialog.getByRole('link', { name: 'Say why in a few words.' }).waitFor()
  await dialog.getByLabel('Why').fill('Not reached in three tries')
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await shown.locator('.toast').getByText('Closed.').waitFor()
  await shown.getByText('Not reached in three tries').waitFor()
  await shown.getByRole('link', { name: 'Inbox' }).first().click()
  await shown.getByText('Answered', { exact: true }).click()
  await shown.getByRole('link', { name: 'Unfound Testname' }).waitFor()
  await fitsWidths(shown, 'inbox-answered')
  await shown.context().setOffline(true)
  await shown.getByRole('link', { name: 'Unfound Testname' }).click()
  await shown.getByText('No connection: this page waits').waitFor()
  await shown.context().close()
})
