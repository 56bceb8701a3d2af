// The care plan with the member: made of what the answers suggest, agreed, signed off, printed without what is private, a goal moved in two
// taps, and a second version that says what it changed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '../../src/base/day.ts'
import { dayOfInstant } from '../../src/domain/program-day.ts'
import { begin } from '../entered.ts'
import { newId } from '../house.ts'
import { axe, complaintsOf } from './chromium.ts'
import { type StaffedHouse, staffedHouse, type Worker } from './staffed-house.ts'

let stage: StaffedHouse
let agency: string
before(async () => {
  stage = await staffedHouse()
  agency = await stage.organization('agency', 'Invented Agency')
})
after(() => stage.close())

const phone = { width: 360, height: 740 }
const street = '12 Invented Street'
const dialog = (shown: Page) => shown.locator('dialog[open]')
const toast = (shown: Page, words: string) => shown.locator('.toast').filter({ hasText: words }).first().waitFor()
const today = () => dayOfInstant(new Date().toISOString())

/** In care, with a finished form that finds hunger and no ride, and a home that is kept private. */
async function assessed(worker: Worker) {
  const entered = await stage.enter(worker, { firstName: 'Alma', lastName: 'Invented', spokenLanguage: 'Spanish' })
  const { member, episode } = entered
  const session = await stage.session(worker)
  await begin(session, entered)
  const done = async (operation: string, input: object) => {
    const { body } = await session.command(operation, { member, ...input })
    assert.equal(body.outcome, 'done', `${operation}: ${JSON.stringify(body)}`)
  }
  const form = newId()
  await done('assessment.begin', {
    ...{ id: form, episodeId: episode, formId: 'ahc-hrsn', formVersion: 1 },
    ...{ at: new Date(Date.now() - 60_000).toISOString(), method: 'in-person', answeredBy: 'member' },
    ...{ language: null, interpreterMode: null, isMinorsOwn: false },
    answers: { 'food-worried': 'never', 'food-out': 'sometimes', transport: 'yes' },
  })
  await done('assessment.finish', { assessment: form })
  await done('address.add', {
    ...{ id: newId(), kind: 'home', street, city: 'Los Angeles', state: 'CA', zip: '90012', county: null },
    ...{ noFixedAddress: false, asSent: null, isPrivate: true, source: 'member', fromOn: today() },
  })
  await stage.sql(`update staff set phone = '2135550142' where id = $1`, [worker.staffId])
  return { ...entered, session, done }
}

