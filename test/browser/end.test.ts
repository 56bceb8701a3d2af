// How care ends otherwise than at the member's word: graduation suggested by the plan of care, decided at the health plan, appealed and won;
// and “not reached” with what was tried against the plan's number.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { planContent, referralFields } from '../care-example.ts'
import { begin, contact } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
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
const today = () => dayOfInstant(new Date().toISOString())
const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: string) => shown.locator('.toast').filter({ hasText: words }).first().waitFor()

async function inCare(worker: Worker, firstName: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'English', plan })
  const session = await stage.session(worker)
  await begin(session, entered)
  const done = async (operation: string, input: object) => {
    const { body } = await session.command(operation, { member: entered.member, id: newId(), ...input })
    assert.equal(body.outcome, 'done', `${operation}: ${JSON.stringify(body)}`)
  }
  return { ...entered, done }
}

test('every goal is reached: the end is suggested, the plan gives notice, and an appeal that is won lets care go on', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Greta Graduating')
  const { member, episode, done } = await inCare(worker, 'Hana')
  const goals = planContent.goals.map((goal) => ({ ...goal, state: 'reached' }))
  await done('care-plan.write', {
    ...{ episodeId: episode, replaces: null, assessmentId: null, labels: [] },
    content: { ...planContent, goals },
  })
  await done('referral.send', { ...referralFields, episodeId: episode, referredOn: today(), labels: [] })
  const shown = await stage.seated(worker, `/staff/member/${member}/plan`, phone)
  await shown.getByText('They may be ready for less').waitFor()
  await shown.getByText('Every goal is reached or set aside').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Look at what comes after' }).click()
  await dialog(shown).getByRole('button', { name: 'Goals met' }).click()
  await dialog(shown).getByLabel('Why, for the plan').fill('All she wanted is reached')
  await dialog(shown).getByLabel('What comes after ECM').fill('The invented clinic sees to it')
  await dialog(shown).getByText('Stays open as it is').waitFor({ state: 'attached' })
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'end-recommend-360')
  await dialog(shown).getByRole('button', { name: 'Recommend to the plan' }).click()
  await toast(shown, 'Recommended. Care goes on.')

  const decider = await stage.worker(plan, 'authorizer', 'Ada Authorizer')
  const desk = await stage.seated(decider, '/staff/today')
  await desk.getByText('Recommended to end · 1').waitFor()
  await screenshot(desk, 'end-list-1280')
  await desk.getByRole('button', { name: 'Decide: Hana Invented' }).click()
  await dialog(desk).getByText('The invented clinic sees to it').waitFor()
  await dialog(desk)
    .getByRole('radio', { name: /Care ends, with notice/ })
    .check()
  await dialog(desk).getByRole('button', { name: 'Decide', exact: true }).click()
  await dialog(desk).getByRole('link', { name: 'Say why in a few words.' }).waitFor()
  await dialog(desk).getByLabel('Why, in plain words').fill('You reached your goals')
  assert.equal(await axe(desk), '')
  await screenshot(desk, 'end-decide-1280')
  await dialog(desk).getByRole('button', { name: 'Decide', exact: true }).click()
  await desk.getByText(/Its notice has not gone yet/).waitFor()
  await desk.goto(`${stage.origin}/staff/decisions`)
  await desk.getByRole('button', { name: 'Send: Hana Invented' }).click()
  await dialog(desk).getByText('The notice to the member').click()
  await dialog(desk).getByText('Why: You have reached the goals of your care plan. You reached your goals').waitFor()
  await screenshot(desk, 'end-send-1280')
  await dialog(desk).getByText('Handed over').click()
  await dialog(desk).getByRole('button', { name: 'It went' }).click()
  await toast(desk, 'Kept: when and how it went.')

  await shown.goto(`${stage.origin}/staff/member/${member}`)
  await shown.getByText(/Care goes on until then/).waitFor()
  await shown.getByText(/The member can appeal until/).waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'end-notice-360')
  await shown.getByRole('button', { name: 'They appeal: Hana Invented' }).click()
  await dialog(shown).getByRole('button', { name: 'Keep it' }).click()
  await dialog(shown).getByRole('link', { name: 'Write down what they said.' }).waitFor()
  await dialog(shown).getByLabel('What they said, in their words').fill('One goal is not done: I still need her')
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'end-appeal-360')
  await dialog(shown).getByRole('button', { name: 'Keep it' }).click()
  await shown.getByText('An appeal is running').waitFor()
  await screenshot(shown, 'end-appeal-runs-360')

  // Who decided does not settle the appeal; a second person does, and the member gets a letter.
  await desk.goto(`${stage.origin}/staff/appeals`)
  await desk.getByRole('link', { name: 'Open: Hana Invented' }).click()
  await desk.getByText('Somebody else settles this').waitFor()
  const second = await stage.worker(plan, 'authorizer', 'Rita Reviewer')
  const review = await stage.seated(second, '/staff/appeals')
  await review.getByText('Not settled yet · 1').waitFor()
  assert.equal(await axe(review), '')
  await screenshot(review, 'appeals-1280')
  await review.getByRole('link', { name: 'Open: Hana Invented' }).click()
  await review.getByRole('button', { name: 'The member was told that it came' }).click()
  await review.getByText(/The member was told on/).waitFor()
  assert.equal(await axe(review), '')
  await screenshot(review, 'appeal-1280')
  await review.setViewportSize(phone)
  await screenshot(review, 'appeal-360')
  await review.getByRole('button', { name: 'Settle it' }).click()
  await dialog(review).getByText('Against the member decides a licensed person').waitFor()
  await dialog(review).getByRole('radio', { name: 'For the member' }).check()
  await dialog(review).getByLabel('To the member, in plain words').fill('One goal of your plan is still open')
  assert.equal(await axe(review), '')
  await screenshot(review, 'appeal-settle-360')
  await dialog(review).getByRole('button', { name: 'Settle it' }).click()
  await review.getByText('The letter on how it went').waitFor()
  assert.deepEqual(complaintsOf(review), [])
  await review.context().close()

  await shown.reload()
  await shown.getByText('ECM goes on: look at the care plan with the member again').first().waitFor()
  assert.equal(await shown.getByText('An appeal is running').count(), 0)
  assert.deepEqual([...complaintsOf(shown), ...complaintsOf(desk)], [])
  await shown.context().close()
  await desk.context().close()
})

