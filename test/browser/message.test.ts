// A member writes to their team, scripts or none, and says that they are not safe: the message stands in the manager's Today, is answered, and the
// member sees the answer and the receipt; the alert goes to who is on call, climbs, and is taken in one tap.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { climbAlerts } from '../../src/server/alert-clock.ts'
import { createLog } from '../../src/server/log.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }

let stage: StaffedHouse
let agency: string
let plan: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  plan = await stage.organization('plan', 'Invented Health Plan')
})
after(() => stage.close())

async function inCare(worker: Worker, firstName: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', plan, phone: '+12135550100' })
  const session = await stage.session(worker)
  await begin(session, entered)
  const { link } = (await session.command('door.invite', { member: entered.member, invitation: newId() })).body.value
  return { ...entered, session, link }
}

async function signedIn(link: string, language = 'en', shape = phone): Promise<Page> {
  const shown = await stage.visit(`/${language}/me/in/${link}`, shape)
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.locator('[data-safe]').first().waitFor()
  return shown
}

test('a message stands in the manager’s Today, is answered, and the member sees the answer and who saw theirs', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Mona Manager')
  const { link } = await inCare(manager, 'Ines')
  const theirs = await signedIn(link)
  await screenshot(theirs, 'me-home-360')
  await theirs.getByRole('link', { name: 'Write a message' }).click()
  await theirs.getByText('Mona Manager reads this on working days').waitFor()
  await theirs.getByText('No one watches this box').waitFor()
  await theirs.getByLabel('Your message').fill('Can you call the clinic for me?')
  assert.equal(await axe(theirs), '')
  await theirs.getByRole('button', { name: 'Send' }).click()
  await theirs.getByText('No one has seen it yet').waitFor()

  const shown = await stage.seated(manager, '/staff/today', desk)
  await shown.locator('.due-item__what', { hasText: 'Answer what the member wrote' }).waitFor()
  await screenshot(shown, 'today-message-1280')
  await shown.getByRole('link', { name: 'Open: Answer what the member wrote' }).click()
  await shown.getByText('Can you call the clinic for me?').waitFor()
  await shown.getByText('Seen by').first().waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByLabel('Your answer').fill('I called them. They see you on Friday at 10.')
  await screenshot(shown, 'messages-tab-1280')
  await shown.getByRole('button', { name: 'Send', exact: true }).click()
  await shown.getByText('The member has not seen it yet.').waitFor()
  await shown.goto(`${stage.origin}/staff/today`)
  await shown.getByRole('heading', { name: 'Today' }).waitFor()
  await shown.locator('.due-item__what', { hasText: 'Answer what the member wrote' }).waitFor({ state: 'detached' })

  await theirs.goto(`${stage.origin}/en/me`)
  await theirs.getByRole('link', { name: 'You have a new answer' }).click()
  await theirs.getByText('They see you on Friday at 10').waitFor()
  await theirs.getByText('Seen by Mona Manager').waitFor()
  assert.equal(await axe(theirs), '')
  await screenshot(theirs, 'me-messages-360')
  assert.deepEqual(complaintsOf(theirs), [])
  assert.deepEqual(complaintsOf(shown), [])
  await theirs.context().close()
  await shown.context().close()
})

test('a crisis word shows help while it is typed, before anything is sent', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Nils Manager')
  const { link } = await inCare(manager, 'Jon')
  const theirs = await signedIn(link)
  await theirs.goto(`${stage.origin}/en/me/messages`)
  assert.equal(await theirs.locator('[data-crisis]').isVisible(), false)
  await theirs.getByLabel('Your message').pressSequentially('I want to die')
  await theirs.locator('[data-crisis]').waitFor()
  await screenshot(theirs, 'me-crisis-360')
  // In any other box too.
  await theirs.goto(`${stage.origin}/en/me/choices/change`)
  assert.equal(await theirs.locator('[data-crisis]').isVisible(), false)
  await theirs.getByLabel('Why?').pressSequentially('He hits me')
  await theirs.locator('[data-crisis]').waitFor()
  await theirs.context().close()
})

test('“I am not safe” on a phone that is signed out by now: the numbers stay, and the page says that nobody could be told', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Tea Manager')
  const { link } = await inCare(manager, 'Ike')
  const theirs = await signedIn(link)
  await theirs.context().clearCookies()
  await theirs.getByRole('button', { name: 'I am not safe' }).click()
  await theirs.getByText('We could not tell anyone').waitFor()
  assert.equal(await theirs.locator('[data-crisis]').isVisible(), true)
  await theirs.context().close()
})

