// A member invited by text: the manager confirms the number in one tap and sends the invitation; the demonstration shows what would have gone out,
// and its link opens the member's own door; later a code to the number does.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { begin } from '../entered.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

const phone = { width: 360, height: 740 }

let stage: StaffedHouse
before(async () => {
  stage = await staffedHouse()
})
after(() => stage.close())

test('a number is confirmed in one tap, the invitation goes by text, and its link signs in', async () => {
  const agency = await stage.organization('agency', 'Invented Agency')
  await stage.organization('plan', 'Invented Health Plan')
  const worker = await stage.worker(agency, 'care-manager', 'Mona Manager')
  const given = { firstName: 'Ines', lastName: 'Invented', spokenLanguage: 'English', phone: '2135550142' }
  const entered = await stage.enter(worker, given)
  await begin(await stage.session(worker), entered)

  const shown = await stage.seated(worker, `/staff/member/${entered.member}`, phone)
  const invite = async () => {
    await shown.getByRole('button', { name: 'What else' }).click()
    await shown.getByRole('menuitem', { name: 'Invite to sign in' }).click()
  }
  await invite()
  const byText = shown.getByRole('radio', { name: /By text/ })
  assert.equal(await byText.isDisabled(), true)
  await screenshot(shown, 'sent-barred')
  assert.equal(await axe(shown), '')
  await shown.keyboard.press('Escape')

  await shown.getByRole('tab', { name: 'Details' }).click()
  await shown.getByText('not confirmed with them').waitFor()
  await screenshot(shown, 'sent-details')
  await shown.getByRole('button', { name: /Still theirs, and safe/ }).click()
  await shown
    .getByText(/^confirmed|· confirmed/)
    .first()
    .waitFor()
  assert.equal(await axe(shown), '')

  await invite()
  await shown.getByText('By text').click()
  await screenshot(shown, 'sent-invite')
  await shown.getByRole('button', { name: 'Make a code' }).click()
  await shown.locator('.invitation__code').waitFor()
  await shown.getByRole('button', { name: 'They have it' }).click()

  const member = await stage.visit('/demo/sent', phone)
  await member.getByRole('heading', { name: 'Text to 213 555 0142' }).waitFor()
  await screenshot(member, 'sent-page')
  assert.equal(await axe(member), '')
  await member.locator('[data-sent] a').first().click()
  await member.getByRole('button', { name: 'Sign in' }).click()
  await member.getByRole('heading', { name: 'Hello, Ines Invented' }).waitFor()
  assert.deepEqual(complaintsOf(member), [])

  // Signed out, they come back by a code to the number.
  const again = await stage.visit('/en/me', phone)
  await screenshot(again, 'sent-ask')
  assert.equal(await axe(again), '')
  await again.getByLabel('Your phone number').fill('(213) 555-0142')
  await again.getByRole('button', { name: 'Text me a code' }).click()
  await again.getByText('If we know this number').waitFor()
  await screenshot(again, 'sent-code')
  assert.equal(await axe(again), '')
  await member.goto(`${stage.origin}/demo/sent`)
  const said = (await member.locator('[data-sent]').first().textContent()) ?? ''
  await again.getByLabel('Your code').fill(/code is (\d{6})/.exec(said)?.[1] ?? '')
  await again.getByLabel('Your birth date').fill('1980-02-29')
  await again.getByRole('button', { name: 'Sign in' }).click()
  await again.getByRole('heading', { name: 'Hello, Ines Invented' }).waitFor()
  assert.deepEqual(complaintsOf(again), [])

  // What became of it comes with the next bringing of charts.
  await shown.reload()
  await shown.getByRole('tab', { name: 'Overview' }).click()
  await shown.getByText('Invitation to sign in: sent').waitFor()
  await screenshot(shown, 'sent-history')
  assert.deepEqual(complaintsOf(shown), [])
})

test('a number nobody confirmed for weeks is a due step in Today, and one tap at the numbers settles it', async () => {
  const agency = await stage.organization('agency', 'Another Agency')
  const worker = await stage.worker(agency, 'care-manager', 'Nora Numbers')
  const entered = await stage.enter(worker, { firstName: 'Olga', lastName: 'Invented', phone: '2135550143' })
  const session = await stage.session(worker)
  await begin(session, entered)
  const today = dayOfInstant(new Date().toISOString())
  const [row] = await stage.sql('update phone set confirmed_on = $2, from_on = $2 where member_id = $1 returning id', [
    entered.member,
    addDays(today, -61),
  ])
  assert.ok(row)
  const shown = await stage.seated(worker, '/staff/today', phone)
  const due = shown.getByText('Ask whether the phone number is still theirs, and confirm it').first()
  await due.waitFor()
  await screenshot(shown, 'number-today-360')
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/member/${entered.member}/details`)
  await screenshot(shown, 'number-details-360')
  await shown.getByRole('button', { name: /Still theirs, and safe/ }).click()
  await shown.getByRole('button', { name: /Still theirs, and safe/ }).waitFor({ state: 'detached' })
  await shown.goto(`${stage.origin}/staff/today`)
  await shown.getByRole('heading', { level: 1 }).waitFor()
  await due.waitFor({ state: 'detached' })
  assert.deepEqual(complaintsOf(shown), [])
  const [card] = await stage.sql(`select marks->>'numberOn' as on from member_card where member_id = $1`, [
    entered.member,
  ])
  assert.equal(card?.on, today)
  await shown.context().close()
})
