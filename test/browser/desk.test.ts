// The Member Services desk in the browser: a caller who is not the member learns nothing, a complaint needs no name, and a stop said by phone
// reaches the Lead Care Manager's Today.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { begin, type Entered } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
let plan: string
let desk: Worker
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  plan = await stage.organization('plan', 'Invented Plan')
  desk = await stage.worker(plan, 'member-services', 'Mona Services')
})
after(() => stage.close())

const wide = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

async function inCare(worker: Worker, lastName: string): Promise<Entered> {
  const entered = await stage.enter(worker, {
    firstName: 'Ines',
    lastName,
    plan,
    phone: '213 555 0142',
    spokenLanguage: 'Spanish',
  })
  await begin(await stage.session(worker), entered)
  await stage.sql(
    `insert into coverage (member_id, id, plan_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-01-01', now(), 1)`,
    [entered.member, newId(), plan],
  )
  return entered
}

const chooses = (shown: Page, name: string) => shown.getByRole('radio', { name, exact: true }).check()

test('whoever is not the member is told nothing and nobody is looked up; a complaint is taken without a name', async () => {
  const shown = await stage.seated(desk, '/staff/', phone)
  await shown.getByRole('heading', { name: 'Member Services desk' }).waitFor()
  await shown.getByText('No call yet').waitFor()
  await chooses(shown, 'Family or friend')
  await shown.getByText('Tell them nothing of anyone, not even whether we know the person').waitFor()
  assert.equal(await shown.getByRole('combobox', { name: 'Find who the call is about' }).count(), 0)
  await chooses(shown, 'Who is my care manager?')
  await shown.getByText('I cannot say that on this call.').waitFor()
  await chooses(shown, 'Gives no name')
  await chooses(shown, 'A complaint')
  await shown.getByRole('button', { name: 'Take the complaint' }).click()
  await shown.getByText('Write down in a few words what they said.').waitFor()
  await shown.getByLabel('What happened, in their words').fill('Nobody came for three weeks')
  await shown
    .getByRole('list', { name: 'What runs' })
    .getByText(/CLOCK|Acknowledge a grievance by/)
    .first()
    .waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Take the complaint' }).click()
  await shown.getByText('Complaint taken').first().waitFor()
  await shown.getByRole('heading', { name: 'Complaints and appeals · 1' }).waitFor()
  await shown.getByText('Nobody came for three weeks').waitFor()
  assert.equal(await axe(shown), '')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a stop said by phone is done at once and reaches who led the member; nothing is told before it is shown who calls', async () => {
  const lead = await stage.worker(agency, 'care-manager', 'Lena Lead')
  const { member } = await inCare(lead, 'Stopping')
  const today = await stage.seated(lead, '/staff/today', wide)
  const shown = await stage.seated(desk, '/staff/desk', wide)
  await shown.getByLabel('Language of the call').fill('Spanish')
  await shown.getByRole('checkbox', { name: 'An interpreter is on the line' }).check()
  await chooses(shown, 'The member')
  await shown.getByRole('combobox', { name: 'Find who the call is about' }).fill('Ines Stopping')
  await shown.getByRole('option', { name: /Ines Stopping/ }).click()
  await shown.getByText('Tell them nothing from the record').waitFor()
  await chooses(shown, 'Who is my care manager?')
  await shown.getByText('I cannot say that on this call.').waitFor()
  await shown.getByRole('checkbox', { name: 'They said the birth date' }).check()
  await shown.getByText('Tell them nothing from the record').waitFor()
  await shown.getByRole('checkbox', { name: 'They said a phone number on file' }).check()
  await shown.getByText('They have shown who they are: you may tell them').waitFor()
  await shown.getByText('Your Lead Care Manager is Lena Lead.').waitFor()
  assert.equal(await axe(shown), '')
  // What is written down is there again after a reload.
  await shown.reload()
  await shown.getByText('Your Lead Care Manager is Lena Lead.').waitFor()
  await chooses(shown, 'I want to stop')
  await shown.getByRole('button', { name: 'Stop ECM and keep the call' }).click()
  await shown.getByText('ECM stopped at their word; the agency hears it now').first().waitFor()
  await shown.getByText('No complaint').or(shown.getByText('Complaints and appeals')).first().waitFor()
  await today.reload()
  const stopped = today.getByRole('region', { name: 'Stopped ECM · 1' })
  await stopped.getByRole('link', { name: 'Ines Stopping' }).waitFor()
  assert.equal(await axe(today), '')
  const [row] = await stage.sql(
    'select about_id, is_identified, had_interpreter, checked from call_record where topic = $1',
    ['stop'],
  )
  assert.deepEqual(
    [row?.about_id, row?.is_identified, row?.had_interpreter, row?.checked],
    [member, true, true, ['born', 'phone']],
  )
  assert.deepEqual([...complaintsOf(shown), ...complaintsOf(today)], [])
  await Promise.all([shown.context().close(), today.context().close()])
})

