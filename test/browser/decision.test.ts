// A plan denies a request: the notice is read before it goes, a licensed second person agrees, the notice is sent, and an appeal against it is
// taken in and settled by somebody else. And the queue empty, on a phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let first: Worker
let second: Worker
let plan: string
let member: string
before(async () => {
  stage = await staffedHouse()
  plan = await stage.organization('plan', 'Invented Health Plan')
  first = await stage.worker(plan, 'authorizer', 'Ada Authorizer')
  second = await stage.worker(plan, 'authorizer', 'Rita Reviewer')
  await stage.sql('update staff set is_licensed = true where id = $1', [second.staffId])
  const manager = await stage.worker(
    await stage.organization('agency', 'Invented Agency'),
    'care-manager',
    'Cara Manager',
  )
  const entered = await stage.enter(manager, { plan, firstName: 'Zenobia', lastName: 'Inventia' })
  member = entered.member
})
after(() => stage.close())

async function fits(shown: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await shown.setViewportSize({ width, height: 900 })
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    assert.ok(Number(await shown.evaluate(overflow)) <= 0, `${name} at ${width}`)
  }
}

test('nobody waits: the queue says what will stand here; on a phone a place without room under the thumb is one press away', async () => {
  const shown = await stage.seated(first, '/staff/decisions')
  await shown.getByText('Nothing waits for a decision').waitFor()
  await fits(shown, 'empty')
  await shown.setViewportSize({ width: 360, height: 900 })
  const bar = shown.getByRole('navigation', { name: 'Places' })
  await bar.getByRole('link', { name: 'Inbox' }).waitFor({ state: 'hidden' })
  await bar.getByRole('button', { name: 'More' }).click()
  assert.equal(await axe(shown), '')
  await shown.getByRole('menuitem', { name: 'Inbox' }).click()
  await shown.waitForURL('**/staff/inbox')
  await bar.locator('[data-here]', { hasText: 'More' }).waitFor()
  await shown.goto(`${stage.origin}/staff/today`)
  await shown.getByRole('heading', { name: 'Today' }).waitFor()
  await bar.locator('[data-here]').waitFor({ state: 'detached' })
  await shown.context().close()
})

