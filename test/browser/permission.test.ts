// Permission with the member beside one: ECM begins though nothing may be shared, and the record says so; what is signed on the screen that
// is handed over can be taken back at once; a keyboard signs too; and of a child it is asked who decides.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { consentDraft } from '../consent-example.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf } from './chromium.ts'
import { password, type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const choose = (shown: Page, group: string | RegExp, card: string | RegExp) =>
  shown.getByRole('group', { name: group }).getByRole('radio', { name: card }).check()
const toast = (shown: Page, words: string) => shown.locator('.toast').filter({ hasText: words }).first().waitFor()

async function unlock(shown: Page): Promise<void> {
  await shown.getByRole('heading', { name: 'Locked' }).waitFor()
  await shown.getByLabel('Password').fill(password)
  await shown.keyboard.press('Enter')
}

/** What stands in the record, whatever the screen says. */
async function chartOf(worker: Worker, member: string) {
  return (await (await stage.session(worker)).get('member.chart', { member })).body.value.chart
}

test('nothing may be shared, nothing is signed, there is no signal: ECM begins all the same, and the member’s page says both', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Fern First')
  const { member } = await stage.enter(worker, { firstName: 'Ona', lastName: 'Invented', spokenLanguage: 'English' })
  const shown = await stage.seated(worker, `/staff/member/${member}`, phone)
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: 'Begin care' }).click()
  await shown.getByRole('heading', { name: 'Begin care with Ona Invented' }).waitFor()
  await choose(shown, 'Do you want ECM?', 'Yes')
  await choose(shown, 'How do they say yes?', /^Aloud/)
  await choose(shown, /^May your care team share/, 'No, nothing')
  await shown.getByText('Their yes to ECM is written down.').waitFor()
  await shown.getByText('ECM goes on all the same.').waitFor()
  assert.equal(await axe(shown), '')
  await shown.context().setOffline(true)
  await shown.getByRole('button', { name: 'Begin care' }).click()
  await toast(shown, 'Care has begun.')
  await shown.getByText('In care since').waitFor()
  await shown.getByRole('tab', { name: 'Permissions' }).click()
  await shown.getByRole('listitem').filter({ hasText: 'HIV' }).getByText('from everybody').first().waitFor()
  await shown.getByText('Yes to ECM.').waitFor()
  assert.equal(await axe(shown), '')
  await shown.context().setOffline(false)
  await shown.getByText(/^All saved/).waitFor()
  const chart = await chartOf(worker, member)
  assert.equal(chart.episode[0].state, 'active')
  const forms = chart.consent.map((one: { form: string; given: string[]; signature: { how: string } }) => [
    one.form,
    one.given.length,
    one.signature.how,
  ])
  assert.deepEqual(forms.sort(), [
    ['sharing', 0, 'spoken'],
    ['taking-part', 0, 'spoken'],
  ])
  assert.deepEqual(
    complaintsOf(shown).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  )
  await shown.context().close()
})

test('handed over, the screen shows this alone; what is signed there stands, is shown who used it, and is taken back at once', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Hedy Hands')
  const { member } = await stage.enter(worker, { firstName: 'Pia', lastName: 'Invented', spokenLanguage: 'Armenian' })
  await stage.enter(worker, { firstName: 'Somebody', lastName: 'Else' })
  const shown = await stage.seated(worker, `/staff/permission/${member}/start`, phone)
  await choose(shown, /^In Armenian, how/, 'With an interpreter')
  await choose(shown, 'Do you want ECM?', 'Yes')
  await choose(shown, 'How do they say yes?', /^On this screen/)
  await shown.getByRole('link', { name: 'Hand over the screen' }).click()
  await shown.locator('.shell').waitFor({ state: 'detached' })
  await shown.getByRole('heading', { level: 1, name: 'You decide' }).waitFor()
  assert.equal(await shown.getByRole('link').count(), 0)
  assert.equal(/Somebody|Pia/.test((await shown.locator('main').textContent()) ?? ''), false)
  await choose(shown, /^May your care team share/, 'Yes, some or all of it')
  await choose(shown, /^Mental health/, 'May be shared')
  await shown.getByRole('button', { name: 'The rest stays private' }).click()
  await shown.getByRole('checkbox', { name: /^Doctors/ }).check()
  const pad = shown.locator('svg.signature')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  assert.ok(box)
  await shown.mouse.move(box.x + 30, box.y + 40)
  await shown.mouse.down()
  await shown.mouse.move(box.x + 90, box.y + 20, { steps: 5 })
  await shown.mouse.move(box.x + 150, box.y + 50, { steps: 5 })
  await shown.mouse.up()
  await shown.getByRole('img', { name: 'A signature is drawn.' }).waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Done. Give the device back' }).click()
  await unlock(shown)
  await shown.getByText('May be shared with Doctors, clinics and hospitals: Mental health.').waitFor()
  await shown.getByRole('button', { name: 'Begin care' }).click()
  await toast(shown, 'Care has begun.')
  await shown.getByRole('tab', { name: 'Permissions' }).click()
  const mind = shown.locator('.permissions > li').filter({ hasText: 'Mental health' })
  await mind.getByText('May be shared', { exact: true }).waitFor()
  await shown.getByText(/^All saved/).waitFor()
  await shown.getByRole('button', { name: 'Who has used it' }).click()
  await shown.getByText('Nobody was told anything on it yet.').waitFor()
  await shown.getByRole('img', { name: 'A signature is drawn.' }).waitFor()

  await shown.getByRole('button', { name: 'Take all of it back' }).click()
  await shown.locator('dialog[open]').getByText('Sharing, kind by kind: Mental health').waitFor()
  assert.equal(await axe(shown), '')
  await shown.locator('dialog[open]').getByRole('button', { name: 'Take it back now' }).click()
  await toast(shown, 'Taken back.')
  await mind.getByText('Taken back: private').waitFor()
  await shown.getByText('Yes to ECM.').waitFor()
  await shown.getByText(/^All saved/).waitFor()
  const { consent, episode } = await chartOf(worker, member)
  const shared = consent.find((one: { form: string }) => one.form === 'sharing')
  assert.deepEqual([shared.given, shared.refused.length, shared.revokedHow], [['mental-health'], 8, 'spoken'])
  assert.deepEqual([shared.signature.how, shared.interpreterMode], ['drawn', 'qualified-interpreter'])
  assert.equal(episode[0].state, 'active')
  // A question on its way when the screen was handed over, and the seat locked, is answered by nobody.
  const surprises = complaintsOf(shown).filter((line) => !/status of 401/.test(line))
  assert.deepEqual(surprises, [])
  await shown.context().close()
})

