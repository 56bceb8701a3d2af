// Somebody who decides for a member, from the care manager's screen to their own phone: invited with a code, told whom they are here for, shown what
// that is for and nothing else; ended by the member's word. At 360 px, in English and in Arabic, scripts or none.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { planContent } from '../care-example.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

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

/** In care, with a plan, and a sister who decides about health care and visits at the member's word. */
async function inCare(worker: Worker, firstName = 'Ines') {
  const entered = await stage.enter(worker, { firstName, lastName: 'Invented', spokenLanguage: 'English' })
  const session = await stage.session(worker)
  await begin(session, entered)
  const { member, episode } = entered
  const done = async (operation: string, input: object) => {
    const { body } = await session.command(operation, { member, id: newId(), ...input })
    assert.equal(body.outcome, 'done', JSON.stringify(body))
    return body.value
  }
  const content = JSON.parse(JSON.stringify(planContent))
  await done('care-plan.write', { episodeId: episode, replaces: null, content, assessmentId: null, labels: [] })
  const sister = newId()
  await done('supporter.add', {
    ...{ id: sister, kind: 'representative', name: 'Rosa Invented', relation: 'Sister', organization: null },
    ...{ phone: null, email: null, mayKnow: null, authority: 'member-word', proof: 'Signed paper, seen' },
    ...{ scope: ['health-care', 'appointments'], endsBy: 'member-word', toOn: null, isPrivate: false },
    ...{ source: 'staff', fromOn: today() },
  })
  return { ...entered, sister, done }
}

async function fits(shown: Page, name: string): Promise<void> {
  await screenshot(shown, name)
  assert.equal(await axe(shown), '', name)
  const { over, width } = await shown.evaluate(() => ({
    over: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }))
  assert.ok(over <= width, `${name} is ${over} px wide on ${width}`)
}

async function invited(worker: Worker, member: string): Promise<string> {
  const shown = await stage.seated(worker, `/staff/member/${member}/team`, phone)
  await shown.getByText('Decides: Health care, Visits and rides').waitFor()
  await fits(shown, 'representative-team-360')
  await shown.getByRole('button', { name: 'Invite to sign in: Rosa Invented' }).click()
  await shown.getByText('For Rosa Invented, who decides for the member').waitFor()
  await fits(shown, 'representative-invite-360')
  await shown.getByRole('button', { name: 'Make a code' }).click()
  const code = (await shown.locator('.invitation__code').textContent()) ?? ''
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
  return code
}

async function signedIn(code: string, language: string): Promise<Page> {
  const shown = await stage.visit(`/${language}/me`, phone)
  await shown.locator('#code').fill(code)
  await shown.locator('form[action$="/me/in"] button').click()
  await shown.locator('h1').waitFor()
  return shown
}