test('a plan of what the answers suggest is agreed, moved, revised with a difference, and printed without a private place', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Petra Planner')
  const { member, session } = await assessed(worker)
  const shown = await stage.seated(worker, `/staff/member/${member}/plan`, phone)
  await shown.getByText('The answers suggest 2 things to take up.').waitFor()
  assert.equal(await axe(shown), '')
  await shown.getByRole('button', { name: 'Write the care plan' }).click()
  // Each suggestion says why; nothing is in the plan by itself.
  await dialog(shown)
    .getByText(/AHC-HRSN, needs of daily life.*Enough food/)
    .waitFor()
  assert.equal(await dialog(shown).getByLabel('Goal 1, in their own words').count(), 0)
  await dialog(shown).getByRole('button', { name: 'Take: Not enough to eat' }).click()
  await dialog(shown).getByLabel('Goal 1, in their own words').fill('Beans and fruit until the end of the month')
  await dialog(shown).getByLabel('Step 1: what').fill('Apply for CalFresh together')
  await dialog(shown).getByLabel('By when').first().fill(addDays(today(), 14))
  await dialog(shown).getByLabel('Step 2: what').fill(`Bring the first box to ${street}`)
  await dialog(shown).getByLabel('What matters to the member').fill('My kitchen')
  assert.equal(await dialog(shown).getByRole('button', { name: 'Take: Not enough to eat' }).count(), 0)
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Keep this version' }).click()
  await shown.getByRole('heading', { name: 'Care plan, version 1' }).waitFor()
  assert.equal(await axe(shown), '')

  await shown.getByRole('button', { name: 'Agree with the member' }).click()
  await dialog(shown).getByRole('button', { name: 'Keep their word' }).click()
  await dialog(shown).getByRole('link', { name: 'Choose what they said.' }).waitFor()
  await dialog(shown).getByRole('radio', { name: 'Said yes aloud' }).check()
  assert.equal(await axe(shown), '')
  await dialog(shown).getByRole('button', { name: 'Keep their word' }).click()
  await shown.getByRole('tabpanel').getByText('Said yes aloud').waitFor()

  // Two taps.
  await shown.getByRole('button', { name: 'How it goes' }).click()
  await shown.getByRole('menuitem', { name: 'On the way' }).click()
  await toast(shown, 'Written down: On the way')
  await shown.getByRole('tabpanel').getByText('On the way').waitFor()

  await shown.getByRole('button', { name: 'Print', exact: true }).click()
  await shown.getByRole('menuitem', { name: 'Care plan' }).click()
  const paper = shown.getByRole('article')
  await paper.getByRole('heading', { name: 'Mi plan de cuidado' }).waitFor()
  await paper.getByText('Beans and fruit until the end of the month').waitFor()
  await paper.getByText(/¿Preguntas\? Llame a Petra Planner/).waitFor()
  await paper.getByText('213 555 0142').waitFor()
  await paper.getByText(/Podemos leérselo en su idioma/).waitFor()
  assert.doesNotMatch((await paper.textContent()) ?? '', new RegExp(street))
  await shown.getByText('Left out: 1 line').waitFor()
  assert.equal(await axe(shown), '')
  await shown.emulateMedia({ media: 'print' })
  assert.equal(await shown.getByText('Left out: 1 line').isVisible(), false)
  assert.equal(await shown.getByRole('button', { name: 'Print' }).isVisible(), false)
  assert.ok(await paper.isVisible())
  await shown.emulateMedia({ media: 'screen' })
  await shown.getByLabel('Language of the paper').selectOption('en')
  await paper.getByRole('heading', { name: 'My care plan' }).waitFor()
  await shown.getByRole('link', { name: 'Back to the member' }).click()

  await shown.getByRole('button', { name: 'Copy for the member' }).click()
  await dialog(shown).getByRole('button', { name: 'Save' }).click()
  await shown.getByText('Copy: On paper, in their hand').waitFor()

  await shown.getByRole('button', { name: 'Revise the care plan' }).click()
  await dialog(shown).getByRole('button', { name: 'Add a strength' }).click()
  await dialog(shown).getByRole('textbox', { name: 'Strength 1' }).fill('Cooks for the whole floor')
  await dialog(shown).getByLabel('Done').first().check()
  await dialog(shown).getByRole('button', { name: 'Keep this version' }).click()
  await shown.getByRole('heading', { name: 'Care plan, version 2' }).waitFor()
  const versions = shown.getByRole('region', { name: 'Versions · 2' })
  await versions.getByText('Strength: Cooks for the whole floor').waitFor()
  await versions.getByText(/^Step, done.*Open → Done$/).waitFor()
  await shown.getByRole('button', { name: 'Agree with the member' }).waitFor()
  assert.equal(await axe(shown), '')
  assert.equal(await shown.evaluate(() => document.documentElement.scrollWidth), 360)

  await shown.getByText(/^All saved/).waitFor()
  const { chart } = (await session.get('member.chart', { member })).body.value
  const standing = chart.carePlan.map(
    (one: { version: number; agreedHow: string | null; copyGivenHow: string | null }) =>
      [one.version, one.agreedHow, one.copyGivenHow].join(' '),
  )
  assert.deepEqual(standing.toSorted(), ['1 said paper', '2  '])
  assert.deepEqual(
    chart.goalProgress.map((one: { how: string }) => one.how),
    ['on-the-way'],
  )
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('the team card and the visit list are printed from the member’s menu; whose language is not ours is offered a reader', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Vera Visits')
  const { member, episode, done } = await assessed(worker)
  await done('member.correct', { revision: 1, fields: { spokenLanguage: 'Mixteco', writtenLanguage: null } })
  await done('supporter.add', {
    ...{ id: newId(), kind: 'supporter', name: 'Hidden Friend', relation: null, organization: null },
    ...{ phone: '2135550199', email: null, mayKnow: null, authority: null, proof: null, scope: [], endsBy: null },
    ...{ toOn: null, isPrivate: true, source: 'member', fromOn: today() },
  })
  const at = `${addDays(today(), 5)}T18:30:00.000Z`
  await done('appointment.plan', {
    ...{ id: newId(), episodeId: episode, at, withWhom: 'Dr. Invented', kind: 'specialist', labels: [] },
    ...{ place: `Picked up at ${street}`, ride: 'own', rideNote: null, interpreter: 'to-book', company: 'not-needed' },
    ...{ companionId: null, questions: ['Why does it hurt?'], remindOn: null },
  })
  const shown = await stage.seated(worker, `/staff/member/${member}`)
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: 'Visit list' }).click()
  const paper = shown.getByRole('article')
  await paper.getByText('Dr. Invented').waitFor()
  await paper.getByText('Why does it hurt?').waitFor()
  await paper.getByText(/We can read it to you in your language/).waitFor()
  await shown.getByText('There is no paper in the member’s language yet').waitFor()
  assert.doesNotMatch((await paper.textContent()) ?? '', new RegExp(street))
  assert.equal(await axe(shown), '')
  await shown.getByRole('link', { name: 'Back to the member' }).click()
  await shown.getByRole('button', { name: 'What else' }).click()
  await shown.getByRole('menuitem', { name: 'Team card' }).click()
  await paper.getByText('Vera Visits').waitFor()
  await paper.getByText('213 555 0142').waitFor()
  assert.doesNotMatch((await paper.textContent()) ?? '', /Hidden Friend|0199/)
  assert.equal(await axe(shown), '')
  assert.deepEqual(complaintsOf(shown), [])
  await shown.context().close()
})

test('a clinical consultant who walks with the member signs the plan off, and who wrote it does not', async () => {
  const worker = await stage.worker(agency, 'care-manager', 'Wanda Writer')
  const consultant = await stage.worker(agency, 'clinical-consultant', 'Clara Consultant')
  const { member, episode, done } = await assessed(worker)
  const content = { matters: 'My kitchen', strengths: [], problems: [], barriers: [], goals: [] }
  await done('care-plan.write', {
    ...{ id: newId(), episodeId: episode, replaces: null, content, assessmentId: null, labels: [] },
  })
  const writers = await stage.seated(worker, `/staff/member/${member}/plan`)
  await writers.getByText('Waits for the clinical consultant').waitFor()
  assert.equal(await writers.getByRole('button', { name: 'Sign off' }).count(), 0)
  const opened = await (await stage.session(consultant)).command('chart.open', {
    ...{ member, id: newId(), reason: 'To look at the plan' },
  })
  assert.equal(opened.body.outcome, 'done', JSON.stringify(opened.body))
  const theirs = await stage.seated(consultant, `/staff/member/${member}/plan`)
  await theirs.getByRole('button', { name: 'Sign off' }).click()
  await theirs.getByRole('tabpanel').getByText('Signed off', { exact: true }).waitFor()
  assert.equal(await axe(theirs), '')
  await writers.context().close()
  await theirs.context().close()
})