test('“not reached” shows what is missing, and goes to the plan once it was tried enough, with a supervisor’s name', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Nuria Notreached')
  await stage.worker(agency, 'supervisor', 'Selma Supervisor')
  const entered = await inCare(worker, 'Ines')
  const { member, done } = entered
  const missed = (method: string, minutesAgo: number) =>
    done('contact.record', {
      ...contact(entered, { method, outcome: 'not-reached', services: [] }),
      at: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    })
  await missed('phone', 30)
  await missed('phone', 20)
  const shown = await stage.seated(worker, `/staff/member/${member}?act=end&who=${member}`, phone)
  await dialog(shown).getByRole('radio', { name: 'Could not be reached' }).check()
  await dialog(shown).getByText('2 of 3 tries').waitFor()
  await dialog(shown).getByLabel('Why, for the plan').fill('Nobody answers')
  await dialog(shown).getByLabel('Supervisor who agrees').selectOption({ label: 'Selma Supervisor' })
  await dialog(shown).getByRole('button', { name: 'Recommend to the plan' }).click()
  await dialog(shown)
    .getByRole('link', { name: /Not tried enough yet/ })
    .waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'end-tries-360')
  await missed('in-person', 10)
  await shown.goto(`${stage.origin}/staff/member/${member}?act=end&who=${member}`)
  await dialog(shown).getByRole('radio', { name: 'Could not be reached' }).check()
  await dialog(shown).getByText('3 of 3 tries').waitFor()
  await dialog(shown).getByLabel('Why, for the plan').fill('Nobody answers')
  await dialog(shown).getByLabel('Supervisor who agrees').selectOption({ label: 'Selma Supervisor' })
  await dialog(shown).getByRole('button', { name: 'Recommend to the plan' }).click()
  await toast(shown, 'Recommended. Care goes on.')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})
