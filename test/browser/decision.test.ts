// A plan denies a request: the notice is read before it goes, a licensed second person agrees, the notice is sent, and an appeal against it is
// recorded. And the queue empty, on a phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../house.ts'
import { axe } from './chromium.ts'
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

test('nobody waits: the queue says what will stand here', async () => {
  const shown = await stage.seated(first, '/staff/decisions')
  await shown.getByText('Nothing waits for a decision').waitFor()
  await fits(shown, 'empty')
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

  const [notice] = await stage.sql('select id, way, sent_on from notice where member_id = $1', [member])
  assert.equal(notice?.way, 'hand')
  const appeal = { member, id: newId(), kind: 'appeal', noticeId: notice?.id, saidBy: 'member', via: 'call' }
  const said = { receivedAt: new Date(Date.now() - 1000).toISOString(), words: 'I was there twice', isExpedited: false }
  assert.equal((await session.command('appeal.record', { ...appeal, ...said })).body.outcome, 'done')
})
