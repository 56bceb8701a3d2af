// A member at their own door, scripts or none: invited by their manager, signed in by code, they read their plan, ask for another manager, take a
// permission back and stop; and the staff app shows each where it belongs.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { planContent } from '../care-example.ts'
import { consentDraft } from '../consent-example.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, browserIn, complaintsOf, screenshot } from './chromium.ts'
import { isIn, phoneLock } from './profile.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

const MOST_BYTES = 30_000
const phone = { width: 360, height: 740 }

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  await stage.organization('plan', 'Invented Health Plan')
})
after(() => stage.close())

const today = () => dayOfInstant(new Date().toISOString())
const heading = (shown: Page) => shown.locator('h1').textContent()

/** In care, with a plan and a permission that stands. */
async function inCare(worker: Worker, firstName: string) {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'English' })
  const session = await stage.session(worker)
  await begin(session, entered)
  const { member, episode } = entered
  const content = JSON.parse(JSON.stringify(planContent))
  const plan = { member, id: newId(), episodeId: episode, replaces: null, content, assessmentId: null, labels: [] }
  const wrote = await session.command('care-plan.write', plan)
  assert.equal(wrote.body.outcome, 'done', JSON.stringify(wrote.body))
  const gave = await session.command('consent.record', { ...consentDraft, member, id: newId(), startOn: today() })
  assert.equal(gave.body.outcome, 'done', JSON.stringify(gave.body))
  return { ...entered, session }
}

async function invited(worker: Worker, member: string): Promise<string> {
  const shown = await stage.seated(worker, `/staff/member/${member}`, phone)
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: 'Invite to sign in' }).click()
  await shown.getByRole('button', { name: 'Make a code' }).click()
  const code = (await shown.locator('.invitation__code').textContent()) ?? ''
  assert.equal(await axe(shown), '')
  // On paper the code stands alone.
  await shown.emulateMedia({ media: 'print' })
  assert.equal(await shown.locator('.invitation__code').isVisible(), true)
  assert.equal(await shown.getByRole('heading', { level: 1 }).isVisible(), false)
  await shown.context().close()
  return code
}

test('invited, signed in by code: plan read and agreed to, another manager asked for, a permission taken back, ECM stopped', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Mona Manager')
  const supervisor = await stage.worker(agency, 'supervisor', 'Sol Supervisor')
  const { member } = await inCare(worker, 'Ines')
  const code = await invited(worker, member)
  const shown = await stage.visit('/en/me', phone)
  await shown.getByLabel('Your code').fill('2222 2222')
  await shown.getByRole('button', { name: 'Sign in' }).click()
  await shown.getByText('That does not open anything').waitFor()
  await shown.getByLabel('Your code').fill(code.toLowerCase())
  await shown.getByRole('button', { name: 'Sign in' }).click()
  await shown.getByRole('heading', { name: 'Hello, Ines Invented' }).waitFor()
  assert.equal(await shown.locator('[data-lead]').textContent(), 'Mona Manager')
  assert.equal(await axe(shown), '')

  await shown.getByRole('link', { name: 'My plan' }).click()
  await shown.getByRole('heading', { name: 'A door I can lock' }).waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'I agree' }).click()
  await shown.getByText('You agreed on').waitFor()

  await shown.goto(`${stage.origin}/en/me/choices`)
  await shown.getByRole('link', { name: 'Change your Lead Care Manager or agency' }).click()
  await shown.getByLabel('What would be better?').fill('Speaks Armenian')
  await shown.getByLabel('Why?').fill('Is never on time')
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Ask for it' }).click()
  await shown.getByText('You get an answer by').waitFor()

  await shown.goto(`${stage.origin}/en/me/information`)
  await shown.getByText('Drug or alcohol treatment').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Take it back', exact: true }).click()
  await shown.locator('[data-permission=revoked]').getByText('You took it back.').waitFor()
  await shown
    .getByText('Supervisor, Invented Agency')
    .or(shown.getByText('Lead Care Manager, Invented Agency'))
    .first()
    .waitFor()

  await shown.goto(`${stage.origin}/en/me/choices`)
  await shown.getByRole('link', { name: 'Stop this help' }).click()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Yes, stop now' }).click()
  await shown.locator('[data-stopped]').waitFor()
  assert.equal(await axe(shown), '')
  // The wrong code was answered with 404, as what does not exist.
  assert.deepEqual(
    complaintsOf(shown).filter((words) => !words.includes('404')),
    [],
  )
  await shown.context().close()

  const desk = await stage.seated(supervisor, `/staff/member/${member}`)
  await desk
    .getByText(/^Ended/)
    .first()
    .waitFor()
  // The benefit has its days, in which they may still take it back (CLOCK-22).
  await desk.getByText(/until then they can take it back/).waitFor()
  await desk.getByText('Speaks Armenian').first().waitFor()
  await desk.getByRole('tab', { name: 'Permissions' }).click()
  await desk.getByText('Ines Invented').first().waitFor()
  assert.deepEqual(complaintsOf(desk), [])
  await desk.context().close()
  const { chart } = (await (await stage.session(supervisor)).get('member.chart', { member })).body.value
  assert.equal(chart.carePlan[0].agreedHow, 'said')
  assert.equal(chart.consent[0].revokedHow, 'form')
  assert.equal(chart.changeRequest[0].reason, 'Is never on time')
  assert.equal(chart.episode[0].endReason, 'no-longer-wishes')
})