test('a keyboard signs by typing; what is changed afterwards is not signed any more', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Keya Typer')
  const { member } = await stage.enter(worker, { firstName: 'Tam', lastName: 'Invented', spokenLanguage: 'English' })
  const shown = await stage.seated(worker, `/staff/member/${member}/permissions`)
  await shown.getByText('Nothing was asked yet').waitFor()
  await shown.getByRole('link', { name: 'Ask for permission' }).click()
  await choose(shown, /^May your care team share/, 'Yes, some or all of it')
  await choose(shown, /^Alcohol or drug use/, 'May be shared')
  await shown.getByRole('button', { name: 'Write this permission down' }).click()
  await shown.getByRole('link', { name: 'Say with whom it may be shared.' }).waitFor()
  await shown.getByRole('checkbox', { name: /^Housing programs/ }).check()
  await choose(shown, 'How do they say yes?', /^On this screen/)
  await shown.getByRole('link', { name: 'Hand over the screen' }).click()
  await choose(shown, 'How do you want to sign?', 'Type my name')
  await shown.getByLabel('Your name').fill('Tam Invented')
  await shown.getByRole('button', { name: 'Done. Give the device back' }).click()
  await unlock(shown)
  await shown.getByText('Signed by typing: Tam Invented').waitFor()
  await choose(shown, /^School/, 'May be shared')
  await shown.getByText('What is not signed yet is not kept as a yes.').waitFor()
  await choose(shown, 'How do they say yes?', /^Aloud/)
  await shown.getByRole('button', { name: 'Write this permission down' }).click()
  await toast(shown, 'Permission written down.')
  await shown.getByText(/heard by Keya Typer/).waitFor()
  await shown.context().close()
})

test('of a child it is asked who decides, and what a minor decides alone is marked so', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Mina Minors')
  const { member } = await stage.enter(worker, {
    firstName: 'Kit',
    lastName: 'Invented',
    spokenLanguage: 'English',
    bornOn: '2012-03-01',
  })
  const shown = await stage.seated(worker, `/staff/permission/${member}/new`)
  await choose(shown, /^May your care team share/, 'No, nothing')
  await shown.getByRole('button', { name: 'Write this permission down' }).click()
  await shown.getByRole('link', { name: 'Say who decides.' }).waitFor()
  assert.equal(await shown.getByRole('radio', { name: 'The member' }).count(), 0)
  await choose(shown, /^Who decides/, /own mental health/)
  assert.equal(await shown.getByRole('group', { name: /^HIV/ }).count(), 0)
  await choose(shown, /^May your care team share/, 'Yes, some or all of it')
  await choose(shown, /^Mental health/, 'May be shared')
  await shown.getByRole('checkbox', { name: /^Doctors/ }).check()
  await choose(shown, 'How do they say yes?', /^Aloud/)
  await shown.getByRole('button', { name: 'Write this permission down' }).click()
  await toast(shown, 'Permission written down.')
  await shown.getByText('A minor’s own: parents do not see it').waitFor()
  assert.equal(await axe(shown), '')
  await shown.context().close()
})

test('without permission nothing is told; with it the words that must go along are there, and it shows who used it', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Tilda Teller')
  const { member } = await stage.enter(worker, { firstName: 'Uma', lastName: 'Invented', spokenLanguage: 'English' })
  const shown = await stage.seated(worker, `/staff/member/${member}/permissions`)
  const tell = async (): Promise<void> => {
    await shown.getByRole('button', { name: 'Tell someone something' }).click()
    const form = shown.locator('dialog[open]')
    await form.getByLabel('Name').fill('An invented clinic')
    await form.getByLabel('What you tell').fill('That treatment began')
    await form.getByRole('checkbox', { name: 'Treatment for alcohol or drugs' }).check()
    await form.getByRole('button', { name: 'May I? Write it down' }).click()
  }
  await tell()
  await shown.getByText('No consent covers this for them. Ask the member first.').waitFor()
  await shown.getByRole('button', { name: 'Not now' }).click()
  const recipients = { all: [{ kind: 'health-provider', id: null, name: null }] }
  const signature = { ...consentDraft.signature, how: 'typed' }
  const given = {
    member,
    id: newId(),
    startOn: dayOfInstant(new Date().toISOString()),
    recipients,
    signature,
    strokes: null,
  }
  const { body } = await (await stage.session(worker)).command('consent.record', { ...consentDraft, ...given })
  assert.equal(body.outcome, 'done')
  await tell()
  await shown.getByText('42 CFR part 2 prohibits unauthorized use or disclosure of these records.').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Done', exact: true }).click()
  await shown.getByRole('button', { name: 'Who has used it' }).click()
  await shown.getByRole('listitem').filter({ hasText: 'An invented clinic. That treatment began' }).last().waitFor()
  await shown.context().close()
})
