// The house's administration as an administrator and a privacy officer meet it, in a real browser against the real house: entering a
// person and their first password, seats, cover, leaving, the organization, and the log. At 1440 and 360 px, in the dark, by keyboard.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axe, complaintsOf, type PageOptions, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
let administrator: Worker

before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  administrator = await stage.worker(agency, 'administrator', 'Ada Admin')
})
after(() => stage.close())

const seated = (worker: Worker, path: string, options: PageOptions = {}) =>
  stage.seated(worker, path, { width: 1440, height: 900, ...options })

const heading = (shown: Page, name: string | RegExp, level = 1) =>
  shown.getByRole('heading', { level, name }).first().waitFor()

async function checked(shown: Page, name: string): Promise<void> {
  await screenshot(shown, name)
  assert.equal(await axe(shown), '', name)
  const { over, width } = await shown.evaluate(() => ({
    over: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }))
  assert.ok(over <= width, `${name} is ${over} px wide on ${width}`)
}

/** Where one goes by the frame. */
const places = (shown: Page) => shown.locator('.shell__nav a .shell__word').allTextContents()

test('the places are those of the seat: an administrator has People, a privacy officer the log, a manager neither', async () => {
  const officer = await stage.worker(agency, 'privacy-officer', 'Pia Privacy')
  const manager = await stage.worker(agency, 'care-manager', 'Mo Manager')
  const expected: readonly (readonly [Worker, readonly string[], string])[] = [
    [administrator, ['People'], 'People'],
    [officer, ['Access log'], 'Access log'],
    [manager, ['Today', 'Caseload', 'My week', 'Files'], 'Today'],
  ]
  for (const [worker, words, first] of expected) {
    const shown = await seated(worker, '/staff/')
    await heading(shown, first)
    assert.deepEqual(await places(shown), words)
    await shown.context().close()
  }
  for (const [path, worker] of [
    ['/staff/people', manager],
    ['/staff/organization', officer],
    ['/staff/log', administrator],
  ] as const) {
    const shown = await seated(worker, path)
    await shown.getByText('This is not part of your seat').waitFor()
    await shown.context().close()
  }
})