for (const [language, heading] of [
  ['es', 'Hola, Lia Invented'],
  ['ar', 'مرحبًا، Lia Invented'],
] as const) {
  test(`${language}: the same steps, from the code to the stop, and the staff app shows each`, async () => {
    const worker = await stage.worker(agency, 'care-manager', `Rosa ${language} Manager`)
    const supervisor = await stage.worker(agency, 'supervisor', `Sam ${language} Supervisor`)
    const { member, session } = await inCare(worker, 'Lia')
    const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
    const shown = await stage.visit(`/${language}/me`, { width: 360, height: 740 })
    const at = (path: string) => `form[action$="/me/${path}"]`
    const open = (path: string) => shown.goto(`${stage.origin}/${language}/me${path}`)
    await shown.locator('#code').fill(code)
    await shown.locator(`${at('in')} button`).click()
    await shown.getByRole('heading', { name: heading }).waitFor()
    await screenshot(shown, `me-${language}-home-360`)
    await open('/plan')
    await shown.locator(`${at('plan')} button[value=yes]`).click()
    await shown.locator('[data-agreed]').waitFor()
    await open('/visits')
    await shown.locator(`${at('visits/ask')} textarea`).fill('The dentist, on a Monday')
    await shown.locator(`${at('visits/ask')} button`).click()
    await shown.locator('[data-asked]').waitFor()
    assert.equal(await axe(shown), '')

    // What is asked stands in the manager's day.
    const day = await stage.seated(worker, '/staff/today')
    await day.getByText('The dentist, on a Monday').first().waitFor()
    await day.context().close()

    await open('/choices/change')
    await shown.locator(`${at('choices/change')} #wish`).fill('Speaks my language')
    await shown.locator(`${at('choices/change')} button`).click()
    await shown.locator('[data-wish=lead]').waitFor()
    await open('/information')
    await shown.locator('[data-permission=in-force] button').click()
    await shown.locator('[data-permission=revoked]').waitFor()
    await open('/choices/stop')
    await shown.locator(`${at('choices/stop')} .row button`).click()
    await shown.locator('[data-stopped]').waitFor()
    assert.equal(await axe(shown), '')
    await screenshot(shown, `me-${language}-stopped-360`)
    assert.deepEqual(complaintsOf(shown), [])
    await shown.context().close()

    const desk = await stage.seated(supervisor, `/staff/member/${member}`)
    await desk.getByText(/until then they can take it back/).waitFor()
    await desk.getByText('Speaks my language').first().waitFor()
    await desk.getByRole('tab', { name: 'Permissions' }).click()
    await desk.getByText('Lia Invented').first().waitFor()
    await desk.context().close()
    const { chart } = (await (await stage.session(supervisor)).get('member.chart', { member })).body.value
    assert.equal(chart.carePlan[0].agreedHow, 'said')
    assert.equal(chart.consent[0].revokedHow, 'form')
    assert.equal(chart.episode[0].endReason, 'no-longer-wishes')
  })
}

