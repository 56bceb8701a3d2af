// A member wants another agency: the plan brings it about, the next Lead Care Manager reads first what is handed over, the agency before sees the
// member no more, and the member reads it on their own page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { planContent } from '../care-example.ts'
import { begin, contact } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let plan: string
let old: string
let next: string
before(async () => {
  stage = await staffedHouse()
  plan = await stage.organization('plan', 'Invented Health Plan')
  old = await stage.organization('agency', 'Harbor Care')
  next = await stage.organization('agency', 'Valley Care')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const wide = { width: 1280, height: 900 }

test('moved from the board; read first by who walks on; gone from the agency before; told to the member', async () => {
  const manager = await stage.worker(old, 'care-manager', 'Olga Old')
  const network = await stage.worker(plan, 'network', 'Nils Network')
  const supervisor = await stage.worker(next, 'supervisor', 'Sia Next')
  const entered = await stage.enter(manager, {
    firstName: 'Rosa',
    lastName: 'Invented',
    plan,
    spokenLanguage: 'Spanish',
    phone: '213 555 0142',
  })
  const { member, episode } = entered
  const session = await stage.session(manager)
  await begin(session, entered)
  const content = structuredClone(planContent)
  const written = { member, id: newId(), episodeId: episode, replaces: null, content, assessmentId: null, labels: [] }
  assert.equal((await session.command('care-plan.write', written)).body.outcome, 'done')
  const medicine = { ingredient: null, strength: '10 mg', howTaken: 'In the morning', purpose: null, prescriber: null }
  const taken = { ...medicine, source: 'member', startedOn: null, taking: 'as-told', problem: null, labels: [] }
  await session.command('medication.add', { member, id: newId(), name: 'Plainpill', ...taken })
  const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  await asksAtTheDesk(await stage.worker(plan, 'member-services', 'Dina Desk'))

  const before = await stage.seated(manager, `/staff/member/${member}`, wide)
  await before.getByRole('heading', { name: 'Rosa Invented' }).first().waitFor()

  // One step from the day to the move, with everything filled in.
  const board = await stage.seated(network, '/staff/today', wide)
  await board.getByRole('heading', { name: 'Wish for another agency · 1' }).waitFor()
  assert.equal(await axe(board), '')
  await screenshot(board, 'wish-today')
  await board.getByRole('link', { name: 'Move to another agency: Rosa Invented' }).click()
  const form = board.locator('dialog[open]')
  await form.getByText('Harbor Care no longer sees this member.').waitFor()
  assert.equal(await form.getByRole('radio', { name: /Harbor Care/ }).count(), 0)
  await form.getByText('Valley Care, nearer to home').waitFor()
  assert.ok(await form.getByRole('radio', { name: /Valley Care/ }).isChecked())
  assert.equal(await axe(board), '')
  await screenshot(board, 'move-form-wide')
  await board.setViewportSize(phone)
  await screenshot(board, 'move-form-phone')
  await form.getByRole('button', { name: 'Move now' }).click()
  await board.locator('.toast').filter({ hasText: 'Moved.' }).first().waitFor()
  await board.getByText('Wish for another agency').waitFor({ state: 'detached' })
  assert.deepEqual(complaintsOf(board), [])
  await board.context().close()

  // The device of the agency before forgets, and its page says no more than of a stranger.
  await before.reload()
  await before.getByRole('heading', { name: 'Rosa Invented' }).first().waitFor({ state: 'detached' })
  assert.equal((await before.locator('main').textContent())?.includes('Rosa'), false)
  await before.context().close()

  const after_ = await stage.seated(supervisor, `/staff/member/${member}`, wide)
  const section = after_.locator('section').filter({ hasText: 'What the agency before hands over' }).first()
  await section.getByText('From Harbor Care').waitFor()
  await section.getByText('Plainpill · 10 mg · In the morning').waitFor()
  const [first] = await after_.locator('.member__main h2, main h2').allTextContents()
  assert.equal(first, 'What the agency before hands over')
  assert.equal(await axe(after_), '')
  await screenshot(after_, 'handed-wide')
  await after_.setViewportSize(phone)
  await screenshot(after_, 'handed-phone')
  assert.deepEqual(complaintsOf(after_), [])
  await after_.context().close()

  const next_ = await stage.session(supervisor)
  const lead = { member, episode: '', staff: supervisor.staffId, assignment: newId(), reason: null }
  const status = (await next_.get('member.status', { member })).body.value
  assert.equal((await next_.command('assignment.lead', { ...lead, episode: status.episodeId })).body.outcome, 'done')
  const met = { member, episode: status.episodeId }
  await next_.command('contact.record', contact(met, { at: new Date(Date.now() - 60_000).toISOString() }))
  const met_ = await stage.seated(supervisor, `/staff/member/${member}`, wide)
  await met_.getByText('From Harbor Care').waitFor()
  assert.equal(await met_.getByText('Plainpill · 10 mg').isVisible(), false)
  await met_.context().close()

  const own = await stage.visit('/en/me', phone)
  await own.getByLabel('Your code').fill(code)
  await own.getByRole('button', { name: 'Sign in' }).click()
  await own.getByText('Sia Next').first().waitFor()
  await own.getByRole('link', { name: 'My information' }).click()
  await own.getByText('Valley Care').first().waitFor()
  await own.getByText('Told by Harbor Care').waitFor()
  assert.equal(await axe(own), '')
  await own.context().close()
})

/** The member calls the plan; the desk takes the wish down, and could bring it about in the same call. */
async function asksAtTheDesk(desk: Worker): Promise<void> {
  const shown = await stage.seated(desk, '/staff/desk', wide)
  const chooses = (name: string) => shown.getByRole('radio', { name, exact: true }).check()
  await chooses('The member')
  await shown.getByRole('combobox', { name: 'Find who the call is about' }).fill('Rosa Invented')
  await shown.getByRole('option', { name: /Rosa Invented/ }).click()
  await shown.getByRole('checkbox', { name: 'They said the birth date' }).check()
  await shown.getByRole('checkbox', { name: 'They said a phone number on file' }).check()
  await chooses('I want another agency')
  await shown.getByLabel('Whom would they like').fill('Valley Care, nearer to home')
  await shown.getByRole('button', { name: 'Ask for it and keep the call' }).click()
  await shown.getByRole('button', { name: 'Choose the new agency with them now' }).click()
  const form = shown.locator('dialog[open]')
  await form.getByRole('radio', { name: /Valley Care/ }).waitFor()
  assert.ok(await form.getByRole('radio', { name: /Valley Care/ }).isChecked())
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'desk-move')
  await form.getByRole('button', { name: 'Not now' }).click()
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
}