test('entering a person: what is missing is said, the password is told once, and opens the first sign-in', async () => {
  const shown = await seated(administrator, '/staff/people')
  await heading(shown, 'People')
  await checked(shown, 'people')
  await shown.getByRole('button', { name: 'Enter a person' }).click()
  await shown.getByRole('button', { name: 'Enter', exact: true }).click()
  await shown.getByRole('link', { name: 'Write their name.' }).waitFor()
  await checked(shown, 'people-enter-faults')
  await shown.getByLabel('Name', { exact: true }).fill('Quilla Testwell')
  await shown.getByLabel('E-mail').fill('quilla@example.test')
  await shown.getByLabel('NPI').fill('1234567890')
  await shown.getByLabel('First seat').selectOption('care-manager')
  await shown.getByLabel('First day').fill('2022-01-03')
  await shown.getByRole('button', { name: 'Enter', exact: true }).click()
  await shown.getByRole('link', { name: 'An NPI has ten digits; one of these is wrong.' }).waitFor()
  // What is typed is kept when the form is closed, and goes with the person entered.
  await shown.keyboard.press('Escape')
  await shown.getByRole('dialog').waitFor({ state: 'hidden' })
  await shown.getByRole('button', { name: 'Enter a person' }).click()
  assert.equal(await shown.getByLabel('E-mail').inputValue(), 'quilla@example.test')
  await shown.getByLabel('NPI').fill('1234567893')
  await shown.getByRole('button', { name: 'Enter', exact: true }).click()
  await heading(shown, 'First password for Quilla Testwell', 2)
  const told = (await shown.getByLabel('First password', { exact: true }).textContent()) ?? ''
  assert.match(told, /^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  await checked(shown, 'people-first-password')
  await shown.getByRole('button', { name: 'I have passed it on' }).click()
  await shown
    .getByRole('row', { name: /Quilla Testwell/ })
    .getByText('First password')
    .waitFor()
  assert.equal((await shown.content()).includes(told), false)
  await shown.reload()
  await shown.getByRole('button', { name: 'Enter a person' }).click()
  assert.equal(await shown.getByLabel('E-mail').inputValue(), '', 'the draft went with the person')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()

  const theirs = await stage.visit('/staff/')
  await theirs.getByLabel('E-mail').fill('quilla@example.test')
  await theirs.getByLabel('Password').fill(told)
  await theirs.keyboard.press('Enter')
  await heading(theirs, 'Protect your sign-in')
  await theirs.context().close()
})

test('a person’s page: a seat more, a new password, a colleague covers, and then they leave', async () => {
  const house = await stage.organization('agency', 'Second Agency')
  const admin = await stage.worker(house, 'administrator', 'Bo Admin')
  const lead = await stage.worker(house, 'care-manager', 'Lena Lead')
  await stage.worker(house, 'supervisor', 'Sol Supervisor')
  for (let i = 0; i < 2; i++) await stage.enter(lead, { firstName: `Person ${i}` })
  const shown = await seated(admin, '/staff/people')
  await shown.getByRole('row', { name: /Lena Lead/ }).click()
  await heading(shown, 'Lena Lead')
  await checked(shown, 'person')

  await shown.getByRole('button', { name: 'Give a seat' }).click()
  assert.equal(await shown.getByRole('option', { name: 'Oversight' }).count(), 0, 'a plan’s seat')
  await shown.getByLabel('Seat', { exact: true }).selectOption('intake')
  await shown.getByRole('button', { name: 'Give', exact: true }).click()
  await shown.getByRole('listitem').filter({ hasText: 'Intake' }).waitFor()

  await shown.getByRole('button', { name: 'New first password' }).click()
  await shown.getByRole('button', { name: 'Make it' }).click()
  await shown.getByLabel('First password', { exact: true }).waitFor()
  await shown.getByRole('button', { name: 'I have passed it on' }).click()
  await shown.getByText('They have a first password').waitFor()

  await shown.getByRole('button', { name: 'Name a cover' }).click()
  const dialog = shown.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Name a cover' }).click()
  await dialog.getByRole('link', { name: 'Choose who covers.' }).waitFor()
  await dialog.getByText('Sol Supervisor').click()
  await checked(shown, 'person-away')
  await dialog.getByRole('button', { name: 'Name a cover' }).click()
  await shown.getByText('The cover is named for 2 members.').waitFor()
  await shown.getByText('Sol Supervisor covers.').waitFor()

  await shown.getByRole('button', { name: 'They have left' }).click()
  await checked(shown, 'person-leave')
  await shown.getByRole('button', { name: 'End everything now' }).click()
  await shown.getByText('2 members go back to the supervisor').waitFor()
  await shown.getByText('No seat here any more').waitFor()
  await checked(shown, 'person-left')
  await shown.getByRole('link', { name: 'People' }).first().click()
  await shown.getByText('Have left').click()
  await shown.getByRole('row', { name: /Lena Lead/ }).waitFor()
  assert.equal((await shown.content()).includes('Person 0'), false, 'a member’s name')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('what the house refuses is one clear line: the last administrator, one’s own seats and account', async () => {
  const shown = await seated(administrator, `/staff/people/${administrator.staffId}`)
  await heading(shown, 'Ada Admin')
  assert.equal(await shown.getByRole('button', { name: 'Give a seat' }).count(), 0)
  assert.equal(await shown.getByRole('button', { name: 'New first password' }).count(), 0)
  assert.equal(await shown.getByRole('button', { name: 'They have left' }).count(), 0)
  await shown.getByRole('button', { name: /^End/ }).click()
  await shown.getByRole('button', { name: 'End it now' }).click()
  await shown.getByText('They are the last administrator here. Give another person that seat first.').waitFor()
  await checked(shown, 'person-refused')
  await shown.context().close()
})

test('the organization: corrected, and a setting within its limits holds at once', async () => {
  const shown = await seated(administrator, '/staff/organization')
  await heading(shown, 'Invented Agency')
  await shown.getByRole('textbox', { name: /^TIN/ }).fill('12-345')
  await shown.getByRole('button', { name: 'Save', exact: true }).click()
  await shown.getByRole('link', { name: 'A TIN has nine digits.' }).waitFor()
  await shown.getByRole('textbox', { name: /^TIN/ }).fill('12-3456789')
  await shown.getByRole('button', { name: 'Save', exact: true }).click()
  await shown.getByText('Corrected.').waitFor()
  const minutes = shown.getByLabel('Lock the screen after')
  await minutes.fill('25')
  assert.equal(await shown.getByRole('button', { name: /^Save\s?: Lock the screen after/ }).isDisabled(), true)
  await checked(shown, 'organization')
  await minutes.fill('10')
  await shown.getByRole('button', { name: /^Save\s?: Lock the screen after/ }).click()
  await shown.getByText('Saved. It holds from now on.').waitFor()
  const [row] = await stage.sql('select tin, settings from organization where id = $1', [agency])
  assert.deepEqual(row, { tin: '123456789', settings: { idleMinutes: 10 } })
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('the log: what happened here, and who saw one member, found by name', async () => {
  const house = await stage.organization('agency', 'Third Agency')
  const officer = await stage.worker(house, 'privacy-officer', 'Olo Officer')
  const empty = await seated(officer, '/staff/log')
  await heading(empty, 'Access log')
  const lead = await stage.worker(house, 'care-manager', 'Mika Lead')
  await stage.enter(lead, { firstName: 'Zora', lastName: 'Inventian' })
  const theirs = await seated(lead, '/staff/caseload')
  await theirs.getByRole('row', { name: /Zora/ }).waitFor()
  await theirs.context().close()
  await empty.reload()
  await empty.getByText('brought charts to the device').first().waitFor()
  await checked(empty, 'log')
  assert.equal((await empty.locator('.log').first().textContent())?.includes('Zora'), false)

  await empty.getByRole('combobox', { name: 'Whose record?' }).fill('zora inventan')
  await empty.getByRole('option', { name: /Zora Inventian/ }).click()
  await heading(empty, 'Who saw Zora Inventian')
  await empty.getByText('entered the member').waitFor()
  await empty.getByText('brought charts to the device').first().waitFor()
  await checked(empty, 'log-member')
  assert.deepEqual(complaintsOf(empty), [])
  await empty.context().close()
})

test('on a phone, in the dark, and by keyboard alone', async () => {
  const house = await stage.organization('agency', 'Fourth Agency with a Long Name of Many Words')
  const admin = await stage.worker(house, 'administrator', 'Cleo Admin')
  const officer = await stage.worker(house, 'privacy-officer', 'Dora Officer-Of-A-Very-Long-Name')
  await stage.worker(house, 'care-manager', 'Hripsime Hovhannisyan Ter-Petrosyan')
  const phone = { width: 360, height: 740, theme: 'dark' } as const
  const shown = await seated(admin, '/staff/people', phone)
  await shown.getByRole('row', { name: /Hripsime/ }).waitFor()
  await checked(shown, 'people-360-dark')
  await shown.getByRole('row', { name: /Hripsime/ }).click()
  await heading(shown, /Hripsime/)
  await checked(shown, 'person-360-dark')
  await shown.goto(`${stage.origin}/staff/organization`)
  await heading(shown, /Fourth Agency/)
  await checked(shown, 'organization-360-dark')
  await shown.context().close()
  const log = await seated(officer, '/staff/log', phone)
  await log.locator('.log__line').first().waitFor()
  await checked(log, 'log-360-dark')
  await log.context().close()

  const keys = await seated(admin, '/staff/organization')
  await heading(keys, /Fourth Agency/)
  await keys.keyboard.press('g')
  await keys.keyboard.press('p')
  await heading(keys, 'People')
  await keys.getByRole('row', { name: /Cleo/ }).focus()
  await keys.keyboard.press('ArrowDown')
  await keys.keyboard.press('ArrowDown')
  await keys.keyboard.press('Enter')
  await heading(keys, /Hripsime/)
  await keys.getByRole('button', { name: 'They have left' }).focus()
  await keys.keyboard.press('Enter')
  await keys.getByRole('dialog').waitFor()
  await keys.keyboard.press('Escape')
  await keys
    .getByRole('dialog')
    .waitFor({ state: 'detached' })
    .catch(() => undefined)
  assert.equal(await keys.evaluate(() => document.activeElement?.textContent), 'They have left')
  await keys.context().close()
})