test('scripts blocked: a stop is taken back with one tap, and signing out leaves nothing behind', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Nils Manager')
  const { member, session } = await inCare(worker, 'Jon')
  const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  const shown = await stage.visit('/healthz', phone)
  await shown.context().route(/\.js$/, (route) => route.abort())
  await shown.goto(`${stage.origin}/es/me`)
  await shown.locator('#code').fill(code)
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.getByRole('heading', { name: 'Hola, Jon Invented' }).waitFor()
  await shown.goto(`${stage.origin}/es/me/choices/stop`)
  await shown.locator('form[action$="/choices/stop"] button').click()
  await shown.locator('[data-stopped] button').click()
  await shown.locator('[data-stopped]').waitFor({ state: 'detached' })
  await shown.goto(`${stage.origin}/es/me`)
  await shown.getByRole('button', { name: 'Salir', exact: true }).click()
  await shown.locator('#code').waitFor()
  await shown.goBack()
  assert.equal(await heading(shown), 'Entrar')
  await shown.context().close()
})

test('a passkey is made, opens the page on the same phone without a code, and once removed opens nothing', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Pola Manager')
  const { member, session } = await inCare(worker, 'Ada')
  const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  const shown = await stage.visit('/en/me', phone)
  await phoneLock(shown)
  const signIn = () => shown.getByRole('button', { name: 'Open with this phone’s lock' })
  await signIn().click()
  await shown.locator('[role=alert]:visible', { hasText: 'This phone’s lock opens no page here' }).waitFor()
  await shown.locator('#code').fill(code)
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.getByRole('link', { name: 'Open with this phone’s lock' }).click()
  await shown.getByRole('button', { name: 'Add this phone’s lock' }).click()
  await shown.locator('[data-passkey-is]').waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'me-passkey-360')
  await shown.goto(`${stage.origin}/en/me`)
  await shown.getByRole('button', { name: 'Sign out', exact: true }).click()
  await shown.locator('#code').waitFor()
  await screenshot(shown, 'me-passkey-in-360')
  await signIn().click()
  await shown.getByRole('heading', { name: 'Hello, Ada Invented' }).waitFor()
  await shown.goto(`${stage.origin}/en/me/passkey`)
  await shown.getByText('Last used on').waitFor()
  await shown.getByRole('button', { name: 'Remove it' }).click()
  await shown.locator('[data-passkey-is]').waitFor({ state: 'detached' })
  await shown.goto(`${stage.origin}/en/me`)
  await shown.getByRole('button', { name: 'Sign out', exact: true }).click()
  await signIn().click()
  await shown.locator('[role=alert]:visible', { hasText: 'This phone’s lock opens no page here' }).waitFor()
  assert.equal(await shown.locator('h1').textContent(), 'Sign in')
  await shown.context().close()
})

