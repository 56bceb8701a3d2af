// A form on a phone: item 9 of the PHQ-9 pins a safety concern before the form is done, the panel is two touches away and has its numbers
// without a signal, the supervisor hears of it; and a screen that is handed over shows nothing else and locks when it is left.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../house.ts'
import { axe, complaintsOf, screenshot } from './chromium.ts'
import { type StaffedHouse, staffedHouse } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const street = '12 Invented Street'
const phone = { width: 360, height: 740 }

test('item 9 above zero pins the concern at once; the panel works without a signal; the supervisor has it in Today', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Fern Former')
  const { member } = await stage.enter(worker, { firstName: 'Orla', lastName: 'Invented' })
  const { body } = await (await stage.session(worker)).command('address.add', {
    ...{ member, id: newId(), kind: 'home', street, city: 'Los Angeles', state: 'CA', zip: '90012' },
    ...{ county: 'Los Angeles', noFixedAddress: false, asSent: null, isPrivate: true, source: 'member' },
    fromOn: '2026-01-05',
  })
  assert.equal(body.outcome, 'done')
  const shown = await stage.seated(worker, `/staff/member/${member}/forms`, phone)
  await shown.getByLabel('Form', { exact: true }).selectOption('phq-9')
  await shown.getByRole('button', { name: 'Begin this form' }).click()
  const last = shown.getByRole('group', { name: /better off dead/ })
  await last.getByRole('radio', { name: 'Several days' }).check()
  await shown.getByText('Safety concern: Suicide. Not assessed yet').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Next' }).click()
  await shown.getByRole('button', { name: 'Finish' }).click()
  await shown.getByText('No score: 8 questions are open.').waitFor()
  await shown.getByRole('link', { name: 'Safety panel' }).click()
  await shown.getByRole('link', { name: '988' }).waitFor()
  await shown.context().setOffline(true)
  assert.equal(await shown.getByRole('link', { name: '988' }).getAttribute('href'), 'tel:988')
  await shown.getByLabel('What I did').selectOption('told-supervisor')
  await shown.getByRole('button', { name: 'Write this step down' }).click()
  await shown.getByRole('listitem').filter({ hasText: 'Told the supervisor' }).waitFor()
  await makesSafetyPlan(shown)
  await shown.context().setOffline(false)
  await shown.getByText(/^All saved/).waitFor()
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/member/${member}`)
  await shown.getByText('Safety concern: Suicide. Not assessed yet').waitFor()
  await printsSafetyPlan(shown, member)

  const supervisor = await stage.worker(agency, 'supervisor', 'Sam Superb')
  const theirs = await stage.seated(supervisor, '/staff/today')
  await theirs.getByText('Safety concern: Orla Invented. Not assessed yet').waitFor()
  await theirs.getByRole('link', { name: 'Safety panel of Orla Invented' }).waitFor()
  assert.deepEqual(
    complaintsOf(shown).filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  )
  await shown.context().close()
  await theirs.context().close()
})

test('another program says what it means for ECM as it is ticked', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Pam Programs')
  const { member } = await stage.enter(worker, { firstName: 'Ovi', lastName: 'Invented' })
  const shown = await stage.seated(worker, `/staff/member/${member}/forms`, phone)
  await shown.getByLabel('Form', { exact: true }).selectOption('ecm-adult')
  await shown.getByRole('button', { name: 'Begin this form' }).click()
  const pace = shown.getByRole('checkbox', { name: /PACE/ })
  for (let part = 1; part < 30 && !(await pace.isVisible()); part++) {
    await shown.getByText(new RegExp(`^Part ${part} of`)).waitFor()
    await shown.getByRole('button', { name: 'Next' }).click()
    await shown.getByText(new RegExp(`^Part ${part + 1} of`)).waitFor()
  }
  assert.equal(await shown.getByText('Block: no ECM while in it.').count(), 0)
  await pace.check()
  await shown.getByText('Block: no ECM while in it.').waitFor()
  await shown.getByRole('checkbox', { name: /Assisted Living Waiver/ }).check()
  await shown.getByText('Choose: the member picks this or ECM.').waitFor()
  assert.equal(await axe(shown), '')
  await screenshot(shown, 'assess-programs-360')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a screen handed over shows the form alone, and the way back is locked', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Hanna Hander')
  const { member, episode } = await stage.enter(worker, { firstName: 'Pia', lastName: 'Invented' })
  await stage.enter(worker, { firstName: 'Somebody', lastName: 'Else' })
  const id = newId()
  const given = { method: 'in-person', answeredBy: 'member', language: null, interpreterMode: null, answers: {} }
  await (await stage.session(worker)).command('assessment.begin', {
    member,
    id,
    episodeId: episode,
    formId: 'phq-2',
    formVersion: 1,
    at: new Date(Date.now() - 60_000).toISOString(),
    isMinorsOwn: false,
    ...given,
  })
  const shown = await stage.seated(worker, `/staff/assess/${member}/${id}`, phone)
  await shown.getByRole('link', { name: 'Hand over the screen' }).click()
  const group = shown.getByRole('group', { name: /Little interest/ })
  // The same question stands on the screen before: the shell goes with it.
  await shown.locator('.shell').waitFor({ state: 'detached' })
  await group.waitFor()
  assert.deepEqual(await shown.getByRole('link').count(), 0)
  assert.equal(await axe(shown), '')
  await group.getByRole('radio', { name: 'Several days' }).check()
  // The answer is at the house before the screen is taken back.
  const session = await stage.session(worker)
  const answered = async () => (await session.get('member.chart', { member })).body.value.chart.assessment[0].answers
  while (Object.keys(await answered()).length === 0) await shown.waitForTimeout(50)
  assert.deepEqual(await answered(), { interest: 'several-days' })
  await shown.goBack()
  await shown.getByRole('heading', { name: 'Locked' }).waitFor()
  assert.equal(await shown.getByText('Pia').isVisible(), false)
  await shown.context().close()
})

test('a mandated report is kept from the safety panel, and the member’s page shows nothing of it', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Rita Reporter')
  const { member } = await stage.enter(worker, { firstName: 'Mina', lastName: 'Invented', bornOn: '2018-05-01' })
  const shown = await stage.seated(worker, `/staff/member/${member}/safety`, phone)
  await shown.getByRole('link', { name: 'Report abuse or neglect' }).click()
  await shown.getByRole('link', { name: '800-540-4000' }).waitFor()
  await shown.getByLabel('Whom you called').fill('An invented hotline')
  await shown.getByLabel('What you said', { exact: true }).fill('Marmalade on the arms')
  await shown.getByRole('button', { name: 'Keep this report' }).click()
  await shown.getByText(/Written report due/).waitFor()
  assert.equal(await axe(shown), '')
  await shown.goto(`${stage.origin}/staff/member/${member}`)
  await shown.getByRole('heading', { level: 1, name: 'Mina Invented' }).waitFor()
  assert.equal(/marmalade|hotline|report due/i.test((await shown.locator('body').textContent()) ?? ''), false)
  const supervisor = await stage.worker(agency, 'supervisor', 'Stan Status')
  const theirs = await stage.seated(supervisor, '/staff/reports')
  await theirs.getByText(/Written report due/).waitFor()
  assert.equal(/marmalade|an invented hotline|rita/i.test((await theirs.locator('main').textContent()) ?? ''), false)
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
  await theirs.context().close()
})

/** Made together without a signal: nothing said is refused, and each line is one of theirs. */
async function makesSafetyPlan(shown: Page): Promise<void> {
  const dialog = shown.locator('dialog[open]')
  await shown.getByRole('button', { name: 'Make a safety plan' }).click()
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.getByText('Write at least one line into the safety plan.').waitFor()
  await dialog.getByLabel('How they know that things get bad').fill('I stop answering my phone\nI do not sleep')
  await dialog.getByLabel('What they can do themselves').fill('Breathe. '.repeat(40))
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.getByText('A line is too long.').first().waitFor()
  await dialog.getByLabel('What they can do themselves').fill('Breathe')
  await dialog.getByLabel('People to be with or call').fill(`My sister, at ${street}\nPastor Invented`)
  assert.equal(await axe(shown), '')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  // Until it closes, the words stand in the form too.
  await dialog.waitFor({ state: 'hidden' })
  await shown.getByText('I do not sleep').waitFor()
}

/** On paper: whom to call and their words, without a private place, and nothing of the concern itself (SAF-2, SAF-3). */
async function printsSafetyPlan(shown: Page, member: string): Promise<void> {
  await shown.goto(`${stage.origin}/staff/member/${member}/safety`)
  await shown.getByText('Pastor Invented').waitFor()
  await screenshot(shown, 'safety-plan-360')
  await shown.getByRole('region', { name: 'Safety plan' }).getByRole('button', { name: 'Print' }).click()
  const paper = shown.getByRole('article')
  await paper.getByRole('heading', { name: 'My safety plan' }).waitFor()
  await paper.getByText('Call or text 988. It is free and private, day or night.').waitFor()
  await paper.getByText('Pastor Invented').waitFor()
  await shown.getByText('Left out: 1 line').waitFor()
  await shown.getByText('This paper tells something sensitive').waitFor()
  assert.doesNotMatch((await paper.textContent()) ?? '', new RegExp(`${street}|suicide|level|assessed|PHQ`, 'i'))
  assert.equal(await axe(shown), '')
  await shown.getByLabel('Language of the paper').selectOption('hy')
  await paper.getByRole('heading', { name: 'Իմ անվտանգության պլանը' }).waitFor()
  // Whom to call stays English until a named translator signs.
  await paper.getByText('Call or text 988. It is free and private, day or night.').waitFor()
}