test('by keyboard alone somebody asks for ECM for another; a name is missed first, then there is a number', async () => {
  const shown = await stage.seated(desk, '/staff/desk', wide)
  await shown.getByRole('radio', { name: 'The member', exact: true }).focus()
  for (let i = 0; i < 4; i++) await shown.keyboard.press('ArrowDown')
  await shown.keyboard.press('Tab')
  // The first topic takes the focus; up goes round to the end.
  for (let i = 0; i < 3; i++) await shown.keyboard.press('ArrowUp')
  assert.equal(await shown.getByRole('radio', { name: 'Ask for ECM for someone' }).isChecked(), true)
  await shown.getByRole('button', { name: 'Ask for ECM and keep the call' }).press('Enter')
  await shown.getByText('Write a name. Any name you use is fine.').waitFor()
  await shown.getByLabel('Name of the person').fill('Sam Invented')
  await shown.getByRole('textbox', { name: 'Phone' }).fill('213 555 0100')
  await shown.getByRole('button', { name: 'Ask for ECM and keep the call' }).press('Enter')
  await shown
    .getByText(/Asked for ECM; the number is [2-9A-HJ-NP-Z]{8}/)
    .first()
    .waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a new phone is kept only from the member who has shown who they are', async () => {
  const lead = await stage.worker(agency, 'care-manager', 'Dara Detail')
  await inCare(lead, 'Moving')
  const shown = await stage.seated(desk, '/staff/desk', phone)
  await chooses(shown, 'The member')
  await shown.getByRole('combobox', { name: 'Find who the call is about' }).fill('Ines Moving')
  await shown.getByRole('option', { name: /Ines Moving/ }).click()
  await chooses(shown, 'New phone or address')
  await shown.getByText('Nothing is changed in the record yet').waitFor()
  await shown.getByRole('checkbox', { name: 'They said the birth date' }).check()
  await shown.getByRole('checkbox', { name: 'They said a phone number on file' }).check()
  await shown.getByRole('textbox', { name: 'Phone' }).fill('213 555 0199')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Change it and keep the call' }).click()
  await shown.getByText('New phone number kept').first().waitFor()
  const [row] = await stage.sql('select count(*)::int as n from phone where value = $1', ['2135550199'])
  assert.equal(row?.n, 1)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

/** A denial of the plan's that went to the member today; its title as the desk reads it. */
async function denied(member: string): Promise<void> {
  const [session, administrator] = [
    await stage.session(await stage.worker(plan, 'authorizer', 'Otto Authorizer')),
    await stage.session(await stage.worker(plan, 'administrator', 'Ada Administrator')),
  ]
  const on = dayOfInstant(new Date().toISOString())
  await administrator.command('organization.setting', { organization: plan, name: 'denialReview', value: 'alone' })
  const authorization = newId()
  await session.command('authorization.ask', {
    ...{ member, id: newId(), authorization, plan, speed: 'routine', receivedAt: new Date().toISOString() },
    ...{ askedBy: 'member', requester: null, firstServiceOn: null, why: null },
  })
  const decided = await session.command('authorization.decide', {
    ...{ member, id: newId(), authorization, outcome: 'deny', startOn: null, endOn: null, choice: null, choiceOf: [] },
    ...{ reason: 'criteria-not-met', words: 'One visit in six months.' },
  })
  const [notice] = decided.body.value.notices
  const went = await session.command('notice.send', { member, notice, way: 'hand', on, address: null })
  assert.equal(went.body.outcome, 'done', JSON.stringify(went.body))
}

test('a complaint and an appeal of a member who was found stand with the plan’s appeals, each with its clocks', async () => {
  const lead = await stage.worker(agency, 'care-manager', 'Cora Complained')
  const { member } = await inCare(lead, 'Heard')
  const shown = await stage.seated(desk, '/staff/desk', wide)
  const found = async (topic: string) => {
    await chooses(shown, 'The member')
    await shown.getByRole('combobox', { name: 'Find who the call is about' }).fill('Ines Heard')
    await shown.getByRole('option', { name: /Ines Heard/ }).click()
    await chooses(shown, topic)
  }
  await found('A complaint')
  await shown.getByLabel('What happened, in their words').fill('Nobody came for a month')
  await shown.getByRole('button', { name: 'Take the complaint' }).click()
  await shown.getByText('Complaint taken').first().waitFor()
  const kept = shown.getByRole('listitem').filter({ hasText: 'Nobody came for a month' })
  await kept.getByText('Its clocks run in “Appeals and grievances”.').waitFor()
  // An appeal with no letter to name is heard as a grievance, with the same days.
  await found('An appeal')
  await shown.getByText('No notice is here that they could appeal').waitFor()
  await shown.getByRole('button', { name: 'Throw this call away' }).click()
  await denied(member)
  await found('An appeal')
  await shown.getByLabel('What they appeal against, and why').fill('I was there five times')
  assert.equal(await shown.getByText('No notice is here').count(), 0)
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'desk-appeal-1280')
  await shown.getByRole('button', { name: 'Take the appeal' }).click()
  await shown.getByText('Appeal taken').first().waitFor()
  const rows = await stage.sql('select kind, said_by, via from appeal where member_id = $1 order by kind', [member])
  assert.deepEqual(
    rows.map(({ kind, said_by: saidBy, via }) => [kind, saidBy, via]),
    [
      ['appeal', 'member', 'call'],
      ['grievance', 'member', 'call'],
    ],
  )
  await shown.goto(`${stage.origin}/staff/appeals`)
  for (const words of ['Nobody came for a month', 'I was there five times'])
    await shown.getByRole('listitem').filter({ hasText: words }).getByText('In a call').first().waitFor()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})