test('a sister is invited, sees for whom and for what she is here, speaks for the plan, and is gone at the member’s word', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Mona Manager')
  const { member, done } = await inCare(worker)
  const shown = await signedIn(await invited(worker, member), 'en')
  await shown.getByText('You are here for Ines Invented.').waitFor()
  await fits(shown, 'representative-home-en-360')
  assert.equal(await shown.getByRole('link', { name: 'My information' }).count(), 0)
  assert.equal(await shown.getByRole('link', { name: 'Messages' }).count(), 0)
  await shown.getByRole('link', { name: 'My plan' }).click()
  await shown.getByRole('heading', { name: 'A door I can lock' }).waitFor()
  await shown.getByText('You are here for Ines Invented.').waitFor()
  await fits(shown, 'representative-plan-en-360')
  await shown.getByRole('button', { name: 'I agree' }).click()
  await shown.getByText('You agreed on').waitFor()

  const own = await signedIn((await done('door.invite', { invitation: newId() })).code, 'en')
  await own.goto(`${stage.origin}/en/me/information`)
  await own.locator('[data-person]').first().waitFor()
  assert.equal(await own.locator('[data-person]').first().textContent(), 'Rosa Invented')
  await own.goto(`${stage.origin}/en/me/information/people`)
  await own.getByRole('button', { name: 'Not any more' }).click()
  await own.getByText('You have named nobody').waitFor()
  assert.deepEqual(complaintsOf(own), [])
  await own.context().close()

  await shown.goto(`${stage.origin}/en/me/plan`)
  await shown.getByLabel('Your code').waitFor()
  assert.equal(await shown.getByText('Ines').count(), 0)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('ar: the same first page runs from the right, and says for whom one is here', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Nora Manager')
  const { done, sister } = await inCare(worker)
  const { code } = await done('door.invite', { invitation: newId(), representative: sister })
  const shown = await signedIn(code, 'ar')
  assert.match((await shown.locator('[data-here]').textContent()) ?? '', /أنت هنا نيابةً عن Ines Invented/)
  assert.equal(await shown.locator('[data-scope] li').count(), 2)
  await fits(shown, 'representative-home-ar-360')
  await shown.goto(`${stage.origin}/ar/me/visits`)
  await shown.locator('[data-here]').waitFor()
  await fits(shown, 'representative-visits-ar-360')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

for (const language of ['en', 'ar'] as const) {
  test(`${language}: a mother of two and a daughter share one phone, and each opens only what is theirs`, async () => {
    const worker = await stage.worker(agency, 'care-manager', `Olga ${language} Manager`)
    const [first, second, own] = [await inCare(worker), await inCare(worker, 'Bea'), await inCare(worker, 'Lia')]
    const codeFor = async ({ done, sister }: typeof first, isHers = true) =>
      (await done('door.invite', { invitation: newId(), ...(isHers ? { representative: sister } : {}) })).code
    const shown = await signedIn(await codeFor(own, false), language)
    const home = () => shown.goto(`${stage.origin}/${language}/me`)
    const pick = async (six: string) => {
      await shown
        .locator('form[action$="/me/keep"]')
        .evaluate((form) => form.closest('details')?.setAttribute('open', ''))
      await shown.locator('#pin').fill(six)
      await Promise.all([shown.waitForEvent('load'), shown.locator('form[action$="/me/keep"] button').click()])
    }
    const another = async (code: string) => {
      await shown.locator('a[href$="/me/other"]').click()
      await fits(shown, `family-other-${language}-360`)
      await shown.locator('#code').fill(code)
      await shown.locator('form[action$="/me/in"] button').click()
      await shown.locator('form[action$="/me/in"]').waitFor({ state: 'detached' })
    }
    await pick('111111')
    await another(await codeFor(first))
    await another(await codeFor(second))
    await shown.locator('[data-here]', { hasText: 'Bea Invented' }).waitFor()
    await pick('222222')
    await fits(shown, `family-home-${language}-360`)

    // The other child is a tap away; the daughter's own page asks for her numbers.
    await shown.locator('[data-others-here] form button', { hasText: 'Ines' }).click()
    await shown.locator('[data-here]', { hasText: 'Ines Invented' }).waitFor()
    const daughter = shown.locator('[data-others-here] details', { hasText: 'Lia' })
    await daughter.locator('summary').click()
    await daughter.locator('input[type=password]').fill('222222')
    await daughter.locator('button').click()
    await shown.locator('#wrong').waitFor()
    await shown.locator('[data-here]', { hasText: 'Ines Invented' }).waitFor()
    await daughter.locator('summary').click()
    await daughter.locator('input[type=password]').fill('111111')
    await daughter.locator('button').click()
    await shown.locator('[data-here]', { hasText: 'Lia Invented' }).waitFor()
    assert.equal(await shown.locator('[data-others-here] details').count(), 2)
    await shown.locator('form[action$="/me/leave"] button').click()
    await shown.locator('#code').waitFor()
    await home()
    await fits(shown, `family-left-${language}-360`)
    assert.equal(await shown.getByText('Lia').count(), 0)
    assert.deepEqual(
      complaintsOf(shown).filter((words) => !words.includes('404')),
      [],
    )
    await shown.context().close()
  })
}