test('only I use this phone: little is kept, sealed, opened without signal, and gone after each of its ends', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Quincy Leadsson')
  const { member, session } = await inCare(worker, 'Zebulon')
  const invite = async () =>
    (await session.command('door.invite', { member, invitation: newId() })).body.value.code as string
  const profile = await mkdtemp(join(tmpdir(), 'alongside-own-phone-'))
  const context = await browserIn(profile, phone)
  const shown = await context.newPage()
  await phoneLock(shown)
  const home = () => shown.goto(`${stage.origin}/en/me`)
  const isKept = () =>
    shown.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'alongside-own-phone'))
  const signIn = async (code: string) => {
    await home()
    await shown.locator('#code').fill(code)
    await shown.locator('form[action$="/me/in"] button').click()
    await shown.getByRole('heading', { name: 'Hello, Zebulon Invented' }).waitFor()
  }
  const keep = async () => {
    await shown
      .locator('form[action$="/me/keep"]')
      .evaluate((form) => form.closest('details')?.setAttribute('open', ''))
    await shown.locator('#pin').fill('271828')
    await shown.getByLabel('Only I use this phone').check()
    await shown.getByRole('button', { name: 'Keep me signed in' }).click()
    await shown.locator('[data-kept-is]').waitFor()
  }
  /** Waits for what the script does after the page is shown. */
  const gone = async () => {
    for (let waited = 0; (await isKept()) && waited < 100; waited += 1) await shown.waitForTimeout(50)
    assert.equal(await isKept(), false)
  }
  try {
    await signIn(await invite())
    assert.equal(await isKept(), false, 'nothing stays unless it is asked for')
    await shown.goto(`${stage.origin}/en/me/passkey`)
    await shown.getByRole('button', { name: 'Add this phone’s lock' }).click()
    await shown.locator('[data-passkey-is]').waitFor()
    await home()
    await keep()
    assert.equal(await axe(shown), '')
    // Without signal: locked, opened by the numbers, and by the phone's lock.
    const isReady = () => shown.evaluate(async () => (await caches.match('/en/kept')) !== undefined)
    for (let waited = 0; !(await isReady()) && waited < 100; waited += 1) await shown.waitForTimeout(100)
    await context.setOffline(true)
    await shown.goto(`${stage.origin}/en/me/plan`)
    await shown.getByRole('heading', { name: 'Your page, without signal' }).waitFor()
    await shown.getByRole('link', { name: '988' }).first().waitFor()
    assert.equal(await shown.getByText('Quincy').count(), 0)
    await shown.locator('#pin').fill('000000')
    await shown.getByRole('button', { name: 'Open', exact: true }).click()
    await shown.getByText('That does not open it').waitFor()
    await shown.locator('#pin').fill('271828')
    await shown.getByRole('button', { name: 'Open', exact: true }).click()
    await shown.getByText('Quincy Leadsson').waitFor()
    await shown.getByText('A door I can lock').waitFor()
    assert.equal(await axe(shown), '')
    await screenshot(shown, 'me-kept-open-360')
    await shown.reload()
    assert.equal(await shown.getByText('Quincy').count(), 0)
    await shown.getByRole('button', { name: 'Open with this phone’s lock' }).click()
    await shown.getByText('Quincy Leadsson').waitFor()
    // Five wrong in a row: it is gone, whoever tries.
    await shown.reload()
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await shown.locator('#pin').fill('000000')
      await shown.getByRole('button', { name: 'Open', exact: true }).click()
    }
    await shown.getByText('nothing is kept on this phone').waitFor()
    await gone()
    await context.setOffline(false)

    // Signed out, by hand.
    await home()
    await keep()
    await shown.getByRole('button', { name: 'Sign out', exact: true }).click()
    await shown.locator('#code').waitFor()
    await gone()
    // Shut out by the manager; signed in on another phone; thirty days on.
    const ends = {
      revoked: () => session.command('door.shut', { member }),
      'another phone': async () => {
        const other = await stage.visit('/en/me', phone)
        await other.locator('#code').fill(await invite())
        await other.locator('form[action$="/me/in"] button').click()
        await other.getByRole('heading', { name: 'Hello, Zebulon Invented' }).waitFor()
        await other.context().close()
      },
      'thirty days': () =>
        shown.addInitScript(() => {
          const { now } = performance
          performance.now = () => now.call(performance) + 30 * 86_400_000
        }),
    }
    for (const end of Object.values(ends)) {
      await signIn(await invite())
      await keep()
      await end()
      await home()
      await gone()
    }
  } finally {
    await context.close()
  }
  for (const words of ['Zebulon', 'Quincy', 'Leadsson', 'door I can lock', member, '271828'])
    assert.equal(await isIn(profile, words), undefined, words)
  await rm(profile, { recursive: true, force: true })
})

test('every page is light, right to left where it should be, and fits 320 px', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Olga Manager')
  const { member, session } = await inCare(worker, 'Kim')
  const { link } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  const shown = await stage.visit(`/ar/me/in/${link}`, { width: 320, height: 640 })
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.getByRole('heading', { level: 1 }).waitFor()
  let heaviest = 0
  for (const path of [
    '',
    '/plan',
    '/visits',
    '/information',
    '/information/give',
    '/information/people',
    '/information/reach',
    '/choices',
    '/choices/change',
    '/choices/complain',
    '/choices/supports',
    '/choices/stop',
    '/medicines',
    '/plan?of=large',
  ]) {
    await shown.goto(`${stage.origin}/ar/me${path}`)
    assert.equal(await shown.locator('html').getAttribute('dir'), 'rtl')
    assert.equal(await axe(shown), '', path)
    await screenshot(shown, `me-ar${path.replaceAll(/[/?=]/g, '-')}`)
    const width = await shown.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(width <= 320, `${path} is ${width} px wide`)
    assert.ok(gzipSync(await shown.content()).length < MOST_BYTES / 2, path)
    heaviest = Math.max(heaviest, gzipSync(await shown.content()).length)
  }
  // The page with its look and both scripts, as bench measures it; fonts are apart.
  const parts = ['/door/look/ar.css', '/door/script/door.js', '/door/script/me.js'].map(async (path) => {
    const answered = await fetch(`${stage.origin}${path}`)
    return gzipSync(Buffer.from(await answered.arrayBuffer())).length
  })
  const whole = (await Promise.all(parts)).reduce((sum, one) => sum + one, heaviest)
  assert.ok(whole <= MOST_BYTES, `the heaviest page weighs ${whole} bytes`)
  await shown.context().close()
})
