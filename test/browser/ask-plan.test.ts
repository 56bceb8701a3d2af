// An agency met somebody on the street and asks the plan: from the chart to the plan's queue, taken back, asked again, decided, and seen at the agency.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, fitsWidths } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
before(async () => {
  stage = await staffedHouse()
})
after(() => stage.close())

const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: RegExp) => shown.locator('.toast').getByText(words).waitFor()

test('asked from the chart it stands in the plan’s queue, is taken back, asked again and decided, and the agency reads the answer', async () => {
  const plan = await stage.organization('plan', 'Invented Health Plan')
  const agency = await stage.organization('agency', 'Invented Agency')
  const manager = await stage.worker(agency, 'care-manager', 'Mona Manager')
  const authorizer = await stage.worker(plan, 'authorizer', 'Opal Opener')
  const { member } = await stage.enter(manager, { firstName: 'Stella', lastName: 'Streetly', plan })
  const shown = await stage.seated(manager, `/staff/member/${member}/details`)
  await shown.getByText('Nobody has asked the plan yet.').waitFor()
  await shown.getByRole('button', { name: 'Ask the plan' }).press('Enter')
  const today = dayOfInstant(new Date().toISOString())
  await dialog(shown)
    .getByRole('radio', { name: /^Care has begun/ })
    .check()
  await dialog(shown).getByRole('button', { name: 'Ask', exact: true }).click()
  await dialog(shown).getByRole('link', { name: 'Write the day of the first ECM service.' }).waitFor()
  await dialog(shown).getByLabel('First ECM service').fill(addDays(today, -2))
  await dialog(shown)
    .getByText(/Best asked by/)
    .waitFor()
  await dialog(shown)
    .getByLabel(/Why, in your words/)
    .fill('Sleeps under the bridge')
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'ask-plan-form')
  await dialog(shown).getByRole('button', { name: 'Ask', exact: true }).press('Enter')
  await toast(shown, /^The plan is asked/)
  await shown.getByText('The plan has not answered.').waitFor()
  await shown
    .getByText(/^The plan decides/)
    .first()
    .waitFor()
  await fitsWidths(shown, 'ask-plan-asked')
  assert.deepEqual(complaintsOf(shown), [])

  const queue = await stage.seated(authorizer, '/staff/decisions')
  await queue
    .getByRole('link', { name: /Stella Streetly/ })
    .first()
    .waitFor()

  // The plan asks for more where it decides; it is answered in the chart, and read where it decides.
  await queue
    .getByRole('link', { name: /Stella Streetly/ })
    .first()
    .click()
  await queue.getByRole('button', { name: 'Ask for more' }).click()
  await queue.getByLabel('What do you need to know?').fill('Where did she sleep in October?')
  assert.equal(await axe(queue), '')
  await queue.getByRole('button', { name: 'Send the question' }).click()
  await queue.getByText(/^No answer yet/).waitFor()
  await fitsWidths(queue, 'ask-plan-question')
  await shown.reload()
  await shown.getByRole('button', { name: /^Answer: The plan asks/ }).click()
  await dialog(shown).getByLabel('Your answer to the plan').fill('Under the bridge at 4th Street')
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Send the answer' }).click()
  await shown.getByText('Under the bridge at 4th Street').first().waitFor()
  await fitsWidths(shown, 'ask-plan-answered')
  await queue.reload()
  await queue.getByText('Answer: Under the bridge at 4th Street').waitFor()
  await queue.goto(`${stage.origin}/staff/decisions`)

  await shown.getByRole('button', { name: 'Take the request back' }).click()
  await toast(shown, /^Taken back/)
  await shown.getByText('Nobody has asked the plan yet.').waitFor()
  await queue.reload()
  await queue.getByRole('heading', { level: 1 }).waitFor()
  await queue
    .getByRole('link', { name: /Stella Streetly/ })
    .first()
    .waitFor({ state: 'detached' })

  await shown.getByRole('button', { name: 'Ask the plan' }).click()
  await dialog(shown)
    .getByRole('radio', { name: /^Routine/ })
    .check()
  await dialog(shown).getByRole('button', { name: 'Ask', exact: true }).click()
  await shown.getByText('The plan has not answered.').waitFor()
  const [asked] = await stage.sql(
    `select id from "authorization" where member_id = $1 and status = 'requested' and struck_at is null`,
    [member],
  )
  const session = await stage.session(authorizer)
  const approve = {
    ...{ member, authorization: String(asked?.id), outcome: 'approve', reason: null, words: null, choice: null },
    ...{ choiceOf: [], startOn: today, endOn: addDays(today, 364), id: newId() },
  }
  const decided = await session.command('authorization.decide', approve)
  assert.equal(decided.body.outcome, 'done', JSON.stringify(decided.body))
  await shown.reload()
  await shown.getByRole('complementary', { name: 'Details' }).getByText('Authorized', { exact: true }).waitFor()
  await shown.getByRole('button', { name: 'Ask the plan' }).click()
  await dialog(shown).getByText('Ask the plan to authorize ECM again').waitFor()
  assert.equal(
    await dialog(shown)
      .getByRole('radio', { name: /^Care has begun/ })
      .count(),
    0,
  )
  assert.equal(await axe(shown), '')
  await fitsWidths(shown, 'ask-plan-again')
  await shown.context().close()
  await queue.context().close()
})