test('deny, second person, notice, appeal', async () => {
  const session = await stage.session(first)
  const asked = { member, id: newId(), authorization: newId(), plan, speed: 'expedited', askedBy: 'member' }
  const how = { receivedAt: new Date(Date.now() - 3_600_000).toISOString(), requester: null, firstServiceOn: null }
  assert.equal((await session.command('authorization.ask', { ...asked, ...how, why: null })).body.outcome, 'done')

  const shown = await stage.seated(first, '/staff/decisions')
  await shown.getByText('Expedited: 72 hours').waitFor()
  await fits(shown, 'queue')
  assert.equal(await axe(shown), '')
  await shown.getByRole('link', { name: 'Decide: Zenobia Inventia' }).click()
  await shown.getByText('No other ECM authorization is open.').waitFor()
  await shown.getByText('Deny', { exact: true }).click()
  await shown.getByRole('button', { name: 'Propose to the second person' }).click()
  await shown.getByText('Choose the reason.').first().waitFor()
  await shown.getByLabel('Why?').selectOption({ label: 'Meets no Population of Focus' })
  await shown.getByLabel('To the member, in plain words').fill('You had one visit in six months.')
  await shown.getByRole('button', { name: 'See the notice first' }).click()
  await shown.getByText('YOU CAN APPEAL.').waitFor()
  await fits(shown, 'decide')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Propose to the second person' }).click()
  await shown.getByText('Proposed: Deny').waitFor()
  await shown.context().close()

  const reviewing = await stage.seated(second, '/staff/decisions')
  await reviewing.getByRole('link', { name: 'Look at the proposal: Zenobia Inventia' }).click()
  await reviewing.getByText('I agree: it stands').click()
  await reviewing.getByRole('button', { name: 'Save' }).click()
  await reviewing.getByText('Notices to send · 1').waitFor()
  await reviewing.getByRole('button', { name: 'Send: Zenobia Inventia' }).click()
  await reviewing.getByText('Handed over').click()
  await reviewing.getByRole('button', { name: 'It went' }).click()
  await reviewing.getByText('Nothing waits for a decision').waitFor()
  await reviewing.getByRole('list', { name: 'Notices not sent yet' }).waitFor({ state: 'detached' })
  await reviewing.context().close()
  const [notice] = await stage.sql('select way from notice where member_id = $1', [member])
  assert.equal(notice?.way, 'hand')

  // Member Services hears the appeal in a call; a third person settles it, and the letter waits to be sent.
  const services = await stage.worker(plan, 'member-services', 'Mona Services')
  const taking = await stage.seated(services, '/staff/appeals')
  await taking.getByText('No appeal or grievance waits').waitFor()
  await fits(taking, 'no appeal')
  await taking.getByRole('button', { name: 'Take one in' }).click()
  await taking.getByLabel('Look for the member').fill('Zenobia')
  await taking.getByRole('option', { name: /Zenobia Inventia/ }).click()
  await taking.getByRole('radio', { name: /^Appeal/ }).check()
  await taking.getByLabel('What they said, in their words').fill('I was there twice')
  assert.equal(await axe(taking), '')
  await screenshot(taking, 'appeal-take-1280')
  await taking.getByRole('button', { name: 'Keep it' }).click()
  await taking.getByText('Not settled yet · 1').waitFor()
  await fits(taking, 'appeals')
  await screenshot(taking, 'appeals-1280-taken')
  await taking.setViewportSize({ width: 360, height: 900 })
  await screenshot(taking, 'appeals-360')
  await taking.context().close()

  const third = await stage.worker(plan, 'authorizer', 'Tora Third')
  await stage.sql('update staff set is_licensed = true where id = $1', [third.staffId])
  const settling = await stage.seated(third, '/staff/appeals')
  await settling.getByRole('link', { name: 'Open: Zenobia Inventia' }).click()
  await settling.getByText('You had one visit in six months.', { exact: false }).first().waitFor({ state: 'attached' })
  await settling.getByRole('button', { name: 'Settle it' }).click()
  await settling.getByRole('radio', { name: 'The decision stands' }).check()
  await settling.getByLabel('To the member, in plain words').fill('The second visit was to another member.')
  await settling.locator('dialog[open]').getByRole('button', { name: 'Settle it' }).click()
  await settling.getByText(/ask the state for a hearing until/).waitFor()
  await fits(settling, 'settled')
  await settling.getByText('The letter on how it went').waitFor()

  // The member asks the state: the plan passes it on, and Today says by when the judge decides.
  await settling.getByRole('button', { name: 'They ask for a hearing' }).click()
  await settling.getByLabel('What the judge should know, in their words').fill('My doctor was there')
  assert.equal(await axe(settling), '')
  await settling.getByRole('button', { name: 'Keep it' }).click()
  await settling.getByRole('button', { name: 'The state has it now' }).click()
  await settling.getByRole('button', { name: 'What the judge decided' }).waitFor()
  await fits(settling, 'hearing')
  await screenshot(settling, 'hearing-1280')
  await settling.goto(`${stage.origin}/staff/today`)
  const heard = settling.getByRole('listitem').filter({ hasText: 'My doctor was there' })
  await heard.getByText(/^Judge decides/).waitFor()
  await screenshot(settling, 'hearing-today-1280')
  await heard.getByRole('link', { name: 'Open: Zenobia Inventia' }).click()
  await settling.getByRole('button', { name: 'What the judge decided' }).click()
  await settling.getByRole('radio', { name: 'The decision stands' }).check()
  await settling.getByLabel('To the member, in plain words').fill('The judge saw one visit.')
  assert.equal(await axe(settling), '')
  await screenshot(settling, 'judge-360')
  await settling.locator('dialog[open]').getByRole('button', { name: 'Keep it' }).click()
  await settling.getByText('The judge saw one visit.').first().waitFor()

  // The denial's letter came back: it is marked, and waits in the queue again.
  await settling.goto(`${stage.origin}/staff/appeals`)
  await settling.getByRole('button', { name: 'Letters and returned mail' }).click()
  await settling.getByLabel('Look for the member').fill('Zenobia')
  await settling.getByRole('option', { name: /Zenobia Inventia/ }).click()
  await settling.getByText(/^Handed over/).waitFor()
  await settling.setViewportSize({ width: 360, height: 900 })
  assert.equal(await axe(settling), '')
  await screenshot(settling, 'letters-360')
  await settling.getByRole('button', { name: /^It came back: Notice of Action/ }).click()
  await settling.getByText(/^Came back/).waitFor()
  await fits(settling, 'letters')
  await screenshot(settling, 'letters-1280')
  assert.deepEqual(complaintsOf(settling), [])
  await settling.context().close()
})
