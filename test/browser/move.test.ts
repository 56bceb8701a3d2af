// A member wants another agency: the plan brings it about, the next Lead Care Manager reads first what is handed over, the agency before sees the
// member no more, and the member reads it on their own page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { planContent } from '../care-example.ts'
import { begin, contact } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

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
  const wish = { kind: 'agency', askedBy: 'member', via: 'call', wish: 'Nearer to home', reason: null }
  await session.command('change.request', { member, id: newId(), episodeId: episode, ...wish })

  const before = await stage.seated(manager, `/staff/member/${member}`, wide)
  await before.getByRole('heading', { name: 'Rosa Invented' }).first().waitFor()

  const board = await stage.seated(network, '/staff/board', wide)
  await board.getByRole('button', { name: 'Move to another agency: Rosa Invented' }).click()
  const form = board.locator('dialog[open]')
  await form.getByText('Harbor Care no longer sees this member.').waitFor()
  assert.equal(await form.getByRole('radio', { name: /Harbor Care/ }).count(), 0)
  await form.getByRole('button', { name: 'Move now' }).click()
  await form.getByText('Choose an agency.').first().waitFor()
  await form.getByRole('radio', { name: /Valley Care/ }).check()
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
