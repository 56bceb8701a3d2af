// What was told to others, seen where it belongs: in the Permissions tab by who walks with the member, on the privacy officer's paper, and by
// the member on their own page. A report of the law's duty is on none of them (CON-10, SAF-2).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
  await stage.organization('plan', 'Invented Health Plan')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const wide = { width: 1280, height: 900 }

/** The page in both widths, without a complaint, as a picture each. */
async function lookAt(shown: Page, name: string): Promise<void> {
  for (const [size, width] of [
    ['wide', wide],
    ['phone', phone],
  ] as const) {
    await shown.setViewportSize(width)
    await screenshot(shown, `${name}-${size}`)
    const over = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(over <= 0, `${name} at ${width.width} px is ${over} px too wide`)
  }
  await shown.setViewportSize(wide)
  assert.equal(await axe(shown), '')
}

test('told, and seen in the Permissions tab, on the officer’s paper and on the member’s own page; the report is on none', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Tess Teller')
  const officer = await stage.worker(agency, 'privacy-officer', 'Otto Officer')
  const entered = await stage.enter(worker, { firstName: 'Mina', lastName: 'Invented', spokenLanguage: 'English' })
  const { member } = entered
  const session = await stage.session(worker)
  await begin(session, entered)
  const report = {
    ...{ member, id: newId(), isOutOfState: false, what: 'Bruises on both arms', categories: ['general'] },
    ...{ recipient: { kind: 'county', id: null, name: 'County hotline' }, purpose: 'report' },
    ...{ claim: 'mandated-report', reason: 'By law' },
  }
  assert.equal((await session.command('disclosure.record', report)).body.outcome, 'done')

  const shown = await stage.seated(worker, `/staff/member/${member}/permissions`, wide)
  await shown.getByText('Nobody outside was told anything').waitFor()
  for (const [name, what, claim] of [
    ['Dr. Ada Example', 'Dates of the last visits', 'none'],
    ['Harbor Shelter', 'That somebody looks for her', 'emergency'],
  ] as const) {
    await shown.getByRole('button', { name: 'Tell someone something' }).click()
    const form = shown.locator('dialog[open]')
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Their address').fill('1 Invented Way, Los Angeles')
    await form.getByLabel('What you tell').fill(what)
    await form.getByRole('checkbox', { name: 'Health and daily life' }).check()
    await form.getByLabel('Why it may be told').selectOption(claim)
    if (claim === 'emergency') await form.getByLabel('What happened').fill('A threat was heard')
    await form.getByRole('button', { name: 'May I? Write it down' }).click()
    await form.waitFor({ state: 'detached' })
  }
  const list = shown.getByRole('list', { name: 'What was told to others' })
  await list.getByText('Harbor Shelter').waitFor()
  assert.equal(await list.getByRole('listitem').count(), 2)
  assert.equal((await shown.locator('main').textContent())?.includes('Bruises'), false)
  await list.scrollIntoViewIfNeeded()
  await lookAt(shown, 'told-tab')
  await shown.context().close()

  const paper = await stage.seated(officer, `/staff/log?member=${member}`, wide)
  await paper.getByRole('link', { name: 'Accounting of disclosures' }).click()
  await paper.getByText('Harbor Shelter').waitFor()
  // What went for care is not on the law’s list, and comes when asked for.
  assert.equal(await paper.getByText('Dr. Ada Example').count(), 0)
  await paper.getByRole('checkbox', { name: /^Also what went for care/ }).check()
  await paper.getByText('Dr. Ada Example').waitFor()
  assert.equal((await paper.locator('main').textContent())?.includes('Bruises'), false)
  await lookAt(paper, 'accounting')
  await paper.emulateMedia({ media: 'print' })
  assert.equal(await paper.getByRole('button', { name: 'Print' }).isVisible(), false)
  await paper.emulateMedia({ media: 'screen' })
  await paper.getByLabel('To').fill('2021-01-01')
  await paper.getByText('Nothing to list in this time').waitFor()
  assert.deepEqual(complaintsOf(paper), [])
  await paper.context().close()

  const { code } = (await session.command('door.invite', { member, invitation: newId() })).body.value
  const own = await stage.visit('/en/me', phone)
  await own.getByLabel('Your code').fill(code)
  await own.getByRole('button', { name: 'Sign in' }).click()
  await own.getByRole('link', { name: 'My information' }).click()
  await own.locator('[data-told=emergency]').getByText('Someone was in danger.').waitFor()
  await own.locator('[data-told]').getByText('Told by Invented Agency').first().waitFor()
  assert.equal((await own.locator('main').textContent())?.includes('Bruises'), false)
  await lookAt(own, 'me-told')
  assert.deepEqual(complaintsOf(own), [])
  await own.context().close()
})
