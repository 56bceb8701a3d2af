// A hospital refers somebody signed in and hears what comes of it, step by step; a stranger who asked for the same person hears “passed on” alone.
// And the form by keyboard, put by and taken up again, on a phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, fitsWidths } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let plan: string
let agency: string
let planner: Worker
let authorizer: Worker
let network: Worker
before(async () => {
  stage = await staffedHouse()
  plan = await stage.organization('plan', 'Invented Health Plan')
  agency = await stage.organization('agency', 'Invented Agency')
  await stage.worker(agency, 'supervisor', 'Sol Supervisor')
  const hospital = await stage.organization('referrer', 'Invented Hospital')
  await stage.sql(`update organization set recipient_kind = 'health-provider' where id = $1`, [hospital])
  planner = await stage.worker(hospital, 'referrer', 'Paula Planner')
  authorizer = await stage.worker(plan, 'authorizer', 'Opal Opener')
  network = await stage.worker(plan, 'network', 'Nico Network')
})
after(() => stage.close())

const todayHere = () => dayOfInstant(new Date().toISOString())

/** What the organization reads of this person now; an old answer is asked for anew. */
async function stands(shown: Page, name: string, state: string): Promise<void> {
  await shown.goto(`${stage.origin}/staff/referrals`)
  await shown.getByRole('listitem').filter({ hasText: name }).getByText(state, { exact: true }).waitFor()
}

test('nothing but a name and a way holds the form back; it is put by, taken up again and sent, and answered step by step', async () => {
  const shown = await stage.seated(planner, '/staff/')
  await shown.getByRole('heading', { level: 1, name: 'My referrals' }).waitFor()
  await shown.getByText('You have referred nobody yet').waitFor()
  await fitsWidths(shown, 'mine-empty')
  await shown.getByRole('link', { name: 'Refer someone' }).press('Enter')
  await shown.getByRole('button', { name: 'Send it' }).click()
  await shown.getByRole('link', { name: 'Write a name, or the name they use.' }).waitFor()
  await shown.getByLabel('Name, or the name they use').fill('Wanda Invented')
  await shown.getByRole('button', { name: 'Send it' }).click()
  await shown.getByRole('link', { name: 'Write a phone, an e-mail or a place to find them.' }).waitFor()
  await fitsWidths(shown, 'refer-faults')
  await shown.getByLabel('Experiencing homelessness').check()
  await shown.getByText('What the words support').waitFor()
  await shown.getByText('Somebody under 21').click()
  assert.equal(await shown.getByLabel('Leaving a nursing facility').count(), 0)
  await shown.getByText('An adult').click()
  await shown.getByLabel('Experiencing homelessness').check()
  await shown.getByRole('button', { name: 'Put by' }).click()
  await shown.getByRole('link', { name: 'Wanda Invented' }).press('Enter')
  await shown.getByLabel('A place to find them').fill('Ward 4, bed 12')
  assert.equal(await shown.getByLabel('Experiencing homelessness').isChecked(), true)
  await shown.getByLabel('It is urgent').check()
  assert.deepEqual(await complaintsOf(shown), [])
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'refer-filled')
  await shown.getByRole('button', { name: 'Send it' }).press('Enter')
  await shown.getByRole('heading', { name: 'The plan has it' }).waitFor()
  await fitsWidths(shown, 'refer-done')
  await stands(shown, 'Wanda Invented', 'Received')
  assert.equal(await shown.getByText('Put by ·').count(), 0)

  const desk = await stage.seated(authorizer, '/staff/inbox')
  await desk.getByText('Urgent').waitFor()
  await fitsWidths(desk, 'inbox-urgent')
  await desk.getByRole('link', { name: 'Wanda Invented' }).click()
  await desk.getByRole('button', { name: 'Enter a new member' }).click()
  const dialog = desk.locator('dialog[open]')
  await dialog.getByLabel('Birth date').fill('1970-01-02')
  await dialog.getByLabel('CIN').fill('94000001A')
  await dialog.getByRole('button', { name: 'Enter, and ask' }).click()
  await desk.waitForURL(/\/staff\/member\//)
  const member = desk.url().split('/member/')[1]?.slice(0, 36) ?? ''
  await stands(shown, 'Wanda Invented', 'Accepted')
  await shown.getByText('1 is new').waitFor()
  // The tick is the referrer’s word where it is decided.
  await desk.goto(`${stage.origin}/staff/eligibility/${member}`)
  await desk
    .getByText(/a referrer’s word/)
    .first()
    .waitFor({ state: 'attached' })
  const [asked] = await stage.sql('select id from "authorization" where member_id = $1', [member])
  const authorization = String(asked?.id)
  await desk.goto(`${stage.origin}/staff/decide/${member}/${authorization}`)
  await desk
    .getByText(/a referrer’s word/)
    .first()
    .waitFor({ state: 'attached' })
  await fitsWidths(desk, 'decide-word')
  const session = await stage.session(authorizer)
  const approve = {
    ...{ member, authorization, outcome: 'approve', reason: null, words: null, choice: null, choiceOf: [] },
    ...{ startOn: todayHere(), endOn: addDays(todayHere(), 364) },
  }
  const decided = await session.command('authorization.decide', { ...approve, id: newId() })
  assert.equal(decided.body.outcome, 'done', JSON.stringify(decided.body))
  await stands(shown, 'Wanda Invented', 'Authorized')
  const giving = await stage.session(network)
  const given = await giving.command('assignment.agency', { member, authorization, agency, episode: newId() })
  assert.equal(given.body.outcome, 'done', JSON.stringify(given.body))
  await stands(shown, 'Wanda Invented', 'Assigned')
  await shown.getByText('Invented Agency').waitFor()
  await fitsWidths(shown, 'mine-new')
  assert.deepEqual(await complaintsOf(shown), [])
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Seen: Wanda Invented' }).press('Enter')
  await shown.getByText('Nothing is new').waitFor()
  await shown.getByRole('button', { name: 'Wanda Invented' }).press('Enter')
  await shown.getByText('An agency reaches out.').waitFor()
  await fitsWidths(shown, 'mine-open')
  await shown.context().close()
  await desk.context().close()
})

test('a stranger who asks for the same person hears “passed on” and nothing else', async () => {
  const shown = await stage.visit('/en/ask?for=other', { width: 360 })
  await shown.locator('#name').fill('Wanda Invented')
  await shown.locator('#place').fill('She may be at my old place')
  await shown.locator('#secret').fill('riverbend')
  await shown.getByRole('button', { name: 'Send' }).click()
  const number = (await shown.locator('[data-number]').textContent()) ?? ''
  const desk = await stage.session(authorizer)
  const [sent] = await stage.sql('select id from referral where number = $1', [number])
  const [walked] = await stage.sql(`select member_id from member where cin = '94000001A'`)
  const input = { member: String(walked?.member_id), referral: String(sent?.id) }
  assert.equal((await desk.command('referral.link', input)).body.outcome, 'done')
  await shown.goto(`${stage.origin}/en/ask`)
  await shown.locator('#number').fill(number)
  await shown.locator('#word').fill('riverbend')
  await shown.locator('#word').press('Enter')
  await shown.getByRole('heading', { level: 1 }).waitFor()
  const read = (await shown.locator('main').textContent()) ?? ''
  assert.match(read, /passed/i)
  assert.doesNotMatch(read, /Invented Agency|Wanda|Sol|authorized|assigned/i)
  await shown.context().close()
})