test('“I am not safe”, without signal: the numbers show at once, and the page says that nobody could be told', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Olga Manager')
  const { link } = await inCare(manager, 'Kim')
  const theirs = await signedIn(link)
  await theirs.context().setOffline(true)
  await theirs.getByRole('button', { name: 'I am not safe' }).click()
  await theirs.locator('[data-crisis]').waitFor()
  await theirs.getByText('We could not tell anyone').waitFor()
  await screenshot(theirs, 'me-no-signal-360')
  await theirs.context().close()
})

test('“I am not safe”: asked of who is on call, over any screen; climbs; taken in one tap; the member reads by whom', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Pia Manager')
  const supervisor = await stage.worker(agency, 'supervisor', 'Sol Supervisor')
  const [first, second] = [
    await stage.worker(agency, 'community-health-worker', 'Ada Firstcall'),
    await stage.worker(agency, 'care-manager', 'Ben Secondcall'),
  ]
  const { link } = await inCare(manager, 'Lou')

  const team = await stage.seated(supervisor, '/staff/team', desk)
  await team.getByText('Nobody is on call right now').waitFor()
  for (const { name } of [first, second]) {
    await team.getByRole('button', { name: 'Add a person' }).click()
    await team.getByLabel('Who is called').selectOption({ label: name })
    assert.equal(await axe(team), '')
    await team.getByRole('button', { name: 'Put them last on the list' }).click()
    await team.locator('.on-call').getByText(name).waitFor()
  }
  await team.getByText('Nobody is on call right now').waitFor({ state: 'detached' })
  assert.equal(await axe(team), '')
  await screenshot(team, 'on-call-1280')
  await team.setViewportSize(phone)
  await screenshot(team, 'on-call-360')

  const theirs = await signedIn(link)
  await theirs.getByRole('button', { name: 'I am not safe' }).click()
  await theirs.locator('[data-alert=asked]').waitFor()
  assert.equal(await axe(theirs), '')
  await screenshot(theirs, 'me-now-360')

  const asked = await stage.seated(first, '/staff/visits', desk)
  await asked.getByText('Lou Invented says they are not safe').waitFor()
  const next = await stage.seated(second, '/staff/caseload', phone)
  await next.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await next.getByText('says they are not safe').count(), 0)
  await stage.sql(`update crisis_alert set climbs_at = at where taken_at is null`)
  assert.equal(await climbAlerts(stage.core, createLog('silent')), 0)
  await next.reload()
  await next.getByText('Lou Invented says they are not safe').waitFor()
  assert.equal(await axe(next), '')
  await screenshot(next, 'alert-banner-360')
  await screenshot(asked, 'alert-banner-1280')
  await next.getByRole('button', { name: 'I take it: I call now: Lou Invented' }).click()
  await next.getByText('You have it. Call Lou Invented now').waitFor()
  await next.getByRole('link', { name: /555/ }).waitFor()
  assert.equal(await axe(next), '')
  await screenshot(next, 'alert-taken-360')
  await asked.reload()
  await asked.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await asked.getByText('says they are not safe').count(), 0)

  await theirs.goto(`${stage.origin}/en/me/now`)
  await theirs.getByText('Ben Secondcall has seen this and will call you').waitFor()
  await screenshot(theirs, 'me-now-taken-360')
  for (const one of [team, theirs, asked, next]) {
    assert.deepEqual(complaintsOf(one), [])
    await one.context().close()
  }
})

test('right to left, in Arabic and at 320 px; what binds stays English', async () => {
  const manager = await stage.worker(agency, 'care-manager', 'Rui Manager')
  const { link } = await inCare(manager, 'Mia')
  const theirs = await signedIn(link, 'ar', { width: 320, height: 640 })
  for (const path of ['', '/messages', '/now']) {
    await theirs.goto(`${stage.origin}/ar/me${path}`)
    assert.equal(await theirs.locator('html').getAttribute('dir'), 'rtl')
    assert.equal(await axe(theirs), '', path)
    assert.ok((await theirs.evaluate(() => document.documentElement.scrollWidth)) <= 320, path)
    await theirs.getByRole('button', { name: 'I am not safe' }).first().waitFor()
    await screenshot(theirs, `me-ar${path.replace('/', '-')}-320`)
  }
  await theirs.context().close()
})
